import { ArrowDown, ArrowUp, X } from "lucide-react";
import { type RefObject, useCallback, useEffect, useRef } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { QuoteId } from "#domain/shared/ids.ts";
import { writeCount, writeNumber } from "#domain/shared/wording.ts";
import { EVERY_QUOTE, filterSize } from "#domain/workspace/quote-filter.ts";
import type { QuoteOrder } from "#domain/workspace/quote-order.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { useWorkspace } from "#state/workspace/workspace-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Select } from "#ui/Select.tsx";
import { COLUMNS } from "./columns.ts";
import { exportShown } from "./export-shown.ts";
import { FilterBar } from "./FilterBar.tsx";
import { ListFoot } from "./ListFoot.tsx";
import { QuoteGrid } from "./QuoteGrid.tsx";
import { type Bulk, useBulk } from "./use-bulk.ts";
import { useQuoteList } from "./use-quote-list.ts";
import { useViewSize } from "./use-row-window.ts";
import "./quote-list.css";

/** Below this there is no room for columns: each quote is a card. */
const COLUMNS_FROM_REM = 78;
/** Below this the choices of the filter stand behind a button. */
const PHONE_BELOW_REM = 45;

/** Every quote of dossier and workspace in one list: find, sort, choose, and change many at once. */
export function QuoteListDialog(props: {
  /** The dossier below the workspace. */
  readonly base: Dossier;
  readonly onClose: () => void;
}) {
  const { base, onClose } = props;
  const list = useQuoteList(base);
  const { table, shown } = list;
  const bulk = useBulk(base, table, shown);
  const scroller = useRef<HTMLDivElement>(null);
  const size = useViewSize(scroller);
  const layout = size.widthRem >= COLUMNS_FROM_REM ? "table" : "cards";
  const lit = useLens(({ selection }) => (selection?.kind === "quote" ? selection.id : null));
  const open = useOpen(onClose);
  const { change, setOrder } = list;
  const onFilter = useAfresh(scroller, change);
  const onOrder = useAfresh(scroller, setOrder);
  const toRows = useRowsFocus(scroller);
  // At once: what is typed right after may be meant for the field of words.
  useEffect(() => focusRow(scroller.current), []);
  return (
    <Dialog label="All quotes" className="ql" onClose={onClose}>
      <div className="ql-body">
        <Head list={list} onSay={bulk.say} onClose={onClose} />
        <FilterBar
          filter={list.filter}
          options={list.options}
          span={list.span}
          narrow={size.widthRem < PHONE_BELOW_REM}
          onFilter={onFilter}
          onRows={toRows}
        />
        <ListBar
          list={list}
          bulk={bulk}
          isSorted={layout === "cards"}
          onOrder={onOrder}
          onClear={() => {
            onFilter(EVERY_QUOTE);
            toRows();
          }}
        />
        <QuoteGrid
          shown={shown}
          lookup={table.lookup}
          chosen={bulk.ids}
          lit={lit}
          asked={list.question}
          order={list.order}
          layout={layout}
          size={size}
          scroller={scroller}
          onOrder={onOrder}
          onToggle={bulk.toggle}
          onAll={bulk.toggleAll}
          onOpen={open}
        />
        {shown.length === 0 ? <Nothing isEmpty={table.rows.length === 0} /> : null}
        <ListFoot bulk={bulk} onRows={toRows} />
      </div>
    </Dialog>
  );
}

type List = ReturnType<typeof useQuoteList>;

function Head(props: { readonly list: List; readonly onSay: (words: string) => void; readonly onClose: () => void }) {
  const { shown, table } = props.list;
  const { title } = useDossier();
  const coder = useWorkspace((state) => state.history.document.about.coder);
  return (
    <div className="ql-head">
      <h2>All quotes</h2>
      <Button
        look="line"
        size="small"
        disabled={shown.length === 0}
        onClick={() => void exportShown(shown, table, { title, coder }).then(props.onSay)}
      >
        Export as CSV
      </Button>
      <Button aria-label="Close" onClick={props.onClose}>
        <X size={16} aria-hidden="true" />
      </Button>
    </div>
  );
}

/** What is chosen at once, how many quotes there are, and the order where no headings say it. */
function ListBar(props: {
  readonly list: List;
  readonly bulk: Bulk;
  readonly isSorted: boolean;
  readonly onOrder: (order: QuoteOrder) => void;
  /** Asks for every quote again. */
  readonly onClear: () => void;
}) {
  const { list, bulk } = props;
  const [found, all] = [list.shown.length, list.table.rows.length];
  return (
    <div className="ql-bar">
      <label className="ql-tick">
        <input type="checkbox" checked={bulk.isAll} disabled={found === 0} onChange={bulk.toggleAll} />
        <span>
          Choose all<span className="sr-only-text"> that are shown</span>
        </span>
      </label>
      <p role="status" className="ql-count">
        {found === all ? writeCount(all, "quote") : `${writeNumber(found)} of ${writeCount(all, "quote")}`}
      </p>
      {filterSize(list.filter) === 0 ? null : (
        <Button look="link" onClick={props.onClear}>
          Clear the filter
        </Button>
      )}
      {props.isSorted ? <SortChoice order={list.order} onOrder={props.onOrder} /> : null}
    </div>
  );
}

function SortChoice(props: { readonly order: QuoteOrder; readonly onOrder: (order: QuoteOrder) => void }) {
  const { order, onOrder } = props;
  const Arrow = order.descending ? ArrowDown : ArrowUp;
  return (
    <div className="ql-sort">
      <Select
        label="Sort by"
        value={order.by}
        options={COLUMNS.map(({ sort, label }) => ({ value: sort, label }))}
        onChange={(by) => {
          const column = COLUMNS.find(({ sort }) => sort === by);
          if (column) onOrder({ by: column.sort, descending: column.largestFirst });
        }}
      />
      <Button
        size="small"
        aria-label={order.descending ? "Descending; sort ascending" : "Ascending; sort descending"}
        onClick={() => onOrder({ ...order, descending: !order.descending })}
      >
        <Arrow size={14} aria-hidden="true" />
      </Button>
    </div>
  );
}

function Nothing({ isEmpty }: { readonly isEmpty: boolean }) {
  return (
    <p className="ql-nothing">
      {isEmpty
        ? "There are no quotes yet. Mark words in an article, and they stand here."
        : "No quote answers to this. Ask for less, or clear the filter."}
    </p>
  );
}

/** Leads the desk to a quote, its article in front, and leaves the list. */
function useOpen(onClose: () => void): (id: QuoteId) => void {
  const { pick, set } = useLensGestures();
  return (id) => {
    set({ pane: "reader", tab: "article" });
    pick({ kind: "quote", id }, "desk");
    onClose();
  };
}

/** Another filter or another order begins at the top of the list. */
function useAfresh<Value>(scroller: RefObject<HTMLDivElement | null>, then: (value: Value) => void) {
  return useCallback(
    (value: Value) => {
      if (scroller.current) scroller.current.scrollTop = 0;
      then(value);
    },
    [scroller, then],
  );
}

/** Puts the keyboard on the row it was on, once that row is drawn. */
function useRowsFocus(scroller: RefObject<HTMLDivElement | null>): () => void {
  return useCallback(() => {
    requestAnimationFrame(() => focusRow(scroller.current));
  }, [scroller]);
}

/** Focuses the row the keyboard is on. */
function focusRow(list: HTMLElement | null): void {
  list?.querySelector<HTMLElement>('[data-at][tabindex="0"]')?.focus({ preventScroll: true });
}
