import type { PartialDate } from "../../shared/month.ts";
import type { Block } from "../article.ts";
import { besideDate, findAnyDate } from "./any-date.ts";
import { comparableWords } from "./plain-words.ts";

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
/** So short a word may begin any line: it names somebody where two words or more follow, each a name. */
const SHORT_BYLINE = /^(?:par|von|por|di|door)\s+(\S+\s+\S.*)$/iu;
const BETWEEN_NAMES = /\s*(?:,|&|\band\b)\s*/iu;
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u;
const PARTICLES = new Set("al bin de del der di el la van von ul ur da dos ibn".split(" "));
const OTHER_BYLINE =
  /^(?:بقلم|تحرير|تحریر|کالم نگار|نویسنده|מאת|लेखक|Автор|Autora?|Auteure?|Autore|Yazan|Par|Von|Por|作者|记者|글|기자)\s*[:：]\s*(.{2,80})$/iu;
const NOT_A_NAME =
  /\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december)\b/i;

const PUBLISHED_IN = /^(?:first\s+)?published\s+in\s+(?:the\s+)?(.{2,60}?)(?:\s*,\s*|\s+on\s+)(?=.*\d{4})/iu;
const SOURCE_LINE = /^(?:source|publisher|publication|outlet)\s*:\s*(.{2,80})$/iu;
const DATE_LABEL =
  /^(?:published(?:\s+(?:on|at))?|posted(?:\s+on)?|date|updated(?:\s+(?:on|at))?|last\s+updated)\b\s*:?\s*/iu;
const UPDATED =
  /^(?:last\s+)?updated|^(?:обновлено|оновлено|mis(?:e)? à jour|aktualisiert|actualizado|atualizado|aggiornato|güncelle|עודכן|更新|수정|آخر تحديث)/iu;
