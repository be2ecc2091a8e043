import { Gunzip } from "fflate";
import { isZipFault, readZipDirectory, unpackEntry, type ZipEntry, type ZipLimits } from "../files/zip-parts.ts";
import type { TradeRefusal } from "./session-messages.ts";
import { refuseBroken, refuseLarge, refuseLocked, refuseTable } from "./trade-refusals.ts";

/** What a packed table may unpack to. A table of figures packs well, but not a thousand times. */
export const TRADE_ZIP_LIMITS: ZipLimits = {
  unpackedBytes: 800_000_000,
  entries: 2_000,
  ratio: 200,
  partBytes: 800_000_000,
};
/** Below this a high ratio is an honest table of zeros. */
const RATIO_FROM_BYTES = 4_000_000;

/** Names of tables; a part with another name is read only where it is the only one. */
const TABLES = /\.(?:csv|tsv|tab|txt|dat|json|parquet)$/i;
/** Parts that programs add, and parts that tell of the others. */
const BESIDE = /(?:^|\/)(?:__MACOSX\/|\.)|(?:^|\/)(?:readme|licen[cs]e|metadata|copyright)[^/]*$|\.metadata\.json$/i;

/** One file out of a zip. */
export type Unpacked = {
  readonly name: string;
  readonly blob: Blob;
  /** All parts that could be read, the largest first. */
  readonly parts: readonly string[];
};

function tablesOf(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const files = entries.filter(({ name }) => !name.endsWith("/") && !BESIDE.test(name));
  const tables = files.filter(({ name }) => TABLES.test(name));
  const found = tables.length > 0 ? tables : files.length === 1 ? files : [];
  return found.toSorted((one, other) => other.unpackedBytes - one.unpackedBytes);
}

/** The table in a zip: the part that was asked for, or the largest; or why there is none. */
export function unpackTable(name: string, bytes: Uint8Array, wanted: string | undefined): Unpacked | TradeRefusal {
  const entries = readZipDirectory(bytes, TRADE_ZIP_LIMITS);
  if (isZipFault(entries))
    return entries.kind === "bomb" ? refuseLarge(name, entries.where) : refuseBroken(name, entries.where);
  const tables = tablesOf(entries);
  const chosen = tables.find((entry) => entry.name === wanted) ?? tables[0];
  if (chosen === undefined)
    return refuseTable(
      name,
      "No part of the zip is a table.",
      "Unpack it and bring in the table as CSV, TSV, JSON or Parquet.",
    );
  if (chosen.encrypted) return refuseLocked(name);
  const part = unpackEntry(bytes, chosen, TRADE_ZIP_LIMITS.partBytes);
  if (isZipFault(part)) return part.kind === "bomb" ? refuseLarge(name, part.where) : refuseBroken(name, part.where);
  return { name: chosen.name, blob: new Blob([Uint8Array.from(part)]), parts: tables.map((entry) => entry.name) };
}

const PUSH_BYTES = 16_384;

/** What a gzip file holds, as a blob, or why it is refused. Counted while it unpacks: nothing that it claims is believed. */
export function unpackGzip(name: string, bytes: Uint8Array): Blob | TradeRefusal {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let total = 0;
  let isWhole = false;
  const stream = new Gunzip((piece, isLast) => {
    pieces.push(Uint8Array.from(piece));
    total += piece.length;
    isWhole ||= isLast;
  });
  const isTooMuch = (): boolean =>
    total > TRADE_ZIP_LIMITS.partBytes || (total > RATIO_FROM_BYTES && total > bytes.length * TRADE_ZIP_LIMITS.ratio);
  try {
    for (let at = 0; at < bytes.length && !isTooMuch(); at += PUSH_BYTES)
      stream.push(bytes.subarray(at, at + PUSH_BYTES), at + PUSH_BYTES >= bytes.length);
  } catch {
    return refuseBroken(name, "It cannot be unpacked: the file is cut short or damaged.");
  }
  if (isTooMuch()) return refuseLarge(name, "It unpacks to more than 800 MB or 200 times its size.");
  return isWhole ? new Blob(pieces) : refuseBroken(name, "It cannot be unpacked: the file is cut short.");
}
