import { describe, expect, it } from "vitest";
import { oddLetters } from "./odd-letters.ts";

/** UTF-8 as a program reads it that takes every byte for a letter. */
const spoilt = (text: string, as: "windows-1252" | "latin1"): string =>
  as === "latin1" ? Buffer.from(text).toString("latin1") : new TextDecoder(as).decode(new TextEncoder().encode(text));

describe("letters that came out wrong", () => {
  it.each(["Türkei", "Côte d’Ivoire", "Ägypten", "Россия", "日本"])("%s is known by what it became", (name) => {
    for (const as of ["windows-1252", "latin1"] as const) expect(oddLetters(spoilt(name, as))).toEqual({ was: name });
  });

  it.each(["Türkei", "Ã", "Saint-Barthélemy", "Russia", "Россия", "São Tomé", "A–B"])(
    "%s is as it should be",
    (name) => {
      expect(oddLetters(name)).toBeNull();
    },
  );

  it("that are lost stay lost", () => {
    expect(oddLetters("T\uFFFDrkiye")).toEqual({ was: null });
  });
});
