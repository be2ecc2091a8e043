import { describe, expect, it } from "vitest";
import { placeQuotes } from "#domain/article/passages.ts";
import { lookupOf } from "#domain/dossier/lookup.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import { bearing, quoteOf, readerDossier, TALKS } from "#tests/support/reader-dossier.ts";
import { marginNotes } from "./margin-notes.ts";

const lookup = lookupOf(readerDossier());

function notesOf(quotes: readonly Quote[], block = 0) {
  const placed = placeQuotes(TALKS, quotes);
  const byId = new Map(quotes.map((quote) => [quote.id, quote]));
  return marginNotes(placed.byBlock[block] ?? [], (id) => byId.get(id) ?? null, lookup);
}

describe("margin notes", () => {
  const strong = quoteOf(TALKS, "strong", "“very strong relations”", { bearings: [bearing("PAK~RUS", 1, 0.9)] });
  const overdue = quoteOf(TALKS, "overdue", "overdue", {
    act: "praise",
    bearings: [bearing("PAK~RUS", 1, 0.8), bearing("IND~RUS", 2, 0.3)],
  });

  it("share one note for neighbouring quotes of one speaker", () => {
    const [note, ...others] = notesOf([strong, overdue]);
    expect(others).toEqual([]);
    expect(note).toMatchObject({ speakers: "Sharif to Putin", manner: "Pledge, praise", ties: ["PAK~RUS", "IND~RUS"] });
    expect(note?.confidence?.word).toBe("High");
    expect(note?.quotes.map((quote) => quote.id)).toEqual(["strong", "overdue"]);
  });

  it("keep apart what differs in speaker, addressee or confidence", () => {
    expect(notesOf([strong, { ...overdue, addressee: null }])).toHaveLength(2);
    expect(notesOf([strong, { ...overdue, bearings: [bearing("PAK~RUS", 1, 0.2)] }])).toHaveLength(2);
  });

  it("say when nobody is named at all", () => {
    const nobody = { ...strong, speaker: null, addressee: null };
    expect(notesOf([nobody])[0]).toMatchObject({ speakers: "Unnamed", unnamed: true });
    expect(notesOf([{ ...nobody, speakerLabel: "Unnamed analysts" }])[0]).toMatchObject({
      speakers: "Unnamed analysts",
      unnamed: false,
    });
  });

  it("carry no confidence for a quote that bears on nothing", () => {
    expect(notesOf([{ ...strong, bearings: [] }])[0]).toMatchObject({ ties: [], confidence: null });
  });
});
