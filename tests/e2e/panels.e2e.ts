import { describe, expect, it } from "vitest";
import { axeCleanInBothThemes } from "./support/axe.ts";
import { openDesk } from "./support/desk.ts";
import { openPanel, PANELS } from "./support/panels.ts";
import { smallTargets } from "./support/targets.ts";

describe("a panel is clean to axe in either theme, its controls large enough or far enough apart", () => {
  it.each(Object.entries(PANELS))("%s", async (_name, panel) => {
    const { page } = await openDesk({ path: panel.path });
    await openPanel(page, panel);
    await axeCleanInBothThemes(page);
    expect((await smallTargets(page, 24, panel.panel)).join("\n")).toBe("");
  });
});
