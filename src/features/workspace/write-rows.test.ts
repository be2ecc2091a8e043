import { expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { anAnchoring, aQuote, aSource, aWorkspace } from "#tests/support/workspaces.ts";
import { writeContent } from "./write-rows.ts";

const [article] = sampleDossier().articles;
if (!article) throw new Error("The sample has no articles.");

it("counts by name what somebody has put in, without what comes along unasked", () => {
  const own = { ...aWorkspace(), articles: { [article.id]: article }, sources: { s: aSource("s") } };
  expect(writeContent(own)).toBe("1 article");
  const quotes = { a: aQuote("a"), b: aQuote("b"), c: aQuote("c") };
  expect(writeContent({ ...own, quotes, anchorings: { a: anAnchoring("a") } })).toBe("1 article, 3 quotes");
  expect(writeContent({ ...aWorkspace(), sources: { s: aSource("s") } })).toBe("nothing yet");
});
