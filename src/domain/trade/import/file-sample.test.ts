import { describe, expect, it } from "vitest";
import { bodyOf, SAMPLE_ROWS, sniffFile } from "./file-sample.ts";

const sniff = (...lines: readonly string[]) => sniffFile(`${lines.join("\n")}\n`, true);

describe("the delimiter", () => {
  it.each([
    [",", "period,exporter,q"],
    [";", "period;exporter;q"],
    ["\t", "period\texporter\tq"],
    ["|", "period|exporter|q"],
  ])("%j is found outside quotation marks", (delimiter, header) => {
    const row = ["2024-01", '"Korea; Rep., of | the\tSouth"', "5"].join(delimiter);
    const sample = sniff(header, row, row);
    expect(sample.delimiter).toBe(delimiter);
    expect(sample.header).toEqual(["period", "exporter", "q"]);
  });

  it("is not the comma of decimal numbers", () => {
    const sample = sniff("period;exporter;q;v", "2024-01;RUS;1234,5;9,1", "2024-02;RUS;1234,5;9,1");
    expect(sample.delimiter).toBe(";");
    expect(sample.numbers).toEqual({ decimal: ",", thousands: "." });
  });

  it("may be named by the first line", () => {
    const sample = sniff("sep=;", "a,b;c", "2024,5;7");
    expect(sample.delimiter).toBe(";");
    expect(sample.skip).toBe(1);
  });

  it("splits the first cell of a Eurostat TSV", () => {
    const sample = sniff(
      "freq,siec,geo\\TIME_PERIOD\t2024-01 \t2024-02 ",
      "M,O4100_TOT,DE\t123.4 p\t: ",
      "M,O4100_TOT,FR\t:\t5",
    );
    expect(sample).toMatchObject({ delimiter: "\t", splitFirst: true, skip: 0, headerRows: 1 });
    expect(sample.header).toEqual(["freq", "siec", "geo\\TIME_PERIOD", "2024-01", "2024-02"]);
  });
});

describe("the header", () => {
  const rows = ["2024-01,Russia,5", "2024-02,Russia,6"];

  it("stands under titles and blank lines, whether or not they are padded", () => {
    const sample = sniff("Imports of crude oil, by country", "", "Thousand tonnes,,", "period,exporter,q", ...rows);
    expect(sample).toMatchObject({ skip: 3, headerRows: 1, header: ["period", "exporter", "q"] });
    expect(bodyOf(sample)[0]).toEqual(["2024-01", "Russia", "5"]);
  });

  it("may be two rows, the upper going on over empty cells", () => {
    const sample = sniff("period,Crude,,Products,", ",kt,USD,kt,USD", "2024-01,5,6,7,8", "2024-02,5,6,7,8");
    expect(sample).toMatchObject({ skip: 0, headerRows: 2 });
    expect(sample.header).toEqual(["period", "Crude kt", "Crude USD", "Products kt", "Products USD"]);
  });

  it("may say the same twice, in two columns or in two rows", () => {
    expect(sniff("period,place,place,q", "2024-01,Russia,Pakistan,5", "2024-02,Russia,Pakistan,5").header).toEqual([
      "period",
      "place",
      "place",
      "q",
    ]);
    const twice = sniff("period,exporter,q", "period,exporter,q", ...rows);
    expect(twice).toMatchObject({ headerRows: 2, header: ["period", "exporter", "q"] });
  });

  it("may be missing, or be named __proto__", () => {
    expect(sniff(...rows)).toMatchObject({ skip: 0, headerRows: 0, header: ["", "", ""] });
    expect(sniff("Crude imports", ...rows)).toMatchObject({ skip: 1, headerRows: 0 });
    expect(sniff("__proto__,constructor,q", ...rows).header).toEqual(["__proto__", "constructor", "q"]);
  });

  it("may be years over figures", () => {
    const sample = sniff("Country,2022,2023,2024", "Russia,5000.5,61,72", "Iraq,900,81,92");
    expect(sample).toMatchObject({ headerRows: 1, header: ["Country", "2022", "2023", "2024"] });
  });

  it("is found over rows whose first figures are missing", () => {
    const sample = sniff("period,exporter,q", "2024-01,Russia,..", "2024-02,Russia,5", "2024-03,Russia,6");
    expect(sample).toMatchObject({ skip: 0, headerRows: 1 });
  });
});

