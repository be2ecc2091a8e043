import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from "react";
import type { Lookup } from "#domain/dossier/lookup.ts";
import type { QuoteId } from "#domain/shared/ids.ts";
import type { BearingQuestion } from "#domain/workspace/quote-filter.ts";
import type { QuoteOrder } from "#domain/workspace/quote-order.ts";
import type { QuoteRow } from "#domain/workspace/quote-table.ts";
import { CardCell } from "./CardCell.tsx";
import { CELL, GRID, GROUP, ROW } from "./grid-roles.ts";
import { Headings } from "./Headings.tsx";
import { writeRow } from "./row-words.ts";
import { TableCells } from "./TableRow.tsx";
import { type RowWindow, useRowWindow, type ViewSize } from "./use-row-window.ts";

const ROW_REM = { table: 3.5, cards: 5.75 } as const;
const HEAD_REM = { table: 3.25, cards: 0 } as const;

export type GridProps = {
  readonly shown: readonly QuoteRow[];
  readonly lookup: Lookup;
  readonly chosen: ReadonlySet<QuoteId>;
  /** The quote that is selected on the desk. */
  readonly lit: QuoteId | null;
  /** What is asked of a bearing: one that answers comes first. */
  readonly asked: BearingQuestion;
  readonly order: QuoteOrder;
  readonly layout: "table" | "cards";
  readonly size: ViewSize;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onOrder: (order: QuoteOrder) => void;
  readonly onToggle: (id: QuoteId, isRange: boolean) => void;
  readonly onAll: () => void;
  readonly onOpen: (id: QuoteId) => void;
};

/**
 * The quotes as rows of which only those near the view are mounted. One tab stop: arrows, Page keys, Home and End walk;
 * Space chooses, with Shift up to here; Enter goes to the quote; / leads to the words of the filter.
 */
