import { X } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import { compareWords } from "#domain/annotation/compare-words.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import type { TextRange } from "#domain/find/folded.ts";
import { Button } from "#ui/Button.tsx";
import { Kbd } from "#ui/Kbd.tsx";
import { WordPair } from "#ui/WordPair.tsx";
import { Edges } from "../Edges.tsx";
import { anchorOf } from "../first-draft.ts";
import { formKeys } from "../form-keys.ts";
import { useDecisions } from "./use-decisions.ts";
import { useLeaveWhenFound } from "./use-leave-when-found.ts";

/** Beside words that were chosen, or proposed, for a quote whose own are gone: old and new, and the step itself. */
export function AttachForm(props: {
  readonly text: ArticleText;
  readonly quote: Quote;
  readonly range: TextRange;
  /** The words were proposed and only wait to be accepted: their edges stay as they are. */
  readonly proposed: boolean;
  /** Takes the focus. */
  readonly eager: boolean;
  readonly onRange: (range: TextRange) => void;
  readonly onDone: (quote: Quote) => void;
  readonly onClose: () => void;
}) {
  const { text, quote, range, proposed, onClose } = props;
  const decide = useDecisions(text);
  useLeaveWhenFound(quote.id, onClose);
  const anchor = anchorOf(text, range);
  const words = anchor?.exact ?? "";
  const pair = useMemo(() => compareWords(quote.anchor.exact, words), [quote, words]);
  const submit = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (props.eager) submit.current?.focus();
  }, [props.eager]);
  const attach = () => {
    if (anchor === null) return;
    decide.attach(quote, { start: anchor.start, end: anchor.end });
    props.onDone(quote);
  };
  const title = proposed ? "Place of a quote" : "Attach a quote";
  return (
    <form
      aria-label={title}
      className="coding attach"
      onSubmit={(event) => {
        event.preventDefault();
        attach();
      }}
      onKeyDown={(event) => formKeys(event, attach, onClose)}
    >
      <header className="coding-head">
        <h3>{title}</h3>
        {proposed ? <span /> : <Edges text={text} range={range} onRange={props.onRange} />}
        <Button size="small" aria-label="Close" className={proposed ? "split-close" : ""} onClick={onClose}>
          <X size={16} aria-hidden="true" />
        </Button>
      </header>
      <div className="coding-body">
        <WordPair was={pair.was} is={pair.is} wasLabel="Old words" isLabel="New words" lang={text.article.language} />
      </div>
      <footer className="coding-foot">
        <p>The quote is made of the new words then. All else of it stays.</p>
        <Button onClick={onClose}>
          Cancel <Kbd>Esc</Kbd>
        </Button>
        <Button ref={submit} look="act" type="submit" disabled={anchor === null}>
          {proposed ? "Accept these words" : "Attach here"} <Kbd>Ctrl ↵</Kbd>
        </Button>
      </footer>
    </form>
  );
}
