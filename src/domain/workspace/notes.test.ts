import { describe, expect, it } from "vitest";
import { tieId } from "#tests/support/reader-dossier.ts";
import type { Note, Rows } from "./document.ts";
import { noteCounts } from "./note-counts.ts";
import { inOrder, newNote, notesOn } from "./notes.ts";

const TIE = { kind: "tie", id: tieId("IND~RUS") } as const;
const OTHER = { kind: "tie", id: tieId("PAK~RUS") } as const;

function written(...texts: readonly string[]): Rows<Note> {
  const rows: Record<string, Note> = {};
  for (const [at, text] of texts.entries()) {
    // The later, the smaller: only the place in the id can tell the order.
    const note = newNote({ about: text.startsWith("!") ? OTHER : TIE, text }, rows, `${99 - at}`);
    rows[note.id] = note;
  }
  return rows;
}

describe("notes", () => {
  it("keep the order in which they were written, whatever order their rows have", () => {
    const rows = written("one", "!other", "two", " three ");
    const turned = Object.fromEntries(Object.entries(rows).reverse());
    expect(notesOn(TIE, turned).map(({ text }) => text)).toEqual(["one", "two", "three"]);
  });

  it("stand after those whose id says no place, and after a gap", () => {
    const rows = { ...written("one"), "note-9": { id: "note-9", about: TIE, text: "of the ledger" } };
    const next = newNote({ about: TIE, text: "two" }, { n000041: { id: "n000041-x", about: TIE, text: "" } }, "u");
    expect(next.id).toBe("n000001-u");
    expect(inOrder(Object.values(rows)).map(({ text }) => text)).toEqual(["of the ledger", "one"]);
    expect(newNote({ about: TIE, text: "" }, { "n000041-x": { id: "n000041-x", about: TIE, text: "" } }, "u").id).toBe(
      "n000042-u",
    );
  });

  it("are counted by item", () => {
    const counts = noteCounts(written("one", "!other", "two"));
    expect([counts.get("tie.IND~RUS"), counts.get("tie.PAK~RUS"), counts.get("tie.CHN~RUS")]).toEqual([
      2,
      1,
      undefined,
    ]);
  });
});
