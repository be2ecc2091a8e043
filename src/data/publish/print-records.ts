/** A JSON text with one record a line: compact, and a change of one record is a change of one line. */
export function printRecords(value: unknown): string {
  const steps = printRecordSteps(value);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Lines printed between two pauses: a few milliseconds' work. */
const STRIDE = 2048;

/** The same in steps, for lists of which nobody knows how long they are. */
export function* printRecordSteps(value: unknown): Generator<undefined, string, void> {
  return `${yield* print(value, 2, "")}\n`;
}

/** Lists and records are opened down to `depth`; what lies deeper stands on its line. */
function* print(value: unknown, depth: number, indent: string): Generator<undefined, string, void> {
  if (depth === 0 || typeof value !== "object" || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const inner = `${indent}  `;
  const entries: readonly (readonly [string, unknown])[] = isList
    ? value.map((child: unknown) => [inner, child] as const)
    : Object.entries(value)
        .filter(([, child]) => child !== undefined)
        .map(([name, child]) => [`${inner}${JSON.stringify(name)}: `, child] as const);
  if (entries.length === 0) return isList ? "[]" : "{}";
  const lines: string[] = [];
  for (const [start, child] of entries) {
    // A list of records opens one level less: each record is a line.
    const below = !isList && Array.isArray(child) ? depth - 1 : 0;
    lines.push(`${start}${below === 0 ? JSON.stringify(child) : yield* print(child, below, inner)}`);
    if (lines.length % STRIDE === 0) yield undefined;
  }
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  return `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}
