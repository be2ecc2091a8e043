import { describe, expect, it } from "vitest";
import type { PlaceCode } from "#domain/shared/ids.ts";
import { faultsOf, mappingFor, readText, recordsOf, use } from "#tests/support/trade-reading.ts";
import type { Role } from "./mapping.ts";
import { createTradeReader } from "./read-rows.ts";
import { NO_CORRECTIONS } from "./trade-reading.ts";

const SIMPLE = mappingFor(use("period", "exporter", "importer", "quantity"));

describe("a long table", () => {
  it("becomes records in order of pair, commodity, side and period", () => {
    const reading = readText(
      [
        "period,exporter,importer,quantity",
        '2025-02,Russian Federation,Pakistan,"70,300"',
        "2025-01,Russia,Pakistan,912000",
        "2024,Iraq,Pakistan,5",
        "2024-01,Iraq,Pakistan,0",
        "",
      ].join("\n"),
      SIMPLE,
    );
    expect(recordsOf(reading.columns)).toEqual([
      "2024 IRQ>PAK crude 0.005 kt",
      "2024-01 IRQ>PAK crude 0 kt",
      "2025-01 RUS>PAK crude 912 kt",
      "2025-02 RUS>PAK crude 70.3 kt",
    ]);
    expect([...reading.columns.row]).toEqual([4, 5, 3, 2]);
    expect(reading.columns.places).toEqual(["IRQ", "PAK", "RUS"]);
    expect(reading.rows).toEqual({ read: 4, kept: 4, leftOut: 0, refused: 0 });
  });

  it("refuses what cannot be read, with the row, the cell and a sentence, and reads the rest", () => {
    const reading = readText(
      [
        "period,exporter,importer,quantity",
        "2024-13,Russia,Pakistan,71050",
        "2024-11,Russian Fed.,Pakistan,1",
        '2024-11,Russia,Pakistan,"−82,600"',
        "2024-02-30,Russia,Pakistan,1",
        "2024-11,Russia,Russia,1",
        ",Russia,Pakistan,1",
        "2024-11,,Pakistan,1",
        "2024-10,Russia,Pakistan,NaN",
        "2024-10,Russia,Pakistan,1e309",
        "2024-10,Russia,Pakistan,0x10",
        "2024-10,Russia",
        "2024-10,Korea, Rep.,Pakistan,5",
        "2024-09,Russia,Pakistan,",
        "2024-08,Russia,Pakistan,8",
      ].join("\n"),
      SIMPLE,
    );
    expect(faultsOf(reading)).toEqual([
      "2:0 !bad-period: Month 13 does not exist.",
      "3:1 !unknown-place: Exporter not recognised.",
      "4:3 !below-zero: Volume is below zero.",
      "5:0 !bad-period: Day 30 does not exist: that month has 29 days.",
      "6 !same-place: Exporter and importer are the same.",
      "7:0 !no-period: Period is empty.",
      "8:1 !unknown-place: Exporter is empty.",
      "9:3 !bad-number: Not a number.",
      "10:3 !bad-number: Too large for a number.",
      "11:3 !bad-number: Not a number.",
      "12 !short-row: The row has 2 cells, the table 4.",
      "13 !long-row: The row has 5 cells, the table 4.",
      "14:3 nothing-recorded: Volume is empty. Kept as “not reported”, not zero.",
    ]);
    expect(reading.faults[0]).toMatchObject({ text: "2024-13", proposal: "2024-12" });
    expect(reading.faults[1]).toMatchObject({ text: "Russian Fed.", proposal: "RUS" });
    expect([...reading.refusedRows]).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    // Each row once, under the first of its faults.
    expect(Object.values(reading.refusedBy).reduce((sum, rows) => sum + rows, 0)).toBe(12);
    expect(reading.refusedBy).toMatchObject({ "bad-number": 3, "short-row": 1, "long-row": 1 });
    expect(reading.rows).toEqual({ read: 14, kept: 2, leftOut: 0, refused: 12 });
    expect(reading.counts).toMatchObject({ "bad-number": 3, "bad-period": 2, "short-row": 1, "long-row": 1 });
    expect(recordsOf(reading.columns)).toEqual(["2024-08 RUS>PAK crude 0.008 kt", "2024-09 RUS>PAK crude n/a"]);
  });

  it("names the line of a quotation mark that is never closed, and reads what follows", () => {
    const reading = readText(
      'period,exporter,importer,quantity\n2024-01,"Russia,Pakistan,1\n2024-02,Russia,Pakistan,2\n',
      SIMPLE,
    );
    expect(faultsOf(reading)).toEqual(["2 !unclosed-quote: A quotation mark on line 2 is never closed."]);
    expect(recordsOf(reading.columns)).toEqual(["2024-02 RUS>PAK crude 0.002 kt"]);
  });

  it("tolerates a delimiter too many, an empty last cell too few, blank lines, notes below and a header again", () => {
    const reading = readText(
      [
        "Imports of crude oil",
        "",
        "period,exporter,importer,quantity,note",
        "2024-01,Russia,Pakistan,1,,",
        "2024-02,Russia,Pakistan,2",
        ",,,,",
        "period,exporter,importer,quantity,note",
        "2024-03,Russia,Pakistan,3,late",
        "Source: customs office",
        "Retrieved in May,,,,",
      ].join("\n"),
      mappingFor(use("period", "exporter", "importer", "quantity", "note"), { skip: 2 }),
    );
    expect(faultsOf(reading)).toEqual([]);
    expect([...reading.columns.row]).toEqual([4, 5, 8]);
    expect(reading.leftOut).toEqual([
      { why: "The header stands there again.", rows: 1 },
      { why: "Lines of text that are no rows of the table.", rows: 2 },
    ]);
    expect(reading.rows).toEqual({ read: 6, kept: 3, leftOut: 3, refused: 0 });
  });

  it("takes columns by their position, whatever they are called", () => {
    const columns = use(["period", "__proto__"], ["exporter", "x"], ["importer", "x"], ["quantity", ""]);
    const reading = readText("__proto__,x,x,\n2024-01,Russia,Pakistan,1\n", mappingFor(columns));
    expect(recordsOf(reading.columns)).toEqual(["2024-01 RUS>PAK crude 0.001 kt"]);
  });

  it("reads a table without a header", () => {
    const reading = readText(
      "2024-01,Russia,Pakistan,1\n",
      mappingFor(use("period", "exporter", "importer", "quantity"), { headerRows: 0 }),
    );
    expect(reading.rows.kept).toBe(1);
  });

  it("takes year and month from two columns, a filler as the whole year, and leaves quarters out", () => {
    const years = mappingFor(use("year", "month", "exporter", "importer", "quantity"));
    const text = ["y,m,e,i,q", "2024,1,Russia,Pakistan,1", "2024,99,Russia,Pakistan,9", "2024,13,Russia,Pakistan,1"];
    const reading = readText([...text, "2024,,Russia,Pakistan,1"].join("\n"), years);
    expect(recordsOf(reading.columns)).toEqual(["2024 RUS>PAK crude 0.009 kt", "2024-01 RUS>PAK crude 0.001 kt"]);
    expect(faultsOf(reading)).toEqual(["4:1 !bad-period: Month 13 does not exist.", "5:1 !no-period: Month is empty."]);
    const quarters = readText("period,exporter,importer,quantity\n2024-Q1,Russia,Pakistan,1\n", SIMPLE);
    expect(quarters.columns.count).toBe(0);
    expect(quarters.leftOut).toEqual([
      { why: "Weeks, quarters and half years: neither months nor years, and never spread over months.", rows: 1 },
    ]);
  });

  it("gives nothing for nothing", () => {
    for (const text of ["", "\n", "period,exporter,importer,quantity"]) {
      const reading = readText(text, SIMPLE);
      expect(reading.rows).toEqual({ read: 0, kept: 0, leftOut: 0, refused: 0 });
      expect(reading.columns.count).toBe(0);
    }
  });

  it("says how far it has come", () => {
    const reader = createTradeReader(SIMPLE, NO_CORRECTIONS, {
      placeOfWords: () => null,
      proposePlaces: () => [],
      commodityOfWords: () => null,
    });
    reader.push(new TextEncoder().encode("period,exporter,importer,quantity\n2024-01,a,b,1\n2024"));
    expect(reader.progress()).toEqual({ bytes: 52, rows: 1 });
  });
});