export function QuoteGrid(props: GridProps) {
  const { shown, layout, size, scroller } = props;
  const rowPx = ROW_REM[layout] * size.remPx;
  const rows = { count: shown.length, rowPx, headPx: HEAD_REM[layout] * size.remPx, viewPx: size.heightPx };
  const view = useRowWindow(scroller, rows);
  const { at, go } = useCurrentRow(shown, view, scroller);
  const press = (event: KeyboardEvent) => {
    if (rowAt(event.target) === null || event.altKey) return;
    if (!pressed(event, { ...props, at, go, view })) return;
    event.preventDefault();
  };
  const click = (event: MouseEvent) => {
    const row = rowAt(event.target);
    const id = row === null ? undefined : shown[row]?.quote.id;
    if (row === null || id === undefined) return;
    const isChoice = event.target instanceof Element && event.target.closest("[data-choose]") !== null;
    go(row);
    if (isChoice || event.shiftKey) props.onToggle(id, event.shiftKey);
    // Words that were marked on purpose are not a press.
    else if (getSelection()?.isCollapsed !== false) props.onOpen(id);
  };
  return (
    <div ref={scroller} className={`ql-scroll ql-${layout}`} onScroll={view.follow}>
      <table
        {...GRID}
        aria-label="All quotes"
        aria-rowcount={shown.length + (layout === "table" ? 1 : 0)}
        onKeyDown={press}
        onClick={click}
      >
        {layout === "table" ? <Headings order={props.order} onOrder={props.onOrder} /> : null}
        <tbody {...GROUP} style={{ height: shown.length * rowPx }}>
          {mounted(view, at, shown.length).map((place) => {
            const row = shown[place];
            if (!row) return null;
            const { id } = row.quote;
            return (
              <GridRow
                key={id}
                row={row}
                at={place}
                lookup={props.lookup}
                asked={props.asked}
                layout={layout}
                rowPx={rowPx}
                isChosen={props.chosen.has(id)}
                isLit={props.lit === id}
                isCurrent={place === at}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The rows near the view, and the one that has the focus or would get it, wherever it is. */
function mounted({ first, end }: RowWindow, at: number, count: number): readonly number[] {
  const near = Array.from({ length: end - first }, (_, place) => first + place);
  if (at >= count || (at >= first && at < end)) return near;
  return at < first ? [at, ...near] : [...near, at];
}

/** The row the keyboard is on: it keeps its quote when the list changes around it. */
function useCurrentRow(
  shown: readonly QuoteRow[],
  view: RowWindow,
  scroller: RefObject<HTMLDivElement | null>,
): { readonly at: number; readonly go: (at: number) => void } {
  const [id, setId] = useState<QuoteId | null>(null);
  const [, again] = useReducer((count: number) => count + 1, 0);
  const at = useMemo(
    () =>
      id === null
        ? 0
        : Math.max(
            0,
            shown.findIndex(({ quote }) => quote.id === id),
          ),
    [shown, id],
  );
  const isWanted = useRef(false);
  useLayoutEffect(() => {
    if (!isWanted.current) return;
    isWanted.current = false;
    scroller.current?.querySelector<HTMLElement>(`[data-at="${at}"]`)?.focus({ preventScroll: true });
  });
  const go = useCallback(
    (to: number) => {
      const place = Math.max(0, Math.min(shown.length - 1, to));
      const row = shown[place];
      if (!row) return;
      isWanted.current = true;
      setId(row.quote.id);
      view.reveal(place);
      again();
    },
    [shown, view],
  );
  return { at, go };
}

/** What a key does in the rows; whether it does anything. */
function pressed(
  event: KeyboardEvent,
  grid: GridProps & { readonly at: number; readonly go: (at: number) => void; readonly view: RowWindow },
): boolean {
  const { shown, at, go, view } = grid;
  const id = shown[at]?.quote.id;
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand && event.key.toLowerCase() === "a") {
    grid.onAll();
    return true;
  }
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + view.perView,
    PageUp: at - view.perView,
    Home: 0,
    End: shown.length - 1,
  };
  const to = steps[event.key];
  if (event.key === "/") document.querySelector<HTMLElement>("[data-list-search]")?.focus();
  else if (to !== undefined) go(to);
  else if (id !== undefined && event.key === " ") grid.onToggle(id, event.shiftKey);
  else if (id !== undefined && event.key === "Enter" && !isCommand) grid.onOpen(id);
  else return false;
  return true;
}

function rowAt(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>("[data-at]") : null;
  return row === null ? null : Number(row.dataset.at);
}

const GridRow = memo(function GridRow(props: {
  readonly row: QuoteRow;
  readonly at: number;
  readonly lookup: Lookup;
  readonly asked: BearingQuestion;
  readonly layout: "table" | "cards";
  readonly rowPx: number;
  readonly isChosen: boolean;
  readonly isLit: boolean;
  readonly isCurrent: boolean;
}) {
  const { row, at, layout, rowPx, isChosen, isLit } = props;
  const face = { row, lookup: props.lookup, asked: props.asked };
  return (
    <tr
      {...ROW}
      data-at={at}
      className="ql-line ql-row"
      style={{ top: at * rowPx, height: rowPx }}
      tabIndex={props.isCurrent ? 0 : -1}
      aria-rowindex={at + (layout === "table" ? 2 : 1)}
      aria-selected={isChosen}
      aria-current={isLit ? "true" : undefined}
      aria-label={writeRow(row, props.lookup)}
    >
      <td {...CELL} className={`ql-cell ql-choose ${layout === "table" ? "ql-at-choose" : ""}`} data-choose>
        <input type="checkbox" tabIndex={-1} checked={isChosen} readOnly aria-label={`Choose: ${opening(row)}`} />
      </td>
      {layout === "table" ? <TableCells {...face} /> : <CardCell {...face} />}
    </tr>
  );
});

const OPENING = 60;

/** Enough of the words to know the quote by. */
function opening({ quote }: QuoteRow): string {
  const { exact } = quote.anchor;
  return exact.length > OPENING ? `${exact.slice(0, OPENING)}…` : exact;
}
