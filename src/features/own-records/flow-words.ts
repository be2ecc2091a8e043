import type { Lookup } from "#domain/dossier/lookup.ts";
import { writeMonth, writeNumber } from "#domain/shared/wording.ts";
import type { Commodity, Flow, FlowQuality, FlowUnit } from "#domain/trade/flow.ts";

/** What is traded, as a choice. */
export const GOODS: Readonly<Record<Commodity, string>> = {
  crude: "Crude",
  products: "Oil products",
  lng: "LNG",
  lpg: "LPG",
  coal: "Coal",
  oil_total: "Oil and products",
  all_goods: "All goods",
};
export const UNITS: Readonly<Record<FlowUnit, string>> = {
  kt: "thousand tonnes (kt)",
  "kb/d": "thousand barrels a day (kb/d)",
  kbbl: "thousand barrels (kbbl)",
};
export const QUALITIES: Readonly<Record<FlowQuality, string>> = {
  official: "Official, of a statistics office",
  reported: "Reported, by press or trackers",
  estimate: "Estimate",
};

/** "Sep 2025" or "2025". */
export function writePeriod({ period }: Pick<Flow, "period">): string {
  if (period.kind === "month") return writeMonth(period.month);
  return period.kind === "year" ? String(period.year) : `${writeMonth(period.from)} – ${writeMonth(period.to)}`;
}

/** A number as exact as it was recorded, with thousands parted. */
export function writeExactly(value: number): string {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return writeNumber(value, Math.min(decimals, 6));
}

/** "24.1 kt, $m 12.5": what is recorded and nothing else. */
export function writeFigures({ quantity, unit, valueUsd }: Flow): string {
  return [
    quantity === null ? null : `${writeExactly(quantity)} ${unit ?? ""}`.trim(),
    valueUsd === null ? null : `$m ${writeExactly(valueUsd)}`,
  ]
    .filter((part) => part !== null)
    .join(", ");
}

/** "Russia to Pakistan". */
export const writePair = ({ exporter, importer }: Pick<Flow, "exporter" | "importer">, lookup: Lookup) =>
  `${lookup.placeName(exporter)} to ${lookup.placeName(importer)}`;

/** "Russia to Pakistan, crude, Mar 2024". */
export const writeCell = (flow: Flow, lookup: Lookup) =>
  `${writePair(flow, lookup)}, ${goodsOf(flow)}, ${writePeriod(flow)}`;

const goodsOf = ({ commodity }: Flow) =>
  /^L[NP]G$/.test(GOODS[commodity]) ? GOODS[commodity] : GOODS[commodity].toLowerCase();
