import { describe, expect, it } from "vitest";
import { startHost } from "#mocks/host/static-host.mjs";
import { hostUrl, openDesk, untilState } from "./support/desk.ts";
import { bystander, holdVersion1, limitRows, openAsNewer, rowsOnDisk } from "./support/storage-faults.ts";
import { codeByKeys, exported, menu, quotes, saved, textOf } from "./support/workspace.ts";

/** Counts what the page asks of the browser's promise to keep things, and answers yes. */
const promising = () => {
  let asked = 0;
  StorageManager.prototype.persisted = async () => asked > 0;
  StorageManager.prototype.persist = async () => {
    asked += 1;
    Reflect.set(globalThis, "asked", asked);
    return true;
  };
};

/** Brings an article in by the paste field and waits until it is there. */
async function addArticle(page: Awaited<ReturnType<typeof openDesk>>["page"], title: string, characters: number) {
  await menu(page).waitFor();
  await page.getByRole("button", { name: /^Articles/ }).click();
  await page.getByRole("button", { name: "Add articles" }).click();
  const dialog = page.getByRole("dialog", { name: "Add articles" });
  const words = "They spoke of gas and grain for a long while. ".repeat(Math.ceil(characters / 46));
  await dialog.locator("textarea").fill(`${title}\n\n${words}`);
  await dialog.getByRole("button", { name: "Read what is written" }).click();
  await dialog.getByLabel("Published").fill("2025-09-02");
  await dialog.getByRole("button", { name: "Add this article" }).click();
  await dialog.waitFor({ state: "detached" });
}

describe("R22 storage that an older tab holds", () => {
  it("names the cause within 5 s, lets work go on in memory, and joins it to the workspace once that tab is closed", async () => {
    let release: () => Promise<void> = async () => undefined;
    const { page } = await openDesk({
      before: async (_page, context) => {
        ({ release } = await holdVersion1(await bystander(context)));
      },
    });
    await page.getByText(/a tab with an older Entente keeps hold of it\. Close that tab/).waitFor({ timeout: 5_000 });
    await codeByKeys(page);
    await page.getByRole("button", { name: "Workspace: Memory only" }).waitFor();
    const inMemory = JSON.parse(await exported(page));
    expect(inMemory.quotes).toHaveLength(1);
    await release();
    await saved(page);
    expect(await page.getByText("Memory only.").count()).toBe(0);
    const joined = JSON.parse(await exported(page));
    expect(joined.about.title).toBe("From before");
    expect(joined.notes).toMatchObject([{ id: "old" }]);
    expect(joined.quotes).toEqual(inMemory.quotes);
    await page.reload();
    await untilState(page, "ready");
    await saved(page);
    expect(JSON.parse(await exported(page))).toEqual(joined);
  });

  it("loses nothing of two tabs that wait at once: one joins, the other keeps its work beside", async () => {
    let release: () => Promise<void> = async () => undefined;
    const { page, context } = await openDesk({
      before: async (_page, context) => {
        ({ release } = await holdVersion1(await bystander(context)));
      },
    });
    await codeByKeys(page);
    const second = await context.newPage();
    await second.goto(page.url());
    await untilState(second, "ready");
    await second.getByText(/keeps hold of it\. Close that tab/).waitFor();
    await codeByKeys(second, 1);
    await release();
    for (const tab of [page, second]) await saved(tab);
    const both = await Promise.all([page, second].map(async (tab) => JSON.parse(await exported(tab))));
    expect(new Set(both.map(({ about }) => about.id)).size).toBe(2);
    expect(both.map((one) => one.quotes.length)).toEqual([1, 1]);
    expect(both.flatMap((one) => one.notes)).toMatchObject([{ id: "old" }]);
    const kept = await rowsOnDisk(page);
    expect(kept.filter(({ collection }) => collection === "quotes")).toHaveLength(2);
  });
});

