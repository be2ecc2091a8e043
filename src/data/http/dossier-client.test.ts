import { describe, expect, it } from "vitest";
import { createMemoryCopies } from "../local/copies.ts";
import type { Copies } from "../local/saved-text.ts";
import { createDossierClient, type Loaded } from "./dossier-client.ts";
import type { Progress } from "./progress.ts";

const BASE = "https://data.example/dossiers/";
const SAVED = Date.UTC(2025, 8, 25, 9, 12);

type Answer = string | number | Error | Promise<Response>;
/** What the folder answers, by path; a status, a text, or no answer at all. */
type Folder = Record<string, Answer | ((nth: number) => Answer)>;

const actor = (id: string) => ({ kind: "state", id, name: id });
const article = (id: string) => ({
  id,
  title: id,
  published: "2025-09",
  blocks: [{ kind: "paragraph", text: "Words." }],
});
const quote = (id: string, change: object = {}) => ({
  id,
  article: "one",
  anchor: { exact: "Words", start: 0, end: 5 },
  attribution: "direct",
  act: "statement",
  ...change,
});
const flow = {
  id: "f",
  exporter: "RUS",
  importer: "PAK",
  commodity: "crude",
  period: "2025-01",
  quantity: 1,
  unit: "kt",
  quality: "official",
  source: "s",
};
const PARTS = ["actors", "arrangements", "events", "quotes", "sources", "prices", "flows"];
const file = (part: string, path: string) => ({
  part,
  path,
  mediaType: "application/json",
  count: 1,
  bytes: 1,
  sha256: "0".repeat(64),
});
const head = { id: "trial", title: "A trial", updated: "2025-09-30" };

/** A folder in which everything is there. */
const wholeFolder = (): Folder => ({
  "index.json": JSON.stringify({ schemaVersion: 1, dossiers: [head, { ...head, id: "second" }] }),
  "trial/dossier.json": JSON.stringify({
    schemaVersion: 1,
    ...head,
    parts: [
      ...PARTS.map((part) => file(part, `${part}.json`)),
      file("articles", "articles/one.json"),
      file("articles", "articles/two.json"),
    ],
  }),
  ...Object.fromEntries(PARTS.map((part) => [`trial/${part}.json`, "[]"])),
  "trial/actors.json": JSON.stringify([actor("PAK"), actor("RUS")]),
  "trial/flows.json": JSON.stringify([flow]),
  "trial/quotes.json": JSON.stringify([quote("q")]),
  "trial/sources.json": JSON.stringify([{ id: "s", title: "A source" }]),
  "trial/articles/one.json": JSON.stringify(article("one")),
  "trial/articles/two.json": JSON.stringify(article("two")),
});

function serving(folder: Folder) {
  const asked: string[] = [];
  const fetching: typeof fetch = async (address) => {
    const path = String(address).slice(BASE.length);
    const nth = asked.filter((earlier) => earlier === path).length;
    asked.push(path);
    const given = folder[path] ?? 404;
    const answer = typeof given === "function" ? given(nth) : given;
    if (answer instanceof Error) throw answer;
    if (answer instanceof Promise) return answer;
    return typeof answer === "number" ? new Response("", { status: answer }) : new Response(answer);
  };
  return { asked, fetching };
}

function clientFor(folder: Folder, copies: Copies = createMemoryCopies(), now = SAVED) {
  const { asked, fetching } = serving(folder);
  const client = createDossierClient({ base: BASE, sample: false, copies, fetch: fetching, clock: { now: () => now } });
  return { client, asked };
}

async function loadReady(folder: Folder, copies?: Copies): Promise<Extract<Loaded, { kind: "ready" }>> {
  const result = await clientFor(folder, copies).client.load(null);
  if (!result.ok) throw new Error(result.reason.failure.message);
  if (result.value.kind !== "ready") throw new Error("empty");
  return result.value;
}

const offline = () => new TypeError("Failed to fetch");
const gone = (): Folder => Object.fromEntries(Object.keys(wholeFolder()).map((path) => [path, offline()]));

