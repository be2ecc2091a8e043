import { type Difference, differencesOf } from "#domain/analysis/agreement/disagreements.ts";
import { writeAct, writeAttribution } from "#domain/article/quote-words.ts";
import type { Act, Attribution } from "#domain/evidence/evidence.ts";
import { aspectName } from "#domain/shared/aspect-group.ts";
import { stanceName } from "#domain/shared/stance.ts";
import type { LayerQuote } from "./layer-quotes.ts";

/** What is named beside a name in the margin; the card has the rest. */
const NAMED = 2;
/** What is named first: what the graph would show otherwise, then who says what and how. */
const ORDER = ["stance", "tie", "aspect", "act", "attribution", "speaker", "confidence", "span"] as const;

/**
 * What the second coder says of the quotes of one note, to stand after the name: " agrees", ": neutral", ": neutral, less
 * sure and 1 more". `marked` are hers beside those; where she did not mark all, it says of how many it is true. `null`:
 * she marked none of them.
 */
export function writeCoderNote(marked: readonly LayerQuote[], quotes: number): string | null {
  if (marked.length === 0) return null;
  const apart = marked.filter(({ agrees }) => !agrees);
  if (apart.length === 0) return marked.length === quotes ? " agrees" : ` agrees on ${marked.length} of ${quotes}`;
  const differences = apart.flatMap(({ hers, mine }) => (mine === null ? [] : differencesOf(mine, hers)));
  const words = [...new Set(ORDER.flatMap((what) => wordsOf(differences.filter((one) => one.what === what))))];
  const left = words.length - NAMED;
  const where = apart.length === quotes ? "" : ` (${apart.length} of ${quotes})`;
  return `: ${words.slice(0, NAMED).join(", ")}${left > 0 ? ` and ${left} more` : ""}${where}`;
}

/** What she has instead, for differences of one kind. */
function wordsOf(differences: readonly Difference[]): readonly string[] {
  const ties = differences.filter(({ what }) => what === "tie");
  if (ties.length > 1 && ties.some(({ one }) => one === null) && ties.some(({ other }) => other === null))
    return ["another tie"];
  return differences.map(wordOf);
}

function wordOf(difference: Difference): string {
  switch (difference.what) {
    case "stance":
      return stanceName(difference.other);
    case "tie":
      return difference.one === null ? "one tie more" : "one tie fewer";
    case "aspect":
      if (difference.other === null) return difference.one === null ? "" : `not ${aspectName(difference.one)}`;
      return difference.one === null ? `also ${aspectName(difference.other)}` : aspectName(difference.other);
    case "act":
      return writeAct(difference.other as Act).toLowerCase();
    case "attribution":
      return writeAttribution(difference.other as Attribution);
    case "speaker":
      return "another speaker";
    case "confidence":
      return difference.other > difference.one ? "surer" : "less sure";
    case "span":
      return "other words";
  }
}
