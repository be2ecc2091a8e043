import type { RowFault } from "./trade-reading.ts";

/** The faults of each row, rows in order. */
export function faultsByRow(faults: readonly RowFault[]): ReadonlyMap<number, readonly RowFault[]> {
  const rows = new Map<number, RowFault[]>();
  for (const fault of faults) {
    const found = rows.get(fault.row);
    if (found) found.push(fault);
    else rows.set(fault.row, [fault]);
  }
  return new Map([...rows].sort(([one], [other]) => one - other));
}
