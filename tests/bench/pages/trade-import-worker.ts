import type { FlowColumns } from "#domain/trade/flow-columns.ts";
import { commodityOfWords } from "#domain/trade/import/commodity-words.ts";
import { SAMPLE_LENGTH, sniffFile } from "#domain/trade/import/file-sample.ts";
import { proposeMapping } from "#domain/trade/import/layouts.ts";
import { placeOfWords, proposePlaces } from "#domain/trade/import/place-words.ts";
import { createTradeReader } from "#domain/trade/import/read-rows.ts";
import { NO_CORRECTIONS } from "#domain/trade/import/trade-reading.ts";

/** What the worker says: that the first rows are read, and what the file gives. */
export type FromImport =
  | { readonly kind: "first"; readonly rows: number }
  | { readonly kind: "done"; readonly columns: FlowColumns; readonly kept: number };

/** Bytes read at once: fewer and larger than those of a stream. */
const PIECE = 1 << 21;

const say = (message: FromImport, buffers: Transferable[] = []): void => postMessage(message, { transfer: buffers });

const buffersOf = (columns: FlowColumns): Transferable[] =>
  Object.values(columns).flatMap((column) => (ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : []));

/** Looks at the beginning, then decodes and folds as the bytes come, and hands the columns over without a copy. */
addEventListener("message", async ({ data: file }: MessageEvent<Blob>) => {
  const { mapping } = proposeMapping(sniffFile(await file.slice(0, SAMPLE_LENGTH).text(), false));
  const reader = createTradeReader(mapping, NO_CORRECTIONS, { placeOfWords, proposePlaces, commodityOfWords });
  for (let at = 0; at < file.size; at += PIECE) {
    reader.push(new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer()));
    if (at === 0) say({ kind: "first", rows: reader.progress().rows });
  }
  const { columns, rows } = reader.finish();
  say({ kind: "done", columns, kept: rows.kept }, buffersOf(columns));
});
