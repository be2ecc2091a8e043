import { useMemo } from "react";
import { buildLedger, type Ledger, type LedgerEntry } from "#domain/reading/ledger.ts";
import type { Reading, ReadingQuery } from "#domain/reading/reading.ts";
import { writeFinding, writeNothingCounts, writeSmall, writeSupport } from "#domain/reading/words.ts";
import type { TieId } from "#domain/shared/ids.ts";
import type { Ref } from "#domain/shared/ref.ts";
import { stanceBand, stanceName } from "#domain/shared/stance.ts";
import { writeChange, writeCount, writeMonth, writeNumber } from "#domain/shared/wording.ts";
import { isWaiting } from "#domain/workspace/anchoring.ts";
import { rowOf } from "#domain/workspace/document.ts";
import { useDossier, useEvidence, useLookup, useTieFace } from "#state/dossier/dossier-context.tsx";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { useAnchorings } from "#state/workspace/anchorings.ts";
import { Button } from "#ui/Button.tsx";
import { PairButton } from "#ui/PairButton.tsx";
import type { LedgerEditing } from "./editing.ts";
import { LedgerSection, type OtherView } from "./LedgerRows.tsx";
import { inOrder, type LedgerOrder, type LedgerRow, ledgerRows } from "./ledger-rows.ts";
import { OverrideRow } from "./OverrideRow.tsx";
import { StanceChart } from "./StanceChart.tsx";
import { countTradeRecords } from "./trade-count.ts";

/** The ledger of one tie: the finding, stance over time, every item for and against with its working, and the sum. */
export function TieLedger(props: {
  readonly tie: TieId;
  readonly query: ReadingQuery;
  readonly order: LedgerOrder;
  /** The quote, event or arrangement that is selected. */
  readonly current: Ref | null;
  readonly editing: LedgerEditing | null;
  readonly beside: readonly OtherView[];
}) {
  const { tie, query, order, editing } = props;
  const index = useEvidence();
  const lookup = useLookup();
  const face = useTieFace(tie);
  const window = useLens((lens) => lens.window);
  const { pick, set } = useLensGestures();
  const ledger = useMemo(() => buildLedger(tie, index, query), [tie, index, query]);
  const rows = useMemo(() => ledgerRows(ledger.entries, lookup, query.clock), [ledger, lookup, query.clock]);
  const { reading } = ledger;
  const override = index.overrideOf(tie);
  const openAt = (ref: Ref) => {
    pick(ref, "reader");
    if (ref.kind === "quote") set({ tab: "article" });
  };
  const section = (title: string, chosen: (row: LedgerRow) => boolean) => (
    <LedgerSection
      title={title}
      rows={inOrder(rows.filter(chosen), order)}
      method={query.method}
      at={query.at}
      current={props.current}
      onPick={openAt}
      beside={props.beside}
      tools={editing?.item ?? null}
    />
  );
  const band = reading === null ? "" : stanceName(reading.band);
  return (
    <>
      <header className="ledger-head">
        <PairButton {...face} look="lit" size="large" onPress={() => pick({ kind: "tie", id: tie }, "reader")} />
        <h2>{writeFinding(lookup.tieName(tie), reading, query)}</h2>
      </header>
      <p className="ledger-lead">
        {reading === null
          ? writeNothingCounts(ledger, query)
          : `${writeSupport(ledger)} Weighted by directness, confidence and age as of ${writeMonth(query.at)}. ${writeWay(reading)}`}
      </p>
      <WaitingLine entries={ledger.entries} />
      {editing?.tie(tie, query)}
      <StanceChart ledger={ledger} query={query} window={window} />
      {override ? (
        <OverrideRow override={override} reading={reading} at={query.at} tools={editing?.override(override)} />
      ) : null}
      {section(`Supports ${band}`, ({ entry }) => isTelling(entry) && entry.side === "for")}
      {section(`Contradicts ${band}`, ({ entry }) => isTelling(entry) && entry.side === "against")}
      {section("Faded, too old to tell", ({ entry }) => entry.faded)}
      {reading === null ? null : <Sum ledger={ledger} />}
      {section("Not counted", ({ entry }) => !entry.counted)}
      {editing?.foot(tie)}
      <TradeLine tie={tie} />
    </>
  );
}

/** How many quotes of the tie wait for a decision about their words; they go on counting. */
function WaitingLine({ entries }: { readonly entries: Ledger["entries"] }) {
  const anchorings = useAnchorings();
  const ids = new Set(entries.flatMap(({ item: { ref } }) => (ref.kind === "quote" ? [ref.id] : [])));
  const count = [...ids].filter((id) => {
    const row = rowOf(anchorings, id);
    return row !== null && isWaiting(row);
  }).length;
  if (count === 0) return null;
  return (
    <p className="ledger-lead">
      {writeCount(count, "quote")} {count === 1 ? "waits" : "wait"} for a decision: the text of{" "}
      {count === 1 ? "its" : "their"} article was replaced. Until then {count === 1 ? "it counts" : "they count"} as
      before.
    </p>
  );
}

/** How the stance comes about: by the evidence, or by an override that stands in its place. */
function writeWay({ overridden }: Reading): string {
  if (!overridden) return "To change the stance, change the evidence.";
  return `An analyst overrides the reading; by the evidence alone it would be ${stanceName(stanceBand(overridden.evidence))}.`;
}

const isTelling = (entry: LedgerEntry) => entry.counted && !entry.faded;

/** The last line of the sum. */
function Sum({ ledger }: { readonly ledger: Ledger }) {
  const { reading } = ledger;
  if (reading === null) return null;
  const sum = reading.overridden?.evidence ?? reading.stance;
  const counted = ledger.entries.filter((entry) => entry.counted).length;
  return (
    <dl className="ledger-sum">
      <div>
        <dt>Sum of {writeCount(counted, "bearing")}</dt>
        <dd>total weight {writeSmall(reading.weight)}</dd>
      </div>
      <div>
        <dt>S, the sum of the pulls</dt>
        <dd>
          {writeChange(sum, 3)}, {stanceName(stanceBand(sum))}
          {reading.overridden ? ", overridden" : ""}
        </dd>
      </div>
      <div>
        <dt>Spread</dt>
        <dd>
          {writeNumber(reading.spread, 2)}
          {reading.contested ? ", contested" : ""}
        </dd>
      </div>
    </dl>
  );
}

function TradeLine({ tie }: { readonly tie: TieId }) {
  const dossier = useDossier();
  const { set } = useLensGestures();
  const count = useMemo(() => countTradeRecords(tie, dossier), [tie, dossier]);
  if (count === 0) return null;
  return (
    <p className="ledger-trade">
      {writeCount(count, "trade record")} between the two {count === 1 ? "carries" : "carry"} no stance and{" "}
      {count === 1 ? "does" : "do"} not count here.{" "}
      <Button look="link" onClick={() => set({ tab: "data" })}>
        Data
      </Button>
    </p>
  );
}
