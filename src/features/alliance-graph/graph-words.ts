import type { Reading } from "#domain/reading/reading.ts";
import { writeCount } from "#domain/shared/wording.ts";

/** "21 ties from 114 pieces of evidence. In this window 6 warmed, 3 cooled, 1 is new." */
export function writeGraphFinding(facts: {
  readonly all: number;
  readonly wanted: readonly Reading[];
  readonly pieces: number;
}): string {
  const { all, wanted, pieces } = facts;
  if (all === 0) return "No tie has evidence by the end of this window.";
  const shown = wanted.length === all ? writeCount(all, "tie") : `${wanted.length} of ${writeCount(all, "tie")}`;
  const from = `${shown} from ${writeCount(pieces, "piece of evidence", "pieces of evidence")}.`;
  return `${from} ${writeMoves(wanted)}`;
}

function writeMoves(readings: readonly Reading[]): string {
  const count = (heading: Reading["heading"]) => readings.filter((reading) => reading.heading === heading).length;
  const [warmed, cooled, fresh] = [count("warming"), count("cooling"), count("new")];
  if (warmed + cooled + fresh === 0) return "In this window none moved.";
  const parts = [
    ...(warmed > 0 ? [`${warmed} warmed`] : []),
    ...(cooled > 0 ? [`${cooled} cooled`] : []),
    ...(fresh > 0 ? [`${fresh} ${fresh === 1 ? "is" : "are"} new`] : []),
  ];
  return `In this window ${parts.join(", ")}.`;
}
