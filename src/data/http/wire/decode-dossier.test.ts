import { describe, expect, it } from "vitest";
import type { Failure } from "#domain/dossier/dossier.ts";
import { readSample, sampleContents, sampleDossier } from "#tests/support/sample-dossier.ts";
import { type DossierContents, decodeDossier, decodeDossierInSlices } from "./decode-dossier.ts";

type Part = Exclude<keyof DossierContents["parts"], "articles">;
type Wire = Record<string, unknown>;

const failure: Failure = { kind: "missing", status: 404, message: "quotes.json is not there." };

/** The records of a part of the sample, to be spoiled. */
const records = (part: Part): Wire[] => readSample(`${part}.json`) as Wire[];

/** The sample with another content for one part. */
function withPart(part: Part, content: unknown): DossierContents {
  const contents = sampleContents();
  return { ...contents, parts: { ...contents.parts, [part]: { state: { kind: "fresh" }, content } } };
}

/** The sample with one record of one part changed. */
function spoiled(part: Part, at: number, change: Wire): DossierContents {
  return withPart(
    part,
    records(part).map((record, index) => (index === at ? { ...record, ...change } : record)),
  );
}

describe("the sample", () => {
  it("decodes without a problem", () => {
    const { problems, parts, actors, arrangements, events, flows, prices, sources } = sampleDossier();
    expect(problems).toEqual([]);
    expect(new Set(Object.values(parts).map(({ kind }) => kind))).toEqual(new Set(["fresh"]));
    const counts = [actors, arrangements, events, flows, prices, sources].map(({ length }) => length);
    expect(counts).toEqual([36, 71, 112, 2479, 432, 174]);
  });

  it("opens on the year to September 2025, the main article and Pakistan", () => {
    expect(sampleDossier().opening).toEqual({
      window: { from: "2024-10", to: "2025-09" },
      article: "sharif-courts-moscow",
      actor: "PAK",
    });
  });
});

describe("R14 some records are bad", () => {
  it("they are set aside with path and reason, the others are used", () => {
    const good = records("quotes");
    const dossier = decodeDossier(withPart("quotes", [7, ...good, { ...good[0], id: "bad", attribution: "rumour" }]));
    expect(dossier.quotes).toEqual(sampleDossier().quotes);
    expect(dossier.problems).toEqual([
      { part: "quotes.json", path: "[0]", reason: "expected a record, got 7", kind: "refused" },
      {
        part: "quotes.json",
        path: `[${good.length + 1}].attribution`,
        reason: 'expected one of direct, reported, analyst, background, got "rumour"',
        kind: "refused",
      },
    ]);
  });

  it("in a list within a record, the path says so", () => {
    const flows = readSample("flows.json") as { flows: Wire[]; coverage: Wire[] };
    const coverage = [{ ...flows.coverage[0], status: "good" }, ...flows.coverage.slice(1)];
    const dossier = decodeDossier(withPart("flows", { ...flows, coverage }));
    expect(dossier.flows.length).toBe(2479);
    expect(dossier.problems.map(({ part, path }) => [part, path])).toEqual([["flows.json", "coverage[0].status"]]);
  });

  it("a bad article leaves the others alone", () => {
    const contents = sampleContents();
    const files = contents.parts.articles.files.map((file, at) => (at === 1 ? { ...file, content: { id: 1 } } : file));
    const articles = { state: { kind: "fresh" }, files } as const;
    const dossier = decodeDossier({ ...contents, parts: { ...contents.parts, articles } });
    expect(dossier.articles.length).toBe(sampleDossier().articles.length - 1);
    expect(dossier.problems[0]).toMatchObject({ part: files[1]?.path, path: "id", kind: "refused" });
  });

  it("flows may be a bare list", () => {
    const { flows } = readSample("flows.json") as { flows: Wire[] };
    const dossier = decodeDossier(withPart("flows", flows));
    expect(dossier.flows).toEqual(sampleDossier().flows);
    expect([dossier.coverage, dossier.places]).toEqual([[], []]);
  });

  it.each([null, 7, "", {}, "<!doctype html>"])("a part that is no list at all (%j) is one problem", (content) => {
    const dossier = decodeDossier(withPart("events", content));
    expect(dossier.events).toEqual([]);
    expect(dossier.problems.filter(({ part }) => part === "events.json")).toEqual([
      expect.objectContaining({ path: "", reason: expect.stringMatching(/^expected a list of events, got /) }),
    ]);
  });
});

