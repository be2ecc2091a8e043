import { type RefObject, useEffect, useRef } from "react";
import { addMonths, type MonthSpan, monthAt, monthIndex, monthsIn } from "#domain/shared/month.ts";
import { parseRef, type Ref } from "#domain/shared/ref.ts";
import type { LensStore } from "#state/lens/lens-store.ts";
import { brushShape } from "./brush-shape.ts";
import type { Spot } from "./month-facts.ts";
import { columnAt, type Frame } from "./scene-frame.ts";
import type { Scene } from "./timeline-scene.ts";

type Gestures = {
  readonly scene: Scene;
  readonly domain: MonthSpan;
  readonly store: LensStore;
  readonly onPick: (ref: Ref) => void;
  readonly onPoint: (spot: Spot | null) => void;
};

/** What a press took hold of: an end of the window, its body, or the bare plot. */
type Hold = {
  readonly kind: "from" | "to" | "body" | "plot";
  readonly x: number;
  readonly at: number;
  readonly before: MonthSpan;
  moved: boolean;
};

const SLACK_PX = 4;
const HANDLE_REACH_PX = { mouse: 8, touch: 22 };

/** Pointer gestures on the plot: drag an end, the body or a new window; press a bar or a pin. Escape gives the window back. */
export function useChartGestures(box: RefObject<HTMLElement | null>, gestures: Gestures): void {
  const now = useRef(gestures);
  useEffect(() => {
    now.current = gestures;
  });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    return listen(element, () => now.current);
  }, [box]);
}

function listen(element: HTMLElement, gestures: () => Gestures): () => void {
  let hold: Hold | null = null;
  const xOf = (event: PointerEvent) => event.clientX - element.getBoundingClientRect().left;
  const yOf = (event: PointerEvent) => event.clientY - element.getBoundingClientRect().top;
  const down = (event: PointerEvent) => {
    if (event.button !== 0 || pinOf(event.target) || isControl(event.target)) return;
    const { scene, store } = gestures();
    if (!withinPlot(scene.frame, xOf(event), yOf(event))) return;
    hold = holdOf(scene.frame, store.getState().lens.window, xOf(event), event.pointerType === "touch");
    element.setPointerCapture?.(event.pointerId);
  };
  const move = (event: PointerEvent) => {
    if (hold) drag(hold, xOf(event), gestures());
    // A card would lie over the words that are about to be pressed.
    else if (isClaim(event.target)) gestures().onPoint(null);
    else point(element, event, gestures());
  };
  const up = (event: PointerEvent) => {
    const held = hold;
    hold = null;
    const pin = pinOf(event.target);
    if (!held && pin) gestures().onPick(pin);
    if (!held || held.moved) return;
    const { scene, onPick, onPoint } = gestures();
    // A finger does not hover: what it picks shows its card.
    if (event.pointerType === "touch") onPoint({ month: monthAt(scene.frame.first + held.at), row: null });
    onPick({ kind: "month", id: monthAt(scene.frame.first + held.at) });
  };
  const cancel = () => {
    if (hold?.moved) gestures().store.getState().setWindow(hold.before);
    hold = null;
  };
  const onEscape = (event: KeyboardEvent) => {
    const isOpen = element.querySelector(".tt-card") !== null;
    if (event.key !== "Escape" || !(hold?.moved || isOpen)) return;
    event.preventDefault();
    event.stopPropagation();
    if (hold?.moved) cancel();
    else {
      if (document.activeElement?.closest(".tt-card")) element.querySelector<HTMLElement>(".tt-cursor")?.focus();
      gestures().onPoint(null);
    }
  };
  const focusGoesOn = (event: FocusEvent) => {
    const card = event.target instanceof Element ? event.target.closest(".tt-card") : null;
    if (card && !(event.relatedTarget instanceof Node && card.contains(event.relatedTarget))) gestures().onPoint(null);
  };
  const leave = (event: PointerEvent) => {
    if (
      event.pointerType === "touch" ||
      hold ||
      (event.relatedTarget instanceof Node && element.contains(event.relatedTarget))
    )
      return;
    gestures().onPoint(null);
    gestures().store.getState().hover(null);
  };
  const elsewhere = (event: PointerEvent) => {
    if (!(event.target instanceof Node) || !element.contains(event.target)) gestures().onPoint(null);
  };
  document.addEventListener("pointerdown", elsewhere);
  element.addEventListener("pointerdown", down);
  element.addEventListener("pointermove", move);
  element.addEventListener("pointerup", up);
  element.addEventListener("pointercancel", cancel);
  element.addEventListener("pointerleave", leave);
  element.addEventListener("focusout", focusGoesOn);
  document.addEventListener("keydown", onEscape, true);
  return () => {
    element.removeEventListener("pointerdown", down);
    element.removeEventListener("pointermove", move);
    element.removeEventListener("pointerup", up);
    element.removeEventListener("pointercancel", cancel);
    element.removeEventListener("pointerleave", leave);
    element.removeEventListener("focusout", focusGoesOn);
    document.removeEventListener("pointerdown", elsewhere);
    document.removeEventListener("keydown", onEscape, true);
  };
}

