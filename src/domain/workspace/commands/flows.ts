import type { Draft } from "immer";
import type { FlowId } from "../../shared/ids.ts";
import type { Ref } from "../../shared/ref.ts";
import type { Source } from "../../shared/source.ts";
import type { Flow } from "../../trade/flow.ts";
import { cellOf } from "../../trade/flow-cell.ts";
import { isRowId, rowOf, type WorkspaceDocument } from "../document.ts";
import type { Command } from "../step.ts";
import { canonical } from "../workspace-text.ts";

/** A trade record of one's own on its way into the workspace. */
export type OwnFlow = {
  readonly flow: Flow;
  /** Its source, where that is new. */
  readonly source: Source | null;
  /** Whether it takes the place of what is plotted for its pair, goods and period; else it stands beside it. */
  readonly replaces: boolean;
};

/**
 * Puts a record of one's own in, or in the place of the one with its id. Of the records of its cell one alone is
 * `primary`: another one that is there already, unless the new one replaces it; the dossier's own is then `alt`, as a
 * row of the workspace. `ground` are the records of the dossier below. Undone as one step.
 */
export function putFlow(own: OwnFlow, ground: readonly Flow[], about: Ref | null, label = "new trade record"): Command {
  const { flow, source, replaces } = own;
  return {
    label,
    about,
    change: (draft) => {
      if (!isRowId(flow.id)) return;
      const before = rowOf(draft.flows, flow.id);
      if (source && isRowId(source.id)) draft.sources[source.id] = source;
      set(draft, { ...flow, series: replaces ? "primary" : "alt" });
      settle(draft, ground, cellOf(flow), flow.id);
      if (before && cellOf(before) !== cellOf(flow)) settle(draft, ground, cellOf(before), null);
    },
  };
}

/** Takes a record of one's own out; what it had replaced is plotted again. Undone as one step. */
export function removeFlow(
  id: FlowId,
  ground: readonly Flow[],
  about: Ref | null,
  label = "removal of a trade record",
): Command {
  return {
    label,
    about,
    change: (draft) => {
      const row = rowOf(draft.flows, id);
      if (row === null) return;
      const cell = cellOf(row);
      delete draft.flows[id];
      settle(draft, ground, cell, null);
    },
  };
}

/** Leaves one record of a cell `primary`; `latest` is the one that was put in just now. */
function settle(draft: Draft<WorkspaceDocument>, ground: readonly Flow[], cell: string, latest: string | null): void {
  const below = new Set<string>(ground.map(({ id }) => id));
  const theirs = ground.filter((flow) => cellOf(flow) === cell);
  const own = Object.values(draft.flows).filter((flow) => cellOf(flow) === cell && !below.has(flow.id));
  const lead = leaderOf(own, theirs, latest);
  for (const flow of own) set(draft, { ...flow, series: flow.id === lead ? "primary" : "alt" });
  for (const flow of theirs) {
    const now = rowOf<Flow>(draft.flows, flow.id) ?? flow;
    const after: Flow = { ...now, series: lead === null ? flow.series : "alt" };
    if (canonical(after) === canonical(flow)) delete draft.flows[flow.id];
    else set(draft, after);
  }
}

/** Which record of one's own is plotted: the latest where it replaces, else one that did before; `null`: the dossier's. */
function leaderOf(own: readonly Flow[], theirs: readonly Flow[], latest: string | null): string | null {
  const isLatest = ({ id }: Flow) => id === latest;
  if (own.some((flow) => isLatest(flow) && flow.series === "primary")) return latest;
  const others = own.filter((flow) => !isLatest(flow)).sort((one, other) => (one.id < other.id ? -1 : 1));
  const leading = others.find(({ series }) => series === "primary");
  if (leading) return leading.id;
  if (theirs.some(({ series }) => series === "primary")) return null;
  return others[0]?.id ?? own[0]?.id ?? null;
}

/** Puts a row in unless it is there as it is, so that an edit that changes nothing is no step. */
function set(draft: Draft<WorkspaceDocument>, flow: Flow): void {
  const before = rowOf<Flow>(draft.flows, flow.id);
  if (before === null || canonical(before) !== canonical(flow)) draft.flows[flow.id] = flow;
}
