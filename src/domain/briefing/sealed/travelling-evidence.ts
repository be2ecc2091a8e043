import type { Dossier } from "../../dossier/dossier.ts";
import type { Bearing } from "../../evidence/evidence.ts";
import { firstOfEach } from "../../evidence/pieces.ts";
import { printRef } from "../../shared/ref.ts";
import type { StepsScope } from "./steps-scope.ts";

/** The evidence of a dossier. */
export type Evidence = Pick<Dossier, "quotes" | "events" | "arrangements">;

/**
 * The evidence on the ties that travel, all of it; of a piece that bears on others too, only what it says of these. Pieces
 * that a step picks, and where a timeline is shown events that bear on no tie, come along.
 */
export function travellingEvidence(dossier: Dossier, scope: StepsScope): Evidence {
  const isPicked = (kind: "quote" | "event", id: string) => scope.evidence.has(`${kind}.${id}`);
  const onTies = <Row extends { readonly bearings: readonly Bearing[] }>(
    rows: readonly Row[],
    comesAnyway: (row: Row) => boolean,
  ): readonly Row[] =>
    rows.flatMap((row) => {
      const bearings = row.bearings.filter(({ tie }) => scope.ties.has(tie));
      if (bearings.length === 0 && !comesAnyway(row)) return [];
      return [bearings.length === row.bearings.length ? row : { ...row, bearings }];
    });
  return {
    quotes: onTies(firstOfEach(dossier.quotes), ({ id }) => isPicked("quote", id)),
    events: onTies(
      firstOfEach(dossier.events),
      ({ id, bearings }) => isPicked("event", id) || (scope.events && bearings.length === 0),
    ),
    arrangements: firstOfEach(dossier.arrangements).filter(
      ({ id, bearing }) => scope.ties.has(bearing.tie) || scope.evidence.has(printRef({ kind: "arrangement", id })),
    ),
  };
}
