import { ChevronDown } from "lucide-react";
import { useState } from "react";

/** One thing to choose. */
export type Choice<Value extends string> = { readonly value: Value; readonly label: string };

/** The platform's own list of choices in the frame of a field; a value that is none of them stands as asked for. */
export function ChoiceList<Value extends string>(props: {
  readonly label: string;
  /** `null`: nothing is chosen yet, which is asked for. */
  readonly value: Value | null;
  readonly choices: readonly Choice<Value>[];
  readonly onChoose: (value: Value) => void;
  readonly size?: "field" | "row";
  /** Nothing of the file goes that way: written fainter. */
  readonly faint?: boolean;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
}) {
  const { value, choices, size = "field" } = props;
  /** Whether something was still to be chosen since the list is there. */
  const [asked, setAsked] = useState(value === null);
  if (value === null && !asked) setAsked(true);
  return (
    <span className={`ti-list ti-list-${size}`} data-faint={props.faint || undefined}>
      <select
        aria-label={props.label}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid || undefined}
        value={value ?? ""}
        onChange={({ target }) => {
          const chosen = choices.find((choice) => choice.value === target.value);
          if (chosen) props.onChoose(chosen.value);
        }}
      >
        {/* It stays among the options: arrow keys count them while one is chosen. */}
        {asked ? (
          <option value="" disabled={value !== null} hidden={value !== null}>
            Choose
          </option>
        ) : null}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <ChevronDown size={14} aria-hidden="true" />
    </span>
  );
}
