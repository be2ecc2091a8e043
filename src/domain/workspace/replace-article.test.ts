import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { articleId, quoteId, readerDossier } from "#tests/support/reader-dossier.ts";
import { anchorOf, LEAD, QUOTE, TEXT } from "#tests/support/trial-anchor.ts";
import { aQuote, aWorkspace } from "#tests/support/workspaces.ts";
import { describeAnchor } from "../annotation/describe-anchor.ts";
import { normalise } from "../annotation/normalise.ts";
import type { Outcome, Place } from "../annotation/outcome.ts";
import { reanchorAll } from "../annotation/reanchor.ts";
import { type Article, plainText } from "../article/article.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { lookupOf } from "../dossier/lookup.ts";
import { articleTextOf } from "../evidence/article-text.ts";
import type { Quote } from "../evidence/evidence.ts";
import type { PartialDate } from "../shared/month.ts";
import { anchoringOf, isWaiting, tallyStates, unsettledQuotes } from "./anchoring.ts";
import { putRecords } from "./commands/rows.ts";
import { rowOf, type WorkspaceDocument } from "./document.ts";
import { type History, perform, redo, startHistory, undo } from "./history.ts";
import { overlay } from "./overlay.ts";
import {
  acceptPlace,
  acknowledgeMoves,
  attachQuote,
  correctedArticle,
  isSameVersion,
  keepAsLost,
  namesOf,
  replaceArticle,
} from "./replace-article.ts";
import { printWorkspace } from "./workspace-text.ts";

const printed = (document: WorkspaceDocument) => [...printWorkspace(document)].join("");

const ARTICLE: Article = {
  id: articleId("trial"),
  title: "Ministry on oil",
  standfirst: null,
  label: null,
  publisher: null,
  author: null,
  published: "2025-09-02" as PartialDate,
  language: "en",
  direction: "ltr",
  blocks: TEXT.split("\n").map((text) => ({ kind: "paragraph", text })),
  sources: [],
};
const QUOTES: readonly Quote[] = [
  ["monday", "the ministry in Islamabad answered questions"],
  ["oil", QUOTE],
  ["delhi", "Analysts in Delhi doubted it"],
  ["last", "they recalled what became of the last such plan"],
].map(([id = "", words = ""]) => ({ ...aQuote(id), article: ARTICLE.id, anchor: anchorOf(TEXT, words) }));

const DOSSIER: Dossier = { ...readerDossier(), articles: [ARTICLE], quotes: QUOTES };
const BARE: Dossier = { ...DOSSIER, articles: [], quotes: [] };

const versionOf = (article: Article, text: string): Article =>
  correctedArticle(article, {
    title: article.title,
    standfirst: null,
    published: article.published,
    blocks: text.split("\n").map((line) => ({ kind: "paragraph", text: line })),
  });

/** The article and its quotes as the desk shows them. */
function seenIn(dossier: Dossier, document: WorkspaceDocument) {
  const seen = overlay(dossier, document);
  const text = articleTextOf(seen, ARTICLE.id);
  if (!text) throw new Error("The article is gone.");
  return { seen, text };
}

/** The history after the article was replaced by a text, by what the search for its quotes says. */
function replacedBy(history: History, dossier: Dossier, text: string): History {
  const { seen, text: now } = seenIn(dossier, history.document);
  const article = versionOf(now.article, text);
  const outcomes = reanchorAll(
    plainText(article),
    now.quotes.map(({ anchor }) => anchor),
    { names: namesOf(seen.actors) },
  );
  return perform(history, replaceArticle({ article, quotes: now.quotes, outcomes }));
}

/** The corrected version: everything stands further on, a number differs, a sentence is gone. */
const CORRECTED = LEAD + TEXT.replace("5 million", "3 million").replace(/; they recalled.*\./, ".");

const own = (): History =>
  perform(
    startHistory(aWorkspace()),
    putRecords(
      [{ collection: "articles", row: ARTICLE }, ...QUOTES.map((row) => ({ collection: "quotes", row }) as const)],
      "new article",
    ),
  );

