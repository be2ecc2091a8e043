import type { OutcomeState } from "../annotation/outcome.ts";
import { leadingBearing } from "../article/quote-words.ts";
import type { Act, Attribution, Bearing, Quote } from "../evidence/evidence.ts";
import { wantedIn } from "../find/matching.ts";
import type { ActorId, ArticleId, QuoteId, TieId } from "../shared/ids.ts";
import type { Aspect, Stance } from "../shared/stance.ts";
import type { Ownership } from "./overlay.ts";
import type { QuoteRow, QuoteTable } from "./quote-table.ts";

/** Who speaks: an actor, whoever a label means, or nobody: neither an actor nor a label is given. */
export type SpeakerChoice =
  | { readonly kind: "actor"; readonly id: ActorId }
  | { readonly kind: "label"; readonly words: string }
  | { readonly kind: "nobody" };

/** What quotes bear on: a tie, any tie of an actor, or no tie at all. */
export type AboutChoice =
  | { readonly kind: "tie"; readonly id: TieId }
  | { readonly kind: "actor"; readonly id: ActorId }
  | { readonly kind: "none" };

/** Which quotes of the list are shown. Everything asked for must hold; `null` asks for nothing. */
export type QuoteFilter = {
  /** Free words, in any order; case and accents do not count. */
  readonly words: string;
  readonly speaker: SpeakerChoice | null;
  /** This, `aspect` and `stance` must hold of one and the same bearing. */
  readonly about: AboutChoice | null;
  readonly article: ArticleId | null;
  readonly attribution: Attribution | null;
  readonly act: Act | null;
  readonly aspect: Aspect | null;
  readonly stance: Stance | null;
  readonly owner: Ownership | null;
  readonly state: OutcomeState | null;
  /** Only what falls in the window of the desk. */
  readonly inWindow: boolean;
};

/** What is asked of one bearing of a quote. */
export type BearingQuestion = Pick<QuoteFilter, "about" | "aspect" | "stance">;

/** The filter that shows every quote. */
export const EVERY_QUOTE: QuoteFilter = {
  words: "",
  speaker: null,
  about: null,
  article: null,
  attribution: null,
  act: null,
  aspect: null,
  stance: null,
  owner: null,
  state: null,
  inWindow: false,
};

/** How many things a filter asks for. */
export function filterSize({ words, inWindow, ...choices }: QuoteFilter): number {
  const asked = Object.values(choices).filter((choice) => choice !== null).length;
  return asked + Number(wantedIn(words) !== null) + Number(inWindow);
}

/**
 * The rows a filter lets through, in their order; the very list where it asks for nothing. `isInWindow` says whether a
 * quote falls in the window of the desk. Cost: linear in the rows; their texts are folded at the first search.
 */
export function filterQuotes(
  table: QuoteTable,
  filter: QuoteFilter,
  isInWindow: (id: QuoteId) => boolean,
): readonly QuoteRow[] {
  const tests = testsOf(table, filter, isInWindow);
  if (tests.length === 0) return table.rows;
  return table.rows.filter((row) => tests.every((test) => test(row)));
}

type Test = (row: QuoteRow) => boolean;

/** What is asked for, the cheap questions first. */
function testsOf(table: QuoteTable, filter: QuoteFilter, isInWindow: (id: QuoteId) => boolean): readonly Test[] {
  const { article, attribution, act, owner, state, speaker } = filter;
  const tests: Test[] = [];
  if (owner !== null) tests.push((row) => row.owner === owner);
  if (state !== null) tests.push((row) => row.state === state);
  if (article !== null) tests.push(({ quote }) => quote.article === article);
  if (attribution !== null) tests.push(({ quote }) => quote.attribution === attribution);
  if (act !== null) tests.push(({ quote }) => quote.act === act);
  if (speaker !== null) tests.push(({ quote }) => isSpokenBy(quote, speaker));
  const bearing = bearingTest(filter);
  if (bearing !== null) tests.push(({ quote }) => bearing(quote.bearings));
  if (filter.inWindow) tests.push(({ quote }) => isInWindow(quote.id));
  const wanted = wantedIn(filter.words);
  if (wanted !== null)
    tests.push((row) => {
      const text = table.textOf(row);
      return wanted.terms.every((term) => text.includes(term));
    });
  return tests;
}

function isSpokenBy({ speaker, speakerLabel }: Quote, choice: SpeakerChoice): boolean {
  if (choice.kind === "actor") return speaker === choice.id;
  return speaker === null && speakerLabel === (choice.kind === "nobody" ? null : choice.words);
}

function bearingTest(asked: BearingQuestion): ((bearings: readonly Bearing[]) => boolean) | null {
  const { about, aspect, stance } = asked;
  if (about === null && aspect === null && stance === null) return null;
  if (about?.kind === "none") return (bearings) => bearings.length === 0 && aspect === null && stance === null;
  return (bearings) => bearings.some((bearing) => answers(bearing, asked));
}

function answers(bearing: Bearing, { about, aspect, stance }: BearingQuestion): boolean {
  return (
    (about === null || (about.kind !== "none" && isAbout(bearing.tie, about))) &&
    (aspect === null || bearing.aspect === aspect) &&
    (stance === null || bearing.stance === stance)
  );
}

/** The bearing a quote goes by: the surest of those that answer what is asked, else the surest; `null`: it has none. */
export function bearingFor({ bearings }: Pick<Quote, "bearings">, asked: BearingQuestion): Bearing | null {
  const [only = null] = bearings;
  if (bearings.length < 2) return only;
  const answering = bearings.filter((bearing) => answers(bearing, asked));
  return leadingBearing({ bearings: answering.length > 0 ? answering : bearings }, null);
}

function isAbout(tie: TieId, about: Exclude<AboutChoice, { readonly kind: "none" }>): boolean {
  // Without taking the tie apart: this is asked of every bearing there is.
  return about.kind === "tie" ? tie === about.id : tie.startsWith(`${about.id}~`) || tie.endsWith(`~${about.id}`);
}
