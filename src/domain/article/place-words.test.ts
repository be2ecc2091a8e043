import { expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import type { Article } from "./article.ts";
import { writePlace } from "./place-words.ts";
import { paragraphAt } from "./text-map.ts";

const [sample] = sampleDossier().articles;
if (!sample) throw new Error("The sample has no article.");
const article: Article = {
  ...sample,
  blocks: [
    { kind: "heading", text: "Above all" },
    { kind: "paragraph", text: "One." },
    { kind: "heading", text: "Between" },
    { kind: "quotation", text: "Two." },
    { kind: "paragraph", text: "Three." },
  ],
};
const text = article.blocks.map((block) => block.text).join("\n");
const placeOf = (words: string) => {
  const start = text.indexOf(words);
  return writePlace(article, { start, end: start + words.length });
};

it("says which paragraph words stand in, headings not counted", () => {
  expect(placeOf("One.")).toBe("Paragraph 1");
  expect(placeOf("Two")).toBe("Paragraph 2");
  expect(placeOf("Three.")).toBe("Paragraph 3");
  expect(placeOf("Two.\nThree.")).toBe("Paragraphs 2 to 3");
  expect(placeOf("Between")).toBe("Heading");
  expect(placeOf("Above all\nOne")).toBe("Paragraph 1");
  expect(placeOf("One.\nBetween\nTwo")).toBe("Paragraphs 1 to 2");
  expect(paragraphAt(article, 0)).toBe(0);
});
