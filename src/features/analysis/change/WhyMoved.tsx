import { memo, useMemo, useState } from "react";
import { type Causes, causesOf, sidesOf } from "#domain/analysis/change/causes.ts";
import type { Change, TieChange } from "#domain/analysis/change/change.ts";
import { writeEndingReason } from "#domain/analysis/change/change-words.ts";
import { stanceBand, stanceName } from "#domain/shared/stance.ts";
import { writeChange, writeCount, writeMonthEnd } from "#domain/shared/wording.ts";
import { useEvidence, useLookup } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { Button } from "#ui/Button.tsx";
import { type CauseRow, causeRow, writeMore } from "./cause-rows.ts";
import { type Ways, WHY_TITLE } from "./use-ways.ts";

/** So many of either side are told before the rest is asked for. */
const FIRST = { with: 3, against: 1 };

/** What moved one tie: every piece of evidence with what it adds to the move, strongest first, for and against. */
export const WhyMoved = memo(function WhyMoved(props: {
  readonly change: Change;
  readonly tie: TieChange;
  /** It is not picked: it is the largest move. */
  readonly largest: boolean;
  readonly ways: Ways;
}) {
  const { change, tie, largest, ways } = props;
  const index = useEvidence();
  const lookup = useLookup();
  const clock = useLens((lens) => lens.clock);
  const causes = useMemo(() => causesOf(tie.tie, index, change.query), [tie.tie, index, change.query]);
  const { sides, small } = useMemo(() => {
    const { with: along, against, small: rest } = sidesOf(causes);
    const rows = (list: typeof along) => list.map((cause) => causeRow(cause, lookup, clock));
    return { sides: { with: rows(along), against: rows(against) }, small: rest };
  }, [causes, lookup, clock]);
  return (
    <section className="cmp-why" aria-labelledby={WHY_TITLE}>
      <h3 className="cmp-h3" id={WHY_TITLE} tabIndex={-1}>
        {titleOf(tie, lookup.tieName(tie.tie))}
      </h3>
      <p className="cmp-note">
        {writeMove(causes, change)}
        {tie.ending ? ` ${writeEndingReason(tie.ending)}` : ""}
        {largest ? " The largest move; pick another tie to read why it moved." : ""}
      </p>
      <Reasons key={tie.tie} sides={sides} tie={tie} ways={ways} />
      {small > 0 ? (
        <p className="cmp-note">{writeCount(small, "piece")} more, each below 0.005; all parts add up to the move.</p>
      ) : null}
      <Button look="line" size="small" onClick={() => ways.toEvidence(tie.tie)}>
        Read its evidence
      </Button>
    </section>
  );
});

function titleOf({ kind, ending }: TieChange, name: string): string {
  if (ending !== null && kind === "held") return `Why ${name} ended`;
  if (kind === "formed") return `What ${name} rests on`;
  if (kind === "gone") return `What ${name} rested on`;
  return kind === "held" ? `Why ${name} held` : `Why ${name} moved`;
}

/** "S from +0.20 (neutral) to +0.81 (cordial): +0.61." */
function writeMove({ before, after, whole }: Causes, { query }: Change): string {
  const level = (stance: number) => `${writeChange(stance, 2)} (${stanceName(stanceBand(stance))})`;
  if (before === null && after === null) return "Nothing counts at either date.";
  if (before === null)
    return `No evidence by ${writeMonthEnd(query.a)}; S ${level(after ?? 0)} at B. Each part is a pull on S.`;
  if (after === null) return `S ${level(before)} at A; no evidence by ${writeMonthEnd(query.b)}.`;
  return `S from ${level(before)} to ${level(after)}: ${writeChange(whole, 2)}.`;
}

type Sides = Readonly<Record<keyof typeof FIRST, readonly CauseRow[]>>;

function Reasons(props: { readonly sides: Sides; readonly tie: TieChange; readonly ways: Ways }) {
  const { sides, tie, ways } = props;
  const [all, setAll] = useState(false);
  const first = (side: keyof typeof FIRST) => (all ? sides[side] : sides[side].slice(0, FIRST[side]));
  const rest = (side: keyof typeof FIRST) => sides[side].slice(FIRST[side]).map(({ cause }) => cause);
  const more = [writeMore(rest("with"), "for"), writeMore(rest("against"), "against")].filter((one) => one !== null);
  const list = (side: keyof typeof FIRST, label: string) =>
    first(side).length === 0 ? null : (
      <>
        <h4 className="cmp-h4">{label}</h4>
        <ol className="cmp-causes">
          {first(side).map((row, at) => (
            <Reason key={row.key} row={row} leading={side === "with" && at === 0} tie={tie} ways={ways} />
          ))}
        </ol>
      </>
    );
  return (
    <>
      {list("with", "With the move")}
      {list("against", "Against it")}
      {more.length > 0 ? (
        <p>
          <Button look="link" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? "Show the strongest alone" : more.join(", ")}
          </Button>
        </p>
      ) : null}
    </>
  );
}

/** One cause: its words lead to where they stand. */
function Reason(props: {
  readonly row: CauseRow;
  readonly leading: boolean;
  readonly tie: TieChange;
  readonly ways: Ways;
}) {
  const { row, leading, tie, ways } = props;
  const { ref } = row;
  const words = row.quoted ? quoted(row.words) : row.words;
  return (
    <li className={leading ? "cmp-cause cmp-leading" : "cmp-cause"}>
      <button
        type="button"
        className={row.quoted ? "cmp-words" : "cmp-words cmp-plain"}
        lang={row.language ?? undefined}
        dir="auto"
        onClick={() => (ref === null ? ways.toEvidence(tie.tie) : ways.toPiece(ref, tie.tie))}
      >
        {words}
      </button>
      <p>
        <b>{writeChange(row.cause.part, 2)}</b> <bdi>{row.who}</bdi>, {row.date}, {row.way}
      </p>
    </li>
  );
}

/** In quotation marks, unless the words bring their own. */
const quoted = (words: string) => (/^[“"«„].*[”"»“]$/s.test(words) ? words : `“${words}”`);
