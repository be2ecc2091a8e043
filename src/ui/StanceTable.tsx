import type { ReactNode } from "react";
import type { DivergingStep } from "./diverging.ts";
import { StrokeSample } from "./StrokeSample.tsx";

/** A table of words and numbers; the column called Stance shows the stroke of its row's stance beside the word. */
export function StanceTable(props: {
  readonly columns: readonly { readonly label: string; readonly isNumber: boolean }[];
  readonly rows: readonly { readonly stance: DivergingStep | null; readonly cells: readonly string[] }[];
  readonly className?: string;
  /** Its caption, where it does not stand under a heading of its own. */
  readonly caption?: ReactNode;
}) {
  const { columns, rows, className, caption } = props;
  return (
    <table className={className}>
      {caption === undefined ? null : <caption>{caption}</caption>}
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
        {rows.map(({ stance, cells }) => (
          <tr key={cells.join(" ")}>
            {columns.map(({ label, isNumber }, at) => (
              <td key={label} data-number={isNumber || undefined}>
                {label === "Stance" && stance !== null ? <StrokeSample step={stance} length={26} /> : null}
                <bdi>{cells[at]}</bdi>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
