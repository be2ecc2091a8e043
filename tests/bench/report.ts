import { cpus, totalmem } from "node:os";
import type { Row } from "./row.ts";

const SMALL = 10;
const BUSY_FROM = 0.4;
const number = (value: number): string =>
  Number.isNaN(value) ? "-" : value.toFixed(Math.abs(value) < SMALL ? 2 : Math.abs(value) < 1_000 ? 1 : 0);

const besideOf = ({ ratio, against }: Row): string =>
  ratio === undefined ? "" : `${number(ratio)}x ${against ?? ""}`.trim();

const verdictOf = ({ met }: Row): string => (met === undefined ? "" : met ? "met" : "NOT MET");

const HEAD = ["what", "median", "p95", "unit", "beside", "limit", ""];

const cellsOf = (row: Row): readonly string[] => [
  row.what,
  number(row.median),
  number(row.p95),
  row.unit,
  besideOf(row),
  row.limit ?? "",
  verdictOf(row),
];

const isNumeric = (column: number): boolean => column === 1 || column === 2;

/** Rows as lines of aligned columns, a heading for each section. */
export function writeTable(rows: readonly Row[]): string {
  const table = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...table.map((cells) => (cells[column] ?? "").length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        isNumeric(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd();
  const sections = [...new Set(rows.map(({ section }) => section))];
  return sections
    .map((section) =>
      [
        `\n${section}`,
        line(HEAD),
        ...rows.filter((row) => row.section === section).map((row) => line(cellsOf(row))),
      ].join("\n"),
    )
    .join("\n");
}

/** One sentence on the limits: how many are met, and which are not. */
export function writeVerdict(rows: readonly Row[]): string {
  const judged = rows.filter(({ met }) => met !== undefined);
  const missed = judged.filter(({ met }) => met === false);
  const names = missed.map(({ section, what, limit }) => `\n  not met: ${section}: ${what} (${limit})`);
  return `${judged.length - missed.length} of ${judged.length} limits met${names.join("")}`;
}

/** A warning where others were at work when the bench began (load of the minute before, by core); else nothing. */
export function writeDoubt(loadBefore: number): string {
  const share = loadBefore / cpus().length;
  if (share < BUSY_FROM) return "";
  return `\nThe machine was busy when this began (load ${loadBefore.toFixed(1)}): trust the ratios, not the milliseconds.`;
}

/** What the numbers were measured on. */
export function writeMachine(browserVersion: string): string {
  const [first] = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return `${cpus().length} cores (${first?.model.trim() ?? "unknown"}), ${memory} GB, Node ${process.versions.node}, Chromium ${browserVersion}, no GPU`;
}
