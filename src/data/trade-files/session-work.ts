import { bodyOf } from "#domain/trade/import/file-sample.ts";
import { type FirstSeries, firstSeriesOf } from "#domain/trade/import/first-series.ts";
import { fingerprintOf, proposeMapping } from "#domain/trade/import/layouts.ts";
import type { Mapping } from "#domain/trade/import/mapping.ts";
import { createTradeReader, type TradeReader } from "#domain/trade/import/read-rows.ts";
import { sniffAs } from "#domain/trade/import/sniff-as.ts";
import type { Corrections, TradeReading } from "#domain/trade/import/trade-reading.ts";
import { packSteps } from "#domain/trade/pack-flows.ts";
import { runBreathing } from "../files/breathe.ts";
import { sha256 } from "../publish/sha256.ts";
import { type RowFile, rowsByLine, rowsByPosition } from "./file-rows.ts";
import { keptRefusals } from "./kept-refusals.ts";
import { openTradeFile, type TradeText } from "./open-trade-file.ts";
import { problemReport } from "./problem-report.ts";
import type { CallOptions, OpenedFile, ReadFile, SessionWork, Settled, TradeRefusal } from "./session-messages.ts";
import { TERMS } from "./terms.ts";
import { textChunks } from "./text-chunks.ts";

/** What was read last: the records, and where the rows are. */
type LastReading = {
  readonly mapping: Mapping;
  readonly corrections: Corrections;
  readonly reading: TradeReading;
  readonly rows: RowFile;
  readonly reader: TradeReader;
  /** What its rows were read by; while it stays the same they need not be read again. */
  readonly words: string;
};

/** All that says what stands in the rows of a text, as one text. */
const wordsOf = (mapping: Mapping, { cells, places }: Corrections): string => JSON.stringify([mapping, cells, places]);

const NOTHING_READ = "The file was not read yet.";
/** Between two words of progress. */
const PROGRESS_EVERY_MS = 100;

/** Parts of a text that was turned into UTF-8, put away as they come so that they lie in one piece nowhere. */
const GATHERED_BYTES = 4_194_304;

function gather() {
  const blobs: Blob[] = [];
  let pending: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const flush = (): void => {
    if (size > 0) blobs.push(new Blob(pending));
    pending = [];
    size = 0;
  };
  return {
    add(bytes: Uint8Array): void {
      pending.push(Uint8Array.from(bytes));
      size += bytes.length;
      if (size >= GATHERED_BYTES) flush();
    },
    blob(): Blob {
      flush();
      return new Blob(blobs);
    },
  };
}

/** Does the work of a session for one file: runs in its worker, or on the page. Keeps the file, and what was read last. */
export function createSessionWork(file: File): SessionWork {
  let text: TradeText | null = null;
  /** The same text in UTF-8, once it was turned into that. */
  let utf8: Blob | null = null;
  let last: LastReading | null = null;

  async function open(settled: Settled): Promise<OpenedFile | TradeRefusal> {
    const opened = await openTradeFile(file, settled);
    if ("kind" in opened) return opened;
    utf8 = null;
    text = opened;
    last = null;
    const found = sniffAs(opened.head, opened.isWhole, settled);
    const { mapping, layout, title, notes, questions } = proposeMapping(found);
    const first = found.skip + found.headerRows;
    return {
      name: file.name,
      bytes: file.size,
      part: opened.part,
      parts: opened.parts,
      letters: opened.letters,
      found,
      mapping,
      layout: layout === "mapped" ? null : title,
      notes: [...opened.notes, ...notes],
      questions,
      fingerprint: fingerprintOf(found.header),
      sample: bodyOf(found).map((cells, at) => ({ row: first + at + 1, cells })),
    };
  }

  async function read(
    { mapping, corrections }: { readonly mapping: Mapping; readonly corrections: Corrections },
    { signal, onProgress }: CallOptions,
  ): Promise<ReadFile> {
    const own = text;
    if (own === null) throw new Error(NOTHING_READ);
    const words = wordsOf(mapping, corrections);
    const settled = last?.words === words ? last.reader.settle(corrections) : null;
    if (last !== null && settled !== null) {
      last = { ...last, corrections, reading: settled };
      return readFileOf(last);
    }
    const source = utf8 ?? own.blob;
    const encoding = utf8 === null ? own.encoding : "utf-8";
    const gathered = encoding === "utf-8" ? null : gather();
    const reader = createTradeReader(mapping, corrections, TERMS, source.size);
    let said = 0;
    for await (const { bytes, read: done } of textChunks(source, encoding)) {
      signal.throwIfAborted();
      reader.push(bytes);
      gathered?.add(bytes);
      if (performance.now() - said < PROGRESS_EVERY_MS) continue;
      said = performance.now();
      onProgress({ done: done / source.size, rows: reader.progress().rows });
    }
    signal.throwIfAborted();
    const reading = reader.finish();
    const rows = { utf8: gathered === null ? source : gathered.blob(), index: reader.rowIndex(), style: mapping };
    const done = { mapping, corrections, reading, rows, reader, words };
    // Opened in another way meanwhile, the file has other letters than these.
    if (text === own) {
      utf8 = rows.utf8;
      last = done;
    }
    return readFileOf(done);
  }

  return {
    open,
    read,
    rows: async ({ by, from, count }) => {
      if (last === null) return [];
      const { rows, mapping } = last;
      return by === "line"
        ? rowsByLine(rows, from, count)
        : rowsByPosition(rows, mapping.skip + mapping.headerRows + from, count);
    },
    report: async (_, { signal }) => {
      if (last === null) throw new Error(NOTHING_READ);
      return problemReport(last, signal);
    },
    refusals: async (_, { signal }) => {
      if (last === null) throw new Error(NOTHING_READ);
      return keptRefusals(last, signal);
    },
    pack: async (_, { signal }) => {
      if (last === null) throw new Error(NOTHING_READ);
      const { columns } = last.reading;
      return { packed: await runBreathing(packSteps(columns), signal), columns };
    },
    sha256: async (_, { signal }) => {
      // Each table of a zip is a file of its own.
      const summed = text !== null && text.parts.length > 1 ? text.blob : file;
      return sha256(new Uint8Array(await summed.arrayBuffer()), signal);
    },
  };
}

/** What the page is told of a reading. */
function readFileOf({ mapping, reading, rows }: LastReading): ReadFile {
  const first: FirstSeries | null = firstSeriesOf(reading.columns);
  return {
    rows: reading.rows,
    leftOut: reading.leftOut,
    faults: reading.faults,
    counts: reading.counts,
    positions: Math.max(0, rows.index.count - mapping.skip - mapping.headerRows),
    records: reading.columns.count,
    series: first?.choice ?? null,
    span: first?.span ?? null,
  };
}