describe("units and money", () => {
  const rows = (columns: readonly Role[], change: Parameters<typeof mappingFor>[1], ...cells: string[]) =>
    readText(
      `${columns.join()}\n${cells.map((text) => `2024-01,Russia,Pakistan,${text}`).join("\n")}\n`,
      mappingFor(use(...columns), change),
    );

  it.each([
    ["kg", "1234567 => 1.234567 kt"],
    ["100kg", "12345 => 1.2345 kt"],
    ["t", "300 => 0.3 kt"],
    ["kt", "0.1 => 0.1 kt"],
    ["bbl", "2500 => 2.5 kbbl"],
    ["kbbl", "7 => 7 kbbl"],
    ["Mbbl", "1.5 => 1500 kbbl"],
    ["kb/d", "12 => 12 kb/d"],
    ["bbl/d", "900 => 0.9 kb/d"],
  ] as const)("%s: %s", (quantityUnit, words) => {
    const [number = "", figure = ""] = words.split(" => ");
    const reading = rows(["period", "exporter", "importer", "quantity"], { quantityUnit }, number);
    expect(recordsOf(reading.columns)).toEqual([`2024-01 RUS>PAK crude ${figure}`]);
  });

  it("takes the unit of each row, or one beside the number", () => {
    const columns: readonly Role[] = ["period", "exporter", "importer", "quantity", "unit"];
    const unit = (...cells: string[]) => rows(columns, { quantityUnit: null }, ...cells);
    expect(recordsOf(unit("5,KBD").columns)).toEqual(["2024-01 RUS>PAK crude 5 kb/d"]);
    expect(recordsOf(unit("5 kt,").columns)).toEqual(["2024-01 RUS>PAK crude 5 kt"]);
    expect(faultsOf(unit("5 kt,t", "5 kt,thousand tonnes"))).toEqual([
      "2:4 !unknown-unit: “kt” beside the number, another unit in its column.",
    ]);
    expect(unit("5 kt,t").faults[0]).toMatchObject({ proposal: "kt", text: "t" });
    expect(faultsOf(unit("5,", "5,furlongs"))).toEqual([
      "2:4 !unknown-unit: No unit.",
      "3:4 !unknown-unit: Unit not recognised.",
    ]);
    expect(unit("7323,CONVBBL").leftOut).toEqual([
      { why: "Figures in units that are neither tonnes nor barrels.", rows: 1 },
    ]);
  });

  it("reads flags beside numbers and marks figures by them", () => {
    const reading = rows(["period", "exporter", "importer", "quantity"], {}, "123.4 e");
    expect(recordsOf(reading.columns)).toEqual(["2024-01 RUS>PAK crude 0.1234 kt estimate"]);
    expect(faultsOf(rows(["period", "exporter", "importer", "quantity"], {}, "5 apples"))).toEqual([
      "2:3 !bad-number: “apples” beside the number is not known here.",
    ]);
  });

  it("brings dollars to millions and converts no other money", () => {
    const columns: readonly Role[] = ["period", "exporter", "importer", "value"];
    const dollars = rows(columns, { valueUnit: { currency: "USD", scale: 1_000 } }, "52860.3");
    expect(recordsOf(dollars.columns)).toEqual(["2024-01 RUS>PAK crude n/a $52.8603m"]);
    expect(dollars.columns.original).toBeNull();
    const euros = rows(columns, { valueUnit: { currency: "EUR", scale: 1 } }, "1500000");
    expect(recordsOf(euros.columns)).toEqual(["2024-01 RUS>PAK crude n/a 1.5m EUR"]);
  });

  it("takes the currency of each row, one beside dollars and no third", () => {
    const text = [
      "period,exporter,importer,value,currency",
      "2024-01,Russia,Pakistan,1000000,USD",
      "2024-02,Russia,Pakistan,2000000,EUR",
      "2024-03,Russia,Pakistan,3000000,INR",
    ].join("\n");
    const reading = readText(
      text,
      mappingFor(use("period", "exporter", "importer", "value", "currency"), { valueUnit: null }),
    );
    expect(recordsOf(reading.columns)).toEqual([
      "2024-01 RUS>PAK crude n/a $1m",
      "2024-02 RUS>PAK crude n/a 2m EUR",
      "2024-03 RUS>PAK crude n/a",
    ]);
    expect(faultsOf(reading)[0]).toBe("4:3 unknown-unit: Money in INR beside EUR: the value is not read.");
  });

  it("puts the rows of value and of quantity of one cell together", () => {
    const columns = use("period", "reporter", "partner", "commodity", "flow", "measure", "quantity");
    const text = [
      "TIME_PERIOD,reporter,partner,product,flow,indicators,OBS_VALUE",
      "2024-01,DE,RU,2709,1,VALUE_IN_EUROS,5000000",
      "2024-01,DE,RU,2709,1,QUANTITY_IN_100KG,120000",
      "2024-01,DE,RU,2709,1,SUPPLEMENTARY_QUANTITY,3",
    ].join("\n");
    const reading = readText(text, mappingFor(columns, { quantityUnit: null, valueUnit: null }));
    expect(recordsOf(reading.columns)).toEqual(["2024-01 RUS>DEU crude 12 kt 5m EUR by importer"]);
    expect([...reading.columns.rows]).toEqual([2]);
    expect(reading.rows).toEqual({ read: 3, kept: 2, leftOut: 1, refused: 0 });
    expect(faultsOf(reading)).toEqual([]);
  });
});

