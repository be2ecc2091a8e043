import { useId } from "react";
import type { Actor } from "#domain/alliance/actor.ts";
import { actorNamed } from "#domain/workspace/quote-draft.ts";

const KINDS: readonly (readonly [Actor["kind"], string])[] = [
  ["state", "state"],
  ["person", "person"],
  ["organisation", "organisation"],
];

/** Words that name an actor, with those there are offered while one types; somebody new is made on the way. */
export function ActorField(props: {
  readonly label: string;
  readonly value: string;
  readonly actors: readonly Actor[];
  readonly onChange: (words: string) => void;
  /** What the words are, when they name nobody yet; `null`: not said. */
  readonly newKind: Actor["kind"] | null;
  readonly onNewKind: ((kind: Actor["kind"]) => void) | null;
  readonly placeholder?: string;
}) {
  const { label, value, actors, newKind, onNewKind } = props;
  const list = useId();
  const unknown = value.trim() !== "" && actorNamed(value, actors) === null;
  return (
    <div className="coding-actor">
      <label>
        <span className="sr-only-text">{label}</span>
        <input
          list={list}
          value={value}
          placeholder={props.placeholder}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          onChange={(event) => props.onChange(event.target.value)}
        />
      </label>
      <datalist id={list}>
        {actors.map((actor) => (
          <option key={actor.id} value={actor.shortName}>
            {actor.name}
          </option>
        ))}
      </datalist>
      {unknown && onNewKind !== null ? (
        <div className="coding-kind" role="radiogroup" aria-required="true" aria-labelledby={`${list}-new`}>
          <p id={`${list}-new`}>{newKind === null ? "New: which kind?" : "New"}</p>
          {KINDS.map(([kind, words]) => (
            <label key={kind}>
              <input type="radio" name={`${list}-kind`} checked={newKind === kind} onChange={() => onNewKind(kind)} />
              {words}
            </label>
          ))}
        </div>
      ) : null}
    </div>
  );
}
