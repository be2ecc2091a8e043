import { decodeText } from "#data/files/decode-text.ts";
import type { Article } from "#domain/article/article.ts";
import { formatOf, QUOTE_FORMATS } from "#domain/exchange/formats.ts";
import type { GivenQuote } from "#domain/exchange/given-quote.ts";
import { groupByArticle, type QuoteGroup } from "#domain/exchange/import-plan.ts";
import { type Imported, refusedFile } from "#domain/exchange/import-report.ts";
import { WORKSPACE_MARK } from "#domain/workspace/workspace-text.ts";
import { inSlices } from "#workers/in-slices.ts";

/** What a file gave: its quotes with the report on them, by the articles they name. */
export type QuoteFile = {
  readonly name: string;
  readonly read: Imported<GivenQuote>;
  readonly groups: readonly QuoteGroup[];
  /** Part of the ids of quotes that bring none, so that they stay the same while choices change. */
  readonly stamp: string;
};

/** Reads a file by what is in it, whatever it is called. A file that is none of the formats is a report that says so. */
export async function readQuoteFile(
  file: File,
  articles: readonly Article[],
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<QuoteFile> {
  const { text, encoding } = decodeText(new Uint8Array(await file.arrayBuffer()));
  const read = await readText(text, file.name, signal, onProgress);
  const isGuess = encoding.rule === "letters" || encoding.rule === "zeros";
  const remarks = isGuess ? [`read as ${encoding.name}, which is a guess`] : [];
  return {
    name: file.name,
    read: { ...read, report: { ...read.report, remarks: [...remarks, ...read.report.remarks] } },
    groups: groupByArticle(read.values, articles),
    stamp: crypto.randomUUID(),
  };
}

async function readText(
  text: string,
  name: string,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<Imported<GivenQuote>> {
  const head = { file: name, format: "unknown" };
  if (text.slice(0, 200).includes(`"${WORKSPACE_MARK}"`))
    return refusedFile(
      head,
      "this is an Entente workspace: import it under All workspaces, or compare it under Second coder",
    );
  const format = formatOf(text);
  if (format === null) {
    const known = QUOTE_FORMATS.map((one) => one.name).join(", ");
    return refusedFile(head, text.trim() === "" ? "the file is empty" : `none of: ${known}`);
  }
  return inSlices(format.read(text, name), signal, onProgress);
}
