import { type RefObject, useEffect, useRef } from "react";
import type { GiveWay, giveWay } from "#domain/layout/give-way.ts";
import type { GraphShape } from "#domain/layout/graph-shape.ts";
import type { Ref } from "#domain/shared/ref.ts";
import { useLensGestures } from "#state/lens/lens-context.tsx";
import type { Hit } from "../scene/hit-test.ts";
import type { Stage } from "./stage.ts";

/** How far from a tie a pointer may be, in CSS pixels: half of the hit area (12 px, 24 by touch). */
const REACH = { mouse: 6, touch: 12 };
const CLICK_SLACK = 4;

/** What a hit is called in the rest of the desk. */
export function refOfHit(shape: GraphShape, hit: Hit | null): Extract<Ref, { kind: "actor" | "tie" }> | null {
  if (hit === null) return null;
  if (hit.kind === "tie") {
    const tie = shape.ties[hit.at];
    return tie ? { kind: "tie", id: tie.id } : null;
  }
  const actor = (hit.kind === "actor" ? shape.actors : shape.leaders)[hit.at];
  return actor ? { kind: "actor", id: actor.id } : null;
}

export type PointerOptions = {
  readonly holder: RefObject<HTMLDivElement | null>;
  readonly stage: Stage;
  readonly shape: GraphShape;
  readonly mayPan: RefObject<() => boolean>;
  readonly pinned: ReadonlySet<number>;
  /** The pointer rests on something, at this point of the stage; `null`: on nothing. */
  readonly onPoint: (hit: Hit | null, x: number, y: number) => void;
  /** An actor was dragged and stays where it is. */
  readonly onDrop: (at: number, places: Float32Array) => void;
};

/** The forces of a drag are fetched when an actor is first pressed; until they are there it moves alone. */
let forces: typeof giveWay | null = null;
const fetchForces = () =>
  void import("#domain/layout/give-way.ts").then(
    (loaded) => {
      forces = loaded.giveWay;
    },
    // Without them an actor can still be put elsewhere.
    () => undefined,
  );

function alone(places: Float32Array, at: number): GiveWay {
  return {
    moveTo(x, y) {
      const moved = places.slice();
      moved[at * 2] = x;
      moved[at * 2 + 1] = y;
      return moved;
    },
  };
}

type Press = {
  readonly x: number;
  readonly y: number;
  readonly hit: Hit | null;
  moved: boolean;
  drag: GiveWay | null;
};

/** Hover, press and drag on the canvas. The camera's own gestures are the library's; it is told when to keep off. */
export function useGraphPointer(options: PointerOptions): void {
  const { holder, stage, mayPan } = options;
  const { pick } = useLensGestures();
  const latest = useRef(options);
  latest.current = options;
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    let press: Press | null = null;
    mayPan.current = () => press?.hit?.kind !== "actor";
    const pointOf = (event: PointerEvent) => {
      const box = element.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    const hitAt = (event: PointerEvent) => {
      const { x, y } = pointOf(event);
      return stage.hitAt(x, y, event.pointerType === "touch" ? REACH.touch : REACH.mouse);
    };
    const drag = (now: Press, x: number, y: number) => {
      if (now.hit?.kind !== "actor") return;
      const { shape, pinned } = latest.current;
      const { places } = stage.now();
      now.drag ??= forces ? forces(shape, places, now.hit.at, pinned) : alone(places, now.hit.at);
      const to = stage.toDrawing(x, y);
      stage.put(now.drag.moveTo(to.x, to.y));
    };
    const onDown = (event: PointerEvent) => {
      if (event.button !== 0) return;
      // A second finger makes it a pinch, which is the camera's.
      if (!event.isPrimary) {
        if (press && !press.drag) press = null;
        return;
      }
      press = { ...pointOf(event), hit: hitAt(event), moved: false, drag: null };
      if (press.hit?.kind === "actor" && !forces) fetchForces();
      latest.current.onPoint(null, 0, 0);
    };
    const onMove = (event: PointerEvent) => {
      const { x, y } = pointOf(event);
      if (press) {
        if (Math.hypot(x - press.x, y - press.y) > CLICK_SLACK) press.moved = true;
        if (!press.moved) return;
        if (press.hit?.kind === "actor") drag(press, x, y);
        else stage.leaveFit();
        element.style.cursor = "grabbing";
        return;
      }
      if (event.target instanceof Node && !element.contains(event.target)) return;
      const hit = hitAt(event);
      element.style.cursor = hit ? "pointer" : "grab";
      latest.current.onPoint(hit, x, y);
    };
    const onUp = (event: PointerEvent) => {
      const done = press;
      press = null;
      element.style.cursor = "grab";
      if (!done) return;
      if (done.drag && done.hit) latest.current.onDrop(done.hit.at, stage.now().places.slice());
      else if (!done.moved && event.type === "pointerup") pick(refOfHit(latest.current.shape, done.hit), "graph");
    };
    const onLeave = () => !press && latest.current.onPoint(null, 0, 0);
    const onWheel = () => {
      stage.leaveFit();
      latest.current.onPoint(null, 0, 0);
    };
    element.addEventListener("pointerdown", onDown, true);
    addEventListener("pointermove", onMove);
    element.addEventListener("pointerleave", onLeave);
    element.addEventListener("wheel", onWheel, { passive: true });
    addEventListener("pointerup", onUp);
    addEventListener("pointercancel", onUp);
    return () => {
      element.removeEventListener("pointerdown", onDown, true);
      removeEventListener("pointermove", onMove);
      element.removeEventListener("pointerleave", onLeave);
      element.removeEventListener("wheel", onWheel);
      removeEventListener("pointerup", onUp);
      removeEventListener("pointercancel", onUp);
    };
  }, [holder, stage, mayPan, pick]);
}