describe("R23 R24 a newer tab", () => {
  it("gets the last edit, takes over, and the older one writes no more but still exports", async () => {
    const { page, context } = await openDesk();
    const other = await bystander(context);
    await codeByKeys(page);
    await saved(page);
    await codeByKeys(page, 1);
    await openAsNewer(other);
    await page.getByText(/A newer Entente is open in another tab\. What you did is saved/).waitFor();
    await page.getByRole("button", { name: "Workspace: Read-only" }).waitFor();
    expect(JSON.parse(await exported(page)).quotes).toHaveLength(2);
    await page.locator('[data-pane="reader"]').focus();
    await page.keyboard.press("n");
    expect(await page.getByRole("form").count()).toBe(0);
    const before = await rowsOnDisk(other);
    expect(before.filter(({ collection }) => collection === "quotes")).toHaveLength(2);
    await page.getByRole("button", { name: "Reload", exact: true }).click();
    await page.getByText(/written by a newer Entente/).waitFor();
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export what is stored" }).click();
    expect(JSON.parse(await textOf(await downloading)).tables.rows).toEqual(before);
    await codeByKeys(page, 2);
    expect(await rowsOnDisk(other)).toEqual(before);
  });
});

describe("R25 room on the disk", () => {
  it("names the largest articles where there is none, and saves as soon as one of them is gone", async () => {
    const { page } = await openDesk({ before: (page) => limitRows(page, 20_000) });
    await codeByKeys(page);
    await saved(page);
    await addArticle(page, "A long page", 30_000);
    await page.getByText("The browser gives this page no more room.").waitFor();
    await page.getByRole("button", { name: "Free space" }).click();
    const part = page.getByRole("dialog", { name: "Workspaces" }).getByRole("region", { name: "Free space" });
    await part.getByText(/used here, of about/).waitFor();
    const [largest] = await part.getByRole("listitem").allTextContents();
    expect(largest).toMatch(/A long page.*3\d kB, article of this workspace with 0 quotes/);
    await part.getByRole("button", { name: "Remove" }).click();
    await part.getByText(/The article is out\. Saved \d\d:\d\d/).waitFor();
    await page.keyboard.press("Escape");
    await saved(page);
    expect(JSON.parse(await exported(page))).toMatchObject({ articles: [], quotes: [{ article: expect.any(String) }] });
  });

  it("deletes other workspaces for good only when told twice", async () => {
    const { page } = await openDesk();
    await codeByKeys(page);
    await saved(page);
    await menu(page).click();
    await page.getByRole("button", { name: "All workspaces" }).click();
    const dialog = page.getByRole("dialog", { name: "Workspaces" });
    await dialog.getByRole("button", { name: "New workspace" }).click();
    await dialog.getByText("A new workspace is open.").waitFor();
    await dialog.getByRole("button", { name: "Free space" }).click();
    const part = dialog.getByRole("region", { name: "Free space" });
    await part.getByRole("button", { name: "Delete for good" }).click();
    await part.getByRole("button", { name: "Keep" }).click();
    await part.getByRole("button", { name: "Delete for good" }).click();
    await part.getByRole("button", { name: "Yes, for good" }).click();
    await part.getByText(/The workspace is gone\./).waitFor();
    expect(await rowsOnDisk(page)).toEqual([]);
  });

  it("asks the browser to keep what is stored at the first big import, and once only", async () => {
    const { page } = await openDesk({ before: (page) => page.addInitScript(promising) });
    const asked = () => page.evaluate(() => Number(Reflect.get(globalThis, "asked") ?? 0));
    await addArticle(page, "A short page", 5_000);
    await saved(page);
    expect(await asked()).toBe(0);
    await addArticle(page, "A long page", 60_000);
    await expect.poll(asked).toBe(1);
    await addArticle(page, "Another long page", 61_000);
    await saved(page);
    expect(await asked()).toBe(1);
  });
});

