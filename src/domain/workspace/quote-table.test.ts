import { describe, expect, it } from "vitest";
import {
  actorId,
  articleId,
  bearing,
  quoteId,
  quoteOf,
  readerDossier,
  TALKS,
  tieId,
} from "#tests/support/reader-dossier.ts";
import { anAnchoring, aWorkspace } from "#tests/support/workspaces.ts";
import type { Quote } from "../evidence/evidence.ts";
import { anchoringOf } from "./anchoring.ts";
import { putRecord } from "./commands/rows.ts";
import type { WorkspaceDocument } from "./document.ts";
import { perform, startHistory } from "./history.ts";
import { overlay } from "./overlay.ts";
import { bearingFor, EVERY_QUOTE, filterQuotes, filterSize, type QuoteFilter } from "./quote-filter.ts";
import { orderQuotes, QUOTE_SORTS, type QuoteOrder } from "./quote-order.ts";
import { buildQuoteTable, type QuoteRow } from "./quote-table.ts";

const base = readerDossier();
const tableOver = (document: WorkspaceDocument, dossier = base) =>
  buildQuoteTable(overlay(dossier, document), dossier, document);
const table = tableOver(aWorkspace());
const ids = (rows: readonly QuoteRow[]) => rows.map(({ quote }) => quote.id);
const asked = (change: Partial<QuoteFilter>, within: (id: string) => boolean = () => true) =>
  ids(filterQuotes(table, { ...EVERY_QUOTE, ...change }, within)).sort();
const changed = (...quotes: readonly Quote[]) =>
  quotes.map((row) => putRecord({ collection: "quotes", row })).reduce(perform, startHistory(aWorkspace())).document;
const someQuote = (id: string) => {
  const found = base.quotes.find((quote) => quote.id === id);
  if (!found) throw new Error(`The trial has no quote ${id}.`);
  return found;
};

