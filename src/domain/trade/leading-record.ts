import type { Flow } from "./flow.ts";
import type { LoadedFile } from "./loaded-file.ts";
import { lastFirst, type PairGoods, type Side } from "./trade-file.ts";

/** The records of one pair and commodity after trade files were joined to the dossier's. */
export type JoinedPair = {
  /** What stands for a record of the dossier now; those that stay as they are, are not listed. */
  readonly instead: ReadonlyMap<Flow, Flow>;
  /** The records of the files, in the order of files and rows. */
  readonly added: readonly Flow[];
};

/** Beyond this a record never leads its cell. */
const NEVER = Number.POSITIVE_INFINITY;
type Led = { readonly flow: Flow; readonly rank: number };

/**
 * Joins the records of trade files to those of a dossier for one pair and commodity. Of every month or year one record
 * leads and is `primary`; the others are `alt` and are never added to it. First comes a record of the reader's own make,
 * then a file that is drawn `over` the dossier, then the dossier's, then a file that fills `gaps`; within these the side
 * somebody chose, else the importer's word before the exporter's, then the file imported last. Linear in the records.
 */
export function joinPair(
  base: readonly Flow[],
  files: readonly LoadedFile[],
  pair: PairGoods,
  terms: { readonly chosen: Side | null; readonly isOwn: (flow: Flow) => boolean },
): JoinedPair {
  const { chosen, isOwn } = terms;
  const leaders = new Map<string, Led>();
  const enter = (flow: Flow, rank: number) => {
    const cell = cellIn(flow);
    if (cell === null || rank === NEVER) return;
    const before = leaders.get(cell);
    if (before === undefined || rank < before.rank) leaders.set(cell, { flow, rank });
  };
  for (const flow of base) enter(flow, rankOfOurs(flow, chosen, isOwn(flow)));
  const ordered = files.toSorted((one, other) => lastFirst(one.file, other.file));
  const given = new Map(ordered.map((one) => [one, one.flowsOf(pair)]));
  for (const [{ file }, flows] of given)
    for (const flow of flows) enter(flow, (file.plot === "over" ? 10 : 30) + rankOfSide(flow, chosen));
  const leads = (flow: Flow) => leaders.get(cellIn(flow) ?? "")?.flow === flow;
  const added = files.flatMap((one) =>
    (given.get(one) ?? []).map((flow) => (leads(flow) ? flow : ({ ...flow, series: "alt" } as const))),
  );
  return { instead: standingOf(base, leaders, chosen), added };
}

/** Which records of the dossier stand otherwise than it says: they lost their cell to another, or won it. */
function standingOf(base: readonly Flow[], leaders: ReadonlyMap<string, Led>, chosen: Side | null) {
  const instead = new Map<Flow, Flow>();
  for (const flow of base) {
    const leader = leaders.get(cellIn(flow) ?? "")?.flow;
    if (leader === undefined) continue;
    if (leader === flow) {
      if (flow.series === "alt") instead.set(flow, { ...flow, series: "primary" });
    } else if (flow.series === "primary" && (leader.origin !== undefined || leader.reportedBy === chosen))
      instead.set(flow, { ...flow, series: "alt" });
  }
  return instead;
}

function rankOfOurs(flow: Flow, chosen: Side | null, isOwn: boolean): number {
  if (isOwn) return flow.series === "primary" ? 0 : NEVER;
  if (chosen !== null && flow.reportedBy === chosen) return 20;
  return flow.series === "primary" ? 21 : NEVER;
}

/** The side asked for, then what says no side, then the other side. */
function rankOfSide({ reportedBy = null }: Flow, chosen: Side | null): number {
  return reportedBy === (chosen ?? "importer") ? 0 : reportedBy === null ? 1 : 2;
}

/** The month or year a record competes for; `null`: it is a total or another period, and competes for none. */
function cellIn({ direction, period }: Flow): string | null {
  if (direction !== "import" || period.kind === "span") return null;
  return period.kind === "month" ? period.month : String(period.year);
}