const isControl = (target: EventTarget | null) =>
  target instanceof Element && target.closest("button:not(.tt-cursor), a, select, input, .tt-card") !== null;

const isClaim = (target: EventTarget | null) => target instanceof Element && target.closest(".tt-claim-label") !== null;

function pinOf(target: EventTarget | null): Ref | null {
  const pin = target instanceof Element ? target.closest<SVGElement>("[data-pin]")?.dataset.pin : undefined;
  return pin === undefined ? null : parseRef(pin);
}

const withinPlot = (frame: Frame, x: number, y: number) =>
  x >= frame.left - HANDLE_REACH_PX.mouse &&
  x <= frame.right + HANDLE_REACH_PX.mouse &&
  y >= frame.top - 8 &&
  y <= frame.bottom + 10;

function holdOf(frame: Frame, window: MonthSpan, x: number, touch: boolean): Hold {
  const shape = brushShape(frame, window);
  const reach = touch ? HANDLE_REACH_PX.touch : HANDLE_REACH_PX.mouse;
  const base = { x, at: columnAt(frame, x), before: window, moved: false };
  if (!shape) return { ...base, kind: "plot" };
  const toLeft = Math.abs(x - shape.left);
  const toRight = Math.abs(x - shape.right);
  if (!shape.cutLeft && toLeft <= reach && toLeft <= toRight) return { ...base, kind: "from" };
  if (!shape.cutRight && toRight <= reach) return { ...base, kind: "to" };
  return { ...base, kind: x > shape.left && x < shape.right ? "body" : "plot" };
}

function drag(hold: Hold, x: number, { scene, domain, store, onPoint }: Gestures): void {
  if (!hold.moved && Math.abs(x - hold.x) < SLACK_PX) return;
  if (!hold.moved) onPoint(null);
  hold.moved = true;
  store.getState().setWindow(draggedWindow(hold, x, scene.frame, domain));
}

/** The window after a drag, whole months, kept within the plot and never shorter than a month. */
export function draggedWindow(
  hold: Pick<Hold, "kind" | "x" | "at" | "before">,
  x: number,
  frame: Frame,
  domain: MonthSpan,
): MonthSpan {
  const { kind, before } = hold;
  const under = monthAt(frame.first + columnAt(frame, x));
  if (kind === "plot") {
    const start = monthAt(frame.first + hold.at);
    return start <= under ? { from: start, to: under } : { from: under, to: start };
  }
  if (kind === "from") {
    // An edge lies between two months: the nearer side counts.
    const edge = monthAt(frame.first + Math.round((x - frame.left) / frame.step));
    return { from: edge < domain.from ? domain.from : edge > before.to ? before.to : edge, to: before.to };
  }
  if (kind === "to") {
    const edge = monthAt(frame.first + Math.round((x - frame.left) / frame.step) - 1);
    return { from: before.from, to: edge > domain.to ? domain.to : edge < before.from ? before.from : edge };
  }
  const by = Math.round((x - hold.x) / frame.step);
  const least = Math.min(0, monthIndex(domain.from) - monthIndex(before.from));
  const most = Math.max(0, monthIndex(domain.to) - monthIndex(before.from) - monthsIn(before) + 1);
  const shift = Math.max(least, Math.min(most, by));
  return { from: addMonths(before.from, shift), to: addMonths(before.to, shift) };
}

/** Tells everyone what is under the pointer, once for each month or pin. */
function point(element: HTMLElement, event: PointerEvent, { scene, store, onPoint }: Gestures): void {
  if (event.pointerType === "touch") return;
  if (event.target instanceof Element && event.target.closest(".tt-card")) return;
  const box = element.getBoundingClientRect();
  const [x, y] = [event.clientX - box.left, event.clientY - box.top];
  const pin = pinOf(event.target);
  const inside = x >= scene.frame.left && x < scene.frame.right && y >= scene.frame.top - 8 && y <= scene.frame.axis;
  const month = monthAt(scene.frame.first + columnAt(scene.frame, x));
  const ref: Ref | null = pin ?? (inside ? { kind: "month", id: month } : null);
  store.getState().hover(ref);
  element.style.cursor = pin
    ? "pointer"
    : inside
      ? cursorOf(holdOf(scene.frame, store.getState().lens.window, x, false).kind)
      : "";
  onPoint(inside && !pin ? { month, row: null } : null);
}

const cursorOf = (kind: Hold["kind"]) => (kind === "from" || kind === "to" ? "ew-resize" : "pointer");
