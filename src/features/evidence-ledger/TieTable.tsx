import { useState } from "react";
import type { Reading } from "#domain/reading/reading.ts";
import { writeHeading, writeSmall, writeStance } from "#domain/reading/words.ts";
import type { TieId } from "#domain/shared/ids.ts";
import { stanceName } from "#domain/shared/stance.ts";
import { writeChange, writeNumber } from "#domain/shared/wording.ts";
import { useTieFace } from "#state/dossier/dossier-context.tsx";
import { Button } from "#ui/Button.tsx";
import { PairButton } from "#ui/PairButton.tsx";
import { TrendMark } from "#ui/TrendMark.tsx";
import type { TieRow } from "./tie-rows.ts";

const SHOWN_AT_FIRST = 150;
const MARKS = { warming: "meet", cooling: "part", steady: "steady", new: "steady" } as const;

/** Ties with their readings; a tag leads to its ledger. */
export function TieTable(props: {
  readonly rows: readonly TieRow[];
  readonly compact: boolean;
  readonly onPick: (tie: TieId) => void;
  readonly onHover: (tie: TieId | null) => void;
}) {
  const { rows, compact } = props;
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <table className="tie-table">
        <thead>
          <tr>
            <th scope="col">Tie</th>
            <th scope="col">Stance</th>
            <th scope="col" className="tie-number">
              S
            </th>
            {compact ? null : <th scope="col">Trend</th>}
            {compact ? null : (
              <th scope="col" className="tie-number">
                Weight
              </th>
            )}
            <th scope="col" className="tie-number">
              Evidence
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={row.tie} row={row} compact={compact} onPick={props.onPick} onHover={props.onHover} />
          ))}
        </tbody>
      </table>
      {shown.length === rows.length ? null : (
        <Button look="line" className="ledger-more" onClick={() => setAll(true)}>
          Show all {writeNumber(rows.length)}
        </Button>
      )}
    </>
  );
}

function Row(props: {
  readonly row: TieRow;
  readonly compact: boolean;
  readonly onPick: (tie: TieId) => void;
  readonly onHover: (tie: TieId | null) => void;
}) {
  const { tie, reading, evidence } = props.row;
  const face = useTieFace(tie);
  return (
    <tr>
      <th scope="row">
        <PairButton {...face} onPress={() => props.onPick(tie)} onHover={(over) => props.onHover(over ? tie : null)} />
      </th>
      <td>
        {reading === null ? (
          "No reading yet"
        ) : (
          <span className={`stance-word stance-${stanceName(reading.band)}`}>
            {writeStance(reading.band)}
            {reading.contested ? <span className="tie-contested">contested</span> : null}
            {reading.overridden ? <span className="tie-contested">overridden</span> : null}
          </span>
        )}
      </td>
      <td className="tie-number">{reading === null ? "n/a" : writeChange(reading.stance, 2)}</td>
      {props.compact ? null : <td>{reading === null ? "n/a" : <Trend reading={reading} />}</td>}
      {props.compact ? null : <td className="tie-number">{reading === null ? "n/a" : writeSmall(reading.weight)}</td>}
      <td className="tie-number">{writeNumber(evidence)}</td>
    </tr>
  );
}

function Trend({ reading }: { readonly reading: Reading }) {
  return (
    <span className="tie-trend">
      <TrendMark mark={MARKS[reading.heading]} />
      {writeHeading(reading.heading)}
      {reading.trend === null || reading.heading === "steady" ? null : ` ${writeChange(reading.trend, 2)}`}
    </span>
  );
}
