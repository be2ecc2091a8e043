import { claimsOf } from "../claims/claim.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { lookupOf } from "../dossier/lookup.ts";
import { evidenceIndexOf } from "../evidence/evidence-index.ts";
import { choosesNoSeries, type Lens, type SeriesChoice } from "../lens/lens.ts";
import { type ActorId, endsOf, type PlaceCode, type QuoteId, type TieId, tieOf, tiesAround } from "../shared/ids.ts";
import type { Ref } from "../shared/ref.ts";
import type { Aspect } from "../shared/stance.ts";
import { belongs, drawable } from "./belonging.ts";
import { COMMODITIES, type Commodity, type Flow } from "./flow.ts";
import { flowIndexOf, type PairRecords } from "./flow-index.ts";
import { pairsBetween } from "./pairs-between.ts";
import { placeOfActor } from "./places.ts";

export { belongs, drawable };

/** The part of the lens that decides which flows are shown. */
export type SeriesQuery = Pick<Lens, "selection" | "thread" | "series" | "held" | "chart" | "window">;

/** Which flows to show, who decided it, and what to tell the reader when the selection could not. */
export type ChosenSeries = {
  readonly choice: SeriesChoice;
  /** `hand`: set by the reader. `selection`: it led here. `rest`: nothing picked that could. `fallback`: picked, but without trade. */
  readonly because: "hand" | "selection" | "rest" | "fallback";
  /** A sentence on why something else than the selection is shown; `null` when there is nothing to explain. */
  readonly note: string | null;
  /** The partner to put on the baseline when several are shown; `null`: none in particular. */
  readonly focus: PlaceCode | null;
};

/** Whether a choice names both ends. */
export function isPair(choice: SeriesChoice): boolean {
  return choice.exporter !== null && choice.importer !== null;
}

/** Whether two choices show the same flows. */
export function sameChoice(one: SeriesChoice | null, other: SeriesChoice | null): boolean {
  if (one === null || other === null) return one === other;
  return one.exporter === other.exporter && one.importer === other.importer && one.commodity === other.commodity;
}

/**
 * The series the desk shows. A choice by hand wins; else the selection chooses: a tie its pair, in the direction and
 * commodity with most records, crude first; an actor its sales by buyer, or its purchases by supplier when it sells
 * nothing; evidence the series of its tie; a month, a source or an article the one held from before. Without any, the exporter with most monthly records, by buyer. The chart mode
 * then widens a pair (stacked, multiples) or narrows a group to its largest partner (bilateral).
 */
export function chooseSeries(dossier: Dossier, query: SeriesQuery): ChosenSeries {
  const chosen = choose(dossier, query);
  const { choice } = chosen;
  const pair = isPair(choice);
  if (pair && (query.chart === "stacked" || query.chart === "multiples")) return widened(dossier, chosen);
  if (!pair && query.chart === "bilateral") return narrowed(dossier, chosen, query);
  return chosen;
}

function choose(dossier: Dossier, query: SeriesQuery): ChosenSeries {
  const { series, selection } = query;
  if (series !== null && (series.exporter !== null || series.importer !== null)) {
    const note = flowIndexOf(dossier)
      .pairs()
      .some((pair) => belongs(pair, series))
      ? null
      : "No such trade is recorded in this dossier.";
    return { choice: series, because: "hand", note, focus: null };
  }
  const rest = restingSeries(dossier);
  if (query.held !== null && selection !== null && choosesNoSeries(selection))
    return { choice: query.held, because: "selection", note: null, focus: null };
  if (selection === null) return { choice: rest, because: "rest", note: null, focus: null };
  if (selection.kind === "actor") return ofActor(dossier, selection.id, query, rest);
  const claimed = selection.kind === "quote" ? seriesOfClaims(dossier, selection.id) : null;
  if (claimed !== null) return { choice: claimed, because: "selection", note: null, focus: null };
  const ties = tiesOf(dossier, selection, query.thread);
  if (ties === null) return { choice: rest, because: "rest", note: null, focus: null };
  for (const tie of ties) {
    const choice = seriesOfTie(dossier, tie, query);
    if (choice !== null) return { choice, because: "selection", note: null, focus: null };
  }
  return { choice: rest, because: "fallback", note: whyNot(dossier, ties), focus: null };
}