describe("loading a dossier", () => {
  it("reads the first that the source lists, with all its parts fresh", async () => {
    const { dossier, list, setbacks } = await loadReady(wholeFolder());
    expect(dossier.title).toBe("A trial");
    expect(dossier.articles.map(({ id }) => id)).toEqual(["one", "two"]);
    expect(dossier.flows).toHaveLength(1);
    expect(new Set(Object.values(dossier.parts).map(({ kind }) => kind))).toEqual(new Set(["fresh"]));
    expect(list.map(({ id }) => id)).toEqual(["trial", "second"]);
    expect(setbacks).toEqual([]);
  });

  it("says so when the source lists none", async () => {
    const folder = { "index.json": JSON.stringify({ schemaVersion: 1, dossiers: [] }) };
    expect(await clientFor(folder).client.load(null)).toEqual({ ok: true, value: { kind: "empty" } });
  });

  it("opens the first that is listed where the address names one that is not there", async () => {
    const result = await clientFor(wholeFolder()).client.load("nowhere");
    expect(result).toMatchObject({ ok: true, value: { kind: "ready", dossier: { id: "trial" } } });
  });

  it("opens one that the list does not name, and lists it", async () => {
    const folder = { ...wholeFolder(), "index.json": JSON.stringify({ schemaVersion: 1, dossiers: [] }) };
    const result = await clientFor(folder).client.load("trial");
    expect(result).toMatchObject({ ok: true, value: { kind: "ready", list: [{ id: "trial" }] } });
  });

  it("tells how many articles are done", async () => {
    const told: Progress[] = [];
    await clientFor(wholeFolder()).client.load(null, { onProgress: (progress) => told.push(progress) });
    expect(told.at(0)).toEqual({ what: "the list of dossiers", done: 0, total: 1, share: 0 });
    const articles = told.filter(({ what }) => what === "2 articles");
    expect(new Set(articles.map(({ done }) => done))).toEqual(new Set([0, 1]));
    expect(told.at(-1)).toEqual({ what: "9 records", done: 0, total: 1, share: 1 });
    const shares = told.map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it("never asks for a file outside the folder", async () => {
    const manifest = JSON.stringify({ schemaVersion: 1, ...head, parts: [file("articles", "../../secret.json")] });
    const { client, asked } = clientFor({ ...wholeFolder(), "trial/dossier.json": manifest });
    const result = await client.load("trial");
    expect(asked.some((path) => path.includes("secret"))).toBe(false);
    expect(result).toMatchObject({ ok: true, value: { dossier: { problems: [{ part: "dossier.json" }] } } });
  });
});

describe("when the source gives way", () => {
  it("R10 works from the copies, each with its date and the reason", async () => {
    const copies = createMemoryCopies();
    await loadReady(wholeFolder(), copies);
    const { dossier, setbacks } = await loadReady(gone(), copies);
    expect(dossier.title).toBe("A trial");
    expect(dossier.articles).toHaveLength(2);
    expect(dossier.parts.flows).toEqual({
      kind: "saved",
      savedAt: "2025-09-25T09:12:00.000Z",
      failure: { kind: "unreachable", status: null, message: "The data source did not answer." },
    });
    expect(setbacks.length).toBeGreaterThan(0);
  });

  it("R10 fails with the reason when there is no copy", async () => {
    const result = await clientFor(gone()).client.load(null);
    expect(result).toMatchObject({ ok: false, reason: { failure: { kind: "unreachable" } } });
  });

  it("R10 lets one part fail alone, and names it", async () => {
    const { dossier } = await loadReady({ ...wholeFolder(), "trial/flows.json": offline() });
    expect(dossier.flows).toEqual([]);
    expect(dossier.parts.flows).toEqual({
      kind: "absent",
      failure: { kind: "unreachable", status: null, message: "The trade source did not answer." },
    });
    expect(dossier.quotes).toHaveLength(1);
    expect(dossier.problems).toEqual([]);
  });

  it("does not ask a silent server for every file when copies are at hand", async () => {
    const copies = createMemoryCopies();
    await loadReady(wholeFolder(), copies);
    const { client, asked } = clientFor(gone(), copies);
    await client.load(null);
    expect(asked).toEqual(["index.json"]);
  });

  it("asks again only for what did not come", async () => {
    const folder = {
      ...wholeFolder(),
      "trial/flows.json": (nth: number) => (nth === 0 ? offline() : JSON.stringify([flow])),
    };
    const { client, asked } = clientFor(folder);
    const first = await client.load(null);
    if (!first.ok || first.value.kind !== "ready") throw new Error("not ready");
    const before = asked.length;
    const second = await client.load(null, { fresh: first.value.fresh });
    expect(asked.slice(before)).toEqual(["trial/flows.json"]);
    expect(second).toMatchObject({
      ok: true,
      value: { dossier: { flows: [{ id: "f" }], parts: { flows: { kind: "fresh" } } } },
    });
  });

  it("lists an article that fails and keeps the others", async () => {
    const { dossier } = await loadReady({ ...wholeFolder(), "trial/articles/two.json": 500 });
    expect(dossier.articles.map(({ id }) => id)).toEqual(["one"]);
    expect(dossier.parts.articles.kind).toBe("fresh");
    expect(dossier.problems).toEqual([
      {
        part: "articles/two.json",
        path: "",
        reason: "The article source reported an error of its own (status 500).",
        kind: "refused",
      },
    ]);
  });

  it("R12 says what a refusal of the whole folder means", async () => {
    const result = await clientFor({ "index.json": 403 }).client.load(null);
    expect(result).toMatchObject({
      ok: false,
      reason: { failure: { kind: "denied", status: 403, message: "The data source does not let you read this." } },
    });
  });
});

describe("R13 an answer with status 200 that is no data", () => {
  it.each([
    ["a web page", "<!doctype html><title>Sign in</title>", "a web page instead of data"],
    ["nothing at all", "", "an empty answer"],
    ["null", "null", "null instead of data"],
    ["a cut file", '[{"id": "f", "expor', "data that breaks off or is no JSON"],
    ["a text", "sorry", "something that is no data"],
    ["a number", "12", "a single value instead of data"],
  ])("is named when it is %s", async (_case, text, what) => {
    const { dossier } = await loadReady({ ...wholeFolder(), "trial/flows.json": text });
    expect(dossier.parts.flows).toEqual({
      kind: "absent",
      failure: { kind: "not-data", status: 200, message: `The trade source sent ${what}.` },
    });
  });

  it("is named when a list is a record of something else", async () => {
    const { dossier } = await loadReady({ ...wholeFolder(), "trial/quotes.json": '{"error": "try later"}' });
    expect(dossier.parts.quotes).toMatchObject({
      failure: { message: "The data source sent a record where a list was expected." },
    });
  });

  it("does not take the place of the copy", async () => {
    const copies = createMemoryCopies();
    await loadReady(wholeFolder(), copies);
    const broken = { ...wholeFolder(), "trial/flows.json": "<p>Sign in</p>" };
    for (let visit = 0; visit < 2; visit++) {
      const { dossier } = await loadReady(broken, copies);
      expect(dossier.flows).toHaveLength(1);
      expect(dossier.parts.flows).toMatchObject({ kind: "saved", failure: { kind: "not-data" } });
    }
  });

  it("fails the whole when it is the index", async () => {
    const result = await clientFor({ ...wholeFolder(), "index.json": "<html>" }).client.load(null);
    expect(result).toMatchObject({ ok: false, reason: { failure: { kind: "not-data" } } });
  });
});

describe("bad records", () => {
  it("R14 are set aside and counted; the rest is used", async () => {
    const quotes = [quote("a"), quote("b", { attribution: "rumour" }), quote("c")];
    const { dossier } = await loadReady({ ...wholeFolder(), "trial/quotes.json": JSON.stringify(quotes) });
    expect(dossier.quotes.map(({ id }) => id)).toEqual(["a", "c"]);
    expect(dossier.problems).toMatchObject([{ part: "quotes.json", path: "[1].attribution", kind: "refused" }]);
  });

  it("R15 name the field and the expected shape; a number in a text is taken when nothing is lost", async () => {
    const flows = [
      { ...flow, quantity: "12.5" },
      { ...flow, id: "g", quantity: "1,5" },
    ];
    const { dossier } = await loadReady({ ...wholeFolder(), "trial/flows.json": JSON.stringify(flows) });
    expect(dossier.flows.map(({ id }) => id)).toEqual(["f"]);
    expect(dossier.problems).toMatchObject([{ path: "[1].quantity" }]);
    expect(dossier.problems[0]?.reason).toContain("expected a number");
  });

  it("R16 that point nowhere or repeat an id are listed", async () => {
    const quotes = [quote("a", { speaker: "nobody" }), quote("a")];
    const { dossier } = await loadReady({ ...wholeFolder(), "trial/quotes.json": JSON.stringify(quotes) });
    expect(dossier.problems.map(({ kind }) => kind).sort()).toEqual(["dangling", "repeated"]);
  });
});

describe("R18 answers that come too late", () => {
  it("are thrown away when a newer load has begun, though the old one ignores being stopped", async () => {
    let answerLate: (answer: Response) => void = () => undefined;
    const late = new Promise<Response>((resolve) => {
      answerLate = resolve;
    });
    const folder = {
      ...wholeFolder(),
      "index.json": (nth: number): Answer => (nth === 0 ? late : (wholeFolder()["index.json"] as string)),
    };
    const { client } = clientFor(folder);
    const old = client.load(null);
    const newer = await client.load(null);
    answerLate(new Response(JSON.stringify({ schemaVersion: 1, dossiers: [] })));
    expect(await old).toMatchObject({ ok: false, reason: { failure: { kind: "cancelled" } } });
    expect(newer).toMatchObject({ ok: true, value: { kind: "ready" } });
  });

  it("are thrown away when the reader has stopped", async () => {
    const stopping = new AbortController();
    const loading = clientFor({ "index.json": new Promise<Response>(() => undefined) }).client.load(null, {
      signal: stopping.signal,
    });
    stopping.abort();
    expect(await loading).toMatchObject({
      ok: false,
      reason: { failure: { kind: "cancelled", message: "Loading was stopped." } },
    });
  });
});
