import { type RefObject, useLayoutEffect, useMemo, useRef } from "react";
import { type Briefing, type BriefingStep, MOST_STEPS } from "#domain/briefing/briefing.ts";
import {
  positionOf,
  type StepChange,
  withoutStep,
  withStepChanged,
  withStepDoubled,
  withStepMoved,
} from "#domain/briefing/edit-briefing.ts";
import { useBriefingDeskStore } from "#state/briefing/briefing-desk.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { type BriefingWork, newStepId } from "./use-briefing-work.ts";

/** What can be done to the steps of one briefing. */
export type StepWork = {
  /** `false`: refused. */
  readonly change: (id: string, change: StepChange, label: string) => boolean;
  /** The same of a step changed in several ways. */
  readonly put: (step: BriefingStep, label: string) => boolean;
  readonly moveBy: (id: string, by: number) => void;
  /** Moves a step into a gap among the steps: 0 is before the first. */
  readonly moveTo: (id: string, gap: number) => void;
  readonly double: (id: string) => void;
  readonly remove: (id: string) => void;
  /** Puts what a step shows on the desk. */
  readonly show: (step: BriefingStep) => void;
};

/** The work on the steps of a briefing; what has the focus keeps it, and what was done is said. */
export function useStepWork(
  briefing: Briefing,
  work: BriefingWork,
  list: RefObject<HTMLElement | null>,
  show: (step: BriefingStep) => void,
): StepWork {
  const desk = useBriefingDeskStore();
  const announce = useAnnounce();
  const keepFocus = useFocusKept(briefing, list);
  return useMemo(() => {
    const { id: of, steps } = briefing;
    const change = (next: (now: Briefing) => Briefing, label: string) => work.change(of, next, label);
    const move = (id: string, to: number) => {
      const at = positionOf(briefing, id);
      const target = Math.max(0, Math.min(steps.length - 1, to));
      const place = `Step ${target + 1} of ${steps.length}.`;
      if (target === at) announce(`Still step ${at + 1} of ${steps.length}.`, "place of a step");
      else if (change((now) => withStepMoved(now, id, target), "move of a step")) {
        keepFocus();
        announce(place, "place of a step");
      }
    };
    return {
      change: (id, what, label) => change((now) => withStepChanged(now, id, what), label),
      put: ({ id, ...step }, label) => change((now) => withStepChanged(now, id, step), label),
      moveBy: (id, by) => move(id, positionOf(briefing, id) + by),
      moveTo: (id, gap) => move(id, gap > positionOf(briefing, id) ? gap - 1 : gap),
      double: (id) => {
        if (steps.length >= MOST_STEPS) {
          announce(`A briefing has at most ${MOST_STEPS} steps.`);
          return;
        }
        const copy = newStepId();
        if (!change((now) => withStepDoubled(now, id, copy), "copy of a step")) return;
        desk.getState().take(of, copy);
        keepFocus(copy);
        announce(`Step ${positionOf(briefing, id) + 2} is the copy.`);
      },
      remove: (id) => {
        const at = positionOf(briefing, id);
        const next = steps[at + 1] ?? steps[at - 1] ?? null;
        if (!change((now) => withoutStep(now, id), "removal of a step")) return;
        desk.getState().take(of, null);
        // With its last step the list goes too.
        if (next === null) list.current?.closest<HTMLElement>("[data-pane]")?.focus({ preventScroll: true });
        else keepFocus(next.id);
        announce(`Step ${at + 1} was removed. Undo brings it back.`);
      },
      show,
    };
  }, [briefing, work, list, desk, announce, keepFocus, show]);
}

/**
 * Gives the focus back once the list is drawn anew: to what had it, or to the row of a step. A row that moves in the page
 * loses it on the way.
 */
function useFocusKept(briefing: Briefing, list: RefObject<HTMLElement | null>): (row?: string) => void {
  const wanted = useRef<HTMLElement | string | null>(null);
  useLayoutEffect(() => {
    const want = wanted.current;
    wanted.current = null;
    if (want === null || briefing === null) return;
    const row = [...(list.current?.children ?? [])].find((one) => one.getAttribute("data-step") === want);
    const target = typeof want === "string" ? row?.querySelector<HTMLElement>(".bw-open") : want;
    target?.focus({ preventScroll: true });
    target?.scrollIntoView?.({ block: "nearest" });
  }, [briefing, list]);
  return useRef((row?: string) => {
    const focused = document.activeElement;
    wanted.current = row ?? (focused instanceof HTMLElement && list.current?.contains(focused) ? focused : null);
  }).current;
}