describe("R15 a field was renamed or retyped", () => {
  it("the message carries the field path and the expected shape", () => {
    const bearings = [{ tie: ["PAK", "RUS"], aspect: "political", stance: "warm", confidence: 1 }];
    expect(decodeDossier(spoiled("quotes", 12, { bearings })).problems).toEqual([
      {
        part: "quotes.json",
        path: "[12].bearings[0].stance",
        reason: 'expected one of -2, -1, 0, 1, 2, got "warm"',
        kind: "refused",
      },
    ]);
  });

  it("numbers in texts are used where nothing is lost", () => {
    const [price] = records("prices");
    const dossier = decodeDossier(spoiled("prices", 0, { price: String(price?.price) }));
    expect(dossier.problems).toEqual([]);
    expect(dossier.prices).toEqual(sampleDossier().prices);
  });

  it("and refused where something is", () => {
    const dossier = decodeDossier(spoiled("prices", 0, { price: " 12kt" }));
    expect(dossier.prices.length).toBe(431);
    expect(dossier.problems[0]).toMatchObject({ path: "[0].price", reason: 'expected a number, got " 12kt"' });
  });
});

describe("R16 what points nowhere or comes twice", () => {
  const tie = (one: string, other: string) => [{ tie: [one, other], aspect: "political", stance: 1, confidence: 1 }];

  it.each([
    ["quotes", { bearings: tie("PAK", "ATL") }, "[3].bearings[0].tie[0]", 'there is no actor "ATL"'],
    ["quotes", { speaker: "nobody" }, "[3].speaker", 'there is no actor "nobody"'],
    ["quotes", { addressee: "nobody" }, "[3].addressee", 'there is no actor "nobody"'],
    ["quotes", { source: "hearsay" }, "[3].source", 'there is no source "hearsay"'],
    ["quotes", { article: "unwritten" }, "[3].article", 'there is no article "unwritten"'],
    ["events", { actors: ["PAK", "ATL"] }, "[3].actors[1]", 'there is no actor "ATL"'],
    ["events", { bearings: tie("ATL", "PAK") }, "[3].bearings[0].tie[0]", 'there is no actor "ATL"'],
    ["events", { source: "hearsay" }, "[3].source", 'there is no source "hearsay"'],
    ["arrangements", { bearing: tie("RUS", "ZZZ")[0] }, "[3].bearing.tie[1]", 'there is no actor "ZZZ"'],
    ["prices", { source: "hearsay" }, "[3].source", 'there is no source "hearsay"'],
  ] as const)("%s: %j is listed, and kept", (part, change, path, reason) => {
    const dossier = decodeDossier(spoiled(part, 3, change));
    expect(dossier.problems).toEqual([{ part: `${part}.json`, path, reason, kind: "dangling" }]);
    expect(dossier[part].length).toBe(sampleDossier()[part].length);
  });

  it("flows name places that the dossier knows", () => {
    const file = readSample("flows.json") as { flows: Wire[] };
    const flows = [{ ...file.flows[0], importer: "ATL", source: "hearsay" }, ...file.flows.slice(1)];
    expect(decodeDossier(withPart("flows", { ...file, flows })).problems).toEqual([
      { part: "flows.json", path: "flows[0].importer", reason: 'there is no place "ATL"', kind: "dangling" },
      { part: "flows.json", path: "flows[0].source", reason: 'there is no source "hearsay"', kind: "dangling" },
    ]);
  });

  it("members and terms of office name actors that the dossier knows", () => {
    const actors = records("actors").filter(({ id }) => id !== "IRN");
    const paths = decodeDossier(withPart("actors", actors)).problems.map(({ path, reason }) => `${path}: ${reason}`);
    expect(paths).toContainEqual(expect.stringMatching(/^\[\d+\]\.members\[\d+\]\.actor: there is no actor "IRN"$/));
  });

  it("the words of a quote have to stand where it says", () => {
    const [, quote] = sampleDossier().quotes;
    const { start = 0, end = 0, exact = "" } = quote?.anchor ?? {};
    const moved = decodeDossier(spoiled("quotes", 1, { anchor: { exact, start: start + 1, end: end + 1 } }));
    expect(moved.problems).toEqual([
      expect.objectContaining({
        path: "[1].anchor",
        reason: expect.stringMatching(/stand elsewhere in/),
        kind: "dangling",
      }),
    ]);
    const other = decodeDossier(spoiled("quotes", 1, { anchor: { exact: "never said", start, end } }));
    expect(other.problems).toEqual([
      expect.objectContaining({
        path: "[1].anchor",
        reason: `the words "never said" do not stand in "${quote?.article}", not at ${start} to ${end}`,
      }),
    ]);
    expect(other.quotes.length).toBe(sampleDossier().quotes.length);
  });

  it("of two records with one id the first is used", () => {
    const [first, second] = records("events");
    const dossier = decodeDossier(withPart("events", [first, second, { ...second, title: "Another" }]));
    expect(dossier.events.map(({ title }) => title)).toEqual([first?.title, second?.title]);
    expect(dossier.problems).toEqual([
      {
        part: "events.json",
        path: "[2]",
        reason: `"${second?.id}" is already at [1]; the first is used`,
        kind: "repeated",
      },
    ]);
  });

  it("an opening that points nowhere is left out", () => {
    const contents = sampleContents();
    const { manifest } = contents;
    const opening = { ...(manifest.opening as NonNullable<typeof manifest.opening>), article: "gone" as never };
    const dossier = decodeDossier({ ...contents, manifest: { ...manifest, opening } });
    expect(dossier.opening.article).toBe(null);
    expect(dossier.problems).toEqual([
      { part: "dossier.json", path: "opening.article", reason: 'there is no article "gone"', kind: "dangling" },
    ]);
  });
});

