import { describe, expect, it } from "vitest";
import { readingsBy } from "#domain/embedding/frozen-view.ts";
import { DEFAULT_METHOD } from "#domain/reading/method.ts";
import type { MonthKey } from "#domain/shared/month.ts";
import { freshParts, readerDossier } from "#tests/support/reader-dossier.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { lensFrom } from "../wiring/lens-from.ts";
import { writeAttribution, writeCastLine, writeFrameTitle } from "./frame-words.ts";

const sample = sampleDossier();
const titleOf = (query: string) => {
  const { lens } = lensFrom(query, sample);
  return writeFrameTitle(lens, sample, readingsBy(sample, lens, DEFAULT_METHOD));
};

describe("the title of a frame", () => {
  it.each([
    ["", "Pakistan’s opening to Russia"],
    ["sel=tie.PAK~RUS", "Pakistan–Russia is cordial"],
    ["sel=quote.q-sharif-strong-relations&thread=PAK~RUS", "Pakistan–Russia is cordial"],
    ["sel=quote.q-sharif-strong-relations", "“very strong relations”"],
    ["sel=actor.PAK", "Pakistan"],
    ["sel=triad.IND~PAK~RUS", "India, Pakistan and Russia"],
    ["sel=month.2025-03", "Mar 2025"],
  ])("says of %j what it is about", (query, title) => {
    expect(titleOf(query)).toBe(title);
  });

  it("says of a tie without evidence in the window that there is none", () => {
    expect(titleOf("sel=tie.PAK~RUS&aspect=energy&from=2009-01&to=2010-01")).toMatch(/^Pakistan–Russia: no evidence/);
  });
});

describe("who is drawn", () => {
  const window = { from: "2024-10" as MonthKey, to: "2025-09" as MonthKey };
  it.each([
    [9, 14, "Ties between nine of 14 states, Oct 2024 – Sep 2025."],
    [12, 12, "Ties between twelve states, Oct 2024 – Sep 2025."],
    [13, 1400, "Ties between 13 of 1,400 states, Oct 2024 – Sep 2025."],
    [1400, 1400, "Ties between 1,400 states, Oct 2024 – Sep 2025."],
    [1, 1, "Ties between one state, Oct 2024 – Sep 2025."],
    [0, 14, "Ties between none of 14 states, Oct 2024 – Sep 2025."],
    [0, 0, "No states to draw, Oct 2024 – Sep 2025."],
  ])("of %i among %i reads as a sentence", (drawn, of, said) => {
    expect(writeCastLine({ drawn, of }, window)).toBe(said);
  });
});

describe("what a view rests on", () => {
  it("is said with its age, and that the sample is one", () => {
    expect(writeAttribution(sample)).toEqual(["Coded from 136 quotes.", "Sample dossier, as of Aug 2026."]);
    const one = readerDossier({ quotes: readerDossier().quotes.slice(0, 1) });
    expect(writeAttribution(one)).toEqual(["Coded from 1 quote.", "A trial, as of 30 Sep 2025."]);
  });

  it("is not said to be nothing where it did not come", () => {
    const failure = { kind: "slow", status: null, message: "The data source did not answer." } as const;
    const parts = { ...freshParts(), quotes: { kind: "absent", failure } as const };
    expect(writeAttribution(readerDossier({ quotes: [], parts }))[0]).toBe("Coded from quotes that did not come.");
  });

  it("is said without an age that nobody can read", () => {
    expect(writeAttribution(readerDossier({ updated: "soon" }))[1]).toBe("A trial.");
  });
});