describe.each([
  ["of the dossier", DOSSIER, () => startHistory(aWorkspace())],
  ["of one's own", BARE, own],
] as const)("an article %s that is replaced", (_whose, dossier, begin) => {
  const before = begin();
  const after = replacedBy(before, dossier, CORRECTED);
  const { seen, text } = seenIn(dossier, after.document);
  const states = Object.fromEntries(
    QUOTES.map(({ id }) => [id, anchoringOf(id, seen, after.document.anchorings)?.state ?? "found"]),
  );

  it("takes along what moved, and leaves waiting what changed or is gone (R43, R44)", () => {
    expect(plainText(text.article)).toBe(CORRECTED);
    expect(states).toEqual({ monday: "moved", oil: "changed", delhi: "moved", last: "lost" });
    const anchors = Object.fromEntries(text.quotes.map(({ id, anchor }) => [id, anchor]));
    expect(anchors.delhi?.exact).toBe("Analysts in Delhi doubted it");
    expect(anchors.delhi?.start).toBe(CORRECTED.indexOf("Analysts in Delhi"));
    expect(anchors.oil).toEqual(QUOTES[1]?.anchor);
    expect(rowOf(after.document.anchorings, "oil")).toMatchObject({
      was: QUOTE,
      places: [{ words: QUOTE.replace("5 million", "3 million"), reasons: ["number"] }],
    });
    expect(text.placed.lost).toEqual(expect.arrayContaining(["oil", "last"]));
  });

  it("keeps what waits in the document, and counts it as evidence", () => {
    for (const id of ["oil", "last"]) expect(rowOf(after.document.quotes, id)?.anchor.exact).toBeTruthy();
    expect(seen.quotes.map(({ id }) => id).sort()).toEqual(QUOTES.map(({ id }) => id).sort());
    expect(unsettledQuotes(text, after.document.anchorings)).toHaveLength(4);
    expect(tallyStates(Object.values(after.document.anchorings))).toMatchObject({ moved: 2, changed: 1, lost: 1 });
  });

  it("is as it was, byte for byte, when that is undone, and again replaced when redone", () => {
    const undone = undo(after);
    expect(printed(undone.document)).toBe(printed(before.document));
    expect(printed(redo(undone).document)).toBe(printed(after.document));
    expect(after.past).toHaveLength(before.past.length + 1);
  });

  it("accepts the new words, chooses, attaches, notes a move: each one step, each undone", () => {
    const oil = text.quoteOf(quoteId("oil")) as Quote;
    const row = rowOf(after.document.anchorings, "oil");
    const place = row?.places[0] as Place;
    const accepted = perform(after, acceptPlace({ article: text.article, quote: oil }, place));
    expect(rowOf(accepted.document.quotes, "oil")?.anchor.exact).toBe(place.words);
    expect(rowOf(accepted.document.anchorings, "oil")).toBeNull();
    expect(rowOf(accepted.document.quotes, "oil")?.bearings).toEqual(oil.bearings);
    expect(printed(undo(accepted).document)).toBe(printed(after.document));

    const last = text.quoteOf(quoteId("last")) as Quote;
    const range = { start: CORRECTED.indexOf("the price"), end: CORRECTED.indexOf(" was fair") };
    const attached = perform(after, attachQuote({ article: text.article, quote: last }, range));
    expect(rowOf(attached.document.quotes, "last")?.anchor.exact).toBe("the price");
    expect(rowOf(attached.document.anchorings, "last")).toBeNull();

    const noted = perform(after, acknowledgeMoves(Object.values(after.document.anchorings)));
    expect(Object.keys(noted.document.anchorings).sort()).toEqual(["last", "oil"]);
  });

  it("asks nobody again about a quote that was left lost on purpose", () => {
    const last = text.quoteOf(quoteId("last")) as Quote;
    const kept = perform(after, keepAsLost(last));
    const row = rowOf(kept.document.anchorings, "last");
    expect(row && isWaiting(row)).toBe(false);
    expect(rowOf(kept.document.quotes, "last")).toEqual(last);
    const again = replacedBy(kept, dossier, `Again.\n${CORRECTED}`);
    expect(rowOf(again.document.anchorings, "last")?.kept).toBe(true);
    const back = replacedBy(kept, dossier, TEXT);
    expect(rowOf(back.document.anchorings, "last")).toBeNull();
  });
});

describe("a version", () => {
  it("is the same when every field and word is", () => {
    expect(isSameVersion(ARTICLE, versionOf(ARTICLE, TEXT))).toBe(true);
    expect(isSameVersion(ARTICLE, versionOf(ARTICLE, `${TEXT} `))).toBe(false);
    expect(isSameVersion(ARTICLE, { ...ARTICLE, title: "Ministry on gas" })).toBe(false);
  });

  it("changes nothing about quotes that stand where they stood, and clears what was noted of them", () => {
    const after = replacedBy(startHistory(aWorkspace()), DOSSIER, `${TEXT}\nOne line more.`);
    expect(Object.keys(after.document.quotes)).toEqual([]);
    expect(Object.keys(after.document.anchorings)).toEqual([]);
    const moved = replacedBy(after, DOSSIER, LEAD + TEXT);
    expect(Object.keys(moved.document.anchorings)).toHaveLength(QUOTES.length);
    expect(Object.keys(replacedBy(moved, DOSSIER, `${LEAD}${TEXT}\nAn end.`).document.anchorings)).toEqual([]);
  });
});

