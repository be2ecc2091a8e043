import type { KeyboardEvent, RefObject } from "react";
import { nearestEdge } from "#domain/annotation/graphemes.ts";
import { moveEdge } from "#domain/annotation/move-edge.ts";
import { blockAt, type TextMap, textMapOf } from "#domain/article/text-map.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { TextRange } from "#domain/find/folded.ts";
import type { EdgeBox } from "./text-places.ts";
import { useEdgeBoxes } from "./use-edge-boxes.ts";
import { useEdgeDrag } from "./use-edge-drag.ts";

type Given = {
  readonly page: RefObject<HTMLElement | null>;
  readonly text: ArticleText;
  readonly range: TextRange;
  readonly onRange: (range: TextRange) => void;
  readonly onCarry: (carrying: boolean) => void;
  readonly onClose: () => void;
};

/** The two ends of the words in hand, to be dragged, or moved by arrows. */
export function EdgeHandles(props: Given) {
  const boxes = useEdgeBoxes(props.page, props.text, props.range);
  return (
    <div data-coding className="edge-handles">
      {boxes.start === null ? null : <Handle {...props} edge="start" box={boxes.start} />}
      {boxes.end === null ? null : <Handle {...props} edge="end" box={boxes.end} />}
    </div>
  );
}

const NAMES = { start: "Start of the words in hand", end: "End of the words in hand" } as const;

function Handle(props: Given & { readonly edge: "start" | "end"; readonly box: EdgeBox }) {
  const { edge, box, range, text } = props;
  const map = textMapOf(text.article);
  const { drop, ...drag } = useEdgeDrag(edge, props);
  // The handle lies outside the words, so that those of a short word do not cover each other.
  const isLeft = (edge === "start") !== box.rtl;
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={NAMES[edge]}
      aria-valuemin={0}
      aria-valuemax={map.text.length}
      aria-valuenow={range[edge]}
      aria-valuetext={wordsAt(map, range, edge)}
      className={`edge-handle edge-handle-${edge} ${isLeft ? "edge-handle-left" : "edge-handle-right"}`}
      style={{ left: box.xPx, top: box.topPx, height: box.bottomPx - box.topPx }}
      {...drag}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          if (!drop()) props.onClose();
        } else {
          const next = moved(map, range, edge, box.rtl, event);
          if (next === null) return;
          props.onRange(next);
        }
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}

const SPOKEN = 40;

/** The words at an edge, as they are read aloud. */
function wordsAt({ text }: TextMap, { start, end }: TextRange, edge: "start" | "end"): string {
  if (end - start <= SPOKEN) return text.slice(start, end);
  return edge === "start"
    ? `${text.slice(start, nearestEdge(text, start + SPOKEN, "before"))} …`
    : `… ${text.slice(nearestEdge(text, end - SPOKEN, "after"), end)}`;
}

/** Where a key takes an edge: a word on, a sign with Shift, Home and End to the ends of the paragraph; `null` for other keys. */
function moved(
  map: TextMap,
  range: TextRange,
  edge: "start" | "end",
  rtl: boolean,
  { key, shiftKey }: KeyboardEvent,
): TextRange | null {
  const along = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1, ArrowUp: 1, ArrowDown: -1 }[key];
  if (along !== undefined) return moveEdge(map.text, range, edge, shiftKey ? "grapheme" : "word", along);
  const block = map.blocks[blockAt(map, range[edge])];
  if (block === undefined) return null;
  if (key === "Home" && edge === "start") return { ...range, start: block.start };
  if (key === "End" && edge === "end") return { ...range, end: block.end };
  return null;
}
