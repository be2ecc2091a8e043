import { useId } from "react";

/** One of a few. */
export type Option<Value> = { readonly value: Value; readonly label: string };

/** One of a few, side by side. */
export function Segments<Value extends string | number>(props: {
  readonly legend: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset className="segmented option-segments">
      <legend className="sr-only-text">{props.legend}</legend>
      {props.options.map(({ value, label }) => (
        <label key={value}>
          <input type="radio" name={name} checked={value === props.value} onChange={() => props.onChange(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
