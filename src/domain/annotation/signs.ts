/** What normalising does with a UTF-16 unit, before it looks at the units around. */
export const KIND = { keep: 1, space: 2, drop: 3, swap: 4, extend: 5, compose: 6, hyphen: 7, joiner: 8 } as const;
/** One of the kinds. */
export type Kind = (typeof KIND)[keyof typeof KIND];

/** Signs of printing and the plain signs that stand for them (R40): quotes, dashes, Latin ligatures, the ellipsis. */
export const SWAPS: Readonly<Record<string, string>> = {
  ...sameFor("'", "‘’‚‛‹›′`´"),
  ...sameFor('"', "“”„‟«»″"),
  ...sameFor("-", "‑‒–—―−﹘﹣－"),
  "…": "...",
  ﬀ: "ff",
  ﬁ: "fi",
  ﬂ: "fl",
  ﬃ: "ffi",
  ﬄ: "ffl",
  ﬅ: "st",
  ﬆ: "st",
};

function sameFor(plain: string, signs: string): Record<string, string> {
  return Object.fromEntries([...signs].map((sign) => [sign, plain]));
}

const SPACE = /[\s\u0085]/;
/** Soft hyphens are apart: at a line's end they take the line break with them. */
const DROPPED = /[\u034f\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]/;
const HYPHEN = /[-\u2010\u00ad]/;
/** Marks, and the vowels and finals of Korean syllables written letter by letter. */
const EXTENDS = /[\p{M}\u1160-\u11ff\ud7b0-\ud7fb]/u;
/** Presentation forms, which PDF files keep in place of Arabic and Hebrew letters. */
const PRESENTATION = /[\ufb07-\ufb4f\ufb50-\ufdff\ufe70-\ufefc]/;

function kindOf(sign: string): Kind {
  if (sign in SWAPS) return KIND.swap;
  if (sign === "\u200d") return KIND.joiner;
  if (DROPPED.test(sign)) return KIND.drop;
  if (SPACE.test(sign)) return KIND.space;
  if (HYPHEN.test(sign)) return KIND.hyphen;
  if (EXTENDS.test(sign)) return KIND.extend;
  return PRESENTATION.test(sign) || sign.normalize("NFC") !== sign ? KIND.compose : KIND.keep;
}

const kinds = new Uint8Array(0x10000);

/** The kind of a UTF-16 unit; halves of a surrogate pair are kept. Asked again, it is a look into a table. */
export function kindOfUnit(unit: number): Kind {
  const known = kinds[unit] as Kind | 0;
  if (known !== 0) return known;
  const found = unit >= 0xd800 && unit <= 0xdfff ? KIND.keep : kindOf(String.fromCharCode(unit));
  kinds[unit] = found;
  return found;
}

/** The next place from `at` on where more is to be done than to keep a unit; single spaces between kept units are kept. */
export function nextOdd(text: string, at: number): number {
  const { length } = text;
  for (let next = at; next < length; next += 1) {
    const unit = text.charCodeAt(next);
    const kind = kinds[unit] as number;
    if (kind === KIND.keep || (kind === 0 && kindOfUnit(unit) === KIND.keep)) continue;
    if (unit === 0x20 && next + 1 < length && kinds[text.charCodeAt(next + 1)] === KIND.keep) continue;
    return next;
  }
  return length;
}

/** A sign and its marks as one sign each: NFC, presentation forms as the letters they show. */
export const composed = (cluster: string): string =>
  cluster.replace(/[\ufb07-\ufb4f\ufb50-\ufdff\ufe70-\ufefc]/g, (sign) => sign.normalize("NFKC")).normalize("NFC");
