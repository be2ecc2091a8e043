import type { StepTable as Table } from "#domain/briefing/step-table.ts";
import { writeNumber } from "#domain/shared/wording.ts";
import { StrokeSample } from "#ui/StrokeSample.tsx";

/** More rows than this nobody reads from the back of a room. */
const ROWS_SHOWN = 6;

/** A step's table: its first rows, and how many more there are. */
export function StepTable({ table }: { readonly table: Table }) {
  const { title, columns, rows } = table;
  const rest = rows.length - ROWS_SHOWN;
  return (
    <div className="talk-table">
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map(({ label, isNumber }) => (
              <th key={label} scope="col" data-number={isNumber || undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, ROWS_SHOWN).map(({ stance, cells }) => (
            <tr key={cells.join(" ")}>
              {cells.map((cell, at) => (
                <td key={columns[at]?.label} data-number={columns[at]?.isNumber || undefined}>
                  {columns[at]?.label === "Stance" && stance !== null ? (
                    <StrokeSample step={stance} length={26} />
                  ) : null}
                  <bdi>{cell}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 ? <p className="talk-rest">{`and ${writeNumber(rest)} more, by weight`}</p> : null}
    </div>
  );
}