describe("all quotes", () => {
  it("stand by article, the oldest first, and within one in text order", () => {
    expect(ids(table.rows)).toEqual(["contracts", "close", "strong", "respect", "own", "trouble"]);
    expect(table.rows.map(({ at }) => at)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("say who spoke to whom, when, and that the date is the article's where the quote has none", () => {
    expect(table.rowFor(quoteId("strong"))).toMatchObject({
      speaker: "Sharif",
      addressee: "Putin",
      date: "2025-09-02",
    });
    expect(table.rowFor(quoteId("trouble"))).toMatchObject({
      speaker: "Unnamed analysts",
      addressee: null,
      date: "2025-09-03",
    });
    expect(table.rowFor(quoteId("contracts"))?.speaker).toBe("Unnamed");
  });

  it("say whose they are", () => {
    const mine = quoteOf(TALKS, "mine", "Nobody in Delhi answered.");
    const seen = tableOver(changed({ ...someQuote("own"), act: "threat" }, mine));
    expect(["own", "mine", "strong"].map((id) => seen.rowFor(quoteId(id))?.owner)).toEqual([
      "changed",
      "yours",
      "dossier",
    ]);
  });

  it.each(["moved", "changed", "ambiguous", "lost"] as const)("say that one is %s, as the reader does", (state) => {
    const row = anAnchoring("own", state);
    const document = perform(startHistory(aWorkspace()), putRecord({ collection: "anchorings", row })).document;
    expect(tableOver(document).rowFor(quoteId("own"))?.state).toBe(state);
    expect(anchoringOf(quoteId("own"), base, document.anchorings)?.state).toBe(state);
  });

  it("call a quote lost whose words do not stand at their place, with a row or without", () => {
    const astray = { ...someQuote("own"), anchor: { ...someQuote("own").anchor, exact: "We want their own." } };
    const document = changed(astray);
    expect(tableOver(document).rowFor(quoteId("own"))?.state).toBe("lost");
    expect(anchoringOf(quoteId("own"), overlay(base, document), {})?.state).toBe("lost");
    const moved = perform(
      startHistory(document),
      putRecord({ collection: "anchorings", row: anAnchoring("own", "moved") }),
    ).document;
    expect(tableOver(moved).rowFor(quoteId("own"))?.state).toBe("lost");
  });

  it("keep a quote whose article is not on the desk, after the others", () => {
    const far = { ...someQuote("own"), id: quoteId("far"), article: articleId("elsewhere"), saidOn: null };
    const seen = tableOver(changed(far));
    expect(seen.rows.at(-1)).toMatchObject({ quote: far, article: null, date: null, state: "found" });
  });
});

describe("the filter", () => {
  it("shows the very list where nothing is asked", () => {
    expect(filterQuotes(table, EVERY_QUOTE, () => false)).toBe(table.rows);
    expect(filterSize(EVERY_QUOTE)).toBe(0);
    expect(filterSize({ ...EVERY_QUOTE, words: " — ", act: "claim", inWindow: true })).toBe(2);
  });

  it.each<[string, Partial<QuoteFilter>, readonly string[]]>([
    ["words, whatever their case and order", { words: "OWN want" }, ["own", "respect"]],
    ["names of ties", { words: "pakistan–united" }, ["trouble"]],
    ["codes of ties", { words: "IND~RUS" }, ["close", "respect"]],
    ["titles of articles", { words: "earlier" }, ["close", "contracts"]],
    ["nothing that is not there", { words: "want nothing" }, []],
    ["an actor who speaks", { speaker: { kind: "actor", id: actorId("sharif") } }, ["own", "respect", "strong"]],
    ["nobody named, neither an actor nor a label", { speaker: { kind: "nobody" } }, ["contracts"]],
    ["one label", { speaker: { kind: "label", words: "Unnamed analysts" } }, ["trouble"]],
    ["a tie", { about: { kind: "tie", id: tieId("PAK~USA") } }, ["trouble"]],
    ["ties of an actor", { about: { kind: "actor", id: actorId("IND") } }, ["close", "respect"]],
    ["no tie", { about: { kind: "none" } }, []],
    ["an article", { article: articleId("earlier") }, ["close", "contracts"]],
    ["an attribution", { attribution: "analyst" }, ["trouble"]],
    ["an act", { act: "claim" }, ["trouble"]],
    ["a stance", { stance: 2 }, ["close", "respect"]],
    ["an aspect nobody coded", { aspect: "energy" }, []],
    ["whose it is", { owner: "yours" }, []],
    ["a state", { state: "lost" }, []],
  ])("asks for %s", (_what, change, found) => {
    expect(asked(change)).toEqual(found);
  });

  it("asks tie, aspect and stance of one and the same bearing", () => {
    expect(asked({ about: { kind: "tie", id: tieId("PAK~RUS") }, stance: 2 })).toEqual([]);
    expect(asked({ about: { kind: "tie", id: tieId("IND~RUS") }, stance: 2 })).toEqual(["close", "respect"]);
  });

  it("finds words without their accents", () => {
    const accented = quoteOf(TALKS, "mine", "Nobody in Delhi answered.", { note: "said by Erdoğan’s aide" });
    const seen = tableOver(changed(accented));
    expect(ids(filterQuotes(seen, { ...EVERY_QUOTE, words: "erdogan's" }, () => true))).toEqual(["mine"]);
  });

  it("asks whether a quote falls in the window", () => {
    expect(asked({ inWindow: true }, (id) => id === "close")).toEqual(["close"]);
  });
});

describe("the order", () => {
  const by = (order: QuoteOrder, rows = table.rows) => ids(orderQuotes(rows, table, order));

  it.each(QUOTE_SORTS)("by %s is stable, both ways, and puts what has nothing to go by last", (sort) => {
    const up = orderQuotes(table.rows, table, { by: sort, descending: false });
    const down = orderQuotes(table.rows, table, { by: sort, descending: true });
    expect([...up].sort((one, other) => one.at - other.at)).toEqual(table.rows);
    expect(ids(orderQuotes(up, table, { by: sort, descending: true }))).toEqual(ids(down));
    expect(ids(orderQuotes(down, table, { by: sort, descending: false }))).toEqual(ids(up));
  });

  it("goes by names, dates and numbers", () => {
    expect(by({ by: "speaker", descending: false })).toEqual([
      "strong",
      "respect",
      "own",
      "close",
      "trouble",
      "contracts",
    ]);
    expect(by({ by: "speaker", descending: true }).at(-1)).toBe("contracts");
    expect(by({ by: "date", descending: true })).toEqual(["trouble", "strong", "respect", "own", "close", "contracts"]);
    expect(by({ by: "confidence", descending: true })[0]).toBe("strong");
    expect(by({ by: "stance", descending: false })[0]).toBe("trouble");
    expect(by({ by: "article", descending: false }).slice(0, 2)).toEqual(["contracts", "close"]);
  });

  it("goes by the first letter of the words, not by the quotation mark before it", () => {
    expect(by({ by: "words", descending: false })).toEqual([
      "trouble",
      "contracts",
      "close",
      "strong",
      "respect",
      "own",
    ]);
  });

  it("sorts accented names among their neighbours", () => {
    const named = ["Zia", "Éric", "Dar", "Fahd"].map((speakerLabel, at) =>
      quoteOf(TALKS, `q${at}`, "Nobody in Delhi answered.", { speaker: null, speakerLabel }),
    );
    const seen = buildQuoteTable({ ...base, quotes: named }, base, aWorkspace());
    const order = orderQuotes(seen.rows, seen, { by: "speaker", descending: false });
    expect(order.map(({ speaker }) => speaker)).toEqual(["Dar", "Éric", "Fahd", "Zia"]);
  });

  it("of several bearings goes by the one that answers what is asked, else by the surest", () => {
    const two = quoteOf(TALKS, "two", "Nobody in Delhi answered.", {
      bearings: [bearing("PAK~RUS", -2, 0.9), bearing("IND~RUS", 2, 0.2)],
    });
    const one = quoteOf(TALKS, "one", "Nobody in Delhi answered.", { bearings: [bearing("IND~RUS", 0, 0.5)] });
    const seen = buildQuoteTable({ ...base, quotes: [one, two] }, base, aWorkspace());
    const order = { by: "stance", descending: false } as const;
    const asking = { ...EVERY_QUOTE, about: { kind: "tie", id: tieId("IND~RUS") } } as const;
    expect(bearingFor(two, asking)?.tie).toBe("IND~RUS");
    expect(bearingFor(one, { ...EVERY_QUOTE, stance: 2 })?.stance).toBe(0);
    expect(ids(orderQuotes(seen.rows, seen, order))).toEqual(["two", "one"]);
    expect(ids(orderQuotes(seen.rows, seen, order, asking))).toEqual(["one", "two"]);
  });
});
