import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Article, plainText } from "#domain/article/article.ts";
import { ATTRIBUTIONS } from "#domain/evidence/evidence.ts";
import { readContent } from "./content.ts";
import { ACTOR_IDS } from "./facts/alliance.ts";
import { cell, readFacts } from "./facts/rows.ts";

const { articles, quotes, events, faults } = readContent(new URL("content/", import.meta.url));
const MAIN = "sharif-courts-moscow";
const main = articles.filter(({ id }) => id === MAIN);
const shorter = articles.filter(({ id }) => id !== MAIN);
const sources = new Set(readFacts("sources.csv").map((row) => cell(row, "source_id")));
const facts = (name: string) => readFileSync(new URL(`../facts/${name}`, import.meta.url), "utf8");

/** What the prime minister is quoted with in the main article, inner punctuation included. */
const SHARIF = [
  "very strong relations",
  "very dynamic leader",
  "We respect Russia-India ties. We also want to build a strong relationship.",
  "sincerely working to improve bilateral relations and trade with Russia.",
  "Last year, we even imported more oil from Russia and saw a spike in trade,",
];
/** What others are quoted with in the shorter articles. */
const OTHERS = [
  "I find that the Government of India is currently directly or indirectly importing Russian Federation oil",
  "India and Russia have always stood shoulder to shoulder even in the most difficult situations.",
  "We are ready to continue to ensure uninterrupted fuel supplies for India’s rapidly growing economy.",
  "Each sanction weakens Russia’s ability to wage war.",
  "any aggression against either country shall be considered an aggression against both",
  "Field marshal is a very great guy and so is the prime minister, both.",
  "iron-clad, all-weather",
];

