import { Inflate } from "fflate";

/** One entry of a zip as its central directory tells it; sizes are claims until unpacked. */
export type ZipEntry = {
  readonly name: string;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated; nothing else is read. */
  readonly method: number;
  /** Where its own header begins. */
  readonly at: number;
};

/** Why a zip is not read further. */
export type ZipFault = {
  readonly kind: "damaged" | "bomb";
  /** In words, for the message. */
  readonly where: string;
};

/** What a zip may unpack to, all parts and each of them, and how many times its size. */
export type ZipLimits = {
  readonly unpackedBytes: number;
  readonly entries: number;
  readonly ratio: number;
  readonly partBytes: number;
};

/** Limits on what a document may unpack to. */
export const ZIP_LIMITS: ZipLimits = { unpackedBytes: 200_000_000, entries: 2000, ratio: 200, partBytes: 60_000_000 };
/** Below this a high ratio is an honest table of zeros. */
const RATIO_FROM_BYTES = 4_000_000;

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const END_BYTES = 22;
const MOST_COMMENT_BYTES = 65_535;

const damaged = (where: string): ZipFault => ({ kind: "damaged", where });
const bomb = (where: string): ZipFault => ({ kind: "bomb", where });
const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;

/** Whether what was asked for is a fault. */
export function isZipFault(outcome: object): outcome is ZipFault {
  return "kind" in outcome && "where" in outcome;
}

function endOf(view: DataView): number | null {
  const least = Math.max(0, view.byteLength - END_BYTES - MOST_COMMENT_BYTES);
  for (let at = view.byteLength - END_BYTES; at >= least; at--) {
    if (view.getUint32(at, true) === END_MARK) return at;
  }
  return null;
}

/** What the entries claim to unpack to, against the limits; `null` where it is within them. */
function tooMuch(entries: readonly ZipEntry[], fileBytes: number, limits: ZipLimits): ZipFault | null {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (unpacked > limits.unpackedBytes) {
    return bomb(
      `Its ${entries.length} parts unpack to ${megabytes(unpacked)}; ${megabytes(limits.unpackedBytes)} are read.`,
    );
  }
  const ratio = Math.round(unpacked / fileBytes);
  if (unpacked <= RATIO_FROM_BYTES || ratio <= limits.ratio) return null;
  return bomb(`It unpacks to ${ratio} times its size; a document stays below ${limits.ratio}.`);
}

/**
 * The entries of a zip by its central directory, or why it is refused: cut short, or beyond the limits by its own account
 * (of a document unless told: 2,000 entries, 200 MB unpacked, 200 times its size). Nothing is unpacked here.
 */
export function readZipDirectory(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): readonly ZipEntry[] | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.byteLength < END_BYTES ? null : endOf(view);
  if (end === null) return damaged("Its list of parts is missing: the file is cut short.");
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) return bomb(`It has ${count} parts; ${limits.entries} are read.`);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.byteLength || view.getUint32(at, true) !== ENTRY_MARK) {
      return damaged(`Its list of parts breaks off at part ${index + 1} of ${count}.`);
    }
    const [nameBytes, extraBytes, noteBytes] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameBytes ?? 0))),
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + (nameBytes ?? 0) + (extraBytes ?? 0) + (noteBytes ?? 0);
  }
  return tooMuch(entries, bytes.byteLength, limits) ?? entries;
}

const PUSH_BYTES = 16_384;

/** Inflates in small pushes and counts while it does: what an entry claims of its size is not believed. */
function inflate(packed: Uint8Array, most: number, name: string): Uint8Array | ZipFault {
  const chunks: Uint8Array[] = [];
  let total = 0;
  const stream = new Inflate((chunk) => {
    chunks.push(chunk);
    total += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && total <= most; at += PUSH_BYTES) {
      stream.push(packed.subarray(at, at + PUSH_BYTES), at + PUSH_BYTES >= packed.length);
    }
  } catch {
    return damaged(`Its part ${name} cannot be unpacked.`);
  }
  if (total > most) return bomb(`Its part ${name} unpacks to more than ${megabytes(most)}.`);
  const whole = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** One entry's bytes, or why they are refused. Stops at `most` bytes whatever the entry claims, 60 MB unless told. */
export function unpackEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  most: number = ZIP_LIMITS.partBytes,
): Uint8Array | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.at + 30 > bytes.byteLength || view.getUint32(entry.at, true) !== LOCAL_MARK) {
    return damaged(`Its part ${entry.name} is not where the list says.`);
  }
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(from, from + entry.packedBytes);
  if (packed.length < entry.packedBytes) return damaged(`Its part ${entry.name} is cut short.`);
  if (entry.method === 0) {
    return packed.length > most ? bomb(`Its part ${entry.name} has more than ${megabytes(most)}.`) : packed;
  }
  if (entry.method !== 8) return damaged(`Its part ${entry.name} is packed in a way that documents do not use.`);
  return inflate(packed, most, entry.name);
}
