import type * as z from "zod/mini";
import type { Problem } from "#domain/dossier/dossier.ts";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** How much of a bad value a reader is shown, and how many faults of one record. */
const SHOWN = { value: 40, faults: 3 };

const KIND_WORDS: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a pair",
  object: "a record",
};

/**
 * What a schema found wrong with one record, as one problem: path of the first fault (`[12].bearings[0].stance`), and
 * in words what was expected there and what was found. Further faults of the same record follow in the same reason.
 */
export function refusal(part: string, at: Path, value: unknown, issues: readonly Issue[]): Problem {
  const [first, ...more] = issues;
  if (!first) return { part, path: printPath(at), reason: "expected something else", kind: "refused" };
  const further = more.slice(0, SHOWN.faults - 1).map((issue) => `${printPath(issue.path)}: ${wordsOf(issue, value)}`);
  const left = more.length - further.length;
  return {
    part,
    path: printPath([...at, ...first.path]),
    reason: [wordsOf(first, value), ...further, ...(left > 0 ? [`and ${left} more`] : [])].join("; "),
    kind: "refused",
  };
}

/** A path as it is written in code: `[12].bearings[0].stance`; the whole file is the empty text. */
export function printPath(path: Path): string {
  return path
    .map((step, at) => (typeof step === "number" ? `[${step}]` : `${at > 0 ? "." : ""}${clip(String(step))}`))
    .join("");
}

/** A value as a reader can recognise it: `"warm"`, `12`, `a list of 3`, `nothing`. */
export function describeValue(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return JSON.stringify(clip(value));
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "a record";
  return clip(String(value));
}

function wordsOf(issue: Issue, record: unknown): string {
  const found = valueAt(record, issue.path);
  const strange = found === undefined ? strangers(record, issue.path) : "";
  return `expected ${expectedBy(issue)}, got ${describeValue(found)}${strange}`;
}

function expectedBy(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return KIND_WORDS[issue.expected] ?? issue.expected;
    case "invalid_value":
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.map(String).join(", ")}`;
    case "unrecognized_keys":
      return "no further fields";
    default:
      return issue.message;
  }
}

/** A field that is missing was often only renamed: name the text fields that are not understood beside it. */
function strangers(record: unknown, path: Path): string {
  const parent = valueAt(record, path.slice(0, -1));
  if (typeof parent !== "object" || parent === null || Array.isArray(parent)) return "";
  const names = Object.keys(parent).slice(0, 12).map(clip);
  return names.length === 0 ? "" : ` (the record has ${names.join(", ")})`;
}

function valueAt(record: unknown, path: Path): unknown {
  let found = record;
  for (const step of path) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Readonly<Record<PropertyKey, unknown>>)[step];
  }
  return found;
}

function clip(text: string): string {
  return text.length <= SHOWN.value ? text : `${text.slice(0, SHOWN.value - 1)}…`;
}
