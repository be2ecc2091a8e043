import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { FieldFault } from "./FieldFault.tsx";

/** A few choices side by side, one of them chosen, or none yet. */
export function Segments<Value extends string | number>(props: {
  readonly legend: ReactNode;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
  /** `null`: nothing is chosen. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly className?: string;
  /** Finds the field from outside, where Enter leads to it. */
  readonly name?: string;
  /** What is wrong with it, in words. */
  readonly fault?: string | null;
  readonly required?: boolean;
}) {
  const { name, fault = null } = props;
  const id = useId();
  const choices = useRef<HTMLDivElement>(null);
  // What is chosen by other keys while the focus is here takes the focus along, as an arrow key would.
  useLayoutEffect(() => {
    const focused = document.activeElement;
    const chosen = choices.current?.querySelector<HTMLElement>("input:checked");
    if (chosen && focused !== chosen && choices.current?.contains(focused)) chosen.focus();
  });
  return (
    <div
      className={`coding-segments ${props.className ?? ""}`}
      data-field={name}
      role="radiogroup"
      aria-labelledby={`${id}-legend`}
      aria-required={props.required || undefined}
      aria-invalid={fault !== null || undefined}
      aria-describedby={fault === null ? undefined : `${id}-fault`}
    >
      <p id={`${id}-legend`} className="coding-legend">
        {props.legend}
      </p>
      <div ref={choices} className="segmented">
        {props.options.map(({ value, label }) => (
          <label key={value}>
            <input type="radio" name={id} checked={value === props.value} onChange={() => props.onChange(value)} />
            {label}
          </label>
        ))}
      </div>
      <FieldFault id={`${id}-fault`} words={fault} />
    </div>
  );
}
