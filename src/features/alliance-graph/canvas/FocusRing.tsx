import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import type { Item } from "../scene/items.ts";
import type { Stage } from "./stage.ts";

/** The focused item as a real element over the drawing: its focus is the browser's focus, its ring a CSS outline. */
export function FocusRing(props: {
  readonly item: Item;
  readonly stage: Stage;
  readonly label: string;
  readonly pressed: boolean;
  /** Whether it takes the focus now: it was reached by a key. */
  readonly claim: boolean;
  readonly moving: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onPress: () => void;
}) {
  const element = useRef<HTMLButtonElement>(null);
  const { item, claim } = props;
  const key = `${item.hit.kind}${item.hit.at}`;
  useLayoutEffect(() => {
    if (claim && key) element.current?.focus({ preventScroll: true });
  }, [claim, key]);
  return (
    <button
      key={key}
      ref={element}
      type="button"
      className="ag-focus"
      data-kind={item.hit.kind}
      data-moving={props.moving || undefined}
      aria-label={props.label}
      aria-pressed={props.pressed}
      style={ringStyle(item, props.stage)}
      onKeyDown={props.onKeyDown}
      onFocus={props.onFocus}
      onBlur={props.onBlur}
      onClick={props.onPress}
    />
  );
}

const ROOM = 8;

/** A disc around an actor, a bar along a tie. */
function ringStyle(item: Item, stage: Stage) {
  const { camera, measures, places, input } = stage.now();
  const middle = stage.toScreen(item.x, item.y);
  if (item.hit.kind !== "tie" || !input) {
    const radius = ((item.hit.kind === "leader" ? measures?.leader : measures?.node) ?? 10) * camera.k + ROOM / 2;
    return { left: middle.x - radius, top: middle.y - radius, width: radius * 2, height: radius * 2 };
  }
  const tie = input.shape.ties[item.hit.at];
  const one = stage.toScreen(places[(tie?.one ?? 0) * 2] ?? 0, places[(tie?.one ?? 0) * 2 + 1] ?? 0);
  const other = stage.toScreen(places[(tie?.other ?? 0) * 2] ?? 0, places[(tie?.other ?? 0) * 2 + 1] ?? 0);
  const length = Math.hypot(other.x - one.x, other.y - one.y);
  const gap = (measures?.node ?? 0) * camera.k + ROOM;
  const width = Math.max(24, length - gap * 2);
  const height = 24;
  const center = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
  return {
    left: center.x - width / 2,
    top: center.y - height / 2,
    width,
    height,
    rotate: `${Math.atan2(other.y - one.y, other.x - one.x)}rad`,
  };
}
