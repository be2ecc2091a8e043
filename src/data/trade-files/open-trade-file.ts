import { tableOfJson } from "#domain/trade/import/json-tables.ts";
import { csvPieces } from "#domain/trade/import/table-text.ts";
import { decodeText, decodeTextAs } from "../files/decode-text.ts";
import { unpackGzip, unpackTable } from "./packed-files.ts";
import type { Letters, TradeRefusal } from "./session-messages.ts";
import { readTextHead } from "./text-chunks.ts";
import { tradeFileKind } from "./trade-file-kind.ts";
import { isRefused, refuseEmpty, refuseKind, refuseLarge, refuseTable } from "./trade-refusals.ts";

/** A file that was opened as text: what is read of it, and its beginning in letters. */
export type TradeText = {
  readonly blob: Blob;
  /** Encoding of the blob, as the Encoding Standard names it. */
  readonly encoding: string;
  /** `null`: it was turned into UTF-8 out of something that is no text. */
  readonly letters: Letters | null;
  /** The file within a zip; `null`: the file itself. */
  readonly part: string | null;
  /** The files of a zip that could be read, the largest first; none where it is no zip. */
  readonly parts: readonly string[];
  readonly head: string;
  /** Whether the beginning is all of it. */
  readonly isWhole: boolean;
  /** What has to be known of how it was opened, a sentence each. */
  readonly notes: readonly string[];
};

/** What somebody chose; nothing named is found out. */
export type OpenChoice = {
  readonly encoding?: string | undefined;
  /** Which file of a zip. */
  readonly part?: string | undefined;
};

type Named = { readonly name: string; readonly blob: Blob };

/** Packed files and Parquet are read as a whole: beyond this there would be no room for what is made of them. */
const MOST_BYTES = 800_000_000;
/** JSON takes several times its size. */
const MOST_JSON_BYTES = 150_000_000;
/** Enough of the beginning and of the end to tell what a file is: a zip has its list of parts at the end. */
const LOOK_BYTES = 65_536;

const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await blob.arrayBuffer());

const lookOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  blob.size <= 2 * LOOK_BYTES
    ? bytesOf(blob)
    : bytesOf(new Blob([blob.slice(0, LOOK_BYTES), blob.slice(blob.size - LOOK_BYTES)]));

/** A text as it lies: nothing of it is read but its beginning and a few pieces that tell its letters. */
async function openText(blob: Blob, encoding: string | undefined): Promise<TradeText> {
  const { text, isWhole, letters } = await readTextHead(blob, encoding);
  return { blob, encoding: letters.encoding, letters, part: null, parts: [], head: text, isWhole, notes: [] };
}

/** A table that was turned into text: its letters are ours. */
async function openTurned(blob: Blob, notes: readonly string[]): Promise<TradeText> {
  return { ...(await openText(blob, "utf-8")), letters: null, notes };
}

/** JSON, or a value of it on each line; `undefined`: it is neither. */
function parseJson(text: string): unknown {
  for (const parse of [JSON.parse, parseLines]) {
    try {
      return parse(text);
    } catch {
      // The other way, or none.
    }
  }
  return undefined;
}

const parseLines = (text: string): unknown =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line): unknown => JSON.parse(line));

async function openJson({ name, blob }: Named, encoding: string | undefined): Promise<TradeText | TradeRefusal> {
  if (blob.size > MOST_JSON_BYTES) return refuseLarge(name, "150 MB of JSON are read.");
  const bytes = await bytesOf(blob);
  const chosen = encoding === undefined ? null : decodeTextAs(bytes, encoding);
  const json = parseJson((chosen ?? decodeText(bytes)).text);
  // A table of text may begin with a bracket too.
  if (json === undefined) return openText(blob, encoding);
  const table = tableOfJson(json);
  if (table.kind === "no-table") return refuseTable(name, table.why, table.next);
  return openTurned(new Blob([...csvPieces(table.header, table.rows)]), table.warnings);
}

async function openParquet({ name, blob }: Named): Promise<TradeText | TradeRefusal> {
  const { parquetText } = await import("./parquet-table.ts");
  const text = await parquetText(name, await bytesOf(blob));
  return isRefused(text) ? text : openTurned(text, []);
}

async function openZip({ name, blob }: Named, choice: OpenChoice): Promise<TradeText | TradeRefusal> {
  const unpacked = unpackTable(name, await bytesOf(blob), choice.part);
  if (isRefused(unpacked)) return unpacked;
  const text = await open({ name: unpacked.name, blob: unpacked.blob }, choice, true);
  if (isRefused(text)) return text;
  const { parts } = unpacked;
  const notes =
    parts.length > 1
      ? [
          `The zip holds ${parts.length} tables; read is ${unpacked.name}. Bring the zip in again for ${parts.length > 2 ? "others" : "the other"}.`,
        ]
      : [];
  return { ...text, part: unpacked.name, parts, notes: [...notes, ...text.notes] };
}

async function openGzip({ name, blob }: Named, choice: OpenChoice): Promise<TradeText | TradeRefusal> {
  const unpacked = unpackGzip(name, await bytesOf(blob));
  return isRefused(unpacked) ? unpacked : open({ name: name.replace(/\.gz$/i, ""), blob: unpacked }, choice, true);
}

async function open(file: Named, choice: OpenChoice, isWithin: boolean): Promise<TradeText | TradeRefusal> {
  const { name, blob } = file;
  if (blob.size === 0) return refuseEmpty(name);
  const kind = tradeFileKind(await lookOf(blob));
  if (kind.opens === null) return refuseKind(name, kind.is, kind.next);
  if (kind.opens === "text") return openText(blob, choice.encoding);
  if (kind.opens === "json") return openJson(file, choice.encoding);
  if (blob.size > MOST_BYTES)
    return refuseLarge(name, `It has ${Math.round(blob.size / 1_000_000)} MB; 800 MB are unpacked.`);
  if (kind.opens === "parquet") return openParquet(file);
  if (isWithin) return refuseTable(name, "It is packed twice over.", "Unpack it and bring in the table within.");
  return kind.opens === "zip" ? openZip(file, choice) : openGzip(file, choice);
}

/**
 * A dropped file as a text that holds a table, or why it is none and what helps. What it is, is told by its bytes, not by
 * its name: text in any encoding, which is left where it lies whatever its size; JSON of the usual APIs, Parquet, and
 * each of them in a zip or a gzip, which are turned into text. Of a zip with several tables the largest is taken until
 * another is chosen. Runs in a worker as on the page.
 */
export function openTradeFile(file: File, choice: OpenChoice = {}): Promise<TradeText | TradeRefusal> {
  return open({ name: file.name, blob: file }, choice, false);
}
