import { describe, expect, it } from "vitest";
import { openDesk, untilState } from "./support/desk.ts";
import { damage, rowsOnDisk, withClock } from "./support/storage-faults.ts";
import { codeByKeys, exported, manage, saved, textOf, undone } from "./support/workspace.ts";

type Clock = Awaited<ReturnType<typeof withClock>>;

/** A desk whose clock stands at some moment of a place. */
async function deskAt(start: string, timeZone = "UTC") {
  let clock: Clock | null = null;
  const desk = await openDesk({
    timeZone,
    before: async (page) => {
      clock = await withClock(page, start);
    },
  });
  return { ...desk, set: async (at: string) => (clock as Clock | null)?.set(at) };
}

describe("R27 the copy of each day", () => {
  it("can be looked at, opened beside the workspace, exported, and gone back to in one step", async () => {
    const { page, set } = await deskAt("2025-09-07T10:00:00Z");
    await codeByKeys(page);
    await saved(page);
    const first = await exported(page);
    await set("2025-09-08T09:30:00Z");
    await codeByKeys(page, 1);
    await saved(page);
    const second = await exported(page);
    expect(second).not.toBe(first);

    const dialog = await manage(page);
    await dialog.getByRole("button", { name: "Daily copies" }).click();
    const copies = dialog.getByRole("list", { name: "Daily copies of My workspace" });
    await copies.getByText("7 Sep 2025, 10:").waitFor();
    expect(await copies.getByText(/\d+ (?:k?B), kept before the first edit of 8 Sep 2025/).count()).toBe(1);
    await copies.getByRole("button", { name: "Look at it" }).click();
    const preview = copies.getByRole("region", { name: "What is in the copy" });
    await preview.getByText("In it: 1 quote.").waitFor();
    await preview.getByText("Since then: 1 added, 0 changed, 0 taken out.").waitFor();
    await preview.getByText("Added since: 1").click();
    await preview
      .getByRole("listitem")
      .getByText(/quote “.+”/)
      .waitFor();

    const downloading = page.waitForEvent("download");
    await copies.getByRole("button", { name: "Export" }).click();
    expect(await textOf(await downloading)).toBe(first);

    await copies.getByRole("button", { name: "Go back to this day" }).click();
    await dialog.getByText(/is as it was 7 Sep 2025, 10:\d\d\. Undo takes that back/).waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
    await saved(page);
    expect(await exported(page)).toBe(first);
    await page.locator('[data-pane="reader"]').focus();
    await page.keyboard.press("Control+z");
    await undone(page, "going back to 7 Sep 2025");
    await saved(page);
    expect(await exported(page)).toBe(second);

    const again = await manage(page);
    await again.getByRole("button", { name: "Daily copies" }).click();
    await again.getByRole("button", { name: "Open as a copy" }).click();
    await again.getByText(/is open as a copy\./).waitFor();
    await again.getByRole("button", { name: "Close" }).click();
    const copy = JSON.parse(await exported(page));
    expect(copy.quotes).toEqual(JSON.parse(first).quotes);
    expect(copy.about.title).toMatch(/^My workspace, 7 Sep 2025, 10:/);
  });

  it("stands beside what was damaged and set aside, which can be exported", async () => {
    const { page } = await openDesk();
    await codeByKeys(page);
    await saved(page);
    await damage(page);
    await page.reload();
    await untilState(page, "ready");
    await page.getByText("1 record of this workspace could not be read.").waitFor();
    const dialog = await manage(page);
    await dialog.getByText(/1 record in quarantine/).waitFor();
    await dialog.getByRole("button", { name: "Daily copies" }).click();
    const quarantine = dialog.getByRole("region", { name: "Quarantine of My workspace" });
    await quarantine.getByText("quotes[bad].article").waitFor();
    const downloading = page.waitForEvent("download");
    await quarantine.getByRole("button", { name: "Export quarantine" }).click();
    expect(JSON.parse(await textOf(await downloading))).toMatchObject([{ collection: "quotes", value: { id: "bad" } }]);
    await dialog.getByRole("button", { name: "Close" }).click();
    expect(JSON.parse(await exported(page)).quotes).toHaveLength(1);
  });
});

describe("R29 clocks and places", () => {
  it.each([
    { timeZone: "America/Los_Angeles", begun: "2025-09-02", next: "2025-09-03" },
    { timeZone: "Asia/Kolkata", begun: "2025-09-02", next: "2025-09-03" },
    { timeZone: "Pacific/Apia", begun: "2025-09-03", next: "2025-09-04" },
  ])(
    "$timeZone keeps its own days, and no save is lost when the clock is set back",
    async ({ timeZone, begun, next }) => {
      // Half past eleven in Greenwich is already tomorrow in Apia.
      const { page, set } = await deskAt("2025-09-02T11:30:00Z", timeZone);
      await codeByKeys(page);
      await saved(page);
      const first = JSON.parse(await exported(page));
      expect(first.about.created).toBe(begun);
      // Another hour of the same day keeps no copy; the next day does, and years back another.
      await set("2025-09-02T12:10:00Z");
      await codeByKeys(page, 1);
      await saved(page);
      await set("2025-09-03T11:30:00Z");
      await codeByKeys(page, 2);
      await saved(page);
      await set("1999-12-31T12:00:00Z");
      await codeByKeys(page, 4);
      await saved(page);
      await page.reload();
      await untilState(page, "ready");
      await page.getByRole("button", { name: /^Workspace: Saved/ }).waitFor();
      const last = JSON.parse(await exported(page));
      expect(last.quotes).toHaveLength(4);
      expect((await rowsOnDisk(page)).filter(({ collection }) => collection === "quotes")).toHaveLength(4);
      expect(last.quotes).toEqual(expect.arrayContaining(first.quotes));
      for (const quote of last.quotes) expect(quote.saidOn ?? "").not.toContain("T");

      const dialog = await manage(page);
      await dialog.getByRole("button", { name: "Daily copies" }).click();
      const kept = dialog.getByRole("list", { name: /^Daily copies of/ }).getByRole("listitem");
      await kept.first().waitFor();
      const copies = await kept.allTextContents();
      const words = (day: string) => `${Number(day.slice(8))} Sep 2025`;
      expect(copies).toHaveLength(2);
      // The newest is the one that was kept last, whatever the clock said.
      expect(copies[0]).toMatch(
        new RegExp(`^${words(next)}.*kept before the first edit of (?:31 Dec 1999|1 Jan 2000)`),
      );
      expect(copies[1]).toMatch(new RegExp(`^${words(begun)}.*kept before the first edit of ${words(next)}`));
    },
  );
});
