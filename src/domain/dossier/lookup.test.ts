import { describe, expect, it } from "vitest";
import { readerDossier, tieId } from "#tests/support/reader-dossier.ts";
import { lookupOf } from "./lookup.ts";

describe("names within sentences", () => {
  it("lose the marks that would turn what stands beside them", () => {
    const dossier = readerDossier();
    const actors = dossier.actors.map((actor) => ({ ...actor, shortName: `\u202E\u2067${actor.shortName}` }));
    const turned = lookupOf({ ...dossier, actors });
    expect(turned.tieName(tieId("PAK~RUS"))).toBe(lookupOf(dossier).tieName(tieId("PAK~RUS")));
    expect(turned.speakerName({ speaker: null, speakerLabel: "unnamed \u202Eofficial" })).toBe("unnamed official");
  });
});
