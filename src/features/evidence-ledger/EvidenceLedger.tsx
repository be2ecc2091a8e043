import { useMemo, useState } from "react";
import { leadingBearing } from "#domain/article/quote-words.ts";
import type { EvidenceIndex } from "#domain/evidence/evidence-index.ts";
import { threadOf } from "#domain/lens/reader-place.ts";
import type { ReadingQuery } from "#domain/reading/reading.ts";
import type { TieId } from "#domain/shared/ids.ts";
import type { Ref } from "#domain/shared/ref.ts";
import { writeCount, writeMonth } from "#domain/shared/wording.ts";
import { useEvidence, useLookup, useReadings, useTieFace } from "#state/dossier/dossier-context.tsx";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { useMethod } from "#state/workspace/method-in-force.ts";
import { Button } from "#ui/Button.tsx";
import { BarTools } from "#ui/bar-tools.tsx";
import { PairButton } from "#ui/PairButton.tsx";
import { Select } from "#ui/Select.tsx";
import type { LedgerEditing } from "./editing.ts";
import type { OtherView } from "./LedgerRows.tsx";
import "./ledger.css";
import type { LedgerOrder } from "./ledger-rows.ts";
import { MethodPanel } from "./MethodPanel.tsx";
import { TieLedger } from "./TieLedger.tsx";
import { TieTable } from "./TieTable.tsx";
import { type TieOrder, tieRows, tiesFor } from "./tie-rows.ts";

const LEDGER_ORDERS = [
  { value: "newest", label: "Newest first" },
  { value: "weight", label: "By weight" },
  { value: "pull", label: "By pull" },
] as const;
const TIE_ORDERS = [
  { value: "evidence", label: "Most evidence" },
  { value: "weight", label: "By weight" },
  { value: "warmest", label: "Warmest first" },
  { value: "coldest", label: "Coldest first" },
] as const;

const OTHER_VIEWS: readonly OtherView[] = ["article", "timeline"];

/** The Evidence tab: the ledger of the tie in question, or the ties that can be asked about. */
export function EvidenceLedger(props: {
  readonly compact: boolean;
  /** What can be done to the ledger; `null` where nothing can be kept. */
  readonly editing?: LedgerEditing | null;
  /** The views that an item can be looked up in. */
  readonly beside?: readonly OtherView[];
}) {
  const { compact, editing = null, beside = OTHER_VIEWS } = props;
  const index = useEvidence();
  const lookup = useLookup();
  const query = useQuery();
  const selection = useLens((lens) => lens.selection);
  const thread = useLens((lens) => lens.thread);
  const [order, setOrder] = useState<LedgerOrder>("newest");
  const [tieOrder, setTieOrder] = useState<TieOrder>("evidence");
  const [method, setMethod] = useState(false);
  const { set } = useLensGestures();

  const ties = tiesInQuestion(selection, index);
  const leading = selection?.kind === "quote" ? lookup.quote(selection.id) : null;
  const inHand = threadOf({ selection, thread }, index);
  const tie = inHand ?? (leading && (leadingBearing(leading, null)?.tie ?? null)) ?? ties[0] ?? null;
  return (
    <div className={`ledger ${compact ? "ledger-compact" : ""}`}>
      <BarTools>
        <Select
          bare
          label="Order"
          value={tie === null ? tieOrder : order}
          options={tie === null ? TIE_ORDERS : LEDGER_ORDERS}
          onChange={(value) => {
            const ofTies = TIE_ORDERS.find((one) => one.value === value);
            const ofItems = LEDGER_ORDERS.find((one) => one.value === value);
            if (tie === null && ofTies) setTieOrder(ofTies.value);
            if (tie !== null && ofItems) setOrder(ofItems.value);
          }}
        />
        <Button size="small" pressed={method} aria-expanded={method} onClick={() => setMethod(!method)}>
          Method
        </Button>
      </BarTools>
      {method ? <MethodPanel /> : null}
      {ties.length > 1 && tie !== null ? (
        <TieChoice ties={ties} chosen={tie} onChoose={(one) => set({ thread: one })} />
      ) : null}
      {tie === null ? (
        <TieList selection={selection} order={tieOrder} compact={compact} at={query} />
      ) : (
        <TieLedger tie={tie} query={query} order={order} current={selection} editing={editing} beside={beside} />
      )}
    </div>
  );
}

