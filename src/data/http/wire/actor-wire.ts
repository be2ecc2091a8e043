import * as z from "zod/mini";
import type { Actor } from "#domain/alliance/actor.ts";
import type { ActorId, PlaceCode, SourceId } from "#domain/shared/ids.ts";
import type { PartialDate } from "#domain/shared/month.ts";
import { actorId, listOf, maybe, partialDate, placeCode, recordId, text } from "./fields.ts";
import { withoutNulls } from "./without-nulls.ts";

const ABOUT_ID =
  "ISO 3166 alpha-3 code of a state (PAK); a lower-case slug for a person or organisation (sharif, sco).";

const naming = () => ({
  name: text("Full name: United States, Shehbaz Sharif, Shanghai Cooperation Organisation."),
  shortName: maybe(text("What fits beside a node: Sharif, SCO. The name when left out.")),
  code: maybe(
    text("What fits inside a node: USA, S. The id, or the first letter of a person's short name, when left out."),
  ),
  aliases: maybe(listOf(text("One spelling."), "Other spellings that a search should find.")),
});

const stateSchema = z
  .object({ kind: z.literal("state"), id: actorId(ABOUT_ID), ...naming() })
  .register(z.globalRegistry, { id: "State", description: "A state." });

const termSchema = z.object({
  state: actorId("The state represented."),
  role: text("In which office: prime minister."),
  from: maybe(partialDate("First day, month or year in office; left out when not recorded.")),
  until: maybe(partialDate("Last day, month or year; left out while in office or when not recorded.")),
});

const personSchema = z
  .object({
    kind: z.literal("person"),
    id: actorId(ABOUT_ID),
    ...naming(),
    represents: maybe(listOf(termSchema, "States the person acts for, each over an interval.")),
  })
  .register(z.globalRegistry, { id: "Person", description: "A person who acts for a state." });

const memberSchema = z.object({
  actor: actorId("The member."),
  from: maybe(partialDate("Since when; left out when not recorded.")),
  until: maybe(partialDate("Until when; left out while a member.")),
  source: maybe(recordId("Source of the membership.")),
});

const organisationSchema = z
  .object({
    kind: z.literal("organisation"),
    id: actorId(ABOUT_ID),
    ...naming(),
    place: maybe(placeCode("Code under which its trade is recorded: EUU for the EU.")),
    members: maybe(listOf(memberSchema, "Members, each over an interval.")),
  })
  .register(z.globalRegistry, { id: "Organisation", description: "A grouping of states." });

/** One record of `actors.json`. */
export const actorSchema = z
  .discriminatedUnion("kind", [stateSchema, personSchema, organisationSchema], "one of state, person, organisation")
  .register(z.globalRegistry, { id: "Actor", description: "Whoever can be one end of a tie." });

/** An actor as its record spells it; short names and codes that were left out follow from the name and the id. */
export function readActor(wire: z.infer<typeof actorSchema>): Actor {
  const shortName = wire.shortName ?? wire.name;
  const common = { id: wire.id as ActorId, name: wire.name, shortName, aliases: wire.aliases ?? [] };
  if (wire.kind === "state") return { ...common, kind: "state", code: wire.code ?? wire.id };
  if (wire.kind === "organisation") {
    return {
      ...common,
      kind: "organisation",
      code: wire.code ?? wire.id,
      place: (wire.place ?? null) as PlaceCode | null,
      members: (wire.members ?? []).map((member) => ({
        actor: member.actor as ActorId,
        from: (member.from ?? null) as PartialDate | null,
        until: (member.until ?? null) as PartialDate | null,
        source: (member.source ?? null) as SourceId | null,
      })),
    };
  }
  return {
    ...common,
    kind: "person",
    code: wire.code ?? [...shortName].at(0) ?? wire.id,
    represents: (wire.represents ?? []).map((term) => ({
      state: term.state as ActorId,
      role: term.role,
      from: (term.from ?? null) as PartialDate | null,
      until: (term.until ?? null) as PartialDate | null,
    })),
  };
}

/** The record of an actor; what is not known is left out. */
export function writeActor(actor: Actor): z.input<typeof actorSchema> {
  const { id, name, shortName, code } = actor;
  const aliases = actor.aliases.length > 0 ? { aliases: [...actor.aliases] } : {};
  if (actor.kind === "state") return { kind: "state", id, name, shortName, code, ...aliases };
  if (actor.kind === "person") {
    const represents = actor.represents.map(withoutNulls);
    return { kind: "person", id, name, shortName, code, ...aliases, represents };
  }
  const place = actor.place === null ? {} : { place: actor.place };
  return {
    kind: "organisation",
    id,
    name,
    shortName,
    code,
    ...aliases,
    ...place,
    members: actor.members.map(withoutNulls),
  };
}
