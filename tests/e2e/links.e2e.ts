import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openDesk, untilState } from "./support/desk.ts";

const reader = (page: Page) => page.getByRole("region", { name: "Reader" });
const timeline = (page: Page) => page.getByRole("region", { name: "Oil-trade timeline" });
const selected = (page: Page) => new URL(page.url()).searchParams.get("sel");

describe("one lens", () => {
  it("takes a picked quote to the graph, the timeline, the address and back", async () => {
    const { page } = await openDesk();
    await reader(page)
      .getByRole("button", { name: /very strong relations/ })
      .first()
      .click();
    await expect.poll(() => selected(page)).toBe("quote.q-sharif-strong-relations");
    await timeline(page)
      .getByRole("heading", { name: /into Pakistan/ })
      .waitFor();
    await page.getByText(/^Linked: /).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => selected(page)).toBeNull();
    await timeline(page)
      .getByRole("heading", { name: /Russian crude by buyer/ })
      .waitFor();
  });

  it("walks through selections by Back and Forward, and a moved window adds no step", async () => {
    const { page } = await openDesk();
    await reader(page)
      .getByRole("button", { name: /very strong relations/ })
      .first()
      .click();
    await expect.poll(() => selected(page)).toBe("quote.q-sharif-strong-relations");
    await page.getByRole("button", { name: "Window one month later" }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get("to")).toBe("2025-10");
    await reader(page)
      .getByRole("button", { name: /very dynamic leader/ })
      .first()
      .click();
    await expect.poll(() => selected(page)).toBe("quote.q-sharif-dynamic-leader");
    await page.goBack();
    await expect.poll(() => selected(page)).toBe("quote.q-sharif-strong-relations");
    expect(new URL(page.url()).searchParams.get("to")).toBe("2025-10");
    await page.goForward();
    await expect.poll(() => selected(page)).toBe("quote.q-sharif-dynamic-leader");
    await page.goBack();
    await page.goBack();
    await expect.poll(() => selected(page)).toBeNull();
  });

  it("restores the same view from a reload and from a copied link", async () => {
    const { page } = await openDesk({ path: "?sel=tie.IND~RUS&from=2022-01&to=2023-06&tab=evidence" });
    const title = reader(page).getByRole("heading", { name: /India–Russia/ });
    const read = await title.first().textContent();
    const address = page.url();
    await page.reload();
    await untilState(page, "ready");
    expect(await title.first().textContent()).toBe(read);
    expect(page.url()).toBe(address);
    const other = await openDesk({ path: new URL(address).search });
    expect(
      await reader(other.page)
        .getByRole("heading", { name: /India–Russia/ })
        .first()
        .textContent(),
    ).toBe(read);
    await other.page.getByText("[ Jan 2022 – Jun 2023 ]").waitFor();
  });

  it("restores the trend filter from a reload, by Back and from a copied link", async () => {
    const { page } = await openDesk({ path: "?form=list" });
    const cooling = page.getByRole("button", { name: "Cooling", exact: true });
    const rows = page.getByRole("region", { name: "Alliance graph" }).getByRole("row");
    const all = await rows.count();
    await cooling.click();
    await expect.poll(() => new URL(page.url()).searchParams.get("trend")).toBe("steady,warming,new");
    const left = await rows.count();
    expect(left).toBeLessThan(all);
    await page.reload();
    await untilState(page, "ready");
    expect(await cooling.getAttribute("aria-pressed")).toBe("false");
    expect(await rows.count()).toBe(left);
    await reader(page)
      .getByRole("button", { name: /very strong relations/ })
      .first()
      .click();
    await expect.poll(() => selected(page)).not.toBeNull();
    await cooling.click();
    await expect.poll(() => new URL(page.url()).searchParams.get("trend")).toBeNull();
    await page.goBack();
    await expect.poll(() => cooling.getAttribute("aria-pressed")).toBe("false");
    const other = await openDesk({ path: new URL(page.url()).search });
    expect(await other.page.getByRole("button", { name: "Cooling", exact: true }).getAttribute("aria-pressed")).toBe(
      "false",
    );
  });

  it("lets a series held for a picked month go after a reload as before it", async () => {
    const { page } = await openDesk({ path: "?sel=month.2023-06&held=RUS>PAK.crude" });
    const title = (name: RegExp) => timeline(page).getByRole("heading", { name });
    await title(/into Pakistan/).waitFor();
    await timeline(page).getByRole("button", { name: "Russia to Pakistan", exact: true }).click();
    expect(await page.getByRole("button", { name: "Follow the selection" }).isDisabled()).toBe(true);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await title(/Russian crude by buyer/).waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get("held")).toBeNull();
  });

  it("stays with the tie whose ledger an event was picked in, after a reload too", async () => {
    const { page } = await openDesk({ path: "?sel=tie.CHN~RUS&tab=evidence" });
    const title = reader(page).getByRole("heading", { name: /^China–Russia/ });
    await title.waitFor();
    await reader(page).getByRole("button", { name: "On the timeline" }).first().click();
    await expect.poll(() => selected(page)).toMatch(/^event\./);
    await expect.poll(() => new URL(page.url()).searchParams.get("thread")).toBe("CHN~RUS");
    await title.waitFor();
    await page.reload();
    await untilState(page, "ready");
    await title.waitFor();
    await timeline(page)
      .getByRole("heading", { name: /Russian crude into China/ })
      .waitFor();
  });

  it("shows a series without a supplier from its link", async () => {
    const { page } = await openDesk({ path: "?series=*>PAK.coal" });
    await timeline(page).getByRole("heading", { name: /coal/i }).waitFor();
    expect(await page.getByText("Part of this address was not understood.").count()).toBe(0);
    expect(new URL(page.url()).searchParams.get("series")).toBe("*>PAK.coal");
  });

  it("counts the ties of an actor alike in note, ledger and foot", async () => {
    const { page } = await openDesk({ path: "?sel=actor.PAK&tab=evidence" });
    const note = await page.getByRole("button", { name: /^\d+ ties$/ }).textContent();
    await reader(page)
      .getByRole("heading", { name: `Pakistan has ${note} with evidence by Sep 2025` })
      .waitFor();
    await page.getByText(new RegExp(`^Linked: .*, ${note}\\.`)).waitFor();
  });

  it("leaves out what it cannot read of a link, with one notice, and runs none of it", async () => {
    const { page } = await openDesk({
      path: "?sel=tie.<img src=x onerror=alert(1)>&to=2025-13&clock=knowledge&unit=%00",
    });
    const notice = page.getByText("Part of this address was not understood.");
    await expect(notice.count()).resolves.toBe(1);
    await page.getByRole("button", { name: "Dismiss" }).click();
    await expect(notice.count()).resolves.toBe(0);
  });
});

describe("two desks in one browser", () => {
  it("do not disturb each other", async () => {
    const { page, context } = await openDesk();
    const other = await context.newPage();
    await other.goto(page.url());
    await untilState(other, "ready");
    await reader(page)
      .getByRole("button", { name: /very strong relations/ })
      .first()
      .click();
    await expect.poll(() => selected(page)).not.toBeNull();
    expect(selected(other)).toBeNull();
  });
});
