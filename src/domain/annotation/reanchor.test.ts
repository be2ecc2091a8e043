import { describe, expect, it } from "vitest";
import { anchorOf, LEAD, QUOTE, TEXT } from "#tests/support/trial-anchor.ts";
import { placesOf } from "./outcome.ts";
import { reanchor, reanchorAll } from "./reanchor.ts";

const anchor = anchorOf(TEXT, QUOTE);
const changed = (from: string, to: string) => reanchor(LEAD + TEXT.replace(from, to), anchor);

describe("R42 the order of attempts", () => {
  it("finds the words where they stood, in the same surroundings", () => {
    expect(reanchor(TEXT, anchor)).toEqual({
      state: "found",
      was: QUOTE,
      place: { start: anchor.start, end: anchor.end, words: QUOTE, score: 1, reasons: [] },
    });
  });

  it("finds them elsewhere in the same surroundings, as moved", () => {
    const outcome = reanchor(LEAD + TEXT, anchor);
    expect(outcome).toMatchObject({
      state: "moved",
      by: "exact",
      place: { start: anchor.start + LEAD.length, words: QUOTE },
    });
  });

  it("counts the same words in other surroundings as moved, at the very same offset as well", () => {
    const other = TEXT.replace("A spokesman told them that", "Reporters there heard that");
    expect(other.indexOf(QUOTE)).toBe(anchor.start);
    expect(reanchor(other, anchor)).toMatchObject({
      state: "moved",
      by: "exact",
      place: { start: anchor.start, reasons: [] },
    });
    const alone = `Now it says this instead: ${QUOTE}. Nothing else is left of the article.`;
    expect(reanchor(alone, anchor)).toMatchObject({ state: "moved", place: { words: QUOTE } });
  });

  it("knows few words again by those that adjoin them, where both sides were edited a word further off", () => {
    const few = anchorOf("dq30g0 vz3699 epjb2z wyjgw8 fozlpy xxzrj7 gofwcx yxg266 hnw6zw ecbtm", "wyjgw8 fozlpy");
    const edited = "dq30g0 vz3699 quuxly quuxly epjb2z wyjgw8 fozlpy xxzrj7 quuxly gofwcx yxg266 quuxly hnw6zw ecbtm";
    expect(reanchor(edited, few)).toMatchObject({ state: "moved", by: "exact", place: { words: "wyjgw8 fozlpy" } });
    expect(reanchor("Elsewhere wyjgw8 fozlpy again.", few)).toMatchObject({ state: "ambiguous" });
  });

  it("finds words that only normalising makes equal", () => {
    const outcome = changed("barrels of oil", "barrels\u00a0of  o\u00adil");
    expect(outcome).toMatchObject({ state: "moved", by: "normalised", place: { reasons: [], score: 1 } });
    expect(placesOf(outcome)[0]?.words).toContain("barrels\u00a0of  o\u00adil");
  });

  it("finds words that are only alike, as changed", () => {
    expect(changed("will buy", "means to buy")).toMatchObject({ state: "changed", place: { reasons: ["wording"] } });
  });

  it("loses what nothing in the text is like", () => {
    expect(reanchor("Quite another article about the weather in Murree.", anchor)).toEqual({
      state: "lost",
      was: QUOTE,
    });
    expect(reanchor("", anchor)).toEqual({ state: "lost", was: QUOTE });
    expect(reanchor(TEXT, { ...anchor, exact: "", end: anchor.start })).toEqual({ state: "lost", was: "" });
    const gone = TEXT.replace(` that ${QUOTE}, and`, "");
    expect(reanchor(gone, anchor).state).toBe("lost");
  });

  it("needs neither surroundings nor a place, as imports may have neither", () => {
    const bare = { exact: QUOTE, prefix: "", suffix: "", start: -1, end: -1 };
    expect(reanchor(TEXT, bare)).toMatchObject({ state: "moved", place: { start: anchor.start } });
    expect(reanchor(TEXT, { ...bare, start: anchor.start, end: anchor.end }).state).toBe("found");
    expect(reanchor(TEXT.replace("buy", "sell"), bare)).toMatchObject({ state: "changed" });
    const others = TEXT.split(/[\n,;] ?/).map((words) => anchorOf(TEXT, words));
    const among = reanchorAll(LEAD + TEXT, [bare, ...others])[0];
    expect(among).toMatchObject({ state: "moved", place: { start: anchor.start + LEAD.length } });
  });
});

