import { useMemo, useSyncExternalStore } from "react";
import type { Briefing } from "#domain/briefing/briefing.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { putBriefing, removeBriefing } from "#domain/workspace/commands/briefings.ts";
import { rowOf } from "#domain/workspace/document.ts";
import { useWorkspaceIfOpen } from "#state/workspace/workspace-context.tsx";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";

const nobody = () => () => undefined;

/** Why no briefing can be changed now, as a sentence; `null`: it can. */
export function whyNoWork(store: WorkspaceStore | null): string | null {
  if (store === null) return "Steps can be changed as soon as your workspace is open.";
  const { save } = store.getState();
  return save.kind === "read-only" ? `Nothing can be changed here. ${save.reason}` : null;
}

/** The briefing as it is at this moment, whatever a view was drawn with; `null` where there is none of that id. */
export function briefingNow(store: WorkspaceStore, dossier: Dossier, id: string): Briefing | null {
  const { briefings } = store.getState().history.document;
  return rowOf(briefings, id) ?? dossier.briefings.find((one) => one.id === id) ?? null;
}

/** The ways to change a briefing, each one step that can be undone; and why there are none. */
export type BriefingWork = {
  readonly whyNot: string | null;
  /** Changes the briefing as it is now; `false`: refused. `label` ends the sentence "Undone: …". */
  readonly change: (id: string, next: (briefing: Briefing) => Briefing, label: string) => boolean;
  readonly begin: (briefing: Briefing) => boolean;
  readonly remove: (id: string, label?: string) => boolean;
};

/** The work on the briefings of this desk. It changes only with dossier and workspace. */
export function useBriefingWork(dossier: Dossier): BriefingWork {
  const store = useWorkspaceIfOpen();
  const whyNot = useSyncExternalStore(store?.subscribe ?? nobody, () => whyNoWork(store));
  return useMemo(() => {
    const perform = (command: ReturnType<typeof putBriefing>) => store?.getState().perform(command) ?? false;
    return {
      whyNot,
      change: (id, next, label) => {
        const before = store === null ? null : briefingNow(store, dossier, id);
        if (before === null) return false;
        const after = next(before);
        return after === before || perform(putBriefing(after, label));
      },
      begin: (briefing) => perform(putBriefing(briefing, "new briefing")),
      remove: (id, label) => perform(removeBriefing(id, label)),
    };
  }, [store, dossier, whyNot]);
}

/** A briefing without steps, under a title that no other has. */
export function emptyBriefing(briefings: readonly Briefing[]): Briefing {
  const taken = new Set(briefings.map(({ title }) => title));
  let title = "New briefing";
  for (let at = 2; taken.has(title); at += 1) title = `New briefing ${at}`;
  return { id: `b-${crypto.randomUUID()}`, title, steps: [] };
}

/** An id for a step that no other has. */
export const newStepId = (): string => `s-${crypto.randomUUID()}`;
