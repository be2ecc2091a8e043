import type { Dossier } from "../../dossier/dossier.ts";
import { lookupOf } from "../../dossier/lookup.ts";
import { evidenceIndexOf } from "../../evidence/evidence-index.ts";
import type { Clock } from "../../reading/method.ts";
import { type ActorId, endsOf, type PlaceCode } from "../../shared/ids.ts";
import { addMonths, type MonthKey, type MonthSpan, monthIndex } from "../../shared/month.ts";
import { placeOfActor } from "../../trade/places.ts";

/** Of which pairs of places evidence is dated in which months: plain values, so that they can be sent. */
export type SpokenMonths = {
  /** Pairs, either way, and months, as `spell` has them. */
  readonly heard: ReadonlySet<string>;
  /** Evidence within so many months before or after goes with a month. */
  readonly near: number;
};

/** Evidence one month away is near. */
const NEAR_MONTHS = 1;

/**
 * What is spoken of in a window and around it, by a clock: evidence on a tie speaks of the places of its two ends, people
 * standing for their states, and an event of all pairs of those who took part. Linear in the evidence of these months.
 */
export function spokenMonths(dossier: Dossier, window: MonthSpan, clock: Clock, near = NEAR_MONTHS): SpokenMonths {
  const index = evidenceIndexOf(dossier);
  const lookup = lookupOf(dossier);
  const placeOf = (actor: ActorId) => placeOfActor(lookup.actor(actor), window.to);
  const heard = new Set<string>();
  const around = { from: addMonths(window.from, -near), to: addMonths(window.to, near) };
  for (const ref of index.evidenceBetween(around, clock)) {
    const dating = index.datingOf(ref);
    if (dating === null) continue;
    const month = clock === "event" ? dating.eventMonth : dating.knownMonth;
    const ties = index.itemsFor(ref).map(({ tie }) => endsOf(tie));
    const named = ref.kind === "event" ? pairsAmong(index.namedIn(ref)) : [];
    for (const [one, other] of [...ties, ...named]) heard.add(spell(placeOf(one), placeOf(other), month));
  }
  return { heard, near };
}

/** Whether evidence on two places is dated near a month. */
export function isSpokenOf(
  { heard, near }: SpokenMonths,
  { exporter, importer }: { readonly exporter: PlaceCode; readonly importer: PlaceCode },
  month: MonthKey,
): boolean {
  for (let away = -near; away <= near; away += 1)
    if (heard.has(spell(exporter, importer, monthIndex(addMonths(month, away))))) return true;
  return false;
}

const pairsAmong = (actors: readonly ActorId[]) =>
  actors.flatMap((one, at) => actors.slice(at + 1).map((other) => [one, other] as const));

const spell = (one: PlaceCode | null, other: PlaceCode | null, month: number) =>
  `${[one ?? "", other ?? ""].sort().join(" ")} ${month}`;
