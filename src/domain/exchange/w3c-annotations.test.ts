import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileQuotes, keptOf, keptOfQuote, sampleContext } from "#tests/support/exchange.ts";
import { hostileText } from "#tests/support/hostile-text.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { printW3cAnnotations, readW3cAnnotations } from "./w3c-annotations.ts";

const read = (value: unknown) => readW3cAnnotations(JSON.stringify(value), "a.json");
const outcomes = (imported: ReturnType<typeof read>) =>
  imported.report.entries.map(({ outcome, where, reason }) => [outcome, where, reason]);

const quote = (exact: string) => ({ type: "TextQuoteSelector", exact, prefix: "before ", suffix: " after" });
const position = (start: number, end: number) => ({ type: "TextPositionSelector", start, end });

describe("ours", () => {
  test.prop([hostileQuotes])("come back as they went, hostile words and all", (quotes) => {
    const { values, report } = readW3cAnnotations(printW3cAnnotations(quotes, sampleContext()), "a.json");
    expect(values.map(keptOf)).toEqual(quotes.map(keptOfQuote));
    expect(values.map(({ tags, extra }) => [tags, extra])).toEqual(quotes.map(() => [[], []]));
    expect(report.counts).toEqual({ taken: quotes.length, changed: 0, refused: 0 });
  });

  it("are a W3C collection that other tools can read: both selectors, tags, comments, units said (R41)", () => {
    const dossier = sampleDossier();
    const printed = JSON.parse(printW3cAnnotations(dossier.quotes, sampleContext("ML")));
    expect(printed["@context"][0]).toBe("http://www.w3.org/ns/anno.jsonld");
    expect(printed).toMatchObject({ type: "AnnotationCollection", total: dossier.quotes.length });
    const [first] = printed.first.items;
    const { anchor, note } = dossier.quotes[0] ?? {};
    expect(first).toMatchObject({ type: "Annotation", creator: { name: "ML" } });
    expect(first.target.selector).toEqual([
      { type: "TextQuoteSelector", exact: anchor?.exact, prefix: anchor?.prefix, suffix: anchor?.suffix },
      { type: "TextPositionSelector", start: anchor?.start, end: anchor?.end, "entente:offsetUnit": "utf-16" },
    ]);
    expect(first.body).toContainEqual({ type: "TextualBody", purpose: "commenting", value: note });
    expect(readW3cAnnotations(JSON.stringify(printed), "a.json").values.every(({ coder }) => coder === "ML")).toBe(
      true,
    );
  });

  it("leave out what is spelled badly, and say what and where", () => {
    const coding = {
      type: "entente:Coding",
      "entente:act": "shout",
      "entente:saidOn": "2025-02-30",
      "entente:speaker": 7,
      "entente:bearings": [
        { "entente:tie": ["PAK", "PAK"], "entente:aspect": "oil", "entente:stance": 3, "entente:confidence": 2 },
        { "entente:tie": ["PAK", "RUS"], "entente:aspect": "energy", "entente:stance": 1 },
      ],
    };
    const { values, report } = read([{ id: "urn:entente:quote:q1", body: coding, target: { selector: quote("oil") } }]);
    expect(values[0]).toMatchObject({
      id: "q1",
      act: null,
      bearings: [{ tie: ["PAK", "RUS"], aspect: "energy", stance: 1, confidence: null }],
    });
    const [{ outcome, reason } = { outcome: "", reason: "" }] = report.entries;
    expect(outcome).toBe("changed");
    for (const part of ['act "shout"', '"2025-02-30"', "speaker left out", "bearings[0] left out"])
      expect(reason).toContain(part);
  });
});

