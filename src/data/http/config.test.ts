import { describe, expect, it } from "vitest";
import { decodeConfig, loadConfig } from "./config.ts";

const PAGE = "https://portal.example/desk/index.html?sel=actor.PAK";
const answering =
  (answer: Response): typeof fetch =>
  async () =>
    answer;

describe("the configuration beside the page", () => {
  it("asks for config.json beside the page, whatever stands in the query", async () => {
    const asked: string[] = [];
    const ask: typeof fetch = async (address) => {
      asked.push(String(address));
      return Response.json({ source: "sample" });
    };
    await loadConfig({ page: PAGE, fetch: ask });
    expect(asked).toEqual(["https://portal.example/desk/config.json"]);
  });

  it("names the sample, which lies beside the page", () => {
    expect(decodeConfig({ source: "sample" }, PAGE)).toEqual({
      source: { kind: "sample", base: "https://portal.example/desk/sample/" },
      embedOrigins: [],
      notice: null,
    });
  });

  it.each([
    ["https://data.example/dossiers/", "https://data.example/dossiers/"],
    ["https://data.example/dossiers", "https://data.example/dossiers/"],
    ["../data", "https://portal.example/data/"],
    ["./", "https://portal.example/desk/"],
    ["/files/?x=1#y", "https://portal.example/files/"],
  ])("reads the base %s as %s", (base, address) => {
    const { source, notice } = decodeConfig({ source: { base } }, PAGE);
    expect(source).toEqual({ kind: "folder", base: address });
    expect(notice).toBeNull();
  });

  it.each([
    {},
    null,
    [],
    "sample",
    { source: "other" },
    { source: {} },
    { source: { base: "" } },
    { source: { base: 7 } },
  ])("falls back to the sample, and says so, for %j", (content) => {
    const { source, notice } = decodeConfig(content, PAGE);
    expect(source.kind).toBe("sample");
    expect(notice).toContain("This is the built-in sample instead.");
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "blob:https://x/y", "http://["])(
    "takes no base such as %s",
    (base) => {
      expect(decodeConfig({ source: { base } }, PAGE).source.kind).toBe("sample");
    },
  );

  it("takes exact origins, and leaves a list with anything else out", () => {
    const origins = (embedOrigins: unknown) => decodeConfig({ source: "sample", embedOrigins }, PAGE);
    expect(origins(["https://portal.example"]).embedOrigins).toEqual(["https://portal.example"]);
    for (const other of ["https://*.example", "*", "null", "https://portal.example/path"]) {
      const refused = origins(["https://portal.example", other]);
      expect([other, refused.embedOrigins]).toEqual([other, []]);
      expect(refused.notice).toContain("was left out");
    }
  });

  it.each([
    ["is missing", answering(new Response("", { status: 404 })), "status 404"],
    ["is not JSON", answering(new Response("<!doctype html>")), "is not JSON"],
    ["cannot be reached", (() => Promise.reject(new TypeError("offline"))) as typeof fetch, "could not be read"],
  ])("is the sample with a notice when it %s", async (_case, ask, words) => {
    const config = await loadConfig({ page: PAGE, fetch: ask });
    expect(config.source.kind).toBe("sample");
    expect(config.notice).toContain(words);
  });
});
