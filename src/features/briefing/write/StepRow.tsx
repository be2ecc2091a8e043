import { GripVertical, TriangleAlert } from "lucide-react";
import { type KeyboardEvent, memo, type PointerEvent, type ReactNode, useId, useMemo } from "react";
import type { BriefingStep } from "#domain/briefing/briefing.ts";
import { lensOfStep } from "#domain/briefing/step-lens.ts";
import { queryOf, tieBehind } from "#domain/briefing/step-subject.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { lookupOf } from "#domain/dossier/lookup.ts";
import { evidenceIndexOf } from "#domain/evidence/evidence-index.ts";
import type { Method } from "#domain/reading/method.ts";
import { readTies } from "#domain/reading/read-ties.ts";
import { endsOf } from "#domain/shared/ids.ts";
import { writeSpan } from "#domain/shared/wording.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useMethod } from "#state/workspace/method-in-force.ts";
import { PairTag } from "#ui/PairTag.tsx";
import { writeClock } from "./budget.ts";

export type RowProps = {
  readonly step: BriefingStep;
  /** From 0 on. */
  readonly at: number;
  readonly isOpen: boolean;
  /** The one row of the list that Tab reaches. */
  readonly isStop: boolean;
  /** How many things have changed behind it. */
  readonly changes: number;
  readonly isHeld: boolean;
  /** Where a held step would land. */
  readonly landing: "before" | "after" | null;
  /** `null`: nothing can be moved here. */
  readonly onGrip: ((id: string) => (event: PointerEvent<HTMLElement>) => void) | null;
  readonly onChoose: (step: BriefingStep) => void;
  readonly onKey: (event: KeyboardEvent, step: BriefingStep, isGrip: boolean) => void;
  /** Escape in what is open: out of a field first, then out of the step. */
  readonly onLeave: (event: KeyboardEvent<HTMLElement>, step: BriefingStep) => void;
  /** What is written when it is open. */
  readonly children: ReactNode;
};

/** One step in the list: its place, title, window, tie and time, and below them whatever is open of it. */
export const StepRow = memo(function StepRow(props: RowProps) {
  const { step, at, isOpen, isStop, onGrip, onChoose, onKey } = props;
  const id = useId();
  const tabIndex = isStop ? 0 : -1;
  return (
    <li
      className="bw-step"
      data-step={step.id}
      data-open={isOpen || undefined}
      data-held={props.isHeld || undefined}
      data-landing={props.landing ?? undefined}
    >
      <div className="bw-row">
        {onGrip === null ? null : (
          <button
            type="button"
            className="bw-grip"
            tabIndex={tabIndex}
            aria-label={`Move step ${at + 1}`}
            aria-describedby="bw-grip-hint"
            onPointerDown={onGrip(step.id)}
            onKeyDown={(event) => onKey(event, step, true)}
          >
            <GripVertical size={16} aria-hidden="true" />
          </button>
        )}
        <button
          type="button"
          className="bw-open"
          tabIndex={tabIndex}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => onChoose(step)}
          onKeyDown={(event) => onKey(event, step, false)}
        >
          <span className="bw-number">{at + 1}</span>
          <span className="bw-words">
            <bdi className="bw-title">{step.title}</bdi>
            <RowMeta step={step} changes={props.changes} />
          </span>
          {step.seconds === null ? null : <span className="bw-time">{writeClock(step.seconds)}</span>}
        </button>
      </div>
      {isOpen ? (
        <fieldset
          id={id}
          aria-label={`Step ${at + 1}`}
          className="bw-editor"
          onKeyDown={(event) => props.onLeave(event, step)}
        >
          {props.children}
        </fieldset>
      ) : null}
    </li>
  );
});

function RowMeta({ step, changes }: { readonly step: BriefingStep; readonly changes: number }) {
  const [dossier, method] = [useDossier(), useMethod()];
  const { window, tag } = useMemo(() => faceOf(step, dossier, method), [step, dossier, method]);
  return (
    <span className="bw-meta">
      <span>{window}</span>
      {tag === null ? null : <PairTag {...tag} />}
      {changes === 0 ? null : (
        <span className="bw-mark">
          <TriangleAlert size={13} aria-hidden="true" />
          Evidence changed
        </span>
      )}
    </span>
  );
}

/** The window of a step, and the tag of its tie as it reads there. */
function faceOf(step: BriefingStep, dossier: Dossier, method: Method) {
  const { lens } = lensOfStep(step, dossier);
  const tie = tieBehind(dossier, lens);
  const window = writeSpan(lens.window);
  if (tie === null) return { window, tag: null };
  const lookup = lookupOf(dossier);
  const [left, right] = endsOf(tie);
  const reading = readTies(evidenceIndexOf(dossier), queryOf(lens, method)).get(tie);
  return {
    window,
    tag: { left: lookup.actorTag(left), right: lookup.actorTag(right), step: reading?.band ?? null },
  };
}
