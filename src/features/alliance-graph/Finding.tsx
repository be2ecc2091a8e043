import { useMemo } from "react";
import type { Readings } from "#domain/reading/reading.ts";
import { useEvidence } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { writeGraphFinding } from "./graph-words.ts";
import { isWanted, type LookFilter } from "./scene/graph-look.ts";
import { piecesBy } from "./scene/pieces.ts";

/** What the graph says as a whole, computed. */
export function Finding(props: { readonly readings: Readings; readonly filter: LookFilter }) {
  const { readings, filter } = props;
  const index = useEvidence();
  const clock = useLens((lens) => lens.clock);
  const aspects = useLens((lens) => lens.aspects);
  const pieces = useMemo(() => piecesBy(index, filter.at, clock, aspects), [index, filter.at, clock, aspects]);
  const wanted = [...readings.values()].filter((reading) => isWanted(reading, filter));
  return <>{writeGraphFinding({ all: readings.size, wanted, pieces })}</>;
}
