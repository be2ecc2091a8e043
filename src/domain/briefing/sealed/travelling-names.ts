import type { Actor } from "../../alliance/actor.ts";
import { claimsOf } from "../../claims/claim.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { firstOfEach } from "../../evidence/pieces.ts";
import { type ActorId, endsOf, type TieId } from "../../shared/ids.ts";
import type { StepsScope } from "./steps-scope.ts";

/** Everything that travels but who and what it names. */
export type Nameless = Pick<
  Dossier,
  "quotes" | "events" | "arrangements" | "articles" | "flows" | "coverage" | "prices" | "overrides"
>;

/** Who and what is named. */
export type Names = Pick<Dossier, "actors" | "places" | "sources">;

/** The actors, places and sources that are named by what travels, and none beside. Linear in what travels. */
export function travellingNames(dossier: Dossier, travelling: Nameless, scope: StepsScope): Names {
  const codes = new Set<string>(
    [...travelling.flows, ...travelling.coverage].flatMap((one) => [one.exporter, one.importer]),
  );
  const actors = actorsNamed(dossier, travelling, scope, codes);
  return {
    actors,
    places: dossier.places.filter(({ code }) => codes.has(code)),
    sources: sourcesNamed(dossier, travelling, actors, scope),
  };
}

function actorsNamed(
  dossier: Dossier,
  { quotes, events, arrangements, overrides = [] }: Nameless,
  scope: StepsScope,
  codes: ReadonlySet<string>,
): readonly Actor[] {
  const bearings = [
    ...quotes.flatMap((quote) => quote.bearings),
    ...events.flatMap((event) => event.bearings),
    ...arrangements.map(({ bearing }) => bearing),
  ];
  const ties: readonly TieId[] = [...scope.ties, ...bearings.map(({ tie }) => tie), ...overrides.map(({ tie }) => tie)];
  const wanted = new Set<ActorId | null>([
    ...scope.actors,
    dossier.opening.actor,
    ...ties.flatMap((tie) => [...endsOf(tie)]),
    ...quotes.flatMap(({ speaker, addressee }) => [speaker, addressee]),
    ...events.flatMap((event) => event.actors),
  ]);
  const all = firstOfEach(dossier.actors);
  // A person stands beside the state he speaks for, and his words are heard as its.
  for (const actor of all)
    if (actor.kind === "person" && wanted.has(actor.id)) for (const { state } of actor.represents) wanted.add(state);
  const travels = (actor: Actor) =>
    wanted.has(actor.id) ||
    (actor.kind === "state" && codes.has(actor.id)) ||
    (actor.kind === "organisation" && actor.place !== null && codes.has(actor.place));
  const kept = all.filter(travels);
  const ids = new Set(kept.map(({ id }) => id));
  return kept.map((actor) =>
    actor.kind === "organisation"
      ? { ...actor, members: actor.members.filter((member) => ids.has(member.actor)) }
      : actor,
  );
}

function sourcesNamed(
  dossier: Dossier,
  travelling: Nameless,
  actors: readonly Actor[],
  scope: StepsScope,
): Dossier["sources"] {
  const { quotes, events, arrangements, articles, flows, coverage, prices } = travelling;
  const used = new Set<string | null>([
    ...scope.sources,
    ...[...quotes, ...events, ...arrangements, ...flows, ...prices].map(({ source }) => source),
    ...articles.flatMap(({ sources }) => sources),
    ...actors.flatMap((actor) => (actor.kind === "organisation" ? actor.members.map(({ source }) => source) : [])),
  ]);
  // Caveats speak of sources by their ids.
  const caveats = new Set<string | null>([
    ...[...quotes, ...flows, ...coverage].map(({ note }) => note),
    ...quotes.flatMap((quote) => claimsOf(quote).map(({ note }) => note)),
    ...arrangements.map(({ basis }) => basis),
  ]);
  const said = [...caveats].join("\n");
  return dossier.sources.filter(({ id }) => used.has(id) || said.includes(id));
}