function whyNot(dossier: Dossier, ties: readonly TieId[]): string {
  const [tie] = ties;
  if (tie === undefined) return "What is selected bears on no tie, so no trade of its own is shown.";
  return `No energy trade is recorded for ${lookupOf(dossier).tieName(tie)}.`;
}

/** The first series that a quote asserts something of and that can be drawn; `null` where there is none. */
function seriesOfClaims(dossier: Dossier, id: QuoteId): SeriesChoice | null {
  const quote = lookupOf(dossier).quote(id);
  for (const { series } of quote === null ? [] : claimsOf(quote)) {
    const { exporter, importer, commodity } = series;
    if (series.direction === "both" || series.benchmark !== null || (exporter === null && importer === null)) continue;
    const choice = { exporter, importer, commodity };
    if (flowIndexOf(dossier).belonging(choice).some(drawable)) return choice;
  }
  return null;
}

/** Ties a selection speaks of, the most telling first; `null` for what speaks of none by its nature. */
function tiesOf(dossier: Dossier, ref: Ref, thread: TieId | null): readonly TieId[] | null {
  if (ref.kind === "tie") return [ref.id];
  if (ref.kind === "triad") return tiesAround(ref.id);
  if (ref.kind !== "quote" && ref.kind !== "event" && ref.kind !== "arrangement") return null;
  const items = evidenceIndexOf(dossier).itemsFor(ref);
  const ties = items.toSorted((one, other) => tells(other.aspect) - tells(one.aspect)).map((item) => item.tie);
  const ordered = thread !== null && ties.includes(thread) ? [thread, ...ties] : ties;
  if (ordered.length > 0 || ref.kind !== "event") return [...new Set(ordered)];
  return pairsOf(lookupOf(dossier).event(ref.id)?.actors ?? []);
}

const tells = (aspect: Aspect) => ({ energy: 3, sanction: 2, economic: 1 })[aspect as string] ?? 0;

function pairsOf(actors: readonly ActorId[]): TieId[] {
  return actors.flatMap((one, at) => actors.slice(at + 1).flatMap((other) => tieOf(one, other) ?? []));
}

/** The pair series of a tie: crude where any is recorded, else the commodity with most records; `null` without trade. */
function seriesOfTie(dossier: Dossier, tie: TieId, query: Pick<SeriesQuery, "window">): SeriesChoice | null {
  const lookup = lookupOf(dossier);
  const [one, other] = endsOf(tie).map((id) => placeOfActor(lookup.actor(id), query.window.to));
  if (!one || !other || one === other) return null;
  const between = pairsBetween(dossier, one, other);
  const commodity = mostRecorded(between, drawableOf);
  if (commodity === null) return null;
  const from = (place: PlaceCode) =>
    sumOf(
      between.filter((pair) => pair.commodity === commodity && pair.exporter === place),
      drawableOf,
    );
  const [outward, inward] = [from(one), from(other)];
  return outward >= inward
    ? { exporter: one, importer: other, commodity }
    : { exporter: other, importer: one, commodity };
}

type CountIn = (pair: PairRecords) => number;

/** Records to draw of a pair, wherever they come from. */
const drawableOf: CountIn = ({ listed, files }) => listed.drawable + files.drawable;
const sumOf = (pairs: readonly PairRecords[], countIn: CountIn) => pairs.reduce((sum, pair) => sum + countIn(pair), 0);

/** Crude where any is recorded, else the commodity with most records, earlier in the list on a tie; `null` for none. */
function mostRecorded(pairs: readonly PairRecords[], countIn: CountIn): Commodity | null {
  const counts = COMMODITIES.map((goods) =>
    sumOf(
      pairs.filter(({ commodity }) => commodity === goods),
      countIn,
    ),
  );
  if ((counts[0] ?? 0) > 0) return "crude";
  const most = Math.max(...counts);
  return most === 0 ? null : (COMMODITIES[counts.indexOf(most)] ?? null);
}

