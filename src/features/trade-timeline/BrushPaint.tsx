import { memo, type RefObject, useLayoutEffect } from "react";
import type { MonthSpan } from "#domain/shared/month.ts";
import { useLensStore } from "#state/lens/lens-context.tsx";
import { brushShape } from "./brush-shape.ts";
import { type Frame, xOfMonth } from "./scene-frame.ts";
import type { Scene } from "./timeline-scene.ts";

const HANDLE = { width: 7, height: 20 };

/** The brackets and their handles, still without a place: the window moves them without React. */
export const BrushPaint = memo(function BrushPaint(_: { readonly frame: Frame }) {
  return (
    <g className="tt-brush">
      <path className="tt-brackets" data-brush="brackets" />
      {(["from", "to"] as const).map((end) => (
        <rect key={end} className="tt-handle" data-brush={end} rx={2} {...HANDLE} />
      ))}
    </g>
  );
});

/** Follows the window outside React: moves the brackets, and what fades the bars outside. */
export function useWindowPaint(box: RefObject<HTMLElement | null>, scene: Scene): void {
  const store = useLensStore();
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const part = (name: string) => element.querySelector(`[data-clip="${name}"]`);
    const clips = { before: part("before"), within: part("in"), after: part("after") };
    const years = [...element.querySelectorAll<SVGGElement>(".tt-year")];
    let painted: MonthSpan | null = null;
    const paint = (window: MonthSpan) => {
      if (painted === window) return;
      painted = window;
      moveClips(clips, scene.frame, window);
      for (const year of years) year.classList.toggle("tt-out", !touches(Number(year.dataset.year), window));
      moveBrush(element, scene.frame, window);
    };
    paint(store.getState().lens.window);
    return store.subscribe((state) => paint(state.lens.window));
  }, [box, scene, store]);
}

const touches = (year: number, { from, to }: MonthSpan) =>
  Number(from.slice(0, 4)) <= year && year <= Number(to.slice(0, 4));

type Clips = Readonly<Record<"before" | "within" | "after", Element | null>>;

function moveClips(clips: Clips, frame: Frame, window: MonthSpan): void {
  const within = (x: number) => Math.min(Math.max(x, 0), frame.width);
  const from = within(xOfMonth(frame, window.from));
  const to = within(xOfMonth(frame, window.to) + frame.step);
  const span = (clip: Element | null, x: number, end: number) => {
    clip?.setAttribute("x", String(x));
    clip?.setAttribute("width", String(end - x));
  };
  span(clips.before, 0, from);
  span(clips.within, from, to);
  span(clips.after, to, frame.width);
}

function moveBrush(element: HTMLElement, frame: Frame, window: MonthSpan): void {
  const shape = brushShape(frame, window);
  const part = (name: string) => element.querySelector<SVGElement>(`[data-brush="${name}"]`);
  part("brackets")?.setAttribute("d", shape?.brackets ?? "");
  const ends = [
    ["from", shape?.left, shape?.cutLeft],
    ["to", shape?.right, shape?.cutRight],
  ] as const;
  for (const [name, x, isCut] of ends) {
    const handle = part(name);
    if (x === undefined || isCut) handle?.setAttribute("visibility", "hidden");
    else {
      handle?.removeAttribute("visibility");
      handle?.setAttribute("x", String(x - HANDLE.width / 2));
      handle?.setAttribute("y", String((shape?.handleY ?? 0) - HANDLE.height / 2));
    }
  }
}
