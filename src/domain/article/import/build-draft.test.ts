import { describe, expect, it } from "vitest";
import type { Block } from "../article.ts";
import { buildDraft, factLine } from "./build-draft.ts";

const paragraph = (text: string): Block => ({ kind: "paragraph", text });
const PROSE = paragraph("The minister said that the oil of the country was to be bought again in the autumn.");

describe("a draft", () => {
  it("believes the source first, then the text’s own lines, then what programs fill in", () => {
    const blocks = [paragraph("A title of the text"), paragraph("By Jane Doe"), PROSE];
    const hints = { title: "Hint", author: "Hint", publisher: "Hint", language: "fr" };
    expect(buildDraft({ form: "text", blocks, facts: { title: "Fact" }, hints })).toMatchObject({
      title: "Fact",
      author: "Jane Doe",
      publisher: "Hint",
      language: "en",
    });
  });

  it("keeps the region that a source knows where its words agree", () => {
    expect(buildDraft({ form: "html", blocks: [PROSE], facts: { language: "en-IN" } }).language).toBe("en-IN");
    expect(buildDraft({ form: "html", blocks: [PROSE], facts: { language: "ur-PK" } }).language).toBe("en");
    expect(buildDraft({ form: "html", blocks: [paragraph("12")], facts: { language: "ur" } }).language).toBe("ur");
  });

  it("drops blocks that say nothing, and keeps each doubt and each check with its block", () => {
    const blocks = [paragraph("—"), paragraph("Menu item"), paragraph("* * *"), PROSE, paragraph("😀")];
    const draft = buildDraft({
      form: "html",
      blocks,
      doubtful: [
        { block: 1, reason: "navigation" },
        { block: 2, reason: "navigation" },
      ],
      checks: [
        { block: 0, reason: "letters" },
        { block: 3, reason: "order" },
      ],
    });
    expect(draft.blocks.map(({ text }) => text)).toEqual(["Menu item", PROSE.text, "😀"]);
    expect(draft.doubtful).toEqual([{ block: 0, reason: "navigation" }]);
    expect(draft.checks).toEqual([{ block: 1, reason: "order" }]);
  });

  it("adds up what was left out, and says nothing of nothing", () => {
    const leftOut = [
      { what: "images", count: 2 },
      { what: "comments", count: 0 },
      { what: "images", count: 1 },
    ] as const;
    expect(buildDraft({ form: "html", blocks: [PROSE], leftOut }).leftOut).toEqual([{ what: "images", count: 3 }]);
  });

  it("makes nothing up", () => {
    expect(buildDraft({ form: "text", blocks: [] })).toEqual({
      form: "text",
      blocks: [],
      doubtful: [],
      checks: [],
      leftOut: [],
      encoding: null,
      title: null,
      publisher: null,
      author: null,
      published: null,
      language: null,
      direction: null,
      address: null,
    });
  });
});

it("a fact is one clean line of bearable length", () => {
  expect(factLine("  A\n\ttitle\u0000 ")).toBe("A title");
  expect(factLine(" \n")).toBeNull();
  expect(factLine("x".repeat(301))).toBeNull();
  expect(factLine(null)).toBeNull();
});
