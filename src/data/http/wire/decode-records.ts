import * as z from "zod/mini";
import type { Problem } from "#domain/dossier/dossier.ts";
import { describeValue, printPath, refusal } from "./fault.ts";
import type { Steps } from "./steps.ts";

/** What a list of records came to: those that can be used, and what is wrong with the others. */
export type Records<Value> = {
  readonly values: readonly Value[];
  readonly problems: readonly Problem[];
  /** Where the value at this position came from, to name it when something is wrong with it later. */
  readonly locate: (at: number) => { readonly part: string; readonly path: string };
};

/** One kind of record: its schema, the way into the domain, and the key no two records may share (`null`: none). */
export type RecordKind<Wire, Value> = {
  /** What the list holds, in words: "quotes". */
  readonly plural: string;
  readonly schema: z.core.$ZodType<Wire>;
  readonly read: (wire: Wire) => Value;
  readonly keyOf: ((value: Value) => string) | null;
};

/** Where a list stands: its file, and its field in that file when the file holds more than the list. */
export type ListPlace = { readonly part: string; readonly field: string | null };

/** Records between two pauses: well below a millisecond's work for the largest record. */
const STRIDE = 64;

/**
 * The usable records of a list. A bad record is set aside with its path; of two with the same key the first is used.
 * What is no list at all gives no values and one problem. Never throws.
 */
export function* decodeRecords<Wire, Value>(
  place: ListPlace,
  content: unknown,
  kind: RecordKind<Wire, Value>,
): Steps<Records<Value>> {
  const { part } = place;
  const head = place.field === null ? [] : [place.field];
  if (!Array.isArray(content)) {
    const reason = `expected a list of ${kind.plural}, got ${describeValue(content)}`;
    const problem: Problem = { part, path: printPath(head), reason, kind: "refused" };
    return { values: [], problems: [problem], locate: () => ({ part, path: printPath(head) }) };
  }
  const values: Value[] = [];
  const positions: number[] = [];
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  for (let at = 0; at < content.length; at++) {
    if (at % STRIDE === STRIDE - 1) yield undefined;
    const record: unknown = content[at];
    const parsed = z.safeParse(kind.schema, record);
    if (!parsed.success) {
      problems.push(refusal(part, [...head, at], record, parsed.error.issues));
      continue;
    }
    const value = kind.read(parsed.data);
    const key = kind.keyOf?.(value) ?? null;
    const earlier = key === null ? undefined : seen.get(key);
    if (earlier !== undefined) {
      const reason = `${describeValue(key)} is already at ${printPath([...head, earlier])}; the first is used`;
      problems.push({ part, path: printPath([...head, at]), reason, kind: "repeated" });
      continue;
    }
    if (key !== null) seen.set(key, at);
    values.push(value);
    positions.push(at);
  }
  const locate = (at: number) => ({ part, path: printPath([...head, positions[at] ?? at]) });
  return { values, problems, locate };
}
