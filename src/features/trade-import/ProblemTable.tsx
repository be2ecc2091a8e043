import { Fragment, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { writeCount, writeNumber } from "#domain/shared/wording.ts";
import { faultsByRow } from "#domain/trade/import/faults-by-row.ts";
import type { RowFault } from "#domain/trade/import/trade-reading.ts";
import { Button } from "#ui/Button.tsx";
import { FileRowLine } from "./FileRowLine.tsx";
import { FixCell } from "./FixCell.tsx";
import type { FixWork } from "./fix-work.ts";
import { leading } from "./fixes.ts";
import { problemBlocks } from "./problem-blocks.ts";
import { RowHeads } from "./RowHeads.tsx";
import type { ShownColumn } from "./shown-columns.ts";
import type { FileRows } from "./use-file-rows.ts";

/** Rows with problems drawn at first, and with each "more". */
const STEP = 100;

/** Every row with a problem, with the rows around it and the fix in the row. */
export function ProblemTable(props: {
  readonly faults: readonly RowFault[];
  readonly columns: readonly ShownColumn[];
  readonly rows: FileRows;
  /** The line of the first row below the header. */
  readonly firstRow: number;
  readonly work: FixWork;
  readonly active: number | null;
  readonly onActive: (row: number) => void;
}) {
  const { faults, columns, rows, firstRow, work, active } = props;
  const byRow = faultsByRow(faults);
  const numbers = [...byRow.keys()];
  const [most, setMost] = useState(STEP);
  const wanted = active === null ? 0 : numbers.indexOf(active) + 1;
  const shown = numbers.slice(0, Math.max(most, Math.ceil(wanted / STEP) * STEP));
  const blocks = problemBlocks(shown, firstRow);
  const table = useRef<HTMLTableElement>(null);
  const { want } = rows;
  useEffect(() => {
    for (const { from, to } of blocks) want(from, to);
  });
  const point = (target: EventTarget) => {
    const row = Number(target instanceof Element && target.closest<HTMLElement>("tr[data-row]")?.dataset.row);
    if (byRow.has(row) && row !== active) props.onActive(row);
  };
  return (
    <>
      <table
        ref={table}
        className="ti-rows"
        onFocus={({ target }) => point(target)}
        onPointerDown={({ target }) => point(target)}
      >
        <caption className="sr-only-text">Rows with problems and the rows around them</caption>
        <RowHeads columns={columns} hasFix />
        <tbody>
          {blocks.map(({ from, to, gap }) => (
            <Fragment key={from}>
              {gap === 0 ? null : (
                <tr className="ti-gap">
                  <td colSpan={columns.length + 4}>{writeCount(gap, "row")} without problems</td>
                </tr>
              )}
              {Array.from({ length: to - from + 1 }, (_, at) => from + at).map((row) => {
                const found = byRow.get(row) ?? NONE;
                const fault = leading(found);
                const cells = rows.rowAt(row)?.cells ?? null;
                if (fault === null && cells === null && !rows.isWaiting(row)) return null;
                return (
                  <FileRowLine
                    key={row}
                    row={row}
                    columns={columns}
                    cells={cells}
                    faults={found}
                    isActive={fault === null ? null : row === active}
                    fix={
                      fault === null ? (
                        ""
                      ) : (
                        <span className="ti-fixes">
                          <FixCell
                            key={`${fault.kind} ${fault.column} ${fault.text} ${fault.proposal}`}
                            fault={fault}
                            work={work}
                          />
                        </span>
                      )
                    }
                  />
                );
              })}
            </Fragment>
          ))}
        </tbody>
      </table>
      {numbers.length > shown.length ? (
        <p className="ti-more">
          <Button look="line" onClick={() => setMost(shown.length + STEP)}>
            Show {writeNumber(Math.min(STEP, numbers.length - shown.length))} more of{" "}
            {writeCount(numbers.length - shown.length, "row")} with problems
          </Button>
        </p>
      ) : null}
    </>
  );
}

const NONE: readonly RowFault[] = [];

/** Whether a key is meant for the field it was pressed in. */
export function isForField(event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  return /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable;
}
