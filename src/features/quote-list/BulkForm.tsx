import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { Actor } from "#domain/alliance/actor.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import { writeCount } from "#domain/shared/wording.ts";
import type { QuoteChange } from "#domain/workspace/commands/change-quotes.ts";
import { actorNamed } from "#domain/workspace/quote-draft.ts";
import { useAnnounce } from "#ui/announce.tsx";
import { Button } from "#ui/Button.tsx";
import { Kbd } from "#ui/Kbd.tsx";
import { ActorWords } from "./ActorWords.tsx";
import { type BulkDraft, EMPTY_DRAFT, readChange, writeEffect } from "./bulk-draft.ts";
import { ACT_OPTIONS, ASPECT_OPTIONS, ATTRIBUTION_OPTIONS } from "./filter-options.ts";

/** What each form is for, in its heading and on its button. */
const TITLES: Readonly<Record<QuoteChange["kind"], { readonly title: string; readonly keep: string }>> = {
  speaker: { title: "Speaker", keep: "Set the speaker" },
  addressee: { title: "To whom", keep: "Set to whom" },
  act: { title: "Kind of statement", keep: "Set the kind of statement" },
  attribution: { title: "Attribution", keep: "Set the attribution" },
  aspect: { title: "Kind of tie", keep: "Set the kind of tie" },
  confidence: { title: "Confidence", keep: "Set the confidence" },
};

/** One thing set for all chosen quotes. What it would come to is said before it is done. */
export function ChangeForm(props: {
  readonly kind: QuoteChange["kind"];
  readonly quotes: readonly Quote[];
  readonly actors: readonly Actor[];
  readonly onChange: (change: QuoteChange) => void;
  readonly onClose: () => void;
}) {
  const { kind, quotes, actors } = props;
  const [draft, setDraft] = useState<BulkDraft>(EMPTY_DRAFT);
  const found = readChange(kind, draft, actors);
  const isTouched = draft !== EMPTY_DRAFT;
  const { title, keep } = TITLES[kind];
  return (
    <BulkFrame
      title={`${title} of ${writeCount(quotes.length, "quote")}`}
      keep={keep}
      said={found.ok ? writeEffect(quotes, found.change) : isTouched ? found.missing : ""}
      onKeep={() => {
        if (!found.ok) return found.missing;
        props.onChange(found.change);
        return null;
      }}
      onClose={props.onClose}
    >
      <Fields
        kind={kind}
        draft={draft}
        actors={actors}
        onDraft={(change) => setDraft((before) => ({ ...before, ...change }))}
      />
    </BulkFrame>
  );
}

function Fields(props: {
  readonly kind: QuoteChange["kind"];
  readonly draft: BulkDraft;
  readonly actors: readonly Actor[];
  readonly onDraft: (change: Partial<BulkDraft>) => void;
}) {
  const { kind, draft, actors, onDraft } = props;
  const words = {
    value: draft.words,
    actors,
    disabled: draft.nobody,
    onChange: (value: string) => onDraft({ words: value }),
  };
  const nobody = { checked: draft.nobody, onChange: (value: boolean) => onDraft({ nobody: value }) };
  const choice = { value: draft.choice, onChange: (value: string) => onDraft({ choice: value }) };
  switch (kind) {
    case "speaker":
      return (
        <>
          <ActorWords label="Speaker" {...words} />
          <NobodyTick label="Nobody is named" {...nobody} />
          {!draft.nobody && draft.words.trim() !== "" && actorNamed(draft.words, actors) === null ? (
            <p className="ql-form-note">No actor is called that: the words are kept as a label.</p>
          ) : null}
        </>
      );
    case "addressee":
      return (
        <>
          <ActorWords label="To whom" {...words} />
          <NobodyTick label="Nobody in particular" {...nobody} />
        </>
      );
    case "act":
      return <ListField label="Kind of statement" options={ACT_OPTIONS} {...choice} />;
    case "attribution":
      return <ListField label="Attribution" options={ATTRIBUTION_OPTIONS} {...choice} />;
    case "aspect":
      return (
        <>
          <ListField
            label="Bearings of this kind"
            none="any"
            options={ASPECT_OPTIONS}
            value={draft.from}
            onChange={(from) => onDraft({ from })}
          />
          <ListField label="become" options={ASPECT_OPTIONS} {...choice} />
        </>
      );
    case "confidence":
      return (
        <label className="ql-field">
          <span>Confidence, above 0 to 1</span>
          <input
            className="input"
            inputMode="decimal"
            autoComplete="off"
            value={draft.words}
            onChange={(event) => onDraft({ words: event.target.value })}
          />
        </label>
      );
  }
}

