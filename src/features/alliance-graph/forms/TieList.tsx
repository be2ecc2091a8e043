import { ArrowDown, ArrowUp } from "lucide-react";
import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Reading } from "#domain/reading/reading.ts";
import { writeSmall } from "#domain/reading/words.ts";
import { type ActorId, endsOf } from "#domain/shared/ids.ts";
import { sameRef } from "#domain/shared/ref.ts";
import { writeChange, writeCount, writeNumber } from "#domain/shared/wording.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { Button } from "#ui/Button.tsx";
import { PairTag } from "#ui/PairTag.tsx";
import { scrollNear } from "#ui/scroll-near.ts";
import { StanceWords } from "../TieFacts.tsx";
import { type Order, type Sort, type TieGroup, type TieRow, tieGroups } from "./tie-rows.ts";

const COLUMNS: readonly { readonly sort: Sort; readonly label: string; readonly numeric: boolean }[] = [
  { sort: "name", label: "Tie", numeric: false },
  { sort: "stance", label: "Stance", numeric: false },
  { sort: "trend", label: "Change", numeric: true },
  { sort: "kind", label: "Kind", numeric: false },
  { sort: "count", label: "Evidence", numeric: true },
  { sort: "weight", label: "Weight", numeric: true },
];
/** More rows are added on request: a browser slows down long before a reader would get there. */
const PAGE = 240;

/** The same graph as rows: a view in its own right, with the same selection. */
export const TieList = memo(function TieList(props: {
  readonly readings: readonly Reading[];
  readonly notice: ReactNode;
}) {
  const lookup = useLookup();
  const [words, setWords] = useState("");
  const [order, setOrder] = useState<Order>({ by: "name", descending: false });
  const [grouped, setGrouped] = useState(true);
  const [limit, setLimit] = useState(PAGE);
  const searched = useDeferredValue(words);
  const groups = useMemo(
    () => tieGroups(props.readings, lookup, { words: searched, order, grouped }),
    [props.readings, lookup, searched, order, grouped],
  );
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const shown = cut(groups, limit);
  const table = useRef<HTMLTableElement>(null);
  const label = useId();
  return (
    <div className="ag-form">
      {props.notice}
      <SelectedInSight table={table} />
      <div className="ag-form-bar">
        <label>
          <span className="sr-only-text">Only ties with these words</span>
          <input
            type="search"
            className="ag-search"
            placeholder="Filter by name"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
        <label className="ag-check">
          <input type="checkbox" checked={grouped} onChange={(event) => setGrouped(event.target.checked)} />
          Under each actor
        </label>
        <span id={label} className="ag-form-count" role="status">
          {writeCount(total, "row")}
        </span>
      </div>
      <div className="ag-form-scroll">
        <table ref={table} className="ag-list" aria-label="Ties" onKeyDown={(event) => walkRows(event, table.current)}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <SortHead key={column.sort} column={column} order={order} onOrder={setOrder} />
              ))}
            </tr>
          </thead>
          {shown.map((group, at) => (
            <GroupRows key={group.actor ?? "all"} group={group} first={at === 0} />
          ))}
        </table>
        {total === 0 ? <p className="ag-empty">No tie matches. Clear the filter, or widen the window.</p> : null}
        {total > limit ? (
          <Button look="line" onClick={() => setLimit(limit + PAGE * 4)}>
            Show {Math.min(total - limit, PAGE * 4)} more of {writeNumber(total)} rows
          </Button>
        ) : null}
      </div>
    </div>
  );
});

/** The selected row is brought into view when another view has picked and, within the list alone, when that opens. */
function SelectedInSight({ table }: { readonly table: { readonly current: HTMLTableElement | null } }): null {
  const selection = useLens((lens) => lens.selection);
  const own = useRef<typeof selection | undefined>(undefined);
  const { current: last } = own;
  useEffect(() => {
    own.current = selection;
    if (selection !== null && selection !== last) {
      const boxOnly = last === undefined;
      scrollNear(table.current?.querySelector("tr[data-selected]"), { block: "nearest", boxOnly });
    }
  }, [selection, last, table]);
  return null;
}