describe("R31 storage that browsers clear", () => {
  it("is spoken of at the first save, with the ways to be safe, until the reader has read it", async () => {
    const { page } = await openDesk({ before: (page) => page.addInitScript(promising) });
    const notice = page.getByRole("status").filter({ hasText: "Saved, in this browser alone." });
    await menu(page).waitFor();
    expect(await notice.count()).toBe(0);
    await codeByKeys(page);
    await notice.getByText(/clear what a page has stored after 7 days without a visit/).waitFor();
    await notice.getByRole("button", { name: "Ask to keep it" }).click();
    await notice.getByText(/The browser has promised to keep it/).waitFor();
    const downloading = page.waitForEvent("download");
    await notice.getByRole("button", { name: "Export a file" }).click();
    expect(JSON.parse(await textOf(await downloading)).quotes).toHaveLength(1);
    await notice.getByRole("button", { name: "Got it" }).click();
    await page.reload();
    await untilState(page, "ready");
    await saved(page);
    expect(await notice.count()).toBe(0);
  });

  it.each([
    { how: "the data of the site are cleared", byBrowser: true },
    { how: "another tab deletes the database", byBrowser: false },
  ])("is noticed when $how; the work is exported from memory and saved anew", async ({ byBrowser }) => {
    const { page, context } = await openDesk();
    await codeByKeys(page);
    await saved(page);
    const file = await exported(page);
    if (byBrowser) {
      const session = await context.newCDPSession(page);
      const origin = new URL(hostUrl()).origin;
      await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb,local_storage" });
    } else
      await (await bystander(context)).evaluate(
        () =>
          new Promise<void>((resolve, reject) => {
            const request = indexedDB.deleteDatabase("entente-workspaces");
            request.onsuccess = () => resolve();
            request.onerror = () => reject(request.error);
          }),
      );
    await page.getByText("What this browser kept of the workspace was cleared.").waitFor();
    await page.getByRole("button", { name: "Workspace: Not saved" }).waitFor();
    expect(await exported(page)).toBe(file);
    await codeByKeys(page, 1);
    await page.getByRole("button", { name: "Workspace: Not saved" }).waitFor();
    const whole = await exported(page);
    await page.getByRole("button", { name: "Save anew" }).click();
    await saved(page);
    await page.reload();
    await untilState(page, "ready");
    await saved(page);
    expect(await exported(page)).toBe(whole);
    expect(JSON.parse(whole).quotes).toHaveLength(2);
  });
});

describe("R21 a frame without an origin", () => {
  it("works in memory, says so for as long as it lasts, and exports", async () => {
    // Frames without an origin may load what a host gives to anyone.
    const host = await startHost({
      folder: process.env.ENTENTE_DIST ?? "dist",
      headers: { "access-control-allow-origin": "*" },
    });
    try {
      const { page, close } = await openDesk({
        host: host.url,
        path: "frame.html",
        until: null,
        before: (page) =>
          page.route("**/frame.html", (route) =>
            route.fulfill({
              contentType: "text/html",
              body: `<!doctype html><iframe title="Entente" sandbox="allow-scripts allow-downloads" src="./" style="width: 1400px; height: 860px"></iframe>`,
            }),
          ),
      });
      const element = await page.waitForSelector("iframe");
      const frame = await element.contentFrame();
      if (!frame) throw new Error("The frame did not load.");
      await frame.waitForSelector('html[data-entente="ready"]', { state: "attached" });
      await frame.getByText("Memory only.").waitFor();
      const before = await quotes(frame);
      await codeByKeys(page, 3, frame);
      await expect.poll(() => quotes(frame)).toBe(before + 1);
      expect(JSON.parse(await exported(page, frame)).quotes).toHaveLength(1);
      await frame.getByText("Memory only.").waitFor();
      await frame.getByRole("button", { name: "Workspace: Memory only" }).waitFor();
      await close();
    } finally {
      await host.close();
    }
  });
});
