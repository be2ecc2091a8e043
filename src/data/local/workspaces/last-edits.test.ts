import { afterEach, describe, expect, it, vi } from "vitest";
import { renameWorkspace } from "#domain/workspace/commands/about.ts";
import { putRecord, removeRecord } from "#domain/workspace/commands/rows.ts";
import { perform, startHistory } from "#domain/workspace/history.ts";
import { touchedRows } from "#domain/workspace/step.ts";
import { aQuote, aWorkspace } from "#tests/support/workspaces.ts";
import { editsAside, forgetEditsAside, putEditsAside } from "./last-edits.ts";

const before = perform(startHistory(aWorkspace()), putRecord({ collection: "quotes", row: aQuote("gone") })).document;
const after = [
  putRecord({ collection: "quotes", row: { ...aQuote("new"), note: "naïve “–”" } } as const),
  removeRecord({ collection: "quotes", row: aQuote("gone") }),
  renameWorkspace("Other"),
].reduce(perform, startHistory(before)).document;
const aside = () => putEditsAside(after, touchedRows(before, after), 4);

afterEach(() => localStorage.clear());

describe("edits put aside (R30)", () => {
  it("come back with what was put in, taken out and renamed", () => {
    aside();
    const edits = editsAside("w1", 4);
    expect(edits?.touched).toEqual([
      { collection: "about", id: "" },
      { collection: "quotes", id: "new" },
      { collection: "quotes", id: "gone" },
    ]);
    expect(edits?.document.quotes).toEqual({ new: { ...aQuote("new"), note: "naïve “–”" } });
    expect(edits?.document.about.title).toBe("Other");
  });

  it("are none where the shelf has moved on since, where nothing was put aside, or once forgotten", () => {
    expect(editsAside("w1", 4)).toBeNull();
    aside();
    expect(editsAside("w1", 5)).toBeNull();
    expect(editsAside("w2", 4)).toBeNull();
    forgetEditsAside("w1");
    expect(editsAside("w1", 4)).toBeNull();
  });

  it("take no row that cannot be read, and nothing at all of what somebody else wrote there", () => {
    const row = { ...aQuote("bad"), act: "shrug" };
    const rows = [
      ["quotes", "bad", row],
      ["quotes", "other", aQuote("good")],
      ["nothing", "x", {}],
      ["quotes", "good", aQuote("good")],
      7,
    ];
    localStorage.setItem("entente.last-edits.w1", JSON.stringify({ base: 0, about: aWorkspace().about, rows }));
    expect(editsAside("w1", 0)?.touched).toEqual([{ collection: "quotes", id: "good" }]);
    for (const content of ["{", "7", "null", '{"base":0}', '{"base":0,"about":{},"rows":[]}']) {
      localStorage.setItem("entente.last-edits.w1", content);
      expect(editsAside("w1", 0)).toBeNull();
    }
  });

  it("hold nobody up where storage is refused", () => {
    const refused = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    expect(aside).not.toThrow();
    expect(editsAside("w1", 4)).toBeNull();
    refused.mockRestore();
  });
});
