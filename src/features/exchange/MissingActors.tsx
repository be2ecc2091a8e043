import type { Actor } from "#domain/alliance/actor.ts";
import { writeCount } from "#domain/shared/wording.ts";
import type { QuoteImport } from "./use-quote-import.ts";

const KINDS: readonly { readonly kind: Actor["kind"]; readonly words: string }[] = [
  { kind: "state", words: "Add as a state" },
  { kind: "person", words: "Add as a person" },
  { kind: "organisation", words: "Add as an organisation" },
];
/** Names asked for at once. */
const SHOWN = 50;

/** Actors that ties of the file end at and nobody here is: made on the way, or their bearings stay out. */
export function MissingActors({ work }: { readonly work: QuoteImport }) {
  const { missing, made } = work;
  if (missing.length === 0) return null;
  return (
    <section className="exchange-homes" aria-label="Actors that are not here">
      <p>
        The file names {writeCount(missing.length, "actor")} that {missing.length === 1 ? "is" : "are"} not here. What
        bears on {missing.length === 1 ? "it" : "them"} is left out unless {missing.length === 1 ? "it is" : "they are"}{" "}
        added.
      </p>
      {missing.slice(0, SHOWN).map((words) => (
        <label key={words}>
          <span>
            <bdi>{words}</bdi>
          </span>
          <select
            className="input"
            value={made.get(words) ?? ""}
            onChange={(event) =>
              work.makeActor(words, KINDS.find(({ kind }) => kind === event.target.value)?.kind ?? null)
            }
          >
            <option value="">Leave out</option>
            {KINDS.map((one) => (
              <option key={one.kind} value={one.kind}>
                {one.words}
              </option>
            ))}
          </select>
        </label>
      ))}
    </section>
  );
}
