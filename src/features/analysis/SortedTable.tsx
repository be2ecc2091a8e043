import { ChevronDown, ChevronUp } from "lucide-react";
import { Fragment, type ReactNode, useState } from "react";
import "./panel-parts.css";

/** One column of a table of an analysis. */
export type Column<Row> = {
  readonly key: string;
  readonly label: string;
  /** What the label stands for, where it is short. */
  readonly meaning?: string;
  readonly isNumber?: boolean;
  /** What rows are put in order by; without it the column gives no order. Absent values stand last either way. */
  readonly order?: (row: Row) => number | string | null;
  readonly cell: (row: Row) => ReactNode;
};

/** How the rows stand. */
export type Order = { readonly by: string; readonly down: boolean };

/** A table whose heads put it in order. The first column names the row. */
export function SortedTable<Row>(props: {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly start: Order;
  readonly isLit?: (row: Row) => boolean;
  /** More on a row, below it; `null`: nothing. */
  readonly below?: (row: Row) => ReactNode;
  readonly foot?: ReactNode;
}) {
  const { columns, rows, keyOf, isLit, below } = props;
  const [order, setOrder] = useState(props.start);
  const turn = (key: string, isNumber: boolean) =>
    setOrder((now) => ({ by: key, down: now.by === key ? !now.down : isNumber }));
  return (
    <div className="sheet-scroll">
      <table className="sheet-table">
        <caption className="sr-only-text">{props.caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} order={order} onTurn={turn} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(rows, columns, order).map((row) => {
            const more = below?.(row) ?? null;
            return (
              <Fragment key={keyOf(row)}>
                <tr data-lit={isLit?.(row) || undefined} data-row={keyOf(row)} data-more={more !== null || undefined}>
                  {columns.map((column, at) => (
                    <Cell key={column.key} column={column} row={row} isName={at === 0} />
                  ))}
                </tr>
                {more === null ? null : (
                  <tr data-lit={isLit?.(row) || undefined}>
                    <td colSpan={columns.length}>{more}</td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
        {props.foot ? <tfoot>{props.foot}</tfoot> : null}
      </table>
    </div>
  );
}

function Head<Row>(props: {
  readonly column: Column<Row>;
  readonly order: Order;
  readonly onTurn: (key: string, isNumber: boolean) => void;
}) {
  const { column, order } = props;
  const { key, label, meaning, isNumber = false } = column;
  const look = isNumber ? "sheet-number" : undefined;
  if (!column.order) {
    return (
      <th scope="col" className={look}>
        {meaning ? <abbr title={meaning}>{label}</abbr> : label}
      </th>
    );
  }
  const isOrder = order.by === key;
  const Icon = order.down ? ChevronDown : ChevronUp;
  return (
    <th scope="col" className={look} aria-sort={isOrder ? (order.down ? "descending" : "ascending") : "none"}>
      <button
        type="button"
        className="sheet-sort"
        title={meaning}
        aria-label={meaning ? `${label}: ${meaning}` : undefined}
        onClick={() => props.onTurn(key, isNumber)}
      >
        {label}
        {isOrder ? <Icon size={12} aria-hidden="true" /> : null}
      </button>
    </th>
  );
}

function Cell<Row>(props: { readonly column: Column<Row>; readonly row: Row; readonly isName: boolean }) {
  const { column, row } = props;
  const content = column.cell(row);
  const look = column.isNumber ? "sheet-number" : undefined;
  return props.isName ? (
    <th scope="row" className={look}>
      {content}
    </th>
  ) : (
    <td className={look}>{content}</td>
  );
}

function sorted<Row>(rows: readonly Row[], columns: readonly Column<Row>[], { by, down }: Order): readonly Row[] {
  const order = columns.find(({ key }) => key === by)?.order;
  if (!order) return rows;
  return rows.toSorted((one, other) => {
    const [first, second] = [order(one), order(other)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    const way =
      typeof first === "string" && typeof second === "string"
        ? first.localeCompare(second)
        : Number(first) - Number(second);
    return down ? -way : way;
  });
}
