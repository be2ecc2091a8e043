import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { CONTENT_SECURITY_POLICY } from "../../mocks/host/static-host.mjs";
import {
  ELEMENT_BUDGET_BYTES,
  EMBED_FIRST_VIEW_BUDGET_BYTES,
  FIRST_VIEW_BUDGET_BYTES,
  weigh,
  weighElement,
  weighEmbed,
} from "../tools/bundle.mjs";
import { hostUrl, openDesk } from "./support/desk.ts";

const DIST = process.env.ENTENTE_DIST ?? "dist";
const REGIONS = ["Alliance graph", "Oil-trade timeline", "Reader"];

describe("the desk, built and served", () => {
  it("opens below a sub-path with its three views, inside the policy and its own origin", async () => {
    const { page } = await openDesk();
    for (const name of REGIONS) await expect(page.getByRole("region", { name }).count(), name).resolves.toBe(1);
  });

  it("is served under the strict policy", async () => {
    const answer = await fetch(hostUrl());
    expect(answer.headers.get("content-security-policy")).toBe(CONTENT_SECURITY_POLICY);
  });

  it("lists the licences of the libraries it brings, those of its workers too", async () => {
    const list = await (await fetch(new URL("licences/libraries.md", hostUrl()))).text();
    const listed = [...list.matchAll(/^## (\S+) - \d\S*/gm)];
    expect(listed.map(([, name]) => name)).toEqual(
      expect.arrayContaining(["react", "zod", "pdfjs-dist", "mammoth", "jszip"]),
    );
    expect(new Set(listed.map(([line]) => line)).size).toBe(listed.length);
  });

  it.each(["missing", "refused"] as const)("answers from the page itself where service workers are %s", async (way) => {
    const { page, context } = await openDesk({ serviceWorkers: way });
    expect(context.serviceWorkers()).toEqual([]);
    await expect(page.getByRole("region", { name: "Reader" }).count()).resolves.toBe(1);
  });

  it("asks for at most 300 kB of scripts before the first view stands, MSW apart", async () => {
    const { page, requests } = await openDesk();
    await page.waitForLoadState("networkidle");
    const loaded = new Set(requests.map((url) => basename(new URL(url).pathname)));
    const weights = weigh(DIST)
      .filter(({ name, ofMocks }) => loaded.has(name) && !ofMocks)
      .map(({ name, bytes }) => ({ name, bytes }));
    const total = weights.reduce((sum, { bytes }) => sum + bytes, 0);
    console.log(`first view: ${(total / 1000).toFixed(1)} kB gzip in ${weights.length} scripts`);
    expect(weights.length).toBeGreaterThan(1);
    expect(total, JSON.stringify(weights)).toBeLessThanOrEqual(FIRST_VIEW_BUDGET_BYTES);
  });

  it.each([
    { width: 800, height: 500, part: "inWide" },
    { width: 360, height: 640, part: "inTall" },
  ] as const)("embeds a graph $width pixels wide within 250 kB of scripts and sheets, MSW apart", async (frame) => {
    const { page, requests } = await openDesk({ path: "embed/index.html?view=graph&v=1", viewport: frame });
    await page.waitForSelector('[data-pane="graph"] canvas', { state: "attached" });
    if (frame.part === "inTall") await page.waitForSelector('[data-pane="timeline"]', { state: "attached" });
    const files = weighEmbed(DIST).filter(({ ofMocks }) => !ofMocks);
    const loaded = new Set(requests.map((url) => basename(new URL(url).pathname)));
    const namesOf = (some: typeof files) => some.map(({ name }) => name);
    const first = files.filter((file) => file[frame.part]);
    expect(namesOf(files.filter(({ name }) => loaded.has(name)))).toEqual(namesOf(first));
    const total = first.reduce((sum, { bytes }) => sum + bytes, 0);
    console.log(`embedded graph, ${frame.width} wide: ${(total / 1000).toFixed(1)} kB gzip in ${first.length} files`);
    expect(total, namesOf(first).join(", ")).toBeLessThanOrEqual(EMBED_FIRST_VIEW_BUDGET_BYTES);
  });

  it("offers an element of at most 6 kB", () => {
    expect(weighElement(DIST)).toBeLessThanOrEqual(ELEMENT_BUDGET_BYTES);
  });
});
