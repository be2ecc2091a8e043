import { X } from "lucide-react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { writePlace } from "#domain/article/place-words.ts";
import { ACT_CHOICES } from "#domain/article/quote-choices.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import type { TextRange } from "#domain/find/folded.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { choicesLeft, isNothing, type LastChoices, withChoices } from "#domain/workspace/draft-offers.ts";
import { BLANK_BEARING, type QuoteDraft } from "#domain/workspace/quote-draft.ts";
import { useWorkspaceStore } from "#state/workspace/workspace-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { Button } from "#ui/Button.tsx";
import { Kbd } from "#ui/Kbd.tsx";
import { AspectField, type Fault, fieldName, StanceField, TieFields } from "./BearingFields.tsx";
import { ChangeLine } from "./ChangeLine.tsx";
import { useClaimsPart } from "./claims/use-claims-part.ts";
import { Edges } from "./Edges.tsx";
import "./coding-form.css";
import { anchorOf, CONFIDENCES } from "./first-draft.ts";
import { formKeys } from "./form-keys.ts";
import { LastTime } from "./LastTime.tsx";
import { lastDraft, rememberDraft } from "./last-draft.ts";
import { SaidOnField } from "./SaidOnField.tsx";
import { Segments } from "./Segments.tsx";
import { AttributionField, SpeakerFields } from "./SpeakerFields.tsx";
import { useCodingKeys } from "./use-coding-keys.ts";
import { useBefore, useDraft, usePreview } from "./use-draft.ts";
import { useLeftDraft } from "./use-left-draft.ts";
import { useNextField } from "./use-next-field.ts";
import { useQuoteGesture } from "./use-quote-gesture.ts";

/** Bearings have no identity of their own while they are drafted: they are known by their place. */
const ROWS = ["second", "third", "fourth", "fifth", "sixth"] as const;
const FIRST_TIE = fieldName({ field: "one", bearing: 0 });
const FIRST_STANCE = fieldName({ field: "stance", bearing: 0 });

/**
 * The form beside chosen words: which tie they bear on, who says them to whom, how, and how sure one is. What it would
 * change is shown on the desk while it is filled in; nothing is kept before Add, and no stance is assumed.
 */
