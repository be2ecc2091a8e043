import { ChevronDown, ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";

import { type MonthKey, type MonthSpan, monthAt } from "#domain/shared/month.ts";
import { writeMonth, writeMonthEnd } from "#domain/shared/wording.ts";
import { Button } from "#ui/Button.tsx";
import { usePopover } from "#ui/use-popover.ts";

/** One of the two dates, and the months it can be set to. */
export function DateButton(props: {
  readonly letter: "A" | "B";
  readonly month: MonthKey;
  readonly limits: MonthSpan;
  readonly onChoose: (month: MonthKey) => void;
}) {
  const { letter, month, limits, onChoose } = props;
  const popover = usePopover();
  return (
    <div className="cmp-date">
      <button
        ref={popover.anchor}
        type="button"
        className="cmp-date-button"
        aria-haspopup="dialog"
        aria-expanded={popover.open}
        onClick={popover.toggle}
      >
        <DateSign letter={letter} /> <b>{writeMonthEnd(month)}</b>
        <ChevronDown size={14} aria-hidden="true" />
      </button>
      {popover.open ? (
        <div ref={popover.panel} className="popover cmp-months" role="dialog" aria-label={`Date ${letter}`}>
          <Months month={month} limits={limits} onChoose={onChoose} />
          <p>As of the end of the month.</p>
        </div>
      ) : null}
    </div>
  );
}

/** The letter of a date: in a ring for A, in ink for B. */
export function DateSign(props: { readonly letter: "A" | "B" }) {
  return <span className={`cmp-sign cmp-sign-${props.letter}`}>{props.letter}</span>;
}

function Months(props: Omit<Parameters<typeof DateButton>[0], "letter">) {
  const { month, limits, onChoose } = props;
  const [year, setYear] = useState(Number(month.slice(0, 4)));
  const months = Array.from({ length: 12 }, (_, at) => monthAt(year * 12 + at));
  const isOut = (one: MonthKey) => one < limits.from || one > limits.to;
  return (
    <>
      <div className="cmp-year">
        <Button
          size="small"
          aria-label="Year before"
          disabled={Number(limits.from.slice(0, 4)) >= year}
          onClick={() => setYear(year - 1)}
        >
          <ChevronLeft size={14} aria-hidden="true" />
        </Button>
        <b aria-live="polite">{year}</b>
        <Button
          size="small"
          aria-label="Year after"
          disabled={Number(limits.to.slice(0, 4)) <= year}
          onClick={() => setYear(year + 1)}
        >
          <ChevronRight size={14} aria-hidden="true" />
        </Button>
      </div>
      <div className="cmp-month-grid">
        {months.map((one) => (
          <Button
            key={one}
            size="small"
            look="line"
            pressed={one === month}
            aria-label={writeMonth(one)}
            disabled={isOut(one)}
            onClick={() => onChoose(one)}
          >
            {writeMonth(one).slice(0, 3)}
          </Button>
        ))}
      </div>
    </>
  );
}
