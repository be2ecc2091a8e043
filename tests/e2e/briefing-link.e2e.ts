import { expect, it } from "vitest";
import { openDesk } from "./support/desk.ts";

it("a link carries a briefing to another browser, where it is presented, and kept only when asked", async () => {
  const maker = await openDesk({
    before: (page) =>
      page.addInitScript(() => {
        // The clipboard of a headless browser asks for leave that nobody gives.
        Object.defineProperty(navigator, "clipboard", {
          value: { writeText: async (text: string) => void Reflect.set(globalThis, "copied", text) },
        });
      }),
  });
  await maker.page.getByRole("button", { name: "Briefing" }).click();
  await maker.page.getByRole("button", { name: "Hand over" }).click();
  const part = maker.page.getByRole("region", { name: "Link with the briefing inside" });
  await part.getByText(/^\d+\.\d kB, fits in a link$/).waitFor();
  await part.getByRole("button", { name: "Copy link" }).click();
  const link: unknown = await maker.page.evaluate(() => Reflect.get(globalThis, "copied"));
  expect(link).toMatch(/\?d=pakistan-russia#briefing=1\.[\w-]+$/);
  const { hash } = new URL(String(link));

  const { page } = await openDesk({ path: `?d=pakistan-russia${hash}` });
  const notice = page.getByRole("status").filter({ hasText: "This link carries a briefing." });
  await notice.getByText("7 steps", { exact: false }).waitFor();
  expect(new URL(page.url()).hash).toBe("");
  await notice.getByRole("button", { name: "Present it" }).click();
  await page.locator(".talk-where", { hasText: "1 of 7" }).waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".talk").waitFor({ state: "detached" });
  await notice.getByRole("button", { name: "Keep in my workspace" }).click();
  await page.getByRole("heading", { name: "Briefing", exact: true }).first().waitFor();
  await page.getByRole("button", { name: /^Workspace: (?:Saved|Saving)/ }).waitFor();
});

it("a link that was cut says so, and the desk stands", async () => {
  const { page } = await openDesk({ path: "?d=pakistan-russia#briefing=1.abc" });
  await page.getByText("The briefing in this link was not read.").waitFor();
  await page.getByRole("button", { name: "Leave it" }).click();
  await page.getByText("The briefing in this link was not read.").waitFor({ state: "detached" });
});
