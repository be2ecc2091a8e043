import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { NumberForm } from "./mapping.ts";
import { createPlainNumbers, shifted } from "./number-bytes.ts";
import { createNumberReader } from "./number-words.ts";
import { bytesOf } from "./utf8.ts";

const form = (decimal: NumberForm["decimal"], thousands: NumberForm["thousands"]): NumberForm => ({
  decimal,
  thousands,
});
const readIn = (text: string, in_: NumberForm) => createNumberReader(in_)(text);
const valueIn = (text: string, in_: NumberForm): number | string => {
  const read = readIn(text, in_);
  return read.kind === "number" ? read.value : read.kind;
};

describe("numbers", () => {
  it.each([
    ["1,234.5", form(".", ","), 1234.5],
    ["1.234,5", form(",", "."), 1234.5],
    ["1 234,5", form(",", " "), 1234.5],
    ["1\u202F234\u00A0567,5", form(",", " "), 1234567.5],
    ["1'234.5", form(".", "'"), 1234.5],
    ["1’234.5", form(".", "'"), 1234.5],
    ["1234,5", form(",", "."), 1234.5],
    [".5", form(".", ""), 0.5],
    ["١٬٢٣٤٫٥", form(".", ","), 1234.5],
    ["۱۲۳۴", form(".", ""), 1234],
    ["−82,600", form(".", ","), -82600],
    ["(1,234)", form(".", ","), -1234],
    ["+7", form(".", ""), 7],
    ["1.5e3", form(".", ""), 1500],
    ["-0", form(".", ""), 0],
    ["\u00A0 12 \uFEFF", form(".", ""), 12],
  ])("%s", (text, in_, value) => {
    expect(valueIn(text, in_)).toBe(value);
  });

  it("are not read in another convention", () => {
    expect(readIn("1,234", form(".", ""))).toEqual({ kind: "bad", problem: "Not written like 1234.5." });
    expect(readIn("1,23", form(".", ","))).toEqual({ kind: "bad", problem: "Not written like 1,234.5." });
    expect(valueIn("1.234.567", form(".", ","))).toBe("bad");
    expect(valueIn("12 34", form(".", " "))).toBe("bad");
    expect(valueIn("12 100 kg", form(".", ","))).toBe("bad");
  });

  it.each(["NaN", "Infinity", "-inf", "1e309", "0x10", "abc", "1-2", "12;5", "2024-03", "+", "kg"])(
    "%s is none",
    (text) => {
      expect(valueIn(text, form(".", ","))).toBe("bad");
    },
  );

  it.each(["", " ", "-", "–", "x", "..", "...", ":", "NA", "n/a", "N.A.", "null"])(
    "%j is missing and not zero",
    (text) => {
      expect(readIn(text, form(".", ","))).toEqual({ kind: "missing", beside: "" });
    },
  );

  it("keep the letters beside them apart", () => {
    const beside = (text: string) => {
      const read = readIn(text, form(".", ","));
      return read.kind === "bad" ? read.problem : read.beside;
    };
    expect(beside("123.4 p")).toBe("p");
    expect(beside("123.4(e)")).toBe("e");
    expect(beside("95,420 t")).toBe("t");
    expect(beside("$1,200")).toBe("$");
    expect(beside("12 m3")).toBe("m3");
    expect(beside("12 kb/d")).toBe("kb/d");
    expect(beside(": c")).toBe("c");
  });
});

const FORMS = (["", ",", ".", " ", "'"] as const).flatMap((thousands) =>
  ([".", ","] as const).filter((decimal) => decimal !== thousands).map((decimal) => form(decimal, thousands)),
);

/** A number as it is written in a form. */
function write(value: number, { decimal, thousands }: NumberForm): string {
  const [whole = "", part] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands);
  return part === undefined ? grouped : `${grouped}${decimal}${part}`;
}

const figures = fc
  .tuple(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 9_999 }))
  .map(([whole, part]) => Number(`${whole}.${part}`));

test.prop([figures, fc.constantFrom(...FORMS)])("read back what was written, by text and by bytes", (value, in_) => {
  const text = write(value, in_);
  expect(valueIn(text, in_)).toBe(value);
  const bytes = bytesOf(text);
  for (const shift of [0, -3, -6, 3])
    expect(createPlainNumbers(in_)(bytes, 0, bytes.length, shift)).toBe(shifted(value, shift));
});

test.prop([
  fc
    .array(fc.constantFrom("0", "1", "9", ".", ",", " ", "'", "-", "e", "x"), { maxLength: 20 })
    .map((all) => all.join("")),
  fc.constantFrom(...FORMS),
])("mean the same in bytes as in text, wherever bytes alone will do", (text, in_) => {
  const bytes = bytesOf(text);
  const plain = createPlainNumbers(in_)(bytes, 0, bytes.length, 0);
  if (!Number.isNaN(plain)) expect(valueIn(text, in_)).toBe(plain);
});
