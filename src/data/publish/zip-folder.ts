import { Zip, ZipDeflate } from "fflate";
import { breathe } from "../files/breathe.ts";
import type { TextFolder } from "./publish-dossier.ts";

/** The earliest moment a zip can name: the same folder gives the same bytes, whenever and wherever it is packed. */
const NO_MOMENT = new Date(1980, 0, 1);
/** UTF-16 units packed between two pauses. */
const SLICE = 1 << 18;

/**
 * The folder as a zip: texts in UTF-8, deflated, in the order of the folder, without times. Works in slices on the
 * thread it is called on, for the library's own workers start from addresses that our content policy forbids. Rejects
 * when `signal` is aborted.
 */
export async function zipFolder(folder: TextFolder, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const [path, text] of folder) {
    const entry = new ZipDeflate(path, { level: 6 });
    entry.mtime = NO_MOMENT;
    zip.add(entry);
    await pushText(entry, text, signal);
  }
  zip.end();
  return joined(pieces);
}

async function pushText(entry: ZipDeflate, text: string, signal: AbortSignal | undefined): Promise<void> {
  const encoder = new TextEncoder();
  let at = 0;
  do {
    const end = sliceEnd(text, at + SLICE);
    entry.push(encoder.encode(text.slice(at, end)), end >= text.length);
    at = end;
    await breathe(signal);
  } while (at < text.length);
}

/** No slice ends within a surrogate pair: its halves alone are no UTF-8. */
function sliceEnd(text: string, wanted: number): number {
  const unit = text.charCodeAt(wanted - 1);
  return wanted < text.length && unit >= 0xd800 && unit < 0xdc00 ? wanted + 1 : Math.min(wanted, text.length);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
