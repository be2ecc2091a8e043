import { describe, expect, it } from "vitest";
import type { Quote } from "#domain/evidence/evidence.ts";
import type { ActorId, QuoteId, TieId } from "#domain/shared/ids.ts";
import { aQuote } from "#tests/support/workspaces.ts";
import { writeCoderNote } from "./coder-note-words.ts";
import { layerQuotes } from "./layer-quotes.ts";

const base = aQuote("own");
const [judged] = base.bearings;
if (!judged) throw new Error("no bearing");
const bearing = { ...judged, stance: 1, confidence: 0.6 } as const;
const own: Quote = { ...base, bearings: [bearing], act: "pledge", attribution: "direct" };

/** The note on quotes of one's own, ten letters apart, that she has changed so; `null`: she has not marked it. */
function note(...changes: readonly (Partial<Quote> | null)[]): string | null {
  const place = (at: number) => ({ ...own.anchor, start: at * 20, end: at * 20 + 10 });
  const mine = changes.map((_, at) => ({ ...own, id: `m${at}` as QuoteId, anchor: place(at) }));
  const hers = changes.flatMap((change, at) =>
    change === null ? [] : [{ ...own, id: `h${at}` as QuoteId, anchor: place(at), ...change }],
  );
  return writeCoderNote(
    layerQuotes(mine, hers, new Set()).filter((quote) => quote.mine !== null),
    changes.length,
  );
}

describe("the second coder in a margin note", () => {
  it("agrees, or says nothing of what she did not mark", () => {
    expect(note({})).toBe(" agrees");
    expect(note({}, {})).toBe(" agrees");
    expect(note({}, null)).toBe(" agrees on 1 of 2");
    expect(note(null)).toBeNull();
  });

  it("has another stance, named before all else", () => {
    expect(note({ bearings: [{ ...bearing, stance: 0 }] })).toBe(": neutral");
    expect(note({ act: "threat", bearings: [{ ...bearing, stance: 0, confidence: 0.9 }] })).toBe(
      ": neutral, threat and 1 more",
    );
    expect(note({ bearings: [{ ...bearing, stance: -2 }] }, {})).toBe(": hostile (1 of 2)");
    expect(note({ bearings: [{ ...bearing, stance: -2 }] }, { bearings: [{ ...bearing, stance: -2 }] })).toBe(
      ": hostile",
    );
  });

  it.each<[string, Partial<Quote>]>([
    ["surer", { bearings: [{ ...bearing, confidence: 0.9 }] }],
    ["less sure", { bearings: [{ ...bearing, confidence: 0.3 }] }],
    ["one tie fewer", { bearings: [] }],
    ["one tie more", { bearings: [bearing, { ...bearing, tie: "AAA~BBB" as TieId }] }],
    ["another tie", { bearings: [{ ...bearing, tie: "AAA~BBB" as TieId }] }],
    ["dispute", { bearings: [{ ...bearing, aspect: "dispute" }] }],
    ["also dispute", { bearings: [bearing, { ...bearing, aspect: "dispute" }] }],
    ["threat", { act: "threat" }],
    ["reported", { attribution: "reported" }],
    ["another speaker", { speaker: "somebody-else" as ActorId }],
    ["other words", { anchor: { ...own.anchor, start: 0, end: 8 } }],
  ])("says %j", (words, change) => {
    expect(note(change)).toBe(`: ${words}`);
  });
});
