/** Why words are not the same to a reader: what differs in them. `wording` is anything that is none of the others. */
export const REASONS = ["number", "date", "negation", "name", "wording"] as const;
/** One of the reasons. */
export type Reason = (typeof REASONS)[number];

/** A place in the text that a quote may stand at. */
export type Place = {
  /** First UTF-16 unit; an allowed edge of the text. */
  readonly start: number;
  /** One past the last unit; an allowed edge, after `start`. */
  readonly end: number;
  /** What the text says there, as it is written. */
  readonly words: string;
  /** Up to 1: how much of the quote and its surroundings stands there. It never decides whether words changed. */
  readonly score: number;
  /** What differs from the quote's words; empty where a reader sees none of it (other quotes, dashes, line ends). */
  readonly reasons: readonly Reason[];
};

/**
 * What became of a quote (R43); `was` are its words as they are stored.
 * - `found`: the very words at the very place, in the same surroundings; the anchor holds as it is.
 * - `moved`: the same words at the one place that can be meant. `by` says whether unit for unit or as a reader sees them.
 *   The anchor is to be described anew.
 * - `changed`: the place is known but its words differ, by the place's reasons (R44); it waits to be accepted.
 * - `ambiguous`: one must choose, or refuse; the likeliest comes first. A single place is one that only its words speak for.
 * - `lost`: nothing in the text is like it.
 */
export type Outcome = { readonly was: string } & (
  | { readonly state: "found"; readonly place: Place }
  | { readonly state: "moved"; readonly place: Place; readonly by: "exact" | "normalised" }
  | { readonly state: "changed"; readonly place: Place }
  | { readonly state: "ambiguous"; readonly places: readonly Place[] }
  | { readonly state: "lost" }
);

/** What becomes of quotes. */
export type OutcomeState = Outcome["state"];

/** The places of an outcome, the likeliest first; none when it is lost. */
export function placesOf(outcome: Outcome): readonly Place[] {
  if (outcome.state === "lost") return [];
  return outcome.state === "ambiguous" ? outcome.places : [outcome.place];
}
