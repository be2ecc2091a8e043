import type { Clock } from "../reading/method.ts";
import { HEADINGS, type Heading } from "../reading/reading.ts";
import { type AspectGroup, groupOf } from "../shared/aspect-group.ts";
import type { ActorId, ArticleId, PlaceCode, TieId } from "../shared/ids.ts";
import type { MonthSpan } from "../shared/month.ts";
import { type Ref, sameRef } from "../shared/ref.ts";
import { ASPECTS, type Aspect, STANCE_NAMES, type StanceName } from "../shared/stance.ts";
import type { Commodity } from "../trade/flow.ts";

/** Which view a pick came from; that view alone stays put. */
export type LensAuthor = "graph" | "timeline" | "reader" | "find" | "address" | "desk";

/** Which flows the timeline shows. `null` as an end means "each of them": `RUS>*` is Russian exports by buyer. */
export type SeriesChoice = {
  readonly exporter: PlaceCode | null;
  readonly importer: PlaceCode | null;
  readonly commodity: Commodity;
};

/** Thousand barrels a day, thousand tonnes, or US dollars. */
export type SeriesUnit = "kbd" | "kt" | "usd";
/** How the timeline lays its series out. */
export type ChartMode = "stacked" | "multiples" | "bilateral";
/** The three forms of the one graph. */
export type GraphForm = "graph" | "list" | "matrix";
/** The pages of the reader. */
export type ReaderTab = "article" | "evidence" | "data";
/** What can be worked out over the lens: what changed, where ties pull against one another, who depends on whom, and so on. */
export const ANALYSES = ["change", "balance", "centrality", "dependence", "divergence", "coverage"] as const;
/** One of the analyses. */
export type AnalysisName = (typeof ANALYSES)[number];
/** The pane in front, where the screen holds only one or when it fills the desk. */
export type PaneName = "graph" | "timeline" | "reader";

/** What everybody on screen is looking at. Small, serialisable, never undone. */
export type Lens = {
  /** Picked on purpose. Travels in links. */
  readonly selection: Ref | null;
  /** The tie whose evidence is being gone through: set by picking a tie, kept while evidence is picked. */
  readonly thread: TieId | null;
  /** Under the pointer this instant. Travels nowhere. */
  readonly hover: Ref | null;
  /** Months in view; readings are as of its last month. */
  readonly window: MonthSpan;
  readonly clock: Clock;
  /** Only these aspects count; `null`: all. */
  readonly aspects: readonly Aspect[] | null;
  /** Only ties in these bands are drawn; `null`: all. */
  readonly stances: readonly StanceName[] | null;
  /** Only ties of these headings are drawn; `null`: all. */
  readonly trends: readonly Heading[] | null;
  /** Ties of less weight are not drawn. */
  readonly minWeight: number;
  /** Only ties of this actor are drawn; `null`: all. */
  readonly ego: ActorId | null;
  /** Chosen by hand; `null`: the selection chooses. */
  readonly series: SeriesChoice | null;
  /** The series that an earlier selection chose, kept while what is picked chooses none; `null`: none is kept. */
  readonly held: SeriesChoice | null;
  readonly unit: SeriesUnit;
  /** Chosen by hand; `null`: bilateral when one pair is shown, else stacked. */
  readonly chart: ChartMode | null;
  readonly price: boolean;
  readonly form: GraphForm;
  readonly tab: ReaderTab;
  /** Article open in the reader; `null`: the dossier's opening article. */
  readonly article: ArticleId | null;
  readonly pane: PaneName;
  /** The analysis that is open, as of the window: `change` has the whole desk, any other the reader's place; `null`: none is. */
  readonly analysis: AnalysisName | null;
  /** A comparison is read from the later date to the earlier one. Travels in links while two dates are compared. */
  readonly swapped: boolean;
  /** Who picked last. Hovering leaves the signature alone. */
  readonly pickedBy: LensAuthor;
};

