import type { FileSample } from "../file-sample.ts";
import type { ColumnUse } from "../mapping.ts";
import { rolesByWords } from "../propose-by-words.ts";
import { columnOf, hasAll, keyOf, type Layout, mappingOf, type Plan } from "./layout.ts";

/** Dimensions that data flows of trade name alike. */
const ROLES: Plan["roles"] = {
  timeperiod: ["period", "SDMX time period"],
  refarea: ["reporter", "SDMX reference area"],
  reporter: ["reporter", "SDMX reporter"],
  geo: ["reporter", "SDMX reference area"],
  counterpartarea: ["partner", "SDMX counterpart area"],
  visavisarea: ["partner", "SDMX counterpart area"],
  partner: ["partner", "SDMX counterpart area"],
  flow: ["flow", "SDMX trade flow"],
  tradeflow: ["flow", "SDMX trade flow"],
  commodity: ["commodity", "SDMX product"],
  product: ["commodity", "SDMX product"],
  siec: ["commodity", "code of the energy products"],
  indicators: ["measure", "says what the figure is"],
  indicator: ["measure", "says what the figure is"],
  unitmeasure: ["unit", "SDMX unit of measure"],
  unit: ["unit", "SDMX unit of measure"],
  currency: ["currency", "SDMX currency"],
  obsvalue: ["quantity", "SDMX observation"],
  obsstatus: ["status", "SDMX status of the observation"],
  obsflag: ["status", "SDMX status of the observation"],
};

/** Columns before the dimensions say what the file is, not what its rows are. */
const PREFIX: readonly string[] = ["structure", "structureid", "action", "dataflow", "key", "lastupdate"];

/** Roles by the names of the dimensions; what those leave open by the words of the others and their cells. */
function columnsBy(sample: FileSample): readonly ColumnUse[] {
  const named = mappingOf(sample, "sdmx-csv", { roles: ROLES }).columns;
  const taken = new Set(named.map((column) => column.role));
  return rolesByWords(sample).map((guess, at) => {
    const use = named[at] ?? guess;
    if (use.role !== "ignored" || PREFIX.includes(keyOf(guess.header))) return use;
    if (taken.has(guess.role)) return use;
    taken.add(guess.role);
    return guess;
  });
}

/** Any table of SDMX-CSV 1.0 or 2.0: every column between its prefix and `TIME_PERIOD` is a dimension. */
export const sdmxCsv: Layout = {
  id: "sdmx-csv",
  title: "SDMX-CSV",
  recognises: (sample) => {
    if (!hasAll(sample, ["timeperiod", "obsvalue"])) return null;
    return columnOf(sample, "structure", "structureid", "dataflow", "key") === null ? 0.4 : 0.5;
  },
  mapping: (sample) => {
    const columns = columnsBy(sample);
    const mapping = mappingOf(sample, "sdmx-csv", {
      roles: ROLES,
      fixed: { quality: "official" },
      keep: [{ column: ["action"], values: ["D"], side: "out", why: "The sender deleted these observations." }],
    });
    return { ...mapping, columns };
  },
  note: [
    "Every dimension counts: rows that differ only in a dimension that is not imported are shown as rows that contradict each other.",
  ],
};
