import type { Steps } from "../../layout/layout-input.ts";
import type { SourceId } from "../../shared/ids.ts";
import type { Source } from "../../shared/source.ts";
import { nameSource, printSource } from "../../shared/source-words.ts";
import { stanceName } from "../../shared/stance.ts";
import { type Grid, printCsv } from "../csv.ts";
import { legalText } from "../xml.ts";
import { writeFilters } from "./about-words.ts";
import type { ExportAbout, ExportedNetwork, ExportedTie } from "./exported-network.ts";
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

/** As of what every row is, and where what it says comes from. */
const CONTEXT_HEAD = ["Sources", "As of", "Since", "Clock", "Filters", "Exported"] as const;

/** The cells under `CONTEXT_HEAD` for a row that rests on these sources, named by `print`. */
function contextOf({ query, ego, sources }: ExportAbout, print: (source: Source) => string) {
  const { window, clock, madeOn } = query;
  const named = new Map(sources.map((source) => [source.id, print(source)]));
  const rest = [window.to, window.from, clock, writeFilters(query, ego).join("; "), madeOn];
  return (ids: Iterable<SourceId>): readonly string[] => [
    [...ids].flatMap((id) => named.get(id) ?? []).join(" | "),
    ...rest,
  ];
}

/**
 * Actors as a table of nodes, `Id` and `Label` as Gephi wants them. The sources of an actor are those of its ties, by
 * publisher and date: many, and a cell of a spreadsheet has an end.
 */
export function* printNodesCsvSteps({ about, actors, ties }: ExportedNetwork): Steps<string> {
  const head = ["Id", "Label", "Kind", "Code", "Full name", "Ties", ...CONTEXT_HEAD];
  const context = contextOf(about, nameSource);
  const resting = new Map(actors.map(({ id }) => [id, new Set<SourceId>()]));
  for (const { one, other, sources } of ties)
    for (const end of [one, other]) for (const source of sources) resting.get(end)?.add(source);
  const rows = actors.map(({ id, shortName, kind, code, name, degree }) => [
    id,
    shortName,
    kind,
    code,
    name,
    String(degree),
    ...context(resting.get(id) ?? []),
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
  ...CONTEXT_HEAD,
] as const;

/** Ties as a table of edges, `Source`, `Target`, `Type` and `Weight` as Gephi wants them; window, clock, date and sources in every row. */
export function* printEdgesCsvSteps(network: ExportedNetwork): Steps<string> {
  const context = contextOf(network.about, printSource);
  return yield* csvOf(
    EDGE_HEAD,
    network.ties.map((tie) => [...edgeCells(tie), ...context(tie.sources)]),
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
