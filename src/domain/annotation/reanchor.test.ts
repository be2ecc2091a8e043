import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { Anchor } from "../evidence/evidence.ts";
import { describeAnchor } from "./describe-anchor.ts";
import { normalise } from "./normalise.ts";
import { placesOf } from "./outcome.ts";
import { reanchor, reanchorAll } from "./reanchor.ts";

const anchorOf = (text: string, words: string, from = 0): Anchor => {
  const start = text.indexOf(words, from);
  const anchor = describeAnchor(text, start, start + words.length);
  if (start < 0 || !anchor) throw new Error(`"${words}" does not stand in the text`);
  return anchor;
};

const QUOTE = "Pakistan will buy 5 million barrels of oil from Russia in 2026";
const TEXT = [
  "On Monday the ministry in Islamabad answered questions of reporters.",
  `A spokesman told them that ${QUOTE}, and that the price was fair.`,
  "Analysts in Delhi doubted it; they recalled what became of the last such plan.",
].join("\n");
const LEAD = "Corrected on Tuesday.\n";
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

describe("R44 what differs counts, whatever the score", () => {
  it.each([
    ["5 million", "50 million", "number"],
    ["5 million", "five billion", "number"],
    ["5 million", "1.5 million", "number"],
    ["5 million", "-5 million", "number"],
    ["in 2026", "in 2027", "date"],
    ["will buy", "will not buy", "negation"],
    ["will buy", "won't buy", "negation"],
    ["Pakistan will", "India will", "name"],
    ["Russia", "Iran", "name"],
    ["barrels", "tonnes", "wording"],
  ])("%s to %s is changed, by %s", (from, to, reason) => {
    const outcome = changed(from, to);
    expect(outcome.state).toBe("changed");
    expect(placesOf(outcome)[0]?.reasons).toContain(reason);
    expect(placesOf(outcome)[0]?.words).toBe(QUOTE.replace(from, to));
  });

  it("an actor swapped in a long quote scores high and is changed all the same", () => {
    const long = `${"the two countries have traded for many years and ".repeat(4)}Pakistan signed first`;
    const text = `He said that ${long}, and left.`;
    const outcome = reanchor(text.replace("Pakistan", "Tajikistan"), anchorOf(text, long));
    expect(placesOf(outcome)[0]?.score).toBeGreaterThan(0.96);
    expect(outcome).toMatchObject({ state: "changed", place: { reasons: ["name"] } });
  });

  it("two actors who change places are a difference", () => {
    const text = "According to the report Russia sold oil to India before the winter began.";
    const outcome = reanchor(
      "According to the report India sold oil to Russia before the winter began.",
      anchorOf(text, "Russia sold oil to India"),
    );
    expect(outcome).toMatchObject({ state: "changed", place: { reasons: ["name"] } });
  });

  it("names without capitals are told from the list given", () => {
    const text = "他说俄罗斯将向印度出售石油，价格公道，没有人反对。";
    const outcome = reanchor(text.replace("印度", "中国"), anchorOf(text, "俄罗斯将向印度出售石油"), {
      names: ["印度", "中国"],
    });
    expect(outcome).toMatchObject({ state: "changed", place: { reasons: ["name", "wording"] } });
  });

  it("a number that goes on beyond the quote is another number", () => {
    const text = "Analysts said that output fell by 5 percent in the spring of that year.";
    const quote = anchorOf(text, "5 percent in the spring");
    for (const other of ["0.5", "15", "1,5"]) {
      const outcome = reanchor(text.replace("5 percent", `${other} percent`), quote);
      expect(outcome).toMatchObject({
        state: "changed",
        place: { words: `${other} percent in the spring`, reasons: ["number"] },
      });
    }
  });

  it("a negation put right before or after the quote is seen, though none of its words changed", () => {
    const text = "He told reporters on Friday that Russia will cut its output before the end of winter.";
    const late = anchorOf(text, "cut its output before the end");
    expect(reanchor(text.replace("will cut", "will not cut"), late)).toMatchObject({
      state: "changed",
      place: { words: "will not cut its output before the end", reasons: ["negation"] },
    });
    const early = anchorOf(text, "Russia will");
    expect(reanchor(text.replace("will cut", "will never cut"), early)).toMatchObject({
      state: "changed",
      place: { reasons: ["negation"] },
    });
  });
});

