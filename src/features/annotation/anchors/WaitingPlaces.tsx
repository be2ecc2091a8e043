import { type RefObject, useMemo } from "react";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import { isWaiting, unsettledQuotes } from "#domain/workspace/anchoring.ts";
import { useAnchorings } from "#state/workspace/anchorings.ts";
import type { Stretch } from "../page-lines.ts";
import { usePageLines } from "../use-page-lines.ts";
import "./anchors.css";

type Page = {
  /** The element that holds the blocks; its parent scrolls. */
  readonly page: RefObject<HTMLElement | null>;
  readonly text: ArticleText;
};

/**
 * A dashed edge around the words at which a quote that waits may stand, the likeliest place of each. Decoration: the strip
 * at the head of the article says how many wait, and leads to where it is decided.
 */
export function WaitingPlaces({ page, text }: Page) {
  const rows = useAnchorings();
  const stretches = useMemo(
    () =>
      unsettledQuotes(text, rows).flatMap(({ quote, anchoring }): Stretch[] => {
        const [likeliest] = anchoring.places;
        return likeliest && isWaiting(anchoring) ? [{ quote: quote.id, range: likeliest }] : [];
      }),
    [text, rows],
  );
  return stretches.length > 0 ? <Edges page={page} text={text} stretches={stretches} /> : null;
}

/** The edge keeps off the letters. */
const BESIDE_PX = 2;

function Edges({ page, text, stretches }: Page & { readonly stretches: readonly Stretch[] }) {
  const lines = usePageLines(page, text, stretches);
  return lines.map(({ quote, first, xPx, topPx, widthPx, heightPx }, at) => {
    const isLast = lines[at + 1]?.quote !== quote;
    return (
      <span
        key={`${quote} ${topPx} ${xPx}`}
        className={`waiting-place${first ? " waiting-place-first" : ""}${isLast ? " waiting-place-last" : ""}`}
        data-waiting={quote}
        aria-hidden="true"
        style={{ left: xPx - BESIDE_PX, top: topPx, width: widthPx + 2 * BESIDE_PX, height: heightPx }}
      />
    );
  });
}
