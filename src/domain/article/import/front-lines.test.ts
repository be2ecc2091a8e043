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

  it.each([
    ["By Omar Siddiqui, 3 October 2025", "Omar Siddiqui", "2025-10-03"],
    ["By Omar Siddiqui | 3 October 2025, 10:32", "Omar Siddiqui", "2025-10-03"],
    ["By Omar Siddiqui and Ali ul Haq — Friday, October 3, 2025", "Omar Siddiqui and Ali ul Haq", "2025-10-03"],
    ["Автор: Иван Петров, 12 сентября 2025 г.", "Иван Петров", "2025-09-12"],
    ["بقلم: أحمد علي، 12 سبتمبر 2025", "أحمد علي", "2025-09-12"],
    ["מאת: דוד כהן, 12 בספטמבר 2025", "דוד כהן", "2025-09-12"],
    ["Par Jean Dupont, le 12 septembre 2025", "Jean Dupont", "2025-09-12"],
    ["Von Jane Doe und anderen", null, null],
    ["By Omar Siddiqui", "Omar Siddiqui", null],
  ])("%s names author and day in one line", (line, author, published) => {
    expect(read("A title", line)).toMatchObject({ author, published, spent: author ? [1] : [] });
  });

  it.each([
    ["12 сентября 2025", "2025-09-12"],
    ["Опубликовано: пятница, 12 сентября 2025 г., 10:32", "2025-09-12"],
    ["2025年9月12日", "2025-09-12"],
    ["发布时间：2025年9月12日 10:32", "2025-09-12"],
    ["الجمعة 12 سبتمبر 2025", "2025-09-12"],
    ["3 ستمبر 2025", "2025-09-03"],
    ["Publié le vendredi 12 septembre 2025 à 10:32", "2025-09-12"],
    ["آخر تحديث: 12 سبتمبر 2025", "2025-09-12"],
  ])("%s is the day alone", (line, published) => {
    expect(read("A title", line)).toMatchObject({ published, spent: [1], author: null });
  });

  it("knows “updated” in other languages", () => {
    expect(read("A title", "Обновлено: 15 сентября 2025", "12 сентября 2025").published).toBe("2025-09-12");
  });

  it.each([
    [
      ["The Indus Dispatch", "A title of the text", PROSE, "© 2025 The Indus Dispatch. All rights reserved."],
      "A title of the text",
      [0],
    ],
    [["A title of the text", PROSE, "The Indus Dispatch", "(c) 2025 The Indus Dispatch"], "A title of the text", [2]],
    [["A title of the text", PROSE, "Copyright © 2024-2025 The Indus Dispatch"], "A title of the text", []],
    [
      ["A title of the text", PROSE, "The Indus Dispatch", "© The Indus Dispatch, 2025. All rights reserved"],
      "A title of the text",
      [2],
    ],
  ])("names who publishes by the line of copyright: %j", (texts, title, spent) => {
    const front = readFrontLines(paragraphs(...texts));
    expect(front).toMatchObject({ publisher: "The Indus Dispatch", title, spent });
  });

  it("takes who claims a photograph for no publisher, and a line of copyright for less than a line that says so", () => {
    expect(read("A title", "© Reuters").publisher).toBeNull();
    expect(read("A title", "Source: Dawn", "© 2025 Dawn Media").publisher).toBe("Dawn");
    expect(read("A title", "© 2025").publisher).toBeNull();
  });

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

  it("comes to an end on lines made to hold it up", () => {
    const long = [`By ${"A".repeat(150)}`, `By ${"A, ".repeat(50)}`, `${"A".repeat(40)}, ${"b ".repeat(60)}`];
    expect(read(...long, "A.".repeat(79)).published).toBeNull();
  });
});