describe("R40 spellings that readers do not see", () => {
  it.each(["NFD", "NFC"] as const)("Korean, to %s", (form) => {
    const text = "대변인은 월요일에 한국이 러시아에서 원유를 수입하지 않는다고 기자들에게 말했다.";
    const other = form === "NFD" ? "NFC" : "NFD";
    const quote = anchorOf(text.normalize(other), "한국이 러시아에서 원유를".normalize(other));
    const outcome = reanchor(text.normalize(form), quote);
    expect(outcome).toMatchObject({ state: "moved", by: "normalised" });
    expect(placesOf(outcome)[0]?.words).toBe("한국이 러시아에서 원유를".normalize(form));
  });

  it("a ligature at a word's start keeps its first letter", () => {
    const text = "They agreed on the final price of the oil before winter.";
    const outcome = reanchor(text.replace("final", "ﬁnal"), anchorOf(text, "final price of the oil"));
    expect(outcome).toMatchObject({ state: "moved", by: "normalised", place: { words: "ﬁnal price of the oil" } });
  });

  it("line ends with hyphens, whether the hyphen belongs to the word or not", () => {
    const text = "The report praises the well-known cooperation of both states in trade.";
    const quote = anchorOf(text, "well-known cooperation of both states");
    const broken = text.replace("well-known cooperation", "well-\nknown coop-\r\neration");
    expect(reanchor(broken, quote)).toMatchObject({ state: "moved", by: "normalised", place: { reasons: [] } });
  });

  it("right-to-left text with marks and quotes", () => {
    const text = "قال المتحدث إن روسيا لن تبيع النفط إلى الهند هذا العام، بحسب الصحيفة.";
    const quote = anchorOf(text, "روسيا لن تبيع النفط");
    expect(reanchor(`\u200f«${text}»`, quote)).toMatchObject({ state: "moved", by: "exact" });
    expect(reanchor(text.replace("روسيا", "\u200fروسيا\u200f"), quote)).toMatchObject({ state: "moved" });
    expect(reanchor(text.replace("لن تبيع", "تبيع"), quote)).toMatchObject({
      state: "changed",
      place: { reasons: ["negation"] },
    });
  });

  it("R41 emoji joined of several are never split", () => {
    const text = "The post read “Oil for all 👨‍👩‍👧 and gas 🇵🇰🇷🇺” and was deleted soon.";
    const quote = anchorOf(text, "all 👨‍👩‍👧 and gas 🇵🇰");
    const outcome = reanchor(`New. ${text.replace("and gas", "and more gas")}`, quote);
    expect(placesOf(outcome)[0]?.words).toBe("all 👨‍👩‍👧 and more gas 🇵🇰");
    const half = { ...quote, exact: "👨", start: text.indexOf("👨"), end: text.indexOf("👨") + 2 };
    const cut = { ...half, prefix: text.slice(0, half.start).slice(-32), suffix: text.slice(half.end, half.end + 32) };
    const widened = placesOf(reanchor(text, cut))[0];
    expect(widened?.words).toBe("👨‍👩‍👧");
  });
});

