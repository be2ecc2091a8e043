import { type ReactNode, useId } from "react";

/** A few choices side by side, one of them chosen. */
export function Segments<Value extends string | number>(props: {
  readonly legend: ReactNode;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly className?: string;
}) {
  const name = useId();
  return (
    <fieldset className={`coding-segments ${props.className ?? ""}`}>
      <legend>{props.legend}</legend>
      <div className="segmented">
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