describe("the numbers", () => {
  const numbersOf = (...cells: readonly string[]) =>
    sniffFile(`period;q\n${cells.map((cell, at) => `2024-0${at + 1};${cell}`).join("\n")}\n`, true);

  it.each([
    [["1,234.5", "12"], { decimal: ".", thousands: "," }],
    [["1.234,5", "12"], { decimal: ",", thousands: "." }],
    [["1 234,5", "12"], { decimal: ",", thousands: " " }],
    [["1’234.5", "12"], { decimal: ".", thousands: "'" }],
    [["1\u202F234.5", "12"], { decimal: ".", thousands: " " }],
    [["123.45", "0.5"], { decimal: ".", thousands: "," }],
    [["1.234", "12.5"], { decimal: ".", thousands: "," }],
    [["1,234,567", "12"], { decimal: ".", thousands: "," }],
  ])("%j are of one form", (cells, form) => {
    expect(numbersOf(...cells)).toMatchObject({ numbers: form, numberCandidates: [form] });
  });

  it("are asked about where several forms fit and mean different things", () => {
    const sample = numbersOf("1.234", "2.500", "300");
    expect(sample.numbers).toBeNull();
    expect(sample.numberCandidates).toEqual([
      { decimal: ".", thousands: "," },
      { decimal: ",", thousands: "." },
    ]);
  });

  it("without any mark say nothing, and nothing is guessed of later ones", () => {
    expect(numbersOf("1234", "5")).toMatchObject({ numbers: { decimal: ".", thousands: "" } });
  });

  it("are not the dates and codes beside them", () => {
    const sample = sniff("d;c;q", "31.12.2024;27.09;1.234,5", "30.11.2024;27.10;5,25", "30.10.2024;27.11;7,5");
    expect(sample.dates).toBe("day-first");
  });
});

describe("the dates", () => {
  const datesOf = (...cells: readonly string[]) =>
    sniffFile(`period,q\n${cells.map((cell) => `${cell},5`).join("\n")}\n`, true);

  it.each([
    [["2024-01", "2024-02"], "iso"],
    [["2024", "2023"], "iso"],
    [["2024-Q1", "2024-Q2"], "iso"],
    [["JAN2012", "FEB2012"], "named-month"],
    [["31/01/2024", "01/02/2024"], "day-first"],
    [["01/31/2024", "02/01/2024"], "month-first"],
    [["45292", "45323"], "excel-serial"],
  ])("%j are %s", (cells, form) => {
    expect(datesOf(...cells)).toMatchObject({ dates: form, dateCandidates: [form] });
  });

  it("may be mixed where the header says what they are: the form of most is taken", () => {
    const dates = ["31.01.2024", "30.02.2024", "2024-03", "30 Jun 2024", "28.09.24", "31.10.2024", "Summe", "x."];
    const read = (header: string) => sniffFile(`${header};q\n${dates.map((date) => `${date};5`).join("\n")}\n`, true);
    expect(read("Datum").dates).toBe("day-first");
    expect(read("Land").dates).toBe("iso");
  });

  it("are asked about where every day is 12 or less, unless both ways are the same months", () => {
    const open = datesOf("01/02/2024", "03/04/2024");
    expect(open.dates).toBeNull();
    expect(open.dateCandidates).toEqual(["day-first", "month-first"]);
    expect(datesOf("01/01/2024", "02/02/2024").dates).toBe("day-first");
  });

  it("are asked about although years stand beside them", () => {
    const sample = sniff("year,date,q", "2024,01/02/2024,5", "2024,03/04/2024,5");
    expect(sample.dates).toBeNull();
  });
});

describe("a sample", () => {
  it("keeps the first rows, and not one that is cut off", () => {
    const rows = Array.from({ length: 50 }, (_, at) => `2024-01,Russia,${at}`);
    expect(sniffFile(`period,exporter,q\n${rows.join("\n")}`, false).lines).toHaveLength(50);
    expect(sniffFile(`period,exporter,q\n${rows.join("\n")}`, true).lines).toHaveLength(51);
    const many = Array.from({ length: 900 }, (_, at) => `2024-01,Russia,${at}`);
    expect(sniffFile(many.join("\n"), false).lines).toHaveLength(SAMPLE_ROWS);
  });

  it("of nothing, or of no table, is one column of words", () => {
    expect(sniffFile("", true)).toMatchObject({ delimiter: ",", skip: 0, headerRows: 0, header: [""] });
    expect(sniffFile("Dear Sir\nwith regards\n", true)).toMatchObject({ delimiter: ",", header: [""] });
  });
});
