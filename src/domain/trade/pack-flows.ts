import { runToEnd, type Steps } from "../layout/layout-input.ts";
import type { PlaceCode } from "../shared/ids.ts";
import { COMMODITIES } from "./flow.ts";
import { COLUMN_QUALITIES, COLUMN_SIDES, COLUMN_UNITS, type FlowColumns, NO_UNIT } from "./flow-columns.ts";
import { base64Steps, fromBase64Steps } from "./packing/base64.ts";
import { ByteReader, ByteWriter } from "./packing/byte-stream.ts";
import { deltas, figures, fromDeltas, fromFigures, fromRuns, runs } from "./packing/pack-columns.ts";
import { packedHead, printHead } from "./packing/packed-head.ts";

// A line that says what is packed, and the columns one after another as base64.

const BYTES_A_STEP = 1 << 18;

type Words = { readonly places: readonly string[]; readonly currency: string | null; readonly original: boolean };

/** Columns as text, exact to the last bit, about ten bytes a record: in one go. */
export const packFlows = (columns: FlowColumns): string => runToEnd(packSteps(columns));

/** The columns a packed text holds; `null` where it is none or was damaged, which its sum tells. In one go. */
export const unpackFlows = (text: string): FlowColumns | null => runToEnd(unpackSteps(text));

/** `packFlows` in steps, each well below a frame. */
export function* packSteps(columns: FlowColumns): Steps<string> {
  const { count, places, currency, original } = columns;
  const words: Words = { places, currency, original: original !== null };
  const json = JSON.stringify(words);
  const writer = new ByteWriter();
  for (const name of RUNS) yield* share(runs(writer, columns[name]), 0, 0.2);
  for (const name of DELTAS) yield* share(deltas(writer, columns[name]), 0.2, 0.2);
  for (const column of figuresOf(columns)) yield* share(figures(writer, column), 0.4, 0.3);
  const sum = yield* share(sumSteps(json, writer.bytes()), 0.7, 0.1);
  const body = yield* share(base64Steps(writer.bytes()), 0.8, 0.2);
  return printHead({ count, sum, json }) + body;
}

/** `unpackFlows` in steps, each well below a frame. */
export function* unpackSteps(text: string): Steps<FlowColumns | null> {
  const head = packedHead(text);
  const words = head && wordsOf(head.json);
  if (head === null || words === null) return null;
  const bytes = yield* share(fromBase64Steps(text, head.body), 0, 0.4);
  if (bytes === null || (yield* share(sumSteps(head.json, bytes), 0.4, 0.1)) !== head.sum) return null;
  const columns = blankColumns(head.count, words);
  const isRead = yield* share(readColumns(new ByteReader(bytes), columns), 0.5, 0.5);
  return isRead && (yield* soundSteps(columns)) ? columns : null;
}

const RUNS = ["exporter", "importer", "commodity", "annual", "unit", "quality", "side", "rows"] as const;
const DELTAS = ["period", "row"] as const;

function* readColumns(reader: ByteReader, columns: FlowColumns): Steps<boolean> {
  for (const name of RUNS) if (!(yield* share(fromRuns(reader, columns[name]), 0, 0.2))) return false;
  for (const name of DELTAS) if (!(yield* share(fromDeltas(reader, columns[name]), 0.2, 0.2))) return false;
  for (const column of figuresOf(columns)) if (!(yield* share(fromFigures(reader, column), 0.4, 0.6))) return false;
  return reader.isDone();
}

const figuresOf = ({ quantity, value, original }: FlowColumns) => [quantity, value, ...(original ? [original] : [])];

function blankColumns(count: number, { places, currency, original }: Words): FlowColumns {
  return {
    count,
    places: places as readonly PlaceCode[],
    exporter: new Uint16Array(count),
    importer: new Uint16Array(count),
    commodity: new Uint8Array(count),
    period: new Int32Array(count),
    annual: new Uint8Array(count),
    quantity: new Float64Array(count),
    unit: new Uint8Array(count),
    value: new Float64Array(count),
    original: original ? new Float64Array(count) : null,
    currency,
    quality: new Uint8Array(count),
    side: new Uint8Array(count),
    row: new Uint32Array(count),
    rows: new Uint32Array(count),
  };
}

/** Whether every number that stands for something stands for something there is. */
function* soundSteps({
  places,
  exporter,
  importer,
  commodity,
  annual,
  unit,
  quality,
  side,
}: FlowColumns): Steps<boolean> {
  const limits = [
    [exporter, places.length],
    [importer, places.length],
    [commodity, COMMODITIES.length],
    [annual, 2],
    [quality, COLUMN_QUALITIES.length],
    [side, COLUMN_SIDES.length],
  ] as const;
  for (const [column, limit] of limits) {
    for (const value of column) if (value >= limit) return false;
    yield 1;
  }
  for (const value of unit) if (value >= COLUMN_UNITS.length && value !== NO_UNIT) return false;
  return true;
}

function wordsOf(json: string): Words | null {
  try {
    const { places, currency, original }: Record<string, unknown> = JSON.parse(json);
    const isNamed = Array.isArray(places) && places.length <= 65_535 && places.every((one) => typeof one === "string");
    if (!isNamed || typeof original !== "boolean" || (currency !== null && typeof currency !== "string")) return null;
    return { places, currency, original };
  } catch {
    return null;
  }
}

/** FNV-1a over words and bytes, 32 bits: tells damage, not malice. */
function* sumSteps(words: string, bytes: Uint8Array): Steps<string> {
  let sum = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) sum = Math.imul(sum ^ words.charCodeAt(at), 0x01000193);
  for (let at = 0; at < bytes.length; at += 1) {
    sum = Math.imul(sum ^ (bytes[at] ?? 0), 0x01000193);
    if (at % BYTES_A_STEP === 0) yield at / bytes.length;
  }
  return (sum >>> 0).toString(16).padStart(8, "0");
}

/** Steps as a part of longer work: where they begin, and how much of it they are. */
function* share<Output>(steps: Steps<Output>, from: number, part: number): Steps<Output> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + step.value * part;
  }
}
