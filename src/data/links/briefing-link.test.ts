import { fc, test } from "@fast-check/vitest";
import { deflateSync } from "fflate";
import { describe, expect, it } from "vitest";
import { hostileText } from "#tests/support/hostile-text.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { aBriefing, aStep } from "#tests/support/trial-briefing.ts";
import { LONGEST_LINK, packBriefing, unpackBriefing } from "./briefing-link.ts";

const DESK = "https://host.example/desk/?d=pakistan-russia";
const fragmentOf = (link: string) => new URL(link).hash;
const [sample] = sampleDossier().briefings;
if (!sample) throw new Error("The sample has a briefing.");
const packed = (text: string) => Buffer.from(deflateSync(new TextEncoder().encode(text))).toString("base64url");

describe("a link that carries a briefing", () => {
  it("brings the sample's seven steps in well below 30 kB, its notes only when wanted", () => {
    const { link, size, fits } = packBriefing(sample, DESK, true);
    expect(fits).toBe(true);
    expect(size).toBe(link.length);
    expect(size).toBeLessThan(10_000);
    expect(link.startsWith(`${DESK}#briefing=1.`)).toBe(true);
    expect(unpackBriefing(fragmentOf(link))).toEqual({ ok: true, value: sample });
    const quiet = unpackBriefing(fragmentOf(packBriefing(sample, DESK, false).link));
    expect(quiet?.ok && quiet.value.steps.map(({ notes }) => notes).join("")).toBe("");
  });

  it("is refused above 30 kB", () => {
    const random = (at: number) =>
      Array.from({ length: 900 }, (_, i) => ((at * 7919 + i * 104729) % 9973).toString(36)).join("");
    const long = aBriefing([], {
      steps: Array.from({ length: 40 }, (_, at) => aStep(`s${at}`, { caption: random(at) })),
    });
    const { size, fits } = packBriefing(long, DESK, false);
    expect(size).toBeGreaterThan(LONGEST_LINK);
    expect(fits).toBe(false);
  });
});

/** Half a character is no text that any encoding can carry. */
const isWhole = (text: string) => !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);

test.prop([hostileText.filter(isWhole)])("hostile words are carried as they are", (words) => {
  const briefing = aBriefing([], { title: words, steps: [aStep("a", { title: words, caption: words })] });
  expect(unpackBriefing(fragmentOf(packBriefing(briefing, DESK, false).link))).toEqual({ ok: true, value: briefing });
});

describe("a fragment", () => {
  it("of another kind carries nothing", () => {
    expect(unpackBriefing("")).toBeNull();
    expect(unpackBriefing("#top")).toBeNull();
  });

  it.each([
    ["cut", fragmentOf(packBriefing(sample, DESK, false).link).slice(0, -40), /cut or changed/],
    ["changed", "#briefing=1.!!!", /cut or changed/],
    ["of no version", "#briefing=x.abc", /cut or changed/],
    ["of a newer version", "#briefing=2.abc", /newer Entente/],
    ["no JSON", `#briefing=1.${packed("{")}`, /cut or changed/],
    [
      "no briefing",
      `#briefing=1.${packed('{"id":"a","title":"b","steps":[{"id":"c"}]}')}`,
      /no briefing \(steps\.0\.title/,
    ],
    ["a bomb", `#briefing=1.${packed(" ".repeat(3_000_000))}`, /cut or changed/],
  ])("that is %s is refused with a reason", (_, fragment, reason) => {
    const read = unpackBriefing(fragment);
    expect(read).toMatchObject({ ok: false, reason: expect.stringMatching(reason) });
  });
});

test.prop([fc.string({ unit: "binary", maxLength: 200 })])("any fragment at all is read without a throw", (text) => {
  expect(() => unpackBriefing(`#briefing=1.${text}`)).not.toThrow();
  expect(() => unpackBriefing(text)).not.toThrow();
});