/** The question every view asks; one object as long as its parts stay. */
function useQuery(): ReadingQuery {
  const window = useLens((lens) => lens.window);
  const clock = useLens((lens) => lens.clock);
  const aspects = useLens((lens) => lens.aspects);
  const method = useMethod();
  return useMemo(
    () => ({ at: window.to, since: window.from, clock, aspects, method }),
    [window, clock, aspects, method],
  );
}

/** Ties whose ledger a selection asks for: itself, or those its evidence bears on; none for actors, months and the like. */
function tiesInQuestion(selection: Ref | null, index: EvidenceIndex): readonly TieId[] {
  if (selection?.kind === "tie") return [selection.id];
  if (selection?.kind !== "quote" && selection?.kind !== "event" && selection?.kind !== "arrangement") return [];
  return [...new Set(index.itemsFor(selection).map((item) => item.tie))];
}

/** A quote or event that bears on several ties: which one's ledger is shown. */
function TieChoice(props: {
  readonly ties: readonly TieId[];
  readonly chosen: TieId;
  readonly onChoose: (tie: TieId) => void;
}) {
  return (
    <p className="ledger-choice">
      It bears on {writeCount(props.ties.length, "tie")}:
      {props.ties.map((tie) => (
        <ChoiceTag key={tie} tie={tie} chosen={tie === props.chosen} onChoose={props.onChoose} />
      ))}
    </p>
  );
}

function ChoiceTag(props: { readonly tie: TieId; readonly chosen: boolean; readonly onChoose: (tie: TieId) => void }) {
  const face = useTieFace(props.tie);
  return <PairButton {...face} look={props.chosen ? "lit" : "boxed"} onPress={() => props.onChoose(props.tie)} />;
}

/** What can be asked about: the ties of an actor, of a month or an article, or all. */
function TieList(props: {
  readonly selection: Ref | null;
  readonly order: TieOrder;
  readonly compact: boolean;
  readonly at: ReadingQuery;
}) {
  const { selection, order } = props;
  const index = useEvidence();
  const lookup = useLookup();
  const readings = useReadings();
  const { pick, hover } = useLensGestures();
  const rows = useMemo(() => tieRows(tiesFor(selection, index), readings, order), [selection, index, readings, order]);
  const read = rows.filter((row) => row.reading !== null).length;
  const title =
    selection?.kind === "actor"
      ? `${lookup.actorName(selection.id)} has ${writeCount(read, "tie")} with evidence by ${writeMonth(props.at.at)}`
      : selection?.kind === "triad"
        ? `${lookup.triadName(selection.id)}: ${writeCount(read, "tie")} with evidence by ${writeMonth(props.at.at)}`
        : selection?.kind === "month"
          ? `${writeCount(rows.length, "tie")} with evidence of ${writeMonth(selection.id)}`
          : selection?.kind === "article"
            ? `This article bears on ${writeCount(rows.length, "tie")}`
            : `${writeCount(read, "tie")} with evidence by ${writeMonth(props.at.at)}`;
  return (
    <>
      <header className="ledger-head">
        <h2>{title}</h2>
      </header>
      <p className="ledger-lead">
        Pick a tie here or a line in the graph to see what supports it and what contradicts it, item by item.
      </p>
      <TieTable
        rows={rows}
        compact={props.compact}
        onPick={(tie) => pick({ kind: "tie", id: tie }, "reader")}
        onHover={(tie) => hover(tie === null ? null : { kind: "tie", id: tie })}
      />
    </>
  );
}