function cut(groups: readonly TieGroup[], limit: number): TieGroup[] {
  const shown: TieGroup[] = [];
  let left = limit;
  for (const group of groups) {
    if (left <= 0) break;
    shown.push(group.rows.length > left ? { ...group, rows: group.rows.slice(0, left) } : group);
    left -= group.rows.length;
  }
  return shown;
}

function SortHead(props: {
  readonly column: (typeof COLUMNS)[number];
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}) {
  const { column, order } = props;
  const isChosen = order.by === column.sort;
  const Arrow = order.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      className={column.numeric ? "ag-numeric" : ""}
      aria-sort={isChosen ? (order.descending ? "descending" : "ascending") : "none"}
    >
      <button
        type="button"
        onClick={() => props.onOrder({ by: column.sort, descending: isChosen ? !order.descending : column.numeric })}
      >
        {column.label}
        {isChosen ? <Arrow size={12} aria-hidden="true" /> : null}
      </button>
    </th>
  );
}

function GroupRows({ group, first }: { readonly group: TieGroup; readonly first: boolean }) {
  return (
    <tbody>
      {group.actor === null ? null : <ActorRow actor={group.actor} name={group.name} count={group.rows.length} />}
      {group.rows.map((row, at) => (
        <TieRowView key={row.tie} row={row} from={group.actor} reachable={first && at === 0} />
      ))}
    </tbody>
  );
}

function ActorRow(props: { readonly actor: ActorId; readonly name: string; readonly count: number }) {
  const { actor, name, count } = props;
  const ref = { kind: "actor", id: actor } as const;
  const isSelected = useLens((lens) => sameRef(lens.selection, ref));
  const { pick } = useLensGestures();
  return (
    <tr className="ag-actor-row" data-selected={isSelected || undefined}>
      <th scope="rowgroup" colSpan={COLUMNS.length}>
        <button type="button" tabIndex={-1} aria-pressed={isSelected} onClick={() => pick(ref, "graph")}>
          <bdi>{name}</bdi>
        </button>
        <span>{writeCount(count, "tie")}</span>
      </th>
    </tr>
  );
}

function TieRowView(props: { readonly row: TieRow; readonly from: ActorId | null; readonly reachable: boolean }) {
  const { row, from, reachable } = props;
  const { reading } = row;
  const ref = { kind: "tie", id: row.tie } as const;
  const isSelected = useLens((lens) => sameRef(lens.selection, ref));
  const lookup = useLookup();
  const { pick, hover } = useLensGestures();
  const [one, other] = endsOf(row.tie);
  const [left, right] = from === other ? [other, one] : [one, other];
  return (
    <tr data-selected={isSelected || undefined} onPointerEnter={() => hover(ref)} onPointerLeave={() => hover(null)}>
      <th scope="row">
        <button
          type="button"
          data-row
          tabIndex={reachable ? 0 : -1}
          aria-pressed={isSelected}
          onClick={() => pick(ref, "graph")}
        >
          <span aria-hidden="true">
            <PairTag left={lookup.actorTag(left)} right={lookup.actorTag(right)} step={reading.band} />
          </span>
          {from === null ? null : <span className="sr-only-text">{lookup.actorName(left)} and</span>}{" "}
          <bdi>{row.name}</bdi>
        </button>
      </th>
      <td>
        <StanceWords reading={reading} />
      </td>
      <td className="ag-numeric">{reading.trend === null ? "new" : writeChange(reading.trend, 2)}</td>
      <td>{row.kind}</td>
      <td className="ag-numeric">{reading.count}</td>
      <td className="ag-numeric">{writeSmall(reading.weight)}</td>
    </tr>
  );
}

/** One tab stop for the rows: arrows, Home and End walk; Tab leaves. */
function walkRows(event: KeyboardEvent, table: HTMLTableElement | null): void {
  const rows = [...(table?.querySelectorAll<HTMLButtonElement>("tbody button") ?? [])];
  const at = rows.indexOf(document.activeElement as HTMLButtonElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  const next = to === undefined || at < 0 ? undefined : rows[Math.max(0, Math.min(rows.length - 1, to))];
  if (!next) return;
  event.preventDefault();
  for (const row of rows) row.tabIndex = row === next ? 0 : -1;
  next.focus();
}
