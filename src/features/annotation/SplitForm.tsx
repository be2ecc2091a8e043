import { X } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { textMapOf } from "#domain/article/text-map.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import type { QuoteId } from "#domain/shared/ids.ts";
import { cutsOf, likelyCut, recordHalves, splitQuote } from "#domain/workspace/split-quote.ts";
import { useWorkspaceStore } from "#state/workspace/workspace-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { Button } from "#ui/Button.tsx";
import { Kbd } from "#ui/Kbd.tsx";
import { formKeys } from "./form-keys.ts";

/** Cuts a quote in two before one of its words; both halves keep all that was coded. */
export function SplitForm(props: {
  readonly text: ArticleText;
  readonly quote: Quote;
  readonly onDone: (quote: Quote) => void;
  readonly onClose: () => void;
}) {
  const { quote, onClose } = props;
  const { text } = textMapOf(props.text.article);
  const cuts = useMemo(() => cutsOf(text, quote.anchor), [text, quote]);
  const [cut, setCut] = useState(() => likelyCut(text, quote.anchor, cuts));
  const store = useWorkspaceStore();
  const announce = useAnnounce();
  const halves = cut === null ? null : splitQuote(text, quote, cut, `q-${crypto.randomUUID()}` as QuoteId);
  const split = () => {
    if (halves === null || !store.getState().perform(recordHalves(halves))) return;
    announce("The quote was split in two.");
    props.onDone(halves.first);
  };
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const at = cut === null ? -1 : cuts.indexOf(cut);
  return (
    <form
      aria-label="Split a quote"
      className="coding split"
      onSubmit={(event) => {
        event.preventDefault();
        split();
      }}
      onKeyDown={(event) => formKeys(event, split, onClose)}
    >
      <header className="coding-head">
        <h3>Split a quote</h3>
        <span>Both halves keep speaker, ties and note</span>
        <Button size="small" aria-label="Close" className="split-close" onClick={onClose}>
          <X size={16} aria-hidden="true" />
        </Button>
      </header>
      {halves === null ? (
        <p className="coding-body">A quote of one word cannot be split.</p>
      ) : (
        <div className="coding-body">
          <label className="split-place">
            <span>Where: arrows move the cut word by word</span>
            <input
              type="range"
              ref={field}
              min={0}
              max={cuts.length - 1}
              step={1}
              value={at}
              aria-valuetext={`before “${firstWord(halves.second.anchor.exact)}”`}
              onChange={(event) => setCut(cuts[Number(event.target.value)] ?? cut)}
            />
          </label>
          <Half half={halves.first} label="First half" cuts={cuts} onCut={setCut} lang={props.text.article.language} />
          <Half
            half={halves.second}
            label="Second half"
            cuts={cuts}
            onCut={setCut}
            lang={props.text.article.language}
          />
        </div>
      )}
      <footer className="coding-foot">
        <p />
        <Button onClick={onClose}>
          Cancel <Kbd>Esc</Kbd>
        </Button>
        <Button look="act" type="submit" disabled={halves === null}>
          Split the quote <Kbd>Ctrl ↵</Kbd>
        </Button>
      </footer>
    </form>
  );
}

const firstWord = (words: string) => /^\S+/u.exec(words)?.[0] ?? "";

/** One half as it would be; a press on one of its words cuts before that word, as the keys do. */
function Half(props: {
  readonly half: Quote;
  readonly label: string;
  readonly cuts: readonly number[];
  readonly onCut: (cut: number) => void;
  readonly lang: string;
}) {
  const { start, end, exact } = props.half.anchor;
  const own = useRef<HTMLQuoteElement>(null);
  const latest = useRef(props.onCut);
  useEffect(() => {
    latest.current = props.onCut;
  });
  useEffect(() => {
    const words = own.current;
    const press = ({ target }: Event) => {
      const word = target instanceof Element ? target.closest<HTMLElement>("[data-cut]") : null;
      if (word) latest.current(Number(word.dataset.cut));
    };
    words?.addEventListener("click", press);
    return () => words?.removeEventListener("click", press);
  }, []);
  const edges = [start, ...props.cuts.filter((cut) => cut > start && cut < end), end];
  return (
    <figure className="split-half">
      <figcaption>{props.label}</figcaption>
      <blockquote ref={own} dir="auto" lang={props.lang}>
        {edges.slice(0, -1).map((from, at) => (
          <span key={from} data-cut={props.cuts.includes(from) ? from : undefined}>
            {exact.slice(from - start, (edges[at + 1] ?? end) - start)}
          </span>
        ))}
      </blockquote>
    </figure>
  );
}
