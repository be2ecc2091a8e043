import { fc, test } from "@fast-check/vitest";
import { expect, it } from "vitest";
import { mappingFor, readText, recordsOf, TERMS, use } from "#tests/support/trade-reading.ts";
import { monthAt } from "../../shared/month.ts";
import type { Mapping, NumberForm } from "./mapping.ts";
import { createTradeReader } from "./read-rows.ts";
import { NO_CORRECTIONS } from "./trade-reading.ts";

/** Each run reads whole tables. */
const RUNS = { numRuns: 40 };
const COLUMNS = use("period", "reporter", "partner", "flow", "commodity", "quantity", "value");
const HEADER = ["period", "reporter", "partner", "flow", "commodity", "quantity", "value"];
/** Names that need quotation marks, accents and another alphabet among them. */
const PLACES = [
  ["RUS", ["Russia", "Russian Federation", "Россия", "643"]],
  ["PAK", ["Pakistan", "PK", "586"]],
  ["KOR", ["Korea, Rep. of", "South Korea", "KOR"]],
  ["CIV", ["Côte d'Ivoire", "CIV"]],
  ["USA", ["USA", "842", "United States of America"]],
] as const;

const place = fc
  .constantFrom(...PLACES)
  .chain(([code, names]) => fc.constantFrom(...names).map((name) => ({ code, name })));

const row = fc
  .record({
    month: fc.integer({ min: 2015 * 12, max: 2025 * 12 }),
    reporter: place,
    partner: place,
    flow: fc.constantFrom("M" as const, "X" as const),
    commodity: fc.constantFrom(["2709", "crude"] as const, ["2710", "products"] as const),
    tonnes: fc.option(fc.integer({ min: 0, max: 10 ** 9 }), { nil: null }),
    cents: fc.option(fc.integer({ min: 0, max: 10 ** 12 }), { nil: null }),
  })
  .filter(
    ({ reporter, partner, tonnes, cents }) => reporter.code !== partner.code && (tonnes !== null || cents !== null),
  );

type Row = typeof row extends fc.Arbitrary<infer Value> ? Value : never;

const cellOf = ({ month, reporter, partner, flow, commodity }: Row): string =>
  `${[...[reporter.code, partner.code]].join()}${flow}${commodity[0]}${month}`;
/** One row for each cell, so that nothing repeats. */
const rows = fc.uniqueArray(row, { selector: cellOf, maxLength: 30 });

const forms = (["", ",", ".", " ", "'"] as const).flatMap((thousands) =>
  ([".", ","] as const)
    .filter((decimal) => decimal !== thousands)
    .map((decimal): NumberForm => ({ decimal, thousands })),
);

function writeNumber(text: string, { decimal, thousands }: NumberForm): string {
  const [whole = "", part] = text.split(".");
  return whole.replace(/\B(?=(?:\d{3})+$)/g, thousands) + (part === undefined ? "" : `${decimal}${part}`);
}

type Style = {
  readonly delimiter: Mapping["delimiter"];
  readonly lineBreak: string;
  readonly quotesAll: boolean;
  readonly numbers: NumberForm;
};
const style: fc.Arbitrary<Style> = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  lineBreak: fc.constantFrom("\n", "\r\n", "\r"),
  quotesAll: fc.boolean(),
  numbers: fc.constantFrom(...forms),
});

function write(table: readonly Row[], { delimiter, lineBreak, quotesAll, numbers }: Style): string {
  const cell = (text: string) =>
    quotesAll || text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = table.map((one) => [
    monthAt(one.month),
    one.reporter.name,
    one.partner.name,
    one.flow,
    one.commodity[0],
    one.tonnes === null ? "" : writeNumber(String(one.tonnes), numbers),
    one.cents === null ? "" : writeNumber((one.cents / 100).toFixed(2), numbers),
  ]);
  return [HEADER, ...lines].map((line) => line.map(cell).join(delimiter)).join(lineBreak);
}

/** The record that a row means, as `recordsOf` words it. */
function meant({ month, reporter, partner, flow, commodity, tonnes, cents }: Row): string {
  const [from, to] = flow === "M" ? [partner.code, reporter.code] : [reporter.code, partner.code];
  return [
    `${monthAt(month)} ${from}>${to} ${commodity[1]}`,
    tonnes === null ? "n/a" : `${Number(`${tonnes}e-3`)} kt`,
    ...(cents === null ? [] : [`$${Number(`${cents}e-8`)}m`]),
    `by ${flow === "M" ? "importer" : "exporter"}`,
  ].join(" ");
}

test.prop([rows, style], RUNS)("a table reads back the same, whatever it is written with", (table, how) => {
  const mapping = mappingFor(COLUMNS, { delimiter: how.delimiter, numbers: how.numbers });
  const reading = readText(write(table, how), mapping);
  expect(recordsOf(reading.columns).toSorted()).toEqual(table.map(meant).toSorted());
  expect(reading.faults.filter(({ kind }) => kind !== "unusual")).toEqual([]);
  expect(reading.rows).toEqual({ read: table.length, kept: table.length, leftOut: 0, refused: 0 });
});

