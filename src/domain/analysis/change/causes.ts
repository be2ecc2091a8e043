import type { EvidenceIndex } from "../../evidence/evidence-index.ts";
import type { EvidenceItem, EvidenceRef } from "../../evidence/evidence-item.ts";
import { type Override, overrideAt } from "../../reading/override.ts";
import { ageAt, weightAt } from "../../reading/weigh.ts";
import type { TieId } from "../../shared/ids.ts";
import { type MonthIndex, monthIndex } from "../../shared/month.ts";
import { printRef } from "../../shared/ref.ts";
import type { ChangeQuery } from "./change.ts";

/**
 * How a piece of evidence comes to tell more or less: it entered between the dates; it is an arrangement that ended
 * between them; its share of the tie's weight fell, by age or by what came beside it; it grew, as others faded; or both
 * are as before. Told forward in time, however A and B lie.
 */
export type CauseWay = "entered" | "ended" | "lost" | "gained" | "kept";

/** One piece of evidence as a cause: all its bearings on the tie together. */
export type EvidenceCause = {
  readonly kind: "evidence";
  readonly ref: EvidenceRef;
  readonly items: readonly EvidenceItem[];
  readonly way: CauseWay;
  /** Its part of the tie's whole weight at A and at B, between 0 and 1; 0 where it does not count. */
  readonly shareBefore: number;
  readonly shareAfter: number;
  /** What it adds to the move. */
  readonly part: number;
};

/** An analyst's reading that stands in the place of the evidence at A, at B or at both. */
export type OverrideCause = {
  readonly kind: "override";
  readonly override: Override;
  /** Whether it holds at each of the dates. */
  readonly atA: boolean;
  readonly atB: boolean;
  readonly part: number;
};

/** One cause of a move. */
export type Cause = EvidenceCause | OverrideCause;

/** A move and all that it is made of. */
export type Causes = {
  /** S at A and B, overridden or not; `null` where nothing counts. */
  readonly before: number | null;
  readonly after: number | null;
  /** S(B) - S(A), an S that is missing taken as 0: what all parts add up to. */
  readonly whole: number;
  /** The level that parts are measured from: half way between the two readings of the evidence, 0 where one is missing. */
  readonly middle: number;
  /** All causes, strongest first, those with the move and those against it. */
  readonly causes: readonly Cause[];
};

/**
 * Splits the move of a tie exactly into what each piece of evidence adds to it.
 *
 * S is a mean of stances s weighted by shares p (an item's weight over the tie's). No stance of an item ever changes, so
 * S moves by shares alone, and because shares add up to 1 at both dates,
 *
 *     S(B) - S(A) = sum of (p_B - p_A) x (s - m)        for any level m.
 *
 * With m half way between S(A) and S(B) this is the decomposition of Griliches and Regev (Journal of Econometrics 65,
 * 1995, 175-203), made for industries that firms enter and leave: what enters has p_A = 0. It is the same backwards with
 * the signs turned, gives nothing to what keeps its share (all evidence fading alike moves nothing), and can be redone
 * from two ledgers. Where one date has no reading m is 0, and the parts are the pulls of the other.
 *
 * An override is one cause more: what it puts on or takes off the evidence at B less the same at A. One that holds at
 * both dates cancels what the evidence did. Parts add up to the whole to within rounding (1e-9). Linear in the items.
 */