describe("who reports", () => {
  const columns = use("period", "reporter", "partner", "flow", "quantity");

  it("becomes importer or exporter by the flow, and mirror figures are never one", () => {
    const text = [
      "period,reporter,partner,flow,q",
      "202401,Pakistan,Russia,M,100000",
      "202401,Russia,Pakistan,X,60000",
      "202401,Russia,Pakistan,RX,5000",
      "202401,Russia,Pakistan,?,5000",
    ].join("\n");
    const reading = readText(text, mappingFor(columns));
    expect(recordsOf(reading.columns)).toEqual([
      "2024-01 RUS>PAK crude 100 kt by importer",
      "2024-01 RUS>PAK crude 60 kt by exporter",
    ]);
    expect(reading.leftOut).toEqual([
      { why: "Re-exports, re-imports and processing stand within exports and imports.", rows: 1 },
    ]);
    expect(faultsOf(reading)).toEqual(["5:3 !unknown-flow: Neither import nor export."]);
  });

  it("is taken from the file as a whole where no column says it", () => {
    const eurostat = mappingFor(use("period", "partner", "reporter", "quantity"), { fixed: { flow: "import" } });
    const reading = readText("t,partner,geo,v\n2024-01,RU,EL,5000\n", eurostat);
    expect(recordsOf(reading.columns)).toEqual(["2024-01 RUS>GRC crude 5 kt by importer"]);
    const fixed = mappingFor(use("period", "partner", "quantity"), {
      fixed: { reporter: "PAK" as never, flow: "export" },
    });
    expect(recordsOf(readText("t,p,v\n2024-01,Iraq,5000\n", fixed).columns)).toEqual([
      "2024-01 PAK>IRQ crude 5 kt by exporter",
    ]);
    const unsaid = readText(
      "t,partner,geo,v\n2024-01,RU,EL,5000\n",
      mappingFor(use("period", "partner", "reporter", "quantity")),
    );
    expect(faultsOf(unsaid)).toEqual(["2 !unknown-flow: Nothing says import or export."]);
  });

  it("trades with the world where there is no partner", () => {
    const jodi = mappingFor(use("period", "reporter", "flow", "quantity"), { quantityUnit: "kb/d" });
    const reading = readText("t,a,f,v\n2024-01,SA,TOTEXPSB,6000\n2024-01,IN,TOTIMPSB,4000\n", jodi);
    expect(recordsOf(reading.columns)).toEqual([
      "2024-01 SAU>WLD crude 6000 kb/d by exporter",
      "2024-01 WLD>IND crude 4000 kb/d by importer",
    ]);
  });
});

