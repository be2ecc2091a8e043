import type { FlowQuality } from "../flow.ts";
import { codeOf, isMissing, tidyCell } from "./cell-text.ts";

/** What the cells of one kind of status column mean. `quality` of `null`: they say nothing of it, the file's own stays. */
type StatusList = { readonly headers: RegExp; readonly meanings: ReadonlyMap<string, FlowQuality | null> };

/** By header, lower-cased without blanks and signs: the same 2 is an estimate in one file and a warning in another. */
const LISTS: readonly StatusList[] = [
  // UN Comtrade: 0 nothing estimated, 2 quantity, 4 net weight, 6 both. It says nothing about the value.
  {
    headers: /^(?:legacyestimationflag|flag)$/,
    meanings: new Map<string, FlowQuality | null>([
      ["0", null],
      ["2", "estimate"],
      ["4", "estimate"],
      ["6", "estimate"],
    ]),
  },
  {
    headers: /^is\w*estimated$/,
    meanings: new Map<string, FlowQuality | null>([
      ["false", null],
      ["0", null],
      ["no", null],
      ["true", "estimate"],
      ["1", "estimate"],
      ["yes", "estimate"],
    ]),
  },
  {
    headers: /^is(?:reported|aggregate)$/,
    meanings: new Map<string, FlowQuality | null>([
      ["false", null],
      ["0", null],
      ["true", null],
      ["1", null],
    ]),
  },
  // JODI-Oil: 1 comparable, 2 with caution, 3 not assessed, 4 under verification.
  {
    headers: /^(?:assessmentcode|code)$/,
    meanings: new Map<string, FlowQuality | null>([
      ["1", "official"],
      ["2", "reported"],
      ["3", "reported"],
      ["4", "reported"],
    ]),
  },
];

/** Eurostat's flags and the SDMX code list of observation status; letters may stand together. */
const LETTERS = new Map<string, FlowQuality | null>([
  ["a", "official"],
  ["b", null],
  ["c", null],
  ["d", null],
  ["e", "estimate"],
  ["f", "estimate"],
  ["i", "estimate"],
  ["m", null],
  ["n", null],
  ["p", "reported"],
  ["r", null],
  ["s", "estimate"],
  ["u", "reported"],
  ["v", null],
  ["z", null],
]);

const WORDS: readonly (readonly [RegExp, FlowQuality])[] = [
  [/^(?:official|final|actual|normal)/, "official"],
  [/^(?:prov|prelim|report|press|unconfirmed)/, "reported"],
  [/^(?:est|forecast|imput|model)/, "estimate"],
];

const WEAKEST: readonly FlowQuality[] = ["estimate", "reported", "official"];

function ofLetters(word: string): FlowQuality | null | "unknown" {
  const found = [...word].map((letter) => {
    const meaning = LETTERS.get(letter);
    return meaning === undefined ? "unknown" : meaning;
  });
  if (word.length > 3 || found.includes("unknown")) return "unknown";
  return WEAKEST.find((quality) => found.includes(quality)) ?? null;
}

/**
 * How far a status cell lets a figure be trusted, by what its column is called: Comtrade's estimation flags, JODI's
 * assessment codes, Eurostat's and SDMX's letters (`p` provisional is `reported`, `e` is an estimate), and plain words.
 * `null`: it says nothing of that; `unknown`: nobody here knows the word.
 */
export function qualityOfStatus(text: string, header: string): FlowQuality | null | "unknown" {
  const word = codeOf(tidyCell(text)).toLowerCase();
  if (isMissing(word)) return null;
  const column = header.toLowerCase().replace(/[^a-z]/g, "");
  const meaning = LISTS.find(({ headers }) => headers.test(column))?.meanings.get(word);
  if (meaning !== undefined) return meaning;
  return WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? ofLetters(word);
}
