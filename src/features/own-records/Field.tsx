import { type ReactNode, useId } from "react";

/** What a field has to carry so that its label, hint and error are read with it. */
export type FieldProps = {
  readonly id: string;
  readonly "aria-invalid": true | undefined;
  readonly "aria-describedby": string | undefined;
};

/** A field under its label; what is wrong with it, and what to write instead, stands right below. */
export function Field(props: {
  readonly label: string;
  readonly hint?: string | null;
  readonly fault?: string | undefined;
  readonly wide?: boolean;
  readonly children: (field: FieldProps) => ReactNode;
}) {
  const { fault, hint = null } = props;
  const id = useId();
  const said = fault ?? hint;
  return (
    <div className={`flow-field ${props.wide ? "flow-field-wide" : ""}`}>
      <label htmlFor={id}>{props.label}</label>
      {props.children({
        id,
        "aria-invalid": fault === undefined ? undefined : true,
        "aria-describedby": said === null ? undefined : `${id}-said`,
      })}
      {said === null ? null : (
        <p id={`${id}-said`} className={fault === undefined ? "flow-hint" : "flow-fault"}>
          {said}
        </p>
      )}
    </div>
  );
}

/** A field of one line. */
export function TextField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (words: string) => void;
  readonly fault?: string | undefined;
  readonly hint?: string | null;
  readonly placeholder?: string;
  readonly list?: string;
  readonly numeric?: boolean;
  readonly wide?: boolean;
}) {
  return (
    <Field label={props.label} fault={props.fault} hint={props.hint ?? null} wide={props.wide ?? false}>
      {(field) => (
        <input
          {...field}
          className="input"
          value={props.value}
          list={props.list}
          placeholder={props.placeholder}
          inputMode={props.numeric ? "decimal" : undefined}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** One of several, by the platform's own list. */
export function ChoiceField<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: Readonly<Record<Value, string>>;
  readonly order: readonly Value[];
  readonly onChange: (value: Value) => void;
}) {
  return (
    <Field label={props.label}>
      {(field) => (
        <select
          {...field}
          className="input"
          value={props.value}
          onChange={(event) => {
            const chosen = props.order.find((value) => value === event.target.value);
            if (chosen !== undefined) props.onChange(chosen);
          }}
        >
          {props.order.map((value) => (
            <option key={value} value={value}>
              {props.options[value]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
