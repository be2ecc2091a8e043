import type { Dossier } from "../dossier/dossier.ts";
import { itemName } from "../dossier/item-name.ts";
import { type Lookup, lookupOf } from "../dossier/lookup.ts";
import { evidenceIndexOf } from "../evidence/evidence-index.ts";
import type { Lens } from "../lens/lens.ts";
import { buildLedger, type LedgerEntry } from "../reading/ledger.ts";
import type { Method } from "../reading/method.ts";
import { readTies } from "../reading/read-ties.ts";
import type { Reading } from "../reading/reading.ts";
import { writeHeading, writeStance } from "../reading/words.ts";
import { endsOf, type SourceId, type TieId } from "../shared/ids.ts";
import { type Stance, stanceName } from "../shared/stance.ts";
import { writeChange, writeDate, writeNumber } from "../shared/wording.ts";
import { queryOf } from "./step-subject.ts";

/** A row of a step's table. */
export type StepRow = {
  /** Drawn as the stroke of its stance; `null`: the row has none. */
  readonly stance: Stance | null;
  /** One for each column. */
  readonly cells: readonly string[];
};

/** A step's table: the evidence of its tie, the ties of the window, or the rows of its analysis. */
export type StepTable = {
  readonly title: string;
  readonly columns: readonly { readonly label: string; readonly isNumber: boolean }[];
  /** All rows; whoever paints says how many are left out. */
  readonly rows: readonly StepRow[];
  /** "by weight", for whoever leaves out the last rows; `null`: in no order that matters. */
  readonly order: string | null;
  readonly sources: readonly SourceId[];
};

/** A column of words, or of numbers that stand right. */
export const columnOf = (label: string, isNumber = false) => ({ label, isNumber });

/**
 * The table of a step: the evidence that counts for a tie, weightiest first, or the ties that the lens lets in, weightiest
 * first. n log n in the rows.
 */
export function stepTable(dossier: Dossier, lens: Lens, tie: TieId | null, method: Method): StepTable {
  return tie === null ? tableOfTies(dossier, lens, method) : tableOfEvidence(dossier, lens, tie, method);
}

function tableOfEvidence(dossier: Dossier, lens: Lens, tie: TieId, method: Method): StepTable {
  const lookup = lookupOf(dossier);
  const index = evidenceIndexOf(dossier);
  const { entries } = buildLedger(tie, index, queryOf(lens, method));
  const counted = entries.filter(({ counted: does }) => does).toSorted((one, other) => other.weight - one.weight);
  return {
    title: `Evidence on ${lookup.tieName(tie)}`,
    columns: [columnOf("Evidence"), columnOf("Who"), columnOf("Date"), columnOf("Stance"), columnOf("Weight", true)],
    rows: counted.map((entry) => evidenceRow(entry, lookup)),
    order: "by weight",
    sources: index.sourcesOf(tie),
  };
}

function evidenceRow({ item, weight }: LedgerEntry, lookup: Lookup): StepRow {
  const quote = item.ref.kind === "quote" ? lookup.quote(item.ref.id) : null;
  const kind = item.ref.kind === "event" ? "Event" : "Arrangement";
  return {
    stance: item.stance,
    cells: [
      itemName(item.ref, lookup) ?? item.ref.id,
      quote === null ? kind : lookup.speakerName(quote),
      writeDate(item.date),
      writeStance(item.stance),
      writeNumber(weight, 2),
    ],
  };
}

function tableOfTies(dossier: Dossier, lens: Lens, method: Method): StepTable {
  const lookup = lookupOf(dossier);
  const index = evidenceIndexOf(dossier);
  const readings = [...readTies(index, queryOf(lens, method)).values()]
    .filter((reading) => isLetIn(reading, lens))
    .sort((one, other) => other.weight - one.weight);
  return {
    title: "Ties of the window",
    columns: [columnOf("Tie"), columnOf("Stance"), columnOf("S", true), columnOf("Trend"), columnOf("Evidence", true)],
    rows: readings.map(({ tie, band, stance, heading, count }) => ({
      stance: band,
      cells: [
        lookup.tieName(tie),
        writeStance(band),
        writeChange(stance, 2),
        writeHeading(heading),
        writeNumber(count),
      ],
    })),
    order: "by weight",
    sources: [...new Set(readings.flatMap(({ tie }) => index.sourcesOf(tie)))],
  };
}

/** Whether the filters of a lens let a tie in. */
function isLetIn({ tie, band, heading, weight }: Reading, { stances, trends, minWeight, ego }: Lens): boolean {
  return (
    (stances === null || stances.includes(stanceName(band))) &&
    (trends === null || trends.includes(heading)) &&
    weight >= minWeight &&
    (ego === null || endsOf(tie).includes(ego))
  );
}
