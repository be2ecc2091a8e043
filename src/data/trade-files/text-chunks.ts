import { decodeText, decodeTextAs } from "../files/decode-text.ts";
import type { Letters } from "./session-messages.ts";

/** Bytes of the beginning by which a text is told. */
const HEAD_BYTES = 262_144;
/** Bytes of each look further down: a file may be plain for long before its first accent. */
const PIECE_BYTES = 65_536;
const PIECES = [0.25, 0.5, 0.75, 1] as const;
const LF = 10;

/** The beginning of a text, and how its bytes were taken for letters. */
export type TextHead = { readonly text: string; readonly isWhole: boolean; readonly letters: Letters };

/** Whole lines of a piece: one that begins or ends within a letter would be taken for a fault. */
function linesOf(bytes: Uint8Array<ArrayBuffer>, isFirst: boolean, isLast: boolean): Uint8Array<ArrayBuffer> {
  const from = isFirst ? 0 : bytes.indexOf(LF) + 1;
  const to = isLast ? bytes.length : bytes.lastIndexOf(LF) + 1;
  return to > from ? bytes.subarray(from, to) : bytes;
}

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

/** Pieces of a file from its beginning to its end, joined: what tells its encoding. */
async function sampleOf(file: Blob, head: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (head.length === file.size) return head;
  // Letters of two bytes cannot be cut at a byte that looks like a line break.
  const isWide =
    head[0] === 0xff || head[0] === 0xfe || head.subarray(0, 4_096).filter((byte) => byte === 0).length > 400;
  if (isWide) return head;
  const pieces = [linesOf(head, true, false)];
  for (const share of PIECES) {
    const end = Math.round(file.size * share);
    const piece = await bytesOf(file.slice(Math.max(HEAD_BYTES, end - PIECE_BYTES), end));
    if (piece.length > 0) pieces.push(linesOf(piece, false, share === 1));
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

const USUAL = "windows-1252";

/** A guess by its usual name: code pages share most letters, and where these are the same in both the rarer one is a riddle. */
const usualName = (bytes: Uint8Array, letters: string, guessed: string): string =>
  new TextDecoder(USUAL).decode(bytes) === letters ? USUAL : guessed;

/** The beginning of a text in its letters. `chosen` is the encoding somebody named; else it is told by the bytes. */
export async function readTextHead(file: Blob, chosen: string | undefined): Promise<TextHead> {
  const head = await bytesOf(file.slice(0, HEAD_BYTES));
  const isWhole = head.length === file.size;
  const sample = await sampleOf(file, head);
  const asChosen = chosen === undefined ? null : decodeTextAs(sample, chosen);
  const { encoding, text: letters } = asChosen ?? decodeText(sample);
  const { rule } = encoding;
  const name = rule === "letters" ? usualName(sample, letters, encoding.name) : encoding.name;
  const text = new TextDecoder(name).decode(linesOf(head, true, isWhole));
  return {
    text,
    isWhole,
    letters: { encoding: name, isSure: rule !== "letters" && rule !== "mostly", lost: encoding.lost },
  };
}

/** A piece of a file in UTF-8, and how many bytes of the file went before its end. */
export type TextChunk = { readonly bytes: Uint8Array; readonly read: number };

/** Bytes that are read at once: a stream hands out smaller ones, each at the cost of a turn of the event loop. */
const CHUNK_BYTES = 4_194_304;

/** The bytes of a file in pieces; the next piece is on its way while one is worked on. */
async function* bytesInTurn(file: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>, void, void> {
  const read = (at: number) => (at < file.size ? bytesOf(file.slice(at, at + CHUNK_BYTES)) : null);
  let next = read(0);
  for (let at = CHUNK_BYTES; next !== null; at += CHUNK_BYTES) {
    const bytes = await next;
    next = read(at);
    // Nobody may come back for a piece whose reading fails: who does is told all the same.
    next?.catch(() => undefined);
    yield bytes;
  }
}

/** The whole of a text in UTF-8, piece by piece, whatever its letters are in. */
export async function* textChunks(file: Blob, encoding: string): AsyncGenerator<TextChunk, void, void> {
  const decoder = encoding === "utf-8" ? null : new TextDecoder(encoding);
  const encoder = new TextEncoder();
  let read = 0;
  for await (const bytes of bytesInTurn(file)) {
    read += bytes.length;
    yield { bytes: decoder === null ? bytes : encoder.encode(decoder.decode(bytes, { stream: true })), read };
  }
  const last = decoder?.decode() ?? "";
  if (last !== "") yield { bytes: encoder.encode(last), read };
}
