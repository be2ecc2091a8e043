import { useMemo } from "react";
import type { Actor } from "#domain/alliance/actor.ts";
import { stateCalled } from "#domain/alliance/iso-states.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { EvidenceIndex } from "#domain/evidence/evidence-index.ts";
import type { Readings } from "#domain/reading/reading.ts";
import { writeStance } from "#domain/reading/words.ts";
import { ASPECT_CHOICES } from "#domain/shared/aspect-choices.ts";
import { GROUP_SIGN, groupOf } from "#domain/shared/aspect-group.ts";
import { endsOf, type TieId, tieOf } from "#domain/shared/ids.ts";
import { STANCES, type Stance } from "#domain/shared/stance.ts";
import type { LastChoices } from "#domain/workspace/draft-offers.ts";
import {
  actorNamed,
  type BearingDraft,
  BLANK_BEARING,
  type DraftPlace,
  type QuoteDraft,
} from "#domain/workspace/quote-draft.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Kbd } from "#ui/Kbd.tsx";
import { StrokeSample } from "#ui/StrokeSample.tsx";
import { actorOptions, type KnownTies, keyOfTie, tieOfKey, tieOptions } from "./actor-options.tsx";
import { Choice } from "./Choice.tsx";
import { PairField } from "./PairField.tsx";
import { Segments } from "./Segments.tsx";
import { TieStanding } from "./TieStanding.tsx";

const STANCE_OPTIONS = STANCES.map((stance) => ({
  value: stance,
  label: (
    <span className="coding-stance">
      <StrokeSample step={stance} length={56} width={2.4} />
      {writeStance(stance)}
    </span>
  ),
}));

/** The evidence as it was when a form opened: what is on the desk now holds the draft. */
export type Before = { readonly index: EvidenceIndex; readonly readings: Readings };

/** What is wrong with a draft, and where. */
export type Fault = { readonly words: string; readonly at: DraftPlace | null };

export type BearingProps = {
  readonly draft: QuoteDraft;
  readonly at: number;
  readonly actors: readonly Actor[];
  readonly onDraft: (change: Partial<QuoteDraft>) => void;
  readonly fault: Fault | null;
};

/** The name a field is found by. */
export const fieldName = ({ field, bearing }: DraftPlace): string => `${field} ${bearing}`;

/** What is wrong with one of the fields of a tie; `null` where it is not this one. */
const faultOf = (fault: Fault | null, field: DraftPlace["field"], bearing: number): string | null =>
  fault?.at?.field === field && fault.at.bearing === bearing ? fault.words : null;

/** What words of a form are, where they name nobody yet; a state of the world needs no saying. */
export function newcomerOf(
  words: string,
  { draft, actors, onDraft }: Pick<BearingProps, "draft" | "actors" | "onDraft">,
) {
  const name = words.trim();
  if (name === "" || actorNamed(name, actors) !== null || stateCalled(name) !== null) return null;
  return {
    kind: draft.newKinds[name] ?? null,
    onKind: (kind: Actor["kind"]) => onDraft({ newKinds: { ...draft.newKinds, [name]: kind } }),
  };
}

/** Puts words that name an actor as the actor is called: "pak" becomes "Pakistan". Others stay as they are. */
export function properly(words: string, actors: readonly Actor[], put: (name: string) => void): void {
  const named = actorNamed(words, actors);
  if (named !== null && named.shortName !== words) put(named.shortName);
}

/** How one of the ties of a draft is changed. */
function bearingOf({ draft, at, onDraft }: BearingProps) {
  return {
    bearing: draft.bearings[at] ?? BLANK_BEARING,
    change: (part: Partial<BearingDraft>) =>
      onDraft({ bearings: draft.bearings.map((one, index) => (index === at ? { ...one, ...part } : one)) }),
  };
}

/** The tie that the ends of a bearing name; `null` while they name none. */
export function tieNamed({ one, other }: BearingDraft, actors: readonly Actor[]): TieId | null {
  const [first, second] = [actorNamed(one, actors), actorNamed(other, actors)];
  return first && second && tieOf(first.id, second.id);
}

