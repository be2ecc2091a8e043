import { test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { hostileQuotes, keptOf, keptOfQuote, sampleContext } from "#tests/support/exchange.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { parseCsv } from "./csv.ts";
import { isDnaCsv, printDnaCsv, readDnaCsv } from "./dna-csv.ts";

/** As DNA writes it: every cell quoted, semicolons of the text made commas, its quotation marks apostrophes. */
const OF_DNA = [
  '"statement_id";"time";"person";"organization";"concept";"agreement";"start_position";"stop_position";"text";"coder";"document_id";"document_title";"document_author";"document_source";"document_section";"document_type"',
  '12;"2005-01-02 00:00:00";"Sensenbrenner";"House Republicans";"Emissions should be regulated";0;"112";"161";"Kyoto is a bad treaty, he said, a \'bad\' one";"Admin";3;"Hearing";"";"Congress";"";"testimony"',
  '13;"2005-01-02 00:00:00";"";"Sierra Club";"Emissions should be regulated";1;"200";"212";"We need caps";"Admin";3;"Hearing";"";"Congress";"";"testimony"',
  '14;"2005-01-02 00:00:00";"";"Sierra Club";"Caps work";1;"200";"212";"We need caps";"Admin";3;"Hearing";"";"Congress";"";"testimony"',
].join("\n");

describe("DNA's event list", () => {
  it("is known by its headings", () => {
    expect(isDnaCsv(OF_DNA)).toBe(true);
    expect(isDnaCsv("quote_id,exact\n")).toBe(false);
    expect(readDnaCsv("a;b\n1;2\n", "x.csv").report.counts.refused).toBe(1);
  });

  it("gives each statement as a quote with its concept as a tag, and says which words it may have altered", () => {
    const { values, report } = readDnaCsv(OF_DNA, "events.csv");
    expect(values).toHaveLength(3);
    expect(values[0]).toMatchObject({
      id: "dna-12",
      article: { id: "dna-3", title: "Hearing", publisher: "Congress", published: "2005-01-02" },
      anchor: { start: 112, end: 161, unit: "utf-16", faithful: false },
      speaker: "Sensenbrenner",
      tags: ["Emissions should be regulated"],
      bearings: [],
      coder: "Admin",
    });
    expect(values[0]?.extra).toContainEqual(["organization", "House Republicans"]);
    expect(values[1]).toMatchObject({ speaker: "Sierra Club", anchor: { faithful: true } });
    expect(report.counts).toEqual({ taken: 2, changed: 1, refused: 0 });
    expect(report.entries[0]?.reason).toContain("looked for by likeness");
  });

  it("bears on the ties that the analyst's mapping gives", () => {
    const { values } = readDnaCsv(OF_DNA, "events.csv", ({ organization, agreement }) =>
      organization !== "Sierra Club" || agreement === null
        ? null
        : { tie: ["sierra", "caps"], aspect: "political", stance: agreement ? 1 : -1, confidence: null },
    );
    expect(values.map(({ bearings }) => bearings.map(({ stance }) => stance))).toEqual([[], [1], [1]]);
  });

  test.prop([hostileQuotes])("of ours comes back as it went", (quotes) => {
    const { values, report } = readDnaCsv(printDnaCsv(quotes, sampleContext()), "events.csv");
    if (quotes.length === 0) return;
    expect(values.map(keptOf)).toEqual(quotes.map(keptOfQuote));
    expect(report.counts).toEqual({ taken: quotes.length, changed: 0, refused: 0 });
  });

  it("is written with full moments, yes or no, and numbers for statements and documents", () => {
    const { quotes } = sampleDossier();
    const [heading, ...rows] = parseCsv(printDnaCsv(quotes, sampleContext("ML"))).rows;
    const at = (name: string) => heading?.cells.indexOf(name) ?? -1;
    const column = (name: string) => rows.map(({ cells }) => cells[at(name)] ?? "");
    expect(heading?.cells.slice(0, 6)).toEqual([
      "statement_id",
      "time",
      "person",
      "organization",
      "concept",
      "agreement",
    ]);
    expect(heading?.cells.slice(-10)[0]).toBe("start_position");
    expect(column("statement_id")).toEqual(rows.map((_, place) => String(place + 1)));
    expect(column("time").every((time) => /^\d{4}-\d\d-\d\d 00:00:00$/.test(time))).toBe(true);
    expect(new Set(column("agreement"))).toEqual(new Set(["0", "1", ""]));
    expect(new Set(column("document_id")).size).toBe(new Set(quotes.map(({ article }) => article)).size);
    expect(column("concept")).toContain("PAK~RUS energy");
  });
});
