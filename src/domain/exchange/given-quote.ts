import { codePointOffsets } from "../annotation/graphemes.ts";
import type { Claim } from "../claims/claim.ts";
import type { Act, Anchor, Attribution, Bearing } from "../evidence/evidence.ts";
import type { PartialDate } from "../shared/month.ts";
import type { Aspect, Stance } from "../shared/stance.ts";

/** In what a file counts its offsets: units of UTF-16 as browsers do, or Unicode code points as the W3C model says. */
export type OffsetUnit = "utf-16" | "code-point";

/** Where a file says that a quote stands. At least the words or both offsets are there. */
export type GivenAnchor = {
  readonly exact: string | null;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly start: number | null;
  readonly end: number | null;
  /** `null`: the file does not say. `anchorInUtf16` reads all three. */
  readonly unit: OffsetUnit | null;
  /** Whether the words are as they stood. Some formats replace marks, so that the words have to be looked for by likeness. */
  readonly faithful: boolean;
};

/** What a file says of the article a quote stands in; the article itself is never in it. */
export type GivenArticle = {
  readonly id: string | null;
  readonly address: string | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly published: PartialDate | null;
};

/** A bearing as a file gives it: its ends are ids or names, still to be looked up. */
export type GivenBearing = {
  readonly tie: readonly [string, string];
  readonly aspect: Aspect;
  readonly stance: Stance;
  /** `null`: the file does not say. */
  readonly confidence: number | null;
};

/** A quote as a file gives it, decoded but neither placed in an article nor joined to actors. `null`: not given. */
export type GivenQuote = {
  readonly id: string | null;
  readonly article: GivenArticle;
  readonly anchor: GivenAnchor;
  /** An id or a name. */
  readonly speaker: string | null;
  readonly speakerLabel: string | null;
  /** An id or a name. */
  readonly addressee: string | null;
  readonly attribution: Attribution | null;
  readonly act: Act | null;
  readonly saidOn: PartialDate | null;
  readonly bearings: readonly GivenBearing[];
  readonly source: string | null;
  readonly note: string | null;
  readonly claims: readonly Claim[];
  /** Keywords of other tools, DNA's concepts among them. */
  readonly tags: readonly string[];
  /** Who coded it. */
  readonly coder: string | null;
  /** When it was coded, as the file writes it. */
  readonly created: string | null;
  /** Everything else that came with it, by its name in the file. */
  readonly extra: readonly (readonly [name: string, value: string])[];
};

/** An article nothing is known of. */
export const NO_ARTICLE: GivenArticle = {
  id: null,
  address: null,
  title: null,
  author: null,
  publisher: null,
  published: null,
};

/** An anchor that says nothing yet. */
export const NO_ANCHOR: GivenAnchor = {
  exact: null,
  prefix: null,
  suffix: null,
  start: null,
  end: null,
  unit: null,
  faithful: true,
};

/** A draft of which nothing but the anchor is known. */
export function blankQuote(anchor: GivenAnchor): GivenQuote {
  return {
    id: null,
    article: NO_ARTICLE,
    anchor,
    speaker: null,
    speakerLabel: null,
    addressee: null,
    attribution: null,
    act: null,
    saidOn: null,
    bearings: [],
    source: null,
    note: null,
    claims: [],
    tags: [],
    coder: null,
    created: null,
    extra: [],
  };
}

/** A bearing as drafts hold it; the ends in the order of the tie's id. */
export function givenBearing({ tie, aspect, stance, confidence }: Bearing): GivenBearing {
  const at = tie.indexOf("~");
  return { tie: [tie.slice(0, at), tie.slice(at + 1)], aspect, stance, confidence };
}

/** An anchor as drafts hold it. */
export function givenAnchor({ exact, prefix, suffix, start, end }: Anchor): GivenAnchor {
  return { exact, prefix, suffix, start, end, unit: "utf-16", faithful: true };
}

/**
 * The anchor with offsets in UTF-16 units of `text` (R41). Code points are counted over when the file declares them, or
 * when it declares nothing and its words stand where code points would put them but not where units would. Offsets
 * outside the text are left out. `toUnits` is `codePointOffsets(text)`; who has many anchors of one text makes it once.
 */
export function anchorInUtf16(
  anchor: GivenAnchor,
  text: string,
  toUnits: () => (codePoint: number) => number = () => codePointOffsets(text),
): GivenAnchor {
  const { exact, start, end, unit } = anchor;
  if (start === null || end === null) return { ...anchor, unit: "utf-16" };
  const inUnits = { ...anchor, unit: "utf-16" as const };
  if (unit === "utf-16") return inText(inUnits, text);
  const stands = ({ start: from, end: to }: GivenAnchor) =>
    exact !== null && from !== null && to !== null && text.slice(from, to) === exact;
  if (unit === null && (exact === null || stands(inUnits))) return inText(inUnits, text);
  const counted = { ...inUnits, start: unitsOf(start, text, toUnits()), end: unitsOf(end, text, toUnits()) };
  if (unit === null && !stands(counted)) return inText(inUnits, text);
  return inText(counted, text);
}

function inText(anchor: GivenAnchor, text: string): GivenAnchor {
  const { start, end } = anchor;
  const within = start !== null && end !== null && start >= 0 && start <= end && end <= text.length;
  return within ? anchor : { ...anchor, start: null, end: null };
}

/** Position in UTF-16 units of a position in code points; `null` past the end of the text. */
function unitsOf(codePoint: number, text: string, toUnits: (codePoint: number) => number): number | null {
  const units = toUnits(codePoint);
  const isPast = codePoint > 0 && units === text.length && toUnits(codePoint - 1) === text.length;
  return isPast ? null : units;
}
