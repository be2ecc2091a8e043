import type { PlaceCode } from "../../shared/ids.ts";
import type { GridPartner, TradeGrid } from "./trade-grid.ts";

/** A period in which another partner became the largest. */
export type Switch = {
  /** The month or year, and the comparable one before it: with a gap between them it happened within the gap. */
  readonly period: string;
  readonly before: string;
  readonly from: PlaceCode;
  readonly to: PlaceCode;
};

/** Who is largest. */
export type Leadership = {
  /** At the last comparable period of the window. */
  readonly leader: PlaceCode;
  readonly at: string;
  /** First period of the unbroken run; where nothing comparable comes before it, it may have begun earlier. */
  readonly since: string;
  readonly sinceAtLeast: boolean;
  /** Within the window, oldest first. */
  readonly switches: readonly Switch[];
};

/**
 * Who is the largest partner at the end of a grid, since when, and the changes from period `first` on. A period is
 * comparable where every one of the partners has a figure and one of them is above zero: an unknown partner could be the
 * largest. Of equals the one that was largest before stays. `null` where no period of the window is comparable.
 */
export function leadershipOf(grid: TradeGrid, partners: readonly GridPartner[], first: number): Leadership | null {
  const runs: { readonly at: number; readonly leader: PlaceCode }[] = [];
  for (const at of grid.periods.keys()) {
    if (partners.some(({ cells }) => cells[at]?.value === null)) continue;
    const most = Math.max(...partners.map(({ cells }) => cells[at]?.value ?? 0));
    if (most <= 0) continue;
    const leaders = partners.filter(({ cells }) => cells[at]?.value === most).map(({ place }) => place);
    const before = runs.at(-1)?.leader;
    runs.push({ at, leader: leaders.find((place) => place === before) ?? (leaders[0] as PlaceCode) });
  }
  const last = runs.at(-1);
  if (!last || last.at < first) return null;
  const keyOf = (at: number) => grid.periods[at]?.key ?? "";
  const changes = runs.flatMap(({ at, leader }, order) => {
    const before = runs[order - 1];
    if (!before || before.leader === leader) return [];
    return [{ at, change: { period: keyOf(at), before: keyOf(before.at), from: before.leader, to: leader } }];
  });
  return {
    leader: last.leader,
    at: keyOf(last.at),
    since: changes.at(-1)?.change.period ?? keyOf(runs[0]?.at ?? last.at),
    sinceAtLeast: changes.length === 0,
    switches: changes.filter(({ at }) => at >= first).map(({ change }) => change),
  };
}