describe("rows that would count twice", () => {
  const coded = mappingFor(use("period", "exporter", "importer", "commodity", "quantity"));
  const read = (...rows: string[]) =>
    readText(`t,e,i,c,q\n${rows.map((row) => `2024-01,Russia,Pakistan,${row}`).join("\n")}\n`, coded);

  it("are left out by the filters of the mapping, each with its reason", () => {
    const keep = [
      { column: 4, values: ["0"], side: "in", why: "Transport modes would count again." },
      { column: 5, values: ["WLD", "world"], side: "out", why: "The world is no partner." },
    ] as const;
    const columns = use("period", "exporter", "importer", "quantity", "ignored", "ignored");
    const text = [
      "t,e,i,q,mot,p",
      "2024-01,Russia,Pakistan,1000,0,RUS",
      "2024-01,Russia,Pakistan,400,1000,RUS",
      "2024-01,Nowhere,Pakistan,600, 2100 ,RUS",
      "2024-01,Russia,Pakistan,600,0,World",
    ].join("\n");
    const reading = readText(text, mappingFor(columns, { keep }));
    expect(recordsOf(reading.columns)).toEqual(["2024-01 RUS>PAK crude 1 kt"]);
    expect(reading.leftOut).toEqual([
      { why: "Transport modes would count again.", rows: 2 },
      { why: "The world is no partner.", rows: 1 },
    ]);
    expect(faultsOf(reading)).toEqual([]);
  });

  it("add up sub-codes of one commodity", () => {
    const reading = read("271012,1000", "271019,2000");
    expect(recordsOf(reading.columns)).toEqual(["2024-01 RUS>PAK products 3 kt"]);
    expect([...reading.columns.rows]).toEqual([2]);
    expect(faultsOf(reading)).toEqual([]);
  });

  it("never add two levels of the same code", () => {
    const reading = read("270900,5000", "2709,5000", "27.09,5000");
    expect(recordsOf(reading.columns)).toEqual(["2024-01 RUS>PAK crude 5 kt"]);
    expect(reading.leftOut).toEqual([
      { why: "Finer codes of what a wider code counts already.", rows: 1 },
      { why: "Repeats of an earlier row.", rows: 1 },
    ]);
    expect(recordsOf(read("271012,1000", "2710,4000", "271019,2000").columns)).toEqual([
      "2024-01 RUS>PAK products 4 kt",
    ]);
  });

  it("never add two classifications", () => {
    const reading = read("2709,5000", "333,5000");
    expect(recordsOf(reading.columns)).toEqual(["2024-01 RUS>PAK crude 5 kt"]);
    expect(reading.leftOut).toEqual([{ why: "The same goods under another classification.", rows: 1 }]);
  });

  it("never add two units", () => {
    const columns = use("period", "exporter", "importer", "quantity", "unit");
    const text = "t,e,i,q,u\n2024-01,Russia,Pakistan,733,KBBL\n2024-01,Russia,Pakistan,100,KTONS\n";
    const reading = readText(text, mappingFor(columns, { quantityUnit: null }));
    expect(recordsOf(reading.columns)).toEqual(["2024-01 RUS>PAK crude 100 kt"]);
    expect(reading.leftOut).toEqual([{ why: "Quantities in another unit than the rest of their cell.", rows: 1 }]);
  });

  it("leave other goods out and refuse what nobody knows", () => {
    const reading = read("100630,5", "qwertz,5", ",5");
    expect(reading.leftOut).toEqual([{ why: "Goods other than oil, gas and coal.", rows: 1 }]);
    expect(faultsOf(reading)).toEqual([
      "3:3 !unknown-commodity: Commodity not recognised.",
      "4:3 !unknown-commodity: Commodity is empty.",
    ]);
  });

  it("add up the days of a month, and the areas that no state can be named for", () => {
    const days = readText(
      "period,exporter,importer,quantity\n2024-01-03,Russia,Pakistan,1000\n2024-01-17,Russia,Pakistan,1000\n",
      SIMPLE,
    );
    expect(recordsOf(days.columns)).toEqual(["2024-01 RUS>PAK crude 2 kt"]);
    const areas = readText(
      "period,exporter,importer,quantity\n2024-01,Bunkers,Pakistan,1000\n2024-01,Free Zones,Pakistan,1000\n",
      SIMPLE,
    );
    expect(recordsOf(areas.columns)).toEqual(["2024-01 XNS>PAK crude 2 kt"]);
  });
});

