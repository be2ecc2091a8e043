import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeCleanInBothThemes } from "./support/axe.ts";
import { type Desk, openDesk } from "./support/desk.ts";

const PHONE = { width: 390, height: 844 };
const compare = (page: Page) => page.getByRole("region", { name: "Compare" });
const why = (page: Page) => compare(page).locator(".cmp-why");
const date = (page: Page, letter: string) => compare(page).getByRole("slider", { name: `Date ${letter}` });
const dated = (page: Page, letter: string) => date(page, letter).getAttribute("aria-valuetext");

/** A desk with two dates compared, drawn as far as its graph. */
async function compareDesk(path = "?analysis=change", options: Parameters<typeof openDesk>[0] = {}): Promise<Desk> {
  const desk = await openDesk({ path, ...options });
  await compare(desk.page).locator(".cmp-graph svg").waitFor();
  return desk;
}

/** Whether any two of some boxes on the page lie over each other. */
const overlapping = (page: Page, selector: string): Promise<readonly string[]> =>
  page.evaluate((query) => {
    const boxes = [...document.querySelectorAll(query)].map((element) => ({
      name: element.textContent ?? "",
      box: element.getBoundingClientRect(),
    }));
    return boxes.flatMap((one, at) =>
      boxes
        .slice(at + 1)
        .filter(
          ({ box }) =>
            box.left < one.box.right - 0.5 &&
            one.box.left < box.right - 0.5 &&
            box.top < one.box.bottom - 0.5 &&
            one.box.top < box.bottom - 0.5,
        )
        .map((other) => `${one.name} over ${other.name}`),
    );
  }, selector);

