import type { PlaceCode } from "../../shared/ids.ts";
import { COLUMN_SIDES } from "../flow-columns.ts";
import { WORLD } from "../places.ts";
import { createMeanings, EMPTY, type PlaceWords } from "./column-words.ts";
import type { Entry } from "./entry-columns.ts";
import { type FlowWay, flowOfWords } from "./flow-words.ts";
import type { Mapping } from "./mapping.ts";
import { NO_COLUMN, type ReadingPlan } from "./reading-plan.ts";
import type { ReadingTerms } from "./reading-terms.ts";
import { cellText, type RowNotes } from "./row-notes.ts";
import type { RowCells } from "./row-splitter.ts";

/** Which end of a flow a place of a row is, or which part in its telling. */
export type End = "exporter" | "importer" | "reporter" | "partner";

/** Reads who sends, who receives and who says so. */
export type RowEnds = {
  /** Exporter, importer and side of a row into an entry. `given`: the place that the header of a wide table names. */
  readonly read: (row: RowCells, entry: Entry, given: { readonly end: End; readonly place: number } | null) => void;
  /** A number for what the row is a part of, where one end of it is not attributed to any state; 0 elsewhere. */
  readonly partOf: (row: RowCells, entry: Entry) => number;
};

/** Where an end of a flow is said, and how it is read there. */
type Source = { readonly end: End; readonly place: (row: RowCells) => number };

/** Stands for a place that nothing gives. */
const NOBODY = -9;
const WORDS: Readonly<Record<End, string>> = {
  exporter: "Exporter",
  importer: "Importer",
  reporter: "Reporter",
  partner: "Partner",
};
const ENDS: readonly End[] = ["exporter", "importer", "reporter", "partner"];
const SIDE_UNSAID = COLUMN_SIDES.indexOf(null);
const SIDE_OF_IMPORTER = COLUMN_SIDES.indexOf("importer");
const SIDE_OF_EXPORTER = COLUMN_SIDES.indexOf("exporter");
const COUNTED_ELSEWHERE = "Re-exports, re-imports and processing stand within exports and imports.";

/**
 * A reader of the two ends of rows. Exporter and importer are taken as their columns name them; a reporter and its partner
 * become the one or the other by the row's flow: who reports an import receives. A reporter without any partner trades
 * with the world.
 */
