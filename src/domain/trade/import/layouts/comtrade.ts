import type { FileSample } from "../file-sample.ts";
import type { Plan } from "./layout.ts";
import { columnOf, hasAll, type KeepPlan, type Layout, mappingOf } from "./layout.ts";

const NOTES = [
  "The side that reports a flow is kept: what importer and exporter say of the same trade stands side by side and is never added.",
  "The world (code 0) is kept as a total and never added to its partners.",
  "842 is the United States, 251 France, 381 Italy, 699 India, 579 Norway, 757 Switzerland.",
  "Areas “nes”, bunkers and free zones are kept together as unattributed.",
  "Where headings and their six-digit parts are in one file, the headings count; the same trade under a second classification does not count again.",
  "Re-imports and re-exports are parts of imports and exports and are left out.",
  "Rows by second partner, by customs procedure or by transport mode are parts of the whole and are left out.",
  "A net weight that the UN estimated is marked as an estimate.",
  "The volume is the net weight in kilograms; “Qty” changes its unit from good to good and is not read.",
];

const EMPTY = ["", "NA", "null", "None"];

const FLOWS: KeepPlan["values"] = ["1", "2", "M", "X", "Import", "Export", "Imports", "Exports"];
const FLOWS_WHY = "Re-imports, re-exports and flows for processing are parts of imports and exports.";
const WHOLE = {
  partner: "Rows by second partner are parts of the whole.",
  customs: "Rows by customs procedure are parts of the whole.",
  mode: "Rows by transport mode are parts of the whole.",
};

const classicPlan = (sample: FileSample): Plan => ({
  roles: {
    period: ["period", "year or year and month"],
    tradeflow: ["flow", "imports and exports"],
    ...(columnOf(sample, "tradeflow") === null ? { tradeflowcode: ["flow", "1 imports, 2 exports"] as const } : {}),
    reportercode: ["reporter", "number of UN Comtrade"],
    partnercode: ["partner", "number of UN Comtrade"],
    commoditycode: ["commodity", "code of the classification"],
    netweightkg: ["quantity", "net weight in kilograms"],
    tradevalueus: ["value", "US dollars"],
    flag: ["status", "4 and 6: net weight estimated"],
    ...(columnOf(sample, "period") === null ? { year: ["period", "year"] as const } : {}),
    ...(columnOf(sample, "reportercode") === null ? { reporter: ["reporter", "name of the state"] as const } : {}),
    ...(columnOf(sample, "partnercode") === null ? { partner: ["partner", "name of the state"] as const } : {}),
  },
  keep: [
    { column: ["tradeflow", "tradeflowcode"], values: FLOWS, side: "in", why: FLOWS_WHY },
    { column: ["2ndpartnercode"], values: [...EMPTY, "0"], side: "in", why: WHOLE.partner },
    { column: ["customsproccode"], values: [...EMPTY, "0", "C00"], side: "in", why: WHOLE.customs },
    { column: ["modeoftransportcode"], values: [...EMPTY, "0"], side: "in", why: WHOLE.mode },
  ],
  fixed: { quality: "official" },
  quantityUnit: "kg",
  valueUnit: { currency: "USD", scale: 1 },
});

/** UN Comtrade as the old site gave it: 35 columns, most of which a saved file may have lost. */
export const comtradeClassic: Layout = {
  id: "comtrade-classic",
  title: "UN Comtrade, classic layout",
  recognises: (sample) => {
    if (!hasAll(sample, ["tradeflow", "reporter", "partner", "commoditycode", "tradevalueus"])) return null;
    return hasAll(sample, ["reportercode", "partnercode", "period"]) ? 1 : 0.9;
  },
  mapping: (sample) => mappingOf(sample, "comtrade-classic", classicPlan(sample)),
  note: NOTES,
};

const newPlan = (sample: FileSample): Plan => ({
  roles: {
    ...(columnOf(sample, "period") === null
      ? { refyear: ["year", "year"] as const, refmonth: ["month", "month; 52 and 99 stand for the year"] as const }
      : { period: ["period", "year or year and month"] as const }),
    flowcode: ["flow", "M imports, X exports"],
    ...(columnOf(sample, "reportercode") === null
      ? { reporteriso: ["reporter", "code of the state"] as const }
      : { reportercode: ["reporter", "number of UN Comtrade"] as const }),
    ...(columnOf(sample, "partnercode") === null
      ? { partneriso: ["partner", "code of the state"] as const }
      : { partnercode: ["partner", "number of UN Comtrade"] as const }),
    cmdcode: ["commodity", "code of the classification"],
    netwgt: ["quantity", "net weight in kilograms"],
    isnetwgtestimated: ["status", "whether the net weight is estimated"],
    primaryvalue: ["value", "US dollars"],
  },
  keep: [
    { column: ["flowcode"], values: ["M", "X"], side: "in", why: FLOWS_WHY },
    { column: ["partner2code"], values: [...EMPTY, "0"], side: "in", why: WHOLE.partner },
    { column: ["customscode"], values: [...EMPTY, "C00"], side: "in", why: WHOLE.customs },
    { column: ["motcode"], values: [...EMPTY, "0"], side: "in", why: WHOLE.mode },
    { column: ["typecode"], values: ["S"], side: "out", why: "Services are no goods." },
  ],
  fixed: { quality: "official" },
  quantityUnit: "kg",
  valueUnit: { currency: "USD", scale: 1 },
});

/** UN Comtrade of today: 47 columns, the same in the JSON of the API and in what the site saves. */
export const comtradeNew: Layout = {
  id: "comtrade",
  title: "UN Comtrade",
  recognises: (sample) => {
    if (!hasAll(sample, ["flowcode", "cmdcode", "primaryvalue"])) return null;
    return hasAll(sample, ["reportercode", "partnercode"]) || hasAll(sample, ["reporteriso", "partneriso"]) ? 1 : null;
  },
  mapping: (sample) => mappingOf(sample, "comtrade", newPlan(sample)),
  note: NOTES,
};
