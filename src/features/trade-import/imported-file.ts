import type { SeriesChoice } from "#domain/lens/lens.ts";
import type { MonthSpan } from "#domain/shared/month.ts";

/** A file that was brought in. */
export type ImportedFile = {
  readonly name: string;
  /** Rows of it that became records. */
  readonly rows: number;
  readonly series: SeriesChoice | null;
  readonly span: MonthSpan | null;
};
