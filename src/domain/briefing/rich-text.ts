/**
 * The marks of captions and speaker notes: a small part of what CommonMark calls emphasis, lists and links. `**bold**`,
 * `*italic*`, `[words](https://address)`; lines that begin with `- ` or `1. ` are lists; an empty line ends a paragraph.
 * Everything else is plain text, HTML too. Only http, https and mailto addresses are links; any other stays as it is
 * written.
 */
export type RichBlock =
  | { readonly kind: "paragraph"; readonly runs: readonly RichRun[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly RichRun[])[] };

/** Words that look alike. */
export type RichRun = {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Address the words lead to; `null`: they are no link. */
  readonly link: string | null;
};

const BULLET = /^\s{0,3}[-*•]\s+(.*)$/;
const NUMBER = /^\s{0,3}\d{1,3}[.)]\s+(.*)$/;
const LINK = /^\[([^\][]{1,500})\]\(([^()\s]{1,2000})\)/;
const ADDRESS = /^(?:https?:\/\/[^\s]+|mailto:[^\s@]+@[^\s@]+)$/i;

/** The blocks of a text, in order; none for an empty one. Never fails. Linear in the text, but for a few marks left open. */
export function parseRichText(text: string): readonly RichBlock[] {
  const blocks: RichBlock[] = [];
  let lines: string[] = [];
  let list: { ordered: boolean; items: string[] } | null = null;
  const endParagraph = () => {
    if (lines.length > 0) blocks.push({ kind: "paragraph", runs: parseRuns(lines.join("\n")) });
    lines = [];
  };
  const endList = () => {
    if (list !== null)
      blocks.push({ kind: "list", ordered: list.ordered, items: list.items.map((item) => parseRuns(item)) });
    list = null;
  };
  for (const line of text.split(/\r\n?|\n/)) {
    const item = itemOf(line);
    if (item !== null) {
      endParagraph();
      if (list !== null && list.ordered !== item.ordered) endList();
      list ??= { ordered: item.ordered, items: [] };
      list.items.push(item.words);
      continue;
    }
    endList();
    if (line.trim() === "") endParagraph();
    else lines.push(line.trim());
  }
  endParagraph();
  endList();
  return blocks;
}

function itemOf(line: string): { readonly ordered: boolean; readonly words: string } | null {
  const bullet = BULLET.exec(line);
  if (bullet) return { ordered: false, words: bullet[1] ?? "" };
  const number = NUMBER.exec(line);
  return number ? { ordered: true, words: number[1] ?? "" } : null;
}

type Look = Pick<RichRun, "bold" | "italic" | "link">;
const PLAIN: Look = { bold: false, italic: false, link: null };

/** A line of words as runs; marks that are not closed stay as they are written. */
function parseRuns(text: string, look: Look = PLAIN): readonly RichRun[] {
  const runs: RichRun[] = [];
  let plain = "";
  const endPlain = () => {
    if (plain !== "") runs.push({ text: plain, ...look });
    plain = "";
  };
  for (let at = 0; at < text.length; ) {
    const marked = markedAt(text, at, look);
    if (marked === null) {
      const isEscaped = text[at] === "\\" && /[*[\]\\]/.test(text[at + 1] ?? "");
      plain += text[isEscaped ? at + 1 : at] ?? "";
      at += isEscaped ? 2 : 1;
      continue;
    }
    endPlain();
    runs.push(...parseRuns(marked.words, marked.look));
    at = marked.end;
  }
  endPlain();
  return runs;
}

/** What is marked at a position: the words within, how they look, and where the mark ends; `null`: nothing is. */
function markedAt(
  text: string,
  at: number,
  look: Look,
): { readonly words: string; readonly look: Look; readonly end: number } | null {
  if (text.startsWith("**", at) && !look.bold) return within(text, at, "**", { ...look, bold: true });
  if (text[at] === "*" && !look.italic && text[at + 1] !== "*") return within(text, at, "*", { ...look, italic: true });
  if (text[at] !== "[" || look.link !== null) return null;
  const [whole, words, address] = LINK.exec(text.slice(at, at + 2600)) ?? [];
  if (whole === undefined || words === undefined || address === undefined || !ADDRESS.test(address)) return null;
  return { words, look: { ...look, link: address }, end: at + whole.length };
}

function within(text: string, at: number, mark: "*" | "**", look: Look) {
  const start = at + mark.length;
  if (/^\s|^$/.test(text.slice(start, start + 1))) return null;
  let end = text.indexOf(mark, start + 1);
  // A single star does not end at half of a double one.
  while (mark === "*" && end > 0 && text[end + 1] === "*") end = text.indexOf(mark, end + 2);
  if (mark === "**" && text[end + 2] === "*") end += 1;
  if (end < 0 || /\s/.test(text[end - 1] ?? " ")) return null;
  return { words: text.slice(start, end), look, end: end + mark.length };
}

/** The words of a text without its marks: a line for each paragraph and each item. */
export function plainText(text: string): string {
  const words = (runs: readonly RichRun[]) => runs.map((run) => run.text).join("");
  return parseRichText(text)
    .flatMap((block) =>
      block.kind === "paragraph" ? [words(block.runs)] : block.items.map((item) => `• ${words(item)}`),
    )
    .join("\n");
}

/** Words as they must be written so that nothing in them is a mark. */
export function escapeRichText(words: string): string {
  return words.replace(/[*[\]\\]/g, (sign) => `\\${sign}`);
}
