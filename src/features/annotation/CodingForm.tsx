import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { writeAct } from "#domain/article/quote-words.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import { ACTS, ATTRIBUTIONS, type Quote } from "#domain/evidence/evidence.ts";
import type { TextRange } from "#domain/find/folded.ts";
import { draftOf, type QuoteDraft } from "#domain/workspace/quote-draft.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { useWorkspaceStore } from "#state/workspace/workspace-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { Button } from "#ui/Button.tsx";
import { Kbd } from "#ui/Kbd.tsx";
import { ActorField } from "./ActorField.tsx";
import { AspectField, StanceField, TieFields } from "./BearingFields.tsx";
import { Choice } from "./Choice.tsx";
import "./annotation.css";
import { ChangeLine } from "./ChangeLine.tsx";
import { Edges } from "./Edges.tsx";
import { anchorOf, CONFIDENCES, firstDraft } from "./first-draft.ts";
import { formKeys } from "./form-keys.ts";
import { lastDraft, leftDraft, rememberDraft } from "./last-draft.ts";
import { Segments } from "./Segments.tsx";
import { useLeftDraft } from "./use-left-draft.ts";
import { useQuoteGesture } from "./use-quote-gesture.ts";
import { useStanceKeys } from "./use-stance-keys.ts";

const ACT_OPTIONS = ACTS.map((act) => ({ value: act, label: writeAct(act) }));
const ATTRIBUTION_LABELS: Readonly<Record<(typeof ATTRIBUTIONS)[number], string>> = {
  direct: "Direct quote",
  reported: "Reported speech",
  analyst: "Judgement of an analyst",
  background: "Background, nobody speaks",
};
const ATTRIBUTION_OPTIONS = ATTRIBUTIONS.map((value) => ({ value, label: ATTRIBUTION_LABELS[value] }));
/** Bearings have no identity of their own while they are drafted: they are known by their place. */
const ROWS = ["second", "third", "fourth", "fifth", "sixth"] as const;
/** The desk follows a draft once typing rests. */
const PREVIEW_REST_MS = 180;