describe("two dates compared in the browser", () => {
  it("by mouse: opened, a date dragged, a tie picked in the graph, read down to the quote that moved it", async () => {
    const { page } = await openDesk();
    await page.getByRole("button", { name: "Compare" }).click();
    await compare(page).getByRole("heading", { name: "4 ties warmed, 2 cooled" }).waitFor();
    expect(await dated(page, "A")).toBe("31 Oct 2024");
    const knob = await date(page, "A").boundingBox();
    const rule = await compare(page).locator(".cmp-rule").boundingBox();
    if (!knob || !rule) throw new Error("There is no date to drag.");
    await page.mouse.move(knob.x + knob.width / 2, knob.y + knob.height / 2);
    await page.mouse.down();
    await page.mouse.move(rule.x + rule.width * 0.3, knob.y, { steps: 6 });
    await page.mouse.up();
    expect(await dated(page, "A")).toMatch(/2023$/);
    expect(await dated(page, "B")).toBe("30 Sep 2025");
    await page.waitForURL(/analysis=change/);
    await page.goto(page.url().replace(/from=\d{4}-\d\d/, "from=2024-10"));
    await compare(page).locator('[data-tie="PAK~USA"] .cmp-reach').first().waitFor({ state: "attached" });
    // A stroke of the graph, a little off its middle, where no badge is.
    const spot = await compare(page)
      .locator('.cmp-graph [data-tie="PAK~USA"] .cmp-reach')
      .evaluate((line) => {
        const box = line.closest("svg")?.getBoundingClientRect();
        const at = (name: string) => Number(line.getAttribute(name));
        return {
          x: (box?.left ?? 0) + at("x1") + (at("x2") - at("x1")) * 0.25,
          y: (box?.top ?? 0) + at("y1") + (at("y2") - at("y1")) * 0.25,
        };
      });
    await page.mouse.click(spot.x, spot.y);
    await why(page).getByRole("heading", { name: "Why Pakistan–United States moved" }).waitFor();
    const more = why(page).getByRole("button", { name: /more quote/ });
    await more.click();
    const quote = why(page).locator(".cmp-words:not(.cmp-plain)").first();
    const words = (await quote.innerText()).replace(/^“|”$/g, "");
    await quote.click();
    await compare(page).waitFor({ state: "detached" });
    const current = page.getByRole("region", { name: "Reader" }).locator("mark.quote-current");
    await current.first().waitFor();
    expect(words).toContain((await current.first().innerText()).slice(0, 12));
    expect(page.url()).toMatch(/sel=quote\./);
    expect(page.url()).not.toContain("analysis=");
  });

  it("by keyboard alone: C, the dates, a tie, its evidence, and back", async () => {
    const { page } = await openDesk();
    await page.keyboard.press("c");
    await compare(page).locator(".cmp-names button").first().waitFor();
    await page.keyboard.press("ArrowLeft");
    expect(await dated(page, "B")).toBe("31 Aug 2025");
    await page.keyboard.press("Shift+ArrowLeft");
    expect(await dated(page, "A")).toBe("30 Sep 2024");
    await page.keyboard.press("ArrowRight");
    await compare(page).locator(".cmp-slopes").getByText("30 Sep 2024").waitFor();
    await compare(page).locator(".cmp-slopes").getByText("30 Sep 2025").waitFor();
    await compare(page).locator(".cmp-names button[tabindex='0']").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const name = await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
    const tie = /: (.+?), /.exec(name)?.[1] ?? "";
    await why(page)
      .getByRole("heading", { name: new RegExp(tie) })
      .waitFor();
    await why(page).getByRole("button", { name: "Read its evidence" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: new RegExp(`^${tie} is `) }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest("[data-pane]")?.getAttribute("data-pane"))).toBe(
      "reader",
    );
    await page.keyboard.press("c");
    await compare(page).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await compare(page).waitFor({ state: "detached" });
    await page.getByRole("region", { name: "Alliance graph" }).waitFor();
  });

  it("keeps the keyboard among the names when the one it is on goes with the date", async () => {
    const { page } = await compareDesk();
    const goes = compare(page)
      .locator(".cmp-names")
      .getByRole("button", { name: /^Bin Salman–Sharif new/ });
    await goes.focus();
    await page.keyboard.press("ArrowLeft");
    await compare(page).locator(".cmp-slopes").getByText("31 Aug 2025").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest(".cmp-names") !== null)).toBe(true);
    expect(await goes.count()).toBe(0);
  });

  it("comes by a link with its dates and its tie, and the figures of the trade lead to their records", async () => {
    const { page } = await compareDesk("?analysis=change&from=2015-01&to=2020-01&sel=tie.IND~RUS");
    expect([await dated(page, "A"), await dated(page, "B")]).toEqual(["31 Jan 2015", "31 Jan 2020"]);
    await why(page).getByRole("heading", { name: "Why India–Russia moved" }).waitFor();
    await compare(page).getByRole("heading", { name: "Russia sold less to EU27, more to China" }).waitFor();
    expect(await compare(page).locator(".cmp-source").innerText()).toMatch(
      /^Source: .+ Feb 2014 – Jan 2015 against Feb 2019 – Jan 2020/s,
    );
    await compare(page).locator(".cmp-trade").getByRole("button", { name: "China" }).click();
    await page.getByRole("tab", { name: /^Data/, selected: true }).waitFor();
    await expect.poll(() => page.url()).toContain("series=RUS%3ECHN.crude");
  });

  it("leads from the months of a mean to their records, though they lie before the window", async () => {
    const { page } = await compareDesk("?analysis=change&from=2021-01&to=2025-09&sel=tie.IND~RUS");
    await compare(page).getByRole("row", { name: /EU27/ }).getByRole("button", { name: "A 12" }).click();
    await expect.poll(() => page.url()).toMatch(/from=2020-02&to=2021-01.*series=RUS%3EEUU\.crude/);
    await page.locator('tr[data-month="2020-02"] [data-value]').waitFor();
  });

  it("brings why a tie moved into sight from the figures of the table, and from what ended", async () => {
    const { page } = await compareDesk("?analysis=change", { viewport: PHONE, touch: true });
    const title = () => page.evaluate(() => document.activeElement?.textContent);
    await compare(page).getByRole("button", { name: "+0.43, Pakistan–United States: why" }).press("Enter");
    await expect.poll(title).toBe("Why Pakistan–United States moved");
    const box = await why(page).boundingBox();
    expect(box && box.y < PHONE.height && box.y + box.height > 0).toBe(true);
    await compare(page).getByRole("button", { name: "Why Afghanistan–United States ended" }).press("Enter");
    await expect.poll(title).toBe("Why Afghanistan–United States ended");
  });

  it("is the same graph in the same places, and names never overlap", async () => {
    const { page } = await compareDesk("?analysis=change&from=2021-01&to=2025-09");
    expect(await overlapping(page, ".cmp-names button")).toEqual([]);
    expect(await overlapping(page, ".cmp-slopes .cmp-tag")).toEqual([]);
    expect(await overlapping(page, ".cmp-graph .cmp-name")).toEqual([]);
    const places = () =>
      compare(page)
        .locator(".cmp-graph .cmp-node")
        .evaluateAll((nodes) => nodes.map((node) => node.querySelector("text")?.getAttribute("x")));
    const before = await places();
    await page.keyboard.press("ArrowLeft");
    expect(await places()).toEqual(before);
  });

  it("plays: both dates move until Space, Escape or a hand on the window stops them", async () => {
    const { page } = await compareDesk("?analysis=change&from=2022-01&to=2022-12");
    const play = compare(page).getByRole("button", { name: "Play" });
    await play.click();
    await page.waitForFunction(() =>
      document.querySelector('[data-end="to"]')?.getAttribute("aria-valuetext")?.endsWith("Feb 2023"),
    );
    expect(await dated(page, "A")).toBe("31 Mar 2022");
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press("Escape");
    await play.waitFor();
    await compare(page).waitFor();
    await play.click();
    await compare(page).getByRole("button", { name: "Pause" }).waitFor();
    await date(page, "B").focus();
    await page.keyboard.press("ArrowRight");
    await play.waitFor();
  });

  it("travels the other way round, too", async () => {
    const { page } = await compareDesk("?analysis=change&swap=on");
    expect([await dated(page, "A"), await dated(page, "B")]).toEqual(["30 Sep 2025", "31 Oct 2024"]);
    await compare(page).getByRole("button", { name: "Swap", pressed: true }).click();
    expect(await dated(page, "A")).toBe("31 Oct 2024");
    await expect.poll(() => page.url()).not.toContain("swap");
    await compare(page).getByRole("button", { name: "Swap" }).click();
    await expect.poll(() => page.url()).toContain("swap=on");
  });

  it("lists what held a stance from its count, with the evidence of each", async () => {
    const { page } = await compareDesk();
    const count = compare(page).getByRole("button", { name: /^\d+ unchanged, allied/ });
    const told = Number(/^\d+/.exec((await count.innerText()).trim())?.[0]);
    await count.press("Enter");
    await compare(page)
      .getByRole("heading", { name: `${told} ties allied at both dates` })
      .waitFor();
    expect(await compare(page).locator(".cmp-all tbody tr").count()).toBe(told);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("cmp-all-title");
    await compare(page).getByRole("button", { name: "Back to what changed" }).press("Enter");
    await compare(page).getByRole("heading", { name: "All changes" }).waitFor();
    await compare(page)
      .getByRole("button", { name: /^\d+ ties held$/ })
      .waitFor();
  });

  it("says of a picked tie that it has no evidence at either date", async () => {
    const { page } = await compareDesk("?analysis=change&from=2001-01&to=2002-01&sel=tie.JPN~RUS");
    await compare(page).getByText("Japan–Russia, which is picked, has no evidence").waitFor();
  });

  it("names years that do not touch, though the dates lie a century apart", async () => {
    const { page } = await compareDesk("?analysis=change&from=1930-01&to=1930-12");
    expect(await overlapping(page, ".cmp-rule-year")).toEqual([]);
    await compare(page).getByText("Move B later, to where something has been said.").waitFor();
  });

  it("is whole on paper: no name over another column, no column of the table cut off", async () => {
    const { page } = await compareDesk("?analysis=change&sel=tie.PAK~USA");
    const names = await compare(page).locator(".cmp-lists").first().getByText("Show all 7").count();
    expect(names).toBe(1);
    // A sheet of A4 within its margins, as the browser lays it out.
    await page.setViewportSize({ width: 688, height: 1000 });
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await overlapping(page, ".cmp-names button, .cmp-columns h2, .cmp-why h3, .cmp-why p")).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    expect(await compare(page).locator(".cmp-lists > section").first().locator("li").count()).toBe(7);
    const cut = await compare(page)
      .locator(".cmp-all td:last-child")
      .first()
      .evaluate((cell) => cell.getBoundingClientRect().right - innerWidth);
    expect(cut).toBeLessThanOrEqual(0);
  });

  it("R37 steps month by month under reduced motion", async () => {
    const { page } = await compareDesk("?analysis=change&from=2022-01&to=2022-12", { reducedMotion: true });
    await compare(page).getByRole("button", { name: "Step" }).click();
    expect(await dated(page, "B")).toBe("31 Jan 2023");
  });

  it("leaves a phone one column without sideways scrolling, and names to press that are large enough", async () => {
    const { page } = await compareDesk("?analysis=change", { viewport: PHONE, touch: true });
    const wide = await compare(page).evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(wide).toBe(0);
    const small = await compare(page)
      .locator("button:visible, [role=slider]")
      .evaluateAll((all) =>
        all.flatMap((element) => {
          const { width, height } = element.getBoundingClientRect();
          return width < 24 || height < 23.5 ? [element.textContent || element.getAttribute("aria-label")] : [];
        }),
      );
    expect(small).toEqual([]);
  });

  describe("axe finds nothing in either theme", () => {
    const picked = "?analysis=change&sel=tie.PAK~USA";

    it("a tie picked", async () => {
      const { page } = await compareDesk(picked);
      await axeCleanInBothThemes(page);
    });

    it("the other way round, a date being chosen", async () => {
      const { page } = await compareDesk(picked);
      await compare(page).getByRole("button", { name: "Swap" }).click();
      await compare(page).getByRole("button", { name: /^A / }).click();
      await page.getByRole("dialog", { name: "Date A" }).waitFor();
      await axeCleanInBothThemes(page);
    });

    it("a phone", async () => {
      const { page } = await compareDesk(picked, { viewport: PHONE, touch: true });
      await axeCleanInBothThemes(page);
    });
  });
});
