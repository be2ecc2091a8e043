import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { weigh } from "../tools/bundle.mjs";
import { openDesk } from "./support/desk.ts";
import { type PlainServer, startPlainServer } from "./support/nginx.ts";

const REGIONS = ["Alliance graph", "Oil-trade timeline", "Reader"];
const mocks = weigh("dist").filter(({ ofMocks }) => ofMocks);
const root = mkdtempSync(join(tmpdir(), "entente-plain-"));
const desk = join(root, "intranet/entente");
let server: PlainServer;

beforeAll(async () => {
  cpSync("dist", desk, { recursive: true });
  cpSync("mocks/dossiers", join(root, "data/dossiers"), { recursive: true });
  server = await startPlainServer(root);
  console.log(`served by ${server.kind}`);
});

afterAll(async () => {
  await server?.close();
  rmSync(root, { recursive: true, force: true });
});

/** Writes the setting that a deployment would have beside its index.html. */
const configure = (config: unknown): void => writeFileSync(join(desk, "config.json"), JSON.stringify(config));

describe("a desk on a plain server, configured to read a folder", () => {
  it("is ready, shows the three views, and loads nothing of MSW", async () => {
    configure({ source: { base: `${server.url}data/dossiers/` } });
    const { page, requests, context } = await openDesk({ host: `${server.url}intranet/entente/` });
    for (const name of REGIONS) await expect(page.getByRole("region", { name }).count(), name).resolves.toBe(1);
    await page.waitForLoadState("networkidle");
    expect(requests).toContain(`${server.url}data/dossiers/index.json`);
    expect(mocks.length).toBeGreaterThan(0);
    const ofMsw = requests.filter(
      (url) => /mockServiceWorker/.test(url) || mocks.some(({ name }) => url.endsWith(name)),
    );
    expect(ofMsw).toEqual([]);
    expect(context.serviceWorkers()).toEqual([]);
  });

  it("takes a base that is relative to the page", async () => {
    configure({ source: { base: "../../data/dossiers/" } });
    const { requests } = await openDesk({ host: `${server.url}intranet/entente/` });
    expect(requests).toContain(`${server.url}data/dossiers/index.json`);
  });

  it("says so when the folder is not there", async () => {
    configure({ source: { base: `${server.url}data/nowhere/` } });
    const { page } = await openDesk({
      host: `${server.url}intranet/entente/`,
      until: "failed",
      expected: [/status of 404/],
    });
    await expect(page.getByRole("alert").count()).resolves.toBeGreaterThan(0);
  });

  it("keeps what the build was configured with apart from it", () => {
    expect(JSON.parse(readFileSync("dist/config.json", "utf8"))).toEqual({ source: "sample" });
  });
});
