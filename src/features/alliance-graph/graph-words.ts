import type { Lookup } from "#domain/dossier/lookup.ts";
import type { EvidenceIndex } from "#domain/evidence/evidence-index.ts";
import type { Ledger } from "#domain/reading/ledger.ts";
import type { Reading, Readings } from "#domain/reading/reading.ts";
import { sizeOf, tallyOf, writeHeading } from "#domain/reading/words.ts";
import { GROUP_WORD, groupOf } from "#domain/shared/aspect-group.ts";
import { type ActorId, endsOf, type TieId } from "#domain/shared/ids.ts";
import type { MonthKey } from "#domain/shared/month.ts";
import { STANCES, stanceName } from "#domain/shared/stance.ts";
import { writeCount, writeMonth } from "#domain/shared/wording.ts";

/** "21 ties from 114 pieces of evidence. In this window 6 warmed, 3 cooled, 1 is new." */
export function writeGraphFinding(facts: {
  readonly all: number;
  readonly wanted: readonly Reading[];
  readonly pieces: number;
}): string {
  const { all, wanted, pieces } = facts;
  if (all === 0) return "No tie has evidence by the end of this window.";
  const shown = wanted.length === all ? writeCount(all, "tie") : `${wanted.length} of ${writeCount(all, "tie")}`;
  const from = `${shown} from ${writeCount(pieces, "piece of evidence", "pieces of evidence")}.`;
  return `${from} ${writeMoves(wanted)}`;
}

function writeMoves(readings: readonly Reading[]): string {
  const count = (heading: Reading["heading"]) => readings.filter((reading) => reading.heading === heading).length;
  const [warmed, cooled, fresh] = [count("warming"), count("cooling"), count("new")];
  if (warmed + cooled + fresh === 0) return "In this window none moved.";
  const parts = [
    ...(warmed > 0 ? [`${warmed} warmed`] : []),
    ...(cooled > 0 ? [`${cooled} cooled`] : []),
    ...(fresh > 0 ? [`${fresh} ${fresh === 1 ? "is" : "are"} new`] : []),
  ];
  return `In this window ${parts.join(", ")}.`;
}

/** "14 cordial, 9 strained, 5 hostile": the bands there are, the commonest first. */
export function writeBands(readings: readonly Reading[]): string {
  const counts = STANCES.map((step) => ({ step, count: readings.filter(({ band }) => band === step).length }));
  return counts
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .map(({ step, count }) => `${count} ${stanceName(step)}`)
    .join(", ");
}

/** "59 pieces support, 20 contradict, 3 faded.", "6 quotes support, 1 contradicts.": short, since it stands over the drawing. */
export function writeSides(ledger: Ledger): string {
  const { for: support, against, faded } = tallyOf(ledger);
  const [many, others, old] = [sizeOf(support), sizeOf(against), sizeOf(faded)];
  if (many + others === 0) return old === 0 ? "Nothing counts yet." : `${writeCount(old, "piece")}, faded with age.`;
  const contra = others === 0 ? "none contradicts" : `${others} ${others === 1 ? "contradicts" : "contradict"}`;
  const fading = old === 0 ? "" : `, ${old} faded`;
  if (many === 0) return `Nothing supports, ${contra}${fading}.`;
  const isQuotes = many + others === support.quotes + against.quotes;
  const first = isQuotes ? writeCount(many, "quote") : writeCount(many, "piece");
  return `${first} ${many === 1 ? "supports" : "support"}, ${contra}${fading}.`;
}

/** What the view as a whole is called (quality.md 7). */
export function nameView(actors: number, readings: readonly Reading[], at: MonthKey): string {
  const bands = readings.length > 0 ? `: ${writeBands(readings)}` : "";
  return `Alliance graph, ${writeCount(actors, "actor")}, ${writeCount(readings.length, "tie")}${bands}. As of ${writeMonth(at)}. Press Enter to explore, L for the list.`;
}

type Knowledge = { readonly lookup: Lookup; readonly readings: Readings; readonly index: EvidenceIndex };

/** Readings of an actor's ties, strongest first. */
export function tiesOfActor(actor: ActorId, { readings, index }: Pick<Knowledge, "readings" | "index">): Reading[] {
  return index
    .tiesOf(actor)
    .flatMap((tie) => readings.get(tie) ?? [])
    .sort((one, other) => other.weight - one.weight);
}

/** "India, state. 9 ties: 5 cordial, 2 strained. Strongest: Russia. 3 of 12." */
export function nameActor(id: ActorId, place: string, knowledge: Knowledge): string {
  const { lookup } = knowledge;
  const ties = tiesOfActor(id, knowledge);
  const kind = lookup.actor(id)?.kind ?? "actor";
  const strongest = ties[0];
  const count = ties.length > 0 ? `${writeCount(ties.length, "tie")}: ${writeBands(ties)}.` : "No ties yet.";
  const most = strongest ? ` Strongest: ${lookup.actorName(otherEnd(strongest.tie, id))}.` : "";
  return `${lookup.actorName(id)}, ${kind}. ${count}${most} ${place}`;
}

/** "India to Russia, energy and trade, cordial, warming, 3 pieces of evidence. Tie 2 of 9." */
export function nameTie(id: TieId, place: string, { lookup, readings }: Knowledge): string {
  const [one, other] = endsOf(id).map(lookup.actorName);
  const reading = readings.get(id);
  if (!reading) return `${one} to ${other}, membership, no evidence by then. ${place}`;
  const kind = GROUP_WORD[groupOf(reading.aspects[0] ?? "political")].toLowerCase();
  const contested = `${reading.contested ? ", contested" : ""}${reading.overridden ? ", overridden" : ""}`;
  const pieces = writeCount(reading.count, "piece of evidence", "pieces of evidence");
  return `${one} to ${other}, ${kind}, ${stanceName(reading.band)}, ${writeHeading(reading.heading)}${contested}, ${pieces}. ${place}`;
}

/** The far end of a tie. */
export function otherEnd(tie: TieId, actor: ActorId): ActorId {
  const [one, other] = endsOf(tie);
  return one === actor ? other : one;
}

/** At most 60 words on the surroundings of an actor: strongest, hostile, what moved. */
export function describeActor(id: ActorId, knowledge: Knowledge): string {
  const { lookup } = knowledge;
  const ties = tiesOfActor(id, knowledge);
  const names = (list: readonly Reading[]) =>
    list
      .slice(0, 4)
      .map(({ tie }) => lookup.actorName(otherEnd(tie, id)))
      .join(", ");
  const strongest = ties[0];
  if (!strongest) return `${lookup.actorName(id)} has no ties by the end of the window.`;
  const parts = [
    `${lookup.actorName(id)}. Strongest tie: ${names([strongest])}, ${stanceName(strongest.band)}.`,
    sentence("Hostile", names(ties.filter(({ band }) => band === -2))),
    sentence("Allied", names(ties.filter(({ band }) => band === 2))),
    sentence("Warming", names(ties.filter(({ heading }) => heading === "warming"))),
    sentence("Cooling", names(ties.filter(({ heading }) => heading === "cooling"))),
    sentence("New", names(ties.filter(({ heading }) => heading === "new"))),
  ];
  return parts.filter((part) => part !== "").join(" ");
}

const sentence = (word: string, names: string) => (names === "" ? "" : `${word}: ${names}.`);