const CLOCK = /\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?|\b(?:[A-Z]{3,4}|UTC[+-]?\d*)\b/gu;
/** `ISLAMABAD, Sept 3 (Reuters) -`, `MOSCOW: `, `NEW DELHI, 2 September 2025 — `. */
const DATELINE =
  /^(\p{Lu}[\p{Lu}\p{M} .'’/-]{2,40})(?:,\s*([\p{L}\d][\p{L}\d .,]{2,30}?))?\s*(?:\(([\p{L}][\p{L} ./]{1,40})\))?\s*(?:[-–—]{1,2}|:)\s+\S/u;

const isWordless = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

/** A line without the date in it, what that date is called, its weekday and its hour; and the date. */
function partDate(text: string): { readonly date: PartialDate | null; readonly rest: string } {
  const found = findAnyDate(text);
  if (!found) return { date: null, rest: text };
  const rest = besideDate(text.replace(found.words, "").replace(DATE_LABEL, "").replace(CLOCK, ""));
  const words = rest.replace(/\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\bat\b/giu, "");
  return { date: found.date, rest: words };
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

/** What parts a name from what stands beside it, at its end. */
const LOOSE_END = /(?:[\s,،、;|•·–—-]|(?<=[\s,،])\.)+$/u;

/** Whom a line without its date names as its author, and where it says so the outlet. */
function authorOfLine(line: string): { readonly author: string; readonly publisher: string | null } | null {
  const text = line.replace(LOOSE_END, "");
  const named = BYLINE.exec(text)?.[1] ?? SHORT_BYLINE.exec(text)?.[1];
  const [author, after] = named?.split(/\s*(?:[|•·–—]|\s-\s)\s*/u, 2) ?? [];
  if (author && areNames(author)) {
    const isName = after !== undefined && after !== "" && !/\d/.test(after);
    return { author: author.replace(LOOSE_END, ""), publisher: isName ? after : null };
  }
  const other = OTHER_BYLINE.exec(text)?.[1]?.trim();
  return other ? { author: other, publisher: null } : null;
}

/** The name in a line of copyright, and whether it gives a year: photographs are claimed without one. */
const COPYRIGHT =
  /^(?:(?:©|\(c\)|copyright)\s*){1,3}((?:19|20)\d\d(?:\s*[-–—]\s*\d{2,4})?)?[\s,]*(?:by\s+)?(\p{L}.{1,59}?)(?:[\s,]+((?:19|20)\d\d))?(?:[\s.,|–—-]*all rights reserved)?[\s.]*$/iu;

/** The words of a publisher's name without those that only say what kind of company it is. */
const nameWords = (name: string): string =>
  comparableWords(name)
    .replace(/^the /, "")
    .replace(/(?: (?:media|group|ltd|limited|inc|llc|corp|company|gmbh))+$/, "");

/**
 * Who publishes by the line of copyright: as a line of its own has the name, else as that line has it. The line of its
 * own is spent.
 */
function claimed(
  blocks: readonly Block[],
  places: readonly number[],
): { readonly name: string; readonly line: number | null } | null {
  const claims = places.map((at) => COPYRIGHT.exec(blocks[at]?.text.trim() ?? "")).filter((claim) => claim !== null);
  for (const claim of claims) {
    const name = nameWords(claim[2] ?? "");
    const line = places.find((at) => {
      const own = blocks[at]?.text.trim() ?? "";
      if (own.length > 60 || !/^[\p{Lu}\p{Lo}]/u.test(own) || COPYRIGHT.test(own)) return false;
      const words = nameWords(own);
      return words === name || (words.includes(" ") && ` ${name} `.includes(` ${words} `));
    });
    if (line !== undefined) return { name: blocks[line]?.text.trim() ?? "", line };
    if (claim[1] !== undefined || claim[3] !== undefined) return { name: claim[2]?.trim() ?? "", line: null };
  }
  return null;
}

/** The first heading among the first blocks, or a first line that is short, ends openly and has a text below it. */
function titleOf(blocks: readonly Block[]): string | null {
  const heading = blocks.slice(0, HEAD_BLOCKS).find(({ kind }) => kind === "heading");
  if (heading) return heading.text.length <= LONGEST_TITLE ? heading.text : null;
  const [first, second] = blocks;
  if (!first || !second || first.kind !== "paragraph" || first.text.includes("\t")) return null;
  const { date, rest } = partDate(first.text);
  const isLine = first.text.length <= LONGEST_LINE && !/[.:;!?,。،؛]["”’»)]?$/u.test(first.text);
  return isLine && authorOfLine(rest) === null && !(date !== null && isWordless(rest)) ? first.text : null;
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
  const { date, rest } = partDate(text);
  const byline = authorOfLine(rest);
  const paper = byline ? null : (PUBLISHED_IN.exec(text)?.[1] ?? SOURCE_LINE.exec(text)?.[1]);
  if (!byline && !paper && !(date !== null && isWordless(rest))) return false;
  found.author ??= byline?.author ?? null;
  found.publisher ??= byline?.publisher ?? paper?.trim() ?? null;
  if (UPDATED.test(text)) found.updated ??= date;
  else found.published ??= date;
  return true;
}

function readDateline(text: string, found: Findings): void {
  const match = DATELINE.exec(text);
  if (!match) return;
  found.publisher ??= match[3]?.trim() ?? null;
  found.published ??= match[2] ? (findAnyDate(match[2])?.date ?? null) : null;
}

/**
 * Title, byline, date and publisher as the lines at the head and foot of a text tell them: "By …, 3 October 2025",
 * "Published in …", a name that is claimed by "© 2025 …", datelines such as "ISLAMABAD, Sept 3 (Reuters) -"; dates in any
 * language of `month-names.ts`. A day without its year gives no date, and "Updated" gives one only where nothing else does.
 */
export function readFrontLines(blocks: readonly Block[]): FrontLines {
  const found: Findings = { author: null, publisher: null, published: null, updated: null };
  const tailFrom = Math.max(HEAD_BLOCKS, blocks.length - TAIL_BLOCKS);
  const places = [...blocks.keys()].filter((at) => at < HEAD_BLOCKS || at >= tailFrom);
  const spent = new Set<number>();
  for (const at of places) {
    const text = blocks[at]?.text ?? "";
    if (readLine(text, found)) spent.add(at);
    else if (at < HEAD_BLOCKS) readDateline(text, found);
  }
  const claim =
    found.publisher === null
      ? claimed(
          blocks,
          places.filter((at) => !spent.has(at)),
        )
      : null;
  const heading = blocks.findIndex(({ kind }) => kind === "heading");
  if (claim?.line != null && claim.line !== heading) spent.add(claim.line);
  const title = titleOf(claim?.line === 0 ? blocks.slice(1) : blocks);
  const { author, publisher, published, updated } = found;
  return {
    title,
    author,
    publisher: publisher ?? claim?.name ?? null,
    published: published ?? updated,
    spent: [...spent].sort((one, other) => one - other),
  };
}