export function causesOf(tie: TieId, index: EvidenceIndex, query: ChangeQuery): Causes {
  const [atA, atB] = [monthIndex(query.a), monthIndex(query.b)];
  const items = index
    .itemsOf(tie)
    .filter(({ aspect }) => query.aspects === null || query.aspects.includes(aspect))
    .map((item) => ({
      item,
      before: weightAt(item, atA, query.clock, query.method),
      after: weightAt(item, atB, query.clock, query.method),
    }))
    .filter(({ before, after }) => before > 0 || after > 0);
  const before = sumUp(items.map(({ item, before: weight }) => ({ stance: item.stance, weight })));
  const after = sumUp(items.map(({ item, after: weight }) => ({ stance: item.stance, weight })));
  const middle = before.mean === null || after.mean === null ? 0 : (before.mean + after.mean) / 2;
  const [early, late] = atA <= atB ? [atA, atB] : [atB, atA];
  const pieces = new Map<string, EvidenceCause>();
  for (const { item, before: weightA, after: weightB } of items) {
    const shareBefore = before.weight > 0 ? weightA / before.weight : 0;
    const shareAfter = after.weight > 0 ? weightB / after.weight : 0;
    const key = printRef(item.ref);
    const known = pieces.get(key);
    const grown = atA <= atB ? shareAfter - shareBefore : shareBefore - shareAfter;
    pieces.set(key, {
      kind: "evidence",
      ref: item.ref,
      items: [...(known?.items ?? []), item],
      way: known?.way ?? wayOf(item, (atA <= atB ? weightA : weightB) > 0, grown, early, late),
      shareBefore: (known?.shareBefore ?? 0) + shareBefore,
      shareAfter: (known?.shareAfter ?? 0) + shareAfter,
      part: (known?.part ?? 0) + (shareAfter - shareBefore) * (item.stance - middle),
    });
  }
  const override = overrideCause(index.overrideOf(tie), before.mean, after.mean, atA, atB);
  const shown = (mean: number | null, at: MonthIndex) =>
    mean === null ? null : (overrideAt(index.overrideOf(tie), at)?.stance ?? mean);
  const [sA, sB] = [shown(before.mean, atA), shown(after.mean, atB)];
  const whole = (sB ?? 0) - (sA ?? 0);
  const causes: Cause[] = [...pieces.values(), ...(override === null ? [] : [override])];
  return { before: sA, after: sB, whole, middle, causes: causes.sort(byStrength) };
}

function sumUp(parts: readonly { readonly stance: number; readonly weight: number }[]) {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  const pull = parts.reduce((sum, part) => sum + part.weight * part.stance, 0);
  return { weight, mean: weight > 0 ? pull / weight : null };
}

/** What keeps its share to nine digits has not changed. */
const SAME = 1e-9;

function wayOf(
  item: EvidenceItem,
  countedEarly: boolean,
  grown: number,
  early: MonthIndex,
  late: MonthIndex,
): CauseWay {
  if (!countedEarly) return "entered";
  if (item.directness === "arrangement" && ageAt(item, early) === 0 && ageAt(item, late) > 0) return "ended";
  if (Math.abs(grown) < SAME) return "kept";
  return grown < 0 ? "lost" : "gained";
}

function overrideCause(
  override: Override | null,
  evidenceA: number | null,
  evidenceB: number | null,
  atA: MonthIndex,
  atB: MonthIndex,
): OverrideCause | null {
  const [first, second] = [overrideAt(override, atA), overrideAt(override, atB)];
  const holds = second ?? first;
  if (holds === null) return null;
  const before = first !== null && evidenceA !== null ? first.stance - evidenceA : 0;
  const after = second !== null && evidenceB !== null ? second.stance - evidenceB : 0;
  return { kind: "override", override: holds, atA: first !== null, atB: second !== null, part: after - before };
}

function byStrength(one: Cause, other: Cause): number {
  const size = Math.abs(other.part) - Math.abs(one.part);
  // To nine digits, so that the order of adding does not show.
  if (Math.abs(size) > SAME) return size;
  return keyOf(one) < keyOf(other) ? -1 : 1;
}

const keyOf = (cause: Cause) => (cause.kind === "override" ? "" : printRef(cause.ref));

/** A cause whose part would be written as 0.00: in the sum, but not among those that are told. */
export const TOLD_FROM = 0.005;

/** Causes that are told, with the move and against it, strongest first, and how many are too small to be. */
export function sidesOf({ causes, whole }: Causes): {
  readonly with: readonly Cause[];
  readonly against: readonly Cause[];
  readonly small: number;
} {
  const told = causes.filter(({ part }) => Math.abs(part) >= TOLD_FROM);
  const side = whole < 0 ? -1 : 1;
  return {
    with: told.filter(({ part }) => Math.sign(part) === side),
    against: told.filter(({ part }) => Math.sign(part) !== side),
    small: causes.length - told.length,
  };
}
