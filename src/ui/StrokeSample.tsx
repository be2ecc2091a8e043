import { type DivergingStep, stepStyle } from "./diverging.ts";
import { strokePath, strokeShape } from "./stroke.ts";

/** A short piece of a step's line, as in the legend; decoration beside a word. */
export function StrokeSample(props: {
  readonly step: DivergingStep;
  readonly length?: number;
  readonly width?: number;
  readonly onLamp?: boolean;
}) {
  const { step, length = 34, width = 2.4, onLamp = false } = props;
  const style = stepStyle(step);
  const shape = strokeShape({ x: 1, y: 6 }, { x: length - 1, y: 6 }, style.pattern, width);
  return (
    <svg className="stroke-sample shrink-0" width={length} height={12} viewBox={`0 0 ${length} 12`} aria-hidden="true">
      <path
        d={strokePath(shape)}
        fill="none"
        stroke={`var(${onLamp ? style.onLamp : style.line})`}
        strokeWidth={shape.width}
        strokeDasharray={shape.dash.join(" ") || undefined}
        strokeLinecap={shape.cap}
      />
    </svg>
  );
}
