import { describe, expect, it } from "vitest";
import { actorId, articleId, EARLIER, month, quoteId, readerDossier, tieId } from "#tests/support/reader-dossier.ts";
import {
  actorsNamed,
  NO_EVIDENCE,
  onTie,
  trialArrangement,
  trialEvent,
  trialQuote,
} from "#tests/support/trial-evidence.ts";
import type { EventId, SourceId } from "../shared/ids.ts";
import type { MonthSpan, PartialDate } from "../shared/month.ts";
import { buildEvidenceIndex, evidenceIndexOf } from "./evidence-index.ts";

const dossier = readerDossier();
const index = evidenceIndexOf(dossier);
const ids = (refs: readonly { readonly id: string }[]) => refs.map(({ id }) => id);
const span = (from: string, to: string): MonthSpan => ({ from: month(from), to: month(to) });

describe("from ties to evidence", () => {
  it("lists ties by id, and of each the items in the order of the dossier", () => {
    expect(index.ties).toEqual(["IND~PAK", "IND~RUS", "PAK~RUS", "PAK~USA"]);
    expect(ids(index.itemsOf(tieId("PAK~RUS")).map(({ ref }) => ref))).toEqual([
      "2025-09-02.1",
      "2025-11-10.1",
      "strong",
      "respect",
      "own",
      "contracts",
    ]);
  });

  it("gives the ties of an actor", () => {
    expect(index.tiesOf(actorId("PAK"))).toEqual(["IND~PAK", "PAK~RUS", "PAK~USA"]);
    expect(index.tiesOf(actorId("sharif"))).toEqual([]);
  });

  it("gives the quotes of a tie from the oldest article on, in text order", () => {
    expect(index.quotesOf(tieId("PAK~RUS"))).toEqual(["contracts", "strong", "respect", "own"]);
    expect(index.articlesOf(tieId("PAK~RUS"))).toEqual(["earlier", "talks"]);
    expect(index.articlesOf(tieId("PAK~USA"))).toEqual(["talks"]);
    expect(index.articlesOf(tieId("IND~PAK"))).toEqual([]);
  });

  it("gives the sources a tie rests on; a quote without one rests on those of its article", () => {
    expect(index.sourcesOf(tieId("PAK~RUS"))).toEqual(["gazette"]);
    const own = [trialQuote("q", "2025-01", [onTie("PAK~RUS", 1)], { source: "wire" as SourceId })];
    expect(buildEvidenceIndex({ ...NO_EVIDENCE, quotes: own }).sourcesOf(tieId("PAK~RUS"))).toEqual(["wire"]);
  });
});

describe("from evidence to ties", () => {
  it("gives one item for each bearing of a quote", () => {
    expect(index.itemsFor({ kind: "quote", id: quoteId("respect") }).map(({ tie }) => tie)).toEqual([
      "IND~RUS",
      "PAK~RUS",
    ]);
    expect(index.itemsFor({ kind: "actor", id: actorId("PAK") })).toEqual([]);
  });

  it("tells who is named and where a quote stands", () => {
    expect(index.namedIn({ kind: "quote", id: quoteId("strong") })).toEqual(["sharif", "putin"]);
    expect(index.namedIn({ kind: "event", id: "2025-09-02.1" as EventId })).toEqual(["PAK", "RUS"]);
    expect(index.articleOf(quoteId("close"))).toBe("earlier");
    expect(index.articleOf(quoteId("nobody"))).toBeNull();
    expect(ids(index.evidenceNaming(actorId("putin")))).toEqual(["strong", "respect", "own", "contracts"]);
  });

  it("gives the quotes of an article in text order, the longer of two that begin together first", () => {
    expect(index.quotesIn(articleId("talks"))).toEqual(["strong", "respect", "own", "trouble"]);
    expect(index.quotesIn(articleId("none"))).toEqual([]);
  });

  it("gives all that rests on a source", () => {
    expect(ids(index.evidenceFrom("gazette" as SourceId))).toHaveLength(9);
    expect(index.evidenceFrom("nowhere" as SourceId)).toEqual([]);
  });
});

