import type { Steps } from "#domain/layout/layout-input.ts";

/** The fields of a workspace file, as they came. */
export type FileFields = Readonly<Record<string, unknown>>;

const LIST = /^"(\w+)": \[(\])?,?$/;
const FIELD = /^"(\w+)": (.*)$/;
/** Lines between two steps. */
const LINES_A_STEP = 60;

/**
 * The fields of a file in the very form in which workspaces are written, one row on a line, read line by line: 50 MB
 * would hold a page up if they were parsed in one go. `null` for anything else, hand-edited files and those that end
 * early included: whoever asks then parses the whole. Answers how far it is between steps, from 0 to 1.
 */
export function* readLines(text: string): Steps<FileFields | null> {
  if (!text.startsWith("{\n") || !text.endsWith("\n}\n")) return null;
  const fields: Record<string, unknown> = Object.create(null);
  let list: unknown[] | null = null;
  let count = 0;
  for (let at = 2; at < text.length - 2; ) {
    const end = text.indexOf("\n", at);
    const line = text.slice(at, end);
    at = end + 1;
    if (list !== null && (line === "]" || line === "],")) list = null;
    else if (list !== null) {
      const row = parsed(line);
      if (row === undefined) return null;
      list.push(row);
    } else {
      const [, name, isEmpty] = LIST.exec(line) ?? [];
      if (name !== undefined) {
        const rows: unknown[] = [];
        fields[name] = rows;
        list = isEmpty === undefined ? rows : null;
      } else {
        const [, field, words = ""] = FIELD.exec(line) ?? [];
        const value = parsed(words);
        if (field === undefined || value === undefined) return null;
        fields[field] = value;
      }
    }
    count += 1;
    if (count % LINES_A_STEP === 0) yield at / text.length;
  }
  return list === null ? fields : null;
}

/** The value of a line, with or without a comma after it; `undefined` where it is none. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line.endsWith(",") ? line.slice(0, -1) : line);
  } catch {
    return undefined;
  }
}
