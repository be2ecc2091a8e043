import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { quoteId } from "#tests/support/reader-dossier.ts";
import { anchorOf } from "#tests/support/trial-anchor.ts";
import { aQuote, aWorkspace } from "#tests/support/workspaces.ts";
import { describeAnchor } from "../annotation/describe-anchor.ts";
import { isEdge } from "../annotation/graphemes.ts";
import type { Quote } from "../evidence/evidence.ts";
import { putRecord } from "./commands/rows.ts";
import { perform, startHistory, undo } from "./history.ts";
import { cutsOf, likelyCut, recordHalves, splitQuote } from "./split-quote.ts";

const TEXT = "He said “we will pay.” Then he left (for good), and nobody asked.";
const WORDS = "said “we will pay.” Then he left (for good)";
const quote: Quote = { ...aQuote("q1"), anchor: anchorOf(TEXT, WORDS), note: "checked" };
const SECOND = quoteId("q2");
const halvesAt = (at: number) => splitQuote(TEXT, quote, at, SECOND);

describe("a quote", () => {
  it("is cut before a word, with the sign that opens it; speaker, ties and note stay on both halves", () => {
    const halves = cutsOf(TEXT, quote.anchor).map((at) => halvesAt(at));
    expect(halves.map((both) => [both?.first.anchor.exact, both?.second.anchor.exact])).toEqual([
      ["said", "“we will pay.” Then he left (for good)"],
      ["said “we", "will pay.” Then he left (for good)"],
      ["said “we will", "pay.” Then he left (for good)"],
      ["said “we will pay.”", "Then he left (for good)"],
      ["said “we will pay.” Then", "he left (for good)"],
      ["said “we will pay.” Then he", "left (for good)"],
      ["said “we will pay.” Then he left", "(for good)"],
      ["said “we will pay.” Then he left (for", "good)"],
    ]);
    for (const both of halves)
      for (const half of both ? [both.first, both.second] : []) {
        const { anchor } = half;
        expect({ ...half, id: quote.id, anchor: quote.anchor }).toEqual(quote);
        expect(TEXT.slice(anchor.start, anchor.end)).toBe(anchor.exact);
      }
    expect(halves[0]?.first.id).toBe("q1");
    expect(halves[0]?.second.id).toBe("q2");
  });

  it("is offered where a sentence begins, else near the middle", () => {
    const cuts = cutsOf(TEXT, quote.anchor);
    expect(likelyCut(TEXT, quote.anchor, cuts)).toBe(TEXT.indexOf("Then"));
    const plain = anchorOf(TEXT, "and nobody asked");
    expect(likelyCut(TEXT, plain, cutsOf(TEXT, plain))).toBe(TEXT.indexOf("asked"));
  });

  it("of one word, or whose words are elsewhere, is not cut; neither is any at a place that is no cut", () => {
    expect(cutsOf(TEXT, anchorOf(TEXT, "“we "))).toEqual([]);
    expect(cutsOf(` ${TEXT}`, quote.anchor)).toEqual([]);
    expect(likelyCut(TEXT, quote.anchor, [])).toBeNull();
    expect(halvesAt(quote.anchor.start)).toBeNull();
    expect(halvesAt(quote.anchor.end)).toBeNull();
    expect(halvesAt(TEXT.indexOf("ill pay"))).toBeNull();
  });

  it("is split as one step, and whole again when that is undone", () => {
    const before = perform(startHistory(aWorkspace()), putRecord({ collection: "quotes", row: quote }));
    const halves = halvesAt(TEXT.indexOf("Then"));
    if (!halves) throw new Error("no halves");
    const after = perform(before, recordHalves(halves));
    expect(Object.keys(after.document.quotes).sort()).toEqual(["q1", "q2"]);
    expect(after.past.at(-1)?.label).toBe("split of a quote");
    expect(undo(after).document.quotes).toEqual({ q1: quote });
  });

  test.prop([
    fc.array(fc.constantFrom("oil", "한국", "نفط", "👨‍👩‍👧", "“deal”", "(so)", "e\u0301té", ".", "\n", "not-so"), {
      minLength: 1,
      maxLength: 20,
    }),
    fc.nat(120),
    fc.nat(120),
  ])("in any text loses no word by it, and has no empty half", (words, one, other) => {
    const text = words.join(" ");
    const anchor = describeAnchor(text, Math.min(one, other), Math.max(one, other));
    fc.pre(anchor !== null);
    if (anchor === null) return;
    for (const at of cutsOf(text, anchor)) {
      const halves = splitQuote(text, { ...quote, anchor }, at, SECOND);
      const [left, right] = [halves?.first.anchor, halves?.second.anchor];
      expect(left?.exact.trim()).not.toBe("");
      expect(right?.exact.trim()).not.toBe("");
      for (const half of [left, right]) {
        expect(text.slice(half?.start, half?.end)).toBe(half?.exact);
        expect(isEdge(text, half?.start ?? -1) && isEdge(text, half?.end ?? -1)).toBe(true);
      }
      expect(text.slice(left?.end, right?.start).trim()).toBe("");
      expect([left?.start, right?.end]).toEqual([anchor.start, anchor.end]);
    }
  });
});
