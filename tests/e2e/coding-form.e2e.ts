import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeClean } from "./support/axe.ts";
import { openDesk } from "./support/desk.ts";
import { exported, judgeByKeys, quotes, saved } from "./support/workspace.ts";

const form = (page: Page) => page.getByRole("form", { name: "New evidence" });

/** Opens the form for words of the paragraph that so many presses of an arrow lead to. */
async function openForm(page: Page, down: number): Promise<void> {
  await page.getByRole("button", { name: /^Workspace:/ }).waitFor();
  await page.locator('[data-pane="reader"]').focus();
  await page.keyboard.press("n");
  await page.getByRole("region", { name: "Choose the words of a quote" }).waitFor();
  for (let step = 0; step < down; step += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await form(page).waitFor();
}

/** How far the form stands out of the view of the article, above and below, in pixels. */
const outside = (page: Page) =>
  page.evaluate(() => {
    const view = document.querySelector(".reader-scroll")?.getBoundingClientRect();
    const box = document.querySelector("form.coding")?.getBoundingClientRect();
    if (!view || !box) throw new Error("There is no form.");
    return Math.round(Math.max(0, view.top - box.top) + Math.max(0, box.bottom - view.bottom));
  });

const stances = (page: Page) => form(page).getByRole("radiogroup", { name: /^Stance/ });
const field = (page: Page, name: string) => form(page).getByRole("combobox", { name });
const focusedLabel = (page: Page) => page.evaluate(() => document.activeElement?.closest("label")?.textContent);

const isClosed = (page: Page) => form(page).waitFor({ state: "detached" });

type Kept = {
  readonly speaker: string | null;
  readonly addressee: string | null;
  readonly act: string;
  readonly bearings: readonly { readonly tie: string; readonly stance: number }[];
};

describe("the form's first choices", () => {
  it("hold no stance: Add says so beside it, leads there, and keeps nothing until one is chosen", async () => {
    const { page } = await openDesk({ path: "?sel=tie.PAK~RUS" });
    const before = await quotes(page);
    await openForm(page, 1);
    expect(await stances(page).getByRole("radio", { checked: true }).count()).toBe(0);
    await form(page).getByText("no stance is chosen yet", { exact: false }).waitFor();
    await page.keyboard.press("Control+Enter");
    await stances(page).getByText("Choose the stance").waitFor();
    await expect.poll(() => focusedLabel(page)).toBe("Hostile");
    await page.locator("[data-announcer]", { hasText: "Choose the stance" }).waitFor({ state: "attached" });
    await axeClean(page, "form.coding");
    expect(await quotes(page)).toBe(before);
    await page.keyboard.press("2");
    await expect.poll(() => stances(page).getByText("Choose the stance").count()).toBe(0);
    await page.keyboard.press("Control+Enter");
    await isClosed(page);
    await saved(page);
    const [kept]: readonly Kept[] = JSON.parse(await exported(page)).quotes;
    expect(kept).toMatchObject({ speaker: null, bearings: [{ tie: "PAK~RUS", stance: -1 }] });
  });

  it("lead to whatever is missing: a stance without a tie, an end, somebody new, a date", async () => {
    const { page } = await openDesk();
    await openForm(page, 1);
    await field(page, "Speaker").focus();
    await form(page).getByRole("radio", { name: "Allied" }).check();
    await page.keyboard.press("Control+Enter");
    await form(page).getByText("A stance is chosen, but no tie").waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label")))
      .toBe("One end of the tie");
    await form(page).getByRole("button", { name: "Take the stance back" }).click();
    expect(await stances(page).getByRole("radio", { checked: true }).count()).toBe(0);
    await field(page, "Other end of the tie").fill("Ruritania");
    await field(page, "One end of the tie").fill("Pakistan");
    await page.keyboard.press("Control+Enter");
    await form(page).getByText("Nobody here is called “Ruritania”").waitFor();
    await expect.poll(() => focusedLabel(page)).toBe("state");
    await page.keyboard.press("Space");
    await form(page).getByLabel("Said on, if another day").fill("some day");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => focusedLabel(page)).toBe("Hostile");
    await page.keyboard.press("3");
    await page.keyboard.press("Control+Enter");
    await form(page).getByText("The date is written").waitFor();
    expect(await form(page).getByLabel("Said on, if another day").getAttribute("aria-invalid")).toBe("true");
  });

  it("show nothing on the desk before anything is chosen, and the draft from its stance on", async () => {
    const { page } = await openDesk({ path: "?sel=tie.PAK~RUS" });
    const before = await quotes(page);
    await openForm(page, 1);
    await field(page, "Speaker").fill("Sharif");
    await form(page).getByText("no stance is chosen yet", { exact: false }).waitFor();
    expect(await quotes(page)).toBe(before);
    await form(page).getByRole("radio", { name: "Allied" }).check();
    await expect.poll(() => quotes(page)).toBe(before + 1);
    const line = await form(page).getByText("Evidence goes from", { exact: false }).textContent();
    const [, was = 0, is = 0] = /goes from (\d+) to (\d+)/.exec(line ?? "")?.map(Number) ?? [];
    expect(is).toBe(was + 1);
    // As many as the graph counts on the tie by then.
    const counted = await page
      .getByText(/pieces support/)
      .first()
      .textContent();
    expect((counted?.match(/\d+(?= pieces| contradict| faded)/g) ?? []).map(Number).reduce((a, b) => a + b, 0)).toBe(
      is,
    );
    await form(page).getByLabel("Said on, if another day").fill("2031-01");
    await form(page).getByText("after the window", { exact: false }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => quotes(page)).toBe(before);
  });

  it("a digit is for the tie the keyboard is at, and another tie begins at its first end", async () => {
    const { page } = await openDesk();
    await openForm(page, 1);
    await judgeByKeys(page, "Pakistan", "Russia", 5);
    await form(page).getByRole("button", { name: "Bears on another tie too" }).press("Enter");
    await page.keyboard.type("India");
    expect(await form(page).getByLabel("One end of the tie").nth(1).inputValue()).toBe("India");
    await form(page).getByLabel("Other end of the tie").nth(1).fill("Russia");
    const second = form(page)
      .getByRole("radiogroup", { name: /^Stance/ })
      .nth(1);
    await second.getByRole("radio").first().focus();
    await page.keyboard.press("1");
    await expect.poll(() => second.getByRole("radio", { name: "Hostile" }).isChecked()).toBe(true);
    expect(await stances(page).first().getByRole("radio", { name: "Allied" }).isChecked()).toBe(true);
  });

  it("are one digit and Ctrl+Enter for a second quote on the tie in hand, and 0 takes who spoke last", async () => {
    const { page } = await openDesk();
    await openForm(page, 1);
    await judgeByKeys(page, "Pakistan", "Russia", 5);
    await field(page, "Speaker").fill("Sharif");
    await field(page, "To whom").fill("Putin");
    await form(page).getByRole("radio", { name: "Pledge" }).check();
    await page.keyboard.press("Control+Enter");
    await isClosed(page);
    await openForm(page, 2);
    // What was chosen last is offered, and nothing of it taken.
    expect(await field(page, "Speaker").inputValue()).toBe("");
    expect(await stances(page).getByRole("radio", { checked: true }).count()).toBe(0);
    await page.keyboard.press("4");
    await page.keyboard.press("Control+Enter");
    await isClosed(page);
    await openForm(page, 3);
    await field(page, "Speaker").fill("Sharif");
    await form(page).getByRole("radio", { name: "Strained" }).check();
    await page.keyboard.press("Control+Enter");
    await isClosed(page);
    await openForm(page, 4);
    await page.keyboard.press("0");
    expect(await field(page, "Speaker").inputValue()).toBe("Sharif");
    await page.keyboard.press("2");
    await page.keyboard.press("Control+Enter");
    await isClosed(page);
    await saved(page);
    const kept: readonly Kept[] = JSON.parse(await exported(page)).quotes;
    const said = kept.map(({ speaker, addressee, act, bearings }) => [speaker, addressee, act, bearings[0]?.stance]);
    expect(said).toHaveLength(4);
    expect(said).toContainEqual(["sharif", "putin", "pledge", 2]);
    expect(said).toContainEqual([null, null, "statement", 1]);
    expect(
      said
        .filter(([speaker]) => speaker === "sharif")
        .map(([, , , stance]) => stance)
        .sort(),
    ).toEqual([-1, -1, 2]);
  });

  it("offer the last tie and the last speakers in their fields, each taken by Enter, none by Tab", async () => {
    const { page } = await openDesk();
    await openForm(page, 1);
    await judgeByKeys(page, "Pakistan", "Russia");
    await field(page, "Speaker").fill("Sharif");
    await field(page, "To whom").fill("Putin");
    await page.keyboard.press("Control+Enter");
    await isClosed(page);
    // Nothing is in hand any more.
    await page
      .locator('[data-pane="graph"]')
      .getByRole("button", { name: /^Clear/ })
      .click();
    await openForm(page, 2);
    await page.keyboard.press("Tab");
    expect(await field(page, "One end of the tie").inputValue()).toBe("");
    await page.keyboard.press("Shift+Tab");
    for (const name of ["One end of the tie", "Speaker", "To whom"]) {
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(name);
      await page.keyboard.press("Enter");
    }
    await expect.poll(() => focusedLabel(page)).toBe("Hostile");
    const values = ["One end of the tie", "Other end of the tie", "Speaker", "To whom"];
    expect(await Promise.all(values.map((name) => field(page, name).inputValue()))).toEqual([
      "Pakistan",
      "Russia",
      "Sharif",
      "Putin",
    ]);
    // Its list names it first.
    await page.keyboard.press("t");
    await page.keyboard.press("Backspace");
    await field(page, "Other end of the tie").fill("");
    await field(page, "One end of the tie").press("ArrowDown");
    const first = page.getByRole("listbox", { name: "One end of the tie" }).getByRole("option").first();
    expect(await first.textContent()).toMatch(/Pakistan–Russia.*last time/);
    await axeClean(page, "form.coding");
  });

  it("take a whole tie from the beginnings of both its ends", async () => {
    const { page } = await openDesk();
    await openForm(page, 1);
    await page.keyboard.type("pak");
    await page.keyboard.press("Tab");
    // Words that name somebody are put as the actor is called.
    expect(await field(page, "One end of the tie").inputValue()).toBe("Pakistan");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.type("rus ind");
    await page.getByRole("option", { name: /India–Russia/ }).waitFor();
    await page.keyboard.press("Enter");
    const ends = [field(page, "One end of the tie"), field(page, "Other end of the tie")];
    expect((await Promise.all(ends.map((end) => end.inputValue()))).sort()).toEqual(["India", "Russia"]);
    // Escape closes a list first, and then the form.
    await page.keyboard.press("ArrowDown");
    await page.getByRole("listbox").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("listbox").waitFor({ state: "detached" });
    expect(await form(page).isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    await isClosed(page);
  });

  it("hear the digits, Ctrl+Enter and Escape from the words themselves, when those were chosen by mouse", async () => {
    const { page } = await openDesk({ path: "?sel=tie.PAK~RUS" });
    const before = await quotes(page);
    await page.getByRole("button", { name: /^Workspace:/ }).waitFor();
    const choose = async () => {
      await page
        .locator("p.reader-text:not(:has(mark))")
        .first()
        .dblclick({ position: { x: 20, y: 12 } });
      await form(page).waitFor();
    };
    await choose();
    await page.keyboard.press("Escape");
    await isClosed(page);
    expect(new URL(page.url()).searchParams.get("sel")).toBe("tie.PAK~RUS");
    await choose();
    await page.keyboard.press("4");
    await page.keyboard.press("Control+Enter");
    await isClosed(page);
    expect(await quotes(page)).toBe(before + 1);
  });
});

describe("the form for evidence", () => {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 1280, height: 560 },
  ])
    it(`is wholly in view at ${viewport.width} by ${viewport.height}, wherever the words are and however much is in it`, async () => {
      for (const down of [2, 60]) {
        const { page } = await openDesk({ path: "?sel=tie.PAK~RUS", viewport });
        await openForm(page, down);
        await expect.poll(() => outside(page)).toBe(0);
        await form(page).getByRole("combobox", { name: "One end of the tie" }).fill("Ruritania");
        await form(page).getByRole("combobox", { name: "Other end of the tie" }).fill("Elbonia");
        await form(page).getByRole("radiogroup", { name: "Elbonia is new: which kind?" }).waitFor();
        await expect.poll(() => outside(page)).toBe(0);
        // The last thing in the body is reached, and the foot stays where it can be pressed.
        await form(page).getByRole("button", { name: "Bears on another tie too" }).press("Enter");
        await form(page).getByRole("combobox", { name: "One end of the tie" }).nth(1).fill("Pakistan");
        await expect.poll(() => outside(page)).toBe(0);
        await form(page)
          .getByRole("button", { name: /^Add evidence/ })
          .click({ trial: true });
      }
    });

  it("says of somebody new that no kind is chosen, until one is", async () => {
    const { page } = await openDesk({ path: "?sel=tie.PAK~RUS" });
    await openForm(page, 1);
    await form(page).getByRole("combobox", { name: "One end of the tie" }).fill("Ruritania");
    const kinds = form(page).getByRole("radiogroup", { name: "Ruritania is new: which kind?" });
    await kinds.waitFor();
    expect(await kinds.getByRole("radio", { checked: true }).count()).toBe(0);
    await kinds.getByRole("radio", { name: "state" }).check();
    const said = form(page).getByRole("radiogroup", { name: "Ruritania is new", exact: true });
    expect(await said.getByRole("radio", { checked: true }).count()).toBe(1);
  });

  it("takes the focus along where a digit chooses another stance", async () => {
    const { page } = await openDesk({ path: "?sel=tie.PAK~RUS" });
    await openForm(page, 1);
    await form(page).getByRole("radio", { name: "Cordial" }).focus();
    await page.keyboard.press("1");
    const focused = () => page.evaluate(() => document.activeElement?.closest("label")?.textContent);
    await expect.poll(focused).toBe("Hostile");
    await page.keyboard.press("5");
    await expect.poll(focused).toBe("Allied");
  });
});
