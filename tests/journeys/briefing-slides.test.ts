import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Briefing, BriefingStep } from "#domain/briefing/briefing.ts";
import { evidenceIndexOf } from "#domain/evidence/evidence-index.ts";
import { givenLayout } from "#domain/layout/given-layout.ts";
import { shapeHash, shapeOf } from "#domain/layout/graph-shape.ts";
import { runToEnd } from "#domain/layout/layout-input.ts";
import type { GraphDrawer } from "#domain/picture/graph-drawer.ts";
import { type PictureColours, TONES } from "#domain/picture/picture.ts";
import { DEFAULT_METHOD } from "#domain/reading/method.ts";
import { graphDrawer } from "#features/alliance-graph/picture/StepGraphs.tsx";
import { deckSteps } from "#features/hand-over/pptx/deck.ts";
import { graphMark } from "#features/hand-over/pptx/graph-mark.ts";
import { packWhole } from "#features/hand-over/pptx/pack-whole.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { elementsNamed, parseXml, type XmlElement } from "#tests/support/strict-xml.ts";
import { aStep } from "#tests/support/trial-briefing.ts";

const DOSSIER = sampleDossier();
const COLOURS = Object.fromEntries(
  TONES.map((tone, at) => [tone, `#${(0x101010 + at * 0x050505).toString(16)}`]),
) as PictureColours;
/** A picture of one pixel. */
const PIXEL = `data:image/png;base64,${"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="}`;

function sampleGraphs(): GraphDrawer {
  const shape = shapeOf(DOSSIER, evidenceIndexOf(DOSSIER));
  const key = { variant: "landscape", hash: shapeHash(shape), count: shape.actors.length } as const;
  const layout = givenLayout(DOSSIER.layouts, key);
  if (layout === null) throw new Error("The sample comes with its layout");
  return graphDrawer({ dossier: DOSSIER, method: DEFAULT_METHOD, shape, layout });
}
const GRAPHS = sampleGraphs();

type Files = { readonly [name: string]: string };

/** The parts of a deck as text, and the workbooks within as theirs. */
async function deckOf(briefing: Briefing, notes: boolean, graphs: GraphDrawer = GRAPHS) {
  const context = {
    briefing,
    dossier: DOSSIER,
    method: DEFAULT_METHOD,
    graphs,
    address: "https://desk.example/",
    addressOf: (at: number) => `https://desk.example/present/index.html?d=one&briefing=b&step=${at + 1}`,
    notes,
    theme: "light",
    scale: 2,
    madeOn: "2025-09-30",
  } as const;
  const slides = runToEnd(deckSteps(context, COLOURS));
  const marks = slides.flatMap(({ parts }, slide) => parts.map((_, part) => [graphMark(slide, part), PIXEL] as const));
  const raw = unzipSync(await packWhole({ slides, title: briefing.title, colours: COLOURS, pictures: new Map(marks) }));
  const files: Files = Object.fromEntries(
    Object.entries(raw).flatMap(([name, bytes]) => (/\.(?:xml|rels)$/.test(name) ? [[name, strFromU8(bytes)]] : [])),
  );
  const workbooks = Object.entries(raw).flatMap(([name, bytes]) => (name.endsWith(".xlsx") ? [unzipSync(bytes)] : []));
  return { files, workbooks, names: Object.keys(raw) };
}

const slideOf = (files: Files, number: number): XmlElement => parseXml(files[`ppt/slides/slide${number}.xml`] ?? "");
const wordsOf = (root: XmlElement): string =>
  elementsNamed(root, "a:p")
    .map((paragraph) =>
      elementsNamed(paragraph, "a:t")
        .map(({ text }) => text)
        .join(""),
    )
    .join("\n");
/** The words in the placeholder of a slide. */
const holderOf = (root: XmlElement, type: "title" | "body"): string =>
  elementsNamed(root, "p:sp")
    .filter((shape) => elementsNamed(shape, "p:ph").some(({ attributes }) => attributes.type === type))
    .map(wordsOf)
    .join("\n");

