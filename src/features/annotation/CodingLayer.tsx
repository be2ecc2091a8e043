import { type RefObject, useLayoutEffect, useRef } from "react";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import { CodingForm } from "./CodingForm.tsx";
import { PassageSeat } from "./PassageSeat.tsx";
import { usePassage } from "./use-passage.ts";

/** Lies over an open article: hears which words are selected, and holds the form beside those in hand. */
export function CodingLayer(props: {
  /** The element that holds the blocks; its parent scrolls. */
  readonly page: RefObject<HTMLElement | null>;
  readonly text: ArticleText;
  /** Work asked for by a key or a button; a new object each time. */
  readonly request: { readonly kind: "words" } | { readonly kind: "quote"; readonly quote: Quote } | null;
}) {
  const { page, text, request } = props;
  const { passage, setPassage, take } = usePassage(page, text);
  const done = useRef(request);
  // Before the next key: whoever types quickly has pressed it by the time an effect would come.
  useLayoutEffect(() => {
    if (request === null || request === done.current) return;
    done.current = request;
    if (request.kind === "words") take(true);
    else setPassage({ range: request.quote.anchor, quote: request.quote, eager: true });
  }, [request, take, setPassage]);
  if (!passage || passage.choosing) return null;
  return (
    <PassageSeat page={page} text={text} range={passage.range}>
      <CodingForm
        key={passage.quote?.id ?? "new"}
        text={text}
        {...passage}
        onRange={(range) => setPassage({ ...passage, range })}
        onClose={() => setPassage(null)}
      />
    </PassageSeat>
  );
}
