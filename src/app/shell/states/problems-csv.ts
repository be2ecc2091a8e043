import type { Problem } from "#domain/dossier/dossier.ts";
import { printCsv } from "#domain/exchange/csv.ts";

/** The problems as CSV (RFC 4180, UTF-8 with a byte order mark, so that spreadsheets read it as such). */
export function problemsCsv(problems: readonly Problem[]): string {
  const rows = problems.map(({ part, path, kind, reason }) => [part, path, kind, reason]);
  return printCsv([["file", "path", "kind", "reason"], ...rows], { mark: true });
}
