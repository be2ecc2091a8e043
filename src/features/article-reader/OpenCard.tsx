import { useState } from "react";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { QuoteId, TieId } from "#domain/shared/ids.ts";
import { isWaiting } from "#domain/workspace/anchoring.ts";
import { useLensGestures } from "#state/lens/lens-context.tsx";
import { useAnchoringOf } from "#state/workspace/anchorings.ts";
import { Button } from "#ui/Button.tsx";
import type { Coding, CodingRequest, DecisionWays } from "./coding.ts";
import { QuoteCard } from "./QuoteCard.tsx";
import type { LookOf } from "./quote-look.ts";

/** The card of one quote over the reader; nothing while none is asked for. */
export function OpenCard(props: {
  readonly id: QuoteId | null;
  readonly text: ArticleText;
  readonly lookOf: LookOf;
  readonly onTie: (tie: TieId) => void;
  readonly onClose: () => void;
  readonly coding: Coding | null;
  readonly ways: DecisionWays;
}) {
  const { id, text, onClose, coding, ways } = props;
  const { set, pick } = useLensGestures();
  const [hiding, setHiding] = useState<QuoteId | null>(null);
  const quote = id === null ? null : text.quoteOf(id);
  if (quote === null) return null;
  const leave = (tie: TieId) => {
    onClose();
    props.onTie(tie);
  };
  const gone = () => {
    setHiding(null);
    onClose();
    pick({ kind: "article", id: text.article.id }, "reader");
    requestAnimationFrame(() => keepFocus('[data-pane="reader"]'));
  };
  const stay = () => {
    setHiding(null);
    requestAnimationFrame(() => keepFocus(".quote-card-delete"));
  };
  const work = (request: CodingRequest) => {
    onClose();
    ways.onWork(request);
  };
  return (
    <QuoteCard
      quote={quote}
      rank={`Quote ${text.rankOf(quote.id)} of ${text.quotes.length}`}
      outside={props.lookOf(quote).outside}
      onTie={leave}
      onLedger={(tie) => {
        leave(tie);
        set({ tab: "evidence" });
      }}
      onClose={() => {
        setHiding(null);
        onClose();
      }}
      notes={coding?.notes(quote.id)}
      decision={coding?.decision(
        text,
        quote,
        {
          onWork: work,
          onGo: (gone) => {
            onClose();
            ways.onGo(gone);
          },
        },
        onClose,
      )}
      tools={
        coding === null ? null : hiding === quote.id ? (
          coding.hide(quote.id, { onHidden: gone, onClose: stay })
        ) : (
          <CardTools
            id={quote.id}
            onEdit={() => work({ kind: "quote", quote })}
            onSplit={() => work({ kind: "split", quote })}
            onDelete={() => (coding.remove(quote.id) ? gone() : setHiding(quote.id))}
          />
        )
      }
    />
  );
}

/** Gives the focus a place where what had it is gone. */
function keepFocus(place: string): void {
  if (document.activeElement === null || document.activeElement === document.body)
    document.querySelector<HTMLElement>(place)?.focus();
}

/** What can be done with a quote; one that waits is decided about first. */
function CardTools(props: {
  readonly id: QuoteId;
  readonly onEdit: () => void;
  readonly onSplit: () => void;
  readonly onDelete: () => void;
}) {
  const anchoring = useAnchoringOf(props.id);
  const stands = anchoring === null || anchoring.state === "moved";
  if (!stands && isWaiting(anchoring)) return null;
  return (
    <>
      {stands ? (
        <>
          <Button look="line" size="small" onClick={props.onEdit}>
            Edit
          </Button>
          <Button look="line" size="small" onClick={props.onSplit}>
            Split
          </Button>
        </>
      ) : null}
      <Button look="line" size="small" className="quote-card-delete" onClick={props.onDelete}>
        Delete
      </Button>
    </>
  );
}
