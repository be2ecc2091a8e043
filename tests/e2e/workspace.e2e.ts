import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openDesk, untilState } from "./support/desk.ts";
import { killableDesk } from "./support/killed-browser.ts";
import { codeByKeys, exported, judgeByKeys, manage, menu, quotes, saved, textOf, undone } from "./support/workspace.ts";

describe("coding", () => {
  it("is done by keys alone, seen on the graph, undone, redone, and still there after a reload", async () => {
    const { page } = await openDesk();
    const before = await quotes(page);
    await codeByKeys(page);
    expect(await quotes(page)).toBe(before + 1);
    await expect.poll(() => new URL(page.url()).searchParams.get("sel")).toBe("tie.PAK~RUS");
    await saved(page);
    await page.locator('[data-pane="reader"]').focus();
    await page.keyboard.press("Control+z");
    await expect.poll(() => quotes(page)).toBe(before);
    await undone(page, "new quote “");
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(() => quotes(page)).toBe(before + 1);
    await saved(page);
    await page.reload();
    await untilState(page, "ready");
    await expect.poll(() => quotes(page)).toBe(before + 1);
  });

  it("leaves nothing behind when the form is left by Escape, and the actors stay where they stand", async () => {
    const { page } = await openDesk();
    const before = await quotes(page);
    await menu(page).waitFor();
    await page.locator('[data-pane="reader"]').focus();
    await page.keyboard.press("n");
    await page.keyboard.press("Enter");
    await judgeByKeys(page, "Pakistan", "India");
    await expect.poll(() => quotes(page)).toBe(before + 1);
    expect(await page.getByText(/^Placing \d+ actors/).count()).toBe(0);
    await page.keyboard.press("Escape");
    await expect.poll(() => quotes(page)).toBe(before);
    await page.getByRole("button", { name: "Workspace: No changes yet" }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-pane"))).toBe("reader");
    // What was filled in is there again for whoever pressed Escape once too often.
    await page.keyboard.press("n");
    await page.keyboard.press("Enter");
    const form = page.getByRole("form", { name: "New evidence" });
    await expect.poll(() => form.getByRole("combobox", { name: "One end of the tie" }).inputValue()).toBe("Pakistan");
  });

  it("is not undone under an open form, and nothing else is; what is done elsewhere meanwhile stays", async () => {
    const { page } = await openDesk();
    const before = await quotes(page);
    await codeByKeys(page);
    await saved(page);
    await page.locator('[data-pane="reader"]').focus();
    await page.keyboard.press("n");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const form = page.getByRole("form", { name: "New evidence" });
    await form.getByRole("combobox", { name: "One end of the tie" }).press("ControlOrMeta+a");
    await judgeByKeys(page, "Pakistan", "India", 2);
    await expect.poll(() => quotes(page)).toBe(before + 2);
    await form.getByRole("radio", { name: /Strained/ }).focus();
    const notice = page.locator(".undo-notice", { hasText: "Finish or leave the form first." });
    for (const key of ["Control+z", "Control+z", "Control+Shift+z"]) {
      await page.keyboard.press(key);
      await notice.waitFor();
      expect(await quotes(page)).toBe(before + 2);
    }
    // A field in which one writes keeps its own undo.
    const note = form.getByLabel("Note, kept in this browser");
    await note.focus();
    await page.keyboard.type("said twice");
    await page.keyboard.press("Control+z");
    expect(await note.inputValue()).toBe("");
    await manage(page);
    const dialog = page.getByRole("dialog", { name: "Workspaces" });
    await dialog.getByRole("button", { name: "Rename" }).click();
    await dialog.getByRole("textbox", { name: "Name of the workspace" }).fill("Gulf");
    await page.keyboard.press("Enter");
    await dialog.getByText("Renamed.").waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
    await form.getByRole("radio", { name: /Strained/ }).focus();
    await page.keyboard.press("Escape");
    await expect.poll(() => quotes(page)).toBe(before + 1);
    await menu(page).click();
    await page.getByRole("dialog", { name: "Workspace", exact: true }).getByText("Gulf").waitFor();
    await page.getByText(/^1 quote\. Saved \d\d:\d\d\.$/).waitFor();
  });

  it("keeps the form and its article while what is in it is not whole yet", async () => {
    const { page } = await openDesk();
    await menu(page).waitFor();
    const title = page.locator(".reader-title");
    const article = await title.textContent();
    await page.locator('[data-pane="reader"]').focus();
    await page.keyboard.press("n");
    await page.keyboard.press("Enter");
    const form = page.getByRole("form", { name: "New evidence" });
    await form.getByRole("combobox", { name: "One end of the tie" }).waitFor();
    // A tie that no quote of this article bears on, but others do.
    await judgeByKeys(page, "China", "India");
    await page.locator('[data-pane="graph"]').getByText("China–India").first().waitFor();
    await form.getByLabel("Note, kept in this browser").fill("not to be lost");
    await form.getByLabel("Said on, if another day").fill("2025-1");
    await expect.poll(() => page.locator('[data-pane="graph"]').getByText("China–India").count()).toBe(0);
    expect(await title.textContent()).toBe(article);
    expect(await form.getByLabel("Note, kept in this browser").inputValue()).toBe("not to be lost");
  });
});

/** With the list of workspaces open: the file of the workspace that a file became. */
async function importedAndExported(page: Page, file: string): Promise<string> {
  const dialog = page.getByRole("dialog", { name: "Workspaces" });
  const mine = { name: "mine.entente.json", mimeType: "application/json", buffer: Buffer.from(file) };
  await page.locator('input[type="file"]').setInputFiles(mine);
  await dialog.getByRole("heading", { name: "Import mine.entente.json" }).waitFor();
  await dialog.getByRole("button", { name: "Import as a copy" }).click();
  await dialog.getByText(/was imported and is open/).waitFor();
  await dialog.getByRole("button", { name: "Close" }).click();
  return exported(page);
}

describe("the file of a workspace", () => {
  it("R6 is byte for byte the same after export, deletion for good, and import; and in another browser", async () => {
    const { page } = await openDesk();
    await codeByKeys(page);
    await saved(page);
    const file = await exported(page);
    const dialog = await manage(page);
    await dialog.getByRole("button", { name: "New workspace" }).click();
    await dialog.getByText("A new workspace is open.").waitFor();
    await dialog.getByRole("button", { name: "Delete", exact: true }).click();
    await dialog.getByRole("button", { name: "Delete for good" }).click();
    await dialog.getByRole("button", { name: "Yes, for good" }).click();
    await dialog.getByText(/is gone for good/).waitFor();
    expect(await importedAndExported(page, file)).toBe(file);
    const { page: elsewhere } = await openDesk();
    await menu(elsewhere).waitFor();
    await manage(elsewhere);
    expect(await importedAndExported(elsewhere, file)).toBe(file);
  });

  it("R5 R62 what is no workspace is refused with what to do, and a merge says first what it would do", async () => {
    const { page } = await openDesk();
    await codeByKeys(page);
    await saved(page);
    const file = await exported(page);
    const dialog = await manage(page);
    const give = (name: string, content: string) =>
      page
        .locator('input[type="file"]')
        .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });
    await give("cut.json", file.slice(0, 200));
    await dialog.getByText(/cut\.json: The file ends early or is not JSON/).waitFor();
    await give("other.json", '{"a":1}');
    await dialog.getByText(/This is no Entente workspace/).waitFor();
    await give("same.json", file);
    await dialog.getByText(/A merge would change nothing/).waitFor();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    const other = JSON.parse(file);
    other.quotes[0].note = "theirs";
    other.quotes.push({ ...other.quotes[0], id: "q-other" });
    await give("other.entente.json", JSON.stringify(other));
    await dialog.getByText(/A merge would add 1 quote/).waitFor();
    await dialog.getByRole("button", { name: "Merge into this workspace" }).click();
    await dialog.getByText(/Undo takes it back in one step/).waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
    const merged = JSON.parse(await exported(page)).quotes;
    expect(merged).toHaveLength(2);
    expect(merged.some(({ note }: { readonly note: string | null }) => note === "theirs")).toBe(true);
    await page.locator('[data-pane="reader"]').focus();
    await page.keyboard.press("Control+z");
    expect(await exported(page)).toBe(file);
  });
});

