import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from "react";
import { addMonths, type MonthKey, type MonthSpan, monthIndex } from "#domain/shared/month.ts";
import { writeMonthEnd } from "#domain/shared/wording.ts";
import { monthNear, placeOf, ruleMarks, windowMoved, windowWith } from "./month-rule.ts";
import { usePictureWidth } from "./use-picture-width.ts";

type RuleProps = {
  readonly window: MonthSpan;
  readonly turned: boolean;
  readonly rule: MonthSpan;
  readonly limits: MonthSpan;
  readonly onWindow: (window: MonthSpan) => void;
};

/** What a press took hold of: one of the dates, or both. */
type Hold = { readonly end: "from" | "to" | "both"; readonly start: MonthKey; readonly before: MonthSpan };

/** So near to a date a press takes hold of it, in CSS pixels; between them of both. */
const REACH_PX = 16;

/** The months as a rule, with both dates on it: drag one, or what lies between them; arrows move the one in focus. */
export function MonthRule(props: RuleProps) {
  const { window, turned, rule } = props;
  const gestures = useRuleDrag(props);
  const box = useRef<HTMLDivElement>(null);
  const { widthPx } = usePictureWidth(box);
  const marks = useMemo(() => ruleMarks(rule, widthPx), [rule, widthPx]);
  const [left, right] = [placeOf(rule, window.from) * 100, placeOf(rule, window.to) * 100];
  return (
    <div ref={box} className="cmp-rule" {...gestures}>
      <svg width="100%" height="30" aria-hidden="true">
        <line x1="0" x2="100%" y1="14" y2="14" stroke="var(--color-rule2)" />
        {marks.map(({ at, isYear }) => (
          <line
            key={at}
            x1={`${at * 100}%`}
            x2={`${at * 100}%`}
            y1={isYear ? 6 : 11}
            y2="14"
            stroke="var(--color-rule2)"
          />
        ))}
        <line x1={`${left}%`} x2={`${right}%`} y1="14" y2="14" stroke="var(--color-act)" strokeWidth="4" />
      </svg>
      {marks.map(({ at, year }) =>
        year === null ? null : (
          <span key={year} className="cmp-rule-year" style={{ left: `${at * 100}%` }}>
            {year}
          </span>
        ),
      )}
      <Knob {...props} end="from" letter={turned ? "B" : "A"} place={left} />
      <Knob {...props} end="to" letter={turned ? "A" : "B"} place={right} />
    </div>
  );
}

function Knob(props: RuleProps & { readonly end: "from" | "to"; readonly letter: "A" | "B"; readonly place: number }) {
  const { window, end, letter, place, limits, onWindow } = props;
  const month = window[end];
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: 1,
      ArrowUp: 1,
      ArrowLeft: -1,
      ArrowDown: -1,
      PageUp: 12,
      PageDown: -12,
    };
    const edges: Readonly<Record<string, MonthKey>> = { Home: limits.from, End: limits.to };
    const step = steps[event.key];
    const target = step === undefined ? edges[event.key] : addMonths(month, step);
    if (target === undefined || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    onWindow(windowWith(window, end, target, limits));
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className={`cmp-knob cmp-knob-${letter}`}
      style={{ left: `${place}%` }}
      data-end={end}
      aria-label={`Date ${letter}`}
      aria-valuemin={monthIndex(limits.from)}
      aria-valuemax={monthIndex(limits.to)}
      aria-valuenow={monthIndex(month)}
      aria-valuetext={writeMonthEnd(month)}
      onKeyDown={onKeyDown}
    />
  );
}

/** Dragging within the rule. Escape gives the window back. */
function useRuleDrag({ window, rule, limits, onWindow }: RuleProps) {
  const hold = useRef<Hold | null>(null);
  const monthAtPointer = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return { month: monthNear(rule, (event.clientX - box.left) / box.width), box, x: event.clientX - box.left };
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      const { month, box, x } = monthAtPointer(event);
      const [left, right] = [placeOf(rule, window.from) * box.width, placeOf(rule, window.to) * box.width];
      const isBetween = x > left + REACH_PX && x < right - REACH_PX;
      const end = isBetween ? "both" : Math.abs(x - left) < Math.abs(x - right) ? "from" : "to";
      hold.current = { end, start: month, before: window };
      event.currentTarget.setPointerCapture?.(event.pointerId);
      event.currentTarget.querySelector<HTMLElement>(`[data-end="${end}"]`)?.focus();
      event.preventDefault();
      if (end !== "both") onWindow(windowWith(window, end, month, limits));
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const held = hold.current;
      if (!held) return;
      const { month } = monthAtPointer(event);
      onWindow(
        held.end === "both"
          ? windowMoved(held.before, monthIndex(month) - monthIndex(held.start), limits)
          : windowWith(held.before, held.end, month, limits),
      );
    },
    onPointerUp: () => {
      hold.current = null;
    },
    onPointerCancel: () => {
      if (hold.current) onWindow(hold.current.before);
      hold.current = null;
    },
  };
}
