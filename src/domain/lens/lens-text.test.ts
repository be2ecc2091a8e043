import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { anyLensOf } from "#tests/support/any-lens.ts";
import { freshParts, month, readerDossier } from "#tests/support/reader-dossier.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import type { ActorId, ArticleId, EventId, PlaceCode, TieId, TriadId } from "../shared/ids.ts";
import { addMonths } from "../shared/month.ts";
import { REF_KINDS, type Ref } from "../shared/ref.ts";
import { ASPECTS, STANCE_NAMES } from "../shared/stance.ts";
import { COMMODITIES } from "../trade/flow.ts";
import { drawable } from "../trade/series-choice.ts";
import { type Lens, restingLens } from "./lens.ts";
import { parseLens, printLens } from "./lens-text.ts";

const resting = restingLens({ from: month("2024-10"), to: month("2025-09") });
const dossier = readerDossier();
const read = (query: string) => parseLens(query, { dossier: null, resting });
const inDossier = (query: string) => parseLens(query, { dossier, resting });
const print = (change: Partial<Lens>) => printLens({ ...resting, ...change }, { dossier: null, resting });
const names = (query: string) => read(query).ignored.map(({ name }) => name);

describe("a lens as text", () => {
  it("is empty at rest but for its dossier", () => {
    expect(print({})).toBe("");
    expect(printLens(resting, { dossier, resting })).toBe("d=trial");
  });

  it("reads as the specification shows it", () => {
    const lens: Lens = {
      ...resting,
      window: { from: month("2022-10"), to: month("2023-09") },
      selection: { kind: "tie", id: "IND~RUS" as TieId },
      clock: "knowledge",
      aspects: ["energy", "defence"],
      stances: ["cordial", "allied"],
      minWeight: 0.5,
      ego: "PAK" as ActorId,
      series: { exporter: "RUS" as PlaceCode, importer: "IND" as PlaceCode, commodity: "crude" },
      unit: "kt",
      pane: "reader",
    };
    expect(printLens(lens, { dossier: { ...dossier, id: "pakistan-russia" }, resting })).toBe(
      "d=pakistan-russia&from=2022-10&to=2023-09&sel=tie.IND~RUS&clock=knowledge&aspect=energy,defence" +
        "&stance=cordial,allied&min=0.5&ego=PAK&series=RUS>IND.crude&unit=kt&pane=reader",
    );
  });

  it("spells the rest of the desk too", () => {
    const article = "talks" as ArticleId;
    expect(print({ chart: "multiples", price: true, form: "matrix", tab: "evidence", article })).toBe(
      "chart=multiples&price=on&form=matrix&tab=evidence&article=talks",
    );
    const series = { exporter: "RUS" as PlaceCode, importer: null, commodity: "oil_total" as const };
    expect(print({ series })).toBe("series=RUS>*.oil_total");
    expect(print({ trends: ["steady", "cooling", "new"] })).toBe("trend=steady,cooling,new");
  });

  it("tells by which tie somebody came to the evidence", () => {
    const selection: Ref = { kind: "event", id: "2025-09-01.1" as EventId };
    const query = "sel=event.2025-09-01.1&thread=CHN~RUS";
    expect(print({ selection, thread: "CHN~RUS" as TieId })).toBe(query);
    expect(read(query).lens).toMatchObject({ selection, thread: "CHN~RUS" });
    expect(read("sel=event.2025-09-01.1").lens.thread).toBeNull();
    expect(read("sel=tie.IND~RUS&thread=CHN~RUS")).toMatchObject({
      lens: { thread: "IND~RUS" },
      ignored: [{ name: "thread" }],
    });
    expect(inDossier("sel=quote.strong&thread=PAK~XYZ")).toMatchObject({
      lens: { thread: null },
      ignored: [{ name: "thread" }],
    });
  });

  it("tells a series held from one chosen by hand", () => {
    const held = { exporter: "RUS" as PlaceCode, importer: "PAK" as PlaceCode, commodity: "crude" as const };
    const selection: Ref = { kind: "month", id: month("2023-06") };
    expect(print({ selection, held })).toBe("sel=month.2023-06&held=RUS>PAK.crude");
    expect(read("sel=month.2023-06&held=RUS>PAK.crude").lens).toMatchObject({ selection, series: null, held });
    expect(read("sel=month.2023-06&series=RUS>PAK.crude").lens).toMatchObject({ series: held, held: null });
  });

  it("leaves out what travels nowhere", () => {
    expect(print({ hover: { kind: "tie", id: "A~B" as TieId }, thread: "A~B" as TieId, pickedBy: "graph" })).toBe("");
  });

  it("keeps the brackets of the window together when one of them moves", () => {
    expect(print({ window: { from: month("2024-10"), to: month("2025-12") } })).toBe("from=2024-10&to=2025-12");
  });

  it("takes the lens of the sample there and back", () => {
    const sample = sampleDossier();
    const rest = restingLens(sample.opening.window);
    const query = "d=pakistan-russia&sel=tie.PAK~RUS&ego=PAK&series=RUS>IND.crude&article=sharif-courts-moscow";
    const parsed = parseLens(query, { dossier: sample, resting: rest });
    expect(parsed.ignored).toEqual([]);
    expect(printLens(parsed.lens, { dossier: sample, resting: rest })).toBe(query);
  });
});

