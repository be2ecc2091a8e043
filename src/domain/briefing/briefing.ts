/** What of the desk a step can show, in the order in which it is laid out. */
export const STEP_PARTS = ["graph", "timeline", "quote", "claim", "table", "analysis"] as const;
/** One of the parts. */
export type StepPart = (typeof STEP_PARTS)[number];

/** What the dossier said of one thing when a step was captured. */
export type Remembered = {
  /** Of what: `tie.PAK~RUS`, `quote.<id>`, `claim.<id>.0`, `series.RUS>PAK.crude.kbd`, `ties`, `method`. */
  readonly key: string;
  /** In words, to be shown beside what is said now. */
  readonly words: string;
  /** Differs where anything behind the words does. */
  readonly print: string;
};

/** One step of a briefing. */
export type BriefingStep = {
  /** Names it within its briefing; never shown. */
  readonly id: string;
  /** Plain text. */
  readonly title: string;
  /** What the audience reads beside the views, in the marks of `rich-text.ts`; empty: nothing. */
  readonly caption: string;
  /** What only the speaker reads, in the same marks; empty: nothing. */
  readonly notes: string;
  /** Its lens, as `printStepLens` spells it. */
  readonly lens: string;
  /** In the order of `STEP_PARTS`; never empty. */
  readonly shows: readonly StepPart[];
  /** How long it should take; `null`: no time is set. */
  readonly seconds: number | null;
  /** Calendar date on which it was captured, or last brought up to date. */
  readonly captured: string;
  /** What the dossier said then. */
  readonly remembered: readonly Remembered[];
};

/** Ordered steps on one question. */
export type Briefing = {
  readonly id: string;
  /** Plain text. */
  readonly title: string;
  readonly steps: readonly BriefingStep[];
};

/** UTF-16 units that a title, and a caption or notes may have; what is longer is cut where it comes in. */
export const LONGEST_TITLE = 200;
/** The same of captions and notes. */
export const LONGEST_TEXT = 20_000;
/** A briefing of more steps is no briefing. */
export const MOST_STEPS = 200;
/** A step takes at most two hours. */
export const LONGEST_SECONDS = 7_200;

/** How long all steps should take together; `null` where none says. In seconds. */
export function budgetOf({ steps }: Pick<Briefing, "steps">): number | null {
  const known = steps.flatMap(({ seconds }) => (seconds === null ? [] : [seconds]));
  return known.length === 0 ? null : known.reduce((sum, seconds) => sum + seconds, 0);
}

/** Parts in their order, each once. */
export function inPartOrder(parts: readonly StepPart[]): readonly StepPart[] {
  return STEP_PARTS.filter((part) => parts.includes(part));
}
