import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { hostileText } from "#tests/support/hostile-text.ts";
import {
  DEFAULT_EMBED,
  EMBED_PARAMETERS,
  type EmbedSettings,
  isRightToLeft,
  parseEmbedAddress,
  printEmbedAddress,
} from "./embed-address.ts";
import { EMBED_MOTIONS, EMBED_THEMES, EMBED_UI_LEVELS, EMBED_VIEWS } from "./embed-words.ts";

const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
const half = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const settings: fc.Arbitrary<EmbedSettings> = fc.record({
  view: fc.constantFrom(...EMBED_VIEWS),
  version: fc.constant(1 as const),
  theme: fc.constantFrom(...EMBED_THEMES),
  lang: fc.option(fc.constantFrom("en", "ur-PK", "zh-Hant-TW", "ar"), { nil: null }),
  ui: fc.constantFrom(...EMBED_UI_LEVELS),
  readonly: fc.boolean(),
  step: fc.option(fc.integer({ min: 1, max: 9999 }), { nil: null }),
  briefing: fc.option(
    hostileText.filter((id) => id !== "" && !half.test(id)),
    { nil: null },
  ),
  snapshot: fc.option(hex, { nil: null }),
  autoheight: fc.boolean(),
  motion: fc.constantFrom(...EMBED_MOTIONS),
  heading: fc.integer({ min: 1, max: 6 }),
});

const lens = fc.constantFrom(
  "",
  "sel=tie.PAK~RUS",
  "from=2024-10&to=2025-09&sel=tie.PAK~RUS&series=RUS>*.crude",
  "utm_source=letter&d=pakistan-russia&aspect=energy,defence",
);

describe("the address of an embedded view", () => {
  test.prop([settings, lens])("gives back what it was printed from", (given, query) => {
    const address = printEmbedAddress(given, query);
    expect(parseEmbedAddress(address)).toEqual({ settings: given, lens: query, ignored: [] });
    expect(parseEmbedAddress(`?${address}`).settings).toEqual(given);
  });

  test.prop([settings, lens])("is printed the same once more", (given, query) => {
    const address = printEmbedAddress(given, query);
    const read = parseEmbedAddress(address);
    expect(printEmbedAddress(read.settings, read.lens)).toBe(address);
  });

  test.prop([fc.array(fc.tuple(fc.oneof(fc.constantFrom(...EMBED_PARAMETERS), hostileText), hostileText))])(
    "never throws, whatever it is made of, and what is left out is said",
    (parts) => {
      const { settings: read, ignored } = parseEmbedAddress(parts.map(([name, value]) => `${name}=${value}`).join("&"));
      // What was read is always something that can be printed and read once more.
      expect(parseEmbedAddress(printEmbedAddress(read, "")).settings).toEqual(read);
      for (const { name, value, reason } of ignored) {
        expect(EMBED_PARAMETERS).toContain(name);
        expect(value.length).toBeLessThanOrEqual(80);
        expect(reason).not.toBe("");
      }
    },
  );

  it("says view and version first, then what differs", () => {
    expect(printEmbedAddress(DEFAULT_EMBED, "")).toBe("view=desk&v=1");
    expect(printEmbedAddress({ ...DEFAULT_EMBED, view: "graph", theme: "dark" }, "?sel=actor.IND")).toBe(
      "view=graph&v=1&theme=dark&sel=actor.IND",
    );
  });

  it.each([
    ["view=cinema", "view", "is none of desk, graph, timeline, reader, story"],
    ["v=2", "v", "is a version this frame does not know; it reads 1"],
    ["theme=javascript:alert(1)", "theme", "is none of auto, light, dark"],
    ["step=0", "step", "is not the number of a step, counted from 1"],
    ["snapshot=..%2Fsecret", "snapshot", "is not the name of a frozen copy, 64 hexadecimal digits"],
    ["readonly=no", "readonly", "is neither 1 nor 0"],
    ["heading=7", "heading", "is not the level of a heading, 1 to 6"],
    ["lang=%3Cb%3E", "lang", "is not a language tag, as ur-PK is"],
    ["ui=%E0%A4%A", "ui", "is not spelled as addresses are"],
  ])("leaves %s out and keeps the rest", (bad, name, reason) => {
    const read = parseEmbedAddress(`${bad}&motion=none&sel=tie.PAK~RUS`);
    expect(read.ignored).toMatchObject([{ name, reason }]);
    expect(read.settings).toEqual({ ...DEFAULT_EMBED, motion: "none" });
    expect(read.lens).toBe("sel=tie.PAK~RUS");
  });

  it("takes the first of two", () => {
    const read = parseEmbedAddress("view=graph&view=story");
    expect(read.settings.view).toBe("graph");
    expect(read.ignored).toEqual([{ name: "view", value: "story", reason: "is given twice; the first counts" }]);
  });

  it("has no parameter by the name of a built-in property", () => {
    expect(parseEmbedAddress("__proto__=1&constructor=2&toString=3")).toMatchObject({
      settings: DEFAULT_EMBED,
      ignored: [],
    });
  });
});

describe("the direction of a language", () => {
  it.each([
    ["ur-PK", true],
    ["ar", true],
    ["pa-Arab-PK", true],
    ["az-Hebr", true],
    ["ku-Latn", false],
    ["ar-Latn", false],
    ["en", false],
    ["pa", false],
  ])("of %s is from right to left: %s", (lang, isRight) => {
    expect(isRightToLeft(lang)).toBe(isRight);
  });
});
