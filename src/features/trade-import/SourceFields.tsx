import { type RefObject, useId } from "react";
import type { SourceLine } from "./source-line.ts";

/** What stands under every chart that uses the figures: required, since a figure without a source cannot be checked. */
export function SourceFields(props: {
  readonly line: SourceLine;
  readonly field: RefObject<HTMLInputElement | null>;
  /** What is wrong with it, once it was asked for; `null`: nothing, or not asked yet. */
  readonly fault: { readonly title: string | null; readonly retrieved: string | null };
  readonly onLine: (change: Partial<SourceLine>) => void;
}) {
  const { line, fault, onLine } = props;
  const id = useId();
  return (
    <section className="ti-section">
      <h3>
        Source line <span>required</span>
      </h3>
      <p className="ti-lead" id={`${id}-lead`}>
        Printed under every chart that uses these figures.
      </p>
      <input
        ref={props.field}
        className="input"
        aria-label="Title of the source"
        aria-describedby={`${id}-lead${fault.title === null ? "" : ` ${id}-title`}`}
        aria-invalid={fault.title === null ? undefined : true}
        aria-required="true"
        placeholder="Title and table of the source"
        dir="auto"
        autoComplete="off"
        value={line.title}
        onChange={({ target }) => onLine({ title: target.value })}
      />
      {fault.title === null ? null : (
        <p id={`${id}-title`} className="ti-fault">
          {fault.title}
        </p>
      )}
      <div className="ti-source">
        <input
          className="input"
          aria-label="Link to the source"
          placeholder="Link to the source (optional)"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          value={line.link}
          onChange={({ target }) => onLine({ link: target.value })}
        />
        <label className="ti-retrieved input" data-invalid={fault.retrieved === null ? undefined : true}>
          <span>Retrieved</span>
          <input
            aria-describedby={fault.retrieved === null ? undefined : `${id}-retrieved`}
            aria-invalid={fault.retrieved === null ? undefined : true}
            autoComplete="off"
            spellCheck={false}
            value={line.retrieved}
            onChange={({ target }) => onLine({ retrieved: target.value })}
          />
        </label>
      </div>
      {fault.retrieved === null ? null : (
        <p id={`${id}-retrieved`} className="ti-fault">
          {fault.retrieved}
        </p>
      )}
    </section>
  );
}
