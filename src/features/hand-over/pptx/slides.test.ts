import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type PictureColours, TONES } from "#domain/picture/picture.ts";
import type { MonthKey } from "#domain/shared/month.ts";
import { elementsNamed, parseXml } from "#tests/support/strict-xml.ts";
import { chartLook } from "./chart-look.ts";
import { chartWorkbook, dayNumber } from "./chart-workbook.ts";
import { type Block, column } from "./column.ts";
import { faded, type GraphPart } from "./graph-parts.ts";
import { graphXml } from "./graph-xml.ts";
import { richParagraphs } from "./rich-paragraphs.ts";
import { paragraphOf, runOf, type SlideChart, textPart } from "./slide.ts";
import { heightOf, linesOf, typeWidth } from "./type-width.ts";

const COLOURS = Object.fromEntries(
  TONES.map((tone, at) => [tone, `#${(0x101010 + at * 0x050505).toString(16)}`]),
) as PictureColours;
const BOX = { x: 1, y: 1, w: 4, h: 3 };

describe("type", () => {
  it("is as wide as its letters, wider when bold, and wider still in the serif face", () => {
    expect(typeWidth("iii", 10)).toBeLessThan(typeWidth("mmm", 10));
    expect(typeWidth("Oil", 10, "sans", true)).toBeGreaterThan(typeWidth("Oil", 10));
    expect(typeWidth("Oil", 10, "serif")).toBeGreaterThan(typeWidth("Oil", 10, "sans", true));
    expect(typeWidth("石油", 10)).toBe(20);
  });

  it("takes a line more where it does not fit, where it is broken, and where a word is wider than the line", () => {
    expect(linesOf([runOf("one two", 10)], 200)).toBe(1);
    expect(linesOf([runOf("one two", 10)], 20)).toBe(2);
    expect(linesOf([runOf("one\ntwo", 10)], 200)).toBe(2);
    expect(linesOf([runOf("x".repeat(100), 10)], 100)).toBe(5);
  });

  it("stands as high as its lines and the room between paragraphs", () => {
    const one = paragraphOf([runOf("one", 10)], { after: 6 });
    expect(heightOf([one, one], 4) * 72).toBeCloseTo(10 * 1.2 * 2 + 6);
  });
});

describe("a column", () => {
  const block = (height: number, upTo: number | null = null): Block => ({
    height: (scale) => height * scale,
    upTo,
    parts: (box, scale) => [textPart(`at ${scale}`, box, [])],
  });

  it("sets a crowd smaller, and never lets it out of its box", () => {
    for (const count of [1, 2, 4, 9]) {
      const parts = column(
        Array.from({ length: count }, () => block(1.2)),
        BOX,
      );
      const low = Math.max(...parts.map(({ box }) => box.y + box.h));
      expect(low).toBeLessThanOrEqual(BOX.y + BOX.h + 1e-9);
    }
  });

  it("gives what is left over to a chart, and sets few words larger", () => {
    const [, chart] = column([block(0.5), block(1, 2)], BOX);
    expect(chart?.box.h).toBeGreaterThan(1.5);
    expect(column([block(0.5)], BOX)[0]?.name).toBe("at 1.25");
    expect(column([block(0.5)], BOX, 1)[0]?.name).toBe("at 1");
  });
});

it("captions are runs, lists and links, whatever else is written stays text", () => {
  const [first, second, third] = richParagraphs("**Oil** and <b>gas</b>\n\n- [there](https://a.example)\n- two", 12);
  expect(first?.runs.map(({ text, bold }) => [text, bold])).toEqual([
    ["Oil", true],
    [" and <b>gas</b>", false],
  ]);
  expect([second?.mark, second?.runs[0]?.link, third?.mark]).toEqual(["dot", "https://a.example", "dot"]);
  expect(richParagraphs("سلام", 12)[0]).toMatchObject({ isRtl: true, align: "right" });
});

