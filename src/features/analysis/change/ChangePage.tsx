import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { Change, TieChange } from "#domain/analysis/change/change.ts";
import { writeChangeFinding, writeHowToRead } from "#domain/analysis/change/change-words.ts";
import { dossierSpan } from "#domain/dossier/dossier-span.ts";
import type { EvidenceIndex } from "#domain/evidence/evidence-index.ts";
import { threadOf } from "#domain/lens/reader-place.ts";
import type { TieId } from "#domain/shared/ids.ts";
import { type MonthKey, type MonthSpan, monthAt } from "#domain/shared/month.ts";
import type { Stance } from "#domain/shared/stance.ts";
import { writeMonthEnd } from "#domain/shared/wording.ts";
import { useDossier, useEvidence, useLookup } from "#state/dossier/dossier-context.tsx";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { usePlay } from "#state/lens/use-play.ts";
import { useAnnounce } from "#ui/announce.tsx";
import { ChangeDates } from "./ChangeDates.tsx";
import { ChangeGraph } from "./ChangeGraph.tsx";
import { ChangeTable, type HeldShown } from "./ChangeTable.tsx";
import "./change.css";
import { ruleSpan } from "./month-rule.ts";
import { SlopeChart } from "./SlopeChart.tsx";
import { TieLists } from "./TieLists.tsx";
import { TradeChange } from "./TradeChange.tsx";
import { useChange } from "./use-change.ts";
import { useCompareKeys } from "./use-compare-keys.ts";
import { useWays } from "./use-ways.ts";
import { WhyMoved } from "./WhyMoved.tsx";

/**
 * What changed between the two ends of the window, in the place of the three panes: A is the end of its first month, B
 * of its last, so that warming and cooling are what the graph's chevrons say. Moving a date moves the window.
 */
export function ChangePage(props: { readonly compact: boolean }) {
  const { compact } = props;
  const turned = useLens((lens) => lens.swapped);
  const page = useRef<HTMLElement>(null);
  const window = useLens((lens) => lens.window);
  const { set, setWindow } = useLensGestures();
  const limits = useLimits(window);
  const rule = useMemo(() => ruleSpan(limits, window), [limits, window]);
  const player = usePlay(rule, useAnnounce());
  const change = useChange(turned);
  // The dates follow the hand, the pictures follow the dates.
  const shown = useDeferredValue(change);
  const ways = useWays();
  const selected = useSelectedTie();
  const [held, setHeld] = useState<HeldShown>(null);
  const showHeld = useCallback((band: Stance) => setHeld({ band }), []);
  const lit = shown.ties.find(({ tie }) => tie === selected) ?? null;
  const read = lit ?? strongest(shown);
  useFocusHere(page);
  useSaidChange(change);
  useCompareKeys({ window, turned, limits, player, onWindow: setWindow });
  return (
    <section
      ref={page}
      aria-label="Compare"
      data-pane="reader"
      tabIndex={-1}
      className={`pane cmp${compact ? " cmp-compact" : ""}`}
    >
      <ChangeDates
        window={window}
        turned={turned}
        rule={rule}
        limits={limits}
        player={player}
        onWindow={setWindow}
        onTurn={() => set({ swapped: !turned })}
      />
      <div className="cmp-columns">
        <div>
          <h2 className="cmp-h2">What changed on the graph</h2>
          <p className="cmp-lead">Only changed ties are drawn in colour. Grey ties held their stance.</p>
          <ChangeGraph change={shown} selected={selected} compact={compact} ways={ways} />
          <TieLists change={shown} turned={turned} ways={ways} />
        </div>
        <div>
          <h2 className="cmp-h2">{writeChangeFinding(shown)}</h2>
          <p className="cmp-lead">{writeHowToRead(shown)}</p>
          <SlopeChart change={shown} selected={selected} ways={ways} onHeld={showHeld} />
        </div>
        <div>
          <TradeChange a={shown.query.a} b={shown.query.b} ways={ways} />
          {selected !== null && lit === null ? <NotThere tie={selected} change={shown} /> : null}
          {read ? <WhyMoved change={shown} tie={read} largest={lit === null} ways={ways} /> : null}
        </div>
      </div>
      <ChangeTable change={shown} selected={selected} ways={ways} held={held} onHeld={setHeld} />
    </section>
  );
}

/** A tie may be picked that has no reading at either date: what stands below is then of another one. */
function NotThere({ tie, change }: { readonly tie: TieId; readonly change: Change }) {
  const lookup = useLookup();
  const { a, b } = change.query;
  const dates = a === b ? writeMonthEnd(a) : `${writeMonthEnd(a)} or ${writeMonthEnd(b)}`;
  return (
    <p className="cmp-note cmp-not-there" role="status">
      {lookup.tieName(tie)}, which is picked, has no evidence of these kinds by {dates}.
    </p>
  );
}

/** The months there is something to say about, widened to hold the window. */
function useLimits(window: MonthSpan): MonthSpan {
  const record = dossierSpan(useDossier());
  const index = useEvidence();
  const first = useMemo(() => firstMonth(index), [index]);
  const from = [window.from, record.from, ...(first === null ? [] : [first])].reduce((one, other) =>
    other < one ? other : one,
  );
  const to = window.to > record.to ? window.to : record.to;
  return useMemo(() => ({ from, to }), [from, to]);
}

/** Month of the oldest evidence; `null` without any. */
function firstMonth({ items }: EvidenceIndex): MonthKey | null {
  if (items.length === 0) return null;
  return monthAt(items.reduce((first, { eventMonth }) => Math.min(first, eventMonth), Number.POSITIVE_INFINITY));
}

function useSelectedTie(): TieId | null {
  const index = useEvidence();
  const selection = useLens((lens) => lens.selection);
  const thread = useLens((lens) => lens.thread);
  return threadOf({ selection, thread }, index);
}

/** The largest move, else whatever else changed; `null` where nothing did. */
function strongest({ ties, ended }: Change): TieChange | null {
  return ties.find(({ kind }) => kind !== "held") ?? ended[0] ?? null;
}

/** The keyboard comes along: here when the page opens, and to what takes its place when it goes. */
function useFocusHere(page: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    // A link that opens here has nobody to take along.
    if (navigator.userActivation?.hasBeenActive !== false) page.current?.focus({ preventScroll: true });
    return () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body && document.activeElement !== null) return;
        const panes = ['[data-pane="reader"]', "[data-pane]"].map((pane) => document.querySelector<HTMLElement>(pane));
        panes.find((pane) => pane !== null)?.focus({ preventScroll: true });
      });
    };
  }, [page]);
}

/** Says what the moved dates show; silent at the start. */
function useSaidChange(change: Change): void {
  const announce = useAnnounce();
  const said = useRef(change);
  useEffect(() => {
    if (said.current === change) return;
    said.current = change;
    const { a, b } = change.query;
    announce(`A ${writeMonthEnd(a)}, B ${writeMonthEnd(b)}: ${writeChangeFinding(change)}.`, "change");
  }, [change, announce]);
}
