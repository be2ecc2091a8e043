import { writeCount } from "#domain/shared/wording.ts";
import type { LeftOutRows } from "#domain/trade/import/trade-reading.ts";

/** Rows that were not taken, with the reason for each lot. */
export function ReasonList({ reasons }: { readonly reasons: readonly LeftOutRows[] }) {
  return (
    <ul className="ti-reasons">
      {reasons.map(({ why, rows }) => (
        <li key={why}>
          {writeCount(rows, "row")}: {why}
        </li>
      ))}
    </ul>
  );
}
