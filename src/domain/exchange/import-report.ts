import { printCsv } from "./csv.ts";

/** What became of one record: used as it came, used with something changed or left out, or not used. */
export type Outcome = "taken" | "changed" | "refused";

/** One record of an import, and what became of it. */
export type ReportEntry = {
  readonly outcome: Outcome;
  /** Where it stands in the file, counted from 1: `line 12`, `annotation 3, passage 2`; empty for the file as a whole. */
  readonly where: string;
  /** How a reader recognises it: its id or its first words. */
  readonly item: string;
  /** What was changed, or why it was refused; empty when it was taken. */
  readonly reason: string;
};

/** What an import came to (R4: what, where and how many). Every draft is one entry, taken or changed. */
export type ImportReport = {
  readonly file: string;
  /** The format as which it was read. */
  readonly format: string;
  /** In the order of the file. */
  readonly entries: readonly ReportEntry[];
  readonly counts: Readonly<Record<Outcome, number>>;
  /** What holds for the file as a whole: columns that were not used, a separator that was guessed. */
  readonly remarks: readonly string[];
};

/** What was read, and the report on it. */
export type Imported<Value> = { readonly values: readonly Value[]; readonly report: ImportReport };

/** Places of a file in its order: by the numbers in them, one after the other. */
function byPlace(one: readonly number[], other: readonly number[]): number {
  for (let at = 0; at < Math.max(one.length, other.length); at++) {
    const before = (one[at] ?? 0) - (other[at] ?? 0);
    if (before !== 0) return before;
  }
  return 0;
}

/** A report from its entries, counted, and put in the order of the file; those of one place stay in the order given. */
export function buildReport(
  head: { readonly file: string; readonly format: string },
  entries: readonly ReportEntry[],
  remarks: readonly string[] = [],
): ImportReport {
  const counts = { taken: 0, changed: 0, refused: 0 };
  for (const { outcome } of entries) counts[outcome]++;
  const placed = entries.map((entry) => ({ entry, place: (entry.where.match(/\d+/g) ?? []).map(Number) }));
  const inOrder = placed.sort((one, other) => byPlace(one.place, other.place)).map(({ entry }) => entry);
  return { file: head.file, format: head.format, entries: inOrder, counts, remarks };
}

/** An import that gave nothing, because the file as a whole is refused. */
export function refusedFile(head: { readonly file: string; readonly format: string }, reason: string): Imported<never> {
  return { values: [], report: buildReport(head, [{ outcome: "refused", where: "", item: head.file, reason }]) };
}

/** The report as CSV, what was refused first; remarks on the file stand at its end. */
export function printReport({ entries, remarks, file }: ImportReport): string {
  const order: readonly Outcome[] = ["refused", "changed", "taken"];
  const rows = order.flatMap((outcome) => entries.filter((entry) => entry.outcome === outcome));
  const lines = rows.map(({ outcome, where, item, reason }) => [outcome, where, item, reason]);
  const notes = remarks.map((remark) => ["remark", "", file, remark]);
  return printCsv([["outcome", "where", "record", "reason"], ...lines, ...notes], { mark: true });
}

const SHOWN = 60;

/** The first words of a text on one line, cut by grapheme: what names a record that has no id. */
export function firstWords(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= SHOWN) return line;
  const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" }).segment(line.slice(0, SHOWN * 2));
  let kept = "";
  for (const { segment } of graphemes) {
    if (kept.length + segment.length >= SHOWN) break;
    kept += segment;
  }
  return `${kept}…`;
}