describe("a part that did not come", () => {
  it.each(["actors", "arrangements", "events", "quotes", "sources", "prices", "flows"] as const)(
    "is empty without blaming the others: %s",
    (part) => {
      const contents = sampleContents();
      const state = { kind: "absent", failure } as const;
      const dossier = decodeDossier({ ...contents, parts: { ...contents.parts, [part]: { state, content: null } } });
      expect(dossier[part]).toEqual([]);
      expect(dossier.parts[part]).toEqual(state);
      expect(dossier.problems).toEqual([]);
    },
  );

  it("nor do articles", () => {
    const contents = sampleContents();
    const articles = { state: { kind: "absent", failure }, files: [] } as const;
    const dossier = decodeDossier({ ...contents, parts: { ...contents.parts, articles } });
    expect([dossier.articles, dossier.problems, dossier.opening.article]).toEqual([[], [], null]);
  });

  it("a single article that did not come is one problem", () => {
    const contents = sampleContents();
    const files = contents.parts.articles.files.map((file, at) =>
      at === 0 ? { ...file, content: null, failure } : file,
    );
    const articles = { state: { kind: "fresh" }, files } as const;
    const dossier = decodeDossier({ ...contents, parts: { ...contents.parts, articles } });
    expect(dossier.problems).toEqual([{ part: files[0]?.path, path: "", reason: failure.message, kind: "refused" }]);
    expect(dossier.opening.article).toBe(null);
  });

  it("one from a saved copy is used and says so", () => {
    const contents = sampleContents();
    const state = { kind: "saved", savedAt: "2025-11-24T10:00:00Z", failure } as const;
    const events = { ...contents.parts.events, state };
    const dossier = decodeDossier({ ...contents, parts: { ...contents.parts, events } });
    expect([dossier.events.length, dossier.parts.events]).toEqual([112, state]);
  });
});

describe("R17 a dossier much larger than usual", () => {
  const quotes = records("quotes");
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ ...quotes[at % quotes.length], id: `q${at}` }));

  it("comes in slices, to the same dossier", async () => {
    let pauses = 0;
    const contents = withPart("quotes", many(5_000));
    const dossier = await decodeDossierInSlices(contents, {
      sliceMs: 0,
      pause: async () => {
        pauses++;
      },
    });
    expect(dossier).toEqual(decodeDossier(contents));
    expect(pauses).toBeGreaterThan(100);
  });

  it("pauses of its own accord", async () => {
    expect((await decodeDossierInSlices(sampleContents(), { sliceMs: 0 })).problems).toEqual([]);
  });

  it("can be given up", async () => {
    const controller = new AbortController();
    const pause = async () => controller.abort();
    const decoding = decodeDossierInSlices(sampleContents(), { sliceMs: 0, pause, signal: controller.signal });
    await expect(decoding).rejects.toMatchObject({ name: "AbortError" });
  });
});
