import type { Dossier } from "../../dossier/dossier.ts";
import { evidenceIndexOf } from "../../evidence/evidence-index.ts";
import type { Lens, SeriesUnit } from "../../lens/lens.ts";
import type { ReadingQuery } from "../../reading/reading.ts";
import { type TieId, tiesAround } from "../../shared/ids.ts";
import { flowIndexOf } from "../../trade/flow-index.ts";
import { sideId } from "../../trade/trade-file.ts";
import { type NoLines, tradeOfTie, type WordsAndBarrels, wordsAndBarrelsOf } from "./words-and-barrels.ts";

/** The question of the two lines, as of a lens. */
export type LinesQuery = Pick<ReadingQuery, "at" | "clock" | "method" | "aspects">;

const UNITS: readonly SeriesUnit[] = ["kbd", "kt", "usd"];
const known = new WeakMap<Dossier, readonly TieId[]>();

/** The ties of a dossier whose ends trade, those with most monthly records first; looked up once. */
export function tradedTies(dossier: Dossier): readonly TieId[] {
  const found = known.get(dossier);
  if (found) return found;
  const months = new Map(
    flowIndexOf(dossier)
      .pairs()
      .map((pair) => [sideId(pair), pair.listed.primary + pair.files.primary]),
  );
  const counted = evidenceIndexOf(dossier).ties.flatMap((tie) => {
    const choice = tradeOfTie(dossier, tie, dossier.opening.window.to);
    if (choice === null || choice.exporter === null || choice.importer === null) return [];
    const { exporter, importer, commodity } = choice;
    return [{ tie, months: months.get(sideId({ exporter, importer, commodity })) ?? 0 }];
  });
  const ties = counted.sort((one, other) => other.months - one.months).map(({ tie }) => tie);
  known.set(dossier, ties);
  return ties;
}

/**
 * Whose lines a lens asks for: those of the tie that is selected or followed, else of the first with trade, of a selected
 * triad where it has one; `null`: no tie has trade.
 */
export function tieWithLines(
  { selection, thread }: Pick<Lens, "selection" | "thread">,
  ties: readonly TieId[],
): TieId | null {
  const wanted = selection?.kind === "tie" ? selection.id : thread;
  const around: readonly TieId[] = selection?.kind === "triad" ? tiesAround(selection.id) : [];
  return wanted ?? ties.find((one) => around.includes(one)) ?? ties[0] ?? null;
}

/** Words and barrels of a tie in the unit wanted, or in the first other one with a figure. */
export function linesIn(
  dossier: Dossier,
  tie: TieId,
  query: LinesQuery,
  wanted: SeriesUnit,
): WordsAndBarrels | NoLines {
  const first = wordsAndBarrelsOf(dossier, tie, query, wanted);
  if (!("kind" in first) || first.kind === "no-trade") return first;
  for (const unit of UNITS.filter((one) => one !== wanted)) {
    const other = wordsAndBarrelsOf(dossier, tie, query, unit);
    if (!("kind" in other)) return other;
  }
  return first;
}