describe("several workspaces", () => {
  it("are named, duplicated, opened, deleted and taken back, by mouse", async () => {
    const { page } = await openDesk();
    await codeByKeys(page);
    await saved(page);
    const dialog = await manage(page);
    await dialog.getByRole("button", { name: "Rename" }).click();
    await dialog.getByRole("textbox", { name: "Name of the workspace" }).fill("Gulf");
    await page.keyboard.press("Enter");
    await dialog.getByText("Renamed.").waitFor();
    await dialog.getByRole("button", { name: "Duplicate" }).click();
    await dialog.getByText("A copy of “Gulf” is open.").waitFor();
    await dialog.getByText("Gulf, copy", { exact: true }).waitFor();
    await dialog.getByRole("button", { name: "Delete", exact: true }).click();
    await dialog.getByRole("button", { name: "Undo delete" }).click();
    await dialog.getByText("“Gulf” is back.").waitFor();
    await dialog.getByRole("button", { name: "Open", exact: true }).click();
    await dialog.getByText("“Gulf” is open.").waitFor();
  });

  it("are not deleted for good by a hand that presses twice, nor three times", async () => {
    const { page } = await openDesk();
    await codeByKeys(page);
    await saved(page);
    const dialog = await manage(page);
    await dialog.getByRole("button", { name: "New workspace" }).click();
    await dialog.getByText("A new workspace is open.").waitFor();
    const box = await dialog.getByRole("button", { name: "Delete", exact: true }).boundingBox();
    if (!box) throw new Error("There is no Delete.");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.click(x, y);
    await dialog.getByRole("button", { name: "Undo delete" }).waitFor();
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.up({ clickCount: 2 });
    expect(await dialog.getByRole("button", { name: "Yes, for good" }).count()).toBe(0);
    // Slowly, each press counts as one: it is asked, and what lies under the hand then is to keep.
    await page.mouse.click(x, y);
    await dialog.getByRole("button", { name: "Yes, for good" }).waitFor();
    await page.mouse.click(x, y);
    await dialog.getByRole("button", { name: "Delete for good" }).waitFor();
    expect(await dialog.getByText(/gone for good/).count()).toBe(0);
    await dialog.getByRole("button", { name: "Undo delete" }).click();
    await dialog.getByText("“My workspace” is back.").waitFor();
  });

  it("are kept in order by keys alone: the focus stays in the row, and goes on where that is gone", async () => {
    const { page } = await openDesk();
    await codeByKeys(page);
    await saved(page);
    const dialog = await manage(page);
    const row = (name: string) => dialog.getByRole("listitem").filter({ hasText: name });
    const press = async (name: string, of: string, key = "Enter") => {
      await row(of).getByRole("button", { name, exact: true }).focus();
      await page.keyboard.press(key);
    };
    const reached = (name: string, of: string) =>
      expect
        .poll(() =>
          row(of)
            .getByRole("button", { name, exact: true })
            .evaluateAll((all) => all.includes(document.activeElement as HTMLElement)),
        )
        .toBe(true);
    await dialog.getByRole("button", { name: "New workspace" }).focus();
    await page.keyboard.press("Enter");
    await dialog.getByText("A new workspace is open.").waitFor();
    await press("Delete", "My workspace");
    await reached("Undo delete", "My workspace");
    await page.keyboard.press("Space");
    await reached("Open", "My workspace");
    await page.keyboard.press("Enter");
    await reached("Rename", "My workspace");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Gulf");
    await page.keyboard.press("Enter");
    await dialog.getByText("Renamed.").waitFor();
    await reached("Rename", "Gulf");
    expect(await dialog.getByRole("textbox").count()).toBe(0);
    await press("Delete", "New workspace");
    await reached("Undo delete", "New workspace");
    await press("Delete for good", "New workspace");
    await reached("Keep", "New workspace");
    await press("Yes, for good", "New workspace");
    await reached("Rename", "Gulf");
  });

  it("have each their own undo when they come back to the desk, and begin anew after a reload", async () => {
    const { page } = await openDesk();
    const before = await quotes(page);
    await codeByKeys(page);
    await saved(page);
    const dialog = await manage(page);
    await dialog.getByRole("button", { name: "New workspace" }).click();
    await dialog.getByText("A new workspace is open.").waitFor();
    await dialog.getByRole("button", { name: "Open", exact: true }).click();
    await dialog.getByText("“My workspace” is open.").waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
    await expect.poll(() => quotes(page)).toBe(before + 1);
    await page.locator('[data-pane="reader"]').focus();
    await page.keyboard.press("Control+z");
    await undone(page, "new quote “");
    await expect.poll(() => quotes(page)).toBe(before);
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(() => quotes(page)).toBe(before + 1);
    await saved(page);
    await page.reload();
    await untilState(page, "ready");
    await expect.poll(() => quotes(page)).toBe(before + 1);
    await page.locator('[data-pane="reader"]').focus();
    await page.keyboard.press("Control+z");
    await page.locator(".undo-notice", { hasText: "Nothing to undo. Undo begins anew whenever" }).waitFor();
    expect(await quotes(page)).toBe(before + 1);
  });
});

