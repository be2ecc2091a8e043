import { writeCount } from "../../shared/wording.ts";
import type { UnplacedQuote, WhyUnplaced } from "./place-theirs.ts";

const WHY: Readonly<Record<WhyUnplaced, string>> = {
  "no article": "in articles that are not here",
  changed: "whose words read differently here",
  ambiguous: "whose words stand in several places",
  lost: "whose words are not in the text here",
};
const ORDER: readonly WhyUnplaced[] = ["no article", "changed", "ambiguous", "lost"];

/** "3 quotes have no place here: 2 in articles that are not here, 1 whose words read differently here."; empty for none. */
export function writeUnplaced(unplaced: readonly UnplacedQuote[]): string {
  if (unplaced.length === 0) return "";
  const counted = ORDER.map((why) => [unplaced.filter((one) => one.why === why).length, WHY[why]] as const);
  const reasons = counted.flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`]));
  const verb = unplaced.length === 1 ? "has" : "have";
  return `${writeCount(unplaced.length, "quote")} ${verb} no place here: ${reasons.join(", ")}.`;
}
