import type { PartialDate } from "../../shared/month.ts";
import { findWrittenDate } from "../../shared/written-date.ts";
import type { Block } from "../article.ts";

/** What the first and last lines of a text say of it, and which blocks say nothing else. */
export type FrontLines = {
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly published: PartialDate | null;
  /** Blocks that are a byline, a date or a note of the publisher, and no part of the article's words. */
  readonly spent: readonly number[];
};

/** How far from either end such lines are looked for. */
const HEAD_BLOCKS = 10;
const TAIL_BLOCKS = 6;
const LONGEST_TITLE = 200;
const LONGEST_LINE = 160;

const BYLINE = /^(?:(?:written\s+)?by|author|words)(?:\s*:\s*|\s+)(\S.*)$/iu;
const BETWEEN_NAMES = /\s*(?:,|&|\band\b)\s*/iu;
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u;
const PARTICLES = new Set("al bin de del der di el la van von ul ur da dos ibn".split(" "));
const OTHER_BYLINE = /^(?:بقلم|تحرير|تحریر|کالم نگار|Автор|Autor|Autore|Par|Von|Por)\s*:\s*(.{2,80})$/iu;
const NOT_A_NAME =
  /\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december)\b/i;

const PUBLISHED_IN = /^(?:first\s+)?published\s+in\s+(?:the\s+)?(.{2,60}?)(?:\s*,\s*|\s+on\s+)(?=.*\d{4})/iu;
const SOURCE_LINE = /^(?:source|publisher|publication|outlet)\s*:\s*(.{2,80})$/iu;
const DATE_LABEL =
  /^(?:published(?:\s+(?:on|at))?|posted(?:\s+on)?|date|updated(?:\s+(?:on|at))?|last\s+updated)\b\s*:?\s*/iu;
const CLOCK = /\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?|\b(?:[A-Z]{3,4}|UTC[+-]?\d*)\b/gu;
/** `ISLAMABAD, Sept 3 (Reuters) -`, `MOSCOW: `, `NEW DELHI, 2 September 2025 — `. */
const DATELINE =
  /^(\p{Lu}[\p{Lu}\p{M} .'’/-]{2,40})(?:,\s*([\p{L}\d][\p{L}\d .,]{2,30}?))?\s*(?:\(([\p{L}][\p{L} ./]{1,40})\))?\s*(?:[-–—]{1,2}|:)\s+\S/u;

const isWordless = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

/** The date of a line that holds nothing but a date, its label, a clock and a weekday. */
function dateOfLine(text: string): PartialDate | null {
  const found = findWrittenDate(text);
  if (!found) return null;
  const rest = text
    .replace(found.words, "")
    .replace(DATE_LABEL, "")
    .replace(CLOCK, "")
    .replace(/\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\bat\b/giu, "");
  return isWordless(rest) ? found.date : null;
}

/** Whether a text is names and nothing else: one to five capitalised words each, at most five of them. */
function areNames(text: string): boolean {
  const names = text.split(BETWEEN_NAMES).filter((name) => name !== "");
  return (
    names.length > 0 &&
    names.length <= 5 &&
    !NOT_A_NAME.test(text) &&
    names.every((name) => {
      const words = name.split(/\s+/);
      return words.length <= 5 && words.every((word) => NAME_WORD.test(word) || PARTICLES.has(word));
    })
  );
}

function authorOfLine(text: string): { readonly author: string; readonly publisher: string | null } | null {
  const [author, after] = BYLINE.exec(text)?.[1]?.split(/\s*(?:[|•·–—]|\s-\s)\s*/u, 2) ?? [];
  if (author && areNames(author)) {
    const isName = after !== undefined && after !== "" && !/\d/.test(after);
    return { author, publisher: isName ? after : null };
  }
  const other = OTHER_BYLINE.exec(text)?.[1]?.trim();
  return other ? { author: other, publisher: null } : null;
}

/** The first heading among the first blocks, or a first line that is short, ends openly and has a text below it. */
function titleOf(blocks: readonly Block[]): string | null {
  const heading = blocks.slice(0, HEAD_BLOCKS).find(({ kind }) => kind === "heading");
  if (heading) return heading.text.length <= LONGEST_TITLE ? heading.text : null;
  const [first, second] = blocks;
  if (!first || !second || first.kind !== "paragraph" || first.text.includes("\t")) return null;
  const isLine = first.text.length <= LONGEST_LINE && !/[.:;,。،؛]["”’»)]?$/u.test(first.text);
  return isLine && authorOfLine(first.text) === null && dateOfLine(first.text) === null ? first.text : null;
}

type Findings = {
  author: string | null;
  publisher: string | null;
  published: PartialDate | null;
  updated: PartialDate | null;
};

/** Reads one line; whether it said nothing but where, when and by whom. */
function readLine(text: string, found: Findings): boolean {
  if (text.length > LONGEST_LINE) return false;
  const byline = authorOfLine(text);
  if (byline) {
    found.author ??= byline.author;
    found.publisher ??= byline.publisher;
    return true;
  }
  const paper = PUBLISHED_IN.exec(text)?.[1] ?? SOURCE_LINE.exec(text)?.[1];
  if (paper) {
    found.publisher ??= paper.trim();
    found.published ??= findWrittenDate(text)?.date ?? null;
    return true;
  }
  const date = dateOfLine(text);
  if (date === null) return false;
  if (/^(?:last\s+)?updated/iu.test(text)) found.updated ??= date;
  else found.published ??= date;
  return true;
}

function readDateline(text: string, found: Findings): void {
  const match = DATELINE.exec(text);
  if (!match) return;
  found.publisher ??= match[3]?.trim() ?? null;
  found.published ??= match[2] ? (findWrittenDate(match[2])?.date ?? null) : null;
}

/**
 * Title, byline, date and publisher as the lines at the head and foot of a text tell them: "By …", "Published in …",
 * datelines such as "ISLAMABAD, Sept 3 (Reuters) -". A day without its year gives no date, and "Updated" gives one only
 * where nothing else does.
 */
export function readFrontLines(blocks: readonly Block[]): FrontLines {
  const found: Findings = { author: null, publisher: null, published: null, updated: null };
  const spent: number[] = [];
  const tailFrom = Math.max(HEAD_BLOCKS, blocks.length - TAIL_BLOCKS);
  blocks.forEach(({ text }, at) => {
    if (at >= HEAD_BLOCKS && at < tailFrom) return;
    if (readLine(text, found)) spent.push(at);
    else if (at < HEAD_BLOCKS) readDateline(text, found);
  });
  const { author, publisher, published, updated } = found;
  return { title: titleOf(blocks), author, publisher, published: published ?? updated, spent };
}
