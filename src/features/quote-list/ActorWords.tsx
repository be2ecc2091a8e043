import { useId } from "react";
import type { Actor } from "#domain/alliance/actor.ts";

/** Words that may name an actor, with those there are offered while one types. */
export function ActorWords(props: {
  readonly label: string;
  readonly value: string;
  readonly actors: readonly Actor[];
  /** Nothing can be written. */
  readonly disabled: boolean;
  readonly onChange: (words: string) => void;
}) {
  const list = useId();
  return (
    <label className="ql-field">
      <span>{props.label}</span>
      <input
        className="input"
        list={list}
        value={props.value}
        disabled={props.disabled}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        onChange={(event) => props.onChange(event.target.value)}
      />
      <datalist id={list}>
        {props.actors.map((actor) => (
          <option key={actor.id} value={actor.shortName}>
            {actor.name}
          </option>
        ))}
      </datalist>
    </label>
  );
}
