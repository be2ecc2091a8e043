import type { PlaceCode } from "../shared/ids.ts";
import { type FlowIndex, type FlowSource, flowIndexOf, type PairRecords } from "./flow-index.ts";

const known = new WeakMap<FlowIndex, ReadonlyMap<string, readonly PairRecords[]>>();

/** What is recorded between two places, either way, pair by pair. Linear in all pairs at the first call, then at once. */
export function pairsBetween(source: FlowSource, one: PlaceCode, other: PlaceCode): readonly PairRecords[] {
  const index = flowIndexOf(source);
  const byEnds = known.get(index) ?? groupByEnds(index.pairs());
  known.set(index, byEnds);
  return byEnds.get(endsKey(one, other)) ?? [];
}

function groupByEnds(pairs: readonly PairRecords[]): ReadonlyMap<string, readonly PairRecords[]> {
  const groups = new Map<string, PairRecords[]>();
  for (const pair of pairs) {
    const key = endsKey(pair.exporter, pair.importer);
    const group = groups.get(key);
    if (group) group.push(pair);
    else groups.set(key, [pair]);
  }
  return groups;
}

const endsKey = (one: PlaceCode, other: PlaceCode) => (one < other ? `${one} ${other}` : `${other} ${one}`);
