import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { Briefing, StepPart } from "#domain/briefing/briefing.ts";

const PART_WORDS: Readonly<Record<StepPart, string>> = {
  graph: "graph",
  timeline: "timeline",
  quote: "quote",
  claim: "claim",
  table: "table",
  analysis: "analysis",
};

/** All steps at once, to choose one from: the focus is on the one that is marked, and goes back to where it was. */
export function Overview(props: {
  readonly briefing: Briefing;
  /** Position of the step that waits behind. */
  readonly shown: number;
  readonly marked: number;
  /** Has the focus afterwards where nothing had it before. */
  readonly heading: RefObject<HTMLElement | null>;
  readonly onMark: (at: number) => void;
  readonly onStep: (at: number) => void;
}) {
  const { briefing, shown, marked, heading, onMark, onStep } = props;
  const card = useRef<HTMLButtonElement>(null);
  useFocusBack(heading);
  useEffect(() => {
    if (marked >= 0) card.current?.focus();
  }, [marked]);
  return (
    <div
      className="talk-overview"
      role="dialog"
      aria-modal="true"
      aria-label="All steps"
      tabIndex={-1}
      onKeyDown={turn}
    >
      <ol>
        {briefing.steps.map((step, position) => (
          <li key={step.id}>
            <button
              ref={position === marked ? card : null}
              type="button"
              data-marked={position === marked}
              aria-current={position === shown ? "step" : undefined}
              onFocus={() => onMark(position)}
              onClick={() => onStep(position)}
            >
              <b>{position + 1}</b>
              <span dir="auto">{step.title}</span>
              <small>{step.shows.map((part) => PART_WORDS[part]).join(", ")}</small>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Tab goes round within the steps. */
function turn(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "Tab") return;
  const cards = event.currentTarget.querySelectorAll("button");
  const [from, to] = event.shiftKey ? [cards[0], cards[cards.length - 1]] : [cards[cards.length - 1], cards[0]];
  if (event.target !== from && event.target !== event.currentTarget) return;
  event.preventDefault();
  to?.focus();
}

function useFocusBack(heading: RefObject<HTMLElement | null>): void {
  // Asked before the talk behind is out of reach, which takes the focus from it.
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const isThere = before instanceof HTMLElement && before !== document.body && before.isConnected;
      (isThere ? before : heading.current)?.focus({ preventScroll: true });
    },
    [before, heading],
  );
}