describe("the method of a workspace", () => {
  it("is saved and exported with it, read by after a reload, and leaves the reader's own alone", async () => {
    const { page } = await openDesk({ path: "?sel=tie.PAK~RUS&tab=evidence" });
    await menu(page).waitFor();
    const panel = page.getByRole("region", { name: "Method" });
    const weights = page.getByText(/^w \d/);
    await page.getByRole("button", { name: "Method", exact: true }).click();
    await panel.getByText("Your own method.").waitFor();
    const before = await weights.allTextContents();
    await panel.getByRole("button", { name: "Keep this method with the workspace" }).click();
    await panel.getByText("Method of this workspace.").waitFor();
    await panel.getByLabel("Half-life").selectOption("6");
    await expect.poll(() => weights.allTextContents()).not.toEqual(before);
    const after = await weights.allTextContents();
    await saved(page);
    expect(JSON.parse(await exported(page)).about.method.halfLife).toBe(6);
    await page.reload();
    await untilState(page, "ready");
    await saved(page);
    await expect.poll(() => weights.allTextContents()).toEqual(after);
    await page.getByRole("button", { name: "Method", exact: true }).click();
    await panel.getByText("Method of this workspace.").waitFor();
    await panel.getByRole("button", { name: "Go back to your own method" }).click();
    await expect.poll(() => weights.allTextContents()).toEqual(before);
    await page.locator('[data-pane="graph"]').focus();
    await page.keyboard.press("Control+z");
    await undone(page, "going back to the reader’s method");
    await expect.poll(() => weights.allTextContents()).toEqual(after);
  });
});

