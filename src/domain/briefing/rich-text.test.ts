import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { escapeRichText, parseRichText, plainText } from "./rich-text.ts";

const run = (text: string, look: object = {}) => ({ text, bold: false, italic: false, link: null, ...look });
const runsOf = (text: string) => {
  const [block] = parseRichText(text);
  return block?.kind === "paragraph" ? block.runs : null;
};

describe("rich text", () => {
  it("is bold, italic, both within one another", () => {
    expect(runsOf("a **b *c* d** *e*")).toEqual([
      run("a "),
      run("b ", { bold: true }),
      run("c", { bold: true, italic: true }),
      run(" d", { bold: true }),
      run(" "),
      run("e", { italic: true }),
    ]);
    expect(runsOf("***both***")).toEqual([run("both", { bold: true, italic: true })]);
  });

  it("leaves marks that are not closed, and stars of a sum, as they are written", () => {
    for (const text of [
      "2 * 3 * 4",
      "**open",
      "*open",
      "a ** b",
      "5* of 7",
      "[words](",
      "[words](javascript:alert(1))",
    ])
      expect(runsOf(text)).toEqual([run(text)]);
  });

  it("has links to the web and to mail alone", () => {
    expect(runsOf("see [the **page**](https://example.org/a?b=c) now")).toEqual([
      run("see "),
      run("the ", { link: "https://example.org/a?b=c" }),
      run("page", { bold: true, link: "https://example.org/a?b=c" }),
      run(" now"),
    ]);
    expect(runsOf("[write](mailto:desk@example.org)")).toEqual([run("write", { link: "mailto:desk@example.org" })]);
    for (const address of ["javascript:alert", "data:text/html,x", "//example.org", "file:///etc/passwd"])
      expect(runsOf(`[x](${address})`)).toEqual([run(`[x](${address})`)]);
  });

  it("reads lists, numbered ones apart, and paragraphs over several lines", () => {
    expect(parseRichText("One\ntwo\n\n- a\n- **b**\n1. c\n2. d\nafter")).toEqual([
      { kind: "paragraph", runs: [run("One\ntwo")] },
      { kind: "list", ordered: false, items: [[run("a")], [run("b", { bold: true })]] },
      { kind: "list", ordered: true, items: [[run("c")], [run("d")]] },
      { kind: "paragraph", runs: [run("after")] },
    ]);
  });

  it("takes HTML for words", () => {
    const hostile = `<img src=x onerror="alert(1)"><script>1</script>`;
    expect(runsOf(hostile)).toEqual([run(hostile)]);
  });

  it("is plain without its marks", () => {
    expect(plainText("**a** [b](https://c.d)\n\n- e\n- *f*")).toBe("a b\n• e\n• f");
    expect(plainText("")).toBe("");
  });
});

const anyLine = fc.string({
  unit: fc.constantFrom("a", "*", "[", "]", "(", ")", "\\", " ", "é", "h", "https://x.y"),
  maxLength: 40,
});

test.prop([fc.string({ maxLength: 300 })])("any text at all is read, and reading keeps every letter", (text) => {
  const letters = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, "");
  const read = parseRichText(text);
  expect(read.every((block) => block.kind === "paragraph" || block.items.length > 0)).toBe(true);
  if (!/^\s{0,3}\d{1,3}[.)]\s|\[/mu.test(text)) expect(letters(plainText(text))).toBe(letters(text));
});

test.prop([anyLine.filter((line) => line.trim() !== "")])("escaped words are read as they stand", (line) => {
  const words = `x${line.trim()}`;
  expect(plainText(escapeRichText(words))).toBe(words);
});