export function createRowEnds(
  mapping: Mapping,
  plan: ReadingPlan,
  { places, notes, terms }: { readonly places: PlaceWords; readonly notes: RowNotes; readonly terms: ReadingTerms },
): RowEnds {
  const { fixed } = mapping;
  const flows = createMeanings(flowOfWords);
  const columns = {
    exporter: places.column(),
    importer: places.column(),
    reporter: places.column(),
    partner: places.column(),
  };
  const numberOf = (place: PlaceCode | null): number => (place === null ? NOBODY : places.numberOf(place));
  const hasReporter = plan.reporter !== NO_COLUMN || fixed.reporter !== null;
  const isPartnerGiven = plan.partner !== NO_COLUMN || mapping.wide?.headersAre === "partner";
  const otherwise: Readonly<Record<End, number>> = {
    exporter: numberOf(fixed.exporter),
    importer: numberOf(fixed.importer),
    reporter: numberOf(fixed.reporter),
    partner: hasReporter && !isPartnerGiven ? numberOf(WORLD) : NOBODY,
  };
  const proposals = new Map<string, PlaceCode | null>();

  function propose(text: string): PlaceCode | null {
    const known = proposals.get(text);
    if (known !== undefined) return known;
    const [first = null] = terms.proposePlaces(text);
    proposals.set(text, first);
    return first;
  }

  /** The place that the column of an end names in a row, or what stands in its stead. */
  function placeReader(end: End): (row: RowCells) => number {
    const [column, words, instead] = [plan[end], columns[end], otherwise[end]];
    if (column === NO_COLUMN) return () => instead;
    return (row) =>
      column >= row.count ? EMPTY : words.of(row.bytes, row.starts[column] as number, row.ends[column] as number);
  }

  function wayOf(row: RowCells): FlowWay | null {
    const column = plan.flow;
    if (column === NO_COLUMN) return fixed.flow;
    const decision = flows.of(row.bytes, row.starts[column] ?? 0, row.ends[column] ?? 0);
    const way = flows.meanings[decision] ?? null;
    if (way === "other") notes.leaveOut(COUNTED_ELSEWHERE);
    if (way === null) notes.refuse({ kind: "unknown-flow", column, problem: "Neither import nor export." });
    return way;
  }

  function refusePlace(row: RowCells, end: End, place: number): void {
    const column = plan[end] === NO_COLUMN ? null : plan[end];
    if (place === NOBODY) notes.refuse({ kind: "unknown-place", column, problem: `No column says the ${end}.` });
    else if (place === EMPTY) notes.refuse({ kind: "unknown-place", column, problem: `${WORDS[end]} is empty.` });
    else {
      const proposal = column === null ? null : propose(cellText(row, column));
      notes.refuse({ kind: "unknown-place", column, problem: `${WORDS[end]} not recognised.`, proposal });
    }
  }

  const own = (end: "exporter" | "importer"): boolean =>
    plan[end] !== NO_COLUMN || fixed[end] !== null || mapping.wide?.headersAre === end;
  /** Ways to read an end of a row; made once, so that a row costs no look at the plan. */
  const saidBy: Readonly<Record<End, Source>> = {
    exporter: { end: "exporter", place: placeReader("exporter") },
    importer: { end: "importer", place: placeReader("importer") },
    reporter: { end: "reporter", place: placeReader("reporter") },
    partner: { end: "partner", place: placeReader("partner") },
  };
  /** Where an end is said, in a row whose reporter is the exporter, or is not. */
  const sourceOf = (end: "exporter" | "importer", reporter: "exporter" | "importer"): Source =>
    saidBy[own(end) ? end : reporter === end ? "reporter" : "partner"];
  // Nothing says who reports: what is not named is the partner, or the reporter where there is no partner.
  const unsaid = (end: "exporter" | "importer"): Source =>
    saidBy[own(end) ? end : isPartnerGiven ? "partner" : "reporter"];
  const sources = {
    import: { exporter: sourceOf("exporter", "importer"), importer: sourceOf("importer", "importer") },
    export: { exporter: sourceOf("exporter", "exporter"), importer: sourceOf("importer", "exporter") },
    unsaid: { exporter: unsaid("exporter"), importer: unsaid("importer") },
  };
  const needsWay = !own("exporter") && !own("importer");

  return {
    read(row, entry, given) {
      const way = wayOf(row);
      if (way === null && needsWay && plan.flow === NO_COLUMN)
        notes.refuse({ kind: "unknown-flow", column: null, problem: "Nothing says import or export." });
      const { exporter, importer } = sources[way === "import" || way === "export" ? way : "unsaid"];
      const [exporterEnd, importerEnd] = [exporter.end, importer.end];
      entry.exporter = given?.end === exporterEnd ? given.place : exporter.place(row);
      entry.importer = given?.end === importerEnd ? given.place : importer.place(row);
      entry.side = way === "import" ? SIDE_OF_IMPORTER : way === "export" ? SIDE_OF_EXPORTER : SIDE_UNSAID;
      if (entry.exporter < 0) refusePlace(row, exporterEnd, entry.exporter);
      if (entry.importer < 0 && importerEnd !== exporterEnd) refusePlace(row, importerEnd, entry.importer);
      if (given === null && entry.exporter >= 0 && entry.exporter === entry.importer && importerEnd !== exporterEnd)
        notes.refuse({ kind: "same-place", column: null, problem: "Exporter and importer are the same." });
    },
    partOf(row, entry) {
      if (!places.isUnattributed(entry.exporter) && !places.isUnattributed(entry.importer)) return 0;
      return places.partOf(ENDS.map((end) => (plan[end] === NO_COLUMN ? "" : cellText(row, plan[end]))).join("|"));
    },
  };
}
