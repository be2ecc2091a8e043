import { changeBetween, type TieChange } from "../../analysis/change/change.ts";
import { writeChangeFinding, writeKind } from "../../analysis/change/change-words.ts";
import { lookupOf } from "../../dossier/lookup.ts";
import { evidenceIndexOf } from "../../evidence/evidence-index.ts";
import type { Steps } from "../../layout/layout-input.ts";
import { writeStance } from "../../reading/words.ts";
import { writeChange, writeMonth } from "../../shared/wording.ts";
import { columnOf } from "../step-table.ts";
import type { AnalysisAsked, AnalysisWords } from "./analysis-words.ts";

/** What changed between the two ends of the window, largest moves first. */
export function* changeWords({ dossier, lens, method }: AnalysisAsked): Steps<AnalysisWords> {
  const { window, clock, aspects } = lens;
  const lookup = lookupOf(dossier);
  const index = evidenceIndexOf(dossier);
  const [a, b] = lens.swapped ? [window.to, window.from] : [window.from, window.to];
  const change = changeBetween(index, { a, b, clock, method, aspects });
  const moved = change.ties.filter(({ kind }) => kind !== "held");
  const band = (reading: TieChange["before"]) => (reading === null ? "no reading" : writeStance(reading.band));
  return {
    finding: `${writeChangeFinding(change)}.`,
    method: `Each tie as read in ${writeMonth(a)} and in ${writeMonth(b)}; it warmed or cooled where S moved by 0.25 or more.`,
    table: {
      title: `Largest moves, ${writeMonth(a)} to ${writeMonth(b)}`,
      columns: [columnOf("Tie"), columnOf("What"), columnOf("From"), columnOf("To"), columnOf("Move", true)],
      rows: moved.map((one) => ({
        stance: one.after?.band ?? null,
        cells: [
          lookup.tieName(one.tie),
          writeKind(one),
          band(one.before),
          band(one.after),
          one.move === null ? "n/a" : writeChange(one.move, 2),
        ],
      })),
      order: "by size of the move",
      sources: [...new Set(moved.flatMap(({ tie }) => index.sourcesOf(tie)))],
    },
  };
}
