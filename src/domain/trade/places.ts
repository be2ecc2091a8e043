import type { Actor } from "../alliance/actor.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { ActorId, PlaceCode } from "../shared/ids.ts";
import { firstMonthOf, lastMonthOf, type MonthKey } from "../shared/month.ts";

/** The world as a partner: a total over all partners, so never one of them. */
export const WORLD = "WLD" as PlaceCode;
/** The EU's 27 states. */
const EU27 = "EUU" as PlaceCode;
/** Its states since February 2020: a trade file may record them beside it, whether or not the dossier knows them. */
const EU27_STATES =
  "AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE".split(
    " ",
  );
/** A statistical region that holds the EU, Türkiye, the United Kingdom, Norway and others. */
const EUROPE_REGION = "XEU" as PlaceCode;
const IN_EUROPE_REGION: readonly string[] = [EU27, "TUR", "GBR", "NOR"];

/** Where an actor's trade is recorded at a month: a state's own code, an organisation's area, the state a person speaks for. */
export function placeOfActor(actor: Actor | null, at: MonthKey): PlaceCode | null {
  if (actor === null) return null;
  if (actor.kind === "state") return actor.id as string as PlaceCode;
  if (actor.kind === "organisation") return actor.place;
  const inOffice = actor.represents.find(
    ({ from, until }) => (from === null || firstMonthOf(from) <= at) && (until === null || lastMonthOf(until) >= at),
  );
  const state = (inOffice ?? actor.represents.at(-1))?.state;
  return state === undefined ? null : (state as string as PlaceCode);
}

/** The actor whose trade a place records, `null` where none does. */
export function actorOfPlace(dossier: Pick<Dossier, "actors">, place: PlaceCode): ActorId | null {
  const found = dossier.actors.find((actor) =>
    actor.kind === "state" ? (actor.id as string) === place : actor.kind === "organisation" && actor.place === place,
  );
  return found?.id ?? null;
}

/** Whether adding two places would count the same barrels twice. */
export function overlap(dossier: Pick<Dossier, "actors">, one: PlaceCode, other: PlaceCode): boolean {
  if (one === other || one === WORLD || other === WORLD) return true;
  return holds(dossier, one, other) || holds(dossier, other, one);
}

function holds(dossier: Pick<Dossier, "actors">, area: PlaceCode, place: PlaceCode): boolean {
  const members = membersOf(dossier, area);
  if (members.has(place)) return true;
  if (area !== EUROPE_REGION) return false;
  return IN_EUROPE_REGION.includes(place) || membersOf(dossier, EU27).has(place);
}

/** Whether a place is an area that may hold other places. */
export function holdsOthers(dossier: Pick<Dossier, "actors">, place: PlaceCode): boolean {
  return place === EUROPE_REGION || membersOf(dossier, place).size > 0;
}

const known = new WeakMap<Dossier["actors"], Map<PlaceCode, ReadonlySet<string>>>();

/** The members of an area; looked up once for the same actors, since every partner is held against every other. */
function membersOf({ actors }: Pick<Dossier, "actors">, area: PlaceCode): ReadonlySet<string> {
  const areas = known.get(actors) ?? new Map<PlaceCode, ReadonlySet<string>>();
  known.set(actors, areas);
  const members = areas.get(area) ?? membersIn({ actors }, area);
  areas.set(area, members);
  return members;
}

function membersIn(dossier: Pick<Dossier, "actors">, area: PlaceCode): ReadonlySet<string> {
  const found = dossier.actors.find((actor) => actor.kind === "organisation" && actor.place === area);
  const named = found?.kind === "organisation" ? found.members.map((member) => member.actor as string) : [];
  return new Set(area === EU27 ? [...named, ...EU27_STATES] : named);
}
