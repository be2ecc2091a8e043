import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Method } from "#domain/reading/method.ts";
import { writeLeftOut, writeStance, writeWeight } from "#domain/reading/words.ts";
import { aspectName } from "#domain/shared/aspect-group.ts";
import type { QuoteId } from "#domain/shared/ids.ts";
import type { MonthKey } from "#domain/shared/month.ts";
import { printRef, type Ref } from "#domain/shared/ref.ts";
import { type Source, sourceHref } from "#domain/shared/source.ts";
import { stanceName } from "#domain/shared/stance.ts";
import { writeChange, writeNumber } from "#domain/shared/wording.ts";
import { useClaimDesk } from "#state/claims/claim-desk.tsx";
import { useAnchoringOf } from "#state/workspace/anchorings.ts";
import { useOwnership } from "#state/workspace/ownership-context.tsx";
import { AnchorMark } from "#ui/AnchorMark.tsx";
import { Button } from "#ui/Button.tsx";
import { LevelDots } from "#ui/LevelDots.tsx";
import { OwnerMark } from "#ui/OwnerMark.tsx";
import { StrokeSample } from "#ui/StrokeSample.tsx";
import { scrollNear } from "#ui/scroll-near.ts";
import type { LedgerEditing } from "./editing.ts";
import { countPieces, type LedgerRow } from "./ledger-rows.ts";

/** More rows are mounted on request. */
const SHOWN_AT_FIRST = 120;

/** A view that an item of the ledger can be looked up in. */
export type OtherView = "article" | "timeline";

/** One section of the ledger: its title, how many, and a row for every item. All sections look alike. */
export function LedgerSection(props: {
  readonly title: string;
  readonly rows: readonly LedgerRow[];
  readonly method: Method;
  readonly at: MonthKey;
  readonly current: Ref | null;
  readonly onPick: (ref: Ref) => void;
  readonly beside: readonly OtherView[];
  /** What stands below an item; `null` where nothing can be changed. */
  readonly tools: LedgerEditing["item"] | null;
}) {
  const { title, rows, current } = props;
  const [all, setAll] = useState(false);
  if (rows.length === 0) return null;
  const pieces = countPieces(rows.map((row) => row.entry));
  const shown = all ? rows : rows.slice(0, SHOWN_AT_FIRST);
  return (
    <section>
      <h3 className="ledger-section">
        {title}{" "}
        <span>
          {writeNumber(pieces)}
          {pieces === rows.length ? null : `, with ${writeNumber(rows.length)} bearings`}
        </span>
      </h3>
      <ul>
        {shown.map((row) => (
          <Row
            key={row.key}
            row={row}
            method={props.method}
            at={props.at}
            isCurrent={current !== null && printRef(current) === printRef(row.entry.item.ref)}
            onPick={props.onPick}
            beside={props.beside}
            tools={props.tools?.(row.entry.item, row.first)}
          />
        ))}
      </ul>
      {shown.length === rows.length ? null : (
        <Button look="line" className="ledger-more" onClick={() => setAll(true)}>
          Show all {writeNumber(rows.length)}
        </Button>
      )}
    </section>
  );
}

function Row(props: {
  readonly row: LedgerRow;
  readonly method: Method;
  readonly at: MonthKey;
  readonly isCurrent: boolean;
  readonly onPick: (ref: Ref) => void;
  readonly beside: readonly OtherView[];
  readonly tools: ReactNode;
}) {
  const { row, isCurrent, onPick } = props;
  const { item } = row.entry;
  const ownership = useOwnership();
  const claims = useClaimDesk();
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) scrollNear(element.current);
  }, [isCurrent]);
  return (
    <li
      ref={element}
      className={`ledger-row ${isCurrent ? "ledger-row-current" : ""} ${row.entry.counted ? "" : "ledger-row-out"}`}
      aria-current={isCurrent ? "true" : undefined}
    >
      <div className="ledger-when">
        <b>{row.date}</b>
        <bdi>{row.who}</bdi>
      </div>
      <div className="ledger-what">
        <p className="ledger-words" dir="auto" lang={row.language ?? undefined}>
          {row.words}
        </p>
        <p className="ledger-facts">
          <span className={`stance-word stance-${stanceName(item.stance)}`}>
            {writeStance(item.stance)}
            <StrokeSample step={item.stance} length={26} width={2} />
          </span>
          {row.manner === "" ? null : <bdi>{row.manner}</bdi>}
          <span>{aspectName(item.aspect)}</span>
          <OwnerMark ownership={ownership(item.ref)} />
          {item.ref.kind === "quote" ? <Anchored id={item.ref.id} counted={row.entry.counted} /> : null}
        </p>
        {item.ref.kind === "quote" && row.first ? claims.tags(item.ref.id) : null}
        <Working row={row} method={props.method} at={props.at} />
      </div>
      <div className="ledger-where">
        <Origin row={row} onPick={onPick} beside={props.beside} />
        <span>
          <LevelDots filled={row.confidence.filled} word={row.confidence.word} />
          <span className="sr-only-text"> confidence</span>
        </span>
      </div>
      {props.tools}
    </li>
  );
}

/** What became of a quote when its article was replaced; one that waits says that it goes on counting. */
function Anchored({ id, counted }: { readonly id: QuoteId; readonly counted: boolean }) {
  const anchoring = useAnchoringOf(id);
  if (anchoring === null) return null;
  return (
    <>
      <AnchorMark state={anchoring.state} kept={anchoring.kept === true} />
      {anchoring.state === "moved" || !counted ? null : <span>goes on counting</span>}
    </>
  );
}

/** The sum a reader can redo: directness, confidence and decay multiplied, and what that pulls S by. */
function Working(props: { readonly row: LedgerRow; readonly method: Method; readonly at: MonthKey }) {
  const { entry } = props.row;
  const why = writeLeftOut(entry, props.at);
  if (why !== null) return <p className="ledger-working">Not counted: {why}</p>;
  return (
    <p className="ledger-working">
      <span title="directness × confidence × decay = weight">
        w {writeWeight(entry, props.method.directness[entry.item.directness])}
      </span>
      <span title="weight × stance ÷ total weight">pull {writeChange(entry.pull, 3)}</span>
    </p>
  );
}

function Origin(props: {
  readonly row: LedgerRow;
  readonly onPick: (ref: Ref) => void;
  readonly beside: readonly OtherView[];
}) {
  const { beside } = props;
  const { origin, entry } = props.row;
  if (origin === null) return null;
  if (origin.kind === "source")
    return (
      <>
        <SourceLink source={origin.source} />
        {entry.item.ref.kind === "event" && beside.includes("timeline") ? (
          <Button look="link" className="ledger-article" onClick={() => props.onPick(entry.item.ref)}>
            On the timeline
          </Button>
        ) : null}
      </>
    );
  const place = origin.paragraph === null ? "" : `¶${origin.paragraph}, `;
  if (!beside.includes("article"))
    return (
      <span className="ledger-source">
        {place}
        <bdi>{origin.title}</bdi>
      </span>
    );
  return (
    <Button
      look="link"
      className="ledger-article"
      title={`${place}${origin.title}`}
      onClick={() => props.onPick(entry.item.ref)}
    >
      {place}
      <bdi>{origin.title}</bdi>
    </Button>
  );
}

function SourceLink({ source }: { readonly source: Source }) {
  const href = sourceHref(source);
  if (href === null) return <bdi className="ledger-source">{source.title}</bdi>;
  return (
    <a className="ledger-source" href={href} target="_blank" rel="noreferrer noopener" title={source.title}>
      <bdi>{source.title}</bdi>
    </a>
  );
}