/** Cells that are right, wrong, missing or odd. */
const anyCell = fc.oneof(
  fc.constantFrom("2024-01", "2024-13", "Russia", "Pakistan", "Iraq", "M", "X", "2709", "270900", "271012", "5", "1,5"),
  fc.constantFrom("", "..", "-5", "NaN", '"', '"a\nb"', 'x"y', "é", "Source: me", "1e309", "\uFFFD"),
);
const anyLine = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("2024-01", "2024-02", "2024-13", "2024"),
      fc.constantFrom("Russia", "Iraq", "Utopia"),
      fc.constantFrom("Pakistan", "India"),
      fc.constantFrom("M", "X", "RX"),
      fc.constantFrom("2709", "270900", "2710", "271012", "rice"),
      fc.constantFrom("1000", "2000", "", "-1"),
      fc.constantFrom("5", "", "7.25"),
    )
    .map((cells) => cells.join()),
  fc.array(anyCell, { maxLength: 9 }).map((cells) => cells.join()),
);
const anyText = fc
  .tuple(fc.array(anyLine, { maxLength: 25 }), fc.constantFrom("\n", "\r\n", "\r"))
  .map(([lines, lineBreak]) => [HEADER.join(), ...lines].join(lineBreak));

test.prop([anyText, fc.integer({ min: 1, max: 40 })], RUNS)(
  "the result is the same whatever the pieces are",
  (text, chunk) => {
    const mapping = mappingFor(COLUMNS);
    expect(readText(text, mapping, {}, chunk)).toEqual(readText(text, mapping));
  },
);

test.prop([anyText, fc.constantFrom("skip" as const, "keep" as const, "replace" as const)], RUNS)(
  "every row is kept, left out or refused, and every refused one is named",
  (text, rule) => {
    const { rows, refusedRows, faults, columns, leftOut } = readText(text, mappingFor(COLUMNS), {
      repeats: { sameRow: rule, sameCell: rule },
    });
    expect(rows.kept + rows.leftOut + rows.refused).toBe(rows.read);
    expect(leftOut.reduce((sum, one) => sum + one.rows, 0)).toBe(rows.leftOut);
    const refused = faults.filter(({ weight }) => weight === "refused").map((fault) => fault.row);
    expect([...new Set(refused)]).toEqual([...refusedRows]);
    expect(columns.count).toBeLessThanOrEqual(rows.kept);
    for (const figures of [columns.quantity, columns.value])
      expect(figures.every((figure) => !(figure < 0))).toBe(true);
  },
);

test.prop(
  [
    rows,
    style,
    fc.array(fc.nat({ max: 80 }), { maxLength: 5 }),
    fc.dictionary(
      fc.nat({ max: 80 }).map(String),
      fc.constantFrom("skip" as const, "keep" as const, "replace" as const),
    ),
  ],
  RUNS,
)("rows that are settled otherwise come to what another reading gives", (table, how, picked, rowRepeats) => {
  const mapping = mappingFor(COLUMNS, { delimiter: how.delimiter, numbers: how.numbers });
  const bad = table.map((one) => ({ ...one, tonnes: -5 }));
  const text = write([...table, ...table, ...bad], how);
  const reader = createTradeReader(mapping, NO_CORRECTIONS, TERMS);
  reader.push(new TextEncoder().encode(text));
  const { rows: all } = reader.finish();
  const left = [...new Set(picked)].filter((row) => row >= 2 && row < all.read + 2).sort((a, b) => a - b);
  const change = { left, repeats: { sameRow: "skip", sameCell: "keep" }, rowRepeats } as const;
  const settled = reader.settle(change);
  expect(settled).toEqual(readText(text, mapping, change));
  // And back again, as undo does.
  expect(reader.settle(NO_CORRECTIONS)).toEqual(readText(text, mapping));
});

it("a row that says which money is read cannot be left out without another reading", () => {
  const text = ["month,from,to,goods,EUR", "2024-01,RUS,PAK,2709,5", "2024-02,RUS,PAK,2709,6"].join("\n");
  const mapping = mappingFor(use("period", "exporter", "importer", "commodity", "value"), {
    valueUnit: { currency: "EUR", scale: 1 },
  });
  const reader = createTradeReader(mapping, NO_CORRECTIONS, TERMS);
  reader.push(new TextEncoder().encode(text));
  expect(reader.finish().columns.currency).toBe("EUR");
  expect(reader.settle({ ...NO_CORRECTIONS, left: [2] })).toBeNull();
});

test.prop([rows, style], RUNS)("importing the same rows twice changes no total", (table, how) => {
  const mapping = mappingFor(COLUMNS, { delimiter: how.delimiter, numbers: how.numbers });
  const once = readText(write(table, how), mapping);
  const twice = readText(write([...table, ...table], how), mapping);
  expect(recordsOf(twice.columns)).toEqual(recordsOf(once.columns));
});