describe("two tabs", () => {
  it("R28 one writes; the other reads until it takes over, and nothing of the first is lost", async () => {
    const { page, context } = await openDesk();
    await codeByKeys(page);
    await saved(page);
    const before = await quotes(page);
    const second = await context.newPage();
    await second.goto(page.url());
    await untilState(second, "ready");
    await second.getByText("This workspace is open in another tab, which saves it.").waitFor();
    await second.locator('[data-pane="reader"]').focus();
    await second.keyboard.press("n");
    expect(await second.getByRole("form").count()).toBe(0);
    await codeByKeys(page, 1);
    // Something half done, which nobody has accepted.
    await page.locator('[data-pane="reader"]').focus();
    await page.keyboard.press("n");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const half = page.getByRole("form", { name: "New evidence" });
    await half.getByRole("combobox", { name: "One end of the tie" }).fill("Pakistan");
    await half.getByRole("combobox", { name: "Other end of the tie" }).fill("Russia");
    await half.getByRole("radio", { name: "Cordial" }).check();
    await expect.poll(() => quotes(page)).toBe(before + 2);
    await second.getByRole("button", { name: "Take over" }).click();
    await second.getByRole("button", { name: /^Workspace: Saved/ }).waitFor();
    await expect.poll(() => quotes(second)).toBe(before + 1);
    await page.getByRole("button", { name: "Workspace: Read-only" }).waitFor();
    await expect.poll(() => quotes(page)).toBe(before + 1);
    expect(JSON.parse(await exported(page)).quotes).toHaveLength(2);
  });
});

