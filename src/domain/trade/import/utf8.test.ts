import { fc, test } from "@fast-check/vitest";
import { expect, it } from "vitest";
import { bytesOf, textOf } from "./utf8.ts";

test.prop([fc.string({ unit: "binary" })])("writes and reads text as browsers do", (text) => {
  const bytes = bytesOf(text);
  expect(bytes).toEqual(new TextEncoder().encode(text));
  expect(textOf(bytes, 0, bytes.length)).toBe(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
});

it("shows bytes that are no UTF-8 as U+FFFD and goes on after them", () => {
  const text = (...bytes: readonly number[]) => textOf(Uint8Array.from(bytes), 0, bytes.length);
  expect(text(0x61, 0xe9, 0x62)).toBe("a\uFFFDb");
  expect(text(0xc0, 0xaf)).toBe("\uFFFD\uFFFD");
  expect(text(0xed, 0xa0, 0x80)).toBe("\uFFFD\uFFFD\uFFFD");
  expect(text(0x61, 0xe2, 0x82)).toBe("a\uFFFD\uFFFD");
});

it("makes long texts as well", () => {
  const long = "ab€".repeat(20_000);
  const bytes = bytesOf(long);
  expect(textOf(bytes, 0, bytes.length)).toBe(long);
});