const words = (text: string) => text.split(/\s+/).filter((word) => word !== "");
const length = (article: Article) => words(plainText(article)).length;
const ours = (article: Article) => [article.title, article.standfirst ?? "", plainText(article)].join("\n");
/** Without case, punctuation and line ends, so that only the choice and order of words count. */
const bare = (text: string) =>
  words(
    text
      .toLowerCase()
      .replace(/[’']/g, "")
      .replace(/[^a-z0-9$]+/g, " "),
  ).join(" ");
const sentences = (text: string) => text.replace(/“[^”]*”/g, "\n").split(/(?<=[.:;?])\s+|\n/);

describe("the articles of the sample", () => {
  it("can all be read, and every quote stands in one block of its article", () => {
    expect(faults).toEqual([]);
  });

  it("are one main article of 600 to 900 words and at least eight of 150 to 400", () => {
    expect(main.map(length)).toEqual([expect.toSatisfy((count: number) => count >= 600 && count <= 900)]);
    expect(shorter.length).toBeGreaterThanOrEqual(8);
    expect(shorter.filter((article) => length(article) < 150 || length(article) > 400)).toEqual([]);
  });

  it("say what they are, and when", () => {
    expect(main.map(({ label, published }) => [label, published])).toEqual([
      ["Sample article, paraphrased", "2025-09"],
    ]);
    expect(new Set(shorter.map(({ label }) => label))).toEqual(new Set(["Sample article, written from the record"]));
  });

  it("carry the main article’s points under their headings", () => {
    const headings = main.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "heading"));
    expect(headings.map(({ text }) => text)).toEqual([
      "The oil argument",
      "What it means for old friends",
      "The politics at home",
      "Outlook",
    ]);
  });

  it.each(SHARIF)("quote Sharif once, and to the letter: %s", (spoken) => {
    expect(main.flatMap((article) => plainText(article).split(`“${spoken}”`))).toHaveLength(2);
    expect(facts("article-facts.md")).toContain(`"${spoken}"`);
  });

  it.each(OTHERS)("quote others once, and to the letter: %s", (spoken) => {
    expect(shorter.filter((article) => plainText(article).includes(`“${spoken}”`))).toHaveLength(1);
    expect(facts("article-facts.md")).toContain(`"${spoken.replaceAll("’", "'")}"`);
  });

  it("put nothing else in quotation marks", () => {
    const spoken = articles.flatMap((article) => [...ours(article).matchAll(/“([^”]*)”/g)].map(([, inner]) => inner));
    expect(spoken.toSorted()).toEqual([...SHARIF, ...OTHERS].toSorted());
    expect(articles.filter((article) => /["']/.test(ours(article)))).toEqual([]);
  });

  it("take no sentence of eight words or more from the facts", () => {
    const lines = [...readFacts("events.csv"), ...readFacts("ties.csv"), ...readFacts("sources.csv")];
    const known = bare([facts("article-facts.md"), facts("README.md"), ...lines.flatMap(Object.values)].join("\n"));
    const long = articles.flatMap((article) =>
      sentences(ours(article))
        .map(bare)
        .filter((one) => words(one).length >= 8),
    );
    expect(long.length).toBeGreaterThan(100);
    expect(long.filter((sentence) => known.includes(sentence))).toEqual([]);
  });

  it("rest on sources that are on record", () => {
    expect(articles.filter((article) => article.sources.length === 0)).toEqual([]);
    expect(articles.flatMap((article) => article.sources.filter((id) => !sources.has(id)))).toEqual([]);
  });
});

describe("the quotes of the sample", () => {
  const bearings = quotes.flatMap((quote) => quote.bearings);

  it("are at least 45, of all attributions, and bear on at least 16 ties", () => {
    expect(quotes.length).toBeGreaterThanOrEqual(45);
    expect(new Set(quotes.map(({ attribution }) => attribution))).toEqual(new Set(ATTRIBUTIONS));
    expect(new Set(bearings.map(({ tie }) => tie)).size).toBeGreaterThanOrEqual(16);
    expect(new Set(bearings.map(({ stance }) => stance))).toEqual(new Set([-2, -1, 0, 1, 2]));
  });

  it("have ids of their own, and say who speaks", () => {
    expect(new Set(quotes.map(({ id }) => id)).size).toBe(quotes.length);
    expect(quotes.filter(({ speaker, speakerLabel }) => speaker === null && speakerLabel === null)).toEqual([]);
    const named = quotes.flatMap(({ speaker, addressee }) => [speaker, addressee]).filter((id) => id !== null);
    expect(named.filter((id) => !ACTOR_IDS.has(id))).toEqual([]);
  });

  it("cite a source that their article rests on, and notes cite sources on record", () => {
    const restsOn = new Map(articles.map((article) => [article.id, article.sources]));
    expect(quotes.filter(({ article, source }) => !source || !restsOn.get(article)?.includes(source))).toEqual([]);
    const cited = quotes.flatMap(({ note }) => note?.match(/\b[a-z]+_[a-z0-9_]+\b/g) ?? []);
    expect(cited.length).toBeGreaterThan(10);
    expect(cited.filter((id) => !sources.has(id))).toEqual([]);
  });

  it("mark direct speech, quotation marks included, or a part of it", () => {
    const spoken = [...SHARIF, ...OTHERS];
    const direct = quotes.filter(({ attribution }) => attribution === "direct").map(({ anchor }) => anchor.exact);
    expect(direct.filter((exact) => !spoken.some((one) => `“${one}”`.includes(exact)))).toEqual([]);
  });

  it("weigh words for which nobody is named little, and direct words of a named speaker fully", () => {
    const unnamed = quotes.filter(({ speakerLabel }) => /^(Unnamed|Not said)/.test(speakerLabel ?? ""));
    expect(unnamed.length).toBeGreaterThanOrEqual(4);
    expect(unnamed.flatMap((quote) => quote.bearings).filter(({ confidence }) => confidence > 0.4)).toEqual([]);
    const direct = quotes.filter(({ attribution }) => attribution === "direct");
    expect(direct.filter((quote) => !quote.bearings.some(({ confidence }) => confidence >= 0.9))).toEqual([]);
  });

  it("lie within and across one another in the main article", () => {
    const spans = quotes.filter(({ article }) => article === MAIN).map(({ anchor }) => anchor);
    const meeting = (test: (one: (typeof spans)[number], other: (typeof spans)[number]) => boolean) =>
      spans.filter((one) => spans.some((other) => one !== other && test(one, other)));
    expect(spans.length).toBeGreaterThanOrEqual(18);
    expect(meeting((one, other) => one.start > other.start && one.end <= other.end)).not.toEqual([]);
    expect(
      meeting((one, other) => one.start < other.start && one.end > other.start && one.end < other.end),
    ).not.toEqual([]);
  });

  it("speak for and against a cordial reading of Pakistan and Russia", () => {
    const stances = bearings.filter(({ tie }) => tie === "PAK~RUS").map(({ stance }) => stance);
    expect(stances.filter((stance) => stance === 1).length).toBeGreaterThan(5);
    expect(stances.filter((stance) => stance <= 0).length).toBeGreaterThan(5);
  });
});

describe("what is added to the events", () => {
  const rows = readFacts("events.csv");
  const dates = rows.map((row) => cell(row, "date"));
  const ids = dates.map((date, at) => `${date}.${dates.slice(0, at + 1).filter((one) => one === date).length}`);

  it("speaks of every event on record and of no other", () => {
    expect([...events.keys()].toSorted()).toEqual(ids.toSorted());
  });

  it("names events from 2015 on in two to four words", () => {
    const labels = ids.filter((id) => id >= "2015").map((id) => events.get(id)?.label ?? "");
    expect(labels.filter((label) => words(label).length < 2 || words(label).length > 4)).toEqual([]);
  });

  it("bears only on ties between those who took part", () => {
    const took = new Map(rows.map((row, at) => [ids[at], cell(row, "actors").toUpperCase().split(";")]));
    const strangers = [...events].flatMap(([id, { bearings }]) =>
      bearings.flatMap(({ tie }) => tie.split("~").filter((end) => !took.get(id)?.includes(end.toUpperCase()))),
    );
    expect(strangers).toEqual([]);
  });
});
