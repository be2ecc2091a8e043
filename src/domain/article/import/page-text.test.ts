import { describe, expect, it } from "vitest";
import { shownOrder } from "./bidi.ts";
import type { Page, PageItem } from "./page.ts";
import { pageText } from "./page-text.ts";
import { clustersOf } from "./reading-order.ts";

const item = (text: string, x: number, y: number, more: Partial<PageItem> = {}): PageItem => ({
  text,
  x,
  y,
  width: text.length * 5,
  size: 10,
  endsLine: false,
  direction: /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) ? "rtl" : "ltr",
  ...more,
});
const lines = (texts: readonly string[], top = 700): readonly PageItem[] =>
  texts.map((text, at) => item(text, 72, top - at * 12, { endsLine: true }));
const page = (...items: readonly PageItem[]): Page => ({ width: 600, height: 800, items });
const textsOf = (...pages: readonly Page[]): readonly string[] => pageText(pages).blocks.map(({ text }) => text);

describe("pages as text", () => {
  it("puts a blank between letters that stand apart, none where they touch, and keeps raised figures on the line", () => {
    const one = page(
      item("The min", 72, 700),
      item("ister", 107, 700),
      item("said", 136, 700),
      item("2", 156, 704, { size: 6, width: 4 }),
    );
    expect(textsOf(one)).toEqual(["The minister said2"]);
  });

  it("mends words at the margin: away with the hyphen, unless the text writes the word with it or a capital follows", () => {
    expect(
      textsOf(page(...lines(["The con-", "tract of Indo-", "Russian trade, a well-", "known well-known thing."]))),
    ).toEqual(["The contract of Indo-Russian trade, a well-known well-known thing."]);
    expect(textsOf(page(...lines(["a soft\u00AD", "ware here and more"])))).toEqual(["a software here and more"]);
    expect(textsOf(page(...lines(["from 2019-", "2024 it rose"])))).toEqual(["from 2019- 2024 it rose"]);
  });

  it("begins a paragraph at a gap, an indent after a sentence, a bullet, and larger letters", () => {
    const one = page(
      item("Large letters", 72, 760, { size: 18, endsLine: true }),
      ...lines(["First paragraph goes on to the end", "of its line."], 700),
      ...lines(["After a gap."], 650),
      item("Set in by an indent, again", 90, 638, { endsLine: true }),
      ...lines(["• a bullet"], 626),
    );
    expect(pageText([one]).blocks).toEqual([
      { kind: "heading", text: "Large letters" },
      { kind: "paragraph", text: "First paragraph goes on to the end of its line." },
      { kind: "paragraph", text: "After a gap." },
      { kind: "paragraph", text: "Set in by an indent, again" },
      { kind: "list", text: "a bullet" },
    ]);
  });

  it("reads columns one after the other, a sentence running on from the first to the second", () => {
    const left = lines(["The left column of the page", "runs on without an end into"], 500);
    const right = ["the right column of the page.", "And on."].map((text, at) =>
      item(text, 320, 500 - at * 12, { endsLine: true }),
    );
    const [text] = textsOf(page(...left, ...right));
    expect(text).toContain("without an end into the right column of the page.");
  });

  it("R48 joins letters written from right to left", () => {
    const one = page(item("قال", 300, 700, { width: 20 }), item("الوزير", 270, 700, { width: 28 }));
    expect(textsOf(one)).toEqual(["قال الوزير"]);
  });

  it("gives nothing for pages without letters", () => {
    expect(pageText([page(), page(item("  ", 1, 1))])).toEqual({ blocks: [], doubtful: [], unsure: [] });
  });
});

/** A line as Chromium prints it: letter by letter from left to right, each in its shape, blanks where they are shown. */
function printed(text: string, y: number, base: "ltr" | "rtl" = "rtl", edge = base === "rtl" ? 540 : 72) {
  const shown = shownOrder(clustersOf(text), base, base === "rtl" ? "R" : "L");
  const start = base === "rtl" ? edge - shown.length * 5 : edge;
  return shown.map((letter, at) => item(letter, start + at * 5, y, { width: letter === " " ? 4 : 5 }));
}

