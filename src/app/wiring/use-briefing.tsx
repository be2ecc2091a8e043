import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useBriefingDesk, useBriefingDeskStore } from "#state/briefing/briefing-desk.tsx";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useLensStore } from "#state/lens/lens-context.tsx";
import { useMethod } from "#state/workspace/method-in-force.ts";
import { useWorkspaceIfOpen } from "#state/workspace/workspace-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { lateView } from "../shell/late-view.tsx";
import { offerReload } from "./reload-offer.ts";

/** Wanted by few: a chunk of its own, fetched once the desk stands so that the first step is kept at once. */
export const loadBriefing = () => import("#features/briefing/index.ts");
export const BriefingPane = lateView(() => loadBriefing().then((briefing) => briefing.BriefingPane));

type Chunk = Awaited<ReturnType<typeof loadBriefing>>;
type Said = { readonly chunk: Chunk; readonly what: ReturnType<Chunk["addStep"]> };

/** What keys and buttons of the desk do with briefings; none of it ever changes identity. */
export type BriefingKeys = {
  /** Keeps what is on the desk at this moment as a step. */
  readonly addStep: () => void;
  /** Presents the briefing at hand, from the step at hand. */
  readonly present: () => void;
  /** Gives the reader its place back; `false`: no briefing had it. */
  readonly close: () => boolean;
};

/** The briefing on this desk: whether it has the reader's place, what keys do, and what was just done to be shown. */
export function useBriefing(): { readonly isOpen: boolean; readonly keys: BriefingKeys; readonly notice: ReactNode } {
  const [dossier, method, workspace] = [useDossier(), useMethod(), useWorkspaceIfOpen()];
  const [lens, desk, announce] = [useLensStore(), useBriefingDeskStore(), useAnnounce()];
  const isOpen = useBriefingDesk((state) => state.isOpen);
  const [said, setSaid] = useState<Said | null>(null);
  const forget = useCallback(() => setSaid(null), []);
  const now = useRef({ dossier, method, workspace });
  useEffect(() => {
    now.current = { dossier, method, workspace };
  });
  useFocusAfter(isOpen);
  const keys = useMemo<BriefingKeys>(() => {
    const say = (chunk: Chunk, what: Said["what"]) => {
      announce(typeof what === "string" ? what : `${chunk.addedWords(what)}.`);
      setSaid({ chunk, what });
    };
    return {
      addStep: () => {
        if (desk.getState().talk !== null) return;
        const seen = lens.getState().lens;
        loadBriefing().then((chunk) => say(chunk, chunk.addStep(seen, { ...now.current, desk })), offerReload);
      },
      present: () => {
        const { briefing, step, talk, present } = desk.getState();
        const { briefings } = now.current.dossier;
        const current = briefings.find(({ id }) => id === briefing) ?? briefings[0];
        if (talk !== null) return;
        if (current && current.steps.length > 0)
          present(
            current,
            current.steps.findIndex(({ id }) => id === step),
          );
        else loadBriefing().then((chunk) => say(chunk, chunk.NOTHING_TO_PRESENT), offerReload);
      },
      close: () => {
        const wasOpen = desk.getState().isOpen;
        desk.getState().setOpen(false);
        return wasOpen;
      },
    };
  }, [lens, desk, announce]);
  const edit = () => {
    if (said === null || typeof said.what === "string") return;
    desk.getState().take(said.what.briefing.id, said.what.step.id);
    desk.getState().setOpen(true);
    lens.getState().set({ pane: "reader" });
    forget();
  };
  const undo = () => {
    const step = workspace?.getState().undo();
    if (step) announce(`Undid: ${step.label}.`);
    forget();
  };
  const Notice = said?.chunk.StepNotice;
  return {
    isOpen,
    keys,
    notice: said && Notice ? <Notice said={said.what} onEdit={edit} onUndo={undo} onGone={forget} /> : null,
  };
}

/** The pane goes with whatever had the focus in it: the keyboard goes on where the pane was. */
function useFocusAfter(isOpen: boolean): void {
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    const closed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (!closed) return;
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body)
        document.querySelector<HTMLElement>('[data-pane="reader"]')?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [isOpen]);
}
