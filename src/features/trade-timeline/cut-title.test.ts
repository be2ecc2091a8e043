import { describe, expect, it } from "vitest";
import { cutTitle } from "./cut-title.ts";

describe("cutting a title", () => {
  it("leaves a short one alone", () => {
    expect(cutTitle("Second cargo of Russian crude oil")).toBe("Second cargo of Russian crude oil");
  });

  it("cuts between words", () => {
    expect(cutTitle("Second cargo of Russian crude oil arrives in Karachi")).toBe("Second cargo of Russian crude oil…");
  });

  it("ends with no mark and no word that leads on", () => {
    expect(cutTitle("Refinery work dents demand for the crude of Russia")).toBe("Refinery work dents demand…");
    expect(cutTitle("UN Comtrade monthly imports from, of and by all")).toBe("UN Comtrade monthly imports…");
  });

  it("cuts a title without spaces by grapheme", () => {
    const family = "\u{1F468}\u200D\u{1F469}\u200D\u{1F467}";
    expect(cutTitle(family.repeat(40))).toBe(`${family.repeat(34)}…`);
  });
});
