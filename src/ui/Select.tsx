import { ChevronDown } from "lucide-react";

type Option = { readonly value: string; readonly label: string };

/** The platform's own list of choices, dressed for a pane bar. The label stands before the value. */
export function Select(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
  /** Hides the label from sight; assistive technology still reads it. */
  readonly bare?: boolean;
}) {
  return (
    <label className="select">
      <span className={props.bare ? "sr-only-text" : "select-label"}>
        {props.bare ? props.label : `${props.label}:`}
      </span>
      <select value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown size={14} aria-hidden="true" />
    </label>
  );
}