describe("places that are not what they say", () => {
  const [quote] = QUOTES as [Quote];
  const liar: Place = { start: 3, end: 9, words: "never said", score: 1, reasons: [] };
  const outcomes: readonly Outcome[] = [
    { state: "moved", was: quote.anchor.exact, place: liar, by: "exact" },
    { state: "found", was: quote.anchor.exact, place: liar },
    { state: "changed", was: quote.anchor.exact, place: liar },
    { state: "ambiguous", was: quote.anchor.exact, places: [liar] },
  ];

  it.each(outcomes)("are not believed of a quote called $state", (outcome) => {
    const article = versionOf(ARTICLE, "Nothing of it is left.");
    const { document } = perform(
      startHistory(aWorkspace()),
      replaceArticle({ article, quotes: [quote], outcomes: [outcome] }),
    );
    expect(rowOf(document.anchorings, quote.id)).toMatchObject({ state: "lost", places: [] });
    expect(rowOf(document.quotes, quote.id)?.anchor).toEqual(quote.anchor);
  });

  it("are not accepted, and neither is an empty range", () => {
    const history = startHistory(aWorkspace());
    const seen = { article: ARTICLE, quote };
    expect(perform(history, acceptPlace(seen, liar))).toBe(history);
    expect(perform(history, attachQuote(seen, { start: 4, end: 4 }))).toBe(history);
    expect(perform(history, attachQuote(seen, { start: -5, end: -1 }))).toBe(history);
  });
});

describe("any article replaced by any text, twice", () => {
  const word = fc.constantFrom(
    "oil",
    "gas",
    "Russia",
    "India",
    "said",
    "not",
    "5",
    "2026",
    "한국",
    "“deal”",
    "نفط",
    "👨‍👩‍👧",
    "\n",
  );
  const prose = fc.array(word, { minLength: 3, maxLength: 60 }).map((words) => words.join(" "));
  /** A text with some of its words replaced, left out, or put before others. */
  const edits = fc.array(fc.tuple(fc.nat(60), fc.constantFrom("put", "drop", "swap"), word), { maxLength: 6 });
  const edited = (text: string, list: readonly (readonly [number, string, string])[]) =>
    list
      .reduce<readonly string[]>((words, [at, how, other]) => {
        const place = at % (words.length + 1);
        return [
          ...words.slice(0, place),
          ...(how === "drop" ? [] : [other]),
          ...words.slice(place + (how === "put" ? 0 : 1)),
        ];
      }, text.split(" "))
      .join(" ");

  test.prop([
    prose,
    fc.array(fc.tuple(fc.nat(300), fc.nat(60)), { minLength: 1, maxLength: 6 }),
    edits,
    edits,
    fc.boolean(),
  ])(
    "no quote stands at words that are not its own, none that waits is gone, and undo takes all of it back",
    (text, ranges, first, second, isOwn) => {
      const article = versionOf(ARTICLE, text);
      const quotes = ranges.flatMap(([start, length], at) => {
        const anchor = describeAnchor(text, start % text.length, (start % text.length) + 1 + length);
        return anchor ? [{ ...aQuote(`q${at}`), article: article.id, anchor }] : [];
      });
      const dossier = isOwn ? BARE : { ...DOSSIER, articles: [article], quotes };
      const records = [
        { collection: "articles", row: article } as const,
        ...quotes.map((row) => ({ collection: "quotes", row }) as const),
      ];
      const begun = isOwn
        ? perform(startHistory(aWorkspace()), putRecords(records, "new article"))
        : startHistory(aWorkspace());
      let history = begun;
      for (const list of [first, second]) {
        history = replacedBy(history, dossier, edited(text, list));
        const { seen, text: now } = seenIn(dossier, history.document);
        const all = plainText(now.article);
        expect(now.quotes).toHaveLength(quotes.length);
        for (const quote of quotes) {
          const stands = lookupOf(seen).quote(quote.id) as Quote;
          const row = rowOf(history.document.anchorings, quote.id);
          if (row === null || row.state === "moved") {
            expect(all.slice(stands.anchor.start, stands.anchor.end)).toBe(stands.anchor.exact);
            expect(normalise(stands.anchor.exact).text).toBe(normalise(quote.anchor.exact).text);
          } else {
            expect(row.was).toBe(stands.anchor.exact);
            expect(rowOf(history.document.quotes, quote.id)).toEqual(stands);
          }
          for (const place of row?.places ?? []) expect(all.slice(place.start, place.end)).toBe(place.words);
        }
      }
      while (history.past.length > begun.past.length) history = undo(history);
      expect(printed(history.document)).toBe(printed(begun.document));
    },
  );
});
