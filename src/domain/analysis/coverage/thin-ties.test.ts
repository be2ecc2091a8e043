import { describe, expect, it } from "vitest";
import { bearing, quoteId, quoteOf, readerDossier, TALKS, tieId } from "#tests/support/reader-dossier.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { FLAT, trialQuery } from "#tests/support/trial-evidence.ts";
import { DEFAULT_METHOD } from "../../reading/method.ts";
import type { SourceId } from "../../shared/ids.ts";
import { thinTiesOf } from "./thin-ties.ts";

const NOW = trialQuery("2025-09");
const reasonsOf = (dossier = readerDossier(), query = NOW, tie = "PAK~USA") =>
  thinTiesOf(dossier, query).find((one) => one.tie === tieId(tie))?.reasons ?? [];
const quote = (id: string, change: Parameters<typeof quoteOf>[3]) =>
  quoteOf(TALKS, id, "trouble", { bearings: [bearing("PAK~USA", -1)], ...change });
const onlyQuotes = (...changes: readonly Parameters<typeof quoteOf>[3][]) =>
  readerDossier({ quotes: changes.map((change, at) => quote(`q${at}`, change)), events: [], arrangements: [] });
const source = (id: string) => id as SourceId;

describe("a tie that rests on one source", () => {
  it("names it and how many pieces come from it; a quote rests on the sources of its article", () => {
    const found = reasonsOf(onlyQuotes({ source: null }, { source: source("gazette") }));
    expect(found).toContainEqual({ kind: "one-source", source: "gazette", pieces: 2 });
  });

  it("is none with a second source", () => {
    const kinds = reasonsOf(onlyQuotes({}, { source: source("herald") })).map(({ kind }) => kind);
    expect(kinds).not.toContain("one-source");
  });
});

describe("a tie that rests on old evidence", () => {
  const old = onlyQuotes({ saidOn: "2023-08-01" as never });

  it("is one whose newest piece has reached the half-life of the method", () => {
    expect(reasonsOf(old, { ...NOW, method: DEFAULT_METHOD })).toContainEqual({
      kind: "old",
      age: 25,
      newest: { kind: "quote", id: quoteId("q0") },
    });
    const slow = { ...NOW, method: { ...DEFAULT_METHOD, halfLife: 60 as const } };
    expect(reasonsOf(old, slow).map(({ kind }) => kind)).not.toContain("old");
  });

  it("counts two years as old where nothing fades", () => {
    expect(reasonsOf(old, { ...NOW, method: FLAT }).map(({ kind }) => kind)).toContain("old");
  });

  it("is none while an arrangement is in force", () => {
    expect(reasonsOf(readerDossier(), NOW, "IND~PAK").map(({ kind }) => kind)).toEqual(["one-source"]);
  });
});

describe("a tie that rests on nobody named", () => {
  it("has words alone, none of a named speaker of his own", () => {
    const kinds = reasonsOf(
      onlyQuotes({ attribution: "analyst" }, { attribution: "reported", speaker: null }, { attribution: "background" }),
    );
    expect(kinds).toContainEqual({ kind: "nobody-named", quotes: 3 });
  });

  it("is none with one direct quote of somebody, or with an event", () => {
    expect(reasonsOf(onlyQuotes({ attribution: "analyst" }, {})).map(({ kind }) => kind)).not.toContain("nobody-named");
    expect(reasonsOf(readerDossier(), NOW, "PAK~RUS").map(({ kind }) => kind)).not.toContain("nobody-named");
  });
});

describe("a tie of one side's words", () => {
  it("names the end that all who speak for either stand on", () => {
    const found = reasonsOf(onlyQuotes({}, { speaker: "PAK" as never }));
    expect(found).toContainEqual({ kind: "one-side", side: "PAK", quotes: 2 });
  });

  it("is none once the other end speaks too, and is not told of a single quote", () => {
    const both = onlyQuotes({}, { speaker: "USA" as never });
    expect(reasonsOf(both).map(({ kind }) => kind)).not.toContain("one-side");
    expect(reasonsOf(onlyQuotes({})).map(({ kind }) => kind)).not.toContain("one-side");
  });
});

describe("the list", () => {
  it("begins with the ties that have most reasons, and leaves out what does not count yet", () => {
    const all = thinTiesOf(sampleDossier(), { ...NOW, method: DEFAULT_METHOD });
    const counts = all.map(({ reasons }) => reasons.length);
    expect(counts).toEqual([...counts].sort((one, other) => other - one));
    expect(all.find(({ tie }) => tie === "AFG~USA")?.reasons).toMatchObject([
      { kind: "one-source", source: "wion_20250704", pieces: 2 },
      { kind: "old", age: 49 },
    ]);
    expect(thinTiesOf(readerDossier(), trialQuery("1940-01"))).toEqual([]);
  });
});