describe("W3C annotations of others", () => {
  const plain = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: "https://example.org/anno/1",
    type: "Annotation",
    creator: { id: "https://example.org/ml", name: "M. L." },
    created: "2025-09-03T10:00:00Z",
    body: [
      { type: "TextualBody", purpose: "tagging", value: "oil" },
      { type: "TextualBody", purpose: "commenting", value: "Check" },
      { type: "TextualBody", value: "Again" },
      { type: "SpecificResource", source: "urn:edge:IRN--SYR", purpose: "linking" },
    ],
    target: { source: "https://example.org/article", selector: [quote("the words"), position(412, 421)] },
  };

  it("give words, offsets, tags, comments, links and address", () => {
    const { values, report } = read(plain);
    expect(values).toHaveLength(1);
    expect(values[0]).toMatchObject({
      id: "https://example.org/anno/1",
      article: { id: null, address: "https://example.org/article" },
      anchor: { exact: "the words", prefix: "before ", suffix: " after", start: 412, end: 421, unit: null },
      tags: ["oil"],
      note: "Check\n\nAgain",
      coder: "M. L.",
      created: "2025-09-03T10:00:00Z",
      extra: [["linking", "urn:edge:IRN--SYR"]],
    });
    expect(report.counts).toEqual({ taken: 1, changed: 0, refused: 0 });
  });

  it("R41 count in code points where the file says so", () => {
    const declared = (unit: string) =>
      read({ target: { selector: [quote("x"), { ...position(1, 2), "ag:offsetUnit": unit }] } }).values[0]?.anchor.unit;
    expect(declared("code-points")).toBe("code-point");
    expect(declared("UTF-16")).toBe("utf-16");
    expect(declared("bytes")).toBeNull();
  });

  it.each([
    ["a bare list", [plain]],
    ["a page", { type: "AnnotationPage", items: [plain] }],
    ["a collection", { type: "AnnotationCollection", first: { items: [plain] } }],
    ["a graph", { "@graph": [plain] }],
  ])("are found in %s", (_name, value) => {
    expect(read(value).values).toHaveLength(1);
  });

  it("are found in JSON Lines, a bad line refused by its number", () => {
    const text = `\uFEFF${JSON.stringify(plain)}\n\n{"target":\n${JSON.stringify({ ...plain, id: "urn:2" })}\n`;
    const { values, report } = readW3cAnnotations(text, "a.jsonl");
    expect(values.map(({ id }) => id)).toEqual(["https://example.org/anno/1", "urn:2"]);
    expect(report.entries[1]).toMatchObject({ outcome: "refused", where: "line 3" });
  });

  it("say that a page is not the whole collection", () => {
    expect(read({ total: 200, rows: [plain] }).report.remarks).toEqual([
      "the file speaks of 200 annotations and holds 1",
    ]);
  });

  it("become a quote for each passage, refused where no words are marked", () => {
    const imported = read([
      {
        ...plain,
        target: [{ selector: quote("one") }, { selector: { type: "RangeSelector" } }, "https://example.org/"],
      },
      { id: "a2", target: { selector: [position(5, 2)] } },
      { id: "a3", target: { selector: { type: "FragmentSelector", refinedBy: quote("deep") } } },
      { id: "a3", target: { selector: quote("again") } },
      { id: "a4", motivation: "replying", target: "https://example.org/anno/1" },
      { id: "a5", motivation: "linking", target: [{ id: "#a1" }, { id: "#a2" }] },
      { id: "a6" },
      null,
    ]);
    expect(imported.values.map(({ anchor }) => anchor.exact)).toEqual(["one", "deep"]);
    expect(outcomes(imported)).toEqual([
      ["changed", "annotation 1, passage 1", "marks 3 passages: this is number 1"],
      ["refused", "annotation 1, passage 2", "RangeSelector alone cannot be followed without the original page"],
      ["refused", "annotation 1, passage 3", "marks a whole page, no words"],
      ["refused", "annotation 2", "offsets left out: no range of whole numbers; neither words nor offsets"],
      ["taken", "annotation 3", ""],
      ["refused", "annotation 4", "an annotation of this id was there before"],
      ["refused", "annotation 5", "a reply to another annotation, no passage"],
      ["refused", "annotation 6", "a link between two annotations, no passage"],
      ["refused", "annotation 7", "no target"],
      ["refused", "annotation 8", "no annotation"],
    ]);
  });

  it.each(["", "{", '"text"', '{"a":1}', "7", "null"])("R59 a file that is none is refused: %j", (text) => {
    const { values, report } = readW3cAnnotations(text, "a.json");
    expect(values).toEqual([]);
    expect(report.counts.refused).toBe(1);
  });
});

