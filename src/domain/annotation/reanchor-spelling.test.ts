import { describe, expect, it } from "vitest";
import { anchorOf } from "#tests/support/trial-anchor.ts";
import type { Anchor } from "../evidence/evidence.ts";
import { describeAnchor } from "./describe-anchor.ts";
import { placesOf } from "./outcome.ts";
import { reanchor } from "./reanchor.ts";

describe("R40 spellings that readers do not see", () => {
  it.each(["NFD", "NFC"] as const)("Korean, to %s", (form) => {
    const text = "대변인은 월요일에 한국이 러시아에서 원유를 수입하지 않는다고 기자들에게 말했다.";
    const other = form === "NFD" ? "NFC" : "NFD";
    const quote = anchorOf(text.normalize(other), "한국이 러시아에서 원유를".normalize(other));
    const outcome = reanchor(text.normalize(form), quote);
    expect(outcome).toMatchObject({ state: "moved", by: "normalised" });
    expect(placesOf(outcome)[0]?.words).toBe("한국이 러시아에서 원유를".normalize(form));
  });

  it("a ligature at a word's start keeps its first letter", () => {
    const text = "They agreed on the final price of the oil before winter.";
    const outcome = reanchor(text.replace("final", "ﬁnal"), anchorOf(text, "final price of the oil"));
    expect(outcome).toMatchObject({ state: "moved", by: "normalised", place: { words: "ﬁnal price of the oil" } });
  });

  it("line ends with hyphens, whether the hyphen belongs to the word or not", () => {
    const text = "The report praises the well-known cooperation of both states in trade.";
    const quote = anchorOf(text, "well-known cooperation of both states");
    const broken = text.replace("well-known cooperation", "well-\nknown coop-\r\neration");
    expect(reanchor(broken, quote)).toMatchObject({ state: "moved", by: "normalised", place: { reasons: [] } });
  });

  it("right-to-left text with marks and quotes", () => {
    const text = "قال المتحدث إن روسيا لن تبيع النفط إلى الهند هذا العام، بحسب الصحيفة.";
    const quote = anchorOf(text, "روسيا لن تبيع النفط");
    expect(reanchor(`\u200f«${text}»`, quote)).toMatchObject({ state: "moved", by: "exact" });
    expect(reanchor(text.replace("روسيا", "\u200fروسيا\u200f"), quote)).toMatchObject({ state: "moved" });
    expect(reanchor(text.replace("لن تبيع", "تبيع"), quote)).toMatchObject({
      state: "changed",
      place: { reasons: ["negation"] },
    });
  });

  it("R41 emoji joined of several are never split", () => {
    const text = "The post read “Oil for all 👨‍👩‍👧 and gas 🇵🇰🇷🇺” and was deleted soon.";
    const quote = anchorOf(text, "all 👨‍👩‍👧 and gas 🇵🇰");
    const outcome = reanchor(`New. ${text.replace("and gas", "and more gas")}`, quote);
    expect(placesOf(outcome)[0]?.words).toBe("all 👨‍👩‍👧 and more gas 🇵🇰");
    const half = { ...quote, exact: "👨", start: text.indexOf("👨"), end: text.indexOf("👨") + 2 };
    const cut = { ...half, prefix: text.slice(0, half.start).slice(-32), suffix: text.slice(half.end, half.end + 32) };
    const widened = placesOf(reanchor(text, cut))[0];
    expect(widened?.words).toBe("👨‍👩‍👧");
  });
});

describe("R46 long and repetitive texts", () => {
  it("answers for a text that says the same over and over", () => {
    const song = "The ministry said on Monday that oil would flow north. ".repeat(9000);
    const verse = describeAnchor(song, 55 * 4000, 55 * 4002) as Anchor;
    expect(reanchor(song, verse).state).toBe("found");
    const other = `${song.slice(0, verse.start)}${verse.exact.replace("Monday", "Friday")}${song.slice(verse.end)}`;
    const outcome = reanchor(`Once. ${other}`, verse);
    expect(["ambiguous", "changed"]).toContain(outcome.state);
    const shifted = reanchor(`Once. ${song}`, verse);
    expect(shifted.state).toBe("ambiguous");
    expect(placesOf(shifted)[0]?.start).toBe(verse.start + 6);
  });

  it("answers for text without words", () => {
    const noise = "x".repeat(30_000);
    const quote = describeAnchor(noise, 9000, 9100) as Anchor;
    expect(reanchor(noise, quote).state).toBe("found");
    expect(placesOf(reanchor(`yy${noise}`, quote))[0]?.words).toBe(quote.exact);
  });

  it("follows a quote of many thousand words through an edit in its middle", () => {
    const text = Array.from({ length: 6000 }, (_, at) => `word${(at * 7919) % 6007}`).join(" ");
    const quote = describeAnchor(text, text.indexOf("word7919") < 0 ? 100 : 100, text.length - 100) as Anchor;
    const middle = Math.floor(text.length / 2);
    const outcome = reanchor(`Lead. ${text.slice(0, middle)} inserted ${text.slice(middle)}`, quote);
    expect(outcome.state).toBe("changed");
    expect(placesOf(outcome)[0]?.words.slice(0, 20)).toBe(quote.exact.slice(0, 20));
    expect(placesOf(outcome)[0]?.words.slice(-20)).toBe(quote.exact.slice(-20));
  });
});
