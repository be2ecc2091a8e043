import { useId } from "react";
import type { QuoteDraft } from "#domain/workspace/quote-draft.ts";
import { type Fault, fieldName } from "./BearingFields.tsx";
import { FieldFault } from "./FieldFault.tsx";

const SAID_ON = fieldName({ field: "saidOn", bearing: 0 });

/** When the words were said, where that is not the day of the article. */
export function SaidOnField(props: {
  readonly draft: QuoteDraft;
  readonly published: string;
  readonly onDraft: (change: Partial<QuoteDraft>) => void;
  readonly fault: Fault | null;
}) {
  const { draft, onDraft, fault } = props;
  const id = useId();
  const words = fault?.at?.field === "saidOn" ? fault.words : null;
  return (
    <div>
      <label>
        <span>Said on, if another day</span>
        <input
          data-field={SAID_ON}
          value={draft.saidOn}
          placeholder={props.published}
          aria-invalid={words !== null || undefined}
          aria-describedby={words === null ? undefined : id}
          onChange={(event) => onDraft({ saidOn: event.target.value })}
        />
      </label>
      <FieldFault id={id} words={words} />
    </div>
  );
}
