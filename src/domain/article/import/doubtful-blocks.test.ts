import { describe, expect, it } from "vitest";
import type { Block } from "../article.ts";
import { doubtfulBlocks, doubtOf } from "./doubtful-blocks.ts";

const paragraph = (text: string): Block => ({ kind: "paragraph", text });

describe("a block that may not belong", () => {
  it.each([
    ["Read more: India buys again", "boilerplate"],
    ["Also read | What Moscow wants", "boilerplate"],
    ["RELATED STORIES", "boilerplate"],
    ["Watch: the press conference", "boilerplate"],
    ["Subscribe to our newsletter for daily updates", "boilerplate"],
    ["Sign up now to get our top stories in your inbox", "boilerplate"],
    ["Follow us on Facebook and WhatsApp", "boilerplate"],
    ["ADVERTISEMENT", "boilerplate"],
    ["© 2025 Dawn Media. All rights reserved.", "boilerplate"],
    ["(c) 2025 The Indus Dispatch", "boilerplate"],
    ["(Reporting by Jane Doe in Islamabad; Editing by John Roe)", "boilerplate"],
    ["Our Standards: The Thomson Reuters Trust Principles.", "boilerplate"],
    ["Читайте также: о нефти", "boilerplate"],
    ["یہ بھی پڑھیں: تیل", "boilerplate"],
    ["We use cookies to improve your experience. Accept all cookies", "cookie"],
    ["Manage your cookie preferences and consent to cookies", "cookie"],
    ["Accept all", "cookie"],
    ["Cookies help us deliver our services.", "cookie"],
    ["We value your privacy", "cookie"],
    ["Share Facebook Twitter WhatsApp Email", "navigation"],
    ["Share this article on X", "navigation"],
    ["Home > World > Asia", "navigation"],
    ["News | Sport | Business | Opinion", "navigation"],
    ["Skip to main content", "navigation"],
    ["Page 3 of 10", "navigation"],
  ])("%s", (text, reason) => expect(doubtOf(paragraph(text))).toBe(reason));

  it.each([
    "The minister baked cookies for the delegation.",
    "Read more widely, he told the students of the university.",
    "They share a border of 2,900 kilometres.",
    "Related to this is the question of the price cap.",
    "He asked investors to subscribe to the new bond issue.",
    "Follow the money, the prosecutor said.",
    "Home prices rose > 5 % in the year.",
    "“Watch what they do,” he said.",
    "India | a case apart",
    "2025 was the year.",
    `We use cookies. ${"And a long story follows that nobody would call a notice. ".repeat(8)}`,
  ])("not: %s", (text) => expect(doubtOf(paragraph(text))).toBeNull());
});

describe("doubts over a whole text", () => {
  it("are raised once, in order, against what repeats a line or the title; rows and items may repeat", () => {
    const blocks: readonly Block[] = [
      { kind: "heading", text: "Sharif courts Moscow" },
      paragraph("A caption that comes twice, word for word"),
      paragraph("A caption that comes twice — word for word!"),
      { kind: "list", text: "an item that comes twice in the list" },
      { kind: "list", text: "an item that comes twice in the list" },
      paragraph("India\t2024\tand a long cell of words"),
      paragraph("India\t2024\tand a long cell of words"),
      paragraph("Yes."),
      paragraph("Yes."),
      paragraph("Accept all"),
    ];
    expect(doubtfulBlocks(blocks, "SHARIF courts Moscow!", [{ block: 9, reason: "navigation" }])).toEqual([
      { block: 0, reason: "repeated" },
      { block: 2, reason: "repeated" },
      { block: 9, reason: "navigation" },
    ]);
  });
});
