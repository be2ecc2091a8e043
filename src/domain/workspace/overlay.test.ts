import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { trialQuery } from "#tests/support/trial-evidence.ts";
import { anOverride, aQuote, aWorkspace } from "#tests/support/workspaces.ts";
import { evidenceIndexOf } from "../evidence/evidence-index.ts";
import { readTies } from "../reading/read-ties.ts";
import { hideItem, putRecord, removeRecord } from "./commands/rows.ts";
import type { WorkspaceDocument } from "./document.ts";
import { perform, startHistory } from "./history.ts";
import { blankDossier, overlay, ownershipOf } from "./overlay.ts";
import type { Command } from "./step.ts";

const dossier = sampleDossier();
const workspaceWith = (...commands: readonly Command[]) =>
  commands.reduce(perform, startHistory(aWorkspace())).document;

describe("dossier and workspace together", () => {
  it("are the dossier itself while the workspace is empty", () => {
    expect(overlay(dossier, aWorkspace())).toBe(dossier);
  });

  it("show a changed record in its place and a new one after the others", () => {
    const [first] = dossier.quotes;
    if (!first) throw new Error("The sample has no quotes.");
    const workspace = workspaceWith(
      putRecord({ collection: "quotes", row: { ...first, note: "checked" } }),
      putRecord({ collection: "quotes", row: aQuote("mine") }),
    );
    const seen = overlay(dossier, workspace);
    expect(seen.quotes).toHaveLength(dossier.quotes.length + 1);
    expect(seen.quotes[0]).toEqual({ ...first, note: "checked" });
    expect(seen.quotes.at(-1)?.id).toBe("mine");
    expect(ownershipOf({ kind: "quote", id: first.id }, dossier, workspace)).toBe("changed");
    expect(ownershipOf({ kind: "quote", id: aQuote("mine").id }, dossier, workspace)).toBe("yours");
    expect(ownershipOf({ kind: "quote", id: aQuote("q").id }, dossier, workspace)).toBe("dossier");
  });

  it("count hidden evidence for nothing", () => {
    const quote = dossier.quotes.find((one) => one.bearings.length === 1);
    const tie = quote?.bearings[0]?.tie;
    if (!quote || !tie) throw new Error("The sample has no such quote.");
    const seen = overlay(dossier, workspaceWith(hideItem({ kind: "quote", id: quote.id }, "twice in the dossier")));
    expect(seen.quotes.some(({ id }) => id === quote.id)).toBe(false);
    expect(evidenceIndexOf(seen).itemsOf(tie)).toHaveLength(evidenceIndexOf(dossier).itemsOf(tie).length - 1);
  });

  it("leave out with a hidden article every quote of it, one's own too, and open with none", () => {
    const { article } = dossier.opening;
    const inIt = dossier.quotes.filter((quote) => quote.article === article);
    if (article === null || inIt.length === 0) throw new Error("The sample opens without an article that has quotes.");
    const hide = hideItem({ kind: "article", id: article }, "A press release");
    const workspace = workspaceWith(hide, putRecord({ collection: "quotes", row: { ...aQuote("mine"), article } }));
    const seen = overlay(dossier, workspace);
    expect(seen.articles).toHaveLength(dossier.articles.length - 1);
    expect(seen.quotes).toHaveLength(dossier.quotes.length - inIt.length);
    expect(seen.quotes.some((quote) => quote.article === article)).toBe(false);
    expect(seen.opening.article).toBeNull();
    expect(evidenceIndexOf(seen).quotesIn(article)).toEqual([]);
  });

  it("read a tie as it is overridden, until the override goes", () => {
    const row = anOverride({ stance: -2 });
    const query = trialQuery("2025-09");
    const read = (workspace: WorkspaceDocument) =>
      readTies(evidenceIndexOf(overlay(dossier, workspace)), query).get(row.tie);
    const before = read(aWorkspace());
    const put = putRecord({ collection: "overrides", row }, "override of a reading");
    expect(read(workspaceWith(put))).toMatchObject({
      band: -2,
      weight: before?.weight,
      overridden: { override: row, evidence: before?.stance },
    });
    expect(read(workspaceWith(put, removeRecord({ collection: "overrides", row })))).toEqual(before);
    expect(put.about).toEqual({ kind: "tie", id: row.tie });
  });

  it("stand without any dossier", () => {
    const blank = blankDossier("My own", "2025-09-02");
    expect(blank.opening.window).toEqual({ from: "2024-10", to: "2025-09" });
    expect(overlay(blank, workspaceWith(putRecord({ collection: "quotes", row: aQuote("mine") }))).quotes).toHaveLength(
      1,
    );
  });
});