describe("R42 the same sentence twice", () => {
  const SAID = "The minister declined to answer.";
  const twice = `Asked about gas for the north, he rose. ${SAID} Then came the turn of the grain deal. ${SAID} The room laughed at that.`;
  const first = anchorOf(twice, SAID);
  const second = anchorOf(twice, SAID, first.end);

  it("keeps each at its own place", () => {
    expect(reanchorAll(twice, [first, second]).map(({ state }) => state)).toEqual(["found", "found"]);
    const later = reanchorAll(LEAD + twice, [first, second]);
    expect(later.map((outcome) => [outcome.state, placesOf(outcome)[0]?.start])).toEqual([
      ["moved", first.start + LEAD.length],
      ["moved", second.start + LEAD.length],
    ]);
  });

  it("never jumps to the other one when its own was changed or taken out", () => {
    const own = twice.replace(SAID, "The minister declined to comment.");
    const outcome = reanchor(LEAD + own, first);
    expect(["changed", "ambiguous"]).toContain(outcome.state);
    expect(placesOf(outcome)[0]?.words).toBe("The minister declined to comment.");
    expect(["ambiguous", "lost"]).toContain(reanchor(twice.replace(`${SAID} `, ""), first).state);
  });

  it("asks where surroundings are the same as well", () => {
    const verse = "Oil flows north. The price is fair. The road is long and nobody knows where it ends. ";
    const song = verse.repeat(3);
    const middle = anchorOf(song, "The price is fair.", verse.length);
    expect(reanchor(song, middle)).toMatchObject({ state: "found", place: { start: middle.start } });
    const outcome = reanchor(`Once. ${song}`, middle);
    expect(outcome.state).toBe("ambiguous");
    expect(placesOf(outcome)[0]?.start).toBe(middle.start + 6);
    expect(placesOf(outcome)).toHaveLength(3);
  });

  it("is told by its neighbours, where paragraphs stand twice and its own was edited", () => {
    const parts = Array.from({ length: 12 }, (_, at) =>
      Array.from({ length: 9 }, (_none, word) => ((at * 9 + word + 7) * 48_271_111).toString(36)).join(" "),
    );
    const double = "Both sides agreed that the price of crude stays as it is until the winter is over, he said.";
    const before = [...parts.slice(0, 3), double, ...parts.slice(3, 9), double, ...parts.slice(9)].join("\n");
    const own = anchorOf(before, "the price of crude stays as it is");
    const others = parts.map((part) => anchorOf(before, part));
    const after = LEAD + before.replace("Both sides agreed that", "One side claimed that");
    const outcomes = reanchorAll(after, [own, ...others]);
    expect(placesOf(outcomes[0] as never)[0]?.start).toBe(after.indexOf(own.exact));
    expect(["moved", "ambiguous"]).toContain(outcomes[0]?.state);
    expect(new Set(outcomes.slice(1).map(({ state }) => state))).toEqual(new Set(["moved"]));
  });
});

describe("R43 a quote says what became of it", () => {
  it("shows old and new words, from edge to edge of words", () => {
    const outcome = changed("Russia in 2026", "Russia by 2026");
    expect(outcome.was).toBe(QUOTE);
    expect(placesOf(outcome)[0]?.words).toBe(QUOTE.replace("in 2026", "by 2026"));
  });

  it("takes a sentence put in its place as changed, between the same surroundings", () => {
    expect(changed(QUOTE, "nothing had been signed")).toMatchObject({
      state: "changed",
      place: { words: "nothing had been signed" },
    });
  });

  it("asks where only short words speak for a place", () => {
    const short = anchorOf(TEXT, "the price");
    const outcome = reanchor("Quite another article, in which the price is named.", short);
    expect(outcome).toMatchObject({ state: "ambiguous" });
    expect(placesOf(outcome)).toHaveLength(1);
  });
});

describe("R47 quotes on each other", () => {
  it("are each followed, nested and overlapping", () => {
    const quotes = [QUOTE, "5 million barrels", "barrels of oil from Russia in 2026, and that", QUOTE];
    const outcomes = reanchorAll(
      LEAD + TEXT,
      quotes.map((words) => anchorOf(TEXT, words)),
    );
    expect(outcomes.map((outcome) => [outcome.state, placesOf(outcome)[0]?.words])).toEqual(
      quotes.map((words) => ["moved", words]),
    );
  });
});