describe("a chart", () => {
  const months = ["2024-11", "2024-12", "2025-01"] as MonthKey[];
  const chart: SlideChart = {
    months,
    series: [{ name: "A & B", values: [0, null, 12.5], tone: "s1" }],
    unit: "Thousand barrels a day",
    format: "#,##0.0",
  };

  it("has a workbook with months as dates, a zero as a zero and no cell for what is not recorded", () => {
    const files = unzipSync(chartWorkbook(chart));
    for (const bytes of Object.values(files)) expect(() => parseXml(strFromU8(bytes))).not.toThrow();
    const sheet = parseXml(strFromU8(files["xl/worksheets/sheet1.xml"] ?? new Uint8Array()));
    const cells = elementsNamed(sheet, "c").map((cell) => [
      cell.attributes.r,
      elementsNamed(cell, "v")[0]?.text ?? elementsNamed(cell, "t")[0]?.text,
    ]);
    expect(cells).toEqual([
      ["B1", "A & B"],
      ["A2", "45597"],
      ["B2", "0"],
      ["A3", "45627"],
      ["A4", "45658"],
      ["B4", "12.5"],
    ]);
    expect(dayNumber("1970-01" as MonthKey)).toBe(25_569);
  });

  it("ends at a round step above its highest column", () => {
    const { valAxisMaxVal = 0, valAxisMajorUnit = 1 } = chartLook(chart, COLOURS, "Arial");
    expect(valAxisMaxVal).toBeGreaterThanOrEqual(12.5);
    expect(valAxisMaxVal % valAxisMajorUnit).toBe(0);
    expect(valAxisMaxVal / valAxisMajorUnit).toBeLessThanOrEqual(5);
  });
});

describe("a graph in shapes", () => {
  const line = { colour: "#112233", width: 2, dash: "dash", cap: "flat" } as const;
  const node = (id: string, x: number): GraphPart => ({
    kind: "node",
    id,
    name: id,
    at: { x, y: 2 },
    half: { w: 0.2, h: 0.2 },
    isRound: true,
    fill: "#ffffff",
    line,
    text: { text: "<A>", size: 10, bold: true, colour: "#000000" },
  });
  const parts: readonly GraphPart[] = [
    { kind: "connector", name: "tie", ends: ["b", "a"], from: { x: 3, y: 2 }, to: { x: 1, y: 2 }, line },
    node("a", 1),
    node("b", 3),
    { kind: "connector", name: "loose", ends: ["a", "gone"], from: { x: 0, y: 0 }, to: { x: 1, y: 1 }, line },
  ];
  const root = parseXml(graphXml(parts, { name: "G", words: 'W "&"', box: BOX, face: "Arial" }, 1000));

  it("holds on to nodes at the side that faces the other one, and to nothing that is not there", () => {
    const ids = Object.fromEntries(
      elementsNamed(root, "p:cNvPr").map(({ attributes }) => [attributes.name, attributes.id]),
    );
    const [tie, loose] = elementsNamed(root, "p:cxnSp");
    const hold = (of: typeof tie, end: string) =>
      of ? elementsNamed(of, end).map(({ attributes }) => attributes) : [];
    expect(hold(tie, "a:stCxn")).toEqual([{ id: ids.b, idx: "2" }]);
    expect(hold(tie, "a:endCxn")).toEqual([{ id: ids.a, idx: "6" }]);
    expect([hold(loose, "a:stCxn").length, hold(loose, "a:endCxn").length]).toEqual([1, 0]);
    expect(tie && elementsNamed(tie, "a:xfrm")[0]?.attributes).toEqual({ flipH: "1" });
  });

  it("says in words what it shows", () => {
    expect(elementsNamed(root, "p:cNvPr")[0]?.attributes).toEqual({ id: "1000", name: "G", descr: 'W "&"' });
    expect(elementsNamed(root, "a:t").map(({ text }) => text)).toEqual(["<A>", "<A>"]);
  });

  it("fades by mixing with the ground, so that nothing shines through", () => {
    expect(faded("#ffffff", 1, { colours: COLOURS })).toBe("#ffffff");
    expect(faded("#ffffff", 0, { colours: COLOURS })).toBe(COLOURS.ground);
  });
});
