import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { soon } from "./support/embed-host.ts";
import { type EmbedSites, startEmbedSites, strictPolicy } from "./support/embed-sites.ts";
import { allTold, openPage, untilTold } from "./support/embed-view.ts";

let sites: EmbedSites;

/** One script of a page and everything it imports, as a portal builds it. */
async function bound(entry: string): Promise<string> {
  const made = await build({
    configFile: false,
    mode: "production",
    logLevel: "error",
    define: {
      "process.env.NODE_ENV": '"production"',
      __VUE_OPTIONS_API__: "true",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
    },
    build: {
      write: false,
      copyPublicDir: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: entry, output: { format: "iife", codeSplitting: false } },
    },
  });
  const files = (Array.isArray(made) ? made : [made]).flatMap((one) => ("output" in one ? one.output : []));
  const script = files.find((file) => file.type === "chunk");
  if (script?.type !== "chunk") throw new Error(`${entry} makes no script.`);
  return script.code;
}

beforeAll(async () => {
  sites = await startEmbedSites();
  for (const name of ["react", "vue"])
    sites.put(`/${name}.js`, { type: "text/javascript", body: await bound(`tests/e2e/support/embed-${name}-page.ts`) });
});
afterAll(() => sites?.close());

describe.each([
  ["React", "react", {}],
  // Vue makes a policy of its own name for Trusted Types.
  ["Vue", "vue", { allowed: "vue" }],
])("the element in a page of %s", (name, script, { allowed = "" }: { allowed?: string }) => {
  it("takes properties and attributes, tells by events, and comes and goes with its component", async () => {
    const policy = strictPolicy(sites.app).replace(
      "trusted-types 'none'",
      allowed === "" ? "trusted-types 'none'" : `trusted-types ${allowed}`,
    );
    const root = `<div id="root"></div><script src="/app-address.js"></script><script src="/${script}.js" defer></script>`;
    sites.put("/app-address.js", {
      type: "text/javascript",
      body: `document.body.dataset.app = ${JSON.stringify(sites.app)};`,
    });
    const host = await openPage(sites, { body: root, policy });
    await untilTold(host.page, "entente:interactive");
    const view = await host.frame();
    await view.getByRole("heading", { name: "India–Russia is allied" }).waitFor();
    expect(await view.evaluate(() => document.documentElement.dataset.theme)).toBe("light");
    expect(await host.page.locator("iframe").getAttribute("title")).toBe(`In ${name}`);
    await view.evaluate(() => Reflect.set(globalThis, "isSame", true));
    await host.page.click("#dark");
    await soon(() => view.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
    await host.page.click("#pak");
    await view.getByRole("heading", { name: /Pakistan–Russia/ }).waitFor();
    await soon(() => host.page.textContent("#said")).toBe("tie.PAK~RUS");
    expect(await view.evaluate(() => Reflect.get(globalThis, "isSame")), "nothing was loaded anew").toBe(true);
    expect(await host.page.locator("entente-view").evaluate((element) => Reflect.get(element, "hover"))).toBe(false);
    await host.page.click("#toggle");
    await soon(() => host.page.locator("iframe").count()).toBe(0);
    const from = await host.page.evaluate(() => globalThis.told.length);
    await host.page.click("#toggle");
    await untilTold(host.page, "entente:interactive", 0, from);
    const again = await host.frame();
    await again.getByRole("heading", { name: /Pakistan–Russia/ }).waitFor();
    expect(await again.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
    expect(await allTold(host.page, "entente:error")).toEqual([]);
  });
});
