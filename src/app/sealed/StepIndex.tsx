import { useId } from "react";
import type { Briefing, StepPart } from "#domain/briefing/briefing.ts";
import { lensOfStep } from "#domain/briefing/step-lens.ts";
import { capital, writeList, writeSpan } from "#domain/shared/wording.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { Button } from "#ui/Button.tsx";

/** The steps in their order; each leads into the talk, or to the desk as it has it. */
export function StepIndex(props: {
  readonly briefing: Briefing;
  readonly onPresent: (at: number) => void;
  readonly onLook: (at: number) => void;
}) {
  const { briefing, onPresent, onLook } = props;
  const dossier = useDossier();
  const heading = useId();
  const windows = briefing.steps.map((step) => writeSpan(lensOfStep(step, dossier).lens.window));
  const areAlike = new Set(windows).size === 1;
  return (
    <section className="sealed-part" aria-labelledby={heading}>
      <h2 id={heading}>Steps</h2>
      <ol className="sealed-steps">
        {briefing.steps.map((step, at) => (
          <li key={step.id}>
            <button type="button" className="sealed-step" onClick={() => onPresent(at)}>
              <b>{at + 1}</b>
              <span>
                <span dir="auto">{step.title}</span>
                <small>{[...(areAlike ? [] : [windows[at]]), partsOf(step.shows)].join(". ")}</small>
              </span>
            </button>
            <Button size="small" aria-label={`Look around at step ${at + 1}`} onClick={() => onLook(at)}>
              Look around
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** "Graph, quote and claim". */
const partsOf = (shows: readonly StepPart[]): string => capital(writeList(shows));
