import { type KeyboardEvent, type PointerEvent, useRef } from "react";

/** How wide the side is at first, and between what it can be; in px of the layout. */
export const SIDE_PX = 492;
const LEAST_PX = 320;
const MOST_PX = 760;
const STEP_PX = 16;

const SEPARATOR = { "aria-orientation": "vertical", tabIndex: 0 } as const;

const within = (px: number): number => Math.max(LEAST_PX, Math.min(MOST_PX, Math.round(px)));

/** The line between how the file is read and its rows: dragged, moved by arrow keys, put back by a double click. */
export function SideSplit(props: { readonly px: number; readonly onMove: (px: number) => void }) {
  const { px, onMove } = props;
  const from = useRef<{ readonly x: number; readonly px: number } | null>(null);
  const press = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -STEP_PX, ArrowRight: STEP_PX }[event.key];
    if (step === undefined && event.key !== "Home" && event.key !== "End") return;
    event.preventDefault();
    onMove(step === undefined ? (event.key === "Home" ? LEAST_PX : MOST_PX) : within(px + step));
  };
  const move = (event: PointerEvent) => {
    if (from.current !== null) onMove(within(from.current.px + event.clientX - from.current.x));
  };
  return (
    // A separator that can be moved is a widget; a rule is the nearest element.
    <hr
      {...SEPARATOR}
      aria-label="Width of how the file is read"
      aria-valuenow={px}
      aria-valuemin={LEAST_PX}
      aria-valuemax={MOST_PX}
      className="splitter ti-split"
      onKeyDown={press}
      onDoubleClick={() => onMove(SIDE_PX)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, px };
      }}
      onPointerMove={move}
      onPointerUp={() => {
        from.current = null;
      }}
    />
  );
}
