import type { Dossier } from "#domain/dossier/dossier.ts";
import { evidenceIndexOf } from "#domain/evidence/evidence-index.ts";
import { tieOf } from "#domain/shared/ids.ts";
import type { MonthKey, MonthSpan } from "#domain/shared/month.ts";
import { addMonths, monthsIn } from "#domain/shared/month.ts";
import type { Ref } from "#domain/shared/ref.ts";
import type { Flow } from "#domain/trade/flow.ts";
import { actorOfPlace } from "#domain/trade/places.ts";
import { type OwnFlow, putFlow, removeFlow } from "#domain/workspace/commands/flows.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useLensStore } from "#state/lens/lens-context.tsx";
import { useWorkspaceStore } from "#state/workspace/workspace-context.tsx";

/** Puts records of one's own in and takes them out, each as one step. `base` is the dossier below the workspace. */
export function useFlowWork(base: Dossier) {
  const store = useWorkspaceStore();
  const dossier = useDossier();
  return {
    put: (own: OwnFlow, label: string): boolean =>
      store.getState().perform(putFlow(own, base.flows, tieBehind(own.flow, dossier), label)),
    remove: (flow: Flow): boolean =>
      store.getState().perform(removeFlow(flow.id, base.flows, tieBehind(flow, dossier))),
  };
}

/** The tie of the two places, where undo leads to; `null` where they have none. */
function tieBehind({ exporter, importer }: Flow, dossier: Dossier): Ref | null {
  const [one, other] = [actorOfPlace(dossier, exporter), actorOfPlace(dossier, importer)];
  const tie = one !== null && other !== null ? tieOf(one, other) : null;
  return tie !== null && evidenceIndexOf(dossier).ties.includes(tie) ? { kind: "tie", id: tie } : null;
}

/** Shows the series of a record in the timeline, over a window that holds it. */
export function useShowFlow(): (flow: Flow) => void {
  const lens = useLensStore();
  return (flow) => {
    const { exporter, importer, commodity } = flow;
    const { set, setWindow, lens: now } = lens.getState();
    set({ series: { exporter, importer, commodity }, pane: "timeline" });
    if (isOutside(flow, now.window)) setWindow(endingWith(endOf(flow), now.window));
  };
}

/** Whether no month of a record lies in the window. */
export const isOutside = (flow: Flow, window: MonthSpan) => endOf(flow) < window.from || startOf(flow) > window.to;

const endingWith = (to: MonthKey, window: MonthSpan): MonthSpan => ({
  from: addMonths(to, 1 - monthsIn(window)),
  to,
});

const startOf = ({ period }: Flow): MonthKey =>
  period.kind === "month" ? period.month : period.kind === "year" ? (`${period.year}-01` as MonthKey) : period.from;
const endOf = ({ period }: Flow): MonthKey =>
  period.kind === "month" ? period.month : period.kind === "year" ? (`${period.year}-12` as MonthKey) : period.to;
