import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { evidenceIndexOf } from "#domain/evidence/evidence-index.ts";
import { readSample, sampleContents } from "#tests/support/sample-dossier.ts";
import { type DossierContents, decodeDossier } from "./decode-dossier.ts";
import type { Manifest } from "./decode-folder.ts";

const manifest: Manifest = {
  id: "x",
  title: "",
  summary: null,
  updated: "2025",
  opening: null,
  layouts: [],
  files: [],
  problems: [],
};

/** A dossier of which every file holds the same. */
function filledWith(content: unknown): DossierContents {
  const part = { state: { kind: "fresh" }, content } as const;
  const articles = { state: { kind: "fresh" }, files: [{ path: "articles/a.json", content, failure: null }] } as const;
  const [actors, arrangements, events, quotes, sources, prices, flows, briefings] = Array.from(
    { length: 8 },
    () => part,
  );
  return {
    manifest,
    sample: false,
    parts: {
      actors,
      arrangements,
      events,
      quotes,
      sources,
      prices,
      flows,
      briefings,
      articles,
    } as DossierContents["parts"],
  };
}

const FILES = [
  "actors",
  "arrangements",
  "events",
  "quotes",
  "sources",
  "prices",
  "briefings",
  "articles/sharif-courts-moscow",
];
/** A good record of each kind, to be spoiled field by field. */
const good = FILES.map((file) => readSample(`${file}.json`)).map((file) => (Array.isArray(file) ? file[0] : file));
const anything = fc.jsonValue({ maxDepth: 4 });

/** A good record with one field replaced by anything, or gone. */
const spoiled = fc
  .record({ record: fc.constantFrom(...good), value: fc.option(anything, { nil: undefined }), at: fc.nat() })
  .map(({ record, value, at }) => {
    const names = Object.keys(record);
    return { ...record, [names[at % names.length] ?? ""]: value };
  });

describe("hostile bytes", () => {
  test.prop([anything])("any JSON at all is decoded without a throw", (value) => {
    const dossier = decodeDossier(filledWith(value));
    expect(dossier.opening.window.from <= dossier.opening.window.to).toBe(true);
  });

  test.prop([fc.array(fc.oneof(spoiled, anything), { maxLength: 8 })])("any list of records too", (list) => {
    const dossier = decodeDossier(filledWith(list));
    const counted = dossier.problems.filter(({ part, kind }) => part === "events.json" && kind !== "dangling").length;
    expect(dossier.events.length + counted).toBe(list.length);
    evidenceIndexOf(dossier);
  });

  test.prop([fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true })])(
    "and what is no JSON",
    (value) => {
      decodeDossier(filledWith(value));
      decodeDossier(filledWith([value]));
    },
  );

  it("names of built-in properties are names", () => {
    const names = ["__proto__", "constructor", "hasOwnProperty", "toString"];
    const list = (text: string) => JSON.parse(text) as unknown[];
    const actors = list(`[${names.map((id) => `{"kind":"state","id":"${id}","name":"${id}"}`).join()}]`);
    const contents = filledWith([]);
    const bearings = '[{"tie":["__proto__","constructor"],"aspect":"energy","stance":1,"confidence":1}]';
    const events = list(
      `[{"id":"__proto__","date":"2025","title":"","kind":"","bearings":${bearings},"source":"toString"}]`,
    );
    const fresh = { kind: "fresh" } as const;
    const dossier = decodeDossier({
      ...contents,
      parts: {
        ...contents.parts,
        actors: { state: fresh, content: actors },
        events: { state: fresh, content: events },
      },
    });
    expect(dossier.actors.map(({ id }) => id)).toEqual(names);
    expect(evidenceIndexOf(dossier).ties).toEqual(["__proto__~constructor"]);
    const found = dossier.problems.filter(({ part }) => part === "events.json");
    expect(found).toEqual([expect.objectContaining({ path: "[0].source", reason: 'there is no source "toString"' })]);
  });

  it("a __proto__ key gives nothing its powers", () => {
    const record = JSON.parse(
      '{"__proto__":{"kind":"state","id":"PAK","name":"P"},"constructor":{"prototype":{"x":1}}}',
    );
    const dossier = decodeDossier(filledWith([record]));
    expect(dossier.actors).toEqual([]);
    expect(Object.hasOwn(Object.prototype, "x")).toBe(false);
    const flows = JSON.parse('{"__proto__":{"flows":[]},"flows":[]}');
    expect(decodeDossier(filledWith(flows)).flows).toEqual([]);
  });

  it("huge texts are kept as text, and refused as anything else", () => {
    const huge = "9".repeat(8_000_000);
    const contents = sampleContents();
    const sources = {
      state: { kind: "fresh" },
      content: [
        { id: "s", title: huge },
        { id: huge, title: "" },
      ],
    } as const;
    const dossier = decodeDossier({ ...contents, parts: { ...contents.parts, sources } });
    expect(dossier.sources.map(({ title }) => title.length)).toEqual([huge.length]);
    const refused = dossier.problems.filter(({ kind }) => kind === "refused");
    expect(refused.map(({ path }) => path)).toEqual(["[1].id"]);
    expect(JSON.stringify(refused).length).toBeLessThan(400);
  });

  it("what is nested too deep to read is no reason to fall over", () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level++) deep = [deep];
    expect(decodeDossier(filledWith(deep)).quotes).toEqual([]);
    expect(decodeDossier(filledWith([{ id: deep }])).quotes).toEqual([]);
  });
});
