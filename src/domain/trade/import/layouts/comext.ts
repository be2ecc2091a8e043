import { codeOf } from "../cell-text.ts";
import type { FileSample } from "../file-sample.ts";
import { columnOf, hasAll, type KeepPlan, type Layout, mappingOf, type Plan, wordsIn } from "./layout.ts";

const NOTES = [
  "Values stay in euros; nothing is converted.",
  "The world is kept as a total and never added to its partners.",
  "Confidential goods (codes with letters, such as 99RRR100) are left out: nobody says what they are.",
  "Months of one year and its annual total (month 52) are kept apart.",
  "Trade within the EU and beyond it is read alike.",
  "Rows by customs procedure are parts of one flow and are added up.",
];

const FLOWS: KeepPlan = {
  column: ["flow"],
  values: ["1", "2", "I", "X", "import", "export", "imports", "exports"],
  side: "in",
  why: "Only imports and exports are flows.",
};

const TOTALS = [
  ...["EXT_EU27_2020", "INT_EU27_2020", "EU27_2020", "EXT_EU28", "INT_EU28", "EU28", "EXT_EU27_2007", "INT_EU27_2007"],
  ...[
    "EXT_EU",
    "INT_EU",
    "EU27_2020_EXTRA",
    "EU27_2020_INTRA",
    "EA19",
    "EA20",
    "EXT_EA19",
    "EXT_EA20",
    "EU_EXTRA",
    "EU_INTRA",
  ],
];

/** Which reporters are read, so that the EU is not counted beside its members. */
function reportersOf(sample: FileSample): KeepPlan | null {
  const seen = wordsIn(sample, columnOf(sample, "reporter", "geo")).map(codeOf);
  if (seen.length > 0 && seen.every((code) => /^E[UA]/.test(code))) return null;
  const values = TOTALS.filter((code) => !/^(?:EXT|INT)/.test(code));
  return {
    column: ["reporter", "geo"],
    values,
    side: "out",
    why: "The EU and the euro area stand beside their members.",
  };
}

const apiPlan = (sample: FileSample): Plan => ({
  roles: {
    timeperiod: ["period", "month or year"],
    reporter: ["reporter", "the state whose trade it is"],
    partner: ["partner", "the state at the other end"],
    product: ["commodity", "code of the Combined Nomenclature"],
    flow: ["flow", "1 imports, 2 exports"],
    indicators: ["measure", "says whether the figure is euros or 100 kg"],
    indicator: ["measure", "says whether the figure is euros or 100 kg"],
    obsvalue: ["quantity", "the figure, in what the measure says"],
    obsflag: ["status", "Eurostat’s flags"],
  },
  keep: [
    FLOWS,
    {
      column: ["indicators", "indicator"],
      values: ["VALUE_IN_EUROS", "VALUE_EUR", "QUANTITY_IN_100KG", "QUANTITY_IN_KG", "QUANTITY_KG"],
      side: "in",
      why: "Supplementary quantities and indices are neither weight nor value.",
    },
    reportersOf(sample),
    { column: ["partner"], values: TOTALS, side: "out", why: "Totals over several partners would count again." },
  ],
  fixed: { quality: "official" },
  valueUnit: { currency: "EUR", scale: 1 },
});

/** COMEXT out of Eurostat's API (DS-045409): one row a figure, whose indicator says what it is. */
export const comextApi: Layout = {
  id: "comext-api",
  title: "Eurostat COMEXT (DS-045409)",
  recognises: (sample) => {
    if (!hasAll(sample, ["reporter", "partner", "product", "flow", "obsvalue"])) return null;
    return columnOf(sample, "indicators", "indicator") === null ? null : 1;
  },
  mapping: (sample) => mappingOf(sample, "comext-api", apiPlan(sample)),
  note: NOTES,
};

const bulkPlan = (sample: FileSample): Plan => ({
  roles: {
    period: ["period", "year and month; month 52 is the annual total"],
    reporter: ["reporter", "the state whose trade it is"],
    declarantiso: ["reporter", "the state whose trade it is, by its two letters"],
    // The old layout numbers its partners by a list of its own, which is not the UN's: there the letters are read.
    ...(columnOf(sample, "partneriso") === null
      ? { partner: ["partner", "the state at the other end"] as const }
      : { partneriso: ["partner", "the state at the other end, by its two letters"] as const }),
    productnc: ["commodity", "code of the Combined Nomenclature"],
    flow: ["flow", "1 imports, 2 exports"],
    statprocedure: ["part", "procedures are added up"],
    statregime: ["part", "procedures are added up"],
    valueeur: ["value", "euros"],
    valueineuros: ["value", "euros"],
    quantitykg: ["quantity", "kilograms"],
    quantityinkg: ["quantity", "kilograms"],
  },
  keep: [
    FLOWS,
    {
      column: ["partneriso", "partner"],
      values: TOTALS,
      side: "out",
      why: "Totals over several partners would count again.",
    },
  ],
  fixed: { quality: "official" },
  quantityUnit: "kg",
  valueUnit: { currency: "EUR", scale: 1 },
});

/** The bulk files of COMEXT since 2020 (`full_v2_YYYYMM.dat`). */
export const comextBulk: Layout = {
  id: "comext-bulk",
  title: "Eurostat COMEXT, bulk file",
  recognises: (sample) =>
    hasAll(sample, ["reporter", "partner", "productnc", "flow", "period", "quantitykg"]) ? 1 : null,
  mapping: (sample) => mappingOf(sample, "comext-bulk", bulkPlan(sample)),
  note: NOTES,
};

/** The bulk files before. */
export const comextOldBulk: Layout = {
  id: "comext-old-bulk",
  title: "Eurostat COMEXT, older bulk file",
  recognises: (sample) => (hasAll(sample, ["declarantiso", "partneriso", "productnc", "flow", "period"]) ? 1 : null),
  mapping: (sample) => mappingOf(sample, "comext-old-bulk", bulkPlan(sample)),
  note: [...NOTES, "Reporters and partners are read by their letters: the numbers beside are not the UN’s."],
};