describe("Hypothesis", () => {
  /** One row of the answer of api/search, as its documentation describes it. */
  const row = {
    id: "R6vTc",
    created: "2025-09-03T08:11:02.351Z",
    user: "acct:ml@hypothes.is",
    uri: "https://example.org/article",
    text: "Said in Beijing",
    tags: ["oil", "russia"],
    document: { title: ["An article"] },
    target: [
      {
        source: "https://example.org/article",
        selector: [
          { type: "RangeSelector", startContainer: "/p[1]", startOffset: 3, endContainer: "/p[1]", endOffset: 8 },
          position(3, 8),
          quote("words"),
        ],
      },
    ],
  };

  it.each([
    ["the answer of the API", { total: 1, rows: [row] }],
    ["an export", { export_date: "2025-09-04", export_userid: "x", annotations: [row] }],
  ])("gives quotes from %s", (_name, value) => {
    const { values, report } = read(value);
    expect(values[0]).toMatchObject({
      id: "R6vTc",
      article: { address: "https://example.org/article", title: "An article" },
      anchor: { exact: "words", start: 3, end: 8, unit: "utf-16" },
      note: "Said in Beijing",
      tags: ["oil", "russia"],
      coder: "ml",
    });
    expect(report.entries[0]).toMatchObject({ outcome: "taken", where: "annotation 1" });
  });

  it("has page notes and replies refused", () => {
    const imported = read({
      rows: [
        { ...row, target: [{ source: row.uri }] },
        { ...row, references: ["R6vTc"] },
      ],
    });
    expect(outcomes(imported)).toEqual([
      ["refused", "annotation 1", "marks a whole page, no words"],
      ["refused", "annotation 2", "a reply to another annotation, no passage"],
    ]);
  });
});

describe("Recogito", () => {
  it("gives quotes from the text annotator's own shape, one for each range selected", () => {
    const { values, report } = read([
      {
        id: "c1",
        bodies: [{ id: "b1", annotation: "c1", purpose: "tagging", value: "oil", creator: { id: "ml" } }],
        target: {
          annotation: "c1",
          creator: { id: "u7", name: "ML" },
          created: "2025-09-03T10:00:00Z",
          selector: [
            { quote: "one", start: 4, end: 7 },
            { quote: "two", start: 14, end: 17 },
          ],
        },
      },
    ]);
    expect(values.map(({ id, anchor }) => [id, anchor.exact, anchor.start, anchor.unit])).toEqual([
      ["c1", "one", 4, "utf-16"],
      ["c1.2", "two", 14, "utf-16"],
    ]);
    expect(values[0]).toMatchObject({ tags: ["oil"], coder: "ML", created: "2025-09-03T10:00:00Z" });
    expect(report.entries.map(({ where }) => where)).toEqual([
      "annotation 1, selection 1",
      "annotation 1, selection 2",
    ]);
  });

  it("gives quotes from its W3C shape, the selector a list or a record", () => {
    const one = { source: "text-1", selector: [quote("one"), position(4, 7)], styleClass: "bold" };
    const other = { source: "text-1", selector: quote("two") };
    const { values } = read([{ id: "#a", body: [{ purpose: "commenting", value: "Note" }], target: [one, other] }]);
    expect(values.map(({ id, anchor, note }) => [id, anchor.exact, note])).toEqual([
      ["#a", "one", "Note"],
      ["#a.2", "two", "Note"],
    ]);
  });
});

describe("whatever the JSON", () => {
  const anything = fc.jsonValue({ maxDepth: 5 });
  const field = fc.constantFrom(
    "id",
    "target",
    "body",
    "bodies",
    "selector",
    "type",
    "source",
    "rows",
    "items",
    "__proto__",
  );
  const tree = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { depthSize: "small" },
      hostileText,
      fc.constantFrom("TextQuoteSelector", "TextPositionSelector", "entente:Coding", 3, null),
      fc.array(tie("node"), { maxLength: 3 }),
      fc.dictionary(field, tie("node"), { maxKeys: 4 }),
    ),
  })).node;

  test.prop([fc.oneof(anything, tree)])("reading answers, and every draft has words or offsets", (value) => {
    const { values, report } = read(value);
    expect(report.counts.taken + report.counts.changed).toBe(values.length);
    expect(values.every(({ anchor }) => anchor.exact !== null || anchor.start !== null)).toBe(true);
    expect(report.entries.filter(({ outcome }) => outcome !== "taken").every(({ reason }) => reason !== "")).toBe(true);
  });
});
