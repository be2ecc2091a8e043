import { type ReactNode, useId, useLayoutEffect, useRef } from "react";

/** A few choices side by side, one of them chosen. */
export function Segments<Value extends string | number>(props: {
  readonly legend: ReactNode;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly className?: string;
}) {
  const name = useId();
  const choices = useRef<HTMLDivElement>(null);
  // What is chosen by other keys while the focus is here takes the focus along, as an arrow key would.
  useLayoutEffect(() => {
    const focused = document.activeElement;
    const chosen = choices.current?.querySelector<HTMLElement>("input:checked");
    if (chosen && focused !== chosen && choices.current?.contains(focused)) chosen.focus();
  });
  return (
    <fieldset className={`coding-segments ${props.className ?? ""}`}>
      <legend>{props.legend}</legend>
      <div ref={choices} className="segmented">
        {props.options.map(({ value, label }) => (
          <label key={value}>
            <input type="radio" name={name} checked={value === props.value} onChange={() => props.onChange(value)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