describe("every series that can be picked", () => {
  const sample = sampleDossier();
  const rest = restingLens(sample.opening.window);
  const offered = sample.flows
    .filter((flow) => drawable(flow) && flow.series === "primary")
    .flatMap(({ exporter, importer, commodity }) => [
      { exporter, importer, commodity },
      { exporter, importer: null, commodity },
      { exporter: null, importer, commodity },
    ]);
  const written = new Map(
    offered.map((series) => [printLens({ ...rest, series }, { dossier: sample, resting: rest }), series]),
  );

  it("is among those of the sample, coal into Pakistan by supplier too", () => {
    expect(written.size).toBeGreaterThan(100);
    expect([...written.keys()]).toContain("d=pakistan-russia&series=*>PAK.coal");
  });

  it("returns from its link as it was", () => {
    for (const [query, series] of written) {
      const { lens, ignored } = parseLens(query, { dossier: sample, resting: rest });
      expect({ query, series: lens.series, ignored }).toEqual({ query, series, ignored: [] });
    }
  });
});

describe("reading an address", () => {
  it("signs the lens and takes up the thread of a tie", () => {
    expect(read("?sel=tie.IND~RUS").lens).toMatchObject({
      selection: { kind: "tie", id: "IND~RUS" },
      thread: "IND~RUS",
      pickedBy: "address",
    });
  });

  it("takes the ends of a tie in either order, and what a browser has escaped", () => {
    expect(read("sel=tie.RUS%7EIND").lens.selection).toEqual({ kind: "tie", id: "IND~RUS" });
    expect(read("series=RUS%3EIND.crude").lens.series).toMatchObject({ exporter: "RUS", importer: "IND" });
    expect(read("aspect=energy%2Cdefence").lens.aspects).toEqual(["energy", "defence"]);
  });

  it("takes the corners of a triad in any order, and none of a triad that is none", () => {
    expect(read("sel=triad.RUS~IND~PAK").lens.selection).toEqual({ kind: "triad", id: "IND~PAK~RUS" });
    expect(print({ selection: { kind: "triad", id: "IND~PAK~RUS" as TriadId } })).toContain("sel=triad.IND~PAK~RUS");
    for (const id of ["IND~PAK", "IND~PAK~IND", "IND~~RUS", "AFG~IND~PAK~RUS", "IND"]) {
      const { lens, ignored } = read(`sel=triad.${id}`);
      expect([lens.selection, ignored.length]).toEqual([null, 1]);
    }
  });

  it("names the dossier", () => {
    expect(read("?d=pakistan-russia").dossier).toBe("pakistan-russia");
    expect(read("").dossier).toBeNull();
    expect(read("d=").dossier).toBeNull();
  });

  it("turns round a window given backwards, and holds one end where only the other is given", () => {
    expect(read("from=2025-01&to=2024-01").lens.window).toEqual({ from: "2024-01", to: "2025-01" });
    expect(read("from=2025-01").lens.window).toEqual({ from: "2025-01", to: "2025-09" });
    expect(read("from=2026-01")).toMatchObject({ lens: { window: resting.window }, ignored: [{ name: "from" }] });
  });

  it("clears with an empty value what the resting lens has", () => {
    const filtered: Lens = { ...resting, aspects: ["energy"], ego: "PAK" as ActorId, chart: "stacked" };
    const parsed = parseLens("aspect=&ego=&chart=", { dossier: null, resting: filtered });
    expect(parsed).toMatchObject({ lens: { aspects: null, ego: null, chart: null }, ignored: [] });
  });

  it.each([
    ["from=soon", "from", "is not a month, as 2025-09 is"],
    ["to=2025-13", "to", "is not a month, as 2025-09 is"],
    ["from=1000-01&to=2025-01", "to", "makes a window of more than a century"],
    ["sel=RUS", "sel", "does not name a thing, as tie.IND~RUS does"],
    ["sel=tie.RUS~RUS", "sel", "names nothing in this dossier"],
    ["clock=cuckoo", "clock", "is none of event, knowledge"],
    ["aspect=energy,love", "aspect", `is none of ${ASPECTS.join(", ")}`],
    ["stance=friendly", "stance", `is none of ${STANCE_NAMES.join(", ")}`],
    ["trend=rising", "trend", "is none of steady, warming, cooling, new"],
    ["held=RUS>RUS.crude", "held", "names one place twice"],
    ["min=-1", "min", "is not a weight, as 0.5 is"],
    ["min=1e9", "min", "is not a weight, as 0.5 is"],
    ["min=NaN", "min", "is not a weight, as 0.5 is"],
    ["series=RUS", "series", "is not a series, as RUS>IND.crude is"],
    ["series=RUS>IND.gold", "series", "is not a series, as RUS>IND.crude is"],
    ["series=*>*.crude", "series", "names neither an exporter nor an importer"],
    ["series=RUS>RUS.crude", "series", "names one place twice"],
    ["unit=pints", "unit", "is none of kbd, kt, usd"],
    ["tab=%E0%A4%A", "tab", "is not spelled as addresses are"],
    ["pane=graph&pane=reader", "pane", "is given twice; the first counts"],
    ["colour=red", "colour", "is not a setting of this desk"],
    ["__proto__=1", "__proto__", "is not a setting of this desk"],
    ["constructor=1", "constructor", "is not a setting of this desk"],
  ])("ignores %s and says why", (query, name, reason) => {
    const { lens, ignored } = read(`${query}&min=0.25&form=list`);
    const listed = ignored.filter((part) => part.name === name);
    expect(listed).toContainEqual(expect.objectContaining({ reason }));
    expect(lens.form).toBe("list");
  });

  it("leaves what hosts, tests and trackers put there alone", () => {
    expect(names("scenario=slow&utm_source=mail&fbclid=x&unit=kt")).toEqual([]);
  });

  it("knows what the dossier holds", () => {
    expect(inDossier("sel=quote.strong&ego=PAK&article=talks").ignored).toEqual([]);
    const gone = inDossier("sel=quote.gone&ego=XYZ&article=none");
    expect(gone.ignored.map(({ name }) => name)).toEqual(["sel", "ego", "article"]);
    expect(gone.lens).toMatchObject({ selection: null, ego: null, article: null });
    expect(inDossier("sel=tie.PAK~putin").ignored).toHaveLength(1);
    expect(inDossier("sel=month.2001-01").ignored).toEqual([]);
    expect(inDossier("series=RUS>XYZ.crude").ignored.map(({ name }) => name)).toEqual(["series"]);
  });

  it("does not take an outage for a bad link", () => {
    const failure = { kind: "slow", status: null, message: "" } as const;
    const absent = { ...freshParts(), quotes: { kind: "absent", failure } as const };
    const torn = { ...dossier, quotes: [], parts: absent };
    const parsed = parseLens("sel=quote.strong", { dossier: torn, resting });
    expect(parsed).toMatchObject({ lens: { selection: { id: "strong" } }, ignored: [] });
  });

  it("reads no further than any lens could reach, and lists no more than can be read", () => {
    const long = parseLens(`form=list&${"x".repeat(100_000)}`, { dossier: null, resting });
    expect(long.lens.form).toBe("list");
    expect(long.ignored.every(({ name, value }) => name.length < 100 && value.length < 100)).toBe(true);
    expect(names(Array.from({ length: 500 }, (_, at) => `q${at}=1`).join("&")).length).toBeLessThan(30);
  });
});

