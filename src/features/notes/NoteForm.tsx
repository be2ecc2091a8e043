import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useAnnounce } from "#ui/announce.tsx";
import { Button } from "#ui/Button.tsx";
import { Kbd } from "#ui/Kbd.tsx";
import { useUnfinished } from "./unfinished.ts";

/** Words of a note: Ctrl+Enter keeps them. They outlive the panel they are written in until they are kept or cancelled. */
export function NoteForm(props: {
  /** What the words are for; half-written ones are found again under it. */
  readonly name: string;
  readonly label: string;
  readonly keep: string;
  readonly start?: string;
  /** Answers by what is missing, or `null` when the words were kept. */
  readonly onKeep: (words: string) => string | null;
  /** Leaves the note as it was; absent where there is nothing to leave. */
  readonly onCancel?: () => void;
}) {
  const { name, onKeep, onCancel } = props;
  const [words, write] = useUnfinished(name, props.start);
  const [missing, setMissing] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const announce = useAnnounce();
  const id = useId();
  const isChange = onCancel !== undefined;
  useEffect(() => {
    if (isChange) field.current?.focus();
  }, [isChange]);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const found = onKeep(words);
    setMissing(found);
    if (found === null) write(null);
    else {
      announce(found);
      field.current?.focus();
    }
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    submit();
  };
  return (
    <form className="note-form" noValidate onSubmit={submit} onKeyDown={press}>
      <label htmlFor={id}>{props.label}</label>
      <textarea
        className="input"
        ref={field}
        id={id}
        rows={3}
        dir="auto"
        value={words}
        aria-invalid={missing === null ? undefined : true}
        aria-describedby={missing === null ? undefined : `${id}-missing`}
        onChange={(event) => {
          setMissing(null);
          write(event.target.value);
        }}
      />
      <div className="note-form-foot">
        <p id={`${id}-missing`}>{missing}</p>
        {onCancel ? (
          <Button
            size="small"
            onClick={() => {
              write(null);
              onCancel();
            }}
          >
            Cancel
          </Button>
        ) : null}
        <Button size="small" look="line" type="submit">
          {props.keep} <Kbd>Ctrl ↵</Kbd>
        </Button>
      </div>
    </form>
  );
}
