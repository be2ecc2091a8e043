import type { PointerEvent, RefObject } from "react";
import type { QuoteId } from "#domain/shared/ids.ts";
import { type Stance, stanceName } from "#domain/shared/stance.ts";

/** One mark on the rail; quotes that would fall on the same pixels share one. */
export type RailMark = {
  readonly quote: QuoteId;
  /** Share of the article's height, 0 at its top. */
  readonly at: number;
  readonly stance: Stance | null;
  readonly state: "rest" | "current" | "lit" | "dim";
};

/**
 * The map of quotes down the article, in place of the scrollbar's thumb; scrolling itself stays the browser's. For
 * pointers only: keys have J, K and the list of quotes.
 */
export function QuoteRail(props: {
  readonly marks: readonly RailMark[];
  readonly thumb: RefObject<HTMLDivElement | null>;
  readonly onPick: (quote: QuoteId) => void;
  /** Share of the article's height to bring to the middle of the view. */
  readonly onScrollTo: (share: number) => void;
}) {
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    props.onScrollTo((event.clientY - box.top) / box.height);
  };
  return (
    <div
      className="rail"
      aria-hidden="true"
      onPointerDown={(event) => {
        if (event.target instanceof HTMLElement && event.target.dataset.rail) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag(event);
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && drag(event)}
    >
      <div ref={props.thumb} className="rail-thumb" />
      {props.marks.map((mark) => (
        <button
          key={mark.quote}
          type="button"
          tabIndex={-1}
          data-rail={mark.quote}
          className={`rail-mark rail-${mark.state} ${mark.stance === null ? "quote-untied" : `quote-${stanceName(mark.stance)}`}`}
          style={{ top: `${mark.at * 100}%` }}
          onClick={() => props.onPick(mark.quote)}
        />
      ))}
    </div>
  );
}
