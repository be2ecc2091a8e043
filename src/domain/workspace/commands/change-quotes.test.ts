import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { arbitrary } from "#tests/support/arbitrary-records.ts";
import { actorId, bearing, quoteId, readerDossier } from "#tests/support/reader-dossier.ts";
import { anAnchoring, aQuote, aWorkspace } from "#tests/support/workspaces.ts";
import { ACTS, ATTRIBUTIONS, type Quote } from "../../evidence/evidence.ts";
import { ASPECTS } from "../../shared/stance.ts";
import { rowOf, type WorkspaceDocument } from "../document.ts";
import { perform, startHistory, undo } from "../history.ts";
import { overlay } from "../overlay.ts";
import { printWorkspace } from "../workspace-text.ts";
import { changeQuotes, effectOf, type QuoteChange, quoteWith, removeQuotes } from "./change-quotes.ts";
import { putRecord, putRecords } from "./rows.ts";

const text = (document: WorkspaceDocument) => [...printWorkspace(document)].join("");
const base = readerDossier();
const two = {
  ...aQuote("two"),
  bearings: [bearing("PAK~RUS", 1), { ...bearing("PAK~RUS", -1), aspect: "energy" as const }],
};

const anyChange: fc.Arbitrary<QuoteChange> = fc.oneof(
  fc.record({
    kind: fc.constant("speaker" as const),
    speaker: fc.constantFrom(actorId("PAK"), actorId("sharif"), null),
    label: fc.option(fc.string({ maxLength: 8 })),
  }),
  fc.record({ kind: fc.constant("addressee" as const), addressee: fc.constantFrom(actorId("RUS"), null) }),
  fc.record({ kind: fc.constant("act" as const), act: fc.constantFrom(...ACTS) }),
  fc.record({ kind: fc.constant("attribution" as const), attribution: fc.constantFrom(...ATTRIBUTIONS) }),
  fc.record({
    kind: fc.constant("aspect" as const),
    from: fc.option(fc.constantFrom(...ASPECTS)),
    aspect: fc.constantFrom(...ASPECTS),
  }),
  fc.record({ kind: fc.constant("confidence" as const), confidence: fc.constantFrom(0.1, 0.5, 1) }),
);
const anyQuotes = fc.uniqueArray(arbitrary.quote, { selector: ({ id }) => id, maxLength: 6 });

describe("one change of many quotes", () => {
  it("names an actor, a label for whoever is meant, or nobody", () => {
    const set = (speaker: Quote["speaker"], label: string | null) =>
      quoteWith(aQuote("q"), { kind: "speaker", speaker, label });
    expect(set(actorId("PAK"), "ignored")).toMatchObject({ speaker: "PAK", speakerLabel: null });
    expect(set(null, " aides ")).toMatchObject({ speaker: null, speakerLabel: "aides" });
    expect(set(null, "  ")).toMatchObject({ speaker: null, speakerLabel: null });
    expect(set(null, "officials")).toEqual(aQuote("q"));
  });

  it("leaves a bearing alone where the quote bears on that tie in that aspect already", () => {
    const change = { kind: "aspect", from: null, aspect: "economic" } as const;
    expect(quoteWith(two, change).bearings.map(({ aspect, stance }) => [aspect, stance])).toEqual([
      ["economic", 1],
      ["energy", -1],
    ]);
    expect(effectOf([two], change)).toMatchObject({ stay: 1 });
    expect(quoteWith(two, { kind: "aspect", from: "energy", aspect: "political" })).toBe(two);
    expect(quoteWith(two, { kind: "aspect", from: "energy", aspect: "defence" }).bearings[1]?.aspect).toBe("defence");
  });

  it("makes changed copies of the dossier's in one step that is about the first of them", () => {
    const history = perform(startHistory(aWorkspace()), changeQuotes(base.quotes, { kind: "act", act: "claim" }));
    expect(history.past).toHaveLength(1);
    expect(history.past[0]).toMatchObject({
      label: "another kind of statement for 5 quotes",
      about: { kind: "quote", id: "strong" },
    });
    // The one that was a claim before is left as the dossier has it.
    expect(Object.keys(history.document.quotes)).not.toContain("trouble");
    expect(overlay(base, history.document).quotes.every(({ act }) => act === "claim")).toBe(true);
    expect(text(undo(history).document)).toBe(text(aWorkspace()));
  });

  it("is no step where it changes nothing", () => {
    const history = startHistory(aWorkspace());
    expect(perform(history, changeQuotes([aQuote("q")], { kind: "act", act: "statement" }))).toBe(history);
    expect(perform(history, changeQuotes([], { kind: "act", act: "claim" }))).toBe(history);
  });

  test.prop([anyQuotes, fc.array(anyChange, { maxLength: 6 })])(
    "touches nothing but what it is about, never makes two bearings alike in tie and aspect, and is undone to the letter",
    (quotes, changes) => {
      const records = quotes.map((row) => ({ collection: "quotes", row }) as const);
      const first = perform(startHistory(aWorkspace()), putRecords(records, "quotes"));
      let history = first;
      for (const change of changes)
        history = perform(history, changeQuotes(Object.values(history.document.quotes), change));
      for (const was of Object.values(first.document.quotes)) {
        const now = rowOf(history.document.quotes, was.id);
        expect(now).toMatchObject({ id: was.id, anchor: was.anchor, note: was.note, saidOn: was.saidOn });
        expect(now?.bearings.map(({ tie, stance }) => [tie, stance])).toEqual(
          was.bearings.map(({ tie, stance }) => [tie, stance]),
        );
        expect(alike(now)).toBeLessThanOrEqual(alike(was));
      }
      while (history.past.length > first.past.length) history = undo(history);
      expect(text(history.document)).toBe(text(first.document));
    },
  );
});

/** How many bearings say something of a tie and aspect that another bearing speaks of too. */
function alike(quote: Quote | null): number {
  const names = (quote?.bearings ?? []).map(({ tie, aspect }) => `${tie} ${aspect}`);
  return names.length - new Set(names).size;
}

describe("taking many quotes away", () => {
  const isOfDossier = (id: string) => base.quotes.some((quote) => quote.id === id);

  it("deletes what is the workspace's and hides what is the dossier's with the reason, as one step", () => {
    const before = [
      putRecord({ collection: "quotes", row: aQuote("mine") }),
      putRecord({ collection: "anchorings", row: anAnchoring("mine") }),
    ].reduce(perform, startHistory(aWorkspace()));
    const after = perform(before, removeQuotes([quoteId("mine"), quoteId("own")], isOfDossier, " twice "));
    expect(after.past.length).toBe(before.past.length + 1);
    expect(after.document.quotes).toEqual({});
    expect(after.document.anchorings).toEqual({});
    expect(Object.values(after.document.hidden)).toEqual([
      { id: "quote.own", ref: { kind: "quote", id: "own" }, reason: "twice" },
    ]);
    expect(overlay(base, after.document).quotes.map(({ id }) => id)).not.toContain("own");
    expect(text(undo(after).document)).toBe(text(before.document));
  });

  it("keeps a changed copy of a hidden one, so that it comes back as it was", () => {
    const changedOne = perform(startHistory(aWorkspace()), changeQuotes(base.quotes, { kind: "act", act: "threat" }));
    const hidden = perform(changedOne, removeQuotes([quoteId("own")], isOfDossier, "twice"));
    expect(rowOf(hidden.document.quotes, "own")?.act).toBe("threat");
  });
});
