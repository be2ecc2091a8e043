import { cellOf, isRecord, type JsonTable, type NoTable, refuseJson } from "./json-table.ts";

/** One dimension: its id and the codes of its categories in their order. */
type Dimension = { readonly id: string; readonly codes: readonly string[] };

/** Codes of a category: a list, an object of positions, or where there is but one, its label. */
function codesOf(category: unknown): readonly string[] | null {
  if (!isRecord(category)) return null;
  const { index, label } = category;
  if (Array.isArray(index)) return index.map(cellOf);
  if (isRecord(index))
    return Object.entries(index)
      .sort(([, one], [, other]) => Number(one) - Number(other))
      .map(([code]) => code);
  return isRecord(label) ? Object.keys(label) : null;
}

function dimensionsOf(json: Readonly<Record<string, unknown>>): readonly Dimension[] | null {
  const { id, size, dimension } = json;
  if (!Array.isArray(id) || !Array.isArray(size) || !isRecord(dimension) || id.length !== size.length) return null;
  const dimensions: Dimension[] = [];
  for (const [at, name] of id.entries()) {
    const one = typeof name === "string" ? dimension[name] : null;
    const codes = isRecord(one) ? codesOf(one.category) : null;
    if (typeof name !== "string" || codes === null || codes.length !== size[at]) return null;
    dimensions.push({ id: name, codes });
  }
  return dimensions;
}

/** Values by their flat position, where there are any: a list with gaps, or an object of positions. */
function valuesOf(value: unknown): readonly (readonly [position: number, value: unknown])[] | null {
  if (Array.isArray(value)) return value.flatMap((one, at) => (one === null ? [] : [[at, one] as const]));
  if (!isRecord(value)) return null;
  return Object.entries(value).map(([position, one]) => [Number(position), one] as const);
}

function statusAt(status: unknown, position: number): string {
  if (typeof status === "string") return status;
  if (Array.isArray(status)) return cellOf(status[position]);
  return isRecord(status) && Object.hasOwn(status, String(position)) ? cellOf(status[String(position)]) : "";
}

/** Codes of a flat position, the last dimension running fastest; `null` beyond the end. */
function codesAt(dimensions: readonly Dimension[], position: number): readonly string[] | null {
  if (!Number.isSafeInteger(position) || position < 0) return null;
  const codes: string[] = [];
  let rest = position;
  for (const dimension of dimensions.toReversed()) {
    codes.unshift(dimension.codes[rest % dimension.codes.length] ?? "");
    rest = Math.floor(rest / dimension.codes.length);
  }
  return rest > 0 ? null : codes;
}

/** The id of the data set, as Eurostat writes it into the extension. */
function nameOf(json: Readonly<Record<string, unknown>>): string {
  const { extension, label } = json;
  if (isRecord(extension) && typeof extension.id === "string") return extension.id;
  return typeof label === "string" ? label : "";
}

const COLUMNS: Readonly<Record<string, string>> = { time: "TIME_PERIOD", TIME: "TIME_PERIOD" };

/**
 * The table in a data set of JSON-stat 2.0, or why there is none; `null`: it is none. A row for each value that is there,
 * under the headers of SDMX-CSV, so that the same layouts know it; values that are missing have no row.
 */
export function tableOfJsonStat(json: Readonly<Record<string, unknown>>): JsonTable | NoTable | null {
  if (json.class !== "dataset" && !("dimension" in json && "value" in json && "size" in json)) return null;
  const dimensions = dimensionsOf(json);
  const values = valuesOf(json.value);
  if (dimensions === null || values === null)
    return refuseJson(
      "Its JSON-stat is broken: dimensions, sizes and values do not fit.",
      "Save the same data as SDMX-CSV.",
    );
  const name = nameOf(json);
  const rows: (readonly string[])[] = [];
  for (const [position, value] of values) {
    const codes = codesAt(dimensions, position);
    if (codes === null)
      return refuseJson(
        "Its JSON-stat is broken: a value stands beyond the last category.",
        "Save the same data as SDMX-CSV.",
      );
    rows.push([name, ...codes, cellOf(value), statusAt(json.status, position)]);
  }
  const header = ["DATAFLOW", ...dimensions.map(({ id }) => COLUMNS[id] ?? id), "OBS_VALUE", "OBS_FLAG"];
  return { kind: "table", header, rows, warnings: [] };
}
