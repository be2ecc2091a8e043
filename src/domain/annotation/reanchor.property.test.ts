import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import type { Anchor } from "../evidence/evidence.ts";
import { describeAnchor } from "./describe-anchor.ts";
import { normalise } from "./normalise.ts";
import { placesOf } from "./outcome.ts";
import { reanchor } from "./reanchor.ts";

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