describe("rows that repeat another", () => {
  const text = [
    "period,exporter,importer,quantity",
    "2024-12,Russia,Pakistan,98740",
    "2024-12,Russia,Pakistan,98740",
    "Dec-24,Russia,Pakistan,98740",
    "2024-12,Russian Federation,PAK,90000",
  ].join("\n");

  it("are reported, and skipped unless told", () => {
    const reading = readText(text, SIMPLE);
    expect(faultsOf(reading)).toEqual([
      "3 same-row: Same as row 2.",
      "4:0 same-row: Same month as row 2, other date style.",
      "5 same-cell: Another figure for the cell of row 2.",
    ]);
    expect(reading.faults.map(({ other }) => other)).toEqual([2, 2, 2]);
    expect(recordsOf(reading.columns)).toEqual(["2024-12 RUS>PAK crude 98.74 kt"]);
    expect(reading.rows).toEqual({ read: 4, kept: 1, leftOut: 3, refused: 0 });
    expect(reading.counts).toEqual({ "same-row": 2, "same-cell": 1 });
  });

  it("are kept, added or put in place of the earlier one by one, whatever holds for the others", () => {
    const added = readText(text, SIMPLE, { rowRepeats: { 3: "keep" } });
    expect(recordsOf(added.columns)).toEqual(["2024-12 RUS>PAK crude 197.48 kt"]);
    expect(added.leftOut).toEqual([
      { why: "Repeats of an earlier row.", rows: 1 },
      { why: "Another figure for the cell of an earlier row.", rows: 1 },
    ]);
    const later = readText(text, SIMPLE, { rowRepeats: { 5: "replace" } });
    expect(recordsOf(later.columns)).toEqual(["2024-12 RUS>PAK crude 90 kt"]);
    const all = { sameRow: "keep", sameCell: "keep" } as const;
    const without = readText(text, SIMPLE, { repeats: all, rowRepeats: { 5: "skip" } });
    expect(recordsOf(without.columns)).toEqual(["2024-12 RUS>PAK crude 296.22 kt"]);
  });

  it("are kept and added, or replace the earlier", () => {
    const kept = readText(text, SIMPLE, { repeats: { sameRow: "keep", sameCell: "skip" } });
    expect(recordsOf(kept.columns)).toEqual(["2024-12 RUS>PAK crude 296.22 kt"]);
    expect(kept.rows.kept).toBe(3);
    const replaced = readText(text, SIMPLE, { repeats: { sameRow: "skip", sameCell: "replace" } });
    expect(recordsOf(replaced.columns)).toEqual(["2024-12 RUS>PAK crude 90 kt"]);
    expect([...replaced.columns.row]).toEqual([5]);
    expect(replaced.leftOut).toEqual([
      { why: "Replaced by a later row of the same cell.", rows: 1 },
      { why: "Repeats of an earlier row.", rows: 2 },
    ]);
  });
});