/** The two actors at the ends of a tie, joined by its stroke; a whole tie can be taken at once. */
export function TieFields(
  props: BearingProps & {
    readonly text: ArticleText;
    /** The evidence without the draft. */
    readonly before: Before;
    /** What was chosen last, where it can be taken. */
    readonly last: LastChoices["tie"];
    readonly onLast: () => void;
    readonly onNext: (from: string) => void;
  },
) {
  const { actors, at, fault, last } = props;
  const { bearing, change } = bearingOf(props);
  const known = useKnownTies(props, last);
  const tie = tieNamed(bearing, actors);
  const [one, other] = [fieldName({ field: "one", bearing: at }), fieldName({ field: "other", bearing: at })];
  const take = (key: string) => {
    const whole = tieOfKey(key);
    if (whole === null) return change({ one: key });
    if (whole === known.last) return props.onLast();
    const [left, right] = endsOf(whole).map(known.lookup.actorName);
    change({ one: left ?? "", other: right ?? "" });
  };
  const words = faultOf(fault, "one", at) ?? faultOf(fault, "other", at);
  return (
    <PairField
      legend={at === 0 ? "Tie" : "Another tie"}
      aside={tie === null ? null : <TieStanding tie={tie} index={props.before.index} />}
      joint={<Joint step={(tie && known.readings.get(tie)?.band) ?? null} />}
      onNext={props.onNext}
      ends={[
        {
          name: one,
          label: "One end of the tie",
          placeholder: "one end",
          value: bearing.one,
          last: last && known.last ? { words: last.one, key: keyOfTie(known.last) } : null,
          options: (asked) => [
            ...(bearing.other.trim() === "" && asked.trim() === "" ? tieOptions(asked, known) : []),
            ...actorOptions(asked, actors, null),
            ...(asked.trim() === "" ? [] : tieOptions(asked, known)),
          ],
          onChange: (words) => change({ one: words }),
          onTake: take,
          onLeave: () => properly(bearing.one, actors, (name) => change({ one: name })),
          newcomer: newcomerOf(bearing.one, props),
        },
        {
          name: other,
          label: "Other end of the tie",
          value: bearing.other,
          last: null,
          placeholder: last ? `last: ${last.other}` : "other end",
          options: (asked) => actorOptions(asked, actors, null),
          onChange: (words) => change({ other: words }),
          onTake: (key) => change({ other: key }),
          onLeave: () => properly(bearing.other, actors, (name) => change({ other: name })),
          newcomer: newcomerOf(bearing.other, props),
        },
      ]}
      fault={words === null ? null : { words, name: fault?.at?.field === "one" ? one : other }}
      remedy={
        bearing.one.trim() === "" && bearing.other.trim() === "" && bearing.stance !== null ? (
          <Button look="link" onClick={() => change({ stance: null })}>
            Take the stance back
          </Button>
        ) : null
      }
    />
  );
}

/** The stroke of the tie between its ends, as everywhere; a hairline where there is no reading yet. */
function Joint({ step }: { readonly step: Stance | null }) {
  return step === null ? <span className="pair-tag-hairline" /> : <StrokeSample step={step} length={26} width={2} />;
}

/** The ties a form can offer; those of the article in the order of how many of its quotes bear on them. */
function useKnownTies(
  { text, before, actors }: { readonly text: ArticleText; readonly before: Before; readonly actors: readonly Actor[] },
  last: LastChoices["tie"],
): KnownTies {
  const lookup = useLookup();
  const here = useMemo(() => {
    const counts = new Map<TieId, number>();
    for (const { bearings } of text.quotes)
      for (const tie of new Set(bearings.map((bearing) => bearing.tie))) counts.set(tie, (counts.get(tie) ?? 0) + 1);
    return [...counts].sort(([, one], [, other]) => other - one).map(([tie]) => tie);
  }, [text]);
  const lastTie = last && tieNamed({ ...BLANK_BEARING, ...last }, actors);
  return { ties: before.index.ties, here, last: lastTie, lookup, readings: before.readings };
}

/** How the tie stands by these words, from hostile to allied. */
export function StanceField(props: BearingProps) {
  const { at } = props;
  const { bearing, change } = bearingOf(props);
  return (
    <Segments
      legend={
        <>
          Stance <Kbd>1</Kbd> to <Kbd>5</Kbd>
        </>
      }
      className="coding-stances"
      name={fieldName({ field: "stance", bearing: at })}
      fault={faultOf(props.fault, "stance", at)}
      required
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
      groups={ASPECT_CHOICES}
      sign={GROUP_SIGN[groupOf(bearing.aspect)]}
      onChange={(aspect) => change({ aspect })}
    />
  );
}
