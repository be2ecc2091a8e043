import type { Actor } from "../alliance/actor.ts";
import { fold } from "../find/folded.ts";
import type { FlowId, PlaceCode, SourceId } from "../shared/ids.ts";
import { parseMonth } from "../shared/month.ts";
import type { Result } from "../shared/result.ts";
import type { Source } from "../shared/source.ts";
import { readTypedDate } from "../shared/written-date.ts";
import type { Commodity, Flow, FlowPeriod, FlowQuality, FlowUnit, Place } from "../trade/flow.ts";
import { cellOf } from "../trade/flow-cell.ts";
import { readAmount } from "./amount.ts";
import { readSource, type SourceDraft } from "./source-draft.ts";

/** A trade record as it stands in a form. */
export type FlowDraft = SourceDraft & {
  /** Words that name a place, or its code. */
  readonly exporter: string;
  readonly importer: string;
  readonly commodity: Commodity;
  /** A month (`2025-09`) or a year (`2025`). */
  readonly period: string;
  /** In `unit`; empty: not recorded. */
  readonly quantity: string;
  readonly unit: FlowUnit;
  /** Millions of US dollars; empty: not recorded. */
  readonly value: string;
  readonly quality: FlowQuality;
  readonly note: string;
};

/** The fields that can be at fault. */
export type FlowField = "exporter" | "importer" | "period" | "quantity" | "value" | "sourceTitle";
/** What is wrong with each field, with what to write instead. */
export type FlowFaults = Readonly<Partial<Record<FlowField, string>>>;

/** The record a form spells, with its source where that is new; or what is wrong, field by field. */
export type ReadFlow =
  | { readonly ok: true; readonly flow: Flow; readonly source: Source | null }
  | { readonly ok: false; readonly faults: FlowFaults };

/** A place that can be named, and everything it is called. */
export type NamedPlace = { readonly code: PlaceCode; readonly name: string; readonly others: readonly string[] };

/** The places that can be named: those of the records, and the states and organisations that can have some. By name. */
export function namedPlaces(places: readonly Place[], actors: readonly Actor[]): readonly NamedPlace[] {
  const found = new Map<PlaceCode, NamedPlace>(places.map(({ code, name }) => [code, { code, name, others: [code] }]));
  for (const actor of actors) {
    const code =
      actor.kind === "state" ? (actor.id as string as PlaceCode) : actor.kind === "organisation" ? actor.place : null;
    if (code === null) continue;
    const known = found.get(code);
    const others = [...(known?.others ?? [code]), actor.name, actor.shortName, actor.code, ...actor.aliases];
    found.set(code, { code, name: known?.name ?? actor.shortName, others });
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : Number(one.name > other.name)));
}

/** The place that words name, whatever their case and accents: by its name before any other; `null` for none. */
export function placeNamed(words: string, places: readonly NamedPlace[]): PlaceCode | null {
  const wanted = fold(words.trim()).text;
  if (wanted === "") return null;
  const byName = places.find(({ name }) => fold(name).text === wanted);
  const found = byName ?? places.find(({ others }) => others.some((other) => fold(other).text === wanted));
  // A code of three letters is a place wherever no record has named it yet.
  return found?.code ?? (/^[A-Z]{3}$/.test(words.trim()) ? (words.trim() as PlaceCode) : null);
}

/** What a record is made of besides its form. */
export type FlowPlace = {
  readonly id: FlowId;
  /** The record as it was, when one is changed: what the form does not show of it stays. */
  readonly before: Flow | null;
  readonly places: readonly NamedPlace[];
  readonly sources: readonly Source[];
  /** The id of the source, should it be new. */
  readonly newSource: SourceId;
};

/**
 * The record a form spells. Its `series` is `primary`; which record of a cell is plotted is decided when it is put in.
 * What is left empty is not recorded, which is never zero; a record with neither quantity nor value says nothing.
 */
export function readFlow(draft: FlowDraft, place: FlowPlace): ReadFlow {
  const exporter = placeNamed(draft.exporter, place.places);
  const importer = placeNamed(draft.importer, place.places);
  const period = readPeriod(draft.period);
  const quantity = readAmount(draft.quantity);
  const value = readAmount(draft.value);
  const faults = faultsOf(draft, { exporter, importer, period, quantity, value });
  if (exporter === null || importer === null || period === null || !quantity.ok || !value.ok)
    return { ok: false, faults };
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  const { id: source, added } = readSource(draft, ownFirst(place), place.newSource);
  const flow: Flow = {
    ...(place.before ?? { hs: null, direction: "import", original: null }),
    id: place.id,
    exporter,
    importer,
    commodity: draft.commodity,
    direction: "import",
    period,
    valueUsd: value.value,
    quantity: quantity.value,
    unit: quantity.value === null ? null : draft.unit,
    quality: draft.quality,
    series: "primary",
    source,
    note: draft.note.trim() || null,
  };
  const original = place.before?.valueUsd === flow.valueUsd ? (place.before?.original ?? null) : null;
  return { ok: true, flow: { ...flow, original }, source: added };
}