function ofActor(dossier: Dossier, actor: ActorId, query: SeriesQuery, rest: SeriesChoice): ChosenSeries {
  const lookup = lookupOf(dossier);
  const place = placeOfActor(lookup.actor(actor), query.window.to);
  const pairs = place === null ? [] : flowIndexOf(dossier).pairs();
  const sales = pairs.filter((pair) => pair.exporter === place);
  const purchases = pairs.filter((pair) => pair.importer === place);
  const commodity = mostRecorded([...sales, ...purchases], drawableOf);
  if (place === null || commodity === null) {
    const note = `No energy trade is recorded for ${lookup.actorName(actor)}.`;
    return { choice: rest, because: "fallback", note, focus: null };
  }
  const sells = sales.some((pair) => pair.commodity === commodity && drawableOf(pair) > 0);
  const choice = { exporter: sells ? place : null, importer: sells ? null : place, commodity };
  return { choice, because: "selection", note: null, focus: null };
}

const resting = new WeakMap<Dossier, SeriesChoice>();

/** What decides what is shown while nothing is picked, in this order: a file that comes in does not move the desk. */
const RESTING_COUNTS: readonly CountIn[] = [
  ({ listed }) => listed.monthly,
  ({ listed }) => listed.drawable,
  ({ files }) => files.monthly,
  ({ files }) => files.drawable,
];

/**
 * What is shown while nothing is picked: the exporter with most monthly records, of crude where there is any, by buyer.
 * Trade files decide where nothing else is recorded.
 */
export function restingSeries(dossier: Dossier): SeriesChoice {
  const found = resting.get(dossier);
  if (found) return found;
  const pairs = flowIndexOf(dossier).pairs();
  const countIn = RESTING_COUNTS.find((count) => pairs.some((pair) => count(pair) > 0)) ?? drawableOf;
  const commodity = mostRecorded(pairs, countIn) ?? "crude";
  const counts = new Map<PlaceCode, number>();
  for (const pair of pairs)
    if (pair.commodity === commodity && countIn(pair) > 0)
      counts.set(pair.exporter, (counts.get(pair.exporter) ?? 0) + countIn(pair));
  const most = [...counts].reduce<[PlaceCode | null, number]>(
    (best, next) => (next[1] > best[1] ? next : best),
    [null, 0],
  );
  const choice = { exporter: most[0], importer: null, commodity };
  resting.set(dossier, choice);
  return choice;
}

/** The group a pair belongs to: all suppliers of the dossier's own actor when it is the buyer, else all buyers. */
function widened(dossier: Dossier, chosen: ChosenSeries): ChosenSeries {
  const { exporter, importer, commodity } = chosen.choice;
  const bySupplier = importer !== null && (importer as string) === dossier.opening.actor;
  const choice = bySupplier ? { exporter: null, importer, commodity } : { exporter, importer: null, commodity };
  return { ...chosen, choice, focus: bySupplier ? exporter : importer };
}

/** One pair of a group: the partner with most volume in the window, or with most records when none has any. */
function narrowed(dossier: Dossier, chosen: ChosenSeries, query: SeriesQuery): ChosenSeries {
  const { choice } = chosen;
  const scores = new Map<PlaceCode, number>();
  for (const flow of flowIndexOf(dossier).belonging(choice)) {
    if (!drawable(flow) || flow.series !== "primary") continue;
    const partner = choice.exporter === null ? flow.exporter : flow.importer;
    scores.set(partner, (scores.get(partner) ?? 0) + scoreOf(flow, query));
  }
  const [best] = [...scores].sort((one, other) => other[1] - one[1]);
  if (!best) return chosen;
  const partner = best[0];
  return {
    ...chosen,
    choice: choice.exporter === null ? { ...choice, exporter: partner } : { ...choice, importer: partner },
  };
}

/** A month in the window outweighs any number of months outside it. */
function scoreOf(flow: Flow, query: SeriesQuery): number {
  if (flow.period.kind !== "month") return 1e-6;
  const inside = flow.period.month >= query.window.from && flow.period.month <= query.window.to;
  return inside ? 1 : 1e-3;
}
