import { useId } from "react";
import { writeStance } from "#domain/reading/words.ts";
import { ASPECT_CHOICES } from "#domain/shared/aspect-choices.ts";
import { ASPECTS, type Aspect, STANCES, type Stance } from "#domain/shared/stance.ts";
import type { WeighDraft } from "#domain/workspace/evidence-draft.ts";
import { GroupedOptions } from "#ui/GroupedOptions.tsx";
import { Kbd } from "#ui/Kbd.tsx";
import { StrokeSample } from "#ui/StrokeSample.tsx";
import { WordsField } from "./LedgerForm.tsx";

/** From hostile to allied, also by the digits. */
export function StanceChoice(props: { readonly value: Stance | null; readonly onChange: (stance: Stance) => void }) {
  const name = useId();
  return (
    <fieldset className="ledger-stances">
      <legend>
        Stance <Kbd>1</Kbd> to <Kbd>5</Kbd>
      </legend>
      <div className="segmented">
        {STANCES.map((stance) => (
          <label key={stance}>
            <input type="radio" name={name} checked={stance === props.value} onChange={() => props.onChange(stance)} />
            <StrokeSample step={stance} length={44} width={2.4} />
            {writeStance(stance)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The stance that a digit of a form stands for. */
export const stanceAt = (digit: number): Stance => STANCES[digit - 1] ?? 0;

/** How evidence bears on its tie: stance, aspect, and how sure one is. */
export function WeighFields(props: {
  readonly draft: WeighDraft;
  readonly onDraft: (change: Partial<WeighDraft>) => void;
}) {
  const { draft, onDraft } = props;
  return (
    <>
      <StanceChoice value={draft.stance} onChange={(stance) => onDraft({ stance })} />
      <div className="ledger-fields">
        <AspectChoice value={draft.aspect} onChange={(aspect) => onDraft({ aspect })} />
        <WordsField
          label="Confidence, above 0 to 1"
          value={draft.confidence}
          onChange={(confidence) => onDraft({ confidence })}
        />
      </div>
    </>
  );
}

/** What of the tie the evidence speaks to. */
function AspectChoice(props: { readonly value: Aspect; readonly onChange: (aspect: Aspect) => void }) {
  return (
    <label className="ledger-field">
      <span>Kind of tie</span>
      <select
        className="input"
        value={props.value}
        onChange={(event) => {
          const chosen = ASPECTS.find((one) => one === event.target.value);
          if (chosen) props.onChange(chosen);
        }}
      >
        <GroupedOptions groups={ASPECT_CHOICES} />
      </select>
    </label>
  );
}
