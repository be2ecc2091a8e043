import { ChevronDown } from "lucide-react";
import { type ReactNode, useId, useRef } from "react";
import type { Actor } from "#domain/alliance/actor.ts";
import { Combobox, type ComboboxOption } from "#ui/Combobox.tsx";
import { FieldFault } from "./FieldFault.tsx";

/** One of two fields in a frame: words that name an actor. */
export type PairEnd = {
  /** Finds the field from outside. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** What stands in the empty field where nothing is offered. */
  readonly placeholder?: string;
  /** What was chosen last, where it is offered, and what Enter takes then. */
  readonly last: { readonly words: string; readonly key: string } | null;
  readonly options: (words: string) => readonly ComboboxOption[];
  readonly onChange: (words: string) => void;
  readonly onTake: (key: string) => void;
  /** The focus goes elsewhere. */
  readonly onLeave: () => void;
  /** The words name nobody yet: what they are, once that is said; `null` where nothing is to be said. */
  readonly newcomer: { readonly kind: Actor["kind"] | null; readonly onKind: (kind: Actor["kind"]) => void } | null;
};

const KINDS: readonly Actor["kind"][] = ["state", "person", "organisation"];

/** Two actors in one frame, joined by what is between them. Who is new is made on the way. */
export function PairField(props: {
  readonly legend: string;
  /** Stands at the end of the legend's line. */
  readonly aside?: ReactNode;
  readonly joint: ReactNode;
  readonly ends: readonly [PairEnd, PairEnd];
  readonly onNext: (from: string) => void;
  readonly fault: { readonly name: string; readonly words: string } | null;
  /** A way out of the fault. */
  readonly remedy?: ReactNode;
}) {
  const { ends, fault } = props;
  const id = useId();
  const frame = useRef<HTMLSpanElement>(null);
  const fields = () => [...(frame.current?.querySelectorAll("input") ?? [])];
  const field = (end: PairEnd) => (
    <Combobox
      label={end.label}
      name={end.name}
      value={end.value}
      placeholder={end.last ? `last: ${end.last.words}` : end.placeholder}
      options={end.options}
      offered={end.last?.key ?? null}
      frame={frame}
      invalid={fault?.name === end.name}
      describedBy={fault?.name === end.name ? `${id}-fault` : undefined}
      onChange={end.onChange}
      onTake={end.onTake}
      onLeave={end.onLeave}
      onNext={() => props.onNext(end.name)}
    />
  );
  return (
    <fieldset aria-labelledby={`${id}-legend`}>
      <div className="coding-pair-head">
        <span id={`${id}-legend`}>{props.legend}</span>
        <span className="coding-aside">{props.aside}</span>
      </div>
      <span ref={frame} className="coding-frame">
        {field(ends[0])}
        <span className="coding-joint" aria-hidden="true">
          {props.joint}
        </span>
        {field(ends[1])}
        {/* Keys open the list from the fields themselves. */}
        <button
          type="button"
          tabIndex={-1}
          aria-hidden="true"
          className="coding-caret"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            const wanted = fields().find(({ value }) => value === "") ?? fields()[0];
            wanted?.focus();
            wanted?.click();
          }}
        >
          <ChevronDown size={14} aria-hidden="true" />
        </button>
      </span>
      {ends.map((end, at) =>
        end.newcomer ? (
          <Newcomer key={end.name} end={end} first={at === 0} onNext={props.onNext} {...end.newcomer} />
        ) : null,
      )}
      <FieldFault id={`${id}-fault`} words={fault?.words ?? null}>
        {props.remedy}
      </FieldFault>
    </fieldset>
  );
}

/** What somebody is who is named for the first time. */
function Newcomer(props: {
  readonly end: PairEnd;
  readonly first: boolean;
  readonly kind: Actor["kind"] | null;
  readonly onKind: (kind: Actor["kind"]) => void;
  readonly onNext: (from: string) => void;
}) {
  const { end, kind, onKind } = props;
  const id = useId();
  const name = `${end.name} kind`;
  return (
    <div
      className={`coding-kind ${props.first ? "coding-kind-first" : "coding-kind-second"}`}
      role="radiogroup"
      aria-required="true"
      aria-labelledby={id}
      data-field={name}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        props.onNext(name);
      }}
    >
      <p id={id}>
        <bdi>{end.value.trim()}</bdi> {kind === null ? "is new: which kind?" : "is new"}
      </p>
      {KINDS.map((one) => (
        <label key={one}>
          <input type="radio" name={id} checked={kind === one} onChange={() => onKind(one)} />
          {one}
        </label>
      ))}
    </div>
  );
}
