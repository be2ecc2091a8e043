import type { TextWidth } from "./picture.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** How a text is set: pixels, weight, and how wide the letters are. */
export type TypeStyle = { readonly size: number; readonly weight: number; readonly widthOf: TextWidth };

/**
 * A text as lines no wider than `width` pixels, broken at blanks, at most `most` of them; what does not fit ends with an
 * ellipsis. A word wider than a line is cut. No line for a text without letters.
 */
export function wrapText(text: string, width: number, style: TypeStyle, most = 3): readonly string[] {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const lines: string[] = [];
  for (const [at, word] of words.entries()) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer, style) <= width) lines[lines.length - 1] = longer;
    else if (lines.length < most) lines.push(cutToWidth(word, width, style));
    else {
      lines[lines.length - 1] = cutToWidth(`${last} ${words.slice(at).join(" ")}`, width, style);
      break;
    }
  }
  return lines;
}

const widthOf = (text: string, { size, weight, widthOf: measure }: TypeStyle): number => measure(text, size, weight);

/** The longest beginning of a text that fits with an ellipsis, by grapheme; the text itself where it fits. */
export function cutToWidth(text: string, width: number, style: TypeStyle): string {
  if (widthOf(text, style) <= width) return text;
  let kept = "";
  for (const { segment } of segmenter.segment(text)) {
    if (widthOf(`${kept}${segment}…`, style) > width) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
