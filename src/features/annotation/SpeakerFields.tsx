import type { ReactNode } from "react";
import { ATTRIBUTION_CHOICES } from "#domain/article/quote-choices.ts";
import type { LastChoices } from "#domain/workspace/draft-offers.ts";
import { actorOptions } from "./actor-options.tsx";
import { type BearingProps, fieldName, newcomerOf, properly } from "./BearingFields.tsx";
import { Choice } from "./Choice.tsx";
import { type PairEnd, PairField } from "./PairField.tsx";

const ADDRESSEE = fieldName({ field: "addressee", bearing: 0 });
const ATTRIBUTION_GROUPS = [{ heading: null, choices: ATTRIBUTION_CHOICES }];

type SpeakerProps = Omit<BearingProps, "at">;

/** Who says the words, and to whom. */
export function SpeakerFields(
  props: SpeakerProps & {
    readonly last: LastChoices;
    /** Stands at the end of the legend's line. */
    readonly aside: ReactNode;
    readonly onLast: (taken: Partial<LastChoices>) => void;
    readonly onNext: (from: string) => void;
  },
) {
  const { draft, actors, last, onDraft, onLast, fault } = props;
  const end = (
    part: "speaker" | "addressee",
    rest: Pick<PairEnd, "name" | "label" | "newcomer"> & { readonly placeholder: string },
  ): PairEnd => {
    const before = last[part];
    return {
      ...rest,
      value: draft[part],
      last: before === null ? null : { words: before, key: before },
      options: (words) => actorOptions(words, actors, before),
      onChange: (words) => onDraft({ [part]: words }),
      onLeave: () => properly(draft[part], actors, (name) => onDraft({ [part]: name })),
      onTake: (key) => (key === before ? onLast({ [part]: key }) : onDraft({ [part]: key })),
    };
  };
  return (
    <PairField
      legend="Speaker, to whom"
      aside={props.aside}
      joint="to"
      onNext={props.onNext}
      ends={[
        end("speaker", { name: "speaker", label: "Speaker", placeholder: "nobody", newcomer: null }),
        end("addressee", {
          name: ADDRESSEE,
          label: "To whom",
          placeholder: "nobody",
          newcomer: newcomerOf(draft.addressee, props),
        }),
      ]}
      fault={fault?.at?.field === "addressee" ? { words: fault.words, name: ADDRESSEE } : null}
    />
  );
}

/** Who stands behind the words. */
export function AttributionField({ draft, onDraft }: Pick<SpeakerProps, "draft" | "onDraft">) {
  return (
    <Choice
      label="Attribution"
      value={draft.attribution}
      groups={ATTRIBUTION_GROUPS}
      onChange={(attribution) => onDraft({ attribution })}
    />
  );
}
