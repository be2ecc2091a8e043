import type { StepTable as Table } from "#domain/briefing/step-table.ts";
import { writeNumber } from "#domain/shared/wording.ts";
import { StanceTable } from "#ui/StanceTable.tsx";

/** More rows than this nobody reads from the back of a room. */
const ROWS_SHOWN = 6;

/** A step's table: its first rows, and how many more there are. */
export function StepTable({ table }: { readonly table: Table }) {
  const { title, columns, rows, order } = table;
  const rest = rows.length - ROWS_SHOWN;
  return (
    <div className="talk-table">
      <StanceTable caption={title} columns={columns} rows={rows.slice(0, ROWS_SHOWN)} />
      {rest > 0 ? (
        <p className="talk-rest">{`and ${[`${writeNumber(rest)} more`, order].filter(Boolean).join(", ")}`}</p>
      ) : null}
    </div>
  );
}
