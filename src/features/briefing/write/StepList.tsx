import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Briefing, BriefingStep } from "#domain/briefing/briefing.ts";
import { positionOf } from "#domain/briefing/edit-briefing.ts";
import { useBriefingDesk } from "#state/briefing/briefing-desk.tsx";
import { StepEditor } from "./StepEditor.tsx";
import { StepReading } from "./StepReading.tsx";
import { StepRow } from "./StepRow.tsx";
import type { BriefingWork } from "./use-briefing-work.ts";
import { useReorder } from "./use-reorder.ts";
import type { StepChanges } from "./use-step-changes.ts";
import { useStepWork } from "./use-step-work.ts";

/** The steps of a briefing in their order; the one at hand is open. One stop for Tab, arrows within. */
export function StepList(props: {
  readonly briefing: Briefing;
  readonly work: BriefingWork;
  readonly changes: StepChanges;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Puts what a step shows on the desk. */
  readonly onShow: (step: BriefingStep) => void;
}) {
  const { briefing, work, changes, scroller, onShow } = props;
  const { steps } = briefing;
  const atHand = useBriefingDesk((desk) => desk.step);
  const take = useBriefingDesk((desk) => desk.take);
  const list = useRef<HTMLOListElement>(null);
  const stepWork = useStepWork(briefing, work, list, onShow);
  const { drag, take: grip } = useReorder(list, scroller, stepWork.moveTo);
  const [stop, setStop] = useState<string | null>(null);
  const stopAt = Math.max(0, positionOf(briefing, stop ?? atHand ?? ""));
  useSeen(list, atHand);
  const choose = useCallback(
    (step: BriefingStep) => {
      setStop(step.id);
      if (step.id === atHand) take(briefing.id, null);
      else {
        take(briefing.id, step.id);
        onShow(step);
      }
    },
    [atHand, take, briefing.id, onShow],
  );
  const mayMove = work.whyNot === null;
  const press = useCallback(
    (event: KeyboardEvent, step: BriefingStep, isGrip: boolean) => {
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      const edge = { Home: 0, End: Number.POSITIVE_INFINITY }[event.key];
      if (by === undefined && edge === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (mayMove && by !== undefined && (isGrip || event.altKey)) stepWork.moveBy(step.id, by);
      else if (!event.altKey) setStop(focusRow(list.current, edge ?? positionOf(briefing, step.id) + (by ?? 0)));
    },
    [briefing, stepWork, mayMove],
  );
  const leave = useCallback(
    (event: KeyboardEvent<HTMLElement>, { id }: BriefingStep) => {
      if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      const isField = event.target instanceof HTMLTextAreaElement;
      event.currentTarget.closest("li")?.querySelector<HTMLElement>(".bw-open")?.focus();
      setStop(id);
      if (!isField) take(briefing.id, null);
    },
    [take, briefing.id],
  );
  return (
    <ol
      ref={list}
      className="bw-steps"
      aria-label="Steps"
      data-dragging={drag === null ? undefined : true}
      onFocus={({ target }) => setStop(target.closest("li")?.getAttribute("data-step") ?? null)}
    >
      {steps.map((step, at) => {
        const isOpen = step.id === atHand;
        return (
          <StepRow
            key={step.id}
            step={step}
            at={at}
            isOpen={isOpen}
            isStop={at === stopAt}
            changes={changes.get(step.id)?.length ?? 0}
            isHeld={drag?.id === step.id}
            landing={landingAt(drag?.gap ?? null, at, steps.length)}
            onGrip={mayMove ? grip : null}
            onChoose={choose}
            onKey={press}
            onLeave={leave}
          >
            {isOpen ? <OpenStep briefing={briefing} step={step} at={at} mayWrite={mayMove} work={stepWork} /> : null}
          </StepRow>
        );
      })}
    </ol>
  );
}

/** What is written under the step at hand. */
function OpenStep(props: {
  readonly briefing: Briefing;
  readonly step: BriefingStep;
  readonly at: number;
  readonly mayWrite: boolean;
  readonly work: ReturnType<typeof useStepWork>;
}) {
  const { briefing, step, at, mayWrite, work } = props;
  if (!mayWrite) return <StepReading key={step.id} step={step} />;
  return (
    <StepEditor key={step.id} step={step} isFirst={at === 0} isLast={at === briefing.steps.length - 1} work={work} />
  );
}

/** Where the line of a drop stands at a row: before it, or after the last. */
function landingAt(gap: number | null, at: number, count: number): "before" | "after" | null {
  if (gap === at) return "before";
  return gap === count && at === count - 1 ? "after" : null;
}

/** Puts the focus on a row, held within the ends; answers by its step. */
function focusRow(list: HTMLElement | null, at: number): string | null {
  const rows = [...(list?.children ?? [])];
  const row = rows[Math.max(0, Math.min(rows.length - 1, at))];
  row?.querySelector<HTMLElement>(".bw-open")?.focus();
  return row?.getAttribute("data-step") ?? null;
}

/** Brings the step at hand into sight when it becomes the one at hand. */
function useSeen(list: RefObject<HTMLElement | null>, step: string | null): void {
  useEffect(() => {
    const row = [...(list.current?.children ?? [])].find((one) => one.getAttribute("data-step") === step);
    row?.scrollIntoView?.({ block: "nearest" });
  }, [list, step]);
}
