import type { Dossier } from "../../dossier/dossier.ts";
import { type Lookup, lookupOf } from "../../dossier/lookup.ts";
import { evidenceIndexOf } from "../../evidence/evidence-index.ts";
import type { EvidenceItem, EvidenceRef } from "../../evidence/evidence-item.ts";
import { readTies } from "../../reading/read-ties.ts";
import type { Reading, ReadingQuery } from "../../reading/reading.ts";
import { ageAt, weightAt } from "../../reading/weigh.ts";
import { type ActorId, endsOf, type SourceId, type TieId } from "../../shared/ids.ts";
import { type MonthIndex, monthIndex } from "../../shared/month.ts";
import { printRef } from "../../shared/ref.ts";

/** Why what is known of a tie is thin. */
export type ThinReason =
  /** All pieces that count come from one source; `null`: from none that is named. */
  | { readonly kind: "one-source"; readonly source: SourceId | null; readonly pieces: number }
  /** Nothing that counts is younger than `age` months; the newest piece. */
  | { readonly kind: "old"; readonly age: number; readonly newest: EvidenceRef }
  /** Words alone, and nobody who is named said any of them. */
  | { readonly kind: "nobody-named"; readonly quotes: number }
  /** Every quote of a named speaker of either end comes from this end. */
  | { readonly kind: "one-side"; readonly side: ActorId; readonly quotes: number };

/** What kinds of thinness there are, in the order in which they are told. */
export const THIN_KINDS = [
  "one-source",
  "old",
  "nobody-named",
  "one-side",
] as const satisfies readonly ThinReason["kind"][];

/** A tie to read up on. */
export type ThinTie = { readonly tie: TieId; readonly reading: Reading; readonly reasons: readonly ThinReason[] };

/** Evidence is old from this age on, in months, where the method lets nothing fade. */
export const OLD_MONTHS = 24;
/** One side's words are told from so many quotes on: of a single one it goes without saying. */
export const LEAST_QUOTES = 2;

/**
 * The ties whose reading rests on little, those with most reasons first, of equals the weightiest. Judged over the pieces
 * that count as of the month, by clock, method and aspects: as the ledger of each tie shows them. Old is what is older than
 * the half-life of the method; an arrangement in force is never old. Linear in the evidence, plus sorting.
 */
export function thinTiesOf(dossier: Dossier, query: ReadingQuery): readonly ThinTie[] {
  const index = evidenceIndexOf(dossier);
  const lookup = lookupOf(dossier);
  const at = monthIndex(query.at);
  const found: ThinTie[] = [];
  for (const [tie, reading] of readTies(index, query)) {
    const counted = index
      .itemsOf(tie)
      .filter(
        (item) =>
          (query.aspects === null || query.aspects.includes(item.aspect)) &&
          weightAt(item, at, query.clock, query.method) > 0,
      );
    const pieces = [...new Map(counted.map((item) => [printRef(item.ref), item])).values()];
    const reasons = [
      oneSource(pieces, lookup),
      oldest(pieces, at, query.method.halfLife ?? OLD_MONTHS),
      nobodyNamed(pieces, lookup),
      oneSide(tie, pieces, lookup),
    ].filter((reason) => reason !== null);
    if (reasons.length > 0) found.push({ tie, reading, reasons });
  }
  return found.sort(
    (one, other) => other.reasons.length - one.reasons.length || other.reading.weight - one.reading.weight,
  );
}

function oneSource(pieces: readonly EvidenceItem[], lookup: Lookup): ThinReason | null {
  const sources = new Set(pieces.flatMap(({ ref }) => sourcesOf(ref, lookup)));
  if (sources.size > 1) return null;
  const [source = null] = sources;
  return { kind: "one-source", source, pieces: pieces.length };
}

/** A quote without a source of its own rests on those of its article. */
function sourcesOf(ref: EvidenceRef, lookup: Lookup): readonly SourceId[] {
  if (ref.kind === "quote") {
    const quote = lookup.quote(ref.id);
    if (quote === null) return [];
    return quote.source === null ? (lookup.article(quote.article)?.sources ?? []) : [quote.source];
  }
  const record = ref.kind === "event" ? lookup.event(ref.id) : lookup.arrangement(ref.id);
  return record === null ? [] : [record.source];
}

function oldest(pieces: readonly EvidenceItem[], at: MonthIndex, limit: number): ThinReason | null {
  const ages = pieces.map((item) => ageAt(item, at));
  const age = Math.min(...ages);
  const newest = pieces[ages.indexOf(age)];
  return newest && age >= limit ? { kind: "old", age, newest: newest.ref } : null;
}

function nobodyNamed(pieces: readonly EvidenceItem[], lookup: Lookup): ThinReason | null {
  const isNameless = ({ ref, directness }: EvidenceItem) =>
    ref.kind === "quote" &&
    (directness === "background" || directness === "analyst" || lookup.quote(ref.id)?.speaker === null);
  return pieces.every(isNameless) ? { kind: "nobody-named", quotes: pieces.length } : null;
}

function oneSide(tie: TieId, pieces: readonly EvidenceItem[], lookup: Lookup): ThinReason | null {
  const ends = endsOf(tie);
  const sides = pieces.flatMap(({ ref }) => {
    const speaker = ref.kind === "quote" ? (lookup.quote(ref.id)?.speaker ?? null) : null;
    const side = speaker === null ? null : sideOf(speaker, ends, lookup);
    return side === null ? [] : [side];
  });
  const [side] = sides;
  if (side === undefined || sides.length < LEAST_QUOTES || sides.some((other) => other !== side)) return null;
  return { kind: "one-side", side, quotes: sides.length };
}

/** The end a speaker speaks for: itself, or the state it represents or did represent. */
function sideOf(speaker: ActorId, ends: readonly ActorId[], lookup: Lookup): ActorId | null {
  const actor = lookup.actor(speaker);
  const states = actor?.kind === "person" ? actor.represents.map(({ state }) => state) : [];
  return ends.find((end) => end === speaker) ?? ends.find((end) => states.includes(end)) ?? null;
}
