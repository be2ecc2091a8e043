import type { Problem } from "#domain/dossier/dossier.ts";

/** The problems as CSV (RFC 4180, UTF-8 with a byte order mark, so that spreadsheets read it as such). */
export function problemsCsv(problems: readonly Problem[]): string {
  const rows = problems.map(({ part, path, kind, reason }) => [part, path, kind, reason]);
  const lines = [["file", "path", "kind", "reason"], ...rows].map((row) => row.map(cell).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

/** A cell that a spreadsheet shows as text: what would begin a formula gets an apostrophe before it. */
function cell(text: string): string {
  const safe = /^[\s]*[=+\-@]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
