import type { Steps } from "./wire/steps.ts";

/** Characters handed to the browser's own parser at a time: a few milliseconds' work. */
const BATCH = 64 * 1024;
const SPACE = /[ \t\n\r]*/y;
/** What matters while looking for the end of a value. */
const STRUCTURE = /["[\]{},]/g;
/** Below the whole and its fields, values are small enough to be parsed in one go. */
const CUT_DEPTH = 2;

/**
 * What a JSON text holds, parsed in steps so that a text of many megabytes does not block a page (R17). Lists and
 * records at the top, and those directly inside a record, are cut up; the values in them are parsed by the browser.
 * Throws `SyntaxError` where the text is not JSON, like `JSON.parse`. Linear in the text's length.
 */
export function* jsonSteps(text: string): Steps<unknown> {
  const start = skipSpace(text, 0);
  if (text.length <= BATCH || !/[[{]/.test(text[start] ?? "")) return parse(text);
  const { value, end } = yield* valueAt(text, start, CUT_DEPTH);
  if (skipSpace(text, end) !== text.length) throw new SyntaxError("Unexpected text after the end");
  return value;
}

type Parsed = { readonly value: unknown; readonly end: number };

function parse(text: string): unknown {
  return JSON.parse(text);
}

function* valueAt(text: string, start: number, depth: number): Steps<Parsed> {
  const first = text[start];
  if (depth > 0 && first === "[") return yield* listAt(text, start);
  if (depth > 0 && first === "{") return yield* recordAt(text, start, depth);
  const end = yield* endOfValue(text, start);
  return { value: parse(text.slice(start, end)), end };
}

/** A list, its members parsed in batches. */
function* listAt(text: string, start: number): Steps<Parsed> {
  const list: unknown[] = [];
  let from = skipSpace(text, start + 1);
  if (text[from] === "]") return { value: list, end: from + 1 };
  let at = from;
  for (;;) {
    at = yield* endOfValue(text, at);
    const mark = text[at];
    if (mark !== "," && mark !== "]") throw new SyntaxError(`Unexpected end of a list at ${at}`);
    if (mark === "]" || at - from > BATCH) {
      const members = parse(`[${text.slice(from, at)}]`) as unknown[];
      if (members.length === 0) throw new SyntaxError(`Expected a value at ${from}`);
      for (const member of members) list.push(member);
      from = at + 1;
      yield undefined;
    }
    if (mark === "]") return { value: list, end: at + 1 };
    at = skipSpace(text, at + 1);
  }
}

/** A record, its fields one by one. A field `__proto__` stays a field, as with the browser's parser. */
function* recordAt(text: string, start: number, depth: number): Steps<Parsed> {
  const fields: [string, unknown][] = [];
  let at = skipSpace(text, start + 1);
  if (text[at] === "}") return { value: {}, end: at + 1 };
  for (;;) {
    if (text[at] !== '"') throw new SyntaxError(`Expected a name at ${at}`);
    const nameEnd = endOfString(text, at);
    const name = parse(text.slice(at, nameEnd)) as string;
    const colon = skipSpace(text, nameEnd);
    if (text[colon] !== ":") throw new SyntaxError(`Expected ":" at ${colon}`);
    const { value, end } = yield* valueAt(text, skipSpace(text, colon + 1), depth - 1);
    fields.push([name, value]);
    const mark = skipSpace(text, end);
    if (text[mark] === "}") return { value: Object.fromEntries(fields), end: mark + 1 };
    if (text[mark] !== ",") throw new SyntaxError(`Expected "," at ${mark}`);
    at = skipSpace(text, mark + 1);
  }
}

/** Position of the comma or bracket that ends the value, which may itself hold lists, records and strings. */
function* endOfValue(text: string, start: number): Steps<number> {
  let depth = 0;
  let at = start;
  let since = start;
  for (;;) {
    STRUCTURE.lastIndex = at;
    const found = STRUCTURE.exec(text);
    if (found === null) throw new SyntaxError("Unexpected end of the text");
    const mark = found[0];
    at = found.index;
    if (mark === '"') at = endOfString(text, at) - 1;
    else if (mark === "[" || mark === "{") depth += 1;
    else if (depth === 0) return at;
    else if (mark !== ",") depth -= 1;
    at += 1;
    if (at - since > BATCH) {
      since = at;
      yield undefined;
    }
  }
}

/** Position behind the closing quote of the string that opens at `start`. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === "\\") slashes += 1;
    if (slashes % 2 === 0) return at + 1;
  }
  throw new SyntaxError(`A text that begins at ${start} never ends`);
}

function skipSpace(text: string, start: number): number {
  SPACE.lastIndex = start;
  SPACE.test(text);
  return SPACE.lastIndex;
}
