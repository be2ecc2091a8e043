import { describe, expect, it } from "vitest";
import { declaredEncoding, decodeText, decodeTextAs, ENCODINGS } from "./decode-text.ts";

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const wide = (text: string, order: "little" | "big", mark: boolean): Uint8Array => {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const all = mark ? [0xfeff, ...units] : units;
  return Uint8Array.from(
    all.flatMap((unit) => (order === "little" ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
};
/** Cyrillic capitals and small letters lie in one row from 0xC0. */
const cyrillic = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].map((letter) => (letter >= "А" && letter <= "я" ? letter.charCodeAt(0) - 0x350 : letter.charCodeAt(0))),
  );

const WORDS = "The minister said: Россия, 石油, é 🇵🇰";

describe("R50 bytes of a text", () => {
  it("are UTF-8 with or without a mark", () => {
    expect(decodeText(utf8(WORDS))).toEqual({ text: WORDS, encoding: "utf-8", guessed: false });
    expect(decodeText(utf8(`\uFEFF${WORDS}`))).toEqual({ text: WORDS, encoding: "utf-8", guessed: false });
  });

  it.each([
    ["little", "utf-16le"],
    ["big", "utf-16be"],
  ] as const)("are UTF-16 either way (%s)", (order, encoding) => {
    expect(decodeText(wide(WORDS, order, true))).toEqual({ text: WORDS, encoding, guessed: false });
    expect(decodeText(wide("plain words", order, false))).toEqual({ text: "plain words", encoding, guessed: true });
  });

  it("are guessed as windows-1251 or windows-1252, and the guess is said", () => {
    const text = "Министр сказал, что нефть будет куплена.";
    expect(decodeText(cyrillic(text))).toEqual({ text, encoding: "windows-1251", guessed: true });
    const western = bytes(
      ...[..."Le ministre a d"].map((letter) => letter.charCodeAt(0)),
      0xe9,
      0x63,
      0x6c,
      0x61,
      0x72,
      0xe9,
    );
    expect(decodeText(western)).toEqual({ text: "Le ministre a déclaré", encoding: "windows-1252", guessed: true });
  });

  it.each([
    // Made with iconv from the text beside it.
    ["koi8-r", "Нефть будет", [0xee, 0xc5, 0xc6, 0xd4, 0xd8, 0x20, 0xc2, 0xd5, 0xc4, 0xc5, 0xd4]],
    [
      "windows-1256",
      "قال الوزير إن النفط",
      [
        0xde, 0xc7, 0xe1, 0x20, 0xc7, 0xe1, 0xe6, 0xd2, 0xed, 0xd1, 0x20, 0xc5, 0xe4, 0x20, 0xc7, 0xe1, 0xe4, 0xdd,
        0xd8,
      ],
    ],
    ["gb18030", "部长表示，石油", [0xb2, 0xbf, 0xb3, 0xa4, 0xb1, 0xed, 0xca, 0xbe, 0xa3, 0xac, 0xca, 0xaf, 0xd3, 0xcd]],
    ["shift_jis", "大臣は述べた", [0x91, 0xe5, 0x90, 0x62, 0x82, 0xcd, 0x8f, 0x71, 0x82, 0xd7, 0x82, 0xbd]],
    ["euc-kr", "장관은 말했다", [0xc0, 0xe5, 0xb0, 0xfc, 0xc0, 0xba, 0x20, 0xb8, 0xbb, 0xc7, 0xdf, 0xb4, 0xd9]],
  ] as const)("are guessed as %s", (encoding, text, values) => {
    expect(decodeText(bytes(...values))).toEqual({ text, encoding, guessed: true });
  });

  it("are what somebody chose, where the browser knows it", () => {
    expect(decodeTextAs(bytes(0xe9), "windows-1252")).toEqual({ text: "é", encoding: "windows-1252", guessed: false });
    expect(decodeTextAs(bytes(0xe9), "no-such-thing")).toBeNull();
    expect(ENCODINGS.filter((encoding) => decodeTextAs(bytes(65, 0), encoding) === null)).toEqual([]);
  });

  it("are what a page declares where they are no UTF-8", () => {
    const page = bytes(...utf8('<html><head><meta charset="koi8-r"></head>'), 0xee, 0xc5, 0xc6, 0xd4, 0xd8);
    expect(declaredEncoding(page)).toBe("koi8-r");
    expect(decodeText(page, "koi8-r")).toMatchObject({ encoding: "koi8-r", guessed: false });
    expect(decodeText(page, "koi8-r").text).toContain("Нефть");
    expect(decodeText(page, "no-such-thing")).toMatchObject({ guessed: true });
    expect(decodeText(utf8("é"), "windows-1252")).toMatchObject({ text: "é", encoding: "utf-8" });
  });
});
