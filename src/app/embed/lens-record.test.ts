import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { type Lens, restingLens } from "#domain/lens/lens.ts";
import type { PlaceCode, TieId } from "#domain/shared/ids.ts";
import { addMonths, type MonthKey } from "#domain/shared/month.ts";
import type { Ref } from "#domain/shared/ref.ts";
import { anyLensOf } from "#tests/support/any-lens.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { printLensRecord, readLensRecord } from "./lens-record.ts";

const sample = sampleDossier();
const resting = restingLens(sample.opening.window);
const TIES = ["PAK~RUS", "IND~RUS"].map((id) => id as TieId);

const anyRef: fc.Arbitrary<Ref> = fc.oneof(
  fc.constantFrom(...TIES).map((id) => ({ kind: "tie", id }) as const),
  fc.constantFrom(...sample.actors).map(({ id }) => ({ kind: "actor", id }) as const),
  fc.constantFrom(...sample.quotes).map(({ id }) => ({ kind: "quote", id }) as const),
  fc.constantFrom(...sample.events).map(({ id }) => ({ kind: "event", id }) as const),
  fc.constantFrom(...sample.articles).map(({ id }) => ({ kind: "article", id }) as const),
);
const anyMonth = fc.nat(60).map((step) => addMonths("2021-01" as MonthKey, step));
const anyPlace = fc.constantFrom(null, "RUS" as PlaceCode);
const anySeries = fc.record({
  exporter: anyPlace,
  importer: fc.constant("IND" as PlaceCode),
  commodity: fc.constantFrom("crude" as const, "coal" as const),
});
const anyLens = anyLensOf({
  ref: anyRef,
  tie: fc.constantFrom(...TIES),
  month: anyMonth,
  actor: fc.constantFrom(...sample.actors).map(({ id }) => id),
  article: fc.constantFrom(...sample.articles).map(({ id }) => id),
  series: anySeries,
  weight: 999,
});

const read = (record: Readonly<Record<string, string>>, over: Lens | null = null) =>
  readLensRecord(record, sample, over);

describe("the lens as a record", () => {
  test.prop([anyLens])("read back, it is the lens", (lens) => {
    expect(read(printLensRecord(lens, sample))).toEqual({ lens, ignored: [] });
  });

  test.prop([anyLens])("may come back as the host's own JSON has it", (lens) => {
    const record = JSON.parse(JSON.stringify(printLensRecord(lens, sample)));
    expect(read(record).lens).toEqual(lens);
  });

  it("holds what differs from how the dossier opens, spelled as in an address", () => {
    expect(printLensRecord(resting, sample)).toEqual({ d: "pakistan-russia" });
    expect(read({ sel: "tie.PAK~RUS", series: "RUS>IND.crude" }).lens).toMatchObject({
      selection: { kind: "tie", id: "PAK~RUS" },
      series: { exporter: "RUS", importer: "IND" },
    });
  });

  it("is what the dossier opens with where it is empty", () => {
    expect(read({})).toEqual({ lens: { ...resting, pickedBy: "address" }, ignored: [] });
  });
});

describe("a part of the lens", () => {
  test.prop([anyLens])("of nothing leaves all as it is", (lens) => {
    expect(read({}, lens)).toEqual({ lens, ignored: [] });
  });

  test.prop([anyLens, anyLens])("of everything leaves nothing of before", (before, lens) => {
    const nothing = Object.fromEntries(Object.keys(printLensRecord(before, sample)).map((name) => [name, ""]));
    expect(read({ ...nothing, ...printLensRecord(lens, sample) }, before).lens).toEqual(lens);
  });

  it("changes what is named, and takes away what is empty", () => {
    const { lens } = read({ sel: "tie.PAK~RUS", unit: "usd", form: "list" });
    const changed = read({ unit: "", form: "matrix" }, lens);
    expect(changed).toEqual({ lens: { ...lens, unit: "kbd", form: "matrix" }, ignored: [] });
  });

  it("may pick a tie over a quote that came by another, without a word on what the host did not say", () => {
    const { lens } = read({ sel: "quote.q-sharif-strong-relations", thread: "PAK~RUS" });
    const picked = read({ sel: "tie.IND~RUS" }, lens);
    expect(picked.lens).toMatchObject({ selection: { kind: "tie", id: "IND~RUS" }, thread: "IND~RUS" });
    expect(picked.ignored).toEqual([]);
  });
});

describe("what cannot be used", () => {
  it("is named by its place in the request, and the rest applies", () => {
    const { lens, ignored } = read({ sel: "tie.PAK~XXZ", from: "someday", unit: "kt", colour: "pink", d: "other" });
    expect(ignored.map(({ path }) => path).sort()).toEqual(["lens.colour", "lens.d", "lens.from", "lens.sel"]);
    expect(ignored.every(({ reason }) => reason.length > 0)).toBe(true);
    expect(lens).toMatchObject({ unit: "kt", selection: null, window: resting.window });
  });

  test.prop([fc.dictionary(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), { maxKeys: 12 }), anyLens])(
    "never makes it throw, half characters and names of built-in things included",
    (record, over) => {
      for (const given of [record, { ...record, __proto__: "x", constructor: "x", sel: "quote.\ud800" }])
        expect(() => [read(given), read(given, over)]).not.toThrow();
    },
  );
});
