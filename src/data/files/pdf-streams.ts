import { Inflate } from "fflate";

/** Packed streams of text, fonts and tables stay far below this; a picture is not looked at, since nothing paints it. */
const MOST_STREAM_BYTES = 100_000_000;
/** All of them together. */
const MOST_BYTES = 400_000_000;
/** A stream packed twice is rare, packed more often it is a trap. */
const MOST_FILTERS = 2;
/** Streams smaller than this cannot unpack to much: deflate packs a thousandfold at best. */
const LEAST_PACKED_BYTES = 60_000;
const DICTIONARY_BYTES = 1500;
const PUSH_BYTES = 16_384;

const find = (bytes: Uint8Array, word: string, from: number): number => {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < word.length && bytes[at + same] === word.charCodeAt(same)) same += 1;
    if (same === word.length) return at;
  }
  return -1;
};

/** How much a packed stream unpacks to, counted without keeping it, up to a little over the limit. */
function unpackedBytes(packed: Uint8Array): number {
  let total = 0;
  const stream = new Inflate((chunk) => {
    total += chunk.length;
  });
  try {
    // Two bytes of header are zlib's own.
    for (let at = 2; at < packed.length && total <= MOST_STREAM_BYTES; at += PUSH_BYTES) {
      stream.push(packed.subarray(at, at + PUSH_BYTES), false);
    }
  } catch {
    // Broken streams are for the reader to judge; how far this one got is what counts here.
  }
  return total;
}

/**
 * Where a PDF unpacks to far more than text, in words, or `null`. Looks at every packed stream but pictures before
 * anything else reads the file, and counts what it unpacks to without keeping it.
 */
export function hugeStream(bytes: Uint8Array): string | null {
  let total = 0;
  for (let at = find(bytes, "stream", 0); at >= 0; ) {
    const end = find(bytes, "endstream", at + 6);
    if (end < 0) return null;
    const dictionary = new TextDecoder("latin1").decode(bytes.subarray(Math.max(0, at - DICTIONARY_BYTES), at));
    const own = dictionary.slice(dictionary.lastIndexOf(" obj") + 1);
    const filters = own.match(/\/(?:FlateDecode|Fl|LZWDecode|RunLengthDecode)\b/g)?.length ?? 0;
    if (filters > MOST_FILTERS) return `A stream at byte ${at} is packed ${filters} times over.`;
    const isPicture = /\/Subtype\s*\/Image\b/.test(own);
    if (filters > 0 && !isPicture && end - at > LEAST_PACKED_BYTES && /\/Fl(?:ateDecode)?\b/.test(own)) {
      const from = at + 6 + (bytes[at + 6] === 13 ? 2 : 1);
      const unpacked = unpackedBytes(bytes.subarray(from, end));
      total += unpacked;
      if (unpacked > MOST_STREAM_BYTES || total > MOST_BYTES)
        return `A stream at byte ${at} unpacks to more than 100 MB.`;
    }
    at = find(bytes, "stream", end + 9);
  }
  return null;
}
