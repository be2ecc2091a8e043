import { describe, expect, it } from "vitest";
import { lookupOf } from "#domain/dossier/lookup.ts";
import { buildEvidenceIndex } from "#domain/evidence/evidence-index.ts";
import { buildLedger } from "#domain/reading/ledger.ts";
import { DEFAULT_METHOD } from "#domain/reading/method.ts";
import type { ReadingQuery } from "#domain/reading/reading.ts";
import { actorId, articleId, month, readerDossier, tieId } from "#tests/support/reader-dossier.ts";
import { aFlow } from "#tests/support/workspaces.ts";
import { countPieces, inOrder, ledgerRows } from "./ledger-rows.ts";
import { tieRows, tiesFor } from "./tie-rows.ts";
import { countTradeRecords } from "./trade-count.ts";

const dossier = readerDossier();
const index = buildEvidenceIndex(dossier);
const lookup = lookupOf(dossier);
const query: ReadingQuery = {
  at: month("2025-09"),
  since: month("2024-10"),
  clock: "event",
  aspects: null,
  method: DEFAULT_METHOD,
};
const rowsOf = (tie: string) => ledgerRows(buildLedger(tieId(tie), index, query).entries, lookup, "event");

describe("rows of a ledger", () => {
  it("say of a quote who, when, how and where it stands", () => {
    const row = rowsOf("PAK~RUS").find(({ key }) => key === "quote.respect 0");
    expect(row).toMatchObject({
      date: "2 Sep 2025",
      who: "Sharif to Putin",
      words: "“We respect those ties. We want our own.”",
      manner: "Pledge",
      language: "en",
      confidence: { word: "Medium" },
      // The heading between them is not a paragraph.
      origin: { kind: "article", title: "Talks in the capital", paragraph: 2 },
    });
  });

  it("say of events and arrangements what they are, with their source", () => {
    expect(rowsOf("PAK~RUS").find(({ key }) => key.startsWith("event.2025-09"))).toMatchObject({
      who: "Event",
      words: "The two leaders meet",
      manner: "Meeting",
      origin: { kind: "source", source: { title: "The Gazette" } },
    });
    expect(rowsOf("IND~PAK")[0]).toMatchObject({ who: "Arrangement, in force", date: "Aug 1947", manner: "Dispute" });
  });

  it("date by the clock", () => {
    const known = ledgerRows(buildLedger(tieId("PAK~RUS"), index, query).entries, lookup, "knowledge");
    expect(known.find(({ key }) => key.startsWith("quote.contracts"))?.date).toBe("26 Nov 2024");
  });

  it("can be ordered by weight and by the size of the pull", () => {
    const rows = rowsOf("PAK~RUS");
    expect(inOrder(rows, "newest")).toBe(rows);
    const weights = inOrder(rows, "weight").map(({ entry }) => entry.weight);
    expect(weights).toEqual([...weights].sort((one, other) => other - one));
    const pulls = inOrder(rows, "pull").map(({ entry }) => Math.abs(entry.pull));
    expect(pulls).toEqual([...pulls].sort((one, other) => other - one));
  });

  it("count pieces, however many bearings they have", () => {
    expect(countPieces(rowsOf("PAK~RUS").map(({ entry }) => entry))).toBe(6);
  });
});

describe("lists of ties", () => {
  const readings = new Map(
    index.ties.flatMap((tie) => {
      const { reading } = buildLedger(tie, index, query);
      return reading ? [[tie, reading] as const] : [];
    }),
  );

  it("rank by evidence, weight or stance", () => {
    const order = (by: Parameters<typeof tieRows>[2]) => tieRows(index.ties, readings, by).map(({ tie }) => tie);
    expect(order("evidence")).toEqual(["PAK~RUS", "IND~RUS", "IND~PAK", "PAK~USA"]);
    expect(order("warmest")[0]).toBe("IND~RUS");
    expect(order("coldest")[0]).toBe("IND~PAK");
  });

  it("count the evidence that counts by then, and none where there is no reading", () => {
    const rows = tieRows(index.ties, readings, "evidence");
    expect(rows.map(({ reading, evidence }) => evidence === reading?.count)).toEqual(rows.map(() => true));
    expect(tieRows(index.ties, new Map(), "evidence").map(({ evidence }) => evidence)).toEqual([0, 0, 0, 0]);
  });

  it("are those of an actor, a month or an article, else all", () => {
    expect(tiesFor({ kind: "actor", id: actorId("IND") }, index)).toEqual(["IND~PAK", "IND~RUS"]);
    expect(tiesFor({ kind: "month", id: month("2024-11") }, index)).toEqual(["PAK~RUS", "IND~RUS"]);
    expect(tiesFor({ kind: "article", id: articleId("earlier") }, index)).toEqual(["PAK~RUS", "IND~RUS"]);
    expect(tiesFor(null, index)).toBe(index.ties);
  });

  it("count trade records both ways, and none for people", () => {
    const flow = aFlow("there");
    const back = { ...flow, exporter: flow.importer, importer: flow.exporter };
    const trading = { ...dossier, flows: [flow, back] };
    expect(countTradeRecords(tieId("PAK~RUS"), trading)).toBe(2);
    expect(countTradeRecords(tieId("PAK~USA"), trading)).toBe(0);
    expect(countTradeRecords(tieId("putin~sharif"), trading)).toBe(0);
  });
});
