import { useCallback, useEffect, useRef, useState } from "react";
import { writeTriadFinding } from "#domain/analysis/balance/triad-words.ts";
import { TRIAD_KINDS, type Triad, type TriadKind } from "#domain/analysis/balance/triads.ts";
import type { TieId, TriadId } from "#domain/shared/ids.ts";
import { writeMonth, writeNumber } from "#domain/shared/wording.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { Button } from "#ui/Button.tsx";
import { scrollNear } from "#ui/scroll-near.ts";
import { panelProps, TabRow, useTabIds } from "#ui/Tabs.tsx";
import { PanelHead } from "../PanelHead.tsx";
import type { PanelProps } from "../panel-props.ts";
import { TieTag } from "../TieTag.tsx";
import { TriadList } from "./TriadList.tsx";
import { useOpenTriad } from "./use-open-triad.ts";
import { useSignedGraph, useTriads } from "./use-triads.ts";
import { WholeGraph } from "./WholeGraph.tsx";
import "./balance.css";

const LABELS: Readonly<Record<TriadKind, string>> = {
  tense: "Tension triads",
  balanced: "Balanced",
  undecided: "Undecided",
};

/** Where the ties of the lens pull against one another: triads, and how far the whole graph is from balance. */
export function BalancePanel(_props: PanelProps) {
  const graph = useSignedGraph();
  const { triads, isBusy, fault } = useTriads(graph);
  const { kind, choose, open, toggle, isMissing } = useOpenTriad(triads);
  const idBase = useTabIds();
  const { only, listOf, listAll, line, panel } = useOnlyOf(triads, open, choose);
  const listed = only === null ? triads : triads.filter(({ ties }) => ties.some(({ id }) => id === only));
  const counted = (one: TriadKind) => listed.filter((triad) => triad.kind === one);
  return (
    <>
      <PanelHead
        finding={isBusy && triads.length === 0 ? "Looking for triangles" : writeTriadFinding(triads)}
        method="A triangle is tense when it holds an odd number of negative ties: one actor close to two rivals, or three rivals. A neutral tie leaves it undecided. This is a prompt for reading, not a forecast."
      />
      {fault === null ? null : (
        <p className="sheet-empty" role="alert">
          The triangles of this graph could not be found: {fault}
        </p>
      )}
      {isMissing ? <Missing /> : null}
      {only === null ? null : (
        <p className="triad-only" ref={line} tabIndex={-1}>
          Only triangles of <TieTag tie={only} />
          <Button look="line" size="small" onClick={listAll}>
            List all {writeNumber(triads.length)}
          </Button>
        </p>
      )}
      <TabRow
        label="Triads by kind"
        className="triad-tabs"
        idBase={idBase}
        chosen={kind}
        onChoose={choose}
        tabs={TRIAD_KINDS.map((name) => ({
          name,
          label: (
            <>
              {LABELS[name]} <span className="triad-count">{counted(name).length}</span>
            </>
          ),
        }))}
      />
      <div {...panelProps(idBase, kind)} ref={panel} tabIndex={-1} className="triad-panel">
        <Listed key={kind} kind={kind} triads={counted(kind)} open={open} onToggle={toggle} />
      </div>
      <WholeGraph graph={graph} triads={triads} onTriadsOf={listOf} />
    </>
  );
}

/** Whose triads are listed; asked for far below, the list and the keyboard come to where they stand. */
function useOnlyOf(triads: readonly Triad[], open: TriadId | null, choose: (kind: TriadKind) => void) {
  const [only, setOnly] = useState<TieId | null>(null);
  const line = useRef<HTMLParagraphElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const opened = triads.find(({ id }) => id === open);
  const seen = useRef<TriadId | null>(null);
  // One that is opened elsewhere has to be in the list; one that stays open over other months says nothing anew.
  useEffect(() => {
    if (opened && opened.id !== seen.current) setOnly((tie) => (opened.ties.some(({ id }) => id === tie) ? tie : null));
    seen.current = opened?.id ?? null;
  }, [opened]);
  const [asked, setAsked] = useState(0);
  const listOf = useCallback(
    (tie: TieId, kind: TriadKind) => {
      setOnly(tie);
      choose(kind);
      setAsked((before) => before + 1);
    },
    [choose],
  );
  const listAll = useCallback(() => {
    setOnly(null);
    panel.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (asked === 0) return;
    line.current?.focus({ preventScroll: true });
    scrollNear(line.current);
  }, [asked]);
  return { only, listOf, listAll, line, panel };
}

function Listed(props: Parameters<typeof TriadList>[0] & { readonly kind: TriadKind }) {
  const { kind, ...rest } = props;
  if (rest.triads.length > 0) return <TriadList {...rest} />;
  return <p className="triad-none">{NONE[kind]}</p>;
}

const NONE: Readonly<Record<Triad["kind"], string>> = {
  tense: "No triangle is tense as of this window.",
  balanced: "No triangle is balanced as of this window.",
  undecided: "No triangle holds a neutral tie as of this window.",
};

/** A link may name a triad that is no triangle as of the window. */
function Missing() {
  const lookup = useLookup();
  const selection = useLens((lens) => lens.selection);
  const at = useLens((lens) => lens.window.to);
  if (selection?.kind !== "triad") return null;
  return (
    <p className="sheet-note" role="status">
      {lookup.triadName(selection.id)} make no triangle by {writeMonth(at)}: a tie between them has no evidence of these
      kinds by then. Move the window later to see it.
    </p>
  );
}
