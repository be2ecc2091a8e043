import { writeCount, writeNumber } from "../shared/wording.ts";
import type { FlowOrigin } from "./flow.ts";

/** "x.csv, row 217"; "x.csv, row 217 and 3 more": where in a trade file a record stands. */
export function writeOrigin({ name, row, rows }: FlowOrigin): string {
  const more = rows > 1 ? ` and ${writeCount(rows - 1, "more row", "more rows")}, added up` : "";
  return `${name}, row ${writeNumber(row)}${more}`;
}
