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
  const { set } = useLensGestures();
  const quote = id === null ? null : text.quoteOf(id);
  if (quote === null) return null;
  const leave = (tie: TieId) => {
    onClose();
    props.onTie(tie);
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
      onClose={onClose}
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
        coding === null ? null : (
          <CardTools
            id={quote.id}
            onEdit={() => work({ kind: "quote", quote })}
            onSplit={() => work({ kind: "split", quote })}
            onDelete={() => {
              onClose();
              coding.remove(quote.id);
            }}
          />
        )
      }
    />
  );
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
      <Button look="line" size="small" onClick={props.onDelete}>
        Delete
      </Button>
    </>
  );
}
