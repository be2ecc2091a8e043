import { readFileSync } from "node:fs";
import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { THEME_TOKENS } from "#embed/protocol/contract.ts";
import { contrast } from "./contrast.ts";
import { COLOURS, type ColourName, weakestContrast } from "./look-contrasts.ts";
import { checkTokens, type Theme } from "./theme-tokens.ts";

const THEMES: readonly Theme[] = ["light", "dark"];
const applied = (tokens: Readonly<Record<string, unknown>>, theme: Theme = "light") =>
  Object.fromEntries(checkTokens(tokens, theme).applied);
const reasons = (tokens: Readonly<Record<string, unknown>>, theme: Theme = "light") =>
  Object.fromEntries(checkTokens(tokens, theme).ignored.map(({ path, reason }) => [path, reason]));

describe("the colours that are judged", () => {
  it("are those of tokens.css", () => {
    const css = readFileSync("src/ui/tokens.css", "utf8");
    const written = [...css.matchAll(/--color-([\w-]+): light-dark\(#(\w{6}), #(\w{6})\);/g)].map(
      ([, name = "", light = "", dark = ""]) =>
        [name, [Number.parseInt(light, 16), Number.parseInt(dark, 16)]] as const,
    );
    expect(Object.fromEntries(written)).toMatchObject(COLOURS);
  });

  it.each(THEMES)("hold as they are in the %s theme", (theme) => {
    expect(weakestContrast(theme, new Map())).toBeNull();
  });
});

describe("tokens that are applied", () => {
  it("are colours and lengths, spelled as CSS spells them", () => {
    const tokens = { paper: "#FFF", ink: "#101010", rule: "#abc", act: "#0A5C8A", radius: 4, "font-size": "18px" };
    expect(applied(tokens)).toEqual({
      paper: "#ffffff",
      ink: "#101010",
      rule: "#aabbcc",
      act: "#0a5c8a",
      radius: "4px",
      "font-size": "18px",
    });
    expect(reasons(tokens)).toEqual({});
  });

  it.each([
    ["radius", 0, "0px"],
    ["radius", "12px", "12px"],
    ["radius", 2.5, "2.5px"],
    ["font-size", 12, "12px"],
    ["font-size", "24px", "24px"],
  ])("%s of %j", (name, given, value) => expect(applied({ [name]: given })).toEqual({ [name]: value }));

  it("are a dark page in the dark theme, and not in the light one", () => {
    const night = { paper: "#000000", sheet: "#101010", ink: "#f0f0f0" };
    expect(Object.keys(applied(night, "dark"))).toEqual(["paper", "sheet", "ink"]);
    expect(Object.keys(applied(night, "light"))).toEqual([]);
  });

  it("are rules as faint as the host likes: they carry no meaning", () => {
    expect(applied({ rule: "#f4f5f1" })).toEqual({ rule: "#f4f5f1" });
  });
});

describe("tokens that are ignored, each with its reason", () => {
  it.each([
    ["a name", "red"],
    ["a function", "rgb(0, 0, 0)"],
    ["an address", "url(https://elsewhere.example/)"],
    ["a colour with more behind it", "#000000; background: red"],
    ["a colour with a line behind it", "#000000\n"],
    ["four digits", "#0008"],
    ["eight digits", "#00000080"],
    ["no number sign", "000000"],
    ["a variable", "var(--color-ink)"],
    ["a number", 0],
    ["nothing", null],
    ["a list", ["#000000"]],
  ])("a colour given as %s", (_what, given) => {
    expect(reasons({ ink: given })).toEqual({ "tokens.ink": expect.stringMatching(/^is not a colour/) });
    expect(applied({ ink: given })).toEqual({});
  });

  it.each([
    ["radius", -1],
    ["radius", 13],
    ["radius", "13px"],
    ["radius", "4em"],
    ["radius", "calc(1px)"],
    ["radius", "4px;"],
    ["radius", Number.NaN],
    ["radius", true],
    ["font-size", 11.9],
    ["font-size", 25],
    ["font-size", "120%"],
    ["font-size", Number.POSITIVE_INFINITY],
  ])("%s of %j", (name, given) => {
    expect(reasons({ [name]: given })).toEqual({
      [`tokens.${name}`]: expect.stringMatching(/^is not a number of pixels/),
    });
  });

  it.each(["brand", "ink3", "focus", "constructor", "__proto__", "--color-ink", "background-image"])("%s", (name) => {
    const tokens = Object.fromEntries([[name, "#000000"]]);
    expect(reasons(tokens)).toEqual({ [`tokens.${name}`]: `is none of ${THEME_TOKENS.join(", ")}` });
    expect(applied(tokens)).toEqual({});
  });

  it("and the rest applies", () => {
    const tokens = { brand: "#000", ink: "#111111", radius: "4em" };
    expect(applied(tokens)).toEqual({ ink: "#111111" });
    expect(Object.keys(reasons(tokens))).toEqual(["tokens.brand", "tokens.radius"]);
  });
});

describe("M6: contrast", () => {
  it("names what would fall below and by how much", () => {
    expect(reasons({ ink: "#777777", paper: "#ffffff", sheet: "#ffffff" })["tokens.ink"]).toMatch(
      /contrast of \d\.\d\d:1; text needs 4\.5:1$/,
    );
    expect(reasons({ ink2: "#7c7c7c", paper: "#ffffff", sheet: "#ffffff" }, "light")).toMatchObject({
      "tokens.ink2": expect.stringContaining("ink2 on "),
    });
  });

  it("refuses the colours of the set together, lengths are not concerned", () => {
    const tokens = { act: "#9fd8c4", ink: "#111111", radius: 2 };
    expect(applied(tokens)).toEqual({ radius: "2px" });
    expect(Object.keys(reasons(tokens))).toEqual(["tokens.act", "tokens.ink"]);
  });

  it.each<[string, Readonly<Record<string, string>>, string, Theme?]>([
    ["text on the paper", { ink: "#777777" }, "ink on "],
    ["links", { act: "#4ba684" }, "act on "],
    ["text that the host has no token for", { paper: "#3f3f3f" }, "quiet text on paper", "dark"],
    ["lines that carry a stance", { paper: "#e4e4e4" }, "strained on paper"],
    [
      "words on buttons",
      { paper: "#000000", sheet: "#000000", ink: "#ffffff", ink2: "#ffffff", act: "#ffffff" },
      "button text on act",
    ],
  ])("holds for %s", (_what, tokens, words, theme) => {
    expect(Object.values(reasons(tokens, theme))[0]).toContain(words);
  });

  const near = (from: number, to: number) =>
    fc
      .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: from, max: to }), fc.integer({ min: from, max: to }))
      .map((channels) => `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`);
  /** Colours of every kind, and many that barely hold or barely do not. */
  const colour = fc.oneof(near(0, 255), near(225, 255), near(0, 60), near(70, 130), near(130, 200));
  const sets = fc.record(
    { paper: colour, sheet: colour, ink: colour, ink2: colour, act: colour },
    { requiredKeys: [] },
  );
  const names: readonly ColourName[] = ["paper", "sheet", "ink", "ink2", "act"];

  test.prop([fc.array(sets, { maxLength: 20 }), fc.constantFrom(...THEMES)])(
    "is at least 4.5:1 for text, whatever sets are applied one after another",
    (all, theme) => {
      const inForce = new Map(all.flatMap((tokens) => [...checkTokens(tokens, theme).applied]));
      const colourOf = (name: ColourName) => {
        const token = THEME_TOKENS.find((one) => one === name);
        const given = token && inForce.get(token);
        return given ? Number.parseInt(given.slice(1), 16) : COLOURS[name][theme === "light" ? 0 : 1];
      };
      const [paper = 0, sheet = 0, ...texts] = names.map(colourOf);
      for (const text of texts)
        for (const ground of [paper, sheet]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.prop([
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom<string>(...THEME_TOKENS)), fc.anything()),
    fc.constantFrom(...THEMES),
  ])("anything at all is read without a throw, and each token is applied or ignored", (tokens, theme) => {
    const checked = checkTokens(tokens, theme);
    expect(checked.applied.size + checked.ignored.length).toBe(Object.keys(tokens).length);
  });
});
