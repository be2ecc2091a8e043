import { memo, useEffect, useMemo, useRef, useState } from "react";
import { causesOf } from "#domain/analysis/change/causes.ts";
import type { Change, TieChange } from "#domain/analysis/change/change.ts";
import { writeEnding, writeKind } from "#domain/analysis/change/change-words.ts";
import type { Reading } from "#domain/reading/reading.ts";
import { writeStance } from "#domain/reading/words.ts";
import type { TieId } from "#domain/shared/ids.ts";
import { type Stance, stanceName } from "#domain/shared/stance.ts";
import { writeChange, writeCount, writeMonthEnd } from "#domain/shared/wording.ts";
import { useEvidence, useLookup } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { Button } from "#ui/Button.tsx";
import { StrokeSample } from "#ui/StrokeSample.tsx";
import { scrollNear } from "#ui/scroll-near.ts";
import { usePrinting } from "#ui/use-printing.ts";
import { causeRow } from "./cause-rows.ts";
import { TieTag, writePieces } from "./TieLists.tsx";
import type { Ways } from "./use-ways.ts";

/** More rows than this are asked for. */
const SHOWN = 40;

/** Which of the ties that held are listed too: those of one band, all of them, or none. */
export type HeldShown = { readonly band: Stance | null } | null;

/** Every change as a table: what the graph and the slopes show, in words and figures. What held is listed on request. */
export const ChangeTable = memo(function ChangeTable(props: {
  readonly change: Change;
  readonly selected: TieId | null;
  readonly ways: Ways;
  readonly held: HeldShown;
  readonly onHeld: (held: HeldShown) => void;
}) {
  const { change, selected, ways, held, onHeld } = props;
  const [all, setAll] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const { moved, kept } = useMemo(() => partedRows(change), [change]);
  const listed = held === null ? NONE : kept.filter(({ after }) => held.band === null || after?.band === held.band);
  const isWhole = usePrinting() || all;
  const shown = held !== null ? listed : isWhole ? moved : moved.slice(0, SHOWN);
  // Asked for up in the chart: the list and the keyboard come to where the answer is.
  useEffect(() => {
    if (held === null || held.band === null) return;
    title.current?.focus({ preventScroll: true });
    scrollNear(title.current, { block: "start" });
  }, [held]);
  return (
    <section className="cmp-all" aria-labelledby="cmp-all-title">
      <h2 className="cmp-h2" id="cmp-all-title" ref={title} tabIndex={-1}>
        {held === null ? "All changes" : titleOfHeld(held, listed.length)}
      </h2>
      <p className="cmp-lead">
        {moved.length === 0 && held === null && change.ties.length > 0 ? "Nothing changed. " : ""}
        {held === null ? (
          kept.length === 0 ? (
            "No tie held."
          ) : (
            <Button look="link" onClick={() => onHeld({ band: null })}>
              {writeCount(kept.length, "tie")} held
            </Button>
          )
        ) : (
          <Button look="link" onClick={() => onHeld(null)}>
            Back to what changed
          </Button>
        )}{" "}
        From 0.25 on a tie warms or cools, as the chevrons of the graph say.
      </p>
      {shown.length === 0 ? null : (
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
      {held === null && moved.length > SHOWN ? (
        <Button look="link" className="cmp-more" onClick={() => setAll(!all)}>
          {all ? `Show the first ${SHOWN}` : `Show all ${writeCount(moved.length, "change")}`}
        </Button>
      ) : null}
    </section>
  );
});

const NONE: readonly TieChange[] = [];

/** What changed, ended or crossed into another band; and what kept its band, though it may have ended. */
function partedRows({ ties, crossed }: Change) {
  const crossing = new Set(crossed);
  const isKept = (one: TieChange) => one.kind === "held" && !crossing.has(one);
  return { moved: ties.filter((one) => one.ending !== null || !isKept(one)), kept: ties.filter(isKept) };
}

/** "12 ties allied at both dates", "44 ties held". */
function titleOfHeld({ band }: NonNullable<HeldShown>, count: number): string {
  return band === null
    ? `${writeCount(count, "tie")} held`
    : `${writeCount(count, "tie")} ${stanceName(band)} at both dates`;
}

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
  const why = { name: `${lookup.tieName(one.tie)}: why`, onPress: () => ways.why(one.tie) };
  const word = one.ending && one.kind === "held" ? writeEnding(one.ending) : writeKind(one);
  return (
    <tr className={selected ? "cmp-lit" : undefined}>
      <th scope="row">
        <TieTag change={one} lit={selected} onPress={() => ways.select(one.tie)} />
      </th>
      <td>{word}</td>
      <td>
        <Level reading={one.before} {...why} />
      </td>
      <td>
        <Level reading={one.after} {...why} />
      </td>
      <td className="cmp-number">
        {one.move === null ? (
          "n/a"
        ) : (
          <Button look="link" aria-label={`${writeChange(one.move, 2)}, ${why.name}`} onClick={why.onPress}>
            {writeChange(one.move, 2)}
          </Button>
        )}
      </td>
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

/** A stance by stroke, word and figure, which leads to why it is so; without a reading it says so. */
function Level(props: { readonly reading: Reading | null; readonly name: string; readonly onPress: () => void }) {
  const { reading, name, onPress } = props;
  if (reading === null) return <span className="cmp-quiet-word">No evidence</span>;
  const figure = writeChange(reading.stance, 2);
  return (
    <span className={`stance-word stance-${stanceName(reading.band)}`}>
      <StrokeSample step={reading.band} length={22} width={2} />
      {writeStance(reading.band)} {/* The move in the same row is the stop on the way there. */}
      <button type="button" className="cmp-level" tabIndex={-1} aria-label={`${figure}, ${name}`} onClick={onPress}>
        {figure}
      </button>
    </span>
  );
}