export function CodingForm(props: {
  readonly text: ArticleText;
  readonly range: TextRange;
  readonly quote: Quote | null;
  readonly eager: boolean;
  readonly onRange: (range: TextRange) => void;
  readonly onClose: () => void;
}) {
  const { text, range, quote, onClose } = props;
  const store = useWorkspaceStore();
  const announce = useAnnounce();
  const anchor = anchorOf(text, range);
  const before = useBefore();
  const last = quote === null ? lastDraft(store) : null;
  const { draft, setDraft, fresh, words } = useDraft(text, anchor, quote);
  const { preview, add, actorsBefore: actors } = useQuoteGesture(quote, anchor, quote?.source ?? null, text.article.id);
  const [fault, setFault] = useState<Fault | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const isDone = useRef(false);
  const { next, to } = useNextField(form);
  const onDraft = (change: Partial<QuoteDraft>) => {
    setFault(null);
    setDraft((now) => ({ ...now, ...change }));
  };
  usePreview(draft === fresh ? null : draft, anchor?.start, anchor?.end, preview);
  useFirstFocus(form, props.eager, to);
  const Claims = useClaimsPart();
  const left = choicesLeft(draft, last);
  const onLast = (taken: Partial<LastChoices>) => {
    if (last) onDraft(withChoices(draft, last, taken));
  };
  const takeAll = () => {
    onLast(left);
    to(FIRST_STANCE);
  };
  const submit = () => {
    const found = add(draft);
    if (!found.ok) {
      setFault({ words: found.missing, at: found.at });
      announce(found.missing);
      if (found.at) to(placeToGo(form, fieldName(found.at)));
      return;
    }
    rememberDraft(store, draft);
    announce(quote === null ? "Evidence added." : "Quote changed.");
    isDone.current = true;
    onClose();
  };
  useLeftDraft(draft === fresh ? null : draft, words, isDone);
  useCodingKeys(form, {
    onStance: (stance) => {
      const meant = bearingInHand();
      onDraft({ bearings: draft.bearings.map((one, at) => (at === meant ? { ...one, stance } : one)) });
      if (!form.current?.contains(document.activeElement)) to(FIRST_STANCE);
    },
    onLast: takeAll,
    onTie: () => to(FIRST_TIE),
    onSubmit: submit,
    onClose,
  });
  const fields = { draft, actors, onDraft, fault };
  const tieFields = { ...fields, text, before, onNext: next };
  return (
    <form
      ref={form}
      noValidate
      aria-label={quote === null ? "New evidence" : "Change of a quote"}
      className="coding"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => formKeys(event, submit, onClose)}
    >
      <header className="coding-head">
        <h3>{quote === null ? "New evidence" : "Change of a quote"}</h3>
        <span>
          {anchor ? `${writePlace(text.article, anchor)}, ${writeCount(anchor.exact.length, "character")}` : "No words"}
        </span>
        <Edges text={text} range={range} onRange={props.onRange} />
        <Button size="small" aria-label="Close" onClick={onClose}>
          <X size={16} aria-hidden="true" />
        </Button>
      </header>
      <div className="coding-body">
        <div className="coding-row">
          <TieFields {...tieFields} at={0} last={left.tie} onLast={() => onLast({ tie: left.tie })} />
          <SpeakerFields
            {...fields}
            last={left}
            aside={isNothing(left) ? null : <LastTime left={left} onTake={takeAll} />}
            onLast={onLast}
            onNext={next}
          />
        </div>
        <StanceField {...fields} at={0} />
        <Segments
          legend="Kind of statement"
          className="coding-acts"
          options={ACT_CHOICES}
          value={draft.act}
          onChange={(act) => onDraft({ act })}
        />
        <div className="coding-row coding-three">
          <AspectField {...fields} at={0} />
          <AttributionField {...fields} />
          <Segments
            legend="Confidence"
            options={CONFIDENCES}
            value={CONFIDENCES.find(({ value }) => value >= draft.confidence - 0.001)?.value ?? 0.9}
            onChange={(confidence) => onDraft({ confidence })}
          />
        </div>
        {draft.bearings.slice(1).map((_, at) => (
          <div key={ROWS[at]} className="coding-again" data-bearing={at + 1}>
            <div className="coding-row">
              <TieFields {...tieFields} at={at + 1} last={null} onLast={() => undefined} />
              <AspectField {...fields} at={at + 1} />
            </div>
            <StanceField {...fields} at={at + 1} />
            <Button
              look="link"
              onClick={() => onDraft({ bearings: draft.bearings.filter((_one, index) => index !== at + 1) })}
            >
              Remove this tie
            </Button>
          </div>
        ))}
        {Claims && anchor ? (
          <Claims
            words={anchor.exact}
            language={text.article.language}
            published={text.article.published}
            draft={draft}
            onDraft={onDraft}
            fault={fault}
          />
        ) : null}
        <div className="coding-row coding-last">
          <SaidOnField {...fields} published={text.article.published} />
          <label>
            <span>Note, kept in this browser</span>
            <input value={draft.note} dir="auto" onChange={(event) => onDraft({ note: event.target.value })} />
          </label>
        </div>
        <Button
          look="link"
          className="coding-more"
          disabled={draft.bearings.length > ROWS.length}
          onClick={() => {
            onDraft({ bearings: [...draft.bearings, BLANK_BEARING] });
            to(fieldName({ field: "one", bearing: draft.bearings.length }));
          }}
        >
          Bears on another tie too
        </Button>
      </div>
      <footer className="coding-foot">
        <p role="status">{fault === null ? <ChangeLine draft={draft} before={before} /> : whatStands(fault)}</p>
        <Button onClick={onClose}>
          Cancel <Kbd>Esc</Kbd>
        </Button>
        <Button look="act" type="submit">
          {quote === null ? "Add evidence" : "Keep the change"} <Kbd>Ctrl ↵</Kbd>
        </Button>
      </footer>
    </form>
  );
}

/** Which of the ties the keyboard is at: the first, where it is at none. */
const bearingInHand = (): number =>
  Number(document.activeElement?.closest<HTMLElement>("[data-bearing]")?.dataset.bearing ?? 0);

/** Said below while something is missing above; what is missing of the form itself is said here. */
const whatStands = ({ words, at }: Fault) => (at === null ? words : "Nothing is added yet: see above what is missing.");

/** Where a fault is mended: with somebody new, by saying what it is. */
const placeToGo = (form: RefObject<HTMLFormElement | null>, name: string): string =>
  form.current?.querySelector(`[data-field="${name} kind"]`) ? `${name} kind` : name;

/** Whoever opened the form by a key begins where something is wanted first: at the tie, or at its stance. */
function useFirstFocus(form: RefObject<HTMLFormElement | null>, eager: boolean, to: (name: string) => void): void {
  const latest = useRef(to);
  useEffect(() => {
    const tie = form.current?.querySelector<HTMLInputElement>(`[data-field="${FIRST_TIE}"]`);
    if (eager) latest.current(tie?.value ? FIRST_STANCE : FIRST_TIE);
  }, [form, eager]);
}
