import { describe, expect, it } from "vitest";
import { ENCODINGS } from "#domain/article/import/encodings.ts";
import { bytesOf, ENCODED_TEXTS } from "#tests/support/encoded-texts.ts";
import { declaredEncoding, decodeText, decodeTextAs } from "./decode-text.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const wide = (text: string, order: "little" | "big", mark: boolean): Uint8Array => {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const all = mark ? [0xfeff, ...units] : units;
  return Uint8Array.from(
    all.flatMap((unit) => (order === "little" ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
};
const find = (encoding: string) => {
  const found = ENCODED_TEXTS.find((one) => one.encoding === encoding);
  if (!found) throw new Error(`There is no text in ${encoding}.`);
  return found;
};
const russian = find("koi8-r");
const page = (head: string, body: Uint8Array) => joined(utf8(`<html><head>${head}</head><body>`), body);

const WORDS = "The minister said: Россия, 石油, é 🇵🇰";

describe("R50 bytes of a text", () => {
  it("are UTF-8 with or without a mark, and say by which of the two", () => {
    expect(decodeText(utf8(WORDS))).toEqual({
      text: WORDS,
      encoding: { name: "utf-8", rule: "valid", declared: null, lost: 0 },
    });
    expect(decodeText(utf8(`\uFEFF${WORDS}`))).toMatchObject({
      text: WORDS,
      encoding: { name: "utf-8", rule: "mark" },
    });
  });

  it.each([
    ["little", "utf-16le"],
    ["big", "utf-16be"],
  ] as const)("are UTF-16 either way (%s)", (order, name) => {
    expect(decodeText(wide(WORDS, order, true))).toMatchObject({ text: WORDS, encoding: { name, rule: "mark" } });
    expect(decodeText(wide("plain words", order, false))).toMatchObject({
      text: "plain words",
      encoding: { name, rule: "zeros" },
    });
  });

  it.each(ENCODED_TEXTS)("are guessed as $encoding: $text", (one) => {
    expect(decodeText(bytesOf(one))).toEqual({
      text: one.text,
      encoding: { name: one.encoding, rule: "letters", declared: null, lost: 0 },
    });
  });

  // Made with iconv from the text beside it.
  it.each([
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
  ] as const)("are guessed as %s, short as a title", (name, text, values) => {
    expect(decodeText(Uint8Array.from(values))).toMatchObject({ text, encoding: { name, rule: "letters" } });
  });

  it("are no other alphabet for a raised figure alone", () => {
    const english = joined(utf8("Gas: 5 m"), Uint8Array.from([0xb3]), utf8(" a day"));
    expect(decodeText(english)).toMatchObject({ text: "Gas: 5 m³ a day", encoding: { name: "windows-1252" } });
  });

  it("stay UTF-8 where few are at fault, each of which is counted", () => {
    const cut = utf8("Нефть будет куплена у соседей, сказал министр Ю").slice(0, -1);
    const found = decodeText(joined(cut, utf8(" и вышел.")));
    expect(found.encoding).toEqual({ name: "utf-8", rule: "mostly", declared: null, lost: 1 });
    expect(found.text).toContain("министр \uFFFD и вышел.");
  });

  it("are what somebody chose, where the browser knows it; what then means nothing is counted", () => {
    const read = decodeTextAs(bytesOf(russian), "windows-1251");
    expect(read?.encoding).toMatchObject({ name: "windows-1251", rule: "chosen" });
    expect(read?.text).not.toBe(russian.text);
    expect(decodeTextAs(bytesOf(russian), "koi8-r")?.text).toBe(russian.text);
    expect(decodeTextAs(bytesOf(russian), "utf-8")?.encoding.lost).toBeGreaterThan(50);
    expect(decodeTextAs(bytesOf(find("ibm866")), "iso-8859-5")?.encoding.lost).toBeGreaterThan(0);
    expect(decodeTextAs(utf8("a"), "no-such-thing")).toBeNull();
    expect(ENCODINGS.filter(({ name }) => decodeTextAs(utf8("a "), name)?.encoding.name !== name)).toEqual([]);
  });
});

describe("R50 bytes of a page", () => {
  it.each([
    ['<meta charset="koi8-r">', "koi8-r"],
    ['<meta http-equiv="Content-Type" content="text/html; charset=KOI8-R">', "KOI8-R"],
  ])("are what it declares where they are no UTF-8: %s", (head, declared) => {
    const bytes = page(head, bytesOf(russian));
    expect(declaredEncoding(bytes)).toBe(declared);
    const read = decodeText(bytes, declared);
    expect(read.encoding).toEqual({ name: "koi8-r", rule: "declared", declared, lost: 0 });
    expect(read.text).toContain(russian.text);
  });

  it("declare it in the line of XML too", () => {
    expect(declaredEncoding(utf8('<?xml version="1.0" encoding="windows-1251"?><html>'))).toBe("windows-1251");
    expect(declaredEncoding(utf8("<html>"))).toBeNull();
  });

  it("are UTF-8 where they are that, or a mark says so, whatever the page says", () => {
    expect(decodeText(utf8("é"), "windows-1252")).toMatchObject({
      text: "é",
      encoding: { name: "utf-8", rule: "valid", declared: "windows-1252" },
    });
    expect(decodeText(utf8("\uFEFFé"), "windows-1252").encoding).toMatchObject({ name: "utf-8", rule: "mark" });
    expect(decodeText(wide("é", "little", true), "utf-8").encoding).toMatchObject({ name: "utf-16le", rule: "mark" });
  });

  it("are what it declares also where plain signs switch letters", () => {
    const mail = find("iso-2022-jp");
    expect(decodeText(bytesOf(mail), "iso-2022-jp")).toMatchObject({ text: mail.text, encoding: { rule: "declared" } });
  });

  it("are UTF-8 with faults where the page says so, and guessed where it says what cannot be", () => {
    const bytes = joined(utf8("нефть "), Uint8Array.from([0xe9]));
    expect(decodeText(bytes, "UTF-8").encoding).toEqual({ name: "utf-8", rule: "mostly", declared: "UTF-8", lost: 1 });
    expect(decodeText(bytesOf(russian), "no-such-thing").encoding).toMatchObject({ name: "koi8-r", rule: "letters" });
    expect(decodeText(bytesOf(russian), "utf-16").encoding).toMatchObject({ name: "koi8-r", rule: "letters" });
  });
});
