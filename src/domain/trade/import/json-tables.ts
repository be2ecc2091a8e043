import { tableOfEia } from "./json/eia-json.ts";
import { tableOfJsonStat } from "./json/json-stat.ts";
import { isRecord, isRecords, type JsonTable, type NoTable, refuseJson, tableOfRecords } from "./json/json-table.ts";

/** Short keys of Comtrade's old JSON and the headers of its CSV for them. */
const CLASSIC_KEYS: Readonly<Record<string, string>> = {
  pfCode: "Classification",
  yr: "Year",
  period: "Period",
  periodDesc: "Period Desc.",
  aggrLevel: "Aggregate Level",
  IsLeaf: "Is Leaf Code",
  rgCode: "Trade Flow Code",
  rgDesc: "Trade Flow",
  rtCode: "Reporter Code",
  rtTitle: "Reporter",
  rt3ISO: "Reporter ISO",
  ptCode: "Partner Code",
  ptTitle: "Partner",
  pt3ISO: "Partner ISO",
  ptCode2: "2nd Partner Code",
  ptTitle2: "2nd Partner",
  pt3ISO2: "2nd Partner ISO",
  cstCode: "Customs Proc. Code",
  cstDesc: "Customs",
  motCode: "Mode of Transport Code",
  motDesc: "Mode of Transport",
  cmdCode: "Commodity Code",
  cmdDescE: "Commodity",
  qtCode: "Qty Unit Code",
  qtDesc: "Qty Unit",
  TradeQuantity: "Qty",
  NetWeight: "Netweight (kg)",
  GrossWeight: "Gross weight (kg)",
  TradeValue: "Trade Value (US$)",
  CIFValue: "CIF Trade Value (US$)",
  FOBValue: "FOB Trade Value (US$)",
  estCode: "Flag",
};

/** Rows that one call of Comtrade's preview gives at most. */
const PREVIEW_ROWS = 500;
/** The same of the calls with a key. */
const CALL_ROWS: readonly number[] = [PREVIEW_ROWS, 100_000, 250_000];

function comtradeWarnings(envelope: Readonly<Record<string, unknown>>, rows: number): readonly string[] {
  const { count } = envelope;
  const warnings: string[] = [];
  if (typeof count === "number" && count > rows)
    warnings.push(`The file says it has ${count} rows; ${rows} are in it.`);
  if (CALL_ROWS.includes(rows)) {
    const kind = rows === PREVIEW_ROWS ? "The preview of UN Comtrade gives" : "One call of UN Comtrade gives";
    warnings.push(
      `${kind} ${rows.toLocaleString("en")} rows at most: this file has as many and is most likely cut off.`,
    );
  }
  return warnings;
}

/** The envelope of UN Comtrade's API, of today or of old; `null`: it is none. */
function tableOfComtrade(json: Readonly<Record<string, unknown>>): JsonTable | NoTable | null {
  const isOld = isRecords(json.dataset) && "validation" in json;
  const data = isOld ? json.dataset : json.data;
  const isNew = "elapsedTime" in json || "count" in json;
  if (!isOld && !isNew) return null;
  if (typeof json.error === "string" && json.error !== "" && !isRecords(data))
    return refuseJson(
      `UN Comtrade answered with an error: ${json.error}`,
      "Ask for the data again and save the answer.",
    );
  if (!isRecords(data)) return null;
  if (data.length === 0)
    return refuseJson("UN Comtrade answered with no rows.", "Ask for another period, reporter or commodity.");
  const table = tableOfRecords(data);
  const header = isOld ? table.header.map((key) => CLASSIC_KEYS[key] ?? key) : table.header;
  return { ...table, header, warnings: comtradeWarnings(json, data.length) };
}

/** The only list of records within an object, at most two levels down; `null`: none, or several. */
function onlyRecords(
  json: Readonly<Record<string, unknown>>,
  depth = 2,
): readonly Readonly<Record<string, unknown>>[] | null {
  const own = Object.values(json).filter((value) => isRecords(value) && value.length > 0);
  if (own.length === 1 && isRecords(own[0])) return own[0];
  if (own.length > 1 || depth === 0) return null;
  const inner = Object.values(json).flatMap((value) => (isRecord(value) ? [onlyRecords(value, depth - 1)] : []));
  const found = inner.filter((value) => value !== null);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A list of lists, the first of which is the header, as some APIs answer; `null`: it is none. */
function tableOfLists(json: readonly unknown[]): JsonTable | null {
  const [first] = json;
  if (!Array.isArray(first) || !first.every((cell) => typeof cell === "string")) return null;
  const rows = json.slice(1).filter(Array.isArray);
  return {
    kind: "table",
    header: first,
    rows: rows.map((row) => row.map((cell) => (cell === null || typeof cell === "object" ? "" : String(cell)))),
    warnings: [],
  };
}

const UNKNOWN = refuseJson(
  "It holds no table: no envelope of UN Comtrade or the EIA, no JSON-stat, no list of rows.",
  "Save the same data as CSV and bring that in.",
);

/**
 * A table out of JSON that anybody may have written, or why there is none: the envelopes of UN Comtrade (today's and the
 * old one) and of the EIA's API v2, JSON-stat 2.0, a list of records, a list of lists under a header, or an object that
 * holds one list of records. Cells become texts as the file spells them; `null` becomes empty. What the envelope says of
 * missing rows is in the warnings. Linear.
 */
export function tableOfJson(json: unknown): JsonTable | NoTable {
  if (Array.isArray(json)) {
    if (isRecords(json) && json.length > 0) return tableOfRecords(json);
    return tableOfLists(json) ?? UNKNOWN;
  }
  if (!isRecord(json)) return UNKNOWN;
  const known = tableOfEia(json) ?? tableOfJsonStat(json) ?? tableOfComtrade(json);
  if (known !== null) return known;
  const records = onlyRecords(json);
  return records === null ? UNKNOWN : tableOfRecords(records);
}
