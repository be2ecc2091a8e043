import { createHash } from "node:crypto";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cacheControl, contentSecurityPolicy } from "../../mocks/host/headers.mjs";
import { type Deployment, deployByApache, deployByCdn, deployByNginx } from "./support/deploy-examples.ts";
import { openDesk } from "./support/desk.ts";
import { isolatedPageOf, type OtherSites, pageOf, startOtherSites } from "./support/other-sites.ts";
import type { RealServer } from "./support/real-server.ts";
import { filesOf, type Sent, sentHeaders, wantedHeaders } from "./support/sent-headers.ts";

const VERSION: string = JSON.parse(readFileSync("package.json", "utf8")).version;
const FOR_GOOD = "public, max-age=31536000, immutable";
const COPY = `snapshots/${"0a".repeat(32)}.json`;
const READY = 'html[data-entente="ready"]';
const AT_ONCE = 32;
const INSTALLS_WITHIN_MS = 900_000;

const root = mkdtempSync(join(tmpdir(), "entente-deploy-"));
const folder = join(root, "entente");
let sites: OtherSites;

beforeAll(async () => {
  sites = await startOtherSites();
  cpSync(process.env.ENTENTE_DIST ?? "dist", folder, { recursive: true });
  // Apache serves as nobody where root starts it.
  chmodSync(root, 0o755);
  mkdirSync(join(folder, "snapshots"), { recursive: true });
  writeFileSync(join(folder, COPY), "{}");
  writeFileSync(join(folder, "config.json"), JSON.stringify({ source: "sample", embedOrigins: [sites.portal] }));
});

afterAll(async () => {
  await sites?.close();
  rmSync(root, { recursive: true, force: true });
});

const files = (): readonly string[] => filesOf(folder);
/** What has to be sent with a file of the build. */
const wanted = (path: string): Sent => wantedHeaders(path, [sites.portal]);

/** Asks for every file of the build, and expects each to be sent as it has to be. */
async function expectAllAsWanted(url: string, read: (path: string, is: Sent) => Sent): Promise<void> {
  const paths = files();
  const is: Record<string, Sent> = {};
  for (let at = 0; at < paths.length; at += AT_ONCE)
    await Promise.all(
      paths.slice(at, at + AT_ONCE).map(async (path) => {
        is[path] = read(path, sentHeaders(await fetch(new URL(path, url), { method: "HEAD" })));
      }),
    );
  expect(is).toEqual(Object.fromEntries(paths.map((path) => [path, wanted(path)])));
}

const asSent = (_path: string, is: Sent): Sent => is;

/** Networks say by themselves what may be kept, and a policy is of use only to what opens as a page or runs. */
const asByNetwork = (path: string, is: Sent): Sent => ({
  ...is,
  ...(is["cache-control"] === "public, max-age=0, must-revalidate" ? { "cache-control": "no-cache" } : {}),
  ...(/\.(?:html|m?js|svg)$/.test(path) || "content-security-policy" in is
    ? {}
    : { "content-security-policy": contentSecurityPolicy() }),
});

it("the build holds a file of every kind that is sent in a way of its own", () => {
  const paths = files();
  const pages = ["index.html", "present/index.html", "embed/index.html", "embed-demo/index.html"];
  const elements = ["v1", VERSION].flatMap((name) => [`embed/${name}/element.js`, `embed/${name}/element.mjs`]);
  expect(paths).toEqual(expect.arrayContaining([...pages, ...elements, "embed/integrity.json", "openapi.json"]));
  for (const ending of ["js", "css", "woff2", "png"])
    expect(paths.filter((path) => path.startsWith("assets/") && path.endsWith(`.${ending}`)).length).toBeGreaterThan(0);
  const kept = paths.filter((path) => cacheControl(path) === FOR_GOOD);
  expect(kept).toEqual(expect.arrayContaining([`embed/${VERSION}/element.js`, COPY]));
  expect(kept.filter((path) => !/-[\w-]{8}\.\w+$|\/\d+\.\d+\.\d+\/|[0-9a-f]{64}/.test(path))).toEqual([]);
});

/** What becomes of a page in the frame of another: it is ready, or the policy that is sent with it refuses. */
async function framed(server: RealServer, site: string, path: string, attributes = ""): Promise<"ready" | "refused"> {
  const iframe = `<iframe title="Entente" width="800" height="500" src="${server.url}${path}"${attributes}></iframe>`;
  let refused: Promise<unknown> = Promise.resolve();
  const { page, close } = await openDesk({
    host: `${site}/`,
    path: pageOf(iframe),
    until: null,
    expected: [new RegExp(`^left the origin: ${server.url}`), /frame-ancestors/],
    before: async (page: Page) => {
      refused = page.waitForEvent("console", (message) => message.text().includes("frame-ancestors"));
    },
  });
  const ready = page.frameLocator("iframe").locator(READY).waitFor({ state: "attached" });
  const what = await Promise.race([refused.then(() => "refused" as const), ready.then(() => "ready" as const)]);
  await close();
  return what;
}

/** Loads the element by a tag on a page of a portal, and waits until the page knows it. */
async function expectElement(server: RealServer, page: string): Promise<void> {
  const left = new RegExp(`^left the origin: ${server.url}`);
  const desk = await openDesk({ host: `${sites.portal}/`, path: page, until: null, expected: [left] });
  await desk.page.waitForFunction(() => customElements.get("entente-view") !== undefined);
  await desk.close();
}

