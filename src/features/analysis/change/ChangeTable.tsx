import { memo, useMemo, useState } from "react";
import { causesOf } from "#domain/analysis/change/causes.ts";
import type { Change, TieChange } from "#domain/analysis/change/change.ts";
import { writeEnding, writeKind } from "#domain/analysis/change/change-words.ts";
import type { Reading } from "#domain/reading/reading.ts";
import { writeStance } from "#domain/reading/words.ts";
import type { TieId } from "#domain/shared/ids.ts";
import { stanceName } from "#domain/shared/stance.ts";
import { writeChange, writeCount, writeMonthEnd } from "#domain/shared/wording.ts";
import { useEvidence, useLookup } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { Button } from "#ui/Button.tsx";
import { StrokeSample } from "#ui/StrokeSample.tsx";
import { causeRow } from "./cause-rows.ts";
import { TieTag, writePieces } from "./TieLists.tsx";
import type { Ways } from "./use-ways.ts";

/** More rows than this are asked for. */
const SHOWN = 40;

/** Every change as a table: what the graph and the slopes show, in words and figures. */
export const ChangeTable = memo(function ChangeTable(props: {
  readonly change: Change;
  readonly selected: TieId | null;
  readonly ways: Ways;
}) {
  const { change, selected, ways } = props;
  const [all, setAll] = useState(false);
  const crossed = useMemo(() => new Set(change.crossed), [change]);
  const rows = change.ties.filter((one) => one.kind !== "held" || one.ending !== null || crossed.has(one));
  const held = change.ties.length - rows.length;
  const shown = all ? rows : rows.slice(0, SHOWN);
  return (
    <section className="cmp-all" aria-labelledby="cmp-all-title">
      <h2 className="cmp-h2" id="cmp-all-title">
        All changes
      </h2>
      <p className="cmp-lead">
        {rows.length === 0 ? "Nothing changed. " : ""}
        {writeCount(held, "tie")} held. From 0.25 on a tie warms or cools, as the chevrons of the graph say.
      </p>
      {rows.length === 0 ? null : (
        <table aria-labelledby="cmp-all-title">
          <thead>
            <tr>
              <th scope="col">Tie</th>
              <th scope="col">Change</th>
              <th scope="col">{writeMonthEnd(change.query.a)}, A</th>
              <th scope="col">{writeMonthEnd(change.query.b)}, B</th>
              <th scope="col" className="cmp-number">
                Move
              </th>
              <th scope="col" className="cmp-cause-column">
                Strongest cause
              </th>
              <th scope="col" className="cmp-number">
                Evidence
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <Row key={one.tie} one={one} change={change} selected={one.tie === selected} ways={ways} />
            ))}
          </tbody>
        </table>
      )}
      {rows.length > SHOWN ? (
        <Button look="link" onClick={() => setAll(!all)}>
          {all ? `Show the first ${SHOWN}` : `Show all ${writeCount(rows.length, "change")}`}
        </Button>
      ) : null}
    </section>
  );
});

function Row(props: {
  readonly one: TieChange;
  readonly change: Change;
  readonly selected: boolean;
  readonly ways: Ways;
}) {
  const { one, change, selected, ways } = props;
  const index = useEvidence();
  const lookup = useLookup();
  const clock = useLens((lens) => lens.clock);
  const strongest = useMemo(() => {
    const { causes, whole } = causesOf(one.tie, index, change.query);
    const along = causes.find(({ part }) => part !== 0 && Math.sign(part) === (whole < 0 ? -1 : 1));
    return along === undefined ? null : causeRow(along, lookup, clock);
  }, [one.tie, index, change.query, lookup, clock]);
  const word = one.ending && one.kind === "held" ? writeEnding(one.ending) : writeKind(one);
  return (
    <tr className={selected ? "cmp-lit" : undefined}>
      <th scope="row">
        <TieTag change={one} lit={selected} onPress={() => ways.select(one.tie)} />
      </th>
      <td>{word}</td>
      <td>
        <Level reading={one.before} />
      </td>
      <td>
        <Level reading={one.after} />
      </td>
      <td className="cmp-number">{one.move === null ? "n/a" : writeChange(one.move, 2)}</td>
      <td className="cmp-cause-column">
        {strongest ? (
          <button
            type="button"
            className="cmp-cell-link"
            lang={strongest.language ?? undefined}
            onClick={() => (strongest.ref === null ? ways.toEvidence(one.tie) : ways.toPiece(strongest.ref, one.tie))}
          >
            <bdi>{strongest.words}</bdi>
          </button>
        ) : (
          "n/a"
        )}
      </td>
      <td className="cmp-number">
        <Button
          look="link"
          aria-label={`${writePieces(one, index)} on ${lookup.tieName(one.tie)}: evidence`}
          onClick={() => ways.toEvidence(one.tie)}
        >
          {writePieces(one, index)}
        </Button>
      </td>
    </tr>
  );
}

/** A stance by stroke, word and figure; without a reading it says so. */
function Level({ reading }: { readonly reading: Reading | null }) {
  if (reading === null) return <span className="cmp-quiet-word">No evidence</span>;
  return (
    <span className={`stance-word stance-${stanceName(reading.band)}`}>
      <StrokeSample step={reading.band} length={22} width={2} />
      {writeStance(reading.band)} <small>{writeChange(reading.stance, 2)}</small>
    </span>
  );
}
