/** A table made of JSON: cells are texts as the file spells them, empty where there is none. */
export type JsonTable = {
  readonly kind: "table";
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What is missing by the file's own word, in sentences. */
  readonly warnings: readonly string[];
};

/** Why there is no table in it, and the next step to take. */
export type NoTable = { readonly kind: "no-table"; readonly why: string; readonly next: string };

/** A refusal in words. */
export const refuseJson = (why: string, next: string): NoTable => ({ kind: "no-table", why, next });

/** Whether JSON is an object, and no list. */
export const isRecord = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === "object" && json !== null && !Array.isArray(json);

/** Whether JSON is a list of objects alone; an empty list is one. */
export const isRecords = (json: unknown): json is readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(json) && json.every(isRecord);

/** A value as the text of a cell: lists and objects as JSON. */
export function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** A table whose columns are all keys of the records, in the order in which they come first. */
export function tableOfRecords(records: readonly Readonly<Record<string, unknown>>[]): JsonTable {
  const header = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const rows = records.map((record) => header.map((key) => (Object.hasOwn(record, key) ? cellOf(record[key]) : "")));
  return { kind: "table", header, rows, warnings: [] };
}
