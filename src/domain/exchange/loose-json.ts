/** A record of a JSON text of which nothing is known but that it is one. */
export type LooseRecord = Readonly<Record<string, unknown>>;

/** The value as a record; `null` for lists, numbers and everything else. */
export function asRecord(value: unknown): LooseRecord | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as LooseRecord) : null;
}

/** What a record says under a name of its own; `undefined` for names that every object has. */
export function fieldOf(record: LooseRecord | null, name: string): unknown {
  return record !== null && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** JSON-LD lets one value stand for a list of one: the list, or the value in one, or nothing. */
export function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The value as text; `null` for everything else, empty text included. */
export function asText(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** The value as an offset: a whole number from 0 on. */
export function asOffset(value: unknown): number | null {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/** What a JSON text holds, or why it is none. A byte order mark before it is let go. */
export function parseJson(text: string): { readonly value: unknown } | { readonly fault: string } {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, "")) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : "not JSON" };
  }
}
