import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { addMonths, type MonthKey, monthAt, monthIndex } from "#domain/shared/month.ts";
import { parseRef, type Ref } from "#domain/shared/ref.ts";
import { columnOf } from "#domain/trade/trade-table.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { useLensStore } from "#state/lens/lens-context.tsx";
import type { LensStore } from "#state/lens/lens-store.ts";
import { usePreferences } from "#state/preferences/preferences-context.tsx";
import type { Pin } from "./event-lane.ts";
import type { Spot } from "./month-facts.ts";
import { type CursorRow, rowsOf, sayRow } from "./month-facts.ts";
import type { Scene } from "./timeline-scene.ts";
import type { TradeOnDesk } from "./use-trade-series.ts";

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, PageUp: -12, PageDown: 12 };

/** Where the keyboard stands; kept while the focus is elsewhere. */
type Place = { readonly month: MonthKey; readonly row: number };

/** The one tab stop of the plot: an element over the month in focus whose name is the month's figure. */
export function MonthCursor(props: {
  readonly scene: Scene;
  readonly trade: TradeOnDesk;
  readonly pins: readonly Pin[];
  readonly onSpot: (spot: Spot | null) => void;
  readonly onPick: (ref: Ref) => void;
}) {
  const { scene, trade, pins, onSpot, onPick } = props;
  const { frame } = scene;
  const store = useLensStore();
  const lookup = useLookup();
  const letters = usePreferences((preferences) => preferences.letterKeys);
  const [place, setPlace] = useState<Place>({ month: store.getState().lens.window.to, row: 0 });
  const at = clampColumn(scene, place.month);
  const month = monthAt(frame.first + at);
  const rows = rowsOf(trade.table, month, pins);
  const standing = Math.min(place.row, rows.length - 1);
  const row = rows[standing] ?? { kind: "total" };
  const { button, follow } = useFollowingFocus();
  const go = (next: number, nextRow: number) => {
    const to = {
      month: monthAt(frame.first + Math.max(0, Math.min(frame.months - 1, next))),
      row: Math.max(0, nextRow),
    };
    follow();
    setPlace(to);
    onSpot(to);
  };
  const extend = (by: number) => {
    const to = extendedEnd(store, by, monthAt(frame.first + frame.months - 1));
    if (to !== null) go(clampColumn(scene, to), standing);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step !== undefined && event.shiftKey) extend(step);
    else if (step !== undefined) go(at + step, standing);
    else if (event.key === "Home") go(0, standing);
    else if (event.key === "End") go(frame.months - 1, standing);
    else if (event.key === "ArrowDown") go(at, Math.min(rows.length - 1, standing + 1));
    else if (event.key === "ArrowUp") go(at, standing - 1);
    else if (event.key === "Enter") onPick(refOf(row, month));
    else if (event.key.toLowerCase() === "s" && letters) pickSource(trade, row, month, onPick);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <button
      key={`${at}-${standing}`}
      ref={button}
      type="button"
      className="tt-cursor"
      aria-label={sayRow(trade, month, row, pins, lookup)}
      style={{
        left: frame.left + at * frame.step,
        top: frame.top,
        width: frame.step,
        height: frame.bottom - frame.top,
      }}
      onFocus={() => onSpot({ month, row: standing })}
      onBlur={(event) => {
        // The card's source is the next stop: it stays while the focus is in it.
        if (!isInCard(event.relatedTarget)) onSpot(null);
      }}
      onKeyDown={onKeyDown}
    />
  );
}

const isInCard = (target: EventTarget | null) => target instanceof Element && target.closest(".tt-card") !== null;

/** Each place is an element of its own, so that its name is read; after a step the focus goes along to it. */
function useFollowingFocus() {
  const button = useRef<HTMLButtonElement>(null);
  const moving = useRef(false);
  useLayoutEffect(() => {
    if (!moving.current) return;
    moving.current = false;
    button.current?.focus({ preventScroll: true });
  });
  const follow = () => {
    moving.current = true;
  };
  return { button, follow };
}

function clampColumn({ frame }: Scene, month: MonthKey): number {
  return Math.max(0, Math.min(frame.months - 1, monthIndex(month) - frame.first));
}

/** Moves the end of the window, never before its beginning nor past the plot; where it ended, or `null` when it could not. */
function extendedEnd(store: LensStore, by: number, last: MonthKey): MonthKey | null {
  const { lens, setWindow } = store.getState();
  const { from, to } = lens.window;
  const wanted = addMonths(to, by);
  const end = wanted > last ? last : wanted < from ? from : wanted;
  if (end === to) return null;
  setWindow({ from, to: end });
  return end;
}

function refOf(row: CursorRow, month: MonthKey): Ref {
  const pin = row.kind === "pin" ? parseRef(`${row.pin.kind}.${row.pin.id}`) : null;
  return pin ?? { kind: "month", id: month };
}

/** The source of the figure in focus; of the first figure of the month where all are. */
function pickSource({ table }: TradeOnDesk, row: CursorRow, month: MonthKey, onPick: (ref: Ref) => void): void {
  const column = columnOf(table, month);
  const series = row.kind === "series" ? table.series.slice(row.index, row.index + 1) : table.series;
  const flow = series.flatMap(({ cells }) => cells[column]?.flows ?? [])[0];
  if (flow) onPick({ kind: "source", id: flow.source });
}
