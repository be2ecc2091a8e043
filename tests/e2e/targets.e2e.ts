import { describe, expect, it } from "vitest";
import { type DeskOptions, openDesk } from "./support/desk.ts";
import { openBriefing } from "./support/panels.ts";
import { smallTargets } from "./support/targets.ts";

const PHONE = { width: 390, height: 844 };
/** The panels are measured beside their axe check, in panels.e2e.ts. */
const VIEWS: readonly (readonly [string, DeskOptions])[] = [
  ["the desk at rest", {}],
  ["the desk with a tie", { path: "?sel=tie.PAK~RUS" }],
  ["a quote", { path: "?sel=quote.q-sharif-strong-relations" }],
  ["the ledger", { path: "?sel=tie.PAK~RUS&tab=evidence" }],
  ["all ties", { path: "?tab=evidence" }],
  ["list and records", { path: "?sel=tie.IND~RUS&tab=data&form=list" }],
  ["matrix and prices", { path: "?form=matrix&chart=multiples&price=1" }],
  ["a tablet", { path: "?pane=reader", viewport: { width: 900, height: 700 } }],
  ["a phone's graph", { path: "?sel=tie.PAK~RUS&pane=graph", viewport: PHONE, touch: true }],
  ["a phone's list", { path: "?form=list&pane=graph", viewport: PHONE, touch: true }],
  ["a phone's timeline", { path: "?pane=timeline", viewport: PHONE, touch: true }],
  ["a phone's reader", { path: "?sel=tie.PAK~RUS&pane=reader", viewport: PHONE, touch: true }],
  ["a phone's ledger", { path: "?sel=tie.PAK~RUS&tab=evidence&pane=reader", viewport: PHONE, touch: true }],
];

describe("targets (WCAG 2.5.8)", () => {
  it.each(VIEWS)("%s has controls large enough, or far enough apart", async (_view, options) => {
    const { page } = await openDesk({ reducedMotion: true, ...options });
    expect((await smallTargets(page, 24)).join("\n")).toBe("");
  });

  it("a phone's briefing has controls large enough, or far enough apart", async () => {
    const { page } = await openDesk({ reducedMotion: true, viewport: PHONE, touch: true });
    await openBriefing(page, 3);
    expect((await smallTargets(page, 24)).join("\n")).toBe("");
  });

  it("takes a splitter by its grip, beyond the line itself", async () => {
    const { page } = await openDesk();
    for (const [name, dx, dy] of [
      ["Width of graph and timeline", -40, 0],
      ["Height of the graph", 0, 30],
    ] as const) {
      const splitter = page.getByRole("separator", { name });
      const place = async () => {
        const box = await splitter.boundingBox();
        return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
      };
      const before = await place();
      const from = { x: before.x + (dx === 0 ? 0 : 10), y: before.y + (dy === 0 ? 0 : 10) };
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x + dx / 2, from.y + dy / 2);
      await page.mouse.move(from.x + dx, from.y + dy);
      await page.mouse.up();
      await page.mouse.move(from.x + dx + 90, from.y + dy + 90);
      const after = await place();
      // The line lies on whole pixels, and in shares of a whole.
      expect(Math.abs(dx === 0 ? after.y - before.y - dy : after.x - before.x - dx), name).toBeLessThan(2);
    }
  });

  it("does the work of the rail's marks, which are smaller, by the list of quotes", async () => {
    const { page } = await openDesk({ path: "?sel=quote.q-sharif-strong-relations" });
    const marks = await page
      .locator(".rail-mark")
      .evaluateAll((all) => all.map((mark) => mark.getAttribute("data-rail")));
    expect(marks.length).toBeGreaterThan(9);
    await page.getByRole("button", { name: "List of quotes" }).click();
    await expect.poll(() => page.locator(".quote-row").count()).toBeGreaterThanOrEqual(marks.length);
    expect((await smallTargets(page, 24, ".reader-panel")).join("\n")).toBe("");
  });
});
