import axe from "axe-core";
import type { Frame, Page } from "playwright-core";
import { expect } from "vitest";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

type Finding = { readonly id: string; readonly help: string; readonly nodes: readonly { readonly target: unknown }[] };

/**
 * Fails with a line for each rule that the page breaks, and where. The rules are evaluated through the debugger, so
 * that the content policy of the page stays as strict as it is.
 */
export async function axeClean(page: Page | Frame, within = "body"): Promise<void> {
  await page.evaluate(axe.source);
  const findings: readonly Finding[] = await page.evaluate(
    async ([root, tags]) => {
      const engine: typeof axe = Reflect.get(globalThis, "axe");
      const { violations } = await engine.run(root ?? "body", {
        runOnly: { type: "tag", values: tags },
        resultTypes: ["violations"],
      });
      return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ target }) => ({ target })) }));
    },
    [within, TAGS] as const,
  );
  const lines = findings.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ target }) => String(target)).join("\n  ")}`,
  );
  expect(lines, lines.join("\n")).toEqual([]);
}

/** The same in the light theme and in the dark one, of a page that follows its system, or of a `frame` in it. */
export async function axeCleanInBothThemes(page: Page, within?: string, frame: Page | Frame = page): Promise<void> {
  const inks = new Set<string>();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    // Colours go over into one another, be it within a frame.
    await frame.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await frame.waitForFunction(() =>
      document
        .getAnimations()
        .every(
          ({ playState, effect }) =>
            playState !== "running" || effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY,
        ),
    );
    await axeClean(frame, within);
    inks.add(await frame.evaluate(() => getComputedStyle(document.body).color));
  }
  expect(inks.size, "the page has followed its system").toBe(2);
}
