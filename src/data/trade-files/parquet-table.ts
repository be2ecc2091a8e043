import { gunzipSync } from "fflate";
import { parquetMetadata, parquetRead, parquetSchema } from "hyparquet";
import { csvPieces } from "#domain/trade/import/table-text.ts";
import type { TradeRefusal } from "./session-messages.ts";
import { refuseBroken, refuseLarge, refuseTable } from "./trade-refusals.ts";

/** Rows that are read; beyond it a table of text would not fit into memory. */
const MOST_ROWS = 5_000_000n;
/** What can be unpacked here: snappy by hyparquet, gzip by fflate. */
const CODECS: readonly string[] = ["UNCOMPRESSED", "SNAPPY", "GZIP"];
const COMPRESSORS = { GZIP: (packed: Uint8Array): Uint8Array => gunzipSync(packed) };
/** What pandas adds to keep its own numbering of rows. */
const INDEX_COLUMN = /^__index_level_\d+__$/;

/** A value as the text of a cell: dates as ISO writes them, without a time at midnight; nothing for `null`. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? "" : value.toISOString().replace(/T00:00:00\.000Z$/, "");
  if (typeof value !== "object") return String(value);
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === "bigint" ? String(inner) : inner));
}

type Metadata = ReturnType<typeof parquetMetadata>;

function columnsOf(metadata: Metadata): readonly string[] {
  return parquetSchema(metadata)
    .children.map(({ element }) => element.name)
    .filter((name) => !INDEX_COLUMN.test(name));
}

/** Why the file is not read, by what it says of itself; `null`: nothing speaks against it. */
function objectionTo(name: string, metadata: Metadata): TradeRefusal | null {
  if (metadata.num_rows > MOST_ROWS)
    return refuseLarge(name, `It has ${metadata.num_rows.toLocaleString("en")} rows; 5,000,000 are read.`);
  const codecs = metadata.row_groups.flatMap((group) =>
    group.columns.map((column) => column.meta_data?.codec ?? "UNCOMPRESSED"),
  );
  const unknown = codecs.find((codec) => !CODECS.includes(codec));
  if (unknown === undefined) return null;
  return refuseTable(
    name,
    `Its columns are packed with ${unknown}.`,
    "Save it with snappy or gzip compression, or as CSV.",
  );
}

/** The rows of one group, cells in the order of the columns. */
async function rowsOf(
  file: { readonly byteLength: number; readonly slice: (start: number, end?: number) => ArrayBuffer },
  metadata: Metadata,
  {
    columns,
    rowStart,
    rowEnd,
  }: { readonly columns: readonly string[]; readonly rowStart: number; readonly rowEnd: number },
): Promise<readonly (readonly string[])[]> {
  let found: readonly Readonly<Record<string, unknown>>[] = [];
  await parquetRead({
    file,
    metadata,
    columns: [...columns],
    rowStart,
    rowEnd,
    rowFormat: "object",
    compressors: COMPRESSORS,
    onComplete: (rows) => {
      found = rows;
    },
  });
  return found.map((row) => columns.map((column) => cellOf(row[column])));
}

/**
 * A Parquet file as the CSV text of its columns, in UTF-8, or why it is not read. One group of rows at a time is in memory as
 * values. Lists and records within a cell become JSON; the numbering that pandas adds is left out.
 */
export async function parquetText(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Blob | TradeRefusal> {
  // hyparquet reads whole ArrayBuffers; what is a part of a larger one is copied out.
  const buffer = bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;
  try {
    const metadata = parquetMetadata(buffer);
    const objection = objectionTo(name, metadata);
    if (objection !== null) return objection;
    const columns = columnsOf(metadata);
    const file = { byteLength: buffer.byteLength, slice: (start: number, end?: number) => buffer.slice(start, end) };
    const pieces = [...csvPieces(columns, [])];
    const blobs: Blob[] = [];
    let rowStart = 0;
    for (const group of metadata.row_groups) {
      const rowEnd = rowStart + Number(group.num_rows);
      const rows = await rowsOf(file, metadata, { columns, rowStart, rowEnd });
      // The texts of a group go into a blob, which the browser may keep outside the memory of the script.
      blobs.push(new Blob([...csvPieces(null, rows)]));
      rowStart = rowEnd;
    }
    return new Blob([...pieces, ...blobs]);
  } catch (error) {
    return refuseBroken(name, `Its Parquet cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
