import { ChevronLeft, ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import { dossierSpan } from "#domain/dossier/dossier-span.ts";
import { addMonths, type MonthKey, type MonthSpan, monthIndex, monthsIn } from "#domain/shared/month.ts";
import { writeMonth, writeMonthEnd, writeSpan, writeSpanLength } from "#domain/shared/wording.ts";
import { readTypedMonth } from "#domain/shared/written-date.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { Button } from "#ui/Button.tsx";
import { usePopover } from "#ui/use-popover.ts";

/**
 * The window in brackets, with a step either way and a form to set both ends. `isShared`: several panes follow it, and it
 * says so.
 */
export function WindowControl({ isShared = true }: { readonly isShared?: boolean }) {
  const window = useLens((lens) => lens.window);
  const isCompared = useLens((lens) => lens.analysis === "change");
  const { setWindow } = useLensGestures();
  const popover = usePopover();
  const move = (by: number) => setWindow({ from: addMonths(window.from, by), to: addMonths(window.to, by) });
  return (
    <div className="window-control">
      <Button aria-label="Window one month earlier" onClick={() => move(-1)}>
        <ChevronLeft size={16} aria-hidden="true" />
      </Button>
      <button
        ref={popover.anchor}
        type="button"
        className="window-label"
        aria-haspopup="dialog"
        aria-expanded={popover.open}
        onClick={popover.toggle}
      >
        <b>
          <i aria-hidden="true">[</i> {writeSpan(window)} <i aria-hidden="true">]</i>
        </b>
        <small>
          {isCompared
            ? `${writeMonthEnd(window.from)} against ${writeMonthEnd(window.to)}`
            : `${writeSpanLength(window)}.${isShared ? " Every pane follows this window." : ""}`}
        </small>
      </button>
      <Button aria-label="Window one month later" onClick={() => move(1)}>
        <ChevronRight size={16} aria-hidden="true" />
      </Button>
      {popover.open ? (
        <div ref={popover.panel} className="popover window-form" role="dialog" aria-label="Window of time">
          <WindowForm window={window} onChange={setWindow} onDone={popover.close} />
        </div>
      ) : null}
    </div>
  );
}

function WindowForm(props: {
  readonly window: MonthSpan;
  readonly onChange: (span: MonthSpan) => void;
  readonly onDone: () => void;
}) {
  const span = dossierSpan(useDossier());
  const { window } = props;
  const presets = [
    ["12 months", 12],
    ["2 years", 24],
    ["5 years", 60],
  ] as const;
  return (
    <>
      <div className="window-form-fields">
        <MonthField label="From" value={window.from} onChange={(from) => props.onChange({ ...window, from })} />
        <MonthField label="To" value={window.to} onChange={(to) => props.onChange({ ...window, to })} />
        <Button look="line" onClick={props.onDone}>
          Done
        </Button>
      </div>
      <div className="presets">
        {presets.map(([label, months]) => (
          <Button
            key={label}
            size="small"
            look="line"
            pressed={monthsIn(window) === months}
            onClick={() => props.onChange({ from: addMonths(window.to, 1 - months), to: window.to })}
          >
            {label}
          </Button>
        ))}
        <Button size="small" look="line" onClick={() => props.onChange(span)}>
          All, from {writeMonth(span.from)}
        </Button>
      </div>
    </>
  );
}

/** A month typed as `2025-09` or `Sep 2025`; what does not spell a month is said beside the field and changes nothing. */
function MonthField(props: {
  readonly label: string;
  readonly value: MonthKey;
  readonly onChange: (month: MonthKey) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const fault = useId();
  const bad = typed !== null && readTypedMonth(typed) === null;
  const take = (text: string) => {
    setTyped(text);
    const month = readTypedMonth(text);
    if (month !== null && monthIndex(month) > 0) {
      props.onChange(month);
      setTyped(null);
    }
  };
  return (
    <label className="field">
      {props.label}
      <input
        className="input"
        value={typed ?? props.value}
        size={9}
        aria-invalid={bad}
        aria-describedby={bad ? fault : undefined}
        onChange={(event) => take(event.target.value)}
        onBlur={() => setTyped(null)}
      />
      {bad ? <span id={fault}>Year and month, such as 2025-09</span> : null}
    </label>
  );
}
