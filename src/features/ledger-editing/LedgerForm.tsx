import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useAnnounce } from "#ui/announce.tsx";
import { Button } from "#ui/Button.tsx";
import { Kbd } from "#ui/Kbd.tsx";
import { scrollNear } from "#ui/scroll-near.ts";
import "./ledger-editing.css";

/**
 * The frame of a small form within the ledger: it takes the focus, Ctrl+Enter keeps, Escape leaves. `onKeep` answers by
 * what is missing, or `null` when it was kept.
 */
export function LedgerForm(props: {
  readonly title: string;
  readonly keep: string;
  readonly onKeep: () => string | null;
  readonly onClose: () => void;
  /** Digits 1 to 5, where the form has a stance to choose. */
  readonly onDigit?: (digit: number) => void;
  readonly children: ReactNode;
}) {
  const { title, onKeep, onClose, onDigit } = props;
  const form = useRef<HTMLFormElement>(null);
  const announce = useAnnounce();
  const [missing, setMissing] = useState<string | null>(null);
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>("input:checked, input:not([type=radio]), textarea");
    first?.focus();
    scrollNear(form.current);
  }, []);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const found = onKeep();
    setMissing(found);
    if (found !== null) announce(found);
  };
  const press = (event: KeyboardEvent) => {
    const isWriting = event.target instanceof Element && event.target.matches("textarea, input:not([type=radio])");
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
    else if (/^[1-5]$/.test(event.key) && onDigit && !isWriting) {
      // The focus goes along, so that the arrow keys go on from the stance that was chosen.
      flushSync(() => onDigit(Number(event.key)));
      form.current?.querySelector<HTMLElement>("input:checked")?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form ref={form} noValidate aria-label={title} className="ledger-form" onSubmit={submit} onKeyDown={press}>
      <p className="ledger-form-title">{title}</p>
      {props.children}
      <footer>
        <p role="status">{missing}</p>
        <Button size="small" onClick={onClose}>
          Cancel <Kbd>Esc</Kbd>
        </Button>
        <Button size="small" look="act" type="submit">
          {props.keep} <Kbd>Ctrl ↵</Kbd>
        </Button>
      </footer>
    </form>
  );
}

/** Words to be written, under their label. */
export function WordsField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (words: string) => void;
  readonly long?: boolean;
  readonly placeholder?: string;
  /** Offered while one types. */
  readonly list?: string;
}) {
  const { label, value, long = false, placeholder, list } = props;
  const common = {
    value,
    placeholder,
    dir: "auto",
    onChange: (event: { readonly target: { readonly value: string } }) => props.onChange(event.target.value),
  } as const;
  return long ? (
    <label className="ledger-field">
      <span>{label}</span>
      <textarea className="input" rows={2} {...common} />
    </label>
  ) : (
    <label className="ledger-field">
      <span>{label}</span>
      <input className="input" autoComplete="off" list={list} {...common} />
    </label>
  );
}
