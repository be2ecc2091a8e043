import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import type { Article } from "#domain/article/article.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { compileSample } from "./compile-sample.ts";
import { anchorOf, readContent } from "./content.ts";

const [first] = sampleDossier().articles;
const article: Article = {
  ...(first as Article),
  blocks: [
    { kind: "heading", text: "Oil and oil" },
    { kind: "paragraph", text: "More oil, he said." },
  ],
};

describe("where the words of a quote stand", () => {
  it("is counted in the blocks joined by a line break", () => {
    expect(anchorOf(article, { exact: "More oil" })).toEqual({
      exact: "More oil",
      prefix: "Oil and oil\n",
      suffix: ", he said.",
      start: 12,
      end: 20,
    });
  });

  it("is chosen by occurrence where they stand more than once", () => {
    expect(anchorOf(article, { exact: "oil", occurrence: 2 })).toMatchObject({ start: 17, end: 20 });
    expect(anchorOf(article, { exact: "oil" })).toBe('the words "oil" stand 2 times: which?');
    expect(anchorOf(article, { exact: "oil", occurrence: 3 })).toBe('the words "oil" stand 2 times, not 3');
  });

  it("is within one block", () => {
    expect(anchorOf(article, { exact: "oil\nMore" })).toMatch(/do not stand in one block/);
  });
});

describe("content with faults", () => {
  const folder = mkdtempSync(join(tmpdir(), "content-"));
  const write = (path: string, content: unknown) => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify(content));
  };
  const quote = {
    id: "q1",
    exact: "oil",
    speaker: null,
    speakerLabel: null,
    addressee: null,
    attribution: "direct",
    act: "claim",
    saidOn: null,
    bearings: [],
    source: null,
    note: null,
  };
  write("articles/one.json", {
    id: "one",
    title: "One",
    published: "2025",
    blocks: [{ kind: "paragraph", text: "Oil." }],
  });
  write("quotes/one.json", [quote, { ...quote, id: "q2", exact: "Oil" }]);
  write("quotes/two.json", [quote]);
  write("quotes/three.json", [{ ...quote, speaker: "nobody" }]);
  write("events.json", { "2999-01.1": { label: null, published: null, bearings: [] } });

  it("is refused with a sentence for each, and what is good is kept", () => {
    const content = readContent(pathToFileURL(`${folder}/`));
    const { dossier, faults } = compileSample(content);
    expect(dossier.quotes.map(({ id }) => id)).toEqual(["q2"]);
    expect(faults).toEqual([
      "quotes/three.json 0.speaker: nobody of the facts is called so",
      'quotes/one.json, q1: the words "oil" do not stand in one block of the article',
      "quotes/two.json: there is no article two",
      "events.json: there is no event 2999-01.1",
    ]);
  });
});
