import { describeAnchor } from "#domain/annotation/describe-anchor.ts";
import { normalise } from "#domain/annotation/normalise.ts";
import { type Outcome, placesOf } from "#domain/annotation/outcome.ts";
import { reanchor, reanchorAll } from "#domain/annotation/reanchor.ts";
import type { Anchor } from "#domain/evidence/evidence.ts";
import { timeInWorker } from "./anchors-in-worker.ts";
import { peerPlace } from "./anchors-peer.ts";
import type { Bench } from "./browser.ts";
import { type EditedText, editedText, type TrialQuote } from "./edited-text.ts";
import { writeTable } from "./report.ts";
import { quantile, type Row, spread } from "./row.ts";

const SECTION = "anchors";
const RUNS = 3;
const WORDS = 200_000;
const QUOTES = 500;
/** Each seed is another text with other edits; the first is the one that is timed. */
const SEEDS = [11, 12, 13, 14];
const LIMIT_MS = 500;
const LEAST_RATIO = 8;
const NEAR = 0.8;

type Range = { readonly start: number; readonly end: number };

/** What two ranges share, of what they cover together. */
const overlap = (one: Range, other: Range): number =>
  Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start)) /
  (Math.max(one.end, other.end) - Math.min(one.start, other.start));

const timed = <Value>(run: () => Value): { readonly ms: number; readonly value: Value } => {
  const started = performance.now();
  const value = run();
  return { ms: performance.now() - started, value };
};

/** Whether the place named first is the quote's own; of a quote taken out, that no place is named for certain. */
const isRight = ({ truth }: TrialQuote, place: Range | undefined): boolean =>
  truth === null ? place === undefined : place !== undefined && overlap(truth, place) >= NEAR;

/** A place given out as the quote's, without a word of doubt, that is another or holds other words. */
function isSilentlyWrong({ truth, anchor }: TrialQuote, outcome: Outcome): boolean {
  if (outcome.state !== "found" && outcome.state !== "moved") return false;
  const { place } = outcome;
  const sameWords = normalise(place.words).text === normalise(anchor.exact).text;
  return !sameWords || truth === null || overlap(truth, place) < NEAR;
}

const count = <Value>(values: readonly Value[], holds: (value: Value, at: number) => boolean): number =>
  values.filter(holds).length;
const single = (value: number) => ({ median: value, p95: value });

function tally(text: EditedText, outcomes: readonly Outcome[], peer: readonly (Range | null)[]): readonly Row[] {
  const share = (right: number) => (100 * right) / text.quotes.length;
  const ours = count(text.quotes, (quote, at) => isRight(quote, placesOf(outcomes[at] as Outcome)[0]));
  const theirs = count(text.quotes, (quote, at) => isRight(quote, peer[at] ?? undefined));
  const silent = count(text.quotes, (quote, at) => isSilentlyWrong(quote, outcomes[at] as Outcome));
  const theirSilent = count(
    text.quotes,
    (quote, at) => (peer[at] ?? null) !== null && !isRight(quote, peer[at] ?? undefined),
  );
  const states = (["found", "moved", "changed", "ambiguous", "lost"] as const).map((state): Row => {
    const value = count(outcomes, (outcome) => outcome.state === state);
    return { section: SECTION, what: `  of them ${state}`, ...single(value), unit: "quotes" };
  });
  return [
    {
      section: SECTION,
      what: "right place first, ours",
      ...single(share(ours)),
      unit: "%",
      limit: "not below approx-string-match",
      met: ours >= theirs,
    },
    { section: SECTION, what: "right place first, approx-string-match", ...single(share(theirs)), unit: "%" },
    {
      section: SECTION,
      what: "wrong without saying so, ours",
      ...single(silent),
      unit: "quotes",
      limit: "0",
      met: silent === 0,
    },
    { section: SECTION, what: "wrong without saying so, approx-string-match", ...single(theirSilent), unit: "quotes" },
    ...states,
  ];
}

/** The quotes of further texts that were given another place, or other words, without a word of doubt. */
function silentIn(texts: readonly EditedText[]): Row {
  const silent = texts.map((text) => {
    const outcomes = reanchorAll(
      text.after,
      text.quotes.map(({ anchor }) => anchor),
    );
    return count(text.quotes, (quote, at) => isSilentlyWrong(quote, outcomes[at] as Outcome));
  });
  const sum = silent.reduce((all, one) => all + one, 0);
  const what = `  the same in ${texts.length} more texts of 500 quotes, ours`;
  return { section: SECTION, what, ...single(sum), unit: "quotes", limit: "0", met: sum === 0 };
}

