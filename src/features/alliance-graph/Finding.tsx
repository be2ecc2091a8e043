import { useMemo } from "react";
import type { Readings } from "#domain/reading/reading.ts";
import { useEvidence } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { writeGraphFinding } from "./graph-words.ts";
import { isListed, type LookFilter } from "./scene/graph-look.ts";
import { piecesInAll, piecesOn } from "./scene/pieces.ts";

/** What the graph says as a whole, computed. */
export function Finding(props: { readonly readings: Readings; readonly filter: LookFilter }) {
  const { readings, filter } = props;
  const index = useEvidence();
  const clock = useLens((lens) => lens.clock);
  const aspects = useLens((lens) => lens.aspects);
  const wanted = useMemo(
    () => [...readings.values()].filter((reading) => isListed(reading, filter)),
    [readings, filter],
  );
  const pieces = useMemo(() => {
    const question = { at: filter.at, clock, aspects };
    if (wanted.length === readings.size) return piecesInAll(index, question);
    return piecesOn(
      wanted.map(({ tie }) => tie),
      index,
      question,
    );
  }, [index, readings, wanted, filter.at, clock, aspects]);
  if (index.ties.length === 0) return <>Nobody stands here yet: whom a quote joins appears as soon as it is coded.</>;
  return <>{writeGraphFinding({ all: readings.size, wanted, pieces })}</>;
}