const anyId = fc.oneof(
  fc.string({ minLength: 1, maxLength: 30 }),
  fc.constantFrom("PAK", "a.b", "x&y=z", "ü~%", "+ +"),
);
const wellFormed = anyId.filter((id) => !/[\ud800-\udfff]/.test(id));
const anyMonth = fc.integer({ min: -400, max: 400 }).map((step) => addMonths(month("2020-01"), step));
const anyPlace = fc.constantFrom("RUS", "IND", "EUU").map((code) => code as PlaceCode);
const anySeries = fc
  .tuple(fc.option(anyPlace), fc.option(anyPlace), fc.constantFrom(...COMMODITIES))
  .filter(([exporter, importer]) => exporter !== importer)
  .map(([exporter, importer, commodity]) => ({ exporter, importer, commodity }));
const anyRef: fc.Arbitrary<Ref> = fc
  .tuple(fc.constantFrom(...REF_KINDS), wellFormed, anyMonth)
  .map(([kind, id, at]) => {
    if (kind === "month") return { kind, id: at };
    if (kind === "triad") return { kind, id: "IND~PAK~RUS" as TriadId };
    return kind === "tie" ? { kind, id: "IND~RUS" as TieId } : ({ kind, id } as Ref);
  });
const anyLens = anyLensOf({
  ref: anyRef,
  tie: fc.constantFrom("IND~RUS", "PAK~RUS").map((id) => id as TieId),
  month: anyMonth,
  actor: wellFormed.map((id) => id as ActorId),
  article: wellFormed.map((id) => id as ArticleId),
  series: anySeries,
  weight: 9_999,
});

