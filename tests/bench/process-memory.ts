import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

/** What a process of Linux has used at most, in MB; NaN where the system does not say. */
function peakOf(pid: number): number {
  try {
    const [, kilobytes = ""] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return kilobytes === "" ? Number.NaN : Number(kilobytes) / 1_024;
  } catch {
    return Number.NaN;
  }
}

/**
 * Asks, when called, for the most memory in MB that the process of a page has used since it began, its workers included:
 * of the renderers of the browser the largest, since a page is not told which is its own. NaN where the system does not
 * say (all but Linux).
 */
export async function peakMemory(page: Page): Promise<() => number> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  if (!session) return () => Number.NaN;
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
  return () => Math.max(...renderers.map(peakOf));
}
