/** Bytes as letters. */
export type DecodedText = {
  readonly text: string;
  /** As the Encoding Standard names it: `utf-8`, `utf-16le`, `utf-16be`, `windows-1251`, `windows-1252`. */
  readonly encoding: string;
  /** Whether nothing in the bytes says so: another encoding is possible, and somebody should look. */
  readonly guessed: boolean;
};

/** Enough to tell an encoding by. */
const SAMPLE_BYTES = 64_000;

/** The encoding a byte order mark states. */
function statedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** UTF-16 without a mark: Latin letters leave every other byte zero, and UTF-8 text holds no zero at all. */
function wideEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) even += 1;
    if (sample[at + 1] === 0) odd += 1;
  }
  const pairs = sample.length / 2;
  if (odd > pairs * 0.2 && even < pairs * 0.05) return "utf-16le";
  return even > pairs * 0.2 && odd < pairs * 0.05 ? "utf-16be" : null;
}

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Cyrillic or Western, for bytes that are no UTF-8. In Cyrillic text nearly every letter is above 127 and they stand in
 * runs; in Western text they stand alone among plain letters.
 */
function narrowEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let high = 0;
  let inRuns = 0;
  let plain = 0;
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] ?? 0;
    if (byte >= 0xc0) {
      high += 1;
      if ((sample[at - 1] ?? 0) >= 0xc0 || (sample[at + 1] ?? 0) >= 0xc0) inRuns += 1;
    } else if ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)) plain += 1;
  }
  return high > 0 && inRuns > high * 0.7 && high > plain * 0.3 ? "windows-1251" : "windows-1252";
}

/**
 * Bytes as text: by their byte order mark, else as UTF-8 where they are that without fault, else by a guess between
 * UTF-16 and the Windows code pages for Cyrillic and Western letters. `declared` is what a page says of itself; it is
 * believed where the bytes are no UTF-8 and the name is known.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText {
  const stated = statedEncoding(bytes);
  if (stated) return { text: decode(bytes, stated), encoding: stated, guessed: false };
  const wide = wideEncoding(bytes);
  if (wide) return { text: decode(bytes, wide), encoding: wide, guessed: true };
  if (isUtf8(bytes)) return { text: decode(bytes, "utf-8"), encoding: "utf-8", guessed: false };
  if (declared !== null && !/^utf-?(?:8|16)/i.test(declared)) {
    try {
      const decoder = new TextDecoder(declared);
      return { text: decoder.decode(bytes), encoding: decoder.encoding, guessed: false };
    } catch {
      // An encoding nobody knows: the guess below says so.
    }
  }
  const narrow = narrowEncoding(bytes);
  return { text: decode(bytes, narrow), encoding: narrow, guessed: true };
}

/** The encoding a page declares in its first kilobytes: `<meta charset>` or its older form; `null` without one. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 4096));
  return /<meta[^>]+?charset\s*=\s*["']?\s*([\w:-]{2,40})/i.exec(head)?.[1] ?? null;
}