describe("there and back", () => {
  test.prop([anyLens, anyLens])("any lens over any resting lens returns as it was", (lens, rest) => {
    const parsed = parseLens(printLens(lens, { dossier: null, resting: rest }), { dossier: null, resting: rest });
    expect(parsed.ignored).toEqual([]);
    expect(parsed.lens).toEqual(lens);
  });

  test.prop([anyLens])("what is printed survives the escaping of browsers", (lens) => {
    const query = printLens(lens, { dossier: null, resting });
    const url = new URL(`https://desk.example/?${query}`);
    expect(parseLens(url.search, { dossier: null, resting }).lens).toEqual(lens);
    expect(query).not.toMatch(/%7E|%3E|%2C|[\s"<#]/i);
  });

  test.prop([fc.string({ maxLength: 300 })])("no text makes it throw", (text) => {
    expect(() => read(text)).not.toThrow();
    expect(() => inDossier(text)).not.toThrow();
  });

  const anyName = fc.constantFrom(
    "d",
    "from",
    "to",
    "sel",
    "clock",
    "aspect",
    "trend",
    "min",
    "ego",
    "series",
    "held",
    "price",
    "tab",
  );
  test.prop([fc.array(fc.tuple(anyName, fc.string()), { maxLength: 12 })])(
    "hostile values leave a lens that prints and reads again",
    (parts) => {
      const hostile = parts.map(([name, value]) => `${name}=${value}`).join("&");
      const { lens } = read(hostile);
      expect(parseLens(printLens(lens, { dossier: null, resting }), { dossier: null, resting }).lens).toEqual(lens);
    },
  );

  test.prop([fc.string({ unit: "binary" })])("half a character does not break the address", (id) => {
    expect(() => print({ ego: id as ActorId, selection: { kind: "quote", id: id as never } })).not.toThrow();
  });
});
