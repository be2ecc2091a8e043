import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { readAmount } from "./amount.ts";

describe("an amount", () => {
  it.each([
    ["", null],
    ["  ", null],
    ["0", 0],
    ["12.5", 12.5],
    ["12,5", 12.5],
    ["0,125", 0.125],
    ["1 234.5", 1234.5],
    ["1\u202f234\u202f567", 1234567],
    ["1’234", 1234],
    ["1,234,567", 1234567],
    ["1,234.5", 1234.5],
    ["1.234,5", 1234.5],
    ["1.234.567", 1234567],
    ["1234,567", 1234.567],
  ])("%j is %j", (text, value) => expect(readAmount(text)).toEqual({ ok: true, value }));

  it.each(["-5", "1e9", "0x10", "NaN", "Infinity", "12 kt", "1,23,4", "12,5,", "1.2.3", "one"])(
    "%j is none, and what to write is said",
    (text) => expect(readAmount(text)).toMatchObject({ ok: false, reason: expect.stringContaining("1234.5") }),
  );

  it("asks where a comma could be either", () => {
    expect(readAmount("1,234")).toEqual({ ok: false, reason: "“1,234” may be 1234 or 1.234: write it so." });
    expect(readAmount("9".repeat(400))).toMatchObject({ ok: false });
  });

  test.prop([fc.double({ min: 0, max: 1e15, noNaN: true, noDefaultInfinity: true })])(
    "comes back from how it is recorded",
    (value) => {
      fc.pre(!/e/.test(String(value)));
      expect(readAmount(String(value))).toEqual({ ok: true, value });
    },
  );
});
