import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { quietMarkup } from "./quiet-markup.ts";

const quiet = (markup: string): string => quietMarkup(markup).markup;
const textOf = (markup: string): string => new DOMParser().parseFromString(markup, "text/html").body.textContent;

describe("quiet markup", () => {
  it.each([
    ['<p style="color:red" onclick=x() class=a>words</p>', '<p data-style="color:red" data-off=x() class=a>words</p>'],
    ["<STYLE media=all>.a>b{}</STYLE>", "<noframes media=all>.a>b{}</noframes>"],
    ["<img alt='a > b' onerror = 'x'>after", "<img alt='a > b' data-off='x'>after"],
    ['<audio autoplay onerror="x">', '<audio autoplay data-off="x">'],
    ["a < b and style=x onclick=y", "a < b and style=x onclick=y"],
    ["<base href=x><noscript><p>no</noscript>yes", "</noscript>yes"],
    [
      "<script>if (a<b) { s = '<p style=x>' }</script><p style=y>",
      "<script>if (a<b) { s = '<p style=x>' }</script><p data-style=y>",
    ],
    ["<!-- <p style=x> --><p style=y>", "<!-- <p style=x> --><p data-style=y>"],
    ['<p title="never closed style=x', '<p title="never closed style=x>'],
  ])("%s", (markup, expected) => expect(quiet(markup)).toBe(expected));

  it("drops pictures written into attributes and keeps the rest of the tag", () => {
    expect(quiet(`<img src="data:image/png;base64,${"A".repeat(5000)}" alt="x"><p>y`)).toBe('<img src="" alt="x"><p>y');
  });

  it("R60 counts what stands in what, and what would be opened again", () => {
    expect(quietMarkup("<div>".repeat(9) + "</div>".repeat(9) + "<p>".repeat(50)).depth).toBe(9);
    expect(quietMarkup(`${"<b>".repeat(3)}${"<p>".repeat(5)}`).reopened).toBe(15);
    expect(quietMarkup("<b>a</b><p>x<p>y").reopened).toBe(0);
  });

  const piece = fc.constantFrom(
    "<p>",
    "</p>",
    "<b style='x'>",
    "</b>",
    "words ",
    "a < b ",
    "<!-- c -->",
    "&amp;",
    '<i title="a>b">',
    "</i>",
    "<br/>",
    "é👩‍👩‍👧‍👦",
  );
  test.prop([fc.array(piece, { maxLength: 30 })])("never changes the words", (pieces) => {
    const markup = pieces.join("");
    expect(textOf(quiet(markup))).toBe(textOf(markup));
  });
});
