import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "./ask.ts";
import { CONTENT_SECURITY_POLICY, startHost } from "./static-host.mjs";

const folder = mkdtempSync(join(tmpdir(), "static-host-"));
const site = join(folder, "site");
const closing: (() => Promise<void>)[] = [];

async function host(options: { readonly port?: number; readonly prefix?: string } = {}) {
  const started = await startHost({ folder: site, ...options });
  closing.push(started.close);
  return started;
}

beforeAll(() => {
  mkdirSync(join(site, "assets"), { recursive: true });
  mkdirSync(join(site, "embed"));
  writeFileSync(join(site, "index.html"), "<!doctype html><title>desk</title>");
  writeFileSync(join(site, "embed/index.html"), "embed");
  writeFileSync(join(site, "assets/main-Ab12Cd34.js"), `export const long = "${"x".repeat(4000)}";`);
  writeFileSync(join(site, "config.json"), '{"source":"sample"}');
  writeFileSync(join(folder, "secret.txt"), "not yours");
});

afterAll(async () => {
  await Promise.all(closing.map((close) => close()));
  rmSync(folder, { recursive: true });
});

describe("the static host", () => {
  it("answers a folder with its page, under the strict policy", async () => {
    const { port } = await host();
    const page = await ask(port, "/?sel=tie.IND~RUS");
    expect(page).toMatchObject({ status: 200, body: "<!doctype html><title>desk</title>" });
    expect(page.header("content-type")).toBe("text/html; charset=utf-8");
    expect(page.header("content-security-policy")).toBe(CONTENT_SECURITY_POLICY);
    expect((await ask(port, "/embed/")).body).toBe("embed");
    expect((await ask(port, "/embed")).header("location")).toBe("/embed/");
  });

  it("rewrites nothing: an unknown path is not found", async () => {
    const { port } = await host();
    expect((await ask(port, "/desk")).status).toBe(404);
    expect((await ask(port, "/assets/")).status).toBe(404);
  });

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/..%5csecret.txt",
    "/%00",
    "/%",
    "//../secret.txt",
  ])("never leaves its folder: %s", async (path) => {
    const answer = await ask((await host()).port, path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain("not yours");
  });

  it("serves below a prefix and nothing beside it", async () => {
    const { port, url } = await host({ prefix: "/some/sub/path" });
    expect(url).toBe(`http://127.0.0.1:${port}/some/sub/path/`);
    expect((await ask(port, "/some/sub/path/config.json")).header("content-type")).toContain("application/json");
    expect((await ask(port, "/some/sub/path")).header("location")).toBe("/some/sub/path/");
    expect((await ask(port, "/config.json")).status).toBe(404);
    expect((await ask(port, "/some/sub/pathology/config.json")).status).toBe(404);
  });

  it("compresses what gains by it, and lets hashed files be kept for good", async () => {
    const { port } = await host();
    const path = "/assets/main-Ab12Cd34.js";
    const small = await ask(port, path, "GET", { "accept-encoding": "gzip, br" });
    expect(small.header("content-encoding")).toBe("gzip");
    expect(Number(small.header("content-length"))).toBeLessThan(500);
    expect(small.header("cache-control")).toContain("immutable");
    expect((await ask(port, path)).header("content-encoding")).toBe("");
    expect((await ask(port, "/config.json")).header("cache-control")).toBe("no-cache");
  });

  it("answers a known entity tag with 304 and no body", async () => {
    const { port } = await host();
    const etag = (await ask(port, "/config.json")).header("etag");
    const again = await ask(port, "/config.json", "GET", { "if-none-match": etag });
    expect(again).toMatchObject({ status: 304, body: "" });
  });

  it("answers byte ranges", async () => {
    const { port } = await host();
    const part = await ask(port, "/config.json", "GET", { range: "bytes=2-7" });
    expect(part).toMatchObject({ status: 206, body: "source" });
    expect(part.header("content-range")).toBe("bytes 2-7/19");
    expect((await ask(port, "/config.json", "GET", { range: "bytes=90-" })).status).toBe(416);
  });

  it("answers HEAD with the length and no body, and refuses to be written to", async () => {
    const { port } = await host();
    const head = await ask(port, "/config.json", "HEAD");
    expect(head).toMatchObject({ status: 200, body: "" });
    expect(head.header("content-length")).toBe("19");
    expect((await ask(port, "/config.json", "PUT")).status).toBe(405);
  });

  it("takes the next free port where the wished one is in use", async () => {
    const first = await host();
    expect((await host({ port: first.port })).port).toBeGreaterThan(first.port);
  });
});
