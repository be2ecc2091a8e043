import { CircleX, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { writeNumber } from "#domain/shared/wording.ts";
import type { RowFault } from "#domain/trade/import/trade-reading.ts";
import { leading } from "./fixes.ts";
import type { ShownColumn } from "./shown-columns.ts";

/** One row of the file in the tables of rows: its number, its cells as they stand, what is wrong and what to do. */
export function FileRowLine(props: {
  /** `null`: it did not come yet. */
  readonly row: number | null;
  readonly columns: readonly ShownColumn[];
  readonly cells: readonly string[] | null;
  readonly faults: readonly RowFault[];
  /** The keyboard is at this row; `null`: it never is. */
  readonly isActive: boolean | null;
  /** What its last cell holds; nothing: there is no such cell. */
  readonly fix?: ReactNode;
  readonly rowIndex?: number;
}) {
  const { row, columns, cells, faults, isActive } = props;
  const fault = leading(faults);
  const Sign = fault === null ? null : fault.weight === "refused" ? CircleX : TriangleAlert;
  return (
    <tr
      data-row={row ?? undefined}
      data-weight={fault?.weight}
      data-active={isActive || undefined}
      tabIndex={isActive === null ? undefined : isActive ? 0 : -1}
      aria-rowindex={props.rowIndex}
    >
      <th scope="row" className="ti-number">
        {row === null ? "" : writeNumber(row)}
      </th>
      <td className="ti-sign">
        {Sign === null ? null : (
          <>
            <Sign size={15} aria-hidden="true" />
            <span className="sr-only-text">{fault?.weight === "refused" ? "Needs a fix" : "To check"}</span>
          </>
        )}
      </td>
      {columns.map((column) => (
        <Cell
          key={column.at}
          column={column}
          text={cells === null ? null : (cells[column.at] ?? "")}
          fault={faults.find(({ column: at }) => at === column.at) ?? null}
        />
      ))}
      <td className="ti-problem">
        {faults.map(({ kind, problem }) => (
          <span key={kind}>{problem} </span>
        ))}
      </td>
      {props.fix === undefined ? null : <td className="ti-fix">{props.fix}</td>}
    </tr>
  );
}

function Cell(props: {
  readonly column: ShownColumn;
  /** `null`: the row did not come yet. */
  readonly text: string | null;
  readonly fault: RowFault | null;
}) {
  const { column, text, fault } = props;
  const isEmpty = text !== null && text.trim() === "";
  return (
    <td className={column.isNumber ? "ti-number" : undefined} data-label={column.head} data-bad={fault?.weight}>
      {text === null ? (
        <span aria-hidden="true">…</span>
      ) : isEmpty && column.isNumber ? (
        <span className="ti-hatch">
          <span className="sr-only-text">not reported</span>
        </span>
      ) : isEmpty ? (
        <span className="ti-empty">{fault === null ? "" : "empty"}</span>
      ) : (
        <bdi>{minus(text, column.isNumber)}</bdi>
      )}
    </td>
  );
}

/** A figure with its true minus; words as they are. */
const minus = (text: string, isNumber: boolean) => (isNumber ? text.replace(/^-(?=[\d.,])/, "−") : text);
