import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { markdownBlocks } from "./markdown-blocks.ts";

const textsOf = (text: string): readonly string[] => markdownBlocks(text).blocks.map((block) => block.text);

describe("Markdown as blocks", () => {
  it("R45 gives headings, paragraphs, lists, quotations and tables in order", () => {
    const text = [
      "# Head *one* #",
      "",
      "Second head",
      "-----------",
      "A paragraph with **strong**, _soft_ and `code`",
      "that goes on.",
      "",
      "- item",
      "  goes on",
      "* [ ] other",
      "1. first",
      "",
      "> We respect",
      "> that.",
      "",
      "| Buyer | 2024 |",
      "|-------|-----:|",
      "| India | **1,700** |",
      "***",
      "```",
      "as  it **stands**",
      "```",
    ].join("\n");
    expect(markdownBlocks(text).blocks).toEqual([
      { kind: "heading", text: "Head one" },
      { kind: "heading", text: "Second head" },
      { kind: "paragraph", text: "A paragraph with strong, soft and code that goes on." },
      { kind: "list", text: "item goes on" },
      { kind: "list", text: "[ ] other" },
      { kind: "list", text: "1. first" },
      { kind: "quotation", text: "We respect that." },
      { kind: "paragraph", text: "Buyer\t2024" },
      { kind: "paragraph", text: "India\t1,700" },
      { kind: "paragraph", text: "as  it **stands**" },
    ]);
  });

  it("keeps the words of links, drops pictures, tags and what is invisible, and counts it", () => {
    const text = `See [the deal](https://x.example/a_(b) "t") ![map](m.png) <b>now</b>.<!-- no -->
<script>alert(1)</script>![a](b)`;
    const { blocks, leftOut } = markdownBlocks(text);
    expect(blocks.map((block) => block.text)).toEqual(["See the deal now."]);
    expect(leftOut).toEqual([
      { what: "images", count: 2 },
      { what: "scripts", count: 1 },
    ]);
  });

  it.each([
    ["2 * 3 * 4 = 24 and snake_case_name", "2 * 3 * 4 = 24 and snake_case_name"],
    ["\\*not strong\\* and a \\# mark", "*not strong* and a # mark"],
    ["a < b &amp; c &gt; d &#8212; e &unknown;", "a < b & c > d — e &unknown;"],
    ["\\<b\\> stays", "<b> stays"],
    ["**bold _both_** ~~gone~~", "bold both gone"],
    ["<https://x.example/a>", "https://x.example/a"],
    ["نص **عريض** هنا", "نص عريض هنا"],
  ])("reads %s", (text, expected) => expect(textsOf(text)).toEqual([expected]));

  it("reads what stands between lines at its head, and takes a rule for a rule", () => {
    expect(markdownBlocks("---\nTitle: 'A: b'\nnot a pair\n---\nwords").matter).toEqual(new Map([["title", "A: b"]]));
    expect(textsOf("---\nwords\n\n---\nmore")).toEqual(["words", "more"]);
  });

  const piece = fc.constantFrom(
    "<",
    ">",
    "b",
    "script",
    "/",
    " ",
    "*",
    "_",
    "`",
    "[",
    "]",
    "(",
    ")",
    "!",
    "&lt;",
    "\\",
    "\n",
    "\n\n",
    "#",
    "|",
    "-->",
    "<!--",
    "onerror=",
    "words",
    "é",
  );
  test.prop([fc.array(piece, { maxLength: 40 })])("comes to an end, with lines of plain words", (pieces) => {
    for (const block of markdownBlocks(pieces.join("")).blocks) expect(block.text).not.toMatch(/[\n\r]/);
  });

  test.prop([fc.constantFrom("script", "img", "svg", "iframe", "a"), fc.constantFrom(" onerror=x", " src='y'", "")])(
    "no markup survives but as escaped text",
    (tag, attribute) => {
      const written = `one <${tag}${attribute}>two</${tag}> three`;
      expect(textsOf(written).join()).not.toMatch(/<\/?\w/);
      expect(textsOf(`one \`x\` \\<${tag}\\> three`).join()).toContain(`<${tag}>`);
    },
  );
});
