import { test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { hostileQuotes, keptOf, keptOfQuote, sampleContext } from "#tests/support/exchange.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { parseCsv } from "./csv.ts";
import { printQuotesCsv, readQuotesCsv } from "./quotes-csv.ts";

const HEADINGS =
  "quote_id,article_id,start,end,exact,speaker,attribution,act,said_on,tie_one,tie_other,aspect,stance,confidence";
const read = (...lines: readonly string[]) => readQuotesCsv([HEADINGS, ...lines].join("\n"), "q.csv");
const reasons = (imported: ReturnType<typeof read>) =>
  imported.report.entries.map(({ outcome, where, reason }) => [outcome, where, reason]);

describe("quotes as CSV", () => {
  test.prop([hostileQuotes])("come back as they went", (quotes) => {
    const { values, report } = readQuotesCsv(printQuotesCsv(quotes, sampleContext()), "q.csv");
    expect(values.map(keptOf)).toEqual(quotes.map(keptOfQuote));
    expect(report.counts).toEqual({ taken: quotes.length, changed: 0, refused: 0 });
    expect(report.remarks).toEqual([]);
  });

  it("hold every quote of the sample, a row a bearing, with article and coder", () => {
    const { quotes } = sampleDossier();
    const text = printQuotesCsv(quotes, sampleContext("ML"));
    const { rows } = parseCsv(text);
    expect(rows).toHaveLength(1 + quotes.reduce((sum, { bearings }) => sum + Math.max(1, bearings.length), 0));
    const { values } = readQuotesCsv(text, "q.csv");
    expect(values.map(keptOf)).toEqual(quotes.map(keptOfQuote));
    expect(new Set(values.map(({ coder }) => coder))).toEqual(new Set(["ML"]));
    expect(values.every(({ article }) => article.title !== null && article.published !== null)).toBe(true);
  });

  it("R41 say that offsets are UTF-16 units, and take code points when the file declares them", () => {
    const text = printQuotesCsv(sampleDossier().quotes.slice(0, 1), sampleContext());
    expect(readQuotesCsv(text, "q.csv").values[0]?.anchor.unit).toBe("utf-16");
    const points = "exact,start,end,offsets\nx,1,2,code points\ny,1,2,UTF-16 code units\nz,1,2,\nw,1,2,bytes\n";
    const { values, report } = readQuotesCsv(points, "q.csv");
    expect(values.map(({ anchor }) => anchor.unit)).toEqual(["code-point", "utf-16", null, null]);
    expect(report.entries[3]).toMatchObject({ outcome: "changed", where: "line 5" });
  });
});

describe("R4 a table by hand", () => {
  it("joins the rows of a quote, by id or by all they say", () => {
    const { values, report } = read(
      "q1,a,0,4,oil,RUS,direct,claim,2025-09,PAK,RUS,energy,1,0.8",
      'q1,a,0,4,oil,RUS,direct,claim,2025-09,PAK,IND,dispute,strained,"0,5"',
      ",a,9,12,gas,,,,,PAK,RUS,energy,Allied,",
      ",a,9,12,gas,,,,,PAK,IRN,energy,-1,1",
    );
    expect(
      values.map(({ id, bearings }) => [
        id,
        bearings.map(({ tie, stance, confidence }) => [...tie, stance, confidence]),
      ]),
    ).toEqual([
      [
        "q1",
        [
          ["PAK", "RUS", 1, 0.8],
          ["PAK", "IND", -1, 0.5],
        ],
      ],
      [
        null,
        [
          ["PAK", "RUS", 2, null],
          ["PAK", "IRN", -1, 1],
        ],
      ],
    ]);
    expect(report.counts).toEqual({ taken: 2, changed: 0, refused: 0 });
  });

  it("refuses a row without words and offsets, and one that was there before (R56)", () => {
    const imported = read(",a,,,,RUS,,,,,,,,", "q1,a,,,oil,,,,,,,,,", "q1,a,,,oil,,,,,,,,,");
    expect(imported.values).toHaveLength(1);
    expect(reasons(imported)).toEqual([
      ["refused", "line 2", "neither words nor offsets"],
      ["taken", "line 3", ""],
      ["refused", "line 4", "says the same as line 3"],
    ]);
  });

  it("leaves out what it cannot use, and says what and where", () => {
    const imported = read(
      "q1,a,9,4,oil,RUS,shouted,claim,31 May,PAK,RUS,energy,warm,0.8",
      "q2,a,0,3,gas,RUS,direct,claim,2025-02-30,PAK,PAK,oil,3,NaN",
      "q3,a,0,3,tea,,,,,PAK,RUS,energy,1,0",
    );
    expect(imported.values.map(({ bearings }) => bearings)).toEqual([[], [], []]);
    expect(imported.report.counts).toEqual({ taken: 0, changed: 3, refused: 0 });
    const [first = "", second = "", third = ""] = imported.report.entries.map(({ reason }) => reason);
    for (const part of ["offsets 9 to 4", 'attribution "shouted"', 'said_on "31 May"', 'stance "warm"'])
      expect(first).toContain(part);
    for (const part of ['"2025-02-30"', "two different actors", 'aspect "oil"', 'stance "3"', 'confidence "NaN"'])
      expect(second).toContain(part);
    expect(third).toContain('confidence "0"');
  });

  it.each(["Infinity", "1e309", "0x1", "1.5", "-0.5", "1e-400"])("R55 has no confidence of %s", (text) => {
    expect(read(`q1,a,0,3,oil,,,,,PAK,RUS,energy,1,${text}`).values[0]?.bearings).toEqual([]);
  });

  it("lets the first row of a quote count where a later one says otherwise", () => {
    const { values, report } = read(
      "q1,a,0,3,oil,RUS,direct,claim,,PAK,RUS,energy,1,1",
      "q1,a,0,3,oil,IND,direct,pledge,,PAK,IND,energy,1,1",
    );
    expect(values[0]).toMatchObject({ speaker: "RUS", act: "claim" });
    expect(values[0]?.bearings).toHaveLength(2);
    expect(report.entries[0]?.reason).toBe(
      "line 3: says otherwise of speaker; the first row counts; line 3: says otherwise of act; the first row counts",
    );
  });

  it("R57 keeps strange and repeated columns under names of their own", () => {
    const { values, report } = readQuotesCsv("text,__proto__,Mood,mood,text\nwords,a,b,c,d,e\n", "q.csv");
    expect(values[0]?.extra).toEqual([
      ["__proto__", "a"],
      ["Mood", "b"],
      ["mood", "c"],
      ["text", "d"],
    ]);
    expect(report.remarks).toHaveLength(4);
    expect(report.entries[0]?.reason).toBe("cells beyond the last heading left out");
  });

  it("reads the CSV that Hypothesis exports", () => {
    const { values } = readQuotesCsv(
      [
        "Created at,Author,Page,URL,Group,Type,Quote/description,Comment,Tags",
        '2025-11-02T10:00:00,ml,,https://example.org/a,Public,Annotation,"the oil, he said",Check this,"oil,russia"',
      ].join("\r\n"),
      "export.csv",
    );
    expect(values[0]).toMatchObject({
      article: { address: "https://example.org/a" },
      anchor: { exact: "the oil, he said", start: null },
      note: "Check this",
      tags: ["oil", "russia"],
      coder: "ml",
      created: "2025-11-02T10:00:00",
    });
    expect(values[0]?.extra).toEqual([
      ["Group", "Public"],
      ["Type", "Annotation"],
    ]);
  });

  it.each([
    ["", "empty"],
    ["a,b\n1,2\n", "expected a heading"],
  ])("refuses a file that is none: %j", (text, reason) => {
    const { values, report } = readQuotesCsv(text, "q.csv");
    expect(values).toEqual([]);
    expect(report.entries[0]?.reason).toContain(reason);
  });

  it("R51 says which quotation mark is never closed", () => {
    expect(readQuotesCsv('text,note\n"oil,x\n', "q.csv").report.remarks).toEqual([
      "a quotation mark on line 2 is never closed",
    ]);
  });
});
