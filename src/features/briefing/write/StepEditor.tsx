import { ArrowDown, ArrowUp, Copy, Trash2 } from "lucide-react";
import { useMemo } from "react";
import { type BriefingStep, LONGEST_TITLE } from "#domain/briefing/briefing.ts";
import { renewed } from "#domain/briefing/capture-step.ts";
import { withHighlight, withLens, withPartToggled } from "#domain/briefing/change-step.ts";
import { changesSince } from "#domain/briefing/remembered.ts";
import { lensOfStep } from "#domain/briefing/step-lens.ts";
import { calendarDay } from "#domain/shared/month.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useLensStore } from "#state/lens/lens-context.tsx";
import { useMethod } from "#state/workspace/method-in-force.ts";
import { useAnnounce } from "#ui/announce.tsx";
import { Button } from "#ui/Button.tsx";
import { readClock, writeClock } from "./budget.ts";
import { EvidenceChanges } from "./EvidenceChanges.tsx";
import { GoneParts } from "./GoneParts.tsx";
import { LineField } from "./LineField.tsx";
import { RichField } from "./RichField.tsx";
import { StepParts } from "./StepParts.tsx";
import { StepView } from "./StepView.tsx";
import type { StepWork } from "./use-step-work.ts";

/** Everything of one step that can be changed, each change a step of its own that can be undone. */
export function StepEditor(props: {
  readonly step: BriefingStep;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly work: StepWork;
}) {
  const { step, work } = props;
  const { id } = step;
  const [dossier, method, desk] = [useDossier(), useMethod(), useLensStore()];
  const announce = useAnnounce();
  const { lens, ignored } = useMemo(() => lensOfStep(step, dossier), [step, dossier]);
  const changes = useMemo(() => changesSince(step, dossier, method), [step, dossier, method]);
  const today = calendarDay(new Date());
  const put = (next: BriefingStep, label: string) => work.put(next, label);
  return (
    <>
      <GoneParts ignored={ignored} />
      <EvidenceChanges
        key={step.captured}
        step={step}
        changes={changes}
        onRenew={() => {
          if (!put(renewed(step, dossier, lens, method, today), "bringing a step up to date")) return;
          announce("The step is up to date.");
        }}
      />
      <LineField
        label="Title"
        className="bw-step-title"
        most={LONGEST_TITLE}
        value={step.title}
        onKeep={(words) => {
          if (words.trim() === "") return "A step needs a title; it keeps the one it had.";
          work.change(id, { title: words.trim() }, "title of a step");
          return null;
        }}
      />
      <StepParts
        step={step}
        lens={lens}
        onToggle={(part) => put(withPartToggled(step, part, { dossier, method }), "what a step shows")}
      />
      <StepView
        step={step}
        lens={lens}
        onLight={(ref) => {
          const next = withHighlight(step, ref, { dossier, method });
          if (put(next, "what a step lights")) work.show(next);
        }}
        onTake={() => {
          const seen = desk.getState().lens;
          const view = { ...seen, pane: lens.pane };
          if (put(withLens(step, view, { dossier, method, today }), "view of a step"))
            announce("The step shows what the desk shows.");
        }}
        onBack={() => work.show(step)}
      />
      <RichField
        label="Caption"
        note="read by the audience"
        value={step.caption}
        onKeep={(caption) => work.change(id, { caption }, "caption of a step")}
      />
      <RichField
        label="Notes"
        note="seen by the speaker alone"
        value={step.notes}
        onKeep={(notes) => work.change(id, { notes }, "notes of a step")}
      />
      <div className="bw-last">
        <LineField
          label="Time, min:sec"
          className="bw-time-field"
          inputMode="numeric"
          placeholder="none"
          value={step.seconds === null ? "" : writeClock(step.seconds)}
          onKeep={(typed) => {
            const read = readClock(typed);
            if (!read.ok) return read.why;
            if (read.seconds !== step.seconds) work.change(id, { seconds: read.seconds }, "time of a step");
            return null;
          }}
        />
        <StepTools {...props} />
      </div>
    </>
  );
}

function StepTools({ step: { id }, isFirst, isLast, work }: Parameters<typeof StepEditor>[0]) {
  return (
    <div className="bw-step-tools">
      <Button size="small" aria-disabled={isFirst || undefined} onClick={() => work.moveBy(id, -1)}>
        <ArrowUp size={14} aria-hidden="true" />
        Move up
      </Button>
      <Button size="small" aria-disabled={isLast || undefined} onClick={() => work.moveBy(id, 1)}>
        <ArrowDown size={14} aria-hidden="true" />
        Move down
      </Button>
      <Button size="small" onClick={() => work.double(id)}>
        <Copy size={14} aria-hidden="true" />
        Duplicate
      </Button>
      <Button size="small" onClick={() => work.remove(id)}>
        <Trash2 size={14} aria-hidden="true" />
        Remove
      </Button>
    </div>
  );
}
