import { collapseBlanks } from "./plain-words.ts";

/** What markup of a line was left out, added to as lines are read. */
export type MarkdownCounts = { images: number; scripts: number };

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
};

/** Letters written by name or number, `&amp;` and the like, as themselves; unknown names stay as written. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (written, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    if (code === null) return ENTITIES[String(name).toLowerCase()] ?? written;
    return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : "";
  });
}

const ESCAPED = /\\([!-/:-@[-`{-~])/g;
/** Stand-ins for escaped marks, from a private use area that cleaned text holds no meaning in. */
const HIDE = 0xe000;
const HIDDEN = /[\uE000-\uE07F]/g;

/** Marks around words, innermost last: strong, emphasis, struck, code. */
const AROUND: readonly RegExp[] = [
  /(`+)(?!`)(.+?)(?<!`)\1(?!`)/g,
  /(\*\*\*|___)(?=\S)(.+?)(?<=\S)\1/g,
  /(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g,
  /(?<![\p{L}\p{N}*])(\*)(?=[^\s*])(.+?)(?<=[^\s*])\1(?!\*)/gu,
  /(?<![\p{L}\p{N}_])(_)(?=[^\s_])(.+?)(?<=[^\s_])\1(?![\p{L}\p{N}_])/gu,
  /(~~)(?=\S)(.+?)(?<=\S)\1/g,
];

/** Nobody writes a passage this long by hand: its marks are no marks, and looking for their ends takes too long. */
const LONGEST_PASSAGE = 20_000;

/** One line's words without their Markdown marks: links keep their text, images go and are counted, tags go. */
export function inlineText(line: string, counts: MarkdownCounts): string {
  if (line.length > LONGEST_PASSAGE) return collapseBlanks(line);
  let text = line.replace(HIDDEN, "").replace(ESCAPED, (_, mark: string) => {
    return String.fromCharCode(HIDE + mark.charCodeAt(0));
  });
  text = text.replace(/!\[([^\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])/g, () => {
    counts.images += 1;
    return "";
  });
  text = text.replace(/\[([^\]]+)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])/g, "$1");
  text = text.replace(/<((?:https?|mailto):[^\s<>]+)>/g, "$1");
  text = text.replace(/<img\b[^<>]*>/gi, () => {
    counts.images += 1;
    return "";
  });
  text = text.replace(/<\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>/gi, "");
  for (const pattern of AROUND) text = text.replace(pattern, "$2");
  text = decodeEntities(text).replace(HIDDEN, (mark) => String.fromCharCode(mark.charCodeAt(0) - HIDE));
  return collapseBlanks(text);
}
