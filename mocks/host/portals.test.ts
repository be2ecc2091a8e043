import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "./ask.ts";
import { demoPolicy, startDemoHost } from "./demo-host.mjs";
import { withPortals } from "./headers.mjs";
import { CONTENT_SECURITY_POLICY, contentSecurityPolicy, startHost } from "./static-host.mjs";

const site = mkdtempSync(join(tmpdir(), "portals-"));
const closing: (() => Promise<void>)[] = [];
const COPY = `${"0a".repeat(32)}.json`;

type Options = { readonly port?: number; readonly prefix?: string; readonly embedOrigins?: readonly string[] };

async function host(options: Options = {}) {
  const started = await startHost({ folder: site, ...options });
  closing.push(started.close);
  return started;
}

beforeAll(() => {
  for (const name of ["assets", "embed/v1", "embed/1.20.3", "snapshots", "embed-demo"])
    mkdirSync(join(site, name), { recursive: true });
  writeFileSync(join(site, "embed/v1/element.js"), "1");
  writeFileSync(join(site, "embed/1.20.3/element.js"), "1");
  writeFileSync(join(site, "embed/integrity.json"), "{}");
  writeFileSync(join(site, "snapshots", COPY), "{}");
  writeFileSync(join(site, "openapi.json"), "{}");
  writeFileSync(join(site, "embed-demo/index.html"), "<!doctype html><title>demo</title>");
  writeFileSync(join(site, "embed-demo/app.json"), '{"app":null}');
  writeFileSync(join(site, "index.html"), "<!doctype html><title>desk</title>");
  writeFileSync(join(site, "embed/index.html"), "embed");
  writeFileSync(join(site, "assets/main-Ab12Cd34.js"), "1");
  writeFileSync(join(site, "config.json"), '{"source":"sample"}');
});

afterAll(async () => {
  await Promise.all(closing.map((close) => close()));
  rmSync(site, { recursive: true });
});

describe("what others may do with a build", () => {
  it("lets listed portals, and nobody else, frame its embed page and connect to it; the desk is its own alone", async () => {
    const { port, admit } = await host({ embedOrigins: ["https://portal.example", "http://localhost:8080/"] });
    const first = ["https://portal.example", "http://localhost:8080"];
    expect((await ask(port, "/embed/")).header("content-security-policy")).toBe(contentSecurityPolicy(first));
    expect((await ask(port, "/")).header("content-security-policy")).toBe(CONTENT_SECURITY_POLICY);
    expect(contentSecurityPolicy(first)).toMatch(
      /frame-ancestors 'self' https:\/\/portal.example http:\/\/localhost:8080$/,
    );
    const settings = await ask(port, "/config.json");
    expect(JSON.parse(settings.body)).toEqual({ source: "sample", embedOrigins: first });
    admit(["http://127.0.0.1:4174"]);
    expect((await ask(port, "/embed/")).header("content-security-policy")).toContain(" http://127.0.0.1:4174");
    const again = await ask(port, "/config.json", "GET", { "if-none-match": settings.header("etag") });
    expect(JSON.parse(again.body).embedOrigins).toEqual([...first, "http://127.0.0.1:4174"]);
  });

  it("frames its own pages, and lists no portal unless told", async () => {
    const { port } = await host();
    expect(CONTENT_SECURITY_POLICY).toMatch(/frame-src 'self'; frame-ancestors 'self'$/);
    expect((await ask(port, "/config.json")).body).toBe('{"source":"sample"}');
  });

  it.each(["*", "https://*.example", "portal.example", "https://portal.example/page", "null", "file:///tmp"])(
    "refuses to list %s, which is no origin",
    async (origin) => {
      await expect(host({ embedOrigins: [origin] })).rejects.toThrow(`Not an origin: ${origin}.`);
    },
  );

  it("gives code and settings to frames without an origin, and nothing else", async () => {
    const { port } = await host();
    const shared = async (path: string) => {
      const answer = await ask(port, path);
      expect(answer.status, path).toBe(200);
      return [answer.header("access-control-allow-origin"), answer.header("cross-origin-resource-policy")];
    };
    for (const path of ["/embed/", "/embed/v1/element.js", "/assets/main-Ab12Cd34.js", "/config.json"])
      expect(await shared(path), path).toEqual(["*", "cross-origin"]);
    expect(await shared(`/snapshots/${COPY}`)).toEqual(["*", "cross-origin"]);
    for (const path of ["/", "/openapi.json", "/embed-demo/"]) expect(await shared(path), path).toEqual(["", ""]);
    const missing = await ask(port, `/snapshots/${"1".repeat(64)}.json`);
    expect(missing, "that it is not there can be read").toMatchObject({ status: 404 });
    expect(missing.header("access-control-allow-origin")).toBe("*");
  });

  it("lets exact versions and frozen copies be kept for good, and what moves on be asked for again", async () => {
    const { port } = await host();
    for (const path of ["/embed/1.20.3/element.js", `/snapshots/${COPY}`])
      expect((await ask(port, path)).header("cache-control"), path).toBe("public, max-age=31536000, immutable");
    for (const path of ["/", "/embed/", "/embed/v1/element.js", "/embed/integrity.json"])
      expect((await ask(port, path)).header("cache-control"), path).toBe("no-cache");
    expect((await ask(port, "/embed/1.20.3/none.js")).header("cache-control")).toBe("no-store");
  });
});

