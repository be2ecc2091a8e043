import { codeOf } from "../cell-text.ts";
import type { FileSample } from "../file-sample.ts";
import { columnOf, hasAll, type KeepPlan, type Layout, mappingOf, type Plan, wordsIn } from "./layout.ts";

const NOTES = [
  "JODI has no partners: imports and exports are totals of a country with the world, to check other figures by.",
  "Production, stocks, demand and the other levels are no trade and are left out.",
  "Each figure stands in up to five units; one is read. CONVBBL is a factor, not a volume.",
  "“-”, “x” and “..” are missing figures, not zero.",
  "Single products such as gasoline are parts of TOTPRODS; natural gas liquids are no crude.",
];

/** Units in the order in which they are wanted: the first that the sample shows is read. */
const UNITS: readonly (readonly string[])[] = [["KBD"], ["KBBL"], ["KTONS"]];

function oneUnit(sample: FileSample, column: string): KeepPlan {
  const seen = wordsIn(sample, columnOf(sample, column)).map((word) => codeOf(word).toUpperCase());
  const values = UNITS.find(([unit]) => seen.includes(unit ?? "")) ?? UNITS[0] ?? [];
  const why = `Each figure stands in up to five units, and CONVBBL is a factor, not a volume; read is ${values[0]}.`;
  return { column: [column], values, side: "in", why };
}

const trade = (column: string): KeepPlan => ({
  column: [column],
  values: ["TOTIMPSB", "TOTEXPSB", "IMPORTS", "EXPORTS"],
  side: "in",
  why: "Levels of a country (production, stocks, demand and so on) are no trade.",
});

const plan = (sample: FileSample): Plan => ({
  roles: {
    timeperiod: ["period", "year and month"],
    refarea: ["reporter", "the country whose level it is"],
    energyproduct: ["commodity", "product"],
    flowbreakdown: ["flow", "TOTIMPSB imports, TOTEXPSB exports"],
    unitmeasure: ["unit", "unit of the figure"],
    obsvalue: ["quantity", "the figure"],
    assessmentcode: ["status", "1 comparable, 2 with caution, 3 not assessed, 4 under verification"],
  },
  keep: [trade("flowbreakdown"), oneUnit(sample, "unitmeasure")],
  fixed: { quality: "official" },
});

/** JODI-Oil's world files. */
export const jodi: Layout = {
  id: "jodi",
  title: "JODI-Oil World Database",
  recognises: (sample) =>
    hasAll(sample, ["refarea", "energyproduct", "flowbreakdown", "unitmeasure", "obsvalue"]) ? 1 : null,
  mapping: (sample) => mappingOf(sample, "jodi", plan(sample)),
  note: NOTES,
};

const legacyPlan = (sample: FileSample): Plan => ({
  roles: {
    date: ["period", "month by its name"],
    country: ["reporter", "the country whose level it is"],
    product: ["commodity", "product"],
    flow: ["flow", "TOTIMPSB imports, TOTEXPSB exports"],
    unit: ["unit", "unit of the figure"],
    quantity: ["quantity", "the figure"],
    code: ["status", "1 comparable, 2 with caution, 3 not assessed, 4 under verification"],
  },
  keep: [trade("flow"), oneUnit(sample, "unit")],
  fixed: { quality: "official" },
  dates: "named-month",
});

/** JODI-Oil as it was published before, with dates such as JAN2012. */
export const jodiLegacy: Layout = {
  id: "jodi-legacy",
  title: "JODI-Oil, older layout",
  recognises: (sample) =>
    hasAll(sample, ["country", "product", "flow", "unit", "date", "quantity", "code", "qualifier"]) ? 1 : null,
  mapping: (sample) => mappingOf(sample, "jodi-legacy", legacyPlan(sample)),
  note: NOTES,
};
