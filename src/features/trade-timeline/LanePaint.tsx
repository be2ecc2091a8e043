import { memo } from "react";
import type { Pin } from "./event-lane.ts";
import type { Frame } from "./scene-frame.ts";

/** The event lane: diamonds for events, pages for articles, labels in two rows. */
export const LanePaint = memo(function LanePaint(props: { readonly pins: readonly Pin[]; readonly frame: Frame }) {
  const { pins, frame } = props;
  if (frame.lane === 0) return null;
  const line = frame.lane - 4;
  return (
    <g>
      <line className="tt-grid" x1={frame.outer} x2={frame.width - frame.outer} y1={line} y2={line} />
      {pins.map((pin) => (
        <PinPaint key={`${pin.kind}.${pin.id}`} pin={pin} frame={frame} line={line} />
      ))}
    </g>
  );
});

function PinPaint({ pin, frame, line }: { readonly pin: Pin; readonly frame: Frame; readonly line: number }) {
  const { x, label, kind, stress } = pin;
  const lit = stress === "lit" || stress === "current";
  const y = label ? (11 + label.row * 14) * frame.em : line - 6;
  const down = pin.crosses ? frame.bottom : line;
  return (
    <g className={`tt-pin tt-pin-${stress}`} data-pin={`${kind}.${pin.id}`}>
      {label || pin.crosses ? (
        <line
          className={`tt-pin-line${pin.crosses ? " tt-pin-cross" : ""}${kind === "article" ? " tt-pin-article" : ""}`}
          x1={x}
          x2={x}
          y1={y - 4}
          y2={down}
        />
      ) : null}
      {label && lit ? (
        <rect
          className={stress === "current" ? "tt-pin-lamp tt-pin-lamp-current" : "tt-pin-lamp"}
          x={label.side === "end" ? x - label.width - 2 : x - 1}
          y={y - 10 * frame.em}
          width={label.width + 3}
          height={13 * frame.em}
        />
      ) : null}
      {kind === "article" ? (
        <path className="tt-page" d={`M${x - 4} ${line - 8}h6l3 3v8h-9z`} />
      ) : (
        <path
          className={label || lit ? "tt-diamond" : "tt-diamond tt-diamond-small"}
          d={diamond(x, line, label || lit ? 1 : 0.72)}
        />
      )}
      {label ? (
        <text
          className="tt-ev"
          x={label.side === "end" ? x - (kind === "article" ? 9 : 5) : x + (kind === "article" ? 8 : 5)}
          y={y}
          textAnchor={label.side}
        >
          {label.text}
        </text>
      ) : null}
      <rect className="tt-hit" x={x - 8} y={line - 14} width={16} height={24} />
      {label ? (
        <rect
          className="tt-hit"
          x={label.side === "end" ? x - label.width : x}
          y={y - 11}
          width={label.width}
          height={14}
        />
      ) : null}
      <title>{pin.title}</title>
    </g>
  );
}

const diamond = (x: number, y: number, size: number) =>
  `M${x - 3.5 * size} ${y}L${x} ${y - 5.5 * size}L${x + 3.5 * size} ${y}L${x} ${y + 5.5 * size}Z`;
