import type { Block } from "#domain/article/article.ts";
import { cleanText, collapseBlanks } from "#domain/article/import/plain-words.ts";
import { tableRow } from "#domain/article/import/text-blocks.ts";

/** An element of mammoth's document, as far as words go. What it does not say is absent. */
export type WordElement = {
  readonly type: string;
  readonly children?: readonly WordElement[];
  readonly value?: string;
  readonly styleName?: string | null;
  readonly numbering?: unknown;
};

/** A document's text. */
export type WordText = {
  readonly blocks: readonly Block[];
  /** The first paragraph in the style that Word calls Title. */
  readonly title: string | null;
};

/** Deeper than this no person nests tables; a hostile file does. */
const DEEPEST = 60;

/** The words below an element on one line; line breaks as `\n`. */
function wordsIn(element: WordElement, depth = 0): string {
  if (element.type === "text") return element.value ?? "";
  if (element.type === "tab") return "\t";
  if (element.type === "break") return "\n";
  if (depth > DEEPEST || element.type === "noteReference") return "";
  return (element.children ?? []).map((child) => wordsIn(child, depth + 1)).join("");
}

function kindOf(paragraph: WordElement): Block["kind"] {
  const style = paragraph.styleName ?? "";
  if (/^(?:heading\b|title$|subtitle$)/i.test(style)) return "heading";
  if (/quot|block text/i.test(style)) return "quotation";
  return paragraph.numbering || /^list\b/i.test(style) ? "list" : "paragraph";
}

function paragraphBlocks(paragraph: WordElement): readonly Block[] {
  const kind = kindOf(paragraph);
  const words = cleanText(wordsIn(paragraph));
  const lines = kind === "heading" ? [words] : words.split("\n");
  return lines.map((line) => ({ kind, text: collapseBlanks(line) }));
}

/** A row's cells, the paragraphs of each on one line; tables inside cells count as their words. */
function rowText(row: WordElement): string {
  const cells = (row.children ?? []).filter(({ type }) => type === "tableCell");
  return tableRow(
    cells.map((cell) =>
      (cell.children ?? [])
        .map((part) => cellWords(part))
        .filter((words) => words !== "")
        .join(" "),
    ),
  );
}

function cellWords(element: WordElement, depth = 0): string {
  if (element.type === "paragraph" || depth > DEEPEST) return collapseBlanks(cleanText(wordsIn(element)));
  return (element.children ?? [])
    .map((child) => cellWords(child, depth + 1))
    .filter((words) => words !== "")
    .join(" ");
}

/** The text of a Word document: a block a paragraph, list item and table row, in order. */
export function wordBlocks(document: WordElement): WordText {
  const blocks: Block[] = [];
  let title: string | null = null;
  for (const element of document.children ?? []) {
    if (element.type === "paragraph") {
      const found = paragraphBlocks(element);
      if (/^title$/i.test(element.styleName ?? "")) title ??= found[0]?.text || null;
      blocks.push(...found);
    } else if (element.type === "table") {
      for (const row of element.children ?? []) blocks.push({ kind: "paragraph", text: rowText(row) });
    }
  }
  return { blocks: blocks.filter(({ text }) => text.trim() !== ""), title };
}
