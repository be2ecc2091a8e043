import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { exactNumber } from "./exact-number.ts";

describe("R15 numbers in texts", () => {
  it.each([
    ["12.5", 12.5],
    ["-2", -2],
    ["0", 0],
    ["1.50", 1.5],
    ["100", 100],
    ["-0.25", -0.25],
    ["9007199254740991", 9007199254740991],
  ])("%s is read: nothing is lost", (text, number) => {
    expect(exactNumber(text)).toBe(number);
  });

  it.each(["", " 12", "12kt", " 12kt", "1,200", "1e3", "0x10", "007", "+5", ".5", "5.", "-0", "NaN", "Infinity", "١٢"])(
    "%j stays a text",
    (text) => {
      expect(exactNumber(text)).toBe(text);
    },
  );

  it.each(["9007199254740993", "0.12345678901234567890", "1".repeat(400), `0.${"1".repeat(1_000_000)}`])(
    "a text with more digits than a number holds stays a text",
    (text) => {
      expect(exactNumber(text)).toBe(text);
    },
  );

  it.each([12, null, undefined, true, [], {}])("%j is none of its business", (value) => {
    expect(exactNumber(value)).toBe(value);
  });

  test.prop([fc.double({ noNaN: true, noDefaultInfinity: true })])(
    "whatever a number prints, it reads back",
    (number) => {
      const text = String(number);
      const read = exactNumber(text);
      expect(read === text || read === number).toBe(true);
      if (!/e/.test(text)) expect(read).toBe(number === 0 ? 0 : number);
    },
  );
});
