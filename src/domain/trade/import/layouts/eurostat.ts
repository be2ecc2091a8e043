import { codeOf } from "../cell-text.ts";
import type { FileSample } from "../file-sample.ts";
import type { Mapping } from "../mapping.ts";
import { columnOf, hasAll, type KeepPlan, keysOf, type Layout, mappingOf, type Plan, wordsIn } from "./layout.ts";

/** The EU's states by Eurostat's codes. */
const EU_STATES = "AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");
/** Totals over several states, which stand beside them. */
const AREA = /^(?:EU|EA|EEA|EFTA|EXT_|INT_)/;
const AREAS = [
  ...["EU27_2020", "EU28", "EU27_2007", "EU27", "EU25", "EU15", "EU", "EA", "EA12", "EA18", "EA19", "EA20", "EA21"],
  ...[
    "EXT_EU27_2020",
    "INT_EU27_2020",
    "EXT_EU28",
    "INT_EU28",
    "EXT_EU27_2007",
    "INT_EU27_2007",
    "EXT_EA19",
    "EXT_EA20",
  ],
  ...["EUROPE", "EUR", "AFR", "AME", "ASI", "OCE", "OPEC"],
];

const NOTES = [
  "TOTAL is kept as a total over all partners and never added to them.",
  "“:” is a missing figure, not zero; flags behind a figure are its status.",
  "EL is Greece, UK the United Kingdom, XK Kosovo.",
  "Where states are in the file, the rows of the EU and the euro area as reporters are left out: they stand beside their members.",
  "For the EU as a whole its own members are no partners: what passes through the Netherlands, Germany and Belgium would count as trade.",
  "Single products such as motor gasoline are parts of the oil products (O4600) and are left out.",
  "Partners that are not specified are kept as unattributed.",
];

/** Which reporters and partners are read, so that the EU is not counted beside its members, nor its members as its partners. */
function areaKeeps(sample: FileSample): readonly KeepPlan[] {
  const reporters = wordsIn(sample, columnOf(sample, "geo", "reporter")).map(codeOf);
  const isOfAreas = reporters.length > 0 && reporters.every((code) => AREA.test(code));
  const partners: KeepPlan = {
    column: ["partner"],
    values: isOfAreas ? [...AREAS, ...EU_STATES] : AREAS,
    side: "out",
    why: isOfAreas
      ? "The EU's own members are no partners of the EU; totals over several partners would count again."
      : "Totals over several partners would count again.",
  };
  const own: KeepPlan = isOfAreas
    ? {
        column: ["geo", "reporter"],
        values: ["EU27_2020"],
        side: "in",
        why: "The EU is read with its 27 members of today.",
      }
    : {
        column: ["geo", "reporter"],
        values: AREAS,
        side: "out",
        why: "The EU and the euro area stand beside their members.",
      };
  return [own, partners];
}

/** Whether the rows are exports (nrg_te_*) or imports (nrg_ti_*), by the name of the data set; `null`: the file does not name it. */
function flowOf(sample: FileSample): "import" | "export" | null {
  const [name = ""] = wordsIn(sample, columnOf(sample, "dataflow", "structureid"));
  if (/nrg_?te/i.test(name)) return "export";
  return /nrg_?ti/i.test(name) ? "import" : null;
}

const UNITS = ["THS_T", "THS_TNE", "KT", "MIO_M3", "TJ_GCV"];

/** One unit where the sample shows several of the same figures. */
function oneUnit(sample: FileSample): KeepPlan | null {
  const units = wordsIn(sample, columnOf(sample, "unit")).map(codeOf);
  const wanted = UNITS.find((unit) => units.includes(unit));
  if (units.length < 2 || wanted === undefined) return null;
  return {
    column: ["unit"],
    values: [wanted],
    side: "in",
    why: "The same figure stands in the file in several units.",
  };
}

function planOf(sample: FileSample, wide: Mapping["wide"]): Plan {
  return {
    roles: {
      timeperiod: ["period", "month or year"],
      time: ["period", "month or year"],
      geo: ["reporter", "the state whose trade it is"],
      partner: ["partner", "the state at the other end"],
      siec: ["commodity", "code of the energy products"],
      unit: ["unit", "thousand tonnes"],
      obsvalue: ["quantity", "the figure"],
      obsflag: ["status", "Eurostat’s flags"],
    },
    keep: [...areaKeeps(sample), oneUnit(sample)],
    fixed: { flow: flowOf(sample), quality: "official" },
    wide,
  };
}

const ENERGY = ["siec", "partner", "geo", "unit"];

/** Eurostat's imports and exports of energy by partner (nrg_ti_*, nrg_te_*), one row a figure. */
export const eurostatEnergy: Layout = {
  id: "eurostat-energy",
  title: "Eurostat, energy trade (SDMX-CSV)",
  recognises: (sample) => (hasAll(sample, [...ENERGY, "obsvalue"]) ? (flowOf(sample) === null ? 0.9 : 1) : null),
  mapping: (sample) => mappingOf(sample, "eurostat-energy", planOf(sample, null)),
  note: NOTES,
};

/** Where the periods of a wide table begin; `null`: nowhere. */
function firstPeriod(sample: FileSample): number | null {
  const at = sample.header.findIndex((header) => /^\s*\d{4}(?:[-M]?\d{2}|[-Q\s]\S{1,3})?\s*$/.test(header));
  return at > 0 ? at : null;
}

/** The same as a TSV: the first cell holds the dimensions, then one column for each period. */
export const eurostatTsv: Layout = {
  id: "eurostat-energy-tsv",
  title: "Eurostat, energy trade (TSV)",
  recognises: (sample) => {
    const keys = keysOf(sample);
    return ["siec", "partner", "geo"].every((key) => keys.includes(key)) && firstPeriod(sample) !== null ? 1 : null;
  },
  mapping: (sample) => {
    const from = firstPeriod(sample) ?? sample.header.length;
    const mapping = mappingOf(sample, "eurostat-energy-tsv", planOf(sample, { from, headersAre: "period" }));
    const columns = mapping.columns.map((use, at) =>
      at < from ? use : { ...use, role: "quantity" as const, why: "the figures of one period" },
    );
    return { ...mapping, columns };
  },
  note: [...NOTES, "A TSV does not say whether it holds imports (nrg_ti) or exports (nrg_te)."],
};
