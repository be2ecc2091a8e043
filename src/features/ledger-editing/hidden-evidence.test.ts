import { describe, expect, it } from "vitest";
import { hideItem, putRecord } from "#domain/workspace/commands/rows.ts";
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
    expect(found.every(({ quotes }) => quotes === 0)).toBe(true);
    expect(found.every(({ row, words }) => row.reason === "Said twice" && words !== "")).toBe(true);
  });

  it("knows an article by its title, with the ties and the number of all its quotes, one's own too", () => {
    const ground = readerDossier({
      quotes: [quoteOf(TALKS, "theirs", "talks", { bearings: [bearing("PAK~RUS", 1)] })],
    });
    const mine = { ...quoteOf(TALKS, "mine", "capital", { bearings: [bearing("IND~RUS", 1)] }) };
    const { document } = [
      putRecord({ collection: "quotes", row: mine }),
      hideItem({ kind: "article", id: TALKS.id }, "A press release"),
    ].reduce(perform, startHistory(aWorkspace()));
    const [found, ...more] = hiddenEvidence(document, ground);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ words: TALKS.title, quotes: 2, row: { reason: "A press release" } });
    expect(found?.bearings.map(({ tie }) => tie)).toEqual([tieId("PAK~RUS"), tieId("IND~RUS")]);
  });
});
