import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { QuoteId } from "#domain/shared/ids.ts";
import { scrollNear } from "#ui/scroll-near.ts";
import type { Line } from "../page-lines.ts";
import { CoderCard } from "./CoderCard.tsx";
import type { ArticleLayer } from "./use-layer.ts";

const GAP_PX = 8;
const UNSEATED = { top: 0, left: 0, opacity: 0 } as const;

/** Holds the card below its line, or above it where there is more room; a pinned card takes the focus. */
export function CardSeat(props: {
  readonly page: RefObject<HTMLElement | null>;
  /** `null`: not mounted any more; the card stays where it was. */
  readonly line: Line | null;
  readonly layer: ArticleLayer;
  readonly base: Dossier;
  readonly quotes: readonly QuoteId[];
  readonly pinned: boolean;
  readonly onClose: () => void;
}) {
  const { page, line, layer, quotes, pinned } = props;
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number } | null>(null);
  const shown = quotes.flatMap((id) => layer.quotes.find(({ hers }) => hers.id === id) ?? []);
  useLayoutEffect(() => {
    const element = page.current;
    const view = element?.parentElement?.getBoundingClientRect();
    if (!element || !view || !card.current || line === null) return;
    const corner = element.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = card.current;
    const below = line.topPx + line.heightPx + GAP_PX;
    const above = line.topPx - GAP_PX - offsetHeight;
    const fits = corner.top + below + offsetHeight <= view.bottom || corner.top + above < view.top;
    setPlace({
      left: Math.max(0, Math.min(line.xPx, element.clientWidth - offsetWidth)),
      top: fits ? below : above,
    });
  }, [page, line]);
  useLayoutEffect(() => {
    if (pinned) card.current?.focus({ preventScroll: true });
  }, [pinned]);
  useLayoutEffect(() => {
    if (pinned && place !== null) scrollNear(card.current);
  }, [pinned, place]);
  if (shown.length === 0) return null;
  return (
    <div
      ref={card}
      role="dialog"
      aria-label={`Coding of ${layer.name}`}
      tabIndex={-1}
      // The interface is English wherever the words run.
      dir="ltr"
      lang="en"
      className="coder-card"
      style={place ?? UNSEATED}
    >
      {shown.map((quote) => (
        <CoderCard key={quote.hers.id} layer={layer} quote={quote} base={props.base} onClose={props.onClose} />
      ))}
    </div>
  );
}
