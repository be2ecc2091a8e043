import { printQuotesCsvSteps } from "#domain/exchange/quotes-csv.ts";
import { writeCount } from "#domain/shared/wording.ts";
import type { QuoteRow, QuoteTable } from "#domain/workspace/quote-table.ts";
import { downloadFile, fileName } from "#ui/download-file.ts";
import { runInSlices } from "#workers/slices.ts";

/** A slice on the page stays well below one frame. */
const SLICE_MS = 8;

/**
 * Hands the rows to the reader as a CSV of quotes, in their order; answers by what was written, in words. `coder` is named
 * only where every quote is the coder's own: who coded those of the dossier is not known.
 */
export async function exportShown(
  rows: readonly QuoteRow[],
  { lookup }: QuoteTable,
  about: { readonly title: string; readonly coder: string },
): Promise<string> {
  const { article, actor, actorName } = lookup;
  const coder = rows.every(({ owner }) => owner === "yours") ? about.coder || null : null;
  const steps = printQuotesCsvSteps(
    rows.map(({ quote }) => quote),
    { article, actor, actorName, coder },
  );
  const printed = await runInSlices(steps, {
    sliceMs: SLICE_MS,
    isCancelled: () => false,
    onProgress: () => undefined,
  });
  const name = `${fileName(about.title)}-quotes.csv`;
  downloadFile(name, printed?.output ?? "", "text/csv;charset=utf-8");
  return `${writeCount(rows.length, "quote")} written to ${name}.`;
}
