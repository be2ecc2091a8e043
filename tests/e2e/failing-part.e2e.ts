import { describe, it } from "vitest";
import { openDesk, untilState } from "./support/desk.ts";

describe("R3 one failing part never takes the rest", () => {
  it("keeps reader, timeline and list when the graph's own chunk does not come", async () => {
    const { page } = await openDesk({
      serviceWorkers: "missing",
      before: (blank) => blank.route(/GraphStage-[\w-]+\.js$/, (route) => route.abort()),
      expected: [/ERR_FAILED/, /dynamically imported module/, /error/i],
    });
    const graph = page.getByRole("region", { name: "Alliance graph" });
    await graph.getByRole("alert").or(graph.getByRole("table")).first().waitFor();
    await page
      .getByRole("region", { name: "Reader" })
      .getByRole("button", { name: /very strong relations/ })
      .first()
      .click();
    await page
      .getByRole("region", { name: "Oil-trade timeline" })
      .getByRole("heading", { name: /into Pakistan/ })
      .waitFor();
  });

  it("opens again after a reload that finds everything", async () => {
    const { page } = await openDesk({
      serviceWorkers: "missing",
      before: (blank) => blank.route(/GraphStage-[\w-]+\.js$/, (route) => route.abort(), { times: 1 }),
      expected: [/ERR_FAILED/, /dynamically imported module/, /error/i],
    });
    await page.reload();
    await untilState(page, "ready");
    await page.locator('[data-pane="graph"] canvas').first().waitFor({ state: "attached" });
  });
});
