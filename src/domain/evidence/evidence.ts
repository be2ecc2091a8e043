import type { Claim } from "../claims/claim.ts";
import type { ActorId, ArrangementId, ArticleId, EventId, QuoteId, SourceId, TieId } from "../shared/ids.ts";
import type { PartialDate } from "../shared/month.ts";
import type { Aspect, Stance } from "../shared/stance.ts";

/** The link from one piece of evidence to one tie. */
export type Bearing = {
  readonly tie: TieId;
  readonly aspect: Aspect;
  readonly stance: Stance;
  /** Above 0, at most 1: how sure the coder is that the evidence says this. */
  readonly confidence: number;
};

/** Who stands behind the words: said in quotation marks, paraphrased, judged by an analyst, or the reporter's own voice. */
export const ATTRIBUTIONS = ["direct", "reported", "analyst", "background"] as const;
/** One of the attributions. */
export type Attribution = (typeof ATTRIBUTIONS)[number];

/** What the speaker does with the words. */
export const ACTS = ["pledge", "praise", "claim", "criticism", "threat", "statement"] as const;
/** One of the acts. */
export type Act = (typeof ACTS)[number];

/** Where a quote stands: its words, what surrounds them, and UTF-16 offsets in the article's plain text. */
export type Anchor = {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** First UTF-16 unit of the words. */
  readonly start: number;
  /** One past the last UTF-16 unit. */
  readonly end: number;
};

/** A passage of an article and what it bears on. */
export type Quote = {
  readonly id: QuoteId;
  readonly article: ArticleId;
  readonly anchor: Anchor;
  /** `null`: nobody is named; `speakerLabel` then says who is meant ("unnamed analysts", "the article"). */
  readonly speaker: ActorId | null;
  readonly speakerLabel: string | null;
  readonly addressee: ActorId | null;
  readonly attribution: Attribution;
  readonly act: Act;
  /** When the thing was said; the article's own date when `null`. */
  readonly saidOn: PartialDate | null;
  readonly bearings: readonly Bearing[];
  readonly source: SourceId | null;
  /** Reading aid or caveat; `null` when there is none. */
  readonly note: string | null;
  /** What it asserts that a series can test, in the order of its words: one sentence may hold several. Absent: nothing. */
  readonly claims?: readonly Claim[];
};

/** A dated happening. */
export type HistoricEvent = {
  readonly id: EventId;
  readonly date: PartialDate;
  readonly title: string;
  /** A few words for the chart's event lane; the title when `null`. */
  readonly label: string | null;
  readonly kind: string;
  readonly actors: readonly ActorId[];
  /** Empty when the event is context and bears on no tie. */
  readonly bearings: readonly Bearing[];
  /** When it became known; the event's own date when `null`. */
  readonly published: PartialDate | null;
  readonly source: SourceId;
};

/** Something in force over an interval: treaty, membership, sanctions regime, standing dispute. */
export type Arrangement = {
  readonly id: ArrangementId;
  /** The kind as the dossier's maker named it: "strategic_partnership", "dispute". */
  readonly kind: string;
  readonly bearing: Bearing;
  readonly since: PartialDate;
  /** `null`: in force, or no end was found. */
  readonly until: PartialDate | null;
  /** When it became known; its beginning when `null`. */
  readonly published: PartialDate | null;
  readonly basis: string;
  readonly source: SourceId;
};