/** The sources, that of the record as it was before others of its title. */
function ownFirst({ before, sources }: FlowPlace): readonly Source[] {
  return before === null ? sources : sources.toSorted((one, other) => isOf(other, before) - isOf(one, before));
}
const isOf = ({ id }: Source, { source }: Flow) => Number(id === source);

/** What the fields of a form spell, each for itself. */
type Spelled = {
  readonly exporter: PlaceCode | null;
  readonly importer: PlaceCode | null;
  readonly period: FlowPeriod | null;
  readonly quantity: Result<number | null, string>;
  readonly value: Result<number | null, string>;
};

function faultsOf(draft: FlowDraft, spelled: Spelled): FlowFaults {
  const { exporter, importer, period, quantity, value } = spelled;
  const faults: Partial<Record<FlowField, string>> = {};
  if (exporter === null) faults.exporter = placeFault(draft.exporter, "exporter");
  if (importer === null) faults.importer = placeFault(draft.importer, "importer");
  else if (importer === exporter) faults.importer = "Choose another place: this one is the exporter.";
  if (period === null) faults.period = "Write a month such as 2025-09 or a year such as 2025, of 1900 to 2099.";
  if (!quantity.ok) faults.quantity = quantity.reason;
  if (!value.ok) faults.value = value.reason;
  if (quantity.ok && value.ok && quantity.value === null && value.value === null)
    faults.quantity = "Write a quantity, or a value below: a record without either says nothing.";
  if (draft.sourceTitle.trim() === "")
    faults.sourceTitle = "Choose a source or name a new one: a figure without one cannot be checked.";
  return faults;
}

const placeFault = (words: string, end: string) =>
  words.trim() === ""
    ? `Name the ${end}.`
    : `Nothing here is called “${words.trim()}”. Choose a place that is offered, or write its three-letter code, such as BRA.`;

function readPeriod(text: string): FlowPeriod | null {
  // A slip of a digit would stretch the chart over centuries.
  const date = readTypedDate(text);
  if (date === null || !/^(?:19|20)/.test(date)) return null;
  const month = parseMonth(date);
  if (month !== null) return { kind: "month", month };
  return date.length === 4 ? { kind: "year", year: Number(date) } : null;
}

/** A record as a form shows it; numbers as they are recorded. */
export function flowDraftOf(
  flow: Flow,
  names: { readonly place: (code: PlaceCode) => string; readonly source: (id: SourceId) => Source | null },
): FlowDraft {
  const { period, quantity, unit, valueUsd, quality, commodity, note } = flow;
  const source = names.source(flow.source);
  return {
    exporter: names.place(flow.exporter),
    importer: names.place(flow.importer),
    commodity,
    period: period.kind === "month" ? period.month : period.kind === "year" ? String(period.year) : "",
    quantity: quantity === null ? "" : String(quantity),
    unit: unit ?? "kt",
    value: valueUsd === null ? "" : String(valueUsd),
    quality,
    sourceTitle: source?.title ?? flow.source,
    sourceAddress: source?.locator ?? "",
    note: note ?? "",
  };
}

/** What of the trade a record speaks of, with the id that tells it from others that speak of the same. */
export type FlowCell = Pick<Flow, "id" | "exporter" | "importer" | "commodity" | "direction" | "period">;

/** What a form speaks of so far; `null` until pair and period are spelled. */
export function spelledCell(draft: FlowDraft, id: FlowId, places: readonly NamedPlace[]): FlowCell | null {
  const exporter = placeNamed(draft.exporter, places);
  const importer = placeNamed(draft.importer, places);
  const period = readPeriod(draft.period);
  if (exporter === null || importer === null || period === null) return null;
  return { id, exporter, importer, commodity: draft.commodity, direction: "import", period };
}

/** Other records of the same pair, goods and period, those that are plotted first. */
export function besides(cell: FlowCell, flows: readonly Flow[]): readonly Flow[] {
  const wanted = cellOf(cell);
  const others = flows.filter((other) => other.id !== cell.id && cellOf(other) === wanted);
  return others.sort((one, other) => Number(one.series === "alt") - Number(other.series === "alt"));
}
