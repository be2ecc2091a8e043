import { describe, expect, it } from "vitest";
import type { Block } from "../article.ts";
import { readFrontLines } from "./front-lines.ts";

const paragraphs = (...texts: readonly string[]): readonly Block[] =>
  texts.map((text) => ({ kind: "paragraph", text }));
const PROSE = "Pakistan’s prime minister told the president that he respects the bond, and would like one as well.";
const read = (...texts: readonly string[]) => readFrontLines(paragraphs(...texts, PROSE, PROSE));

describe("the lines at the head of a text", () => {
  it("name title, author, outlet and day", () => {
    expect(
      read("Sharif courts Moscow", "By Jane Doe and Ali ul Haq | Dawn", "Published September 3, 2025 10:32am"),
    ).toEqual({
      title: "Sharif courts Moscow",
      author: "Jane Doe and Ali ul Haq",
      publisher: "Dawn",
      published: "2025-09-03",
      spent: [1, 2],
    });
  });

  it.each([
    ["BY JANE DOE", "JANE DOE"],
    ["Written by María-José O’Neill, Ali Khan", "María-José O’Neill, Ali Khan"],
    ["Author: Jane Doe", "Jane Doe"],
    ["بقلم: أحمد علي", "أحمد علي"],
    ["By Jane Doe • 3 min read", "Jane Doe"],
  ])("%s names %s", (line, author) => expect(read("A title", line).author).toBe(author));

  it.each(["By Monday, Tuesday", "By the time he spoke", "By and large", "By September", `By ${"Jane ".repeat(40)}`])(
    "%s names nobody",
    (line) => expect(read("A title", line).author).toBeNull(),
  );

  it.each([
    ["ISLAMABAD, Sept 3, 2025 (Reuters) - The minister said so.", "Reuters", "2025-09-03"],
    ["NEW DELHI, 2 September 2025 — The minister said so.", null, "2025-09-02"],
    ["ISLAMABAD, Sept 3 (Reuters) - The minister said so.", "Reuters", null],
    ["ISLAMABAD: The minister said so.", null, null],
  ])("a dateline says what it says: %s", (line, publisher, published) => {
    expect(read("A title", line)).toMatchObject({ publisher, published, spent: [] });
  });

  it("names the paper at the foot as well", () => {
    const blocks = paragraphs("A title", ...Array<string>(30).fill(PROSE), "Published in Dawn, September 3rd, 2025");
    expect(readFrontLines(blocks)).toMatchObject({ publisher: "Dawn", published: "2025-09-03", spent: [31] });
  });

  it("believes “published” before “updated”", () => {
    expect(read("A title", "Updated: 5 Sep 2025", "Published: 3 Sep 2025").published).toBe("2025-09-03");
    expect(read("A title", "Last updated 5 Sep 2025").published).toBe("2025-09-05");
  });

  it("takes no sentence for a title, and none of a text that is one line", () => {
    expect(read("He said so.").title).toBeNull();
    expect(readFrontLines(paragraphs("One line alone")).title).toBeNull();
    expect(
      readFrontLines([
        { kind: "paragraph", text: "Kicker" },
        { kind: "heading", text: "The title" },
      ]).title,
    ).toBe("The title");
  });

  it("takes a date in a sentence for no date of the article", () => {
    expect(read("A title", "On September 3, 2025 the minister went to Moscow.").published).toBeNull();
  });

  it("is quick on lines made to hold it up", () => {
    const started = performance.now();
    read(`By ${"A".repeat(150)}`, `By ${"A, ".repeat(50)}`, `${"A".repeat(40)}, ${"b ".repeat(60)}`, "A.".repeat(79));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
