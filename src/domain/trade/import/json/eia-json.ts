import { isRecord, isRecords, type JsonTable, type NoTable, refuseJson, tableOfRecords } from "./json-table.ts";

/** Groups that the EIA's series name among origins, beside the countries they hold. */
const GROUPS = /^(?:opec|non-?opec|persian gulf|all countries|africa|europe|asia|middle east|other)\b/i;
const UNITED_STATES = /^u\.?\s?s\.?(?:a\.?)?$|^united states$/i;

/** What the name of a series says of a flow: who to whom, and at what level. */
type SeriesFlow = {
  readonly origin: string;
  readonly destination: string;
  readonly level: "country" | "district" | "group";
};

const IMPORTS = /^(.+?)\s+imports?\s+(?:by\s.+?\s+)?from\s+(.+?)\s+of\s+/i;
const EXPORTS = /^(.+?)\s+exports?\s+to\s+(.+?)\s+of\s+/i;
const TOTALS = /^(.+?)\s+(imports|exports)\s+of\s+/i;

function levelOf(home: string, other: string): SeriesFlow["level"] {
  if (!UNITED_STATES.test(home)) return "district";
  return GROUPS.test(other) ? "group" : "country";
}

/** The flow of a series by its description: "U.S. Imports from Saudi Arabia of Crude Oil (Thousand Barrels per Day)"; `null`: none. */
export function flowOfSeries(description: string): SeriesFlow | null {
  const [, importer, origin] = IMPORTS.exec(description) ?? [];
  if (importer !== undefined && origin !== undefined)
    return { origin, destination: importer, level: levelOf(importer, origin) };
  const [, exporter, destination] = EXPORTS.exec(description) ?? [];
  if (exporter !== undefined && destination !== undefined)
    return { origin: exporter, destination, level: levelOf(exporter, destination) };
  const [, home, way] = TOTALS.exec(description) ?? [];
  if (home === undefined) return null;
  const level = levelOf(home, "World");
  return way?.toLowerCase() === "imports"
    ? { origin: "World", destination: home, level }
    : { origin: home, destination: "World", level };
}

/** The table with who trades with whom read out of the names of its series. */
function withEnds(table: JsonTable): JsonTable {
  const at = table.header.indexOf("series-description");
  if (at < 0 || !table.header.includes("duoarea")) return table;
  const rows = table.rows.map((row) => {
    const flow = flowOfSeries(row[at] ?? "");
    return [...row, flow?.origin ?? "", flow?.destination ?? "", flow?.level ?? ""];
  });
  return { ...table, header: [...table.header, "origin", "destination", "level"], rows };
}

/** What is missing by the answer's own word: `total` counts all rows there are, whatever was sent. */
function warningsOf(response: Readonly<Record<string, unknown>>, rows: number): readonly string[] {
  const total = Number(response.total);
  const cut =
    Number.isFinite(total) && total > rows
      ? [
          `The EIA has ${total.toLocaleString("en")} rows for this request, the file ${rows.toLocaleString("en")}: it is cut off.`,
        ]
      : [];
  const said = isRecords(response.warnings) ? response.warnings : [];
  const words = said.flatMap(({ warning, description }) =>
    typeof description === "string" ? [description] : typeof warning === "string" ? [warning] : [],
  );
  return [...cut, ...words];
}

/**
 * The table in an answer of the EIA's API v2, or why there is none; `null`: it is no such answer. Values arrive as texts
 * and stay so. Weekly and daily figures are refused: added to months they would be months that nobody published.
 */
export function tableOfEia(json: Readonly<Record<string, unknown>>): JsonTable | NoTable | null {
  const { response } = json;
  if (!isRecord(response) || !("data" in response)) return null;
  const { data, frequency } = response;
  if (!isRecords(data) || data.length === 0)
    return refuseJson("The EIA answered with no rows.", "Ask for another period or series and save the answer.");
  if (typeof frequency === "string" && /week|daily|four/i.test(frequency))
    return refuseJson(
      `Its figures are ${frequency}, which make no months.`,
      "Ask for the same series with frequency=monthly.",
    );
  const table = withEnds(tableOfRecords(data));
  if (!table.header.includes("value") && !table.header.includes("quantity"))
    return refuseJson(
      "It holds no values: the request did not name them.",
      "Add data[]=value (or data[]=quantity) to the request.",
    );
  const warnings = [
    ...warningsOf(response, data.length),
    ...(isRecords(json.warnings) ? warningsOf(json, data.length) : []),
  ];
  return { ...table, warnings };
}
