import { useEffect, useRef } from "react";
import type { Briefing, StepPart } from "#domain/briefing/briefing.ts";

const PART_WORDS: Readonly<Record<StepPart, string>> = {
  graph: "graph",
  timeline: "timeline",
  quote: "quote",
  claim: "claim",
  table: "table",
  analysis: "analysis",
};

/** All steps at once, to choose one from. */
export function Overview(props: {
  readonly briefing: Briefing;
  readonly at: number;
  readonly onStep: (at: number) => void;
}) {
  const { briefing, at, onStep } = props;
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (at >= 0) current.current?.focus();
  }, [at]);
  return (
    <section className="talk-overview" aria-label="All steps">
      <ol>
        {briefing.steps.map((step, position) => (
          <li key={step.id}>
            <button
              ref={position === at ? current : null}
              type="button"
              aria-current={position === at ? "step" : undefined}
              onClick={() => onStep(position)}
            >
              <b>{position + 1}</b>
              <span dir="auto">{step.title}</span>
              <small>{step.shows.map((part) => PART_WORDS[part]).join(", ")}</small>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
