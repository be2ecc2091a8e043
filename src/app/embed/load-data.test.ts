import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { publishDossier } from "#data/publish/publish-dossier.ts";
import type { FlowId } from "#domain/shared/ids.ts";
import { RequestError } from "#embed/protocol/calls.ts";
import { LOAD_MODES, type Requests } from "#embed/protocol/contract.ts";
import { readSample, sampleDossier } from "#tests/support/sample-dossier.ts";
import { readLoad } from "./load-data.ts";
import { underRows, withRows } from "./row-layer.ts";

const sample = sampleDossier();
const { signal } = new AbortController();
const [known] = sample.flows;
if (known === undefined) throw new Error("The sample has flows.");

const row = (id: string, quantity = 7) => ({
  id,
  exporter: "RUS",
  importer: "PAK",
  commodity: "crude",
  period: "2025-09",
  quantity,
  unit: "kt",
  quality: "reported",
  source: "s",
});
/** What is read, and what is shown then over a dossier. */
const load = async (order: Requests["data.load"], at: typeof sample | null = sample) => {
  const read = await readLoad(order, at !== null, signal);
  const dossier = "dossier" in read ? read.dossier : underRows(at ?? sample, withRows(null, read.flows, order.mode));
  return { dossier, answer: read.answer };
};
const refusal = async (order: Requests["data.load"], at?: typeof sample | null) =>
  load(order, at).then(
    () => null,
    (cause: unknown) => cause,
  );
const files = async (): Promise<Record<string, string>> => {
  const { folder } = await publishDossier({ ...sample, id: "given", title: "Given" });
  return Object.fromEntries(
    [...folder].flatMap(([path, text]) => (path.startsWith("given/") ? [[path.slice(6), text]] : [])),
  );
};

describe("rows of trade", () => {
  it("are added to those at hand, one with a known id in the place of that", async () => {
    const { dossier, answer } = await load({ rows: [row("new"), row(known.id, 99)], mode: "merge" });
    expect(answer).toEqual({ mode: "merge", counts: { flows: 2 }, problems: [] });
    expect(dossier.flows).toHaveLength(sample.flows.length + 1);
    const of = (id: string) => dossier.flows.filter((flow) => flow.id === (id as FlowId));
    expect(of(known.id)).toMatchObject([{ quantity: 99 }]);
    expect(of("new")).toMatchObject([{ exporter: "RUS", importer: "PAK", quantity: 7 }]);
  });

  it("take the place of all that are at hand, and of nothing else", async () => {
    const { dossier } = await load({ rows: [row("new")], mode: "replace" });
    expect(dossier.flows.map(({ id }) => id)).toEqual(["new"]);
    expect({ ...dossier, flows: sample.flows }).toEqual(sample);
  });

  it("leave what is at hand untouched", async () => {
    const before = sample.flows.length;
    for (const mode of LOAD_MODES) await load({ rows: [row("new")], mode });
    expect(sampleDossier().flows).toHaveLength(before);
  });

  it("that cannot be read are listed by their place and left out", async () => {
    const rows = [row("good"), { ...row("bad"), quantity: "many" }, null, row("good"), "row"];
    const { dossier, answer } = await load({ rows, mode: "replace" });
    expect(dossier.flows.map(({ id }) => id)).toEqual(["good"]);
    expect(answer.counts).toEqual({ flows: 1 });
    expect(answer.problems.map(({ path }) => path)).toEqual(["rows[1].quantity", "rows[2]", "rows[3]", "rows[4]"]);
    expect(answer.problems.every(({ reason }) => reason.length > 8)).toBe(true);
  });

  it("are listed no further than somebody reads", async () => {
    const { answer } = await load({ rows: Array.from({ length: 5000 }, () => ({})), mode: "merge" });
    expect(answer.problems.length).toBeLessThan(1000);
  });

  it("belong to a dossier, and are refused where there is none", async () => {
    expect(await refusal({ rows: [row("new")], mode: "merge" }, null)).toMatchObject({
      code: "not_ready",
      retryable: true,
    });
  });

  it("are read in slices, and left when nobody waits", async () => {
    const stop = new AbortController();
    const rows = Array.from({ length: 20_000 }, (_, at) => row(`r${at}`));
    const reading = readLoad({ rows, mode: "merge" }, true, stop.signal);
    stop.abort(new Error("gone"));
    await expect(reading).rejects.toThrow("gone");
  });
});

describe("a whole dossier", () => {
  it("is read from the files of its folder, as text or parsed, and counted", async () => {
    const given = await files();
    const parsed = Object.fromEntries(Object.entries(given).map(([path, text]) => [path, JSON.parse(text)]));
    for (const folder of [given, parsed]) {
      const { dossier, answer } = await load({ dossier: { files: folder }, mode: "replace" }, null);
      expect(dossier).toMatchObject({ id: "given", title: "Given", sample: false });
      expect(dossier.quotes).toEqual(sample.quotes);
      expect(answer.counts).toMatchObject({ quotes: sample.quotes.length, flows: sample.flows.length });
      expect(answer.problems).toEqual([]);
    }
  });

  it("is shown without the records that cannot be read, which are listed", async () => {
    const given: Record<string, unknown> = await files();
    given["actors.json"] = [...JSON.parse(String(given["actors.json"])), { id: "X" }];
    const { dossier, answer } = await load({ dossier: { files: given }, mode: "preview" });
    expect(dossier.actors).toHaveLength(sample.actors.length);
    expect(answer.problems.some(({ path }) => path.startsWith("actors.json"))).toBe(true);
  });

  it("is refused where it is none, with where and why", async () => {
    expect(await refusal({ dossier: { files: {} }, mode: "replace" })).toMatchObject({
      code: "bad_request",
      path: "dossier.files.dossier.json",
      retryable: false,
    });
  });

  it("takes the place of the one shown: it cannot be merged", async () => {
    expect(await refusal({ dossier: { files: await files() }, mode: "merge" })).toMatchObject({
      code: "bad_request",
      path: "mode",
    });
  });

  it("is refused where a file is what no JSON spells", async () => {
    const ring: Record<string, unknown> = {};
    ring.ring = ring;
    for (const odd of [ring, { count: 1n }])
      expect(
        await refusal({
          dossier: { files: { "dossier.json": readSample("dossier.json"), "flows.json": odd } },
          mode: "replace",
        }),
      ).toMatchObject({
        code: "bad_request",
        path: "dossier.files.flows.json",
      });
  });
});

describe("junk", () => {
  const mode = fc.constantFrom(...LOAD_MODES);
  const junk = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withSparseArray: true });
  const oddRow = junk.map((odd) => ({ ...row("x"), id: odd, period: odd, valueUsdMillions: odd }));
  const only = (cause: unknown) => {
    expect(cause === null || cause instanceof RequestError, String(cause)).toBe(true);
  };

  test.prop([fc.array(fc.oneof(junk, oddRow), { maxLength: 20 }), mode])(
    "as rows is listed or refused, and nothing else",
    async (rows, asked) => only(await refusal({ rows, mode: asked })),
  );

  const path = fc.oneof(fc.constantFrom("dossier.json", "flows.json", "quotes.json", "__proto__", "../x"), fc.string());
  test.prop([fc.dictionary(path, junk, { maxKeys: 6 }), mode])(
    "as files is read or refused, and nothing else",
    async (given, asked) => {
      only(await refusal({ dossier: { files: given }, mode: asked }));
      const manifest = readSample("dossier.json");
      only(await refusal({ dossier: { files: { ...given, "dossier.json": manifest } }, mode: "replace" }));
    },
  );
});
