import { type RefObject, useEffect, useRef, useSyncExternalStore } from "react";
import { firstWords } from "#domain/workspace/step-words.ts";
import { useWorkspaceIfOpen } from "#state/workspace/workspace-context.tsx";
import { Button } from "#ui/Button.tsx";
import type { AddedStep } from "./add-step.ts";
import "./step-notice.css";

const STAYS_MS = 9_000;
const TITLE_LETTERS = 60;
const BRIEFING_LETTERS = 36;
const nobody = () => () => undefined;

/**
 * Says that a step was added, with the ways on and back, or why none was. For eyes: it is said aloud elsewhere. It goes by
 * itself, but not from under a hand, and with whatever is done next.
 */
export function StepNotice(props: {
  readonly said: AddedStep | string;
  readonly onEdit: () => void;
  readonly onUndo: () => void;
  readonly onGone: () => void;
}) {
  const { said, onGone } = props;
  const strip = useRef<HTMLElement>(null);
  const isCurrent = useIsLastDone(said);
  useGoing(strip, onGone);
  useEffect(() => {
    if (!isCurrent) onGone();
  }, [isCurrent, onGone]);
  if (typeof said === "string")
    return (
      <section ref={strip} aria-label="Nothing was added" className="step-notice">
        <span dir="auto">{said}</span>
      </section>
    );
  return (
    <section ref={strip} aria-label="Step added" className="step-notice">
      <span>
        Step {said.place} added to <bdi>“{firstWords(said.briefing.title, BRIEFING_LETTERS)}”</bdi>:{" "}
        <bdi>{firstWords(said.step.title, TITLE_LETTERS)}</bdi>
      </span>
      <Button look="link" onClick={props.onEdit}>
        Edit
      </Button>
      <Button look="link" onClick={props.onUndo}>
        Undo
      </Button>
    </section>
  );
}

/** Calls back after a while in which neither pointer nor focus was on the strip. */
function useGoing(strip: RefObject<HTMLElement | null>, onGone: () => void): void {
  useEffect(() => {
    const element = strip.current;
    let timer = setTimeout(onGone, STAYS_MS);
    const hold = () => clearTimeout(timer);
    const release = () => {
      clearTimeout(timer);
      timer = setTimeout(onGone, STAYS_MS);
    };
    for (const name of ["pointerenter", "focusin"]) element?.addEventListener(name, hold);
    for (const name of ["pointerleave", "focusout"]) element?.addEventListener(name, release);
    return () => {
      hold();
      for (const name of ["pointerenter", "focusin"]) element?.removeEventListener(name, hold);
      for (const name of ["pointerleave", "focusout"]) element?.removeEventListener(name, release);
    };
  }, [strip, onGone]);
}

/** Whether what was added is still the last thing done: only that can be taken back by one press. */
function useIsLastDone(said: AddedStep | string): boolean {
  const store = useWorkspaceIfOpen();
  return useSyncExternalStore(store?.subscribe ?? nobody, () => {
    if (typeof said === "string" || store === null) return true;
    const { past, gesture } = store.getState().history;
    return said.done !== null && gesture === null && past.at(-1) === said.done;
  });
}