describe("config.json", () => {
  const listed = ["https://portal.example"];

  it("keeps what it says, and the portals it lists itself", () => {
    const text = JSON.stringify({
      source: { base: "data/" },
      embedOrigins: ["https://one.example", ...listed],
      more: 1,
    });
    expect(JSON.parse(withPortals(text, [...listed, "https://two.example"]))).toEqual({
      source: { base: "data/" },
      embedOrigins: ["https://one.example", "https://portal.example", "https://two.example"],
      more: 1,
    });
  });

  it.each(["not JSON", "[]", "null", '"sample"', '{"embedOrigins":"*"}'])("stays as it is: %s", (text) => {
    expect(withPortals(text, listed)).toBe(text);
  });
});

describe("the host of the demo page", () => {
  it("serves that page alone, from its own origin, and tells it where the app is", async () => {
    const app = await host({ prefix: "/portal/entente" });
    const demo = await startDemoHost({ folder: join(site, "embed-demo"), app: app.url });
    closing.push(demo.close);
    expect(demo.origins).toEqual([`http://127.0.0.1:${demo.port}`, `http://localhost:${demo.port}`]);
    const page = await ask(demo.port, "/");
    expect(page.body).toContain("<title>demo</title>");
    const policy = page.header("content-security-policy");
    expect(policy).toBe(demoPolicy(`http://127.0.0.1:${app.port}`));
    expect(policy).toMatch(/script-src 'self' http:\/\/127\.0\.0\.1:\d+;.*require-trusted-types-for 'script'/);
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(JSON.parse((await ask(demo.port, "/app.json")).body)).toEqual({ app: app.url });
    expect((await ask(demo.port, "/../config.json")).status).toBe(404);
  });
});

describe("the command", () => {
  const start = async (...args: readonly string[]) => {
    const command = ["mocks/host/static-host.mjs", "--folder", site, "--port", "0", ...args];
    const running = spawn(process.execPath, command, { stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    const ended = once(running, "exit");
    running.stderr.on("data", (part: Buffer) => {
      said += part.toString();
    });
    for await (const part of running.stdout) {
      said += String(part);
      if (said.includes("Ctrl+C")) break;
    }
    closing.push(async () => {
      running.kill();
      await ended;
    });
    return said;
  };
  const portIn = (said: string, before: RegExp) => Number(new RegExp(`${before.source}.*:(\\d+)/`).exec(said)?.[1]);

  it("starts the app and a page that embeds it, each of which knows the other", async () => {
    const said = await start("--embed-origin", "http://localhost:8080");
    const app = portIn(said, /Entente is at/);
    const demo = portIn(said, /A page that embeds it is at/);
    const settings = JSON.parse((await ask(app, "/config.json")).body);
    expect(settings.embedOrigins).toEqual([
      "http://localhost:8080",
      `http://127.0.0.1:${demo}`,
      `http://localhost:${demo}`,
    ]);
    expect(JSON.parse((await ask(demo, "/app.json")).body)).toEqual({ app: `http://127.0.0.1:${app}/` });
  });

  it("leaves that page out on request, and says what is wrong with an origin", async () => {
    expect(await start("--no-demo")).not.toContain("embeds");
    expect(await start("--embed-origin", "localhost:8080")).toContain("Not an origin: localhost:8080.");
  });
});