describe("dates", () => {
  const datingOfQuote = (id: string) => index.datingOf({ kind: "quote", id: quoteId(id) });

  it("take a quote without a date of its own from its article", () => {
    expect(datingOfQuote("trouble")).toMatchObject({ date: "2025-09-03", knownOn: "2025-09-03" });
    expect(datingOfQuote("contracts")).toMatchObject({ date: "2024-11-25", knownOn: EARLIER.published });
  });

  it("leave out a quote that nothing dates", () => {
    const quotes = [trialQuote("lost", null, [onTie("PAK~RUS", 1)])];
    const without = buildEvidenceIndex({ ...NO_EVIDENCE, quotes });
    expect(without.ties).toEqual([]);
    expect(without.datingOf({ kind: "quote", id: quoteId("lost") })).toBeNull();
  });

  it("never make a thing known before it happened", () => {
    const events = [trialEvent("e", "2025-06-01", [], { published: "2024-01-01" as PartialDate })];
    const dating = buildEvidenceIndex({ ...NO_EVIDENCE, events }).datingOf({ kind: "event", id: "e" as EventId });
    expect(dating).toMatchObject({ knownOn: "2025-06-01" });
    expect(dating?.knownMonth).toBe(dating?.eventMonth);
  });

  it("find the evidence of a month, context events included", () => {
    expect(ids(index.evidenceIn(month("2025-09")))).toEqual(["2025-09-02.1", "strong", "respect", "own", "trouble"]);
    const events = [trialEvent("context", "2025-09-01", [])];
    expect(ids(buildEvidenceIndex({ ...NO_EVIDENCE, events }).evidenceIn(month("2025-09")))).toEqual(["context"]);
  });

  it("find the evidence of a span, arrangements as long as they last", () => {
    expect(ids(index.evidenceBetween(span("2024-11", "2024-12"), "event"))).toEqual([
      "ind-pak-dispute-1947",
      "contracts",
      "close",
    ]);
    const arrangements = [trialArrangement("a", "2014", onTie("PAK~RUS", 1), { until: "2016-03" as PartialDate })];
    const lasting = buildEvidenceIndex({ ...NO_EVIDENCE, arrangements });
    const found = (from: string, to: string) => lasting.evidenceBetween(span(from, to), "event").length;
    expect([found("2014-01", "2014-11"), found("2014-12", "2014-12"), found("2016-03", "2020-01")]).toEqual([0, 1, 1]);
    expect(found("2016-04", "2020-01")).toBe(0);
  });

  it("tell the two clocks apart", () => {
    const events = [trialEvent("e", "2024-02", [onTie("PAK~RUS", 1)], { published: "2025-03" as PartialDate })];
    const late = buildEvidenceIndex({ ...NO_EVIDENCE, events });
    expect(ids(late.evidenceBetween(span("2024-01", "2024-12"), "event"))).toEqual(["e"]);
    expect(ids(late.evidenceBetween(span("2024-01", "2024-12"), "knowledge"))).toEqual([]);
  });
});

describe("what points nowhere", () => {
  const events = [
    trialEvent("good", "2025-01", [onTie("PAK~RUS", 1), onTie("PAK~XYZ", 1)]),
    trialEvent("astray", "2025-01", [onTie("ABC~XYZ", 1), onTie("PAK~PAK", 1), onTie("PAK", 1)]),
  ];

  it("R16 is no tie to draw where an end is not among the actors", () => {
    const known = buildEvidenceIndex({ ...NO_EVIDENCE, events, actors: actorsNamed("PAK", "RUS") });
    expect(known.ties).toEqual(["PAK~RUS"]);
    expect(known.items).toHaveLength(1);
    expect(known.tiesOf(actorId("PAK"))).toEqual(["PAK~RUS"]);
    expect(known.itemsFor({ kind: "event", id: "astray" as EventId })).toEqual([]);
  });

  it("R16 keeps its record: the event still has its month", () => {
    const known = buildEvidenceIndex({ ...NO_EVIDENCE, events, actors: actorsNamed("PAK", "RUS") });
    expect(ids(known.evidenceIn(month("2025-01")))).toEqual(["good", "astray"]);
  });

  it("R16 counts the first of two records with one id", () => {
    const repeated = [
      trialEvent("same", "2025-01", [onTie("PAK~RUS", 1)]),
      trialEvent("same", "2025-02", [onTie("PAK~RUS", -2)]),
    ];
    const once = buildEvidenceIndex({ ...NO_EVIDENCE, events: repeated });
    expect(once.itemsOf(tieId("PAK~RUS")).map(({ stance }) => stance)).toEqual([1]);
  });

  it("is not judged while the actors have not come", () => {
    expect(buildEvidenceIndex({ ...NO_EVIDENCE, events: events.slice(0, 1), actors: [] }).ties).toEqual([
      "PAK~RUS",
      "PAK~XYZ",
    ]);
  });

  it("R16 does not trouble an index of quotes whose articles are missing", () => {
    const torn = buildEvidenceIndex({ ...dossier, articles: [] });
    expect(torn.quotesIn(articleId("talks"))).toHaveLength(4);
    expect(torn.quotesOf(tieId("PAK~RUS"))).toHaveLength(4);
    expect([...torn.articlesOf(tieId("PAK~RUS"))].sort()).toEqual(["earlier", "talks"]);
  });
});

describe("after an edit", () => {
  it("what was not touched keeps its items, and a quote of an article with another date is dated anew", () => {
    const [first, ...others] = dossier.quotes;
    if (!first) throw new Error("The trial has no quotes.");
    const known = buildEvidenceIndex(dossier);
    const edited = buildEvidenceIndex({ ...dossier, quotes: [{ ...first, act: "threat" }, ...others] });
    const before = new Set(known.items);
    const changed = edited.items.filter((item) => !before.has(item));
    expect(new Set(changed.map(({ ref }) => ref.id))).toEqual(new Set([first.id]));
    const moved = {
      ...dossier.articles[0],
      published: "2019-05-01" as PartialDate,
    } as (typeof dossier.articles)[number];
    const redated = buildEvidenceIndex({ ...dossier, articles: [moved, ...dossier.articles.slice(1)] });
    const undatedQuote = dossier.quotes.find(({ article, saidOn }) => article === moved.id && saidOn === null);
    if (!undatedQuote) throw new Error("The trial has no quote dated by its article.");
    expect(redated.datingOf({ kind: "quote", id: undatedQuote.id })?.eventMonth).not.toBe(
      index.datingOf({ kind: "quote", id: undatedQuote.id })?.eventMonth,
    );
  });
});