/** Taking names away is a choice of its own. */
function NobodyTick(props: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  return (
    <label className="ql-tick">
      <input type="checkbox" checked={props.checked} onChange={(event) => props.onChange(event.target.checked)} />
      {props.label}
    </label>
  );
}

function ListField(props: {
  readonly label: string;
  readonly none?: string;
  readonly value: string;
  readonly options: readonly { readonly key: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <label className="ql-field">
      <span>{props.label}</span>
      <select className="input" value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        <option value="">{props.none ?? "Choose"}</option>
        {props.options.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Taking the chosen quotes away: those of the dossier are only hidden, and never without a reason. */
export function RemoveForm(props: {
  readonly own: number;
  readonly ofDossier: number;
  readonly onRemove: (reason: string) => void;
  readonly onClose: () => void;
}) {
  const { own, ofDossier } = props;
  const [reason, setReason] = useState("");
  return (
    <BulkFrame
      title={`Delete ${writeCount(own + ofDossier, "quote")}`}
      keep={ofDossier === 0 ? "Delete" : own === 0 ? "Hide" : "Delete and hide"}
      said=""
      onKeep={() => {
        if (ofDossier > 0 && reason.trim() === "") return "Write the reason: what is hidden counts for nothing.";
        props.onRemove(reason);
        return null;
      }}
      onClose={props.onClose}
    >
      <p className="ql-form-note">
        {own > 0 ? `${writeCount(own, "quote")} of yours ${own === 1 ? "goes" : "go"}. ` : ""}
        {ofDossier > 0
          ? `${writeCount(ofDossier, "quote")} of the dossier ${ofDossier === 1 ? "is" : "are"} hidden from the desk, with your reason.`
          : ""}
      </p>
      {ofDossier > 0 ? (
        <label className="ql-field ql-field-long">
          <span>Reason</span>
          <input
            className="input"
            autoComplete="off"
            dir="auto"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
      ) : null}
    </BulkFrame>
  );
}

/** A small form above the bar: it takes the focus, Enter or Ctrl+Enter does it, Escape leaves. */
function BulkFrame(props: {
  readonly title: string;
  readonly keep: string;
  /** What it would come to. */
  readonly said: string;
  /** Answers by what is missing; `null`: it was done. */
  readonly onKeep: () => string | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { title, keep, said, onKeep, onClose } = props;
  const form = useRef<HTMLFormElement>(null);
  const announce = useAnnounce();
  const [missing, setMissing] = useState<string | null>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("input, select, button")?.focus();
  }, []);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const found = onKeep();
    setMissing(found);
    if (found !== null) announce(found);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
    else return;
    // Escape is the form's here, not the dialog's.
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form ref={form} noValidate aria-label={title} className="ql-form" onSubmit={submit} onKeyDown={press}>
      <p className="ql-form-title">{title}</p>
      <div className="ql-form-fields">{props.children}</div>
      <footer>
        <p role="status">{said || missing}</p>
        <Button size="small" onClick={onClose}>
          Cancel <Kbd>Esc</Kbd>
        </Button>
        <Button size="small" look="act" type="submit">
          {keep} <Kbd>Ctrl ↵</Kbd>
        </Button>
      </footer>
    </form>
  );
}
