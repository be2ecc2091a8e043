import type { Steps } from "../../layout/layout-input.ts";
import { stanceName } from "../../shared/stance.ts";
import { type Grid, printCsv } from "../csv.ts";
import { legalText } from "../xml.ts";
import { writeFilters } from "./about-words.ts";
import type { ExportedNetwork, ExportedTie } from "./exported-network.ts";
import { figureCell } from "./figures.ts";

/** Rows printed between two pauses. */
const STRIDE = 256;

/**
 * Head and rows as CSV, in steps; cells hold no half characters, and nothing a spreadsheet runs. `mark`: begin with a byte
 * order mark, by which spreadsheets know UTF-8; Gephi would take it for a part of the first heading.
 */
export function* csvOf(head: readonly string[], rows: Grid, mark: boolean): Steps<string> {
  const pieces = [printCsv([head], { mark })];
  for (let at = 0; at < rows.length; at += STRIDE) {
    pieces.push(printCsv(rows.slice(at, at + STRIDE).map((row) => row.map(legalText))));
    yield at / rows.length;
  }
  return pieces.join("");
}

/** Actors as a table of nodes, `Id` and `Label` as Gephi wants them. */
export function* printNodesCsvSteps({ about, actors }: ExportedNetwork): Steps<string> {
  const head = ["Id", "Label", "Kind", "Code", "Full name", "Ties", "Exported"];
  const rows = actors.map(({ id, shortName, kind, code, name, degree }) => [
    id,
    shortName,
    kind,
    code,
    name,
    String(degree),
    about.query.madeOn,
  ]);
  return yield* csvOf(head, rows, false);
}

const EDGE_HEAD = [
  "Source",
  "Target",
  "Type",
  "Id",
  "Label",
  "Weight",
  "Stance",
  "Band",
  "Trend",
  "Heading",
  "Spread",
  "Contested",
  "Aspects",
  "Evidence",
  "First",
  "Last",
  "Evidence ids",
  "Overridden",
  "As of",
  "Since",
  "Clock",
  "Filters",
  "Exported",
] as const;

/** Ties as a table of edges, `Source`, `Target`, `Type` and `Weight` as Gephi wants them; window, clock and date in every row. */
export function* printEdgesCsvSteps(network: ExportedNetwork): Steps<string> {
  const { query, ego } = network.about;
  const { window, clock, madeOn } = query;
  const context = [window.to, window.from, clock, writeFilters(query, ego).join("; "), madeOn];
  return yield* csvOf(
    EDGE_HEAD,
    network.ties.map((tie) => [...edgeCells(tie), ...context]),
    false,
  );
}

function edgeCells({ reading, one, other, name, first, last, evidence }: ExportedTie): readonly string[] {
  return [
    one,
    other,
    "Undirected",
    reading.tie,
    name,
    figureCell(reading.weight),
    figureCell(reading.stance),
    stanceName(reading.band),
    figureCell(reading.trend),
    reading.heading,
    figureCell(reading.spread),
    reading.contested ? "yes" : "no",
    reading.aspects.join("|"),
    String(reading.count),
    first,
    last,
    evidence.join("|"),
    reading.overridden?.override.reason ?? "",
  ];
}
