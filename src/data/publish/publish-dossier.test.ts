import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, describe, expect, it } from "vitest";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { QuoteId } from "#domain/shared/ids.ts";
import { hideItem } from "#domain/workspace/commands/rows.ts";
import { perform, startHistory } from "#domain/workspace/history.ts";
import { overlay } from "#domain/workspace/overlay.ts";
import { check } from "#mocks/dossier/check-folder.ts";
import { arbitrary } from "#tests/support/arbitrary-records.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { aQuote, aSource, aWorkspace } from "#tests/support/workspaces.ts";
import { publishDossier, readTextFolder, type TextFolder } from "./publish-dossier.ts";
import { zipFolder } from "./zip-folder.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** The faults that `npm run validate` finds in a folder of ours. */
function validate(folder: TextFolder): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), "published-"));
  folders.push(root);
  for (const [path, text] of folder) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return check(root).faults.map(({ file, path, reason }) => `${file} ${path}: ${reason}`);
}

/** The dossier that a published folder gives. */
async function readBack(folder: TextFolder, { id, sample }: Dossier): Promise<Dossier> {
  const below = [...folder].filter(([path]) => path.startsWith(`${id}/`));
  const read = await readTextFolder(new Map(below.map(([path, text]) => [path.slice(id.length + 1), text])), sample);
  if ("problem" in read) throw new Error(read.problem.reason);
  return read.dossier;
}

describe("a published dossier", () => {
  it("is the dossier again, and validate accepts it", async () => {
    const dossier = sampleDossier();
    const { folder, problems } = await publishDossier(dossier);
    expect(problems).toEqual([]);
    expect(validate(folder)).toEqual([]);
    expect(await readBack(folder, dossier)).toEqual(dossier);
    expect(folder.has("index.json")).toBe(true);
  });

  it("holds what a workspace lays over the dossier", async () => {
    const workspace = { ...aWorkspace(), quotes: { mine: aQuote("mine") }, sources: { s: aSource("s") } };
    const dossier = overlay(sampleDossier(), workspace);
    const { folder, problems } = await publishDossier(dossier);
    // The quote of the trial workspace stands nowhere in the sample's article: said, not hidden.
    expect(problems.map(({ path, kind }) => [path, kind])).toEqual([
      [`[${dossier.quotes.length - 1}].anchor`, "dangling"],
    ]);
    const back = await readBack(folder, dossier);
    expect(back.quotes).toEqual(dossier.quotes);
    expect(back.sources).toEqual(dossier.sources);
  });

  it("leaves out a hidden article with everything that rests on it", async () => {
    const base = sampleDossier();
    const { article } = base.opening;
    if (article === null) throw new Error("The sample opens without an article.");
    const hide = hideItem({ kind: "article", id: article }, "A paraphrase");
    const dossier = overlay(base, perform(startHistory(aWorkspace()), hide).document);
    const { folder, problems } = await publishDossier(dossier);
    expect(problems).toEqual([]);
    expect(validate(folder)).toEqual([]);
    expect(folder.has(`${base.id}/articles/${article}.json`)).toBe(false);
  });

  it("may be all but empty", async () => {
    const nothing = { actors: [], arrangements: [], events: [], quotes: [], articles: [], flows: [], sources: [] };
    const rest = {
      coverage: [],
      places: [],
      prices: [],
      layouts: [],
      opening: { ...sampleDossier().opening, article: null, actor: null },
    };
    const dossier: Dossier = { ...sampleDossier(), ...nothing, ...rest, id: "blank", summary: null };
    const { folder, problems } = await publishDossier(dossier);
    expect(problems).toEqual([]);
    expect(validate(folder)).toEqual([]);
    expect(await readBack(folder, dossier)).toEqual({ ...dossier, sample: true });
  });

  it("tells beforehand what a desk would set aside, in the words of validate", async () => {
    const dossier = sampleDossier();
    const [first, ...others] = dossier.articles;
    const spoiled = {
      ...dossier,
      articles: others,
      quotes: [
        { ...dossier.quotes[0], id: "a quote" as QuoteId } as Dossier["quotes"][number],
        ...dossier.quotes.slice(1),
      ],
    };
    const { folder, problems } = await publishDossier(spoiled);
    expect(problems.map(({ path }) => path)).toContain("[0].id");
    expect(problems.map(({ reason }) => reason)).toContain(`there is no article "${first?.id}"`);
    expect(validate(folder)).toHaveLength(problems.length);
  });

  it("stops when it is not wanted any more", async () => {
    await expect(publishDossier(sampleDossier(), AbortSignal.abort())).rejects.toThrow();
  });

  const distinct = <Value extends { readonly id: string }>(one: fc.Arbitrary<Value>) =>
    fc.uniqueArray(one, { maxLength: 4, selector: ({ id }) => id });
  test.prop(
    [
      distinct(arbitrary.actor),
      distinct(arbitrary.quote),
      distinct(arbitrary.event),
      distinct(arbitrary.source),
      fc.array(arbitrary.price, { maxLength: 3 }),
      fc.array(arbitrary.coverage, { maxLength: 3 }),
    ],
    { numRuns: 30 },
  )("comes back whole, whatever its texts are", async (actors, quotes, events, sources, prices, coverage) => {
    const bare = { flows: [], articles: [], arrangements: [], places: [] };
    const dossier: Dossier = { ...sampleDossier(), ...bare, actors, quotes, events, sources, prices, coverage };
    const { folder } = await publishDossier(dossier);
    const back = await readBack(folder, dossier);
    const lists = ({ actors, quotes, events, sources, prices, coverage }: Dossier) => ({
      actors,
      quotes,
      events,
      sources,
      prices,
      coverage,
    });
    expect(lists(back)).toEqual(lists(dossier));
  });
});

describe("its zip", () => {
  const texts = (zip: Uint8Array) =>
    Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, strFromU8(bytes)] as const);

  it("holds every file as it is, in order, and the same bytes each time", async () => {
    const { folder } = await publishDossier(sampleDossier());
    const zip = await zipFolder(folder);
    expect(texts(zip)).toEqual([...folder]);
    expect(await zipFolder(folder)).toEqual(zip);
    expect(zip.length).toBeLessThan([...folder.values()].reduce((sum, { length }) => sum + length, 0) / 3);
  });

  it("cuts long texts only between characters", async () => {
    for (const shift of [0, 1]) {
      const folder = new Map([
        ["long.json", `${"x".repeat(shift)}${"😀".repeat(300_000)}`],
        ["empty.json", ""],
      ]);
      expect(texts(await zipFolder(folder))).toEqual([...folder]);
    }
  });

  it("stops when it is not wanted any more", async () => {
    await expect(zipFolder(new Map([["a", "b"]]), AbortSignal.abort())).rejects.toThrow();
  });

  it("names files of other scripts as they are", async () => {
    const folder = new Map([["статья.json", "[]\n"]]);
    expect(texts(await zipFolder(folder))).toEqual([...folder]);
  });
});
