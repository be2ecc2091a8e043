import { type RefObject, useEffect, useRef } from "react";
import type { GraphShape } from "#domain/layout/graph-shape.ts";
import type { Ref } from "#domain/shared/ref.ts";
import { useLensGestures } from "#state/lens/lens-context.tsx";
import type { Hit } from "../scene/hit-test.ts";
import type { Stage } from "./stage.ts";

/** How far from a tie a pointer may be, in CSS pixels: half of the hit area. */
const REACH = { mouse: 6, touch: 12 };
const CLICK_SLACK = 4;

/** What a hit is called in the rest of the desk. */
export function refOfHit(shape: GraphShape, hit: Hit | null): Ref | null {
  if (hit === null) return null;
  const id = { actor: shape.actors, leader: shape.leaders, tie: shape.ties }[hit.kind][hit.at]?.id;
  if (id === undefined) return null;
  return { kind: hit.kind === "tie" ? "tie" : "actor", id } as Ref;
}

/** Hover, press and drag on the canvas. The camera's own gestures are the library's; it is told when to keep off. */
export function useGraphPointer(options: {
  readonly holder: RefObject<HTMLDivElement | null>;
  readonly stage: Stage;
  readonly shape: GraphShape;
  readonly mayPan: RefObject<() => boolean>;
  readonly pinned: ReadonlySet<number>;
  readonly onKeep: (places: Float32Array, pinned: ReadonlySet<number>) => void;
}): void {
  const { holder, stage, mayPan } = options;
  const { pick, hover } = useLensGestures();
  const latest = useRef(options);
  latest.current = options;
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    let press: { readonly x: number; readonly y: number; readonly hit: Hit | null; moved: boolean } | null = null;
    mayPan.current = () => press?.hit?.kind !== "actor";
    const pointOf = (event: PointerEvent) => {
      const box = element.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    const hitAt = (event: PointerEvent) => {
      const { x, y } = pointOf(event);
      return stage.hitAt(x, y, event.pointerType === "touch" ? REACH.touch : REACH.mouse);
    };
    const onDown = (event: PointerEvent) => {
      if (event.button !== 0 || !event.isPrimary) return;
      press = { ...pointOf(event), hit: hitAt(event), moved: false };
    };
    const onMove = (event: PointerEvent) => {
      if (press) {
        const { x, y } = pointOf(event);
        if (Math.hypot(x - press.x, y - press.y) > CLICK_SLACK) press.moved = true;
        if (press.moved) stage.leaveFit();
        return;
      }
      const hit = hitAt(event);
      element.style.cursor = hit ? "pointer" : "grab";
      hover(refOfHit(latest.current.shape, hit));
    };
    const onUp = (event: PointerEvent) => {
      const done = press;
      press = null;
      if (!done || done.moved || event.type === "pointercancel") return;
      pick(refOfHit(latest.current.shape, done.hit), "graph");
    };
    const onLeave = () => !press && hover(null);
    const onWheel = () => stage.leaveFit();
    element.addEventListener("pointerdown", onDown, true);
    element.addEventListener("pointermove", onMove);
    element.addEventListener("pointerleave", onLeave);
    element.addEventListener("wheel", onWheel, { passive: true });
    addEventListener("pointerup", onUp);
    addEventListener("pointercancel", onUp);
    return () => {
      element.removeEventListener("pointerdown", onDown, true);
      element.removeEventListener("pointermove", onMove);
      element.removeEventListener("pointerleave", onLeave);
      element.removeEventListener("wheel", onWheel);
      removeEventListener("pointerup", onUp);
      removeEventListener("pointercancel", onUp);
    };
  }, [holder, stage, mayPan, pick, hover]);
}
