import type { PlaceCode } from "../../../shared/ids.ts";
import type { FileSample } from "../file-sample.ts";
import { columnOf, hasAll, type KeepPlan, type Layout, mappingOf, type Plan, wordsIn } from "./layout.ts";

const UNITED_STATES = "USA" as PlaceCode;

/** Levels of destination, the whole country first: each holds all barrels once. */
const DESTINATIONS: readonly (readonly string[])[] = [
  ["United States", "US", "USA"],
  ["Port PADD", "PP"],
  ["Refinery PADD", "RP", "PADD"],
  ["Port State", "PS"],
  ["Refinery State", "RS"],
  ["Port", "PT"],
  ["Refinery", "RF"],
];

/** One level at the American end, or each barrel would count for its refinery, its port, its district and the country. */
function oneDestination(sample: FileSample): KeepPlan | null {
  const column = ["destinationtypename", "destinationtype"];
  const seen = wordsIn(sample, columnOf(sample, ...column)).map((word) => word.toLowerCase());
  const level = DESTINATIONS.find((names) => names.some((name) => seen.includes(name.toLowerCase())));
  if (level === undefined) return null;
  const why = `Destinations stand at several levels; read is ${level[0]}, or totals would multiply.`;
  return { column, values: level, side: "in", why };
}

const ORIGINS: KeepPlan = {
  column: ["origintypename", "origintype"],
  values: ["Country", "CTY"],
  side: "in",
  why: "Regions, OPEC and the world stand beside their countries.",
};

const crudePlan = (sample: FileSample): Plan => ({
  roles: {
    ...(columnOf(sample, "period") === null
      ? { year: ["year", "year"] as const, month: ["month", "month"] as const }
      : { period: ["period", "year and month"] as const }),
    originname: ["exporter", "country of origin"],
    gradename: ["part", "grades are added up to crude"],
    destinationname: ["part", "places of one level are added up to the country"],
    quantity: ["quantity", "thousand barrels"],
    ...(columnOf(sample, "quantityunits") === null ? {} : { quantityunits: ["unit", "unit of the quantity"] as const }),
  },
  keep: [ORIGINS, oneDestination(sample)],
  fixed: { importer: UNITED_STATES, commodity: "crude", flow: "import", quality: "official" },
  quantityUnit: columnOf(sample, "quantityunits") === null ? "kbbl" : null,
});

/** The EIA's crude oil imports by company level, out of its API or as the CSV that is widely shared. */
export const eiaCrudeImports: Layout = {
  id: "eia-crude-imports",
  title: "EIA, crude oil imports",
  recognises: (sample) => (hasAll(sample, ["originname", "destinationname", "quantity"]) ? 1 : null),
  mapping: (sample) => mappingOf(sample, "eia-crude-imports", crudePlan(sample)),
  note: [
    "Origins are read at one level, countries; destinations at one level, the whole country where the file has it.",
    "Grades are added up: heavy, medium and light are all crude.",
    "Quantities are thousand barrels.",
  ],
};

/** One unit: each figure of these series stands as barrels of the period and as barrels a day. */
function oneUnit(sample: FileSample): KeepPlan | null {
  const units = wordsIn(sample, columnOf(sample, "units"));
  if (units.length < 2 || !units.includes("MBBL/D")) return null;
  return { column: ["units"], values: ["MBBL/D"], side: "in", why: "The same figure stands in the file in two units." };
}

const seriesPlan = (sample: FileSample): Plan => ({
  roles: {
    period: ["period", "year and month"],
    origin: ["exporter", "read out of the name of the series"],
    destination: ["importer", "read out of the name of the series"],
    product: ["commodity", "code of the product"],
    value: ["quantity", "the figure"],
    units: ["unit", "MBBL is a thousand barrels"],
  },
  keep: [
    { column: ["origin"], values: [""], side: "out", why: "Series that are no imports or exports by country." },
    { column: ["destination"], values: [""], side: "out", why: "Series that are no imports or exports by country." },
    {
      column: ["level"],
      values: ["country"],
      side: "in",
      why: "Districts are parts of the United States; OPEC and the Persian Gulf stand beside their countries.",
    },
    oneUnit(sample),
  ],
  fixed: { quality: "official" },
});

/** The EIA's series of petroleum imports and exports by country, out of its API. */
export const eiaSeries: Layout = {
  id: "eia-petroleum",
  title: "EIA, petroleum imports and exports",
  recognises: (sample) => (hasAll(sample, ["duoarea", "product", "process", "value", "units"]) ? 1 : null),
  mapping: (sample) => mappingOf(sample, "eia-petroleum", seriesPlan(sample)),
  note: [
    "Who trades with whom is read out of the name of each series.",
    "Districts (PADD) and groups such as OPEC are left out: they stand beside the countries and the United States.",
    "M means a thousand: MBBL/D is thousand barrels a day.",
  ],
};