/** A lens at rest over a window: nothing picked, nothing filtered. */
export function restingLens(window: MonthSpan): Lens {
  return {
    selection: null,
    thread: null,
    hover: null,
    window,
    clock: "event",
    aspects: null,
    stances: null,
    trends: null,
    minWeight: 0,
    ego: null,
    series: null,
    held: null,
    unit: "kbd",
    chart: null,
    price: false,
    form: "graph",
    tab: "article",
    article: null,
    pane: "graph",
    analysis: null,
    swapped: false,
    pickedBy: "desk",
  };
}

/** Whether a thing is a piece of evidence. */
export function isEvidence(ref: Ref): ref is Extract<Ref, { kind: "quote" | "event" | "arrangement" }> {
  return ref.kind === "quote" || ref.kind === "event" || ref.kind === "arrangement";
}

/** What does not say whose trade it is. */
const CHOOSES_NO_SERIES: readonly Ref["kind"][] = ["month", "source", "article"];

/** Whether picking a thing leaves open which trade is shown, so that the series shown so far can be held. */
export function choosesNoSeries(ref: Ref): boolean {
  return CHOOSES_NO_SERIES.includes(ref.kind);
}

/** Whether a thing is there to be read. */
const isRead = (ref: Ref): boolean => ref.kind === "quote" || ref.kind === "article";

/**
 * The lens after `author` picks `ref`, or the same object when that changes nothing. A held series is let go of as soon
 * as the selection can choose again. Words picked outside the reader's place are wanted there: an analysis makes room.
 */
export function pick(lens: Lens, ref: Ref | null, author: LensAuthor): Lens {
  if (sameRef(lens.selection, ref)) return lens;
  const thread = ref?.kind === "tie" ? ref.id : ref !== null && isEvidence(ref) ? lens.thread : null;
  const held = ref !== null && choosesNoSeries(ref) ? lens.held : null;
  const analysis = ref !== null && isRead(ref) && author !== "reader" ? null : lens.analysis;
  return { ...lens, selection: ref, thread, held, analysis, pickedBy: author };
}

/** The lens with something faintly lit, or the same object when that changes nothing. */
export function hover(lens: Lens, ref: Ref | null): Lens {
  return sameRef(lens.hover, ref) ? lens : { ...lens, hover: ref };
}

/** The lens over other months; a span given backwards is turned round. */
export function withWindow(lens: Lens, span: MonthSpan): Lens {
  const window = span.from <= span.to ? span : { from: span.to, to: span.from };
  if (window.from === lens.window.from && window.to === lens.window.to) return lens;
  return { ...lens, window };
}

/**
 * One step of Escape: the selection goes, then the analysis, then the ego filter; other filters stay, since each has its own way off. The
 * same object when there is nothing to step back from.
 */
export function stepBack(lens: Lens): Lens {
  if (lens.selection !== null) return pick(lens, null, "desk");
  if (lens.analysis !== null) return { ...lens, analysis: null };
  return lens.ego === null ? lens : { ...lens, ego: null };
}

/**
 * The lens with all aspects of a group let in (unless all were), or all kept out. Keeping out the last group lets all in
 * again: an empty graph says nothing.
 */
export function withAspectGroupToggled(lens: Lens, group: AspectGroup): Lens {
  const members = ASPECTS.filter((aspect) => groupOf(aspect) === group);
  return { ...lens, aspects: toggled(ASPECTS, lens.aspects, members) };
}

/** The lens with the ties of one band drawn or not. Keeping out the last band lets all in again. */
export function withStanceToggled(lens: Lens, stance: StanceName): Lens {
  return { ...lens, stances: toggled(STANCE_NAMES, lens.stances, [stance]) };
}

/** The lens with the ties of one heading drawn or not. Keeping out the last heading lets all in again. */
export function withTrendToggled(lens: Lens, trend: Heading): Lens {
  return { ...lens, trends: toggled(HEADINGS, lens.trends, [trend]) };
}

/** A choice after its members change sides, in the order of `all`; `null` for all of them and for none. */
function toggled<Value>(
  all: readonly Value[],
  chosen: readonly Value[] | null,
  members: readonly Value[],
): readonly Value[] | null {
  const before = chosen ?? all;
  const out = members.every((member) => before.includes(member));
  const after = all.filter((value) => (members.includes(value) ? !out : before.includes(value)));
  return after.length === 0 || after.length === all.length ? null : after;
}
