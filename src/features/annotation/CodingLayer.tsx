import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import type { Place } from "#domain/annotation/outcome.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import type { TextRange } from "#domain/find/folded.ts";
import { AttachBar } from "./anchors/AttachBar.tsx";
import { AttachForm } from "./anchors/AttachForm.tsx";
import { ChoosingBar } from "./ChoosingBar.tsx";
import { CodingForm } from "./CodingForm.tsx";
import { useClaimsPart } from "./claims/use-claims-part.ts";
import { EdgeHandles } from "./EdgeHandles.tsx";
import { PassageSeat } from "./PassageSeat.tsx";
import { SplitForm } from "./SplitForm.tsx";
import { type Passage, usePassage } from "./use-passage.ts";
import "./annotation.css";

type CodingRequest =
  | { readonly kind: "words" }
  | { readonly kind: "quote"; readonly quote: Quote }
  | { readonly kind: "split"; readonly quote: Quote }
  | { readonly kind: "attach"; readonly quote: Quote }
  | { readonly kind: "place"; readonly quote: Quote; readonly place: Place };

/** What is done to a quote beside its words, other than coding it. */
type Task = Extract<CodingRequest, { readonly kind: "split" | "attach" | "place" }>;

/** Lies over an open article: hears which words are selected, and holds the form beside those in hand. */
export function CodingLayer(props: {
  /** The element that holds the blocks; its parent scrolls. */
  readonly page: RefObject<HTMLElement | null>;
  readonly text: ArticleText;
  /** Work asked for by a key or a button; a new object each time. */
  readonly request: CodingRequest | null;
  /** A quote was split, attached or accepted: it is to be shown where it stands now. */
  readonly onDone: (quote: Quote) => void;
}) {
  const { page, text, request, onDone } = props;
  const [task, setTask] = useState<Task | null>(null);
  const endTask = useCallback(() => setTask(null), []);
  const { passage, setPassage, take, native } = usePassage(page, text, endTask);
  // Fetched before a form opens: one that grew afterwards would move the words under the hand that drags their ends.
  useClaimsPart();
  /** The words as they were when somebody took hold of one of their ends: previews wait until it is let go. */
  const [held, setHeld] = useState<TextRange | null>(null);
  const done = useRef(request);
  // Before the next key: whoever types quickly has pressed it by the time an effect would come.
  useLayoutEffect(() => {
    if (request === null || request === done.current) return;
    done.current = request;
    const begun = taskOf(request, text);
    setTask(begun);
    if (begun?.kind === "attach" || request.kind === "words") take(true);
    else if (begun?.kind === "place") setPassage({ range: begun.place, quote: begun.quote, eager: true });
    else if ("quote" in request) setPassage({ range: request.quote.anchor, quote: request.quote, eager: true });
  }, [request, text, take, setPassage]);
  const close = () => {
    setTask(null);
    setPassage(null);
    // The form goes with the focus in it: the keyboard stays in the reader.
    page.current?.closest<HTMLElement>("[data-pane]")?.focus({ preventScroll: true });
  };
  const finish = (quote: Quote) => {
    close();
    onDone(quote);
  };
  if (task?.kind === "attach" && (!passage || passage.choosing))
    return <AttachBar quote={task.quote} onKeys={() => take(true)} onClose={close} />;
  if (!passage) return null;
  if (passage.choosing) return <ChoosingBar onClose={close} />;
  const onRange = (range: Passage["range"]) => setPassage({ ...passage, range });
  return (
    <>
      {native || task?.kind === "split" || task?.kind === "place" ? null : (
        <EdgeHandles
          page={page}
          text={text}
          range={passage.range}
          onRange={onRange}
          onCarry={(carrying) => setHeld(carrying ? passage.range : null)}
          onClose={close}
        />
      )}
      <PassageSeat page={page} text={text} range={passage.range} aside={held !== null}>
        {task === null ? (
          <CodingForm
            key={passage.quote?.id ?? "new"}
            text={text}
            {...passage}
            range={held ?? passage.range}
            onRange={onRange}
            onClose={close}
          />
        ) : task.kind === "split" ? (
          <SplitForm key={task.quote.id} text={text} quote={task.quote} onDone={finish} onClose={close} />
        ) : (
          <AttachForm
            key={task.quote.id}
            text={text}
            quote={task.quote}
            range={passage.range}
            proposed={task.kind === "place"}
            eager={passage.eager}
            onRange={onRange}
            onDone={finish}
            onClose={close}
          />
        )}
      </PassageSeat>
    </>
  );
}

/**
 * What is done to a quote beside its words; `null` where words are coded. A quote whose words are not at its place is never
 * coded there: other words would become its own unsaid (R7).
 */
function taskOf(request: CodingRequest, { placed }: ArticleText): Task | null {
  if (request.kind === "words") return null;
  if (request.kind === "attach" || request.kind === "place") return request;
  if (!placed.blockOf.has(request.quote.id)) return { kind: "attach", quote: request.quote };
  return request.kind === "split" ? request : null;
}
