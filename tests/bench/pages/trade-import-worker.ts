import { TERMS } from "#data/trade-files/terms.ts";
import { readTextHead, textChunks } from "#data/trade-files/text-chunks.ts";
import type { FlowColumns } from "#domain/trade/flow-columns.ts";
import { sniffFile } from "#domain/trade/import/file-sample.ts";
import { proposeMapping } from "#domain/trade/import/layouts.ts";
import { createTradeReader } from "#domain/trade/import/read-rows.ts";
import { NO_CORRECTIONS } from "#domain/trade/import/trade-reading.ts";

/** What the worker says: that the first rows are read, and what the file gives. */
export type FromImport =
  | { readonly kind: "first"; readonly rows: number }
  | { readonly kind: "done"; readonly columns: FlowColumns; readonly kept: number };

const say = (message: FromImport, buffers: Transferable[] = []): void => postMessage(message, { transfer: buffers });

const buffersOf = (columns: FlowColumns): Transferable[] =>
  Object.values(columns).flatMap((column) => (ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : []));

/** Looks at the beginning, then decodes and folds as the bytes come, and hands the columns over without a copy. */
addEventListener("message", async ({ data: file }: MessageEvent<Blob>) => {
  const { text, isWhole, letters } = await readTextHead(file, undefined);
  const { mapping } = proposeMapping(sniffFile(text, isWhole));
  const reader = createTradeReader(mapping, NO_CORRECTIONS, TERMS, file.size);
  let isFirst = true;
  for await (const { bytes } of textChunks(file, letters.encoding)) {
    reader.push(bytes);
    if (isFirst) say({ kind: "first", rows: reader.progress().rows });
    isFirst = false;
  }
  const { columns, rows } = reader.finish();
  say({ kind: "done", columns, kept: rows.kept }, buffersOf(columns));
});