describe("R48 pages whose words run from right to left", () => {
  const LONG = "قال الوزير يوم الخميس إن شركة Rosneft ستبيع النفط بسعر 12.5 دولار وإن الإنتاج بلغ";

  it("are read in order, numbers and Latin names included, lines joined to paragraphs", () => {
    const one = page(
      ...printed("الرياض والنفط في عام 2024", 760).map((run) => ({ ...run, size: 18 })),
      ...printed(LONG, 700),
      ...printed("1,700 ألف برميل في عام 2024 (أي بزيادة 3%).", 688),
      ...printed("وأضاف أن الاتفاق مع OPEC+ يسري حتى 31/12/2026.", 660),
    );
    expect(pageText([one])).toEqual({
      blocks: [
        { kind: "heading", text: "الرياض والنفط في عام 2024" },
        { kind: "paragraph", text: `${LONG} 1,700 ألف برميل في عام 2024 (أي بزيادة 3%).` },
        { kind: "paragraph", text: "وأضاف أن الاتفاق مع OPEC+ يسري حتى 31/12/2026." },
      ],
      doubtful: [],
      unsure: [],
    });
  });

  it("give ordinary letters, whichever way round a file names its brackets", () => {
    const words = (brackets: string) =>
      page(
        item(".2025", 100, 700),
        item(`ﻣﺴﺘﻘﺮﺓ`, 135, 700, { width: 30 }),
        item(brackets.slice(0, 1), 130, 700),
        item(brackets.slice(1), 165, 700),
        item("ﺍﻟﻨﻔﻂ", 175, 700, { width: 25 }),
      );
    expect(textsOf(words("()"))).toEqual(["النفط (مستقرة) 2025."]);
    expect(textsOf(words(")("))).toEqual(["النفط (مستقرة) 2025."]);
  });

  it.each([
    "قال الوزير يوم الخميس إن الرياض ستبيع النفط إلى شركة Rosneft بسعر 12.5 دولار للبرميل.",
    "وأضاف أن الاتفاق مع OPEC+ and Moscow يسري حتى 31/12/2026، وأن الأسعار بين 60-70 دولارا.",
    'השר אמר: "חברת Rosneft תמכור נפט במחיר 12.5 דולר", ל-1,700 אלף (עלייה של 3%).',
    "The minister said “قال الوزير إن النفط” in 2024, and 12.5 dollars; then he spoke of שלום and went on.",
  ])("may come as one run a line, in the order that pdf.js makes of it: %s", (text) => {
    const base = text.startsWith("The") ? "ltr" : "rtl";
    const shown = shownOrder(clustersOf(text), base, base === "rtl" ? "R" : "L");
    const run = shownOrder(shown, base, base === "rtl" ? "R" : "L", "turned").join("");
    expect(textsOf(page(item(run, 72, 700, { direction: base })))).toEqual([text]);
  });

  it("keep marks with their letters, wherever a font puts them", () => {
    const marks = { width: 0, direction: "rtl" } as const;
    const shown = page(
      item("ם", 69, 700, { width: 8 }),
      item("ָּ", 76, 700, marks),
      item("ל", 77, 700, { width: 7 }),
      item("ֻ", 83, 700, marks),
      item("כ", 84, 700, { width: 6 }),
      item("ְ", 89, 700, marks),
      item(" ", 90, 700, { width: 0 }),
      item("ל", 90, 700, { width: 7 }),
    );
    expect(textsOf(shown)).toEqual(["לְכֻלָּם"]);
  });

  it("order the cells of a row from the right", () => {
    const row = (y: number, cells: readonly string[]) =>
      cells.flatMap((cell, at) => printed(cell, y, "rtl", 540 - at * 120));
    const one = page(...row(700, ["الهند", "1,650", "12.5"]), ...row(686, ["2023", "11.5", "12"]));
    expect(textsOf(one)).toEqual(["الهند\t1,650\t12.5", "2023\t11.5\t12"]);
  });

  it("may stand in a page of another direction: in a quotation, in a paragraph, in one that was given no direction", () => {
    const english = Array.from({ length: 6 }, (_, at) =>
      printed("An English line of the page that is as wide as its text runs, and says so.", 780 - at * 12, "ltr"),
    ).flat();
    const one = page(
      ...english,
      ...printed("He said “قال الوزير إن النفط” in 2024.", 680, "ltr"),
      ...printed("قال الوزير في فقرة كاملة Rosneft تمضي.", 640, "rtl", 440),
      ...printed("قال الوزير من غير سمة الاتجاه Rosneft 12.5.", 600, "ltr"),
    );
    expect(
      pageText([one])
        .blocks.slice(-3)
        .map(({ text }) => text),
    ).toEqual([
      "He said “قال الوزير إن النفط” in 2024.",
      "قال الوزير في فقرة كاملة Rosneft تمضي.",
      "قال الوزير من غير سمة الاتجاه Rosneft 12.5.",
    ]);
    expect(pageText([one]).unsure).toEqual([]);
  });

  it("say which blocks may be read in another order", () => {
    const one = page(
      ...printed("اشترى الوزير النفط في العام كله.", 700),
      ...printed("قال بسعر Rosneft 12.5 دولار.", 670),
    );
    expect(pageText([one]).unsure).toEqual([1]);
  });
});

describe("a paragraph", () => {
  it("does not run on from a row of a table to the next page", () => {
    const first = page(
      ...lines(["The minister said that prices would rise in the next year of it."], 700),
      ...lines(["Year Price", "2023 11.5", "2024 12.5"], 660),
    );
    const second = page(...lines(["Second page words go on here and make a paragraph of their own."], 760));
    expect(textsOf(first, second).slice(1)).toEqual([
      "Year Price",
      "2023 11.5",
      "2024 12.5",
      "Second page words go on here and make a paragraph of their own.",
    ]);
  });

  it("runs on to the next page only in an unfinished sentence, in the same letters and as wide a line", () => {
    const open = "The minister said that prices would rise in the next year and";
    const next = "that the country would buy more of it than it ever did before.";
    const on = (before: string, after: Partial<PageItem> = {}) =>
      textsOf(
        page(...lines(["First, a line as wide as its column, which all the others are", before])),
        page(item(next, 72, 760, after)),
      ).length;
    expect(on(open)).toBe(1);
    expect(on(`${open.slice(0, -4)}.`)).toBe(2);
    expect(on("A short line without an end")).toBe(2);
    expect(on(open, { size: 10.9 })).toBe(2);
    expect(on(open, { x: 200 })).toBe(2);
    expect(on("2023 2024 2025 11.5 12.5 13.5 1,650 1,700 1,800 11.5 12.5 13.5")).toBe(2);
  });

  it("of one line each is no paragraph of all, however many there are", () => {
    const spaced = ["By Jane Doe", "3 October 2025", "Moscow", "The minister said so.", "And more."];
    expect(textsOf(page(...spaced.map((text, at) => item(text, 72, 700 - at * 26, { endsLine: true }))))).toHaveLength(
      5,
    );
  });

  it("keeps lines apart that were broken before there was need to", () => {
    const one = page(...lines(["An address of the paper", "12 Long Street, in the city of the paper, near its end"]));
    expect(textsOf(one)).toHaveLength(2);
  });
});
