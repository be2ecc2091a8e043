import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { aFlow, aQuote } from "#tests/support/workspaces.ts";
import { withoutOwnNotes } from "./own-notes.ts";

describe("a dossier without own notes", () => {
  const [quote] = sampleDossier().quotes;
  const [flow] = sampleDossier().flows;
  if (!quote || !flow) throw new Error("The sample is empty.");
  const base = { ...sampleDossier(), quotes: [{ ...quote, note: "of the dossier" }], flows: [flow] };

  it("keeps what was added and changed, and the notes of the dossier alone", () => {
    const changed = { ...quote, note: "changed here", saidOn: "2024-01" as typeof quote.saidOn };
    const seen = {
      ...base,
      quotes: [changed, { ...aQuote("mine"), note: "for myself" }],
      flows: [flow, { ...aFlow("mine"), note: "seen at the port" }],
    };
    const bare = withoutOwnNotes(seen, base);
    expect(bare.quotes).toEqual([
      { ...changed, note: "of the dossier" },
      { ...aQuote("mine"), note: null },
    ]);
    expect(bare.flows).toEqual([flow, { ...aFlow("mine"), note: null }]);
    expect(bare.events).toBe(seen.events);
  });

  it("is the dossier itself where nothing was added", () => {
    expect(withoutOwnNotes(base, base)).toBe(base);
    expect(withoutOwnNotes({ ...base }, base).quotes).toBe(base.quotes);
  });
});