/** All quotes of an article after its text was replaced, by us and by approx-string-match alone, in turns. */
function manyQuotes(): readonly Row[] {
  const [text, ...others] = SEEDS.map((seed) => editedText(WORDS, QUOTES, seed)) as [EditedText, ...EditedText[]];
  const anchors = text.quotes.map(({ anchor }) => anchor);
  const ours: number[] = [];
  const theirs: number[] = [];
  let outcomes: readonly Outcome[] = [];
  let peer: readonly (Range | null)[] = [];
  for (let turn = 0; turn < RUNS; turn += 1) {
    const one = timed(() => reanchorAll(text.after, anchors));
    const other = timed(() => anchors.map((anchor) => peerPlace(text.after, anchor)));
    ours.push(one.ms);
    theirs.push(other.ms);
    [outcomes, peer] = [one.value, other.value];
  }
  const same = Array.from({ length: RUNS }, () => timed(() => reanchorAll(text.before, anchors)).ms);
  const ratio = quantile(theirs, 0.5) / quantile(ours, 0.5);
  return [
    {
      section: SECTION,
      what: "500 quotes, 200,000 words, 5 % edited, ours",
      ...spread(ours),
      unit: "ms",
      limit: `median below ${LIMIT_MS} ms`,
      met: quantile(ours, 0.5) < LIMIT_MS,
    },
    {
      section: SECTION,
      what: "the same, approx-string-match",
      ...spread(theirs),
      unit: "ms",
      ratio,
      against: "ours",
      limit: `at least ${LEAST_RATIO}x`,
      met: ratio >= LEAST_RATIO,
    },
    { section: SECTION, what: "the same, nothing edited, ours", ...spread(same), unit: "ms" },
    ...tally(text, outcomes, peer),
    silentIn(others),
  ];
}

/** One quote in 100,000 words: where it stood, shifted, changed, and changed in a text that says the same over and over. */
function oneQuote(): readonly Row[] {
  const { before } = editedText(100_000, 1, 12);
  const middle = Math.floor(before.length / 2);
  const anchor = describeAnchor(before, middle, middle + 200) as Anchor;
  const changed = anchor.exact.replace(/ \S+ /, " different ").replace(/ \S+$/, " end");
  const shifted = `A first sentence. ${before}`;
  const edited = shifted.replace(anchor.exact, changed);
  const refrain = "The ministry said on Monday that oil would flow to the north. ";
  const song = refrain.repeat(Math.ceil(100_000 / 12));
  const verse = describeAnchor(song, refrain.length * 4000, refrain.length * 4003) as Anchor;
  const sung = `Once. ${song.slice(0, verse.start)}${verse.exact.replace("Monday", "Friday")}${song.slice(verse.end)}`;
  const measured = (what: string, text: string, quote: Anchor, limitMs: number): Row => {
    const times = Array.from({ length: 5 }, () => timed(() => reanchor(text, quote)).ms);
    const met = quantile(times, 0.95) < limitMs;
    return { section: SECTION, what, ...spread(times), unit: "ms", limit: `p95 below ${limitMs} ms`, met };
  };
  return [
    measured("one quote, 100,000 words, exact", shifted, anchor, 100),
    measured("one quote, 100,000 words, changed", edited, anchor, 1_000),
    measured("one quote, 100,000 words of one refrain, changed", sung, verse, 1_000),
  ];
}

/** The quotes of the first text in the worker of the built desk, copied there and back. */
async function inWorker(bench: Bench): Promise<readonly Row[]> {
  const { after, quotes } = editedText(WORDS, QUOTES, SEEDS[0] ?? 0);
  const input = { text: after, anchors: quotes.map(({ anchor }) => anchor) };
  const { first, again } = await timeInWorker(bench, input);
  const row = (what: string, times: readonly number[]): Row => ({
    section: SECTION,
    what,
    ...spread(times),
    unit: "ms",
    limit: `median below ${LIMIT_MS} ms`,
    met: quantile(times, 0.5) < LIMIT_MS,
  });
  return [row("500 quotes in a new worker of the browser, ours", first), row("the same, asked again", again)];
}

const inNode = (): readonly Row[] => [...manyQuotes(), ...oneQuote()];

/** The section for the whole bench. */
export const measure = async (bench: Bench): Promise<readonly Row[]> => [...inNode(), ...(await inWorker(bench))];

/** Prints what needs no browser: `node tests/tools/run-ts.mjs tests/bench/anchors.ts`. */
export function main(): void {
  console.log(writeTable(inNode()));
}
