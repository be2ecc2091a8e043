import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Download, Frame, Page } from "playwright-core";
import { onTestFinished } from "vitest";

/** The page, or a frame of it, that the desk stands in. */
export type Place = Page | Frame;

/** What says where the work is, in the masthead. */
export const menu = (place: Place) => place.getByRole("button", { name: /^Workspace:/ });

/** Waits until everything is on the disk. */
export const saved = (place: Place) => place.getByRole("button", { name: /^Workspace: Saved/ }).waitFor();

/** How many quotes the reader's tab counts. */
export const quotes = async (place: Place) =>
  Number(/\d+/.exec((await place.getByRole("button", { name: /^Quotes \d/ }).textContent()) ?? "")?.[0]);

/** From the first end of the tie in an open form: names both ends, goes on past the speakers, and chooses the stance. */
export async function judgeByKeys(page: Page, one: string, other: string, stance = 4): Promise<void> {
  await page.keyboard.type(one);
  await page.keyboard.press("Tab");
  await page.keyboard.type(other);
  // On from the other end, from the speaker, and from whom the words are said to.
  for (let field = 0; field < 3; field += 1) await page.keyboard.press("Enter");
  await page.keyboard.press(String(stance));
}

/**
 * Chooses some words by keys alone, of the second paragraph unless told, and codes them as cordial on a tie of Pakistan:
 * the one with Russia unless told.
 */
export async function codeByKeys(
  page: Page,
  more = 3,
  place: Place = page,
  { down = 1, other = "Russia" }: { readonly down?: number; readonly other?: string } = {},
): Promise<void> {
  await menu(place).waitFor();
  await place.locator('[data-pane="reader"]').focus();
  await page.keyboard.press("n");
  for (let step = 0; step < down; step += 1) await page.keyboard.press("ArrowDown");
  for (let step = 0; step < more; step += 1) await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Enter");
  const form = place.getByRole("form", { name: "New evidence" });
  // With a tie in hand the form begins at its stance.
  const first = form.getByRole("combobox", { name: "One end of the tie" });
  await first.press("ControlOrMeta+a");
  await judgeByKeys(page, "Pakistan", other);
  await page.keyboard.press("Control+Enter");
  await form.waitFor({ state: "detached" });
}

/** The text of a file that was handed to the reader. */
export async function textOf(download: Download): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "entente-download-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await download.saveAs(join(folder, "file"));
  return readFileSync(join(folder, "file"), "utf8");
}

/** Everything of the open workspace, as the file the reader would get. */
export async function exported(page: Page, place: Place = page): Promise<string> {
  const panel = place.getByRole("dialog", { name: "Workspace", exact: true });
  if (!(await panel.isVisible())) await menu(place).click();
  const downloading = page.waitForEvent("download");
  await panel.getByRole("button", { name: "Export workspace" }).click();
  const text = await textOf(await downloading);
  await page.keyboard.press("Escape");
  return text;
}

/** Opens the list of all workspaces. */
export async function manage(page: Page) {
  await menu(page).click();
  await page.getByRole("button", { name: "All workspaces" }).click();
  return page.getByRole("dialog", { name: "Workspaces" });
}

/** Waits until the desk shows that this was undone; it is also said aloud, in words that may stand on the page too. */
export const undone = (page: Page, what: string) =>
  page.locator(".undo-notice", { hasText: `Undid: ${what}` }).waitFor();
