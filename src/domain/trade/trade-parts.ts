import type { FlowId } from "../shared/ids.ts";
import type { Flow } from "./flow.ts";
import type { FlowColumns } from "./flow-columns.ts";
import { loadFile } from "./load-file.ts";
import type { RecordedTrade } from "./recorded-trade.ts";
import type { TradeFile } from "./trade-file.ts";

/** All but the records: how they are read, and the trade files without what makes them long. */
type Frame = Pick<RecordedTrade, "sides" | "actors" | "coverage" | "opening" | "places"> & {
  readonly kind: "frame";
  /** Records of the reader's own make; of the others the dossier below is made. */
  readonly own: readonly FlowId[];
  /** `null`: there are none. */
  readonly files: readonly TradeFile[] | null;
};
type ListedFlows = { readonly kind: "flows"; readonly flows: readonly Flow[] };
type EndColumns = Pick<
  FlowColumns,
  "count" | "places" | "exporter" | "importer" | "commodity" | "period" | "annual"
> & { readonly kind: "ends" };
type AmountColumns = Pick<FlowColumns, "quantity" | "unit" | "quality" | "side"> & { readonly kind: "amounts" };
type ValueColumns = Pick<FlowColumns, "value"> & { readonly kind: "values" };

/**
 * A part of recorded trade, in plain values: it can be sent to a worker, which keeps it. What changes for itself is a part of
 * its own, and no part is long: about ten bytes for each record of a trade file, a thousand records of the dossier.
 */
export type TradePart = Frame | ListedFlows | EndColumns | AmountColumns | ValueColumns;

const FLOWS_A_PART = 1_000;
const known = new WeakMap<RecordedTrade, readonly TradePart[]>();
const knownFlows = new WeakMap<readonly Flow[], readonly ListedFlows[]>();
const knownColumns = new WeakMap<FlowColumns, readonly TradePart[]>();

/**
 * Recorded trade in parts. What did not change since an earlier trade is the same object as it was then. Which row of its
 * file a record stood in, and what it gives in another currency, no analysis asks: these stay behind. Linear in the
 * records of the dossier at the first call, not in those of trade files.
 */
export function partsOfTrade(trade: RecordedTrade): readonly TradePart[] {
  const found = known.get(trade);
  if (found) return found;
  const { flows, tradeFiles } = trade;
  const parts = [
    frameOf(trade),
    ...remembered(knownFlows, flows, slices),
    ...(tradeFiles ?? []).flatMap(({ columns }) => remembered(knownColumns, columns, columnParts)),
  ];
  known.set(trade, parts);
  return parts;
}

function remembered<Whole extends object, Part>(kept: WeakMap<Whole, Part>, whole: Whole, make: (of: Whole) => Part) {
  const part = kept.get(whole) ?? make(whole);
  kept.set(whole, part);
  return part;
}

function frameOf({ flows, ground, tradeFiles, sides, actors, coverage, opening, places }: RecordedTrade): Frame {
  const below = ground === undefined || ground.flows === flows ? null : new Set(ground.flows.map(({ id }) => id));
  return {
    kind: "frame",
    own: below === null ? [] : flows.filter(({ id }) => !below.has(id)).map(({ id }) => id),
    files: tradeFiles?.map(({ file: { refused: _refused, ...file } }) => ({ ...file, packed: "" })) ?? null,
    sides,
    actors,
    coverage,
    opening,
    places,
  };
}

const slices = (flows: readonly Flow[]): readonly ListedFlows[] =>
  Array.from({ length: Math.ceil(flows.length / FLOWS_A_PART) }, (_, at) => ({
    kind: "flows",
    flows: flows.slice(at * FLOWS_A_PART, (at + 1) * FLOWS_A_PART),
  }));

function columnParts(columns: FlowColumns): readonly TradePart[] {
  const { count, places, exporter, importer, commodity, period, annual, quantity, unit, quality, side, value } =
    columns;
  return [
    { kind: "ends", count, places, exporter, importer, commodity, period, annual },
    { kind: "amounts", quantity, unit, quality, side },
    { kind: "values", value },
  ];
}

type Whole = { readonly parts: readonly TradePart[]; readonly trade: RecordedTrade };
const knownWholes = new WeakMap<Frame, Whole>();
const knownFiles = new WeakMap<EndColumns, FlowColumns>();

/**
 * The trade that such parts make up, with the answers of the trade they were taken from; the same object for the same parts.
 * Throws where the parts are not those of one trade. Linear in the records at the first call for the same parts.
 */
export function tradeOfParts(parts: readonly TradePart[]): RecordedTrade {
  const frame = parts.find((part) => part.kind === "frame");
  if (frame === undefined) throw new Error("There is no trade to ask of.");
  const found = knownWholes.get(frame);
  if (found && found.parts.length === parts.length && parts.every((part, at) => part === found.parts[at]))
    return found.trade;
  const trade = put(frame, parts);
  knownWholes.set(frame, { parts, trade });
  return trade;
}

function put({ own, files, sides, actors, coverage, opening, places }: Frame, parts: readonly TradePart[]) {
  const flows = parts.flatMap((part) => (part.kind === "flows" ? part.flows : []));
  const isOwn = new Set(own);
  const ground = { flows: own.length === 0 ? flows : flows.filter(({ id }) => !isOwn.has(id)) };
  const columns = columnsIn(parts);
  const tradeFiles = files?.map((file, at) => {
    const its = columns[at];
    if (its === undefined) throw new Error(`The records of ${file.name} are missing.`);
    return loadFile(file, its);
  });
  return { flows, ground, tradeFiles, sides, actors, coverage, opening, places };
}

/** The columns of each file, in the order of the files. */
function columnsIn(parts: readonly TradePart[]): readonly FlowColumns[] {
  const amounts = parts.filter((part) => part.kind === "amounts");
  const values = parts.filter((part) => part.kind === "values");
  return parts
    .filter((part) => part.kind === "ends")
    .flatMap((ends, at) => {
      const [amount, value] = [amounts[at], values[at]];
      return amount && value ? [remembered(knownFiles, ends, () => columnsFrom(ends, amount, value))] : [];
    });
}

function columnsFrom(ends: EndColumns, amounts: AmountColumns, { value }: ValueColumns): FlowColumns {
  const { count, places, exporter, importer, commodity, period, annual } = ends;
  const { quantity, unit, quality, side } = amounts;
  const inFull = { count, places, exporter, importer, commodity, period, annual, quantity, unit, quality, side, value };
  return { ...inFull, original: null, currency: null, row: NO_ROWS, rows: NO_ROWS };
}

/** Of records whose place in their file stayed behind. */
const NO_ROWS = new Uint32Array(0);
