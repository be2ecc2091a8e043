/** Bytes as letters. */
export type DecodedText = {
  readonly text: string;
  /** As the Encoding Standard names it: `utf-8`, `utf-16le`, `windows-1251`, `gb18030` and so on. */
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

/** Letters of a sample as an encoding reads them, `null` where its bytes break the encoding's rules. */
function strictly(sample: Uint8Array, encoding: string): string | null {
  try {
    // The sample may end within a letter, which is no fault.
    return new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
  } catch {
    return null;
  }
}

type Guess = { readonly encoding: string; readonly letters: RegExp; readonly least: number };

/** Encodings of two bytes a letter, from the one that proves itself best. `least` is the share of letters that must fit. */
const EAST_ASIAN: readonly Guess[] = [
  { encoding: "shift_jis", letters: /[\u3041-\u30FF]/gu, least: 0.25 },
  { encoding: "euc-jp", letters: /[\u3041-\u30FF]/gu, least: 0.25 },
  { encoding: "euc-kr", letters: /\p{Script=Hangul}/gu, least: 0.9 },
  { encoding: "gb18030", letters: /[\u4E00-\u9FFF]/gu, least: 0.7 },
];
/** Below this share of bytes above 127 a text is written in letters of one byte. */
const EAST_ASIAN_FROM = 0.3;

function eastAsianEncoding(sample: Uint8Array): string | null {
  const high = sample.filter((byte) => byte > 127).length;
  if (high < sample.length * EAST_ASIAN_FROM) return null;
  const fits = ({ encoding, letters, least }: Guess): boolean => {
    const text = strictly(sample, encoding);
    const beyond = text?.match(/[^\p{ASCII}]/gu)?.length ?? 0;
    return text !== null && beyond > 0 && (text.match(letters)?.length ?? 0) >= beyond * least;
  };
  return EAST_ASIAN.find(fits)?.encoding ?? null;
}

/** Code pages whose letters all lie above 127, with the ten or so that make up most of any text in them. */
const CODE_PAGES = [
  { encoding: "windows-1251", frequent: /[оеаинтсрвл]/gu },
  { encoding: "koi8-r", frequent: /[оеаинтсрвл]/gu },
  { encoding: "windows-1256", frequent: /[اليمنوترهکےی]/gu },
] as const;

/** The code page in which the most letters are frequent ones; the first of equals. */
function codePage(sample: Uint8Array): string {
  const scores = CODE_PAGES.map(({ encoding, frequent }) => ({
    encoding,
    score: decode(sample, encoding).match(frequent)?.length ?? 0,
  }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).encoding;
}

/**
 * East Asian, Cyrillic, Arabic or Western, for bytes that are no UTF-8. In Cyrillic and Arabic text nearly every letter
 * is above 127 and they stand in runs; in Western text they stand alone among plain letters.
 */
function narrowEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const eastAsian = eastAsianEncoding(sample);
  if (eastAsian) return eastAsian;
  let [high, inRuns, plain] = [0, 0, 0];
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] ?? 0;
    if (byte >= 0xc0) {
      high += 1;
      if ((sample[at - 1] ?? 0) >= 0xc0 || (sample[at + 1] ?? 0) >= 0xc0) inRuns += 1;
    } else if ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)) plain += 1;
  }
  const isWestern = high === 0 || inRuns <= high * 0.7 || high <= plain * 0.3;
  return isWestern ? "windows-1252" : codePage(sample);
}

/** Encodings that a reader can choose from where a guess was wrong, the likeliest first. */
export const ENCODINGS: readonly string[] =
  "utf-8 windows-1252 windows-1251 koi8-r gb18030 shift_jis euc-jp euc-kr big5 windows-1256 utf-16le utf-16be".split(
    " ",
  );

/** Bytes read as somebody chose, `null` where the browser does not know the encoding. Nothing is guessed. */
export function decodeTextAs(bytes: Uint8Array, encoding: string): DecodedText | null {
  try {
    const decoder = new TextDecoder(encoding);
    return { text: decoder.decode(bytes), encoding: decoder.encoding, guessed: false };
  } catch {
    return null;
  }
}

/**
 * Bytes as text: by their byte order mark, else as UTF-8 where they are that without fault, else by a guess between
 * UTF-16, the encodings of China, Japan and Korea, and the code pages for Cyrillic, Arabic and Western letters. `declared` is what a page says of itself; it is
 * believed where the bytes are no UTF-8 and the name is known.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText {
  const stated = statedEncoding(bytes);
  if (stated) return { text: decode(bytes, stated), encoding: stated, guessed: false };
  const wide = wideEncoding(bytes);
  if (wide) return { text: decode(bytes, wide), encoding: wide, guessed: true };
  if (isUtf8(bytes)) return { text: decode(bytes, "utf-8"), encoding: "utf-8", guessed: false };
  if (declared !== null && !/^utf-?(?:8|16)/i.test(declared)) {
    const said = decodeTextAs(bytes, declared);
    if (said) return said;
  }
  const narrow = narrowEncoding(bytes);
  return { text: decode(bytes, narrow), encoding: narrow, guessed: true };
}

/** The encoding a page declares in its first kilobytes: `<meta charset>` or its older form; `null` without one. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 4096));
  return /<meta[^>]+?charset\s*=\s*["']?\s*([\w:-]{2,40})/i.exec(head)?.[1] ?? null;
}
