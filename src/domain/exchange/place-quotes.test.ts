import { describe, expect, it } from "vitest";
import { sampleContext } from "#tests/support/exchange.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { plainText } from "../article/article.ts";
import { runToEnd } from "../layout/layout-input.ts";
import { QUOTE_FORMATS } from "./formats.ts";
import { blankQuote, type GivenAnchor, NO_ANCHOR } from "./given-quote.ts";
import { placeQuoteSteps } from "./place-quotes.ts";

const { articles, quotes } = sampleDossier();

const TEXT = [
  "😀 Sharif met Putin in Beijing; he said “very strong relations”.",
  'The minister said; "oil first", then gas.',
  "Oil came later. Oil came again.",
].join("\n");

function place(...anchors: readonly Partial<GivenAnchor>[]) {
  const given = anchors.map((anchor) => blankQuote({ ...NO_ANCHOR, ...anchor }));
  return runToEnd(placeQuoteSteps({ text: TEXT, quotes: given, names: ["Putin", "Xi"] }));
}
const words = ({ anchor }: ReturnType<typeof place>[number]) =>
  anchor === null ? null : TEXT.slice(anchor.start, anchor.end);

describe("quotes of a file in their article", () => {
  it.each(QUOTE_FORMATS)("are found where they stood: $id", (format) => {
    const { values } = runToEnd(format.read(runToEnd(format.print(quotes, sampleContext())), "sample"));
    for (const article of articles) {
      const here = values.filter((given) => given.article.id === article.id);
      const placed = runToEnd(placeQuoteSteps({ text: plainText(article), quotes: here }));
      expect(placed.map(({ outcome }) => outcome.state)).toEqual(here.map(() => "found"));
      const anchors = quotes.filter((quote) => quote.article === article.id).map(({ anchor }) => anchor);
      expect(placed.map(({ anchor }) => [anchor?.exact, anchor?.start])).toEqual(
        anchors.map(({ exact, start }) => [exact, start]),
      );
    }
  });

  it("R41 are found by code points, declared or not", () => {
    const start = [...TEXT].join("").indexOf("Sharif") - 1;
    const anchor = { exact: "Sharif met Putin", start, end: start + 16 };
    const placed = place({ ...anchor, unit: "code-point" }, anchor);
    expect(placed.map(({ outcome }) => outcome.state)).toEqual(["found", "found"]);
    expect(placed.map(words)).toEqual(["Sharif met Putin", "Sharif met Putin"]);
  });

  it("are moved when only their words are known, and once only", () => {
    const [once, twice] = place({ exact: "very strong relations" }, { exact: "Oil came" });
    expect(once?.outcome.state).toBe("moved");
    expect(once && words(once)).toBe("very strong relations");
    expect(twice?.outcome.state).toBe("ambiguous");
    expect(twice?.anchor).toBeNull();
  });

  it("R44 are changed when a name differs, and lost when nothing is like them", () => {
    const [changed, lost] = place(
      { exact: "Sharif met Xi in Beijing", prefix: "😀 ", suffix: "; he said" },
      { exact: "A tanker left Karachi at dawn." },
    );
    expect(changed?.outcome).toMatchObject({ state: "changed", place: { words: "Sharif met Putin in Beijing" } });
    expect(changed?.anchor).toBeNull();
    expect(lost?.outcome.state).toBe("lost");
  });

  it("are offered, not taken, when the file gives offsets alone", () => {
    const [offered, outside] = place({ start: 3, end: 9 }, { start: 3, end: 9999 });
    expect(offered).toMatchObject({ anchor: null, outcome: { state: "ambiguous", places: [{ words: "Sharif" }] } });
    expect(outside?.outcome.state).toBe("lost");
  });

  it("of DNA are found under the marks that it altered, at their offsets or elsewhere", () => {
    const exact = "The minister said, 'oil first', then gas.";
    const start = TEXT.indexOf("The minister");
    const altered = { exact, faithful: false, unit: "utf-16" as const };
    const placed = place({ ...altered, start, end: start + exact.length }, { ...altered, start: 0, end: exact.length });
    expect(placed.map(({ outcome }) => outcome.state)).toEqual(["found", "moved"]);
    expect(placed.map(words)).toEqual(Array(2).fill('The minister said; "oil first", then gas.'));
  });
});
