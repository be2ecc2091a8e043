import type { LeftOut, LeftOutKind } from "#domain/article/article-draft.ts";
import { writeCount } from "#domain/shared/wording.ts";

const NAMES: Readonly<Record<LeftOutKind, readonly [one: string, several: string]>> = {
  images: ["image", "images"],
  comments: ["comment", "comments"],
  "tracked deletions": ["tracked deletion", "tracked deletions"],
  "hidden text": ["hidden passage", "hidden passages"],
  footnotes: ["footnote", "footnotes"],
  scripts: ["script", "scripts"],
  styles: ["style sheet", "style sheets"],
  "forms and buttons": ["form or button", "forms and buttons"],
  "embedded pages and media": ["embedded page or medium", "embedded pages and media"],
  "drawings and formulas": ["drawing or formula", "drawings and formulas"],
  "reading aids": ["reading aid", "reading aids"],
};

/** What of a source a draft does not hold, counted: `left behind: 1 tracked deletion, 2 footnotes`; "" where it holds all. */
export function leftOutWords(leftOut: readonly LeftOut[]): string {
  const counts = leftOut.map(({ what, count }) => writeCount(count, ...NAMES[what]));
  return counts.length === 0 ? "" : `left behind: ${counts.join(", ")}`;
}
