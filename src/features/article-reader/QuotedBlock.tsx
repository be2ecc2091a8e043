import { Fragment, memo, type ReactNode } from "react";
import type { Block } from "#domain/article/article.ts";
import type { Segment } from "#domain/article/segments.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import type { QuoteId } from "#domain/shared/ids.ts";
import { stanceName } from "#domain/shared/stance.ts";
import type { LookOf, QuoteLook } from "./quote-look.ts";

/** What a block needs to know of the quotes it shows. */
export type QuoteFaces = {
  readonly quoteOf: (id: QuoteId) => Quote | null;
  readonly lookOf: LookOf;
  /** As read aloud: "Quote 4 of 11, about India and Russia, cordial. We respect those ties." */
  readonly nameOf: (quote: Quote) => string;
};

/** One block of an article, its quotes as marks. Nested marks let every underline show where quotes overlap. */
export const QuotedBlock = memo(function QuotedBlock(props: {
  readonly block: Block;
  readonly segments: readonly Segment[];
  readonly faces: QuoteFaces | null;
}) {
  const { block, segments, faces } = props;
  const content =
    faces === null
      ? block.text
      : segments.map((segment, at) => piece(segment, faces, PUNCTUATION.test(segments[at + 1]?.text ?? "")));
  if (block.kind === "heading") return <h3 className="reader-heading">{content}</h3>;
  if (block.kind === "quotation") return <blockquote className="reader-text reader-quotation">{content}</blockquote>;
  return <p className={`reader-text ${block.kind === "list" ? "reader-list" : ""}`}>{content}</p>;
});

/** What is low enough for the dot to hang above it, instead of pushing it away; a closing mark behind it is not. */
const PUNCTUATION = /^[.,;:…،؛](?![”’"'»])/;

function piece(segment: Segment, faces: QuoteFaces, tight: boolean): ReactNode {
  if (segment.quotes.length === 0) return segment.text;
  // What ends here is wrapped first, so that its dot still lies inside the quotes that go on.
  const ending = segment.quotes.filter((id) => segment.closing.includes(id));
  const order = [...ending, ...segment.quotes.filter((id) => !segment.closing.includes(id))];
  const under = segment.quotes.join(" ");
  return order.reduce<ReactNode>((inner, id, at) => {
    const quote = faces.quoteOf(id);
    if (!quote) return inner;
    const depth = Math.min(2, order.length - 1 - at);
    const marked = (
      <mark
        key={`${segment.start} ${id}`}
        data-quote={id}
        data-under={under}
        className={`${markClass(faces.lookOf(quote))} quote-depth-${depth}`}
      >
        {inner}
      </mark>
    );
    if (at >= ending.length) return marked;
    return (
      <Fragment key={`${segment.start} ${id}`}>
        {marked}
        <QuoteDot quote={quote} faces={faces} tight={tight} />
      </Fragment>
    );
  }, segment.text);
}

/**
 * The dot after a quote: its button for keys and assistive technology. Hollow when the quote bears on no tie. At which of
 * them Tab stops is not its own affair (`use-tab-stop.ts`).
 */
function QuoteDot(props: { readonly quote: Quote; readonly faces: QuoteFaces; readonly tight: boolean }) {
  const { quote, faces } = props;
  const look = faces.lookOf(quote);
  return (
    <span className={`quote-dot-seat ${props.tight ? "quote-dot-tight" : ""}`}>
      <button
        type="button"
        className={`quote-dot ${stanceClass(look)} quote-dot-${look.state}`}
        data-dot={quote.id}
        tabIndex={-1}
        aria-label={faces.nameOf(quote)}
        aria-current={look.state === "current" ? "true" : undefined}
      />
    </span>
  );
}

const stanceClass = ({ stance }: QuoteLook) => (stance === null ? "quote-untied" : `quote-${stanceName(stance)}`);

const markClass = (look: QuoteLook) =>
  `quote ${stanceClass(look)} quote-${look.state}${look.outside ? " quote-outside" : ""}`;
