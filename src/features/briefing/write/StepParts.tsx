import { Check } from "lucide-react";
import { useId, useMemo } from "react";
import type { BriefingStep, StepPart } from "#domain/briefing/briefing.ts";
import { partChoices } from "#domain/briefing/step-choices.ts";
import type { Lens } from "#domain/lens/lens.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useMethod } from "#state/workspace/method-in-force.ts";
import { useAnnounce } from "#ui/announce.tsx";
import { Button } from "#ui/Button.tsx";

/** What of the desk a step shows: a button for each part, and why some have nothing to show. */
export function StepParts(props: {
  readonly step: BriefingStep;
  readonly lens: Lens;
  readonly onToggle: (part: StepPart) => void;
}) {
  const { step, lens } = props;
  const [dossier, method] = [useDossier(), useMethod()];
  const announce = useAnnounce();
  const id = useId();
  const choices = useMemo(() => partChoices(dossier, lens, method), [dossier, lens, method]);
  const empty = choices.filter(({ nothing }) => nothing !== null);
  const toggle = (part: StepPart, nothing: string | null) => {
    const isShown = step.shows.includes(part);
    if (!isShown && nothing !== null) announce(nothing);
    else if (isShown && step.shows.length === 1) announce("A step shows at least one part.");
    else props.onToggle(part);
  };
  return (
    <fieldset className="bw-field">
      <legend>Shows</legend>
      <div className="bw-parts">
        {choices.map(({ part, label, nothing }) => {
          const isShown = step.shows.includes(part);
          return (
            <Button
              key={part}
              size="small"
              look="line"
              className="bw-part"
              pressed={isShown}
              aria-disabled={!isShown && nothing !== null ? true : undefined}
              aria-describedby={nothing === null ? undefined : `${id}-${part}`}
              onClick={() => toggle(part, nothing)}
            >
              {isShown ? <Check size={14} aria-hidden="true" /> : null}
              {label}
            </Button>
          );
        })}
      </div>
      {empty.length === 0 ? null : (
        <p className="bw-parts-why">
          {empty.map(({ part, label, nothing }) => (
            <span key={part} id={`${id}-${part}`}>
              <b>{label}:</b> {nothing}{" "}
            </span>
          ))}
        </p>
      )}
    </fieldset>
  );
}