/**
 * The form beside chosen words: which tie they bear on, who says them to whom, how, and how sure one is. What it would
 * change is shown on the desk while it is filled in; nothing is kept before Add.
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
  const lookup = useLookup();
  const store = useWorkspaceStore();
  const announce = useAnnounce();
  const anchor = anchorOf(text, range);
  const tie = useLens((lens) => (lens.selection?.kind === "tie" ? lens.selection.id : lens.thread));
  const [fresh] = useState<QuoteDraft>(() =>
    quote ? draftOf(quote, lookup) : firstDraft(anchor ?? EMPTY, tie, lastDraft(store), lookup),
  );
  const words = quote?.id ?? `${text.article.id} ${anchor?.start} ${anchor?.end}`;
  const [draft, setDraft] = useState<QuoteDraft>(() => leftDraft(store, words) ?? fresh);
  const { preview, add, actorsBefore } = useQuoteGesture(quote, anchor, quote?.source ?? null, text.article.id);
  const [missing, setMissing] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const isDone = useRef(false);
  const onDraft = (change: Partial<QuoteDraft>) => {
    setMissing(null);
    setDraft((before) => ({ ...before, ...change }));
  };
  usePreview(draft, anchor?.start, anchor?.end, preview);
  useEffect(() => {
    // What was chosen last is offered: writing replaces it.
    if (props.eager) form.current?.querySelector("input")?.select();
  }, [props.eager]);
  const submit = () => {
    const found = add(draft);
    if (!found.ok) {
      setMissing(found.missing);
      announce(found.missing);
      return;
    }
    rememberDraft(store, draft);
    announce(quote === null ? "Evidence added." : "Quote changed.");
    isDone.current = true;
    onClose();
  };
  useLeftDraft(draft === fresh ? null : draft, words, isDone);
  useStanceKeys((stance) =>
    onDraft({ bearings: draft.bearings.map((one, at) => (at === 0 ? { ...one, stance } : one)) }),
  );
  const kindOf = (words: string) => draft.newKinds[words.trim()] ?? null;
  const onNewKind = (words: string) => (kind: "state" | "person" | "organisation") =>
    onDraft({ newKinds: { ...draft.newKinds, [words.trim()]: kind } });
  return (
    <form
      ref={form}
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
        <span>{anchor ? `${anchor.exact.length} characters` : "No words"}</span>
        <Edges text={text} range={range} onRange={props.onRange} />
        <Button size="small" aria-label="Close" onClick={onClose}>
          <X size={16} aria-hidden="true" />
        </Button>
      </header>
      <div className="coding-body">
        <div className="coding-row">
          <TieFields draft={draft} at={0} actors={actorsBefore} onDraft={onDraft} />
          <fieldset className="coding-pair">
            <legend>Speaker, to whom</legend>
            <ActorField
              label="Speaker"
              placeholder="nobody"
              value={draft.speaker}
              actors={actorsBefore}
              onChange={(speaker) => onDraft({ speaker })}
              newKind={null}
              onNewKind={null}
            />
            <ActorField
              label="To whom"
              value={draft.addressee}
              actors={actorsBefore}
              onChange={(addressee) => onDraft({ addressee })}
              newKind={kindOf(draft.addressee)}
              onNewKind={onNewKind(draft.addressee)}
            />
          </fieldset>
        </div>
        <StanceField draft={draft} at={0} actors={actorsBefore} onDraft={onDraft} />
        <Segments
          legend="Kind of statement"
          options={ACT_OPTIONS}
          value={draft.act}
          onChange={(act) => onDraft({ act })}
        />
        <div className="coding-row coding-three">
          <AspectField draft={draft} at={0} actors={actorsBefore} onDraft={onDraft} />
          <Choice
            label="Attribution"
            value={draft.attribution}
            options={ATTRIBUTION_OPTIONS}
            onChange={(attribution) => onDraft({ attribution })}
          />
          <Segments
            legend="Confidence"
            options={CONFIDENCES}
            value={CONFIDENCES.find(({ value }) => value >= draft.confidence - 0.001)?.value ?? 0.9}
            onChange={(confidence) => onDraft({ confidence })}
          />
        </div>
        {draft.bearings.slice(1).map((_, at) => (
          <div key={ROWS[at]} className="coding-again">
            <TieFields draft={draft} at={at + 1} actors={actorsBefore} onDraft={onDraft} />
            <AspectField draft={draft} at={at + 1} actors={actorsBefore} onDraft={onDraft} />
            <StanceField draft={draft} at={at + 1} actors={actorsBefore} onDraft={onDraft} />
            <Button
              look="link"
              onClick={() => onDraft({ bearings: draft.bearings.filter((_one, index) => index !== at + 1) })}
            >
              Remove this tie
            </Button>
          </div>
        ))}
        <div className="coding-row coding-last">
          <label>
            <span>Said on, if another day</span>
            <input
              value={draft.saidOn}
              placeholder={text.article.published}
              onChange={(event) => onDraft({ saidOn: event.target.value })}
            />
          </label>
          <label>
            <span>Note, kept in this browser</span>
            <input value={draft.note} dir="auto" onChange={(event) => onDraft({ note: event.target.value })} />
          </label>
        </div>
        <Button
          look="link"
          className="coding-more"
          disabled={draft.bearings.length > ROWS.length}
          onClick={() =>
            onDraft({ bearings: [...draft.bearings, { one: "", other: "", aspect: "political", stance: 0 }] })
          }
        >
          Bears on another tie too
        </Button>
      </div>
      <footer className="coding-foot">
        <p role="status">{missing ?? <ChangeLine draft={draft} actors={actorsBefore} />}</p>
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

const EMPTY = { exact: "", prefix: "", suffix: "", start: 0, end: 0 };

/** Shows the draft on the desk once typing rests; words of the note change nothing there. */
function usePreview(
  draft: QuoteDraft,
  start: number | undefined,
  end: number | undefined,
  preview: (draft: QuoteDraft) => void,
): void {
  const latest = useRef({ draft, preview });
  useEffect(() => {
    latest.current = { draft, preview };
  });
  const { note, ...seen } = draft;
  const key = JSON.stringify([seen, start, end]);
  useEffect(() => {
    const timer = setTimeout(() => key && latest.current.preview(latest.current.draft), PREVIEW_REST_MS);
    return () => clearTimeout(timer);
  }, [key]);
}
