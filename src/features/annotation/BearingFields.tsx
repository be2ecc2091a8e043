import type { Actor } from "#domain/alliance/actor.ts";
import { writeStance } from "#domain/reading/words.ts";
import { ASPECTS, STANCES } from "#domain/shared/stance.ts";
import type { BearingDraft, QuoteDraft } from "#domain/workspace/quote-draft.ts";
import { Kbd } from "#ui/Kbd.tsx";
import { StrokeSample } from "#ui/StrokeSample.tsx";
import { ActorField } from "./ActorField.tsx";
import { Choice } from "./Choice.tsx";
import { Segments } from "./Segments.tsx";

const STANCE_OPTIONS = STANCES.map((stance) => ({
  value: stance,
  label: (
    <span className="coding-stance">
      <StrokeSample step={stance} length={44} width={2.4} />
      {writeStance(stance)}
    </span>
  ),
}));
const ASPECT_OPTIONS = ASPECTS.map((aspect) => ({
  value: aspect,
  label: aspect.slice(0, 1).toUpperCase() + aspect.slice(1),
}));

type BearingProps = {
  readonly draft: QuoteDraft;
  readonly at: number;
  readonly actors: readonly Actor[];
  readonly onDraft: (change: Partial<QuoteDraft>) => void;
};

/** How one of the ties of a draft is changed, and what is said of the actors it names. */
function bearingOf({ draft, at, onDraft }: BearingProps) {
  const bearing = draft.bearings[at] ?? BLANK_BEARING;
  return {
    bearing,
    change: (part: Partial<BearingDraft>) =>
      onDraft({ bearings: draft.bearings.map((one, index) => (index === at ? { ...one, ...part } : one)) }),
    kindOf: (words: string) => ({
      newKind: draft.newKinds[words.trim()] ?? null,
      onNewKind: (kind: Actor["kind"]) => onDraft({ newKinds: { ...draft.newKinds, [words.trim()]: kind } }),
    }),
  };
}

/** The two actors at the ends of a tie, side by side. */
export function TieFields(props: BearingProps) {
  const { bearing, change, kindOf } = bearingOf(props);
  return (
    <fieldset className="coding-pair">
      <legend>{props.at === 0 ? "Tie" : "Another tie"}</legend>
      <ActorField
        label="One end of the tie"
        value={bearing.one}
        actors={props.actors}
        onChange={(one) => change({ one })}
        {...kindOf(bearing.one)}
      />
      <ActorField
        label="Other end of the tie"
        value={bearing.other}
        actors={props.actors}
        onChange={(other) => change({ other })}
        {...kindOf(bearing.other)}
      />
    </fieldset>
  );
}

/** How the tie stands by these words, from hostile to allied. */
export function StanceField(props: BearingProps) {
  const { bearing, change } = bearingOf(props);
  return (
    <Segments
      legend={
        props.at === 0 ? (
          <>
            Stance <Kbd>1</Kbd> to <Kbd>5</Kbd>
          </>
        ) : (
          "Stance"
        )
      }
      className="coding-stances"
      options={STANCE_OPTIONS}
      value={bearing.stance}
      onChange={(stance) => change({ stance })}
    />
  );
}

/** What of the tie the words speak to. */
export function AspectField(props: BearingProps) {
  const { bearing, change } = bearingOf(props);
  return (
    <Choice
      label="Kind of tie"
      value={bearing.aspect}
      options={ASPECT_OPTIONS}
      onChange={(aspect) => change({ aspect })}
    />
  );
}

const BLANK_BEARING: BearingDraft = { one: "", other: "", aspect: "political", stance: 0 };
