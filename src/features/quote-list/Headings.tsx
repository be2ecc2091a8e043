import { ArrowDown, ArrowUp } from "lucide-react";
import type { QuoteOrder } from "#domain/workspace/quote-order.ts";
import { COLUMNS, type QuoteColumn } from "./columns.ts";
import { GROUP, HEADING, ROW } from "./grid-roles.ts";

/** The headings of the columns: each sorts, and turns the order round when it is pressed again. */
export function Headings(props: { readonly order: QuoteOrder; readonly onOrder: (order: QuoteOrder) => void }) {
  return (
    <thead {...GROUP}>
      <tr {...ROW} className="ql-line ql-line-head" aria-rowindex={1}>
        <th {...HEADING} scope="col" className="ql-cell ql-at-choose">
          <span className="sr-only-text">Chosen</span>
        </th>
        {COLUMNS.map((column) => (
          <Heading key={column.sort} column={column} {...props} />
        ))}
      </tr>
    </thead>
  );
}

function Heading(props: {
  readonly column: QuoteColumn;
  readonly order: QuoteOrder;
  readonly onOrder: (order: QuoteOrder) => void;
}) {
  const { column, order, onOrder } = props;
  const { sort, label, largestFirst } = column;
  const isChosen = order.by === sort;
  const Arrow = order.descending ? ArrowDown : ArrowUp;
  return (
    <th
      {...HEADING}
      scope="col"
      className={`ql-cell ql-heading ql-at-${sort}`}
      aria-sort={isChosen ? (order.descending ? "descending" : "ascending") : "none"}
    >
      <button
        type="button"
        onClick={() => onOrder({ by: sort, descending: isChosen ? !order.descending : largestFirst })}
      >
        {label}
        {isChosen ? <Arrow size={12} aria-hidden="true" /> : null}
      </button>
    </th>
  );
}
