import {
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { afterPaint } from "#ui/after-paint.ts";
import { usePrinting } from "#ui/use-printing.ts";
import { type BlockHeights, type BlockRange, createBlockHeights, rangeWithin } from "./block-heights.ts";

/** Up to here everything is mounted: the browser's own find works, and mounting costs little. */
const ALL_UP_TO = 120;

/** Whether an article of so many blocks is mounted whole, and at once. */
export const isMountedWhole = (blocks: number) => blocks <= ALL_UP_TO;
/** What is mounted beyond the view, and how near its edge the view may come before more is mounted. */
const REACH_PX = 900;
const NEAR_PX = 350;
/** What is mounted at first: about what a pane shows below the head of an article. The rest comes after the first paint. */
const FIRST_VIEW_PX = 640;
const NOTHING: BlockRange = { first: 0, last: -1 };

/** Which blocks are mounted, and the empty space that stands for the others. */
export type BlockWindow = {
  readonly range: BlockRange;
  /** Everything is mounted. */
  readonly whole: boolean;
  readonly stage: Stage;
  readonly heights: BlockHeights;
  readonly beforePx: number;
  readonly afterPx: number;
  /** To be called when the view moved. */
  readonly follow: () => void;
  /** Takes the heights of mounted blocks, keeps the view still, and says whether any differed from what was believed. */
  readonly measure: () => boolean;
};

/**
 * Mounts the blocks near the view. Short articles are mounted whole, and so is everything while it is printed. `guesses`
 * must keep its identity as long as width and article stay. `onText` is called when the text of a long article is about
 * to be mounted: what it sets is drawn together with the text.
 */
export function useBlockWindow(
  scroller: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  guesses: readonly number[],
  onText: () => void,
): BlockWindow {
  const heights = useMemo(() => createBlockHeights(guesses), [guesses]);
  const printing = usePrinting();
  const whole = printing || isMountedWhole(guesses.length);
  const [near, setNear] = useState<BlockRange>(() => rangeWithin(heights, 0, FIRST_VIEW_PX, 0));
  const stage = useStages(whole, onText);
  const range = whole
    ? { first: 0, last: guesses.length - 1 }
    : stage === "head"
      ? NOTHING
      : clamp(near, guesses.length);
  const mounted = useRef(range);
  useLayoutEffect(() => {
    mounted.current = range;
  });

  const follow = useCallback(() => {
    const view = scroller.current;
    if (!view || !list.current) return;
    const top = view.scrollTop - list.current.offsetTop;
    const needed = rangeWithin(heights, top, view.clientHeight, NEAR_PX);
    if (needed.first >= mounted.current.first && needed.last <= mounted.current.last) return;
    setNear(rangeWithin(heights, top, view.clientHeight, REACH_PX));
  }, [heights, scroller, list]);
  useEffect(() => {
    if (stage === "all" && !whole) startTransition(follow);
  }, [stage, whole, follow]);

  const measure = useCallback(() => {
    const view = scroller.current;
    if (!view || !list.current) return false;
    const top = view.scrollTop - list.current.offsetTop;
    const found = [...list.current.querySelectorAll<HTMLElement>("[data-block]")].map((element) => {
      const block = Number(element.dataset.block);
      const isAbove = heights.offsetOf(block) + heights.heightOf(block) <= top;
      return { block, isAbove, heightPx: element.getBoundingClientRect().height };
    });
    let changed = false;
    let above = 0;
    for (const { block, isAbove, heightPx } of found) {
      const difference = heights.measure(block, heightPx);
      if (difference !== 0) changed = true;
      if (isAbove) above += difference;
    }
    if (above !== 0 && !whole) view.scrollTop += above;
    return changed;
  }, [heights, scroller, list, whole]);

  return {
    range,
    whole,
    stage,
    heights,
    beforePx: heights.offsetOf(range.first),
    afterPx: Math.max(0, heights.offsetOf(heights.count) - heights.offsetOf(range.last + 1)),
    follow,
    measure,
  };
}

/** How much of a long article is mounted: each stage comes in a task of its own, so that none is long. */
export type Stage = "head" | "text" | "all";

/** Head, then text with its quotes, then the rest: notes, rail and what lies beyond the view. */
function useStages(whole: boolean, onText: () => void): Stage {
  const [stage, setStage] = useState<Stage>(whole ? "all" : "head");
  useEffect(() => {
    if (stage === "text") return afterPaint(() => startTransition(() => setStage("all")));
    if (stage === "all") return undefined;
    // Set here and now it would be taken into the task that mounts the head.
    const timer = setTimeout(() => {
      onText();
      setStage("text");
    });
    return () => clearTimeout(timer);
  }, [stage, onText]);
  return stage;
}

function clamp(range: BlockRange, count: number): BlockRange {
  return { first: Math.min(range.first, Math.max(0, count - 1)), last: Math.min(range.last, count - 1) };
}