describe("storage that fails", () => {
  it("R21 without IndexedDB the work lasts as long as the page, says so, and can be exported (R9)", async () => {
    const { page } = await openDesk({
      before: (page) =>
        page.addInitScript(() => {
          Object.defineProperty(globalThis, "indexedDB", {
            get: () => {
              throw new DOMException("denied", "SecurityError");
            },
          });
        }),
    });
    await page.getByText("Memory only.").waitFor();
    await codeByKeys(page);
    expect(JSON.parse(await exported(page)).quotes).toHaveLength(1);
    await page.getByRole("button", { name: "Workspace: Memory only" }).waitFor();
  });

  it("R25 a full disk is said with what to do, and saving goes on by itself once there is room", async () => {
    const { page } = await openDesk({
      before: (page) =>
        page.addInitScript(() => {
          Reflect.set(globalThis, "full", true);
          const { put } = IDBObjectStore.prototype;
          IDBObjectStore.prototype.put = function (...row) {
            if (Reflect.get(globalThis, "full") && this.name === "rows")
              throw new DOMException("no room", "QuotaExceededError");
            return put.apply(this, row);
          };
        }),
    });
    await codeByKeys(page);
    await page.getByText("The browser gives this page no more room.").waitFor();
    expect(JSON.parse(await exported(page)).quotes).toHaveLength(1);
    await page.evaluate(() => Reflect.set(globalThis, "full", false));
    await page.getByRole("button", { name: "Save now" }).click();
    await saved(page);
    await page.reload();
    await untilState(page, "ready");
    await saved(page);
    expect(JSON.parse(await exported(page)).quotes).toHaveLength(1);
  });

  it("R26 R2 a transaction that aborts is tried once more; until it holds, nothing is called saved", async () => {
    const { page } = await openDesk({
      before: (page) =>
        page.addInitScript(() => {
          let left = 1;
          const { put } = IDBObjectStore.prototype;
          IDBObjectStore.prototype.put = function (...row) {
            const request = put.apply(this, row);
            if (this.name === "heads" && left-- > 0) this.transaction.abort();
            return request;
          };
        }),
    });
    await codeByKeys(page);
    await saved(page);
    await page.reload();
    await untilState(page, "ready");
    expect(JSON.parse(await exported(page)).quotes).toHaveLength(1);
  });

  it("R24 what a newer version wrote is left alone and can be carried away", async () => {
    const { page } = await openDesk({
      before: (page) =>
        page.addInitScript(() => {
          localStorage.setItem("entente.workspaces", '{"pakistan-russia":"w9"}');
          const request = indexedDB.open("entente-workspaces", 90);
          request.onupgradeneeded = () => {
            const heads = request.result.createObjectStore("heads", { keyPath: "id" });
            heads.put({ id: "w9", mood: "tomorrow" });
          };
          request.onsuccess = () => request.result.close();
        }),
    });
    await page.getByText(/written by a newer Entente/).waitFor();
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export what is stored" }).click();
    expect(JSON.parse(await textOf(await downloading)).tables.heads).toEqual([{ id: "w9", mood: "tomorrow" }]);
    // Which workspace was open is left for the newer one to find.
    await codeByKeys(page);
    expect(await page.evaluate(() => localStorage.getItem("entente.workspaces"))).toBe('{"pakistan-russia":"w9"}');
  });
});

describe("a killed browser", () => {
  it("R1 loses nothing that was called saved", { timeout: 120_000 }, async () => {
    const { page, kill } = await killableDesk();
    await codeByKeys(page);
    await saved(page);
    const file = await exported(page);
    const again = await kill();
    await saved(again);
    expect(await exported(again)).toBe(file);
  });
});

describe("a page that is left", () => {
  it("R30 writes what was done last when it goes, and has it when the reader comes back", async () => {
    const { page } = await openDesk();
    const before = await quotes(page);
    await codeByKeys(page);
    // At once: nothing has been written yet, since the hand has not rested.
    await page.goto("about:blank");
    await page.goBack();
    await untilState(page, "ready");
    await saved(page);
    await expect.poll(() => quotes(page)).toBe(before + 1);
    await codeByKeys(page, 1);
    await saved(page);
    expect(JSON.parse(await exported(page)).quotes).toHaveLength(2);
  });
});
