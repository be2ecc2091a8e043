import { describe, expect, it } from "vitest";
import { hideItem } from "#domain/workspace/commands/rows.ts";
import { perform, startHistory } from "#domain/workspace/history.ts";
import { bearing, quoteId, quoteOf, readerDossier, TALKS, tieId } from "#tests/support/reader-dossier.ts";
import { aWorkspace } from "#tests/support/workspaces.ts";
import { hiddenEvidence } from "./hidden-evidence.ts";

const hidden = (...ids: readonly string[]) =>
  ids.reduce(
    (history, id) => perform(history, hideItem({ kind: "quote", id: quoteId(id) }, "Said twice")),
    startHistory(aWorkspace()),
  ).document;

describe("what is hidden", () => {
  it("holds what bears on no tie too, and leaves out what the dossier has no more", () => {
    const ground = readerDossier({
      quotes: [
        quoteOf(TALKS, "on-tie", "talks", { bearings: [bearing("PAK~RUS", 1)] }),
        quoteOf(TALKS, "on-none", "capital", { bearings: [] }),
      ],
    });
    const found = hiddenEvidence(hidden("on-tie", "on-none", "gone"), ground);
    expect(found.map(({ row, bearings }) => [row.ref.id, bearings.map(({ tie }) => tie)])).toEqual([
      ["on-tie", [tieId("PAK~RUS")]],
      ["on-none", []],
    ]);
    expect(found.every(({ row, words }) => row.reason === "Said twice" && words !== "")).toBe(true);
  });
});
