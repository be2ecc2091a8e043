import type { Block } from "../article.ts";
import type { LeftOut } from "../article-draft.ts";
import { inlineText, type MarkdownCounts } from "./markdown-inline.ts";
import { cleanText, joinLines } from "./plain-words.ts";
import { tableRow } from "./text-blocks.ts";

/** What Markdown comes to. */
export type MarkdownText = {
  readonly blocks: readonly Block[];
  /** `title`, `date` and the like from the lines between `---` at its head; keys in lower case. */
  readonly matter: ReadonlyMap<string, string>;
  readonly leftOut: readonly LeftOut[];
};

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}#{1,6}(?:\s+(.*?))?(?:\s+#+)?\s*$/;
const UNDERLINE = /^ {0,3}(?:=+|-+)\s*$/;
const RULE = /^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/;
const BULLET = /^(\s*)(?:[-*+]|(\d{1,9}[.)]))\s+(?=\S)/;
const TABLE_LINE = /^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/;
const DEFINITION = /^ {0,3}\[[^\]]+\]:\s*\S+/;

function readMatter(text: string): { readonly matter: ReadonlyMap<string, string>; readonly rest: string } {
  const match = FRONT_MATTER.exec(text);
  const lines = match?.[1]?.split("\n") ?? [];
  const pairs = lines.flatMap((line): [string, string][] => {
    const pair = /^([A-Za-z][\w-]*):\s*(.+?)\s*$/.exec(line);
    return pair?.[1] && pair[2] ? [[pair[1].toLowerCase(), pair[2].replace(/^(["'])(.*)\1$/, "$2")]] : [];
  });
  // A rule, some prose and another rule are not front matter.
  if (!match || pairs.length === 0) return { matter: new Map(), rest: text };
  return { matter: new Map(pairs), rest: text.slice(match[0].length) };
}

/** Fenced code, which is words; comments; and elements whose content nobody sees. The first to begin wins. */
const UNSEEN =
  /(?<fence>(?:^|\n) {0,3}(?<mark>`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n {0,3}\k<mark>|$))|<!--[\s\S]*?(?:-->|$)|(?<!\\)<(?<tag>script|style|iframe|template)\b[^>]{0,2000}>[\s\S]*?(?:<\/\k<tag>\s*>|$)/gi;

/** Comments and what scripts and styles hold: invisible wherever Markdown is shown. */
function withoutInvisible(text: string, counts: MarkdownCounts): string {
  return text.replace(UNSEEN, (whole, fence?: string, _mark?: string, tag?: string) => {
    if (fence !== undefined) return whole;
    if (tag !== undefined) counts.scripts += 1;
    return "";
  });
}

/** Reads lines into blocks; what a line means depends on the lines before it. */
class Reader {
  readonly blocks: Block[] = [];
  readonly #counts: MarkdownCounts;
  #open: { readonly kind: Block["kind"]; text: string } | null = null;
  #fence: string | null = null;

  constructor(counts: MarkdownCounts) {
    this.#counts = counts;
  }

  close(): void {
    const text = this.#open ? inlineText(this.#open.text, this.#counts) : "";
    if (this.#open && text !== "") this.blocks.push({ kind: this.#open.kind, text });
    this.#open = null;
  }

  #start(kind: Block["kind"], text: string): void {
    this.close();
    this.#open = { kind, text };
  }

  #row(line: string): void {
    this.close();
    const cells = line.trim().replace(/^\||(?<!\\)\|$/g, "");
    const text = tableRow(cells.split(/(?<!\\)\|/).map((cell) => inlineText(cell, this.#counts)));
    if (text !== "") this.blocks.push({ kind: "paragraph", text });
  }

  /** Lines between fences are words as they stand. */
  #fenced(line: string): boolean {
    const fence = FENCE.exec(line)?.[1] ?? null;
    if (this.#fence === null && fence === null) return false;
    if (this.#fence === null) {
      this.close();
      this.#fence = fence;
    } else if (fence?.startsWith(this.#fence)) this.#fence = null;
    else if (line.trim() !== "") this.blocks.push({ kind: "paragraph", text: line.replace(/\t/g, " ").trim() });
    return true;
  }

  read(line: string, next: string): "used next" | undefined {
    if (this.#fenced(line)) return undefined;
    const quoted = /^ {0,3}>\s?/.test(line);
    const bare = quoted ? line.replace(/^(?: {0,3}>\s?)+/, "") : line;
    const heading = HEADING.exec(bare);
    const bullet = BULLET.exec(bare);
    if (bare.trim() === "" || RULE.test(bare) || (DEFINITION.test(bare) && this.#open === null)) this.close();
    else if (heading) {
      this.#start(quoted ? "quotation" : "heading", heading[1] ?? "");
      this.close();
    } else if (this.#open === null && bare.includes("|") && TABLE_LINE.test(next)) {
      this.#row(bare);
      return "used next";
    } else if (bare.includes("|") && /^\s*\|.*\|\s*$/.test(bare)) this.#row(bare);
    else if (bullet)
      this.#start(quoted ? "quotation" : "list", (bullet[2] ? `${bullet[2]} ` : "") + bare.slice(bullet[0].length));
    else if (this.#open === null && !quoted && UNDERLINE.test(next)) {
      this.#start("heading", bare);
      this.close();
      return "used next";
    } else if (this.#open && (!quoted || this.#open.kind === "quotation")) {
      this.#open.text = joinLines(this.#open.text.trimEnd().replace(/\\$/, ""), bare.trim());
    } else this.#start(quoted ? "quotation" : "paragraph", bare.trim());
    return undefined;
  }
}

/**
 * Markdown as blocks of plain words: marks, tags and comments go, the words of links stay. Tables give one block a row,
 * cells parted by a tab; fenced code gives one a line. Whatever looks like markup afterwards was escaped: it is text.
 */
export function markdownBlocks(text: string): MarkdownText {
  const { matter, rest } = readMatter(cleanText(text));
  const counts: MarkdownCounts = { images: 0, scripts: 0 };
  const lines = withoutInvisible(rest, counts).split("\n");
  const reader = new Reader(counts);
  for (let at = 0; at < lines.length; at++) {
    if (reader.read(lines[at] ?? "", lines[at + 1] ?? "") === "used next") at += 1;
  }
  reader.close();
  const leftOut: LeftOut[] = [
    { what: "images", count: counts.images },
    { what: "scripts", count: counts.scripts },
  ];
  return { blocks: reader.blocks, matter, leftOut: leftOut.filter(({ count }) => count > 0) };
}
