import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { blankQuote, type GivenQuote, NO_ANCHOR } from "./given-quote.ts";
import { actorsMade, missingActors } from "./missing-actors.ts";

const { actors } = sampleDossier();
const bearingOn = (...tie: [string, string]): GivenQuote => ({
  ...blankQuote(NO_ANCHOR),
  bearings: [{ tie, aspect: "energy", stance: 1, confidence: null }],
});

describe("actors that a file names and nobody here is", () => {
  it("are the ends of its ties, each once, in their order", () => {
    const drafts = [
      bearingOn("RUS", "Wagner Group"),
      bearingOn("Russia", "Gazprom"),
      bearingOn("Gazprom", " pakistan "),
    ];
    expect(missingActors(drafts, actors)).toEqual(["Wagner Group", "Gazprom"]);
  });

  it("are not those whose name two actors have", () => {
    const [one, other] = actorsMade(new Map([["Gazprom", "organisation"]] as const), actors);
    expect(other).toBeUndefined();
    if (!one) throw new Error("None was made.");
    const twice = [...actors, one, { ...one, id: "gazprom-2" as typeof one.id }];
    expect(missingActors([bearingOn("RUS", "GAZPROM")], twice)).toEqual([]);
  });

  it("are made under ids that nobody has", () => {
    const made = actorsMade(
      new Map([
        ["Wagner", "organisation"],
        ["wagner!", "person"],
      ] as const),
      actors,
    );
    expect(made.map(({ id, kind }) => [id, kind])).toEqual([
      ["wagner", "organisation"],
      ["wagner-2", "person"],
    ]);
  });
});
