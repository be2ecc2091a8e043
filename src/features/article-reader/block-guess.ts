import type { Block } from "#domain/article/article.ts";

/** Measures of the reading type (tokens.css): an average letter, a line, and the space below a paragraph. */
const LETTER_PX = 8.05;
const LINE_PX = 26.5;
const GAP_PX = 13;
const HEADING_PX = 26;
const NOTE_ROW_PX = 34;

/** How tall a block will be before anybody measured it, in pixels. Near enough for a scrollbar that does not jump. */
export function guessHeight(block: Block, columnPx: number, hasNoteRow: boolean): number {
  if (block.kind === "heading") return HEADING_PX;
  const perLine = Math.max(12, Math.floor(columnPx / LETTER_PX));
  const linesOf = (length: number) => Math.max(1, Math.ceil(length / perLine));
  const lines = block.text.includes("\n")
    ? block.text.split("\n").reduce((sum, line) => sum + linesOf(line.length), 0)
    : linesOf(block.text.length);
  return lines * LINE_PX + GAP_PX + (hasNoteRow ? NOTE_ROW_PX : 0);
}
