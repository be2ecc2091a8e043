import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import type { DraftOutcome } from "#domain/article/article-draft.ts";
import { readArticleFile } from "./read-article-file.ts";
import { readPastedArticle } from "./read-pasted-article.ts";

/** Words as a page writes them, and as a reader sees them. */
const WORDS = [
  ["plain", "plain"],
  ["&lt;b&gt;bold&lt;/b&gt;", "<b>bold</b>"],
  ["&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"],
  ["a&amp;lt;b", "a&lt;b"],
  ["style=x", "style=x"],
  ["قال", "قال"],
  ["石油", "石油"],
  ["e\u0301🇵🇰", "e\u0301🇵🇰"],
  ["👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"],
  ["3&nbsp;%", "3\u00A0%"],
] as const;
type Written = { readonly markup: string; readonly words: readonly string[] };

const word = fc.constantFrom(...WORDS).map(([markup, shown]): Written => ({ markup: ` ${markup} `, words: [shown] }));
const invisible = fc
  .constantFrom(
    "<!-- no -->",
    "<script>no()</script>",
    "<style>.no{}</style>",
    "<img src=x onerror=no>",
    "<template>no</template>",
    "<p hidden>no</p>",
    "<svg><text>no</text></svg>",
    "<iframe src=x>no</iframe>",
    "<select><option>no</select>",
    "<i style='display:none'>no</i>",
    "<noscript>no</noscript>",
  )
  .map((markup): Written => ({ markup, words: [] }));
const sequence = (parts: readonly Written[]): Written => ({
  markup: parts.map(({ markup }) => markup).join(""),
  words: parts.flatMap(({ words }) => words),
});
const wrapped = (tags: readonly string[], inner: fc.Arbitrary<Written>): fc.Arbitrary<Written> =>
  fc
    .tuple(fc.constantFrom(...tags), fc.constantFrom("", " onclick='no' style=\"color:red\"", " data-x='>'"), inner)
    .map(([tag, attributes, { markup, words }]) => ({
      markup: `<${tag}${attributes}>${markup}</${tag}>`,
      words,
    }));
const some = (inner: fc.Arbitrary<Written>, max: number): fc.Arbitrary<Written> =>
  fc.array(inner, { minLength: 1, maxLength: max }).map(sequence);

const phrase = some(fc.oneof(word, invisible, wrapped(["b", "em", "span", "font", "mark", "x-y"], some(word, 2))), 4);
const block = wrapped(["p", "h2", "li", "blockquote", "pre", "figcaption", "x-block"], phrase);
const page = some(fc.oneof(block, wrapped(["div", "section", "ul", "main"], some(block, 3)), invisible), 6);

const squeezed = (text: string): string => text.replace(/[\s]+/gu, "");
const seenIn = (outcome: DraftOutcome): string =>
  "message" in outcome ? "" : squeezed(outcome.blocks.map(({ text }) => text).join("\n"));

describe("R45 R59 the words of a page", () => {
  test.prop([page], { numRuns: 60 })("are all there, in order, and no markup with them", async ({ markup, words }) => {
    const html = `<!doctype html><html><body>${markup}</body></html>`;
    const bytes = new TextEncoder().encode(html);
    const expected = squeezed(words.join(""));
    expect(seenIn(await readArticleFile({ name: "a.html", type: "", bytes }))).toBe(expected);
    expect(seenIn(await readPastedArticle({ html: `<div>${markup}</div>`, text: "" }))).toBe(expected);
  });
});