describe("what the reader mended", () => {
  const text = [
    "period,exporter,importer,quantity",
    "2024-01,Utd. Arab Em.,Pakistan,1000",
    "2024-02,Utd. Arab Em.,Pakistan,2000",
    "2024-13,Iraq,Pakistan,3000",
    "2024-04,Iraq,Pakistan,-1",
    "2024-05,Iraq",
  ].join("\n");

  it("names places for all rows with their words, cells for one, and rows to be left out", () => {
    const reading = readText(text, SIMPLE, {
      places: { "Utd. Arab Em.": "ARE" as never },
      cells: { "4:0": "2024-12", "6:2": "Pakistan", "6:3": "7,000", nonsense: "x" },
      left: [5],
    });
    expect(faultsOf(reading)).toEqual([]);
    expect(recordsOf(reading.columns)).toEqual([
      "2024-01 ARE>PAK crude 1 kt",
      "2024-02 ARE>PAK crude 2 kt",
      "2024-05 IRQ>PAK crude 7 kt",
      "2024-12 IRQ>PAK crude 3 kt",
    ]);
    expect(reading.leftOut).toEqual([{ why: "Left out by hand.", rows: 1 }]);
    expect(reading.rows).toEqual({ read: 5, kept: 4, leftOut: 1, refused: 0 });
  });
});

describe("unusual volumes", () => {
  it("are ten times the median of their pair or more", () => {
    const months = [70_000, 71_000, 69_000, 912_600, 72_000, 70_500];
    const rows = months.map((tonnes, at) => `2025-0${at + 1},Russia,Pakistan,${tonnes}`);
    const reading = readText(`period,exporter,importer,quantity\n${rows.join("\n")}`, SIMPLE);
    expect(faultsOf(reading)).toEqual(["5:3 unusual: Ten times the usual volume. Check the unit."]);
    expect(reading.columns.count).toBe(6);
    const few = readText(`period,exporter,importer,quantity\n${rows.slice(2, 6).join("\n")}`, SIMPLE);
    expect(faultsOf(few)).toEqual([]);
  });
});

