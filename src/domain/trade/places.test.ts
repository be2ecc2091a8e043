import { describe, expect, it } from "vitest";
import { month, place, tradeDossier } from "#tests/support/trade-dossier.ts";
import type { Actor } from "../alliance/actor.ts";
import type { ActorId } from "../shared/ids.ts";
import type { PartialDate } from "../shared/month.ts";
import { actorOfPlace, overlap, placeOfActor, WORLD } from "./places.ts";

const id = (text: string) => text as ActorId;
const date = (text: string) => text as PartialDate;
const common = { shortName: "", aliases: [] };
const UNION: Actor = {
  ...common,
  kind: "organisation",
  id: id("eu"),
  name: "European Union",
  code: "EU",
  place: place("EUU"),
  members: [{ actor: id("DEU"), from: null, until: null, source: null }],
};
const dossier = tradeDossier();
const withUnion = { actors: [...dossier.actors, UNION] };

/** Speaks for Pakistan to March 2024, for Russia from May. */
const ENVOY = {
  ...common,
  kind: "person",
  id: id("envoy"),
  name: "Envoy",
  code: "E",
  represents: [
    { state: id("PAK"), role: "Envoy", from: null, until: date("2024-03-15") },
    { state: id("RUS"), role: "Envoy", from: date("2024-05-02"), until: null },
  ],
} as const satisfies Actor;

describe("where an actor's trade is recorded", () => {
  it("is a state's own place, and an organisation's area", () => {
    expect(placeOfActor(dossier.actors[0] ?? null, month("2025-01"))).toBe("PAK");
    expect(placeOfActor(UNION, month("2025-01"))).toBe("EUU");
    expect(placeOfActor(null, month("2025-01"))).toBeNull();
  });

  it("is for a person the state spoken for that month, both ends counted, else the last", () => {
    expect(placeOfActor(ENVOY, month("2024-03"))).toBe("PAK");
    expect(placeOfActor(ENVOY, month("2024-04"))).toBe("RUS");
    expect(placeOfActor(ENVOY, month("2024-05"))).toBe("RUS");
    expect(placeOfActor({ ...ENVOY, represents: [] }, month("2024-05"))).toBeNull();
  });

  it("leads back to the actor", () => {
    expect(actorOfPlace(withUnion, place("EUU"))).toBe("eu");
    expect(actorOfPlace(withUnion, place("IND"))).toBe("IND");
    expect(actorOfPlace(withUnion, place("XEU"))).toBeNull();
  });
});

describe("two places", () => {
  it("are the EU and one of its states also where the dossier does not know the EU", () => {
    expect(overlap({ actors: [] }, place("FRA"), place("EUU"))).toBe(true);
    expect(overlap({ actors: [] }, place("XEU"), place("FRA"))).toBe(true);
    expect(overlap({ actors: [] }, place("GBR"), place("EUU"))).toBe(false);
  });

  it.each([
    ["IND", "IND", true],
    ["IND", "CHN", false],
    ["EUU", "DEU", true],
    ["EUU", "TUR", false],
    ["XEU", "EUU", true],
    ["XEU", "TUR", true],
    ["XEU", "DEU", true],
    ["XEU", "IND", false],
    ["IND", WORLD, true],
  ])("%s and %s count the same barrels: %j", (one, other, expected) => {
    expect(overlap(withUnion, place(one), place(other))).toBe(expected);
    expect(overlap(withUnion, place(other), place(one))).toBe(expected);
  });
});
