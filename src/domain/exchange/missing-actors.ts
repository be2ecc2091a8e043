import type { Actor } from "../alliance/actor.ts";
import { actorNamed, newActor } from "../workspace/quote-draft.ts";
import type { GivenQuote } from "./given-quote.ts";
import { actorFinder } from "./settle-quote.ts";

/**
 * What the quotes of a file call the ends of their ties and nobody here is called: bearings on them are left out unless
 * the actor is made. Names that two actors have are not among them. In the order in which the file names them.
 */
export function missingActors(drafts: readonly GivenQuote[], actors: readonly Actor[]): readonly string[] {
  const find = actorFinder(actors);
  const named = new Set(drafts.flatMap(({ bearings }) => bearings.flatMap(({ tie }) => tie.map((end) => end.trim()))));
  return [...named].filter((words) => words !== "" && find(words) === null && actorNamed(words, actors) === null);
}

/** Actors made of names by what they are, under ids that nobody has. */
export function actorsMade(kinds: ReadonlyMap<string, Actor["kind"]>, actors: readonly Actor[]): readonly Actor[] {
  const taken = new Set<string>(actors.map(({ id }) => id));
  return [...kinds].map(([words, kind]) => {
    const made = newActor(words, kind, taken);
    taken.add(made.id);
    return made;
  });
}