describe("a wide table", () => {
  it("of one column for each country becomes rows", () => {
    const columns = use("period", ["quantity", "Russia"], ["quantity", "Saudi Arabia"], ["quantity", "Atlantis"]);
    const mapping = mappingFor(columns, {
      wide: { from: 1, headersAre: "exporter" },
      fixed: { importer: "PAK" as never },
      quantityUnit: "kt",
    });
    const reading = readText("date,Russia,Saudi Arabia,Atlantis\n2024-01,5,6,7\n2024-02,..,8,\n2024-03,,,\n", mapping);
    expect(recordsOf(reading.columns)).toEqual([
      "2024-01 RUS>PAK crude 5 kt",
      "2024-01 SAU>PAK crude 6 kt",
      "2024-02 SAU>PAK crude 8 kt",
    ]);
    expect(faultsOf(reading)).toEqual(["1:3 unknown-place: No place known here: the column is not read."]);
    expect(reading.rows).toEqual({ read: 3, kept: 2, leftOut: 1, refused: 0 });
  });

  it("of one column for each period becomes rows, Eurostat's first cell split", () => {
    const columns = [
      ...use("ignored", "commodity", "partner", "unit", ["reporter", "geo\\TIME_PERIOD"]),
      ...use(["quantity", "2024-01 "], ["quantity", "2024-02 "]),
    ];
    const mapping = mappingFor(columns, {
      delimiter: "\t",
      splitFirst: true,
      wide: { from: 5, headersAre: "period" },
      fixed: { flow: "import" },
      quantityUnit: null,
    });
    const text =
      "freq,siec,partner,unit,geo\\TIME_PERIOD\t2024-01 \t2024-02 \nM,O4100_TOT,RU,THS_T,DE\t123.4 p\t: \nM,O4100_TOT,US,THS_T,DE\t0\t5\n";
    const reading = readText(text, mapping);
    expect(recordsOf(reading.columns)).toEqual([
      "2024-01 RUS>DEU crude 123.4 kt by importer",
      "2024-01 USA>DEU crude 0 kt by importer",
      "2024-02 USA>DEU crude 5 kt by importer",
    ]);
  });

  it("refuses a row with a cell that cannot be read as a whole", () => {
    const columns = use("period", ["quantity", "Russia"], ["quantity", "Iraq"]);
    const mapping = mappingFor(columns, {
      wide: { from: 1, headersAre: "exporter" },
      fixed: { importer: "PAK" as never },
    });
    const reading = readText("d,Russia,Iraq\n2024-01,5,soon\n2024-02,5,6\n", mapping);
    expect(faultsOf(reading)).toEqual(["2:2 !bad-number: Not a number."]);
    expect(reading.columns.count).toBe(2);
    const mended = readText("d,Russia,Iraq\n2024-01,5,soon\n2024-02,5,6\n", mapping, { cells: { "2:2": "" } });
    expect(mended.columns.count).toBe(3);
  });
});

describe("what is no row of the table", () => {
  const table = (...rows: readonly string[]) =>
    readText(["period,exporter,importer,quantity", "2024-01,Russia,Pakistan,5", ...rows].join("\n"), SIMPLE);

  it.each(["Total,,,5", ",Summe,,5", "Grand total:,,,5", "Итого,,,5"])("is a line of totals: %s", (line) => {
    const reading = table(line);
    expect(reading.leftOut).toEqual([{ why: "Lines of totals, which would count their rows again.", rows: 1 }]);
    expect(reading.faults).toEqual([]);
  });

  it("is none where a total has its month, or stands among other words", () => {
    expect(table("2024-02,Total,Pakistan,x5").rows.refused).toBe(1);
    expect(table(",Total,Pakistan,5").rows.refused).toBe(1);
  });
});

describe("a place whose letters came out wrong", () => {
  const read = (name: string) =>
    readText(`period,exporter,importer,quantity\n2024-01,${name},Pakistan,5\n`, SIMPLE).faults[0];

  it("is told from an unknown one, and proposed as what it was", () => {
    expect(read("TÃ¼rkei")).toMatchObject({ kind: "odd-characters", weight: "refused", proposal: "TUR" });
    expect(read("TÃ¼rkei")?.problem).toContain("“Türkei”");
    expect(read("T\uFFFDrkei")).toMatchObject({ kind: "odd-characters", text: "T\uFFFDrkei" });
    expect(read("Atlantis")).toMatchObject({ kind: "unknown-place" });
  });

  it("is read once somebody said which it is", () => {
    const places = { "TÃ¼rkei": "TUR" as PlaceCode };
    const text = "period,exporter,importer,quantity\n2024-01,TÃ¼rkei,Pakistan,5\n";
    expect(readText(text, SIMPLE, { places }).rows.kept).toBe(1);
  });
});
