import type { Anchor } from "../evidence/evidence.ts";
import { runToEnd, type Steps } from "../layout/layout-input.ts";
import { amongOthers, standsElsewhere, standsTheSame, type Verdict } from "./decide.ts";
import { nameList } from "./difference.ts";
import { glueAfter, glueBefore } from "./glue.ts";
import { isEdge } from "./graphemes.ts";
import { buildHaystack } from "./haystack.ts";
import { needleOf } from "./needle.ts";
import { bracketsOf } from "./neighbours.ts";
import { normalise, normalOffset } from "./normalise.ts";
import type { Outcome, Place } from "./outcome.ts";
import { settle } from "./settle.ts";

/** What the search for quotes is given: plain values, so that it can be asked of a worker. */
export type ReanchorInput = {
  /** The article's plain text as it is now. */
  readonly text: string;
  /** Quotes as they are stored. An anchor from elsewhere whose place nobody knows has -1 for both offsets. */
  readonly anchors: readonly Anchor[];
  /** Names whose change is to be called one (R44): of actors, their other spellings, demonyms. Capitals are seen anyway. */
  readonly names?: readonly string[];
};

const RAGGED = 2;
const REACH = 64;

/** Whether one text ends with another as a reader sees it; of a long one the far end may be cut through a sign. */
function endsAlike(text: string, ending: string): boolean {
  if (text.endsWith(ending)) return true;
  const wanted = normalise(ending).text;
  return wanted.length > 8 && normalise(text).text.endsWith(wanted.slice(RAGGED));
}

/** The same for the beginning. */
function beginsAlike(text: string, beginning: string): boolean {
  if (text.startsWith(beginning)) return true;
  const wanted = normalise(beginning).text;
  return wanted.length > 8 && normalise(text).text.startsWith(wanted.slice(0, -RAGGED));
}

/**
 * The place where the words stand as they stood, unit for unit and in the same surroundings: the anchor needs no new
 * description. `null` when anything is different, so that somebody has to look closer.
 */
function foundPlace(text: string, { exact, prefix, suffix, start, end }: Anchor): Place | null {
  if (exact === "" || end - start !== exact.length || !text.startsWith(exact, start)) return null;
  if (!isEdge(text, start) || !isEdge(text, end)) return null;
  if (!endsAlike(text.slice(Math.max(0, start - prefix.length - REACH), start), prefix)) return null;
  if (!beginsAlike(text.slice(end, end + suffix.length + REACH), suffix)) return null;
  // Without surroundings to compare, the words may be part of longer ones: "5 percent" of "0.5 percent".
  if (prefix === "" && glueBefore(text, start) !== "") return null;
  if (suffix === "" && glueAfter(text, end) !== "") return null;
  return { start, end, words: exact, score: 1, reasons: [] };
}

/**
 * The outcomes of all quotes, in their order, in steps that say what part is done. Three rounds, each only for what the one
 * before left: what stands where it stood; what stands elsewhere in the same surroundings, which fixes where the others may
 * be; and the rest, by its words and by likeness. A text nothing changed in is not even indexed.
 */
export function* reanchorSteps({ text, anchors, names = [] }: ReanchorInput): Steps<readonly Outcome[]> {
  const outcomes = anchors.map((anchor): Outcome | null => {
    const place = foundPlace(text, anchor);
    return place && { state: "found", was: anchor.exact, place };
  });
  if (outcomes.every((outcome) => outcome !== null)) return outcomes as readonly Outcome[];
  yield 0;
  const search = { haystack: buildHaystack(text), names: nameList(names) };
  const { normalised } = search.haystack;
  const wanted = anchors.flatMap((anchor, at) => (outcomes[at] ? [] : { anchor, at, needle: needleOf(anchor) }));
  const fixed = anchors.flatMap((anchor, at) =>
    outcomes[at] ? { was: anchor.start, is: normalOffset(normalised, anchor.start, "start") } : [],
  );
  const byFound = bracketsOf(fixed);
  const verdicts = new Map<number, Verdict>();
  let done = 0;
  for (const { anchor, at, needle } of wanted) {
    const verdict = standsTheSame(search.haystack, needle, byFound(anchor.start));
    done += 1;
    if (verdict) verdicts.set(at, verdict);
    const [place] = verdict?.places ?? [];
    const isOne = place !== undefined && verdict?.places.filter(({ errors }) => errors === 0).length === 1;
    if (isOne && anchor.start >= 0) fixed.push({ was: anchor.start, is: place.start });
    yield done / (2 * wanted.length);
  }
  const byAll = bracketsOf(fixed);
  done = 0;
  for (const { anchor, at, needle } of wanted) {
    const bracket = byAll(anchor.start);
    const same = verdicts.get(at);
    const verdict = same ? amongOthers(same, bracket) : standsElsewhere(search.haystack, needle, bracket);
    outcomes[at] = settle(search, needle, anchor, verdict);
    done += 1;
    yield 0.5 + done / (2 * wanted.length);
  }
  return outcomes as readonly Outcome[];
}

/**
 * What became of each quote in a text that may have changed, in the order of the anchors (R42 to R44). Quotes of one
 * article should be asked for together: the certain ones say where the others may stand. Cost: linear in the text, about
 * 50 ms for 200,000 words, and well below a millisecond a quote, in text that repeats itself as well.
 */
export function reanchorAll(
  text: string,
  anchors: readonly Anchor[],
  options: { readonly names?: readonly string[] } = {},
): readonly Outcome[] {
  return runToEnd(reanchorSteps({ text, anchors, ...options }));
}

/** What became of one quote; less certain than with the other quotes of its article. */
export function reanchor(text: string, anchor: Anchor, options: { readonly names?: readonly string[] } = {}): Outcome {
  return reanchorAll(text, [anchor], options)[0] ?? { state: "lost", was: anchor.exact };
}
