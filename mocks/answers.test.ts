import { afterEach, describe, expect, it } from "vitest";
import { createDossierClient, type Loaded } from "#data/http/dossier-client.ts";
import { createMemoryCopies } from "#data/local/copies.ts";
import type { Copies } from "#data/local/saved-text.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { SAMPLE_TEXTS } from "./sample-texts.ts";
import { SCENARIOS } from "./scenarios/choose.ts";
import { mockServer } from "./server.ts";

const BASE = "http://desk.example/sub path/(1)/sample/";
let close = (): void => undefined;
afterEach(() => close());

function start(scenario: string | null, copies: Copies = createMemoryCopies()) {
  const server = mockServer(new URL(BASE).href, scenario);
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  return createDossierClient({ base: new URL(BASE).href, sample: true, copies });
}

async function load(scenario: string | null, copies?: Copies): Promise<Loaded> {
  const result = await start(scenario, copies).load(null);
  if (!result.ok) throw new Error(result.reason.failure.message);
  return result.value;
}

async function loadDossier(scenario: string | null, copies?: Copies): Promise<Dossier> {
  const loaded = await load(scenario, copies);
  if (loaded.kind !== "ready") throw new Error("There is no dossier.");
  return loaded.dossier;
}

describe("the mocked source, read by the app's own decoders", () => {
  it("answers the calm sample without a single problem", async () => {
    const dossier = await loadDossier(null);
    expect(dossier.problems).toEqual([]);
    expect(new Set(Object.values(dossier.parts).map(({ kind }) => kind))).toEqual(new Set(["fresh"]));
    const files = [...SAMPLE_TEXTS.keys()].filter((path) => path.includes("/articles/"));
    expect(dossier.articles).toHaveLength(files.length);
    for (const list of [
      dossier.actors,
      dossier.arrangements,
      dossier.events,
      dossier.quotes,
      dossier.flows,
      dossier.prices,
    ])
      expect(list.length).toBeGreaterThan(0);
  });

  it("answers every file that the folder holds, as it is, and nothing else", async () => {
    start(null);
    for (const [path, text] of SAMPLE_TEXTS) {
      const answer = await fetch(new URL(path, BASE));
      expect(answer.status, path).toBe(200);
      expect(await answer.text()).toBe(text);
    }
    for (const path of ["nothing.json", "pakistan-russia/nothing.json", "pakistan-russia/articles/nothing.json"])
      if (path.includes("/")) expect((await fetch(new URL(path, BASE))).status, path).toBe(404);
  });

  it("lists no dossier when empty", async () => {
    expect(await load("empty")).toEqual({ kind: "empty" });
  });

  it.each(["failing", "html", "status-401", "status-403", "status-404", "status-429", "status-500", "status-503"])(
    "cannot be read when %s",
    async (scenario) => {
      const result = await start(scenario).load(null);
      const kinds: Record<string, string> = { failing: "unreachable", html: "not-data", "status-500": "broken" };
      const kind = kinds[scenario] ?? (/401|403/.test(scenario) ? "denied" : /404/.test(scenario) ? "missing" : "busy");
      expect(result).toMatchObject({ ok: false, reason: { failure: { kind } } });
    },
  );

  it("misses its trade records alone when failing-trade, and has them from the copy after a calm visit", async () => {
    const without = await loadDossier("failing-trade");
    expect(without.parts.flows.kind).toBe("absent");
    expect(without.quotes.length).toBeGreaterThan(0);
    close();
    const copies = createMemoryCopies();
    const calm = await loadDossier(null, copies);
    close();
    const saved = await loadDossier("failing-trade", copies);
    expect(saved.parts.flows.kind).toBe("saved");
    expect(saved.flows).toHaveLength(calm.flows.length);
  });

  it("has problems in every part when broken, and most of it can be used", async () => {
    const calm = await loadDossier(null);
    close();
    const broken = await loadDossier("broken");
    for (const part of ["actors", "arrangements", "events", "quotes", "sources", "prices", "flows"])
      expect(
        broken.problems.some((problem) => problem.part === `${part}.json`),
        part,
      ).toBe(true);
    expect(broken.problems.some(({ part }) => part.startsWith("articles/"))).toBe(true);
    expect(new Set(broken.problems.map(({ kind }) => kind))).toEqual(new Set(["refused", "repeated", "dangling"]));
    expect(broken.articles).toHaveLength(calm.articles.length - 1);
    expect(broken.flows.length).toBeGreaterThan(calm.flows.length * 0.9);
    expect(broken.quotes.length).toBeGreaterThan(calm.quotes.length * 0.8);
  });

  it("R17 is about a hundred times larger when huge, made up and saying so, and whole", async () => {
    const calm = await loadDossier(null);
    close();
    const huge = await loadDossier("huge");
    expect(huge.problems).toEqual([]);
    expect(huge.flows.length).toBeGreaterThan(90 * calm.flows.length);
    expect(huge.quotes.length).toBeGreaterThan(90 * calm.quotes.length);
    expect(huge.title).toMatch(/^Synthetic/);
    expect(huge.actors.every(({ name }) => /^Synthetic/.test(name))).toBe(true);
    const ties = new Set([...huge.quotes, ...huge.events].flatMap(({ bearings }) => bearings.map(({ tie }) => tie)));
    expect(ties.size).toBeGreaterThan(2000);
  });

  it("leaves no copies of what a scenario made up", async () => {
    const copies = createMemoryCopies();
    await loadDossier("broken", copies);
    expect(await copies.read(new URL("index.json", BASE).href)).toBeNull();
  });

  it("is calm under a name nobody knows", async () => {
    expect((await loadDossier("constructor")).problems).toEqual([]);
    expect(SCENARIOS.map(({ name }) => name)).toContain("calm");
  });
});