type Deploy = (deployment: Deployment) => Promise<RealServer>;

describe.each<[name: string, deploy: Deploy, read: typeof asSent]>([
  ["nginx", deployByNginx, asSent],
  ["Apache", deployByApache, asSent],
  ["content delivery networks", deployByCdn, asByNetwork],
])("the example for %s", (_name, deploy, read) => {
  let server: RealServer;

  beforeAll(async () => {
    server = await deploy({ folder, portals: [sites.portal] });
  }, INSTALLS_WITHIN_MS);
  afterAll(() => server?.close());

  it("sends each file of the build with the headers it needs", () => expectAllAsWanted(server.url, read));

  it("answers a folder with its page, and lists none", async () => {
    for (const page of ["", "present/", "embed/", "embed-demo/"])
      expect(read(`${page}index.html`, sentHeaders(await fetch(new URL(page, server.url)))), page).toEqual(
        wanted(`${page}index.html`),
      );
    for (const path of ["assets/", "licences/", "embed/v1/"]) {
      const answer = await fetch(new URL(path, server.url));
      expect([403, 404], path).toContain(answer.status);
      expect(await answer.text(), path).not.toMatch(/\.(?:js|txt|mjs)\b/);
    }
  });

  it("opens the desk, quietly", async () => {
    const { page, close } = await openDesk({ host: server.url });
    await expect(page.getByRole("region", { name: "Alliance graph" }).count()).resolves.toBe(1);
    await close();
  });

  it("lets a listed portal frame an embedded view, and no other site", async () => {
    await expect(framed(server, sites.portal, "embed/index.html?view=graph")).resolves.toBe("ready");
    await expect(framed(server, sites.stranger, "embed/index.html?view=graph")).resolves.toBe("refused");
  });

  it("lets nobody frame the desk and the stage", async () => {
    await expect(framed(server, sites.portal, "index.html")).resolves.toBe("refused");
    await expect(framed(server, sites.portal, "present/index.html")).resolves.toBe("refused");
  });

  it("gives a frame without an origin all that it loads", async () => {
    const sandboxed = ' sandbox="allow-scripts"';
    await expect(framed(server, sites.portal, "embed/index.html?view=graph", sandboxed)).resolves.toBe("ready");
  });

  it("gives the element to pages that are isolated, and to those that check its sum", async () => {
    await expectElement(server, isolatedPageOf(`<script src="${server.url}embed/v1/element.js"></script>`));
    const file = `embed/${VERSION}/element.mjs`;
    const sum = `sha384-${createHash("sha384")
      .update(readFileSync(join(folder, file)))
      .digest("base64")}`;
    const published: unknown = JSON.parse(readFileSync(join(folder, "embed/integrity.json"), "utf8"));
    expect(published).toMatchObject({ [`${VERSION}/element.mjs`]: sum });
    const tag = `<script type="module" src="${server.url}${file}" integrity="${sum}" crossorigin></script>`;
    await expectElement(server, pageOf(tag));
  });
});

describe.each<[name: string, deploy: Deploy]>([
  ["nginx", deployByNginx],
  ["Apache", deployByApache],
])("the example for %s, as a server", (_name, deploy) => {
  let server: RealServer;

  beforeAll(async () => {
    server = await deploy({ folder, portals: [sites.portal], below: "/entente" });
  }, INSTALLS_WITHIN_MS);
  afterAll(() => server?.close());

  const ask = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    fetch(new URL(path, server.url), { redirect: "manual", headers });

  it("sends the same below a path", async () => {
    expect(new URL(server.url).pathname).toBe("/entente/");
    await expectAllAsWanted(server.url, asSent);
  });

  it("leads from the name of a folder into it, with all that the address says", async () => {
    const answer = await ask("embed?view=graph&v=1");
    expect(answer.status).toBe(301);
    expect(new URL(answer.headers.get("location") ?? "", server.url).href).toBe(`${server.url}embed/?view=graph&v=1`);
  });

  it("compresses scripts, and says of a known file that it is the same", async () => {
    const script = /assets\/[\w-]+\.js/.exec(readFileSync(join(folder, "index.html"), "utf8"))?.[0] ?? "";
    const packed = { "accept-encoding": "gzip" };
    const answer = await ask(script, packed);
    expect(answer.headers.get("content-encoding")).toBe("gzip");
    expect(answer.headers.get("vary")).toMatch(/accept-encoding/i);
    const { headers } = await ask("index.html", packed);
    const known = headers.get("etag");
    const again = await ask("index.html", {
      ...packed,
      "if-modified-since": headers.get("last-modified") ?? "",
      ...(known === null ? {} : { "if-none-match": known }),
    });
    expect(again.status).toBe(304);
  });

  it("says from anywhere that a file is not there, and lets nobody keep that", async () => {
    for (const path of ["assets/none-AAAAAAAA.js", `snapshots/${"1".repeat(64)}.json`, "embed/9.9.9/element.js"]) {
      const { status, headers } = await ask(path);
      expect(status, path).toBe(404);
      expect(headers.get("access-control-allow-origin"), path).toBe("*");
      expect(headers.get("cache-control"), path).toBeNull();
      expect(headers.get("content-security-policy"), path).toContain("default-src 'none'");
    }
  });

  it("never leaves its folder", async () => {
    for (const path of ["%2e%2e/%2e%2e/etc/passwd", "..%2f..%2fetc/passwd"])
      expect([400, 403, 404], path).toContain((await ask(path)).status);
  });
});
