/** A JSON text with one record a line: compact, and a change of one record is a change of one line. */
export function printRecords(value: unknown): string {
  return `${print(value, 2)}\n`;
}

/** Lists and records are opened down to `depth`; what lies deeper stands on its line. */
function print(value: unknown, depth: number, indent = ""): string {
  if (depth === 0 || typeof value !== "object" || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const inner = `${indent}  `;
  // A list of records opens one level less: each record is a line.
  const below = (child: unknown): string => print(child, isList ? 0 : Array.isArray(child) ? depth - 1 : 0, inner);
  const lines = isList
    ? value.map((child) => `${inner}${below(child)}`)
    : Object.entries(value)
        .filter(([, child]) => child !== undefined)
        .map(([name, child]) => `${inner}${JSON.stringify(name)}: ${below(child)}`);
  if (lines.length === 0) return isList ? "[]" : "{}";
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  return `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}
