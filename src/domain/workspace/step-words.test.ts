import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { aQuote, aWorkspace } from "#tests/support/workspaces.ts";
import { lookupOf } from "../dossier/lookup.ts";
import { putAll } from "./commands/put-all.ts";
import { removeArticle } from "./commands/remove-article.ts";
import { hideItem, putRecord } from "./commands/rows.ts";
import { type Command, run } from "./step.ts";
import { articleOfStep, firstWords, quoteOfStep } from "./step-words.ts";

const base = sampleDossier();
const [first] = base.quotes;
if (!first) throw new Error("The sample has no quotes.");
const before = aWorkspace();

function found(command: Command) {
  const done = run(before, command);
  if (done === null) throw new Error("Nothing changed.");
  return quoteOfStep(done.step, [before, done.document], lookupOf(base).quote);
}

describe("the quote of a step", () => {
  it("is found whether the step has been taken or taken back", () => {
    expect(found(putRecord({ collection: "quotes", row: aQuote("q") }))).toEqual(aQuote("q"));
  });

  it("is that of the dossier where it was only hidden", () => {
    expect(found(hideItem({ kind: "quote", id: first.id }, "no tie"))).toEqual(first);
  });

  it("is none where there are several, or another thing", () => {
    const quotes = [aQuote("one"), aQuote("two")];
    const about = { kind: "quote", id: aQuote("one").id } as const;
    expect(found(putAll({ quotes }, "another speaker for 2 quotes", about))).toBeNull();
    expect(found(hideItem({ kind: "article", id: first.article }, "no tie"))).toBeNull();
  });
});

describe("the article of a step", () => {
  const known = lookupOf(base).article;
  const titleOf = (command: Command, document = before) => {
    const done = run(document, command);
    if (done === null) throw new Error("Nothing changed.");
    return articleOfStep(done.step, [document, done.document], known);
  };
  const [article] = base.articles;
  if (!article) throw new Error("The sample has no articles.");
  const own = { ...article, id: "a-own" as typeof article.id, title: "My own" };

  it("is called by its title, whether it came, went or was hidden", () => {
    const put = putRecord({ collection: "articles", row: own });
    expect(titleOf(put)).toBe("My own");
    const withIt = run(before, put)?.document ?? before;
    expect(titleOf(removeArticle(own.id, withIt), withIt)).toBe("My own");
    expect(titleOf(hideItem({ kind: "article", id: article.id }, "a press release"))).toBe(article.title);
  });

  it("is none where a step is only done within it", () => {
    const about = { kind: "article", id: article.id } as const;
    expect(titleOf({ ...putRecord({ collection: "quotes", row: aQuote("q") }), about })).toBeNull();
    expect(titleOf(putRecord({ collection: "quotes", row: aQuote("q") }))).toBeNull();
  });
});

describe("first words", () => {
  it("are all of a short text, in one line", () => {
    expect(firstWords("  We want\n our own. ", 40)).toBe("We want our own.");
  });

  it("are cut between signs, never within one", () => {
    const family = "\u{1F468}\u200D\u{1F469}\u200D\u{1F467}";
    expect(firstWords(family.repeat(5), 3)).toBe(`${family.repeat(3)}…`);
    expect(firstWords("We want our own", 8)).toBe("We want…");
  });
});
