import { commodityOfWords } from "../commodity-words.ts";
import type { FileSample } from "../file-sample.ts";
import type { Keep } from "../mapping.ts";
import { codeOf, columnOf, type KeepPlan, spelled, wordsIn } from "./layout.ts";

/** The total of all goods, as files spell it. */
const TOTAL = ["TOTAL", "Total", "AG0"];
/** Headings of the Harmonised System that are drawn; of 2711 only the six-digit parts are one good each. */
const HEADINGS = ["2701", "2709", "2710", "271111", "271112", "271113", "271119"];
/** The same goods at six digits, in every edition since 1988. */
const SUBHEADINGS = [
  ...["270111", "270112", "270119", "270120", "270900", "271000", "271011", "271012", "271019", "271020", "271091"],
  ...["271099", "271111", "271112", "271113", "271119"],
];
/** What eight digits and more are parts of. */
const ABOVE_LINES = ["27", "2701", "2709", "2710", "2711", ...SUBHEADINGS];
/** Groups of the SITC. */
const GROUPS = ["321", "333", "334", "342", "3431"];

const digitsOf = (word: string): string | null =>
  /^\D{0,4}(\d{2,10})\b/.exec(codeOf(word).replaceAll(".", ""))?.[1] ?? null;

type Level = Pick<Keep, "values" | "side" | "why">;

const only = (values: readonly string[], why: string): Level => ({ values: [...TOTAL, ...values], side: "in", why });

function levelOf(words: readonly string[]): Level | null {
  const codes = words
    .map((word) => ({ length: digitsOf(word)?.length ?? 0, goods: commodityOfWords(word) }))
    .filter(({ length, goods }) => length > 0 && goods !== null && goods !== "other");
  if (codes.length === 0) return null;
  const coarsest = Math.min(...codes.map(({ length }) => length));
  if (coarsest === 3)
    return only(GROUPS, "Finer codes are parts of the groups that are read; other goods are not drawn.");
  // LNG and LPG have six digits at their coarsest, so that alone they tell nothing of the others.
  const isOnlyGas = coarsest === 6 && codes.every(({ goods }) => goods === "lng" || goods === "lpg");
  if (coarsest === 4 || isOnlyGas)
    return only(
      HEADINGS,
      "Finer codes are parts of the headings 2701, 2709 and 2710, which are read; other goods are not drawn.",
    );
  if (coarsest === 6)
    return only(SUBHEADINGS, "Headings hold the six-digit codes, which are read, and finer codes are parts of them.");
  return { values: ABOVE_LINES, side: "out", why: "Shorter codes hold the goods that are read line by line." };
}

/**
 * The filter that keeps a file with codes of several lengths from counting goods twice: 270900 is a part of 2709, and with
 * both in one file each barrel would stand there twice. The coarsest length that the sample shows among the goods drawn is
 * read; none where it shows no such code.
 */
export function goodsLevelAt(sample: FileSample, column: number): readonly Keep[] {
  const words = wordsIn(sample, column);
  const level = levelOf(words);
  return level === null ? [] : [{ ...level, column, values: spelled(sample, column, level.values) }];
}

/** The same for the first column with one of the keys; `null`: there is no such column or no such code. */
export function goodsLevel(sample: FileSample, ...keys: readonly string[]): KeepPlan | null {
  const column = columnOf(sample, ...keys);
  const [level] = column === null ? [] : goodsLevelAt(sample, column);
  return level === undefined ? null : { ...level, column: keys };
}
