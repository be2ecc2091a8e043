import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { addMonths, type MonthKey, monthAt, monthIndex } from "#domain/shared/month.ts";
import { parseRef } from "#domain/shared/ref.ts";
import { restingSeries } from "#domain/trade/series-choice.ts";
import { columnOf } from "#domain/trade/trade-table.ts";
import { useDossier, useLookup } from "#state/dossier/dossier-context.tsx";
import { useLensStore } from "#state/lens/lens-context.tsx";
import type { Pin } from "./event-lane.ts";
import { type CursorRow, rowsOf, sayRow } from "./month-facts.ts";
import type { Spot } from "./TimelineChart.tsx";
import type { Scene } from "./timeline-scene.ts";
import { pickMonth, type TradeOnDesk } from "./use-trade-series.ts";

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, PageUp: -12, PageDown: 12 };

/** The one tab stop of the plot: an element over the month in focus whose name is the month's figure. */
export function MonthCursor(props: {
  readonly scene: Scene;
  readonly trade: TradeOnDesk;
  readonly pins: readonly Pin[];
  readonly spot: Spot | null;
  readonly onSpot: (spot: Spot | null) => void;
}) {
  const { scene, trade, pins, spot, onSpot } = props;
  const { frame } = scene;
  const store = useLensStore();
  const dossier = useDossier();
  const lookup = useLookup();
  const button = useRef<HTMLButtonElement>(null);
  const hadFocus = useRef(false);
  const month = spot?.month ?? monthAt(frame.first + startColumn(scene, store.getState().lens.window.to));
  const at = monthIndex(month) - frame.first;
  const rows = rowsOf(trade.table, month, pins);
  const row = rows[Math.min(spot?.row ?? 0, rows.length - 1)] ?? { kind: "total" };
  useLayoutEffect(() => {
    // A new element for each place, so that assistive technology reads the new name; focus goes along.
    if (hadFocus.current && document.activeElement !== button.current) button.current?.focus({ preventScroll: true });
  });
  const go = (next: number, nextRow: number) => {
    onSpot({ month: monthAt(frame.first + Math.max(0, Math.min(frame.months - 1, next))), row: Math.max(0, nextRow) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const standing = Math.min(spot?.row ?? 0, rows.length - 1);
    const step = STEPS[event.key];
    if (step !== undefined && event.shiftKey)
      extendWindow(event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : step);
    else if (step !== undefined) go(at + step, standing);
    else if (event.key === "Home") go(0, standing);
    else if (event.key === "End") go(frame.months - 1, standing);
    else if (event.key === "ArrowDown") go(at, Math.min(rows.length - 1, standing + 1));
    else if (event.key === "ArrowUp") go(at, standing - 1);
    else if (event.key === "Enter") open(row, month);
    else if (event.key === "Escape" && spot !== null) onSpot(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** The end of the window that is nearer to the cursor moves. */
  const extendWindow = (by: number) => {
    const { lens, setWindow } = store.getState();
    const to = addMonths(lens.window.to, by);
    if (to < lens.window.from) return;
    setWindow({ from: lens.window.from, to });
    onSpot({ month: monthAt(frame.first + startColumn(scene, to)), row: spot?.row ?? 0 });
  };
  const open = (what: CursorRow, when: MonthKey) => {
    const { pick } = store.getState();
    if (what.kind === "pin") {
      const ref = parseRef(`${what.pin.kind}.${what.pin.id}`);
      if (ref) pick(ref, "timeline");
      return;
    }
    const source =
      what.kind === "series"
        ? trade.table.series[what.index]?.cells[columnOf(trade.table, when)]?.flows[0]?.source
        : undefined;
    if (source !== undefined && trade.table.series.length > 1) pick({ kind: "source", id: source }, "timeline");
    else pickMonth(store, { kind: "month", id: when }, trade.chosen.choice, restingSeries(dossier));
  };
  return (
    <button
      key={`${at}-${spot?.row ?? 0}`}
      ref={button}
      type="button"
      className="tt-cursor"
      aria-label={sayRow(trade.table, month, row, pins, lookup)}
      style={{
        left: frame.left + at * frame.step,
        top: frame.top,
        width: frame.step,
        height: frame.bottom - frame.top,
      }}
      onFocus={() => {
        hadFocus.current = true;
        if (spot === null) onSpot({ month, row: 0 });
      }}
      onBlur={(event) => {
        if (event.relatedTarget !== null) hadFocus.current = false;
      }}
      onKeyDown={onKeyDown}
    />
  );
}

function startColumn({ frame }: Scene, month: MonthKey): number {
  const at = monthIndex(month) - frame.first;
  return Math.max(0, Math.min(frame.months - 1, at));
}