const [BRIEFING] = DOSSIER.briefings;
if (!BRIEFING) throw new Error("The sample has a briefing");
const sampleDeck = deckOf(BRIEFING, true);

describe("the slides of the sample's briefing", () => {
  it("are well-formed in every part, with no shape of the same number twice", async () => {
    const { files, workbooks, names } = await sampleDeck;
    for (const [name, text] of Object.entries(files)) expect(() => parseXml(text), name).not.toThrow();
    for (const book of workbooks)
      for (const [name, bytes] of Object.entries(book)) expect(() => parseXml(strFromU8(bytes)), name).not.toThrow();
    const order = parseXml(files["ppt/presentation.xml"] ?? "").children.map(({ name }) => name);
    expect(order.slice(0, 3)).toEqual(["p:sldMasterIdLst", "p:notesMasterIdLst", "p:sldIdLst"]);
    const slides = names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    expect(slides.length).toBeGreaterThanOrEqual(BRIEFING.steps.length + 2);
    for (const name of slides) {
      const ids = elementsNamed(parseXml(files[name] ?? ""), "p:cNvPr").map(({ attributes }) => attributes.id);
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });

  it("hold titles and captions in placeholders of their layouts", async () => {
    const { files } = await sampleDeck;
    expect(holderOf(slideOf(files, 1), "title")).toBe(BRIEFING.title);
    expect(holderOf(slideOf(files, 1), "body")).toMatch(
      /7 steps: Oct 2024 – Sep 2025, event time\nSample data, made on 30 Sep 2025/,
    );
    for (const [at, { title }] of BRIEFING.steps.entries()) {
      const slide = slideOf(files, at + 2);
      expect(holderOf(slide, "title")).toBe(title);
      expect(holderOf(slide, "body").length).toBeGreaterThan(40);
      expect(elementsNamed(slide, "a:fld").map(({ attributes }) => attributes.type)).toEqual(["slidenum"]);
      expect(wordsOf(slide)).toMatch(/Oct 2024 – Sep 2025, event time/);
      expect(wordsOf(slide)).toMatch(/Sources?: .* Sample data, made on 30 Sep 2025\./);
    }
    const captions = elementsNamed(slideOf(files, 2), "p:sp").filter((shape) =>
      elementsNamed(shape, "p:ph").some(({ attributes }) => attributes.type === "body"),
    );
    const bold = captions
      .flatMap((shape) => elementsNamed(shape, "a:r"))
      .filter((run) => run.children[0]?.attributes.b === "1");
    expect(bold.map(runWords).filter((text) => text === "China" || text === "Saudi Arabia")).toHaveLength(2);
  });

  it("lead back to their steps", async () => {
    const { files } = await sampleDeck;
    for (const at of BRIEFING.steps.keys()) {
      const links = elementsNamed(parseXml(files[`ppt/slides/_rels/slide${at + 2}.xml.rels`] ?? ""), "Relationship");
      expect(links.map(({ attributes }) => attributes.Target)).toContain(
        `https://desk.example/present/index.html?d=one&briefing=b&step=${at + 1}`,
      );
    }
  });

  it("draw the graph as one group of nodes and connectors that hold on to them, described in words", async () => {
    const { files } = await sampleDeck;
    const [group] = elementsNamed(slideOf(files, 4), "p:grpSp");
    if (!group) throw new Error("No graph");
    expect(elementsNamed(group, "p:cNvPr")[0]?.attributes.descr).toMatch(/^Alliance graph\. \d+ ties: /);
    const ids = new Set(elementsNamed(group, "p:cNvPr").map(({ attributes }) => attributes.id));
    const holds = elementsNamed(group, "p:cxnSp").flatMap((tie) =>
      ["a:stCxn", "a:endCxn"].flatMap((end) => elementsNamed(tie, end).map(({ attributes }) => attributes.id)),
    );
    expect(holds.length).toBeGreaterThan(80);
    for (const id of holds) expect(ids.has(id)).toBe(true);
    const names = elementsNamed(group, "p:cNvPr").map(({ attributes }) => attributes.name);
    expect(names).toContain("Pakistan–Russia, cordial, steady");
    const dashes = elementsNamed(group, "a:prstDash").map(({ attributes }) => attributes.val);
    expect(new Set(dashes)).toEqual(new Set(["solid", "dash", "sysDot", "lgDashDot"]));
  });

  it("chart what is recorded, and leave empty what is not, in the chart as in its workbook", async () => {
    const { files, workbooks, names } = await sampleDeck;
    const charts = names.filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(2);
    const first = parseXml(
      files[charts.toSorted((one, other) => one.length - other.length || (one < other ? -1 : 1))[0] ?? ""] ?? "",
    );
    const [values] = elementsNamed(first, "c:val");
    if (!values) throw new Error("No values");
    const count = Number(elementsNamed(values, "c:ptCount")[0]?.attributes.val);
    const points = elementsNamed(values, "c:v").map(({ text }) => text);
    expect(count).toBe(33);
    expect(points.length).toBeLessThan(10);
    for (const point of points) expect(point).toMatch(/^\d+(?:\.\d+)?$/);
    expect(elementsNamed(first, "c:barChart")[0]?.children.filter(({ name }) => name === "c:axId")).toHaveLength(2);
    expect(elementsNamed(first, "c:dispBlanksAs")[0]?.attributes.val).toBe("gap");
    const [book] = workbooks;
    const sheet = parseXml(strFromU8(book?.["xl/worksheets/sheet1.xml"] ?? new Uint8Array()));
    const cells = elementsNamed(sheet, "c").filter(({ attributes }) => /^B\d/.test(attributes.r ?? ""));
    expect(cells.slice(1).map((cell) => elementsNamed(cell, "v")[0]?.text)).toEqual(points);
    expect(elementsNamed(sheet, "row")).toHaveLength(count + 1);
    expect(points).toContain("0");
  });

  it("have tables with heads, cells and nothing but text in them", async () => {
    const { files } = await sampleDeck;
    const [table] = elementsNamed(slideOf(files, 6), "a:tbl");
    if (!table) throw new Error("No table");
    expect(elementsNamed(table, "a:tblPr")[0]?.attributes.firstRow).toBe("1");
    const rows = elementsNamed(table, "a:tr").map((row) => elementsNamed(row, "a:tc").map(wordsOf));
    expect(rows[0]).toEqual(["Evidence", "Who", "Date", "Stance", "Weight"]);
    expect(rows).toHaveLength(9);
  });

  it("say of a triad what the desk finds, and list every source at the end", async () => {
    const { files, names } = await sampleDeck;
    expect(wordsOf(slideOf(files, 8))).toMatch(/Russia is close to both sides of a rivalry/);
    const last = names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
    expect(holderOf(slideOf(files, 9), "title")).toMatch(/^Everything here rests on \d+ sources$/);
    expect(holderOf(slideOf(files, last), "title")).toBe("Sources, continued");
  });
});

const runWords = (run: XmlElement): string =>
  elementsNamed(run, "a:t")
    .map(({ text }) => text)
    .join("");

describe("speaker notes", () => {
  const notesOf = (files: Files) =>
    Object.entries(files).flatMap(([name, text]) =>
      name.startsWith("ppt/notesSlides/notes") ? [wordsOf(parseXml(text))] : [],
    );

  it("travel as paragraphs and lists when they are asked to", async () => {
    const { files } = await sampleDeck;
    const notes = parseXml(files["ppt/notesSlides/notesSlide4.xml"] ?? "");
    expect(wordsOf(notes)).toMatch(/^Be exact here\.\nThe claim was made on 2 September 2025\./m);
    expect(elementsNamed(notes, "a:buAutoNum").map(({ attributes }) => attributes.startAt)).toEqual(["1", "2", "3"]);
  });

  it("stay here otherwise", async () => {
    const { files } = await deckOf(BRIEFING, false);
    expect(notesOf(files).join("")).not.toMatch(/[a-z]{4}/i);
    expect(Object.values(files).join("")).not.toContain("Be exact here");
  });
});

describe("whatever is written", () => {
  const hostile = '<script>alert("1")</script> & \u0000\u0008\u000b]]> \uD800 {{x}} =cmd|"/c"!A0';
  const legal = '<script>alert("1")</script> & ]]> \uFFFD {{x}} =cmd|"/c"!A0';
  const step = (change: Partial<BriefingStep>) => aStep("one", change);

  it("stays text, in titles, captions and notes, and no address but an honest one is a link", async () => {
    const caption = `${hostile}\n\n[go](javascript:alert(1)) [there](https://there.example/?a=1&b="2")`;
    const { files } = await deckOf(
      { id: "h", title: hostile, steps: [step({ title: hostile, caption, notes: hostile })] },
      true,
    );
    for (const [name, text] of Object.entries(files)) expect(() => parseXml(text), name).not.toThrow();
    expect(holderOf(slideOf(files, 1), "title")).toBe(legal);
    expect(holderOf(slideOf(files, 2), "title")).toBe(legal);
    expect(holderOf(slideOf(files, 2), "body")).toContain("[go](javascript:alert(1))");
    expect(wordsOf(parseXml(files["ppt/notesSlides/notesSlide2.xml"] ?? ""))).toContain(legal);
    const targets = Object.entries(files)
      .filter(([name]) => name.endsWith(".rels"))
      .flatMap(([, text]) => elementsNamed(parseXml(text), "Relationship"))
      .flatMap(({ attributes }) => (attributes.TargetMode === "External" ? [attributes.Target ?? ""] : []));
    expect(targets.filter((target) => !/^https:\/\//.test(target))).toEqual([]);
  });

  it("reads from right to left where it is written so", async () => {
    const { files } = await deckOf(
      { id: "r", title: "R", steps: [step({ title: "پاکستان اور روس", caption: "سلام" })] },
      false,
    );
    const [title] = elementsNamed(slideOf(files, 2), "p:sp").filter((shape) =>
      elementsNamed(shape, "p:ph").some(({ attributes }) => attributes.type === "title"),
    );
    expect(elementsNamed(title ?? parseXml("<x/>"), "a:pPr")[0]?.attributes).toMatchObject({ rtl: "1", algn: "r" });
  });

  it("keeps to its slide, however long it is", async () => {
    const long = "Many words of a caption that never ends. ".repeat(60);
    const { files } = await deckOf(
      { id: "l", title: long, steps: [step({ title: long.slice(0, 200), caption: long, shows: ["graph", "table"] })] },
      false,
    );
    for (const name of Object.keys(files).filter((one) => /^ppt\/slides\/slide/.test(one)))
      for (const off of elementsNamed(parseXml(files[name] ?? ""), "a:xfrm")) {
        const [at, size] = [elementsNamed(off, "a:off")[0]?.attributes, elementsNamed(off, "a:ext")[0]?.attributes];
        expect(Number(at?.y) + Number(size?.cy), name).toBeLessThanOrEqual(6_858_000);
      }
  });
});

it("a graph of more ties than can be moved is a picture, described in words", async () => {
  const one = GRAPHS.draw;
  const dense: GraphDrawer = {
    ...GRAPHS,
    countTies: () => 151,
    draw: (...given) => {
      const drawn = one(...given);
      const [tie] = drawn.body.ties;
      if (!tie) throw new Error("No tie");
      return { ...drawn, body: { ...drawn.body, ties: Array.from({ length: 151 }, () => tie) } };
    },
  };
  const { files } = await deckOf({ id: "d", title: "D", steps: [aStep("one")] }, false, dense);
  const slide = slideOf(files, 2);
  expect(elementsNamed(slide, "p:grpSp")).toEqual([]);
  const [picture] = elementsNamed(slide, "p:pic");
  expect(elementsNamed(picture ?? parseXml("<x/>"), "p:cNvPr")[0]?.attributes.descr).toMatch(/^Alliance graph\. /);
});
