import { describe, expect, it } from "vitest";
import { quoteId, quoteOf, readerDossier, TALKS } from "#tests/support/reader-dossier.ts";
import { itemName } from "./item-name.ts";
import { lookupOf } from "./lookup.ts";

const nameOf = (exact: string) => {
  const lookup = lookupOf(readerDossier({ quotes: [{ ...quoteOf(TALKS, "q", "talks"), anchor: anchorOf(exact) }] }));
  return itemName({ kind: "quote", id: quoteId("q") }, lookup);
};
const anchorOf = (exact: string) => ({ ...quoteOf(TALKS, "q", "talks").anchor, exact });

describe("the name of a quote", () => {
  it("stands in quotation marks, once", () => {
    expect(nameOf("strong relations")).toBe("“strong relations”");
    expect(nameOf("“strong relations”")).toBe("“strong relations”");
    expect(nameOf("he “respects” them")).toBe("“he “respects” them”");
  });

  it("is nothing where the quote is gone", () => {
    expect(itemName({ kind: "quote", id: quoteId("gone") }, lookupOf(readerDossier()))).toBeNull();
  });
});
