import {
  type PointerEvent as GripEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";

/** A step that is held, and the gap among the steps in which it would land; `null`: none, it would stay where it is. */
export type Drag = { readonly id: string; readonly gap: number | null };

/** Less is a press. */
const BEGINS_PX = 4;
/** Beside the list so far it is still meant for it. */
const BESIDE_PX = 80;
/** The list runs under a hand that comes so near to its end. */
const EDGE_PX = 44;
const FASTEST_PX = 14;

/**
 * Moves rows of a list by a grip: pressed, dragged and let go, by mouse, pen or finger. Escape, a second pointer and a
 * drop outside leave everything as it was. Rows are children of `list` with `data-step`; `scroller` is what scrolls.
 */
export function useReorder(
  list: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  onDrop: (id: string, gap: number) => void,
): { readonly drag: Drag | null; readonly take: (id: string) => (event: GripEvent<HTMLElement>) => void } {
  const [drag, setDrag] = useState<Drag | null>(null);
  const drop = useRef(onDrop);
  useLayoutEffect(() => {
    drop.current = onDrop;
  });
  const end = useRef<() => void>(() => undefined);
  useEffect(() => () => end.current(), []);
  const take = useCallback(
    (id: string) => (event: GripEvent<HTMLElement>) => {
      if (event.button !== 0 || !event.isPrimary) return;
      end.current();
      end.current = hold({
        id,
        grip: event.currentTarget,
        press: event.nativeEvent,
        list: list.current,
        scroller: scroller.current,
        show: (next) => flushSync(() => setDrag(next)),
        drop: (gap) => drop.current(id, gap),
      });
    },
    [list, scroller],
  );
  return { drag, take };
}

type Hold = {
  readonly id: string;
  readonly grip: HTMLElement;
  readonly press: PointerEvent;
  readonly list: HTMLElement | null;
  readonly scroller: HTMLElement | null;
  readonly show: (drag: Drag | null) => void;
  readonly drop: (gap: number) => void;
};

/** Follows one press from grip to drop; answers by the way to call it off. Long, since all of it shares one press. */
function hold({ id, grip, press, list, scroller, show, drop }: Hold): () => void {
  const { pointerId, clientY: startY } = press;
  const stop = new AbortController();
  let at = { x: press.clientX, y: press.clientY };
  let gap: number | null = null;
  let isMoving = false;
  let frame = 0;
  const look = () => {
    const next = list && scroller ? gapAt(at, list, scroller) : null;
    if (next === gap) return;
    gap = next;
    show({ id, gap });
  };
  const begin = () => {
    isMoving = true;
    const row = grip.closest("li");
    const before = row?.getBoundingClientRect().top ?? 0;
    show({ id, gap });
    // What was open folds: the row stays under the hand.
    if (scroller && row) scroller.scrollTop += row.getBoundingClientRect().top - before;
    run();
  };
  const run = () => {
    const by = scroller ? speedAt(at.y, scroller.getBoundingClientRect()) : 0;
    if (scroller && by !== 0) {
      scroller.scrollTop += by;
      look();
    }
    frame = requestAnimationFrame(run);
  };
  const move = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return;
    at = { x: event.clientX, y: event.clientY };
    if (!isMoving && Math.abs(at.y - startY) < BEGINS_PX) return;
    if (!isMoving) begin();
    look();
  };
  const release = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return;
    const landed = isMoving ? gap : null;
    end();
    if (landed !== null) drop(landed);
  };
  const callOff = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    end();
  };
  const other = (event: PointerEvent) => event.pointerId !== pointerId && end();
  const end = () => {
    cancelAnimationFrame(frame);
    stop.abort();
    if (isMoving) show(null);
    isMoving = false;
  };
  const on = { capture: true, signal: stop.signal };
  window.addEventListener("pointermove", move, on);
  window.addEventListener("pointerup", release, on);
  window.addEventListener("pointercancel", end, on);
  window.addEventListener("pointerdown", other, on);
  window.addEventListener("keydown", callOff, on);
  window.addEventListener("blur", (event) => event.target === window && end(), on);
  return end;
}

/** The gap nearest to a place: 0 before the first row. `null` where the place is outside the list. */
function gapAt(
  { x, y }: { readonly x: number; readonly y: number },
  list: HTMLElement,
  scroller: HTMLElement,
): number | null {
  const box = scroller.getBoundingClientRect();
  if (x < box.left - BESIDE_PX || x > box.right + BESIDE_PX || y < box.top - BESIDE_PX || y > box.bottom + BESIDE_PX)
    return null;
  const rows = [...list.children];
  const below = rows.findIndex((row) => {
    const { top, height } = row.getBoundingClientRect();
    return y < top + height / 2;
  });
  return below < 0 ? rows.length : below;
}

/** By how much the list runs in a frame under a hand near one of its ends. */
function speedAt(y: number, { top, bottom }: DOMRect): number {
  const over = y < top + EDGE_PX ? y - top - EDGE_PX : y > bottom - EDGE_PX ? y - bottom + EDGE_PX : 0;
  return Math.max(-FASTEST_PX, Math.min(FASTEST_PX, over / 3));
}