describe("R46 long and repetitive texts", () => {
  it("answers for a text that says the same over and over", () => {
    const song = "The ministry said on Monday that oil would flow north. ".repeat(9000);
    const verse = describeAnchor(song, 55 * 4000, 55 * 4002) as Anchor;
    expect(reanchor(song, verse).state).toBe("found");
    const other = `${song.slice(0, verse.start)}${verse.exact.replace("Monday", "Friday")}${song.slice(verse.end)}`;
    const outcome = reanchor(`Once. ${other}`, verse);
    expect(["ambiguous", "changed"]).toContain(outcome.state);
  });

  it("answers for text without words", () => {
    const noise = "x".repeat(30_000);
    const quote = describeAnchor(noise, 9000, 9100) as Anchor;
    expect(reanchor(noise, quote).state).toBe("found");
    expect(placesOf(reanchor(`yy${noise}`, quote))[0]?.words).toBe(quote.exact);
  });

  it("follows a quote of many thousand words through an edit in its middle", () => {
    const text = Array.from({ length: 6000 }, (_, at) => `word${(at * 7919) % 6007}`).join(" ");
    const quote = describeAnchor(text, text.indexOf("word7919") < 0 ? 100 : 100, text.length - 100) as Anchor;
    const middle = Math.floor(text.length / 2);
    const outcome = reanchor(`Lead. ${text.slice(0, middle)} inserted ${text.slice(middle)}`, quote);
    expect(outcome.state).toBe("changed");
    expect(placesOf(outcome)[0]?.words.slice(0, 20)).toBe(quote.exact.slice(0, 20));
    expect(placesOf(outcome)[0]?.words.slice(-20)).toBe(quote.exact.slice(-20));
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

describe("any text", () => {
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
    "prix",
    "“deal”",
    "نفط",
    "👨‍👩‍👧",
  );
  const prose = fc.array(word, { minLength: 2, maxLength: 60 }).map((words) => words.join(" "));
  const any = fc.oneof(prose, fc.string({ unit: "grapheme", maxLength: 120 }));

  test.prop([any, fc.nat(400), fc.nat(400)])(
    "what was described is found in the same text, at the same place",
    (text, one, other) => {
      const quote = describeAnchor(text, Math.min(one, other), Math.max(one, other));
      fc.pre(quote !== null);
      expect(reanchor(text, quote as Anchor)).toMatchObject({
        state: "found",
        place: { start: quote?.start, end: quote?.end },
      });
    },
  );

  test.prop([any, any, fc.nat(400), fc.nat(400)])(
    "found are the very words; moved are the same words to a reader",
    (text, other, one, two) => {
      const quote = describeAnchor(text, Math.min(one, two), Math.max(one, two));
      fc.pre(quote !== null);
      const outcome = reanchor(other, quote as Anchor);
      for (const place of placesOf(outcome)) {
        expect(other.slice(place.start, place.end)).toBe(place.words);
        expect(place.start).toBeLessThan(place.end);
      }
      if (outcome.state === "found") expect(outcome.place.words).toBe(quote?.exact);
      if (outcome.state === "moved")
        expect(normalise(outcome.place.words).text).toBe(normalise(quote?.exact ?? "").text);
      if (outcome.state === "changed") expect(outcome.place.reasons).not.toEqual([]);
    },
  );

  const insertion = fc
    .array(fc.constantFrom("quuxly", "brr", "zounds,", "Hmpf."), { minLength: 1, maxLength: 12 })
    .map((words) => words.join(" "));
  const numbered = fc.uniqueArray(fc.integer({ min: 100, max: 99_999 }), { minLength: 20, maxLength: 60 });

  test.prop([numbered, fc.nat(1000), fc.nat(1000), fc.nat(1000), fc.array(insertion, { maxLength: 4 })])(
    "after insertions elsewhere it is found or moved to the same words",
    (numbers, from, length, seed, insertions) => {
      const words = numbers.map((number) => ((number * 1_103_515_245 + 12_345) % 2_147_483_647).toString(36));
      const first = from % (words.length - 4);
      const last = Math.min(words.length, first + 1 + (length % 12));
      const text = words.join(" ");
      const start = words.slice(0, first).join(" ").length + (first > 0 ? 1 : 0);
      const quote = describeAnchor(text, start, start + words.slice(first, last).join(" ").length) as Anchor;
      const edited = [...words];
      insertions.forEach((insertion, at) => {
        const place = (seed * (at + 1)) % (words.length + 1);
        if (place <= first || place >= last)
          edited.splice(place >= last ? edited.length - (words.length - place) : place, 0, insertion);
      });
      const other = edited.join(" ");
      const outcome = reanchor(other, quote);
      if (!other.includes(quote.exact)) return;
      expect(["found", "moved"]).toContain(outcome.state);
      expect(placesOf(outcome)[0]).toMatchObject({ words: quote.exact, start: other.indexOf(quote.exact) });
    },
  );
});
