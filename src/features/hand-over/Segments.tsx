import { useId } from "react";
import type { PictureTheme } from "./picture-colours.ts";

type Option<Value> = { readonly value: Value; readonly label: string };

/** The grounds a picture can stand on. */
export const THEMES: readonly Option<PictureTheme>[] = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

/** The sizes of a PNG, times that of the picture. */
export const SCALES: readonly Option<number>[] = [1, 2, 3, 4].map((value) => ({ value, label: `${value}×` }));

/** One of a few, side by side. */
export function Segments<Value extends string | number>(props: {
  readonly legend: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset className="segmented way-out-segments">
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
