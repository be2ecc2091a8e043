import type { Dossier } from "../dossier/dossier.ts";
import { type FlowIndex, type FlowSource, flowIndexOf } from "./flow-index.ts";

/** What of a dossier the analyses of trade rest on: its records, and what says how to read them. */
export type RecordedTrade = FlowSource & Pick<Dossier, "actors" | "coverage" | "opening" | "places">;

const known = new WeakMap<FlowIndex, RecordedTrade>();

/** The recorded trade of a dossier; the same object as long as what it rests on is: an edit of a quote makes no new one. */
export function recordedTradeOf(dossier: RecordedTrade): RecordedTrade {
  const { flows, ground, tradeFiles, sides, actors, coverage, opening, places } = dossier;
  const index = flowIndexOf(dossier);
  const found = known.get(index);
  const isSame =
    found?.actors === actors && found.coverage === coverage && found.opening === opening && found.places === places;
  if (found && isSame) return found;
  const trade = { flows, ground, tradeFiles, sides, actors, coverage, opening, places };
  known.set(index, trade);
  return trade;
}
