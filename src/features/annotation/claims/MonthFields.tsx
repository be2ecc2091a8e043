import { useId, useState } from "react";
import type { MonthSpan } from "#domain/shared/month.ts";
import { writeMonth, writeSpanLength } from "#domain/shared/wording.ts";
import { readTypedMonth } from "#domain/shared/written-date.ts";
import { FieldFault } from "../FieldFault.tsx";

/** The first and the last month of a period, written; what spells none is said and not taken. */
export function MonthFields(props: {
  readonly legend: string;
  readonly span: MonthSpan;
  readonly onSpan: (span: MonthSpan) => void;
}) {
  const { legend, span, onSpan } = props;
  const id = useId();
  /** What is written while it spells no period. */
  const [typed, setTyped] = useState<{ readonly from: string; readonly to: string } | null>(null);
  const shown = typed ?? { from: writeMonth(span.from), to: writeMonth(span.to) };
  const write = (change: Partial<typeof shown>) => {
    const next = { ...shown, ...change };
    const [from, to] = [readTypedMonth(next.from), readTypedMonth(next.to)];
    setTyped(next);
    if (from && to && from <= to) onSpan({ from, to });
  };
  const [from, to] = [readTypedMonth(shown.from), readTypedMonth(shown.to)];
  const fault =
    !from || !to ? "A month is written 2024-09 or Sep 2024." : from > to ? "It ends before it begins." : null;
  const field = (end: "from" | "to", label: string) => (
    <input
      aria-label={`${legend}, ${label}`}
      value={shown[end]}
      aria-invalid={fault !== null || undefined}
      aria-describedby={fault === null ? undefined : id}
      onChange={(event) => write({ [end]: event.target.value })}
      // Once it spells a month it is written as months are.
      onBlur={() => fault === null && setTyped(null)}
    />
  );
  return (
    <div className="coding-months">
      <p className="coding-legend">
        {legend} <span>{fault === null ? writeSpanLength(span) : null}</span>
      </p>
      <span className="coding-frame">
        {field("from", "first")}
        <span className="coding-joint">–</span>
        {field("to", "last")}
      </span>
      <FieldFault id={id} words={fault} />
    </div>
  );
}
