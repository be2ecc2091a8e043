import { fc, test } from "@fast-check/vitest";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { weakestContrast } from "../wiring/host/look-contrasts.ts";
import { shownTheme, watchSystemTheme } from "./shown-theme.ts";

const root = document.documentElement;

/** What the reader's system asks for, to be changed by hand. */
class System extends EventTarget {
  matches = false;
  be(theme: "light" | "dark") {
    this.matches = theme === "dark";
    this.dispatchEvent(new Event("change"));
  }
}

let system: System;
beforeEach(() => {
  system = new System();
  vi.stubGlobal("matchMedia", () => system);
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllGlobals();
  root.removeAttribute("style");
  delete root.dataset.theme;
});

/** The tokens of a page on which none is in force yet. */
const fresh = () => import("./theme-in-force.ts");
const property = (name: string) => root.style.getPropertyValue(name);

/** Pale ink: bears the dark theme, and nothing of the light one. */
const PALE = "#f4f0e8";
const INK = "#101112";

describe("the theme that is shown", () => {
  it("is the document's, else what the system asks for", () => {
    expect(shownTheme()).toBe("light");
    system.be("dark");
    expect(shownTheme()).toBe("dark");
    root.dataset.theme = "light";
    expect(shownTheme()).toBe("light");
    root.dataset.theme = "sepia";
    expect(shownTheme()).toBe("dark");
  });

  it("is followed until one stops", () => {
    const heard = vi.fn();
    const stop = watchSystemTheme(heard);
    system.be("dark");
    stop();
    system.be("light");
    expect(heard).toHaveBeenCalledOnce();
  });
});

describe("tokens of a host", () => {
  it("are put on the page where its contrasts bear them, and named", async () => {
    const { applyTokens } = await fresh();
    const { applied, ignored } = applyTokens({ ink: INK, radius: 6, "font-size": "18px" });
    expect([applied, ignored]).toEqual([["ink", "radius", "font-size"], []]);
    expect(property("--color-ink")).toBe(INK);
    expect([property("--radius-control"), property("--radius-pop"), property("font-size")]).toEqual([
      "6px",
      "6px",
      "18px",
    ]);
  });

  it("take the place of those of before; an empty record takes all away", async () => {
    const { applyTokens } = await fresh();
    applyTokens({ ink: INK, radius: 6 });
    applyTokens({ radius: 4 });
    expect([property("--color-ink"), property("--radius-control")]).toEqual(["", "4px"]);
    applyTokens({});
    expect(property("--radius-control")).toBe("");
  });

  it("are refused with a reason where text or marks would not be seen, or they are no tokens (M6, M4)", async () => {
    const { applyTokens } = await fresh();
    const { applied, ignored } = applyTokens({
      ink: PALE,
      rule: "url(//evil.example)",
      "background-image": INK,
      radius: 400,
    });
    expect(applied).toEqual([]);
    expect(ignored.map(({ path }) => path).sort()).toEqual([
      "tokens.background-image",
      "tokens.ink",
      "tokens.radius",
      "tokens.rule",
    ]);
    expect(root.getAttribute("style") ?? "").toBe("");
  });

  it("stay as they were where their successors are refused", async () => {
    const { applyTokens } = await fresh();
    applyTokens({ ink: INK });
    applyTokens({ ink: PALE });
    expect(property("--color-ink")).toBe(INK);
  });
});

describe("another theme", () => {
  it("by the host takes off what its contrasts do not bear, and leaves the rest", async () => {
    const { applyTokens, recheckTokens } = await fresh();
    applyTokens({ ink: INK, radius: 6 });
    root.dataset.theme = "dark";
    recheckTokens();
    expect([property("--color-ink"), property("--radius-control")]).toEqual(["", "6px"]);
  });

  it("by the reader's system does the same, where the host left it to that", async () => {
    const { applyTokens } = await fresh();
    applyTokens({ ink: INK });
    system.be("dark");
    expect(property("--color-ink")).toBe("");
    expect(applyTokens({ ink: PALE }).applied).toEqual(["ink"]);
    expect(property("--color-ink")).toBe(PALE);
  });

  it("by the system changes nothing where the host has chosen one", async () => {
    const { applyTokens } = await fresh();
    root.dataset.theme = "light";
    applyTokens({ ink: INK });
    system.be("dark");
    expect(property("--color-ink")).toBe(INK);
  });

  it("brings back what the host asked for last as soon as it can be borne", async () => {
    const { applyTokens, recheckTokens } = await fresh();
    applyTokens({ ink: INK });
    const seen = (["dark", "light"] as const).map((theme) => {
      root.dataset.theme = theme;
      return [recheckTokens().map(({ path }) => path), property("--color-ink")];
    });
    expect(seen).toEqual([
      [["tokens.ink"], ""],
      [[], INK],
    ]);
    applyTokens({ ink: PALE });
    root.dataset.theme = "dark";
    recheckTokens();
    expect(property("--color-ink"), "was refused in the light theme").toBe(PALE);
  });

  it("by the reader's system is told to whoever asked, once, with the reason", async () => {
    const { applyTokens } = await fresh();
    const lost = vi.fn();
    applyTokens({ ink: INK, radius: 6, gap: 4 }, lost);
    system.be("dark");
    expect(lost.mock.calls).toMatchObject([[[{ path: "tokens.ink", reason: expect.stringContaining("contrast") }]]]);
    system.be("light");
    expect(lost).toHaveBeenCalledOnce();
  });
});

describe("whatever hosts send, one set after another", () => {
  const COLOURS = ["paper", "sheet", "ink", "ink2", "act"];
  const colour = fc.tuple(fc.constantFrom(0, 0xffffff), fc.integer({ min: 0, max: 0x2f2f2f })).map(
    ([end, by]) =>
      `#${Math.abs(end - by)
        .toString(16)
        .padStart(6, "0")}`,
  );
  const set = fc.dictionary(fc.constantFrom(...COLOURS), colour, { minKeys: 1 });
  const step = fc.oneof(set, fc.constantFrom("light" as const, "dark" as const));

  test.prop([fc.array(step, { maxLength: 8 })], { numRuns: 300 })(
    "all that is read can be read (M6)",
    async (steps) => {
      vi.resetModules();
      root.removeAttribute("style");
      root.dataset.theme = "light";
      const { applyTokens, recheckTokens } = await fresh();
      for (const one of steps) {
        if (typeof one !== "string") applyTokens(one);
        else {
          root.dataset.theme = one;
          recheckTokens();
        }
        const inForce = COLOURS.flatMap((name) => {
          const value = property(`--color-${name}`);
          return value === "" ? [] : [[name, Number.parseInt(value.slice(1), 16)] as const];
        });
        expect(weakestContrast(shownTheme(), new Map(inForce))).toBeNull();
      }
    },
  );
});
