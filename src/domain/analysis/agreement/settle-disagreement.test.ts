import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { aQuote, aWorkspace } from "#tests/support/workspaces.ts";
import { describeAnchor } from "../../annotation/describe-anchor.ts";
import { plainText } from "../../article/article.ts";
import type { Quote } from "../../evidence/evidence.ts";
import type { QuoteId, TieId } from "../../shared/ids.ts";
import { hideItem, putRecord } from "../../workspace/commands/rows.ts";
import type { WorkspaceDocument } from "../../workspace/document.ts";
import { perform, startHistory, undo } from "../../workspace/history.ts";
import { overlay } from "../../workspace/overlay.ts";
import { newActor } from "../../workspace/quote-draft.ts";
import type { Command } from "../../workspace/step.ts";
import { codedQuotes } from "./coded-quotes.ts";
import { agreementOf } from "./coder-agreement.ts";
import { disagreements } from "./disagreements.ts";
import { isKept, keepMine, takeTheirs, whereOf } from "./settle-disagreement.ts";

const base = sampleDossier();
const [first] = base.quotes;
if (!first) throw new Error("The sample has no quotes.");

const article = base.articles.find(({ id }) => id === aQuote("q").article);
if (!article) throw new Error("The sample has another article.");
const text = plainText(article);
/** A quote of the words that stand at a place of the article. */
const marked = (id: string, start = 25, end = 46): Quote => ({
  ...aQuote(id),
  anchor: describeAnchor(text, start, end) ?? aQuote(id).anchor,
});

const workspace = (id: string, ...commands: readonly Command[]): WorkspaceDocument =>
  commands.reduce(perform, startHistory(aWorkspace(id))).document;
const put = (row: Quote) => putRecord({ collection: "quotes", row });

/** The one disagreement of two workspaces, and what settling it comes to. */
function settling(mine: WorkspaceDocument, theirs: WorkspaceDocument) {
  const coded = codedQuotes(base, mine, theirs);
  const [pair, ...rest] = disagreements(agreementOf(coded.ones, coded.others).pairs);
  if (!pair || rest.length > 0) throw new Error("Not one disagreement.");
  const done = (command: Command) => perform(startHistory(mine), command);
  const over = { base, mine: overlay(base, mine), theirs: coded.seen };
  return { pair, taken: done(takeTheirs(pair, over)), kept: (words: string) => done(keepMine(pair, words, theirs)) };
}

describe("what two workspaces can be compared on", () => {
  it("is what at least one of them coded, not what both left as the dossier has it", () => {
    const mine = workspace("a", put(aQuote("mine")));
    const theirs = workspace("b", put({ ...first, note: "changed" }));
    const { ones, others, apart } = codedQuotes(base, mine, theirs);
    expect(ones.map(({ id }) => id)).toEqual([first.id, "mine"]);
    expect(others.map(({ id }) => id)).toEqual([first.id]);
    expect(apart).toEqual([]);
  });

  it("leaves aside what stands in articles that the one does not have", () => {
    const elsewhere = { ...aQuote("far"), article: "elsewhere" as Quote["article"] };
    expect(codedQuotes(base, workspace("a"), workspace("b", put(elsewhere))).apart).toEqual([
      { quote: elsewhere, why: "no article", likely: null },
    ]);
  });

  it("leaves out mine at words that theirs most likely means, but no other of mine", () => {
    const here = marked("mine");
    const other = marked("other", 400, 421);
    const changed = { ...marked("theirs"), anchor: { ...here.anchor, exact: "zxqv wkjq pfft blorb" } };
    const mine = workspace("a", put(here), put(other));
    const { ones, apart, beside } = codedQuotes(base, mine, workspace("b", put(changed)));
    expect(apart).toMatchObject([{ why: "changed", likely: { id: "theirs" } }]);
    expect(beside).toEqual([here]);
    expect(ones).toEqual([other]);
  });

  it("keeps mine in where another quote of theirs stands at the same words", () => {
    const here = marked("mine");
    const changed = { ...marked("theirs"), anchor: { ...here.anchor, exact: "zxqv wkjq pfft blorb" } };
    const theirs = workspace("b", put(changed), put(marked("same")));
    const { ones, beside } = codedQuotes(base, workspace("a", put(here)), theirs);
    expect(beside).toEqual([]);
    expect(ones).toEqual([here]);
  });
});

describe("settling a disagreement", () => {
  const mine = workspace("a", put(marked("q")));

  it("takes theirs in the place of mine, in one step that is undone as one", () => {
    const bearings = [{ tie: "PAK~RUS" as TieId, aspect: "political", stance: -1, confidence: 0.6 } as const];
    const { taken, pair } = settling(mine, workspace("b", put({ ...marked("q"), bearings })));
    expect(taken.document.quotes).toEqual({ q: { ...marked("q"), bearings } });
    expect(taken.past).toHaveLength(1);
    expect(whereOf(pair)).toEqual({ kind: "quote", id: "q" });
    expect(undo(taken).document).toEqual(mine);
  });

  it("takes a quote that only they marked, with the actors it needs, under an id that is free", () => {
    const actor = newActor("Wagner", "organisation", new Set());
    const theirs = workspace(
      "b",
      putRecord({ collection: "actors", row: actor }),
      put({
        ...marked("q", 400, 421),
        bearings: [{ tie: "RUS~wagner" as TieId, aspect: "defence", stance: 2, confidence: 0.9 }],
      }),
      put({ ...marked("same"), id: "also" as QuoteId }),
    );
    const { taken, pair } = settling(mine, theirs);
    expect(whereOf(pair)).toEqual({ kind: "article", id: "sharif-courts-moscow" });
    expect(Object.keys(taken.document.quotes)).toEqual(["q", "q-2"]);
    expect(taken.document.actors).toEqual({ wagner: actor });
  });

  it("lets mine go where they marked nothing; one of the dossier is hidden", () => {
    expect(settling(mine, workspace("b")).taken.document.quotes).toEqual({});
    const theirs = workspace("b", hideItem({ kind: "quote", id: first.id }, "not about the tie"));
    expect(Object.keys(settling(workspace("a"), theirs).taken.document.hidden)).toEqual([`quote.${first.id}`]);
  });

  it("brings back a quote of the dossier that only I hid, and keeps no copy of it", () => {
    const hidden = workspace("a", hideItem({ kind: "quote", id: first.id }, "not about the tie"));
    const { taken } = settling(hidden, workspace("b"));
    expect(taken.document).toEqual(workspace("a"));
  });

  it("keeps mine by a note, until they say something else", () => {
    const theirs = workspace("b", put({ ...marked("q"), act: "threat" }));
    const { kept, pair } = settling(mine, theirs);
    const after = kept("Act: you Statement, Noor Threat").document;
    expect(isKept(pair, "Act: you Statement, Noor Threat", after, theirs)).toBe(true);
    expect(isKept(pair, "Act: you Statement, Noor Pledge", after, theirs)).toBe(false);
    expect(after.quotes).toEqual(mine.quotes);
    expect(Object.values(after.notes)).toMatchObject([{ about: { kind: "quote", id: "q" } }]);
  });
});
