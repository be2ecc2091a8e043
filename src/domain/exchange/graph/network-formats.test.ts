import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { hostileText } from "#tests/support/hostile-text.ts";
import { readerDossier } from "#tests/support/reader-dossier.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { elementsNamed, parseXml } from "#tests/support/strict-xml.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { evidenceIndexOf } from "../../evidence/evidence-index.ts";
import { runToEnd } from "../../layout/layout-input.ts";
import { restingLens } from "../../lens/lens.ts";
import { DEFAULT_METHOD } from "../../reading/method.ts";
import { readTies } from "../../reading/read-ties.ts";
import type { ActorId } from "../../shared/ids.ts";
import { parseCsv, plainCell } from "../csv.ts";
import { legalText } from "../xml.ts";
import { exportedNetwork, type NetworkQuery, readingQueryOf } from "./exported-network.ts";
import { NETWORK_FORMATS, type NetworkFormat } from "./network-formats.ts";

const SAMPLE = sampleDossier();
const queryFor = (dossier: Dossier, change: Partial<NetworkQuery> = {}): NetworkQuery => ({
  ...restingLens(dossier.opening.window),
  method: DEFAULT_METHOD,
  madeOn: "2025-09-30",
  ...change,
});
const printed = (id: NetworkFormat["id"], dossier: Dossier, query = queryFor(dossier)): string => {
  const format = NETWORK_FORMATS.find((one) => one.id === id);
  return format === undefined ? "" : runToEnd(format.print({ dossier, query, look: null }));
};
/** A table as records by heading, as a reader of ours takes them. */
const rowsOf = (text: string) => {
  const [head, ...rows] = parseCsv(text, ",").rows;
  return rows.map(({ cells }) =>
    Object.fromEntries((head?.cells ?? []).map((name, at) => [name, plainCell(cells[at] ?? "")])),
  );
};

describe("the network of the sample", () => {
  const query = queryFor(SAMPLE);
  const network = exportedNetwork(SAMPLE, query);
  const readings = readTies(evidenceIndexOf(SAMPLE), readingQueryOf(query));

  it("has as many actors and ties as the dossier", () => {
    expect(network.actors).toHaveLength(SAMPLE.actors.length);
    expect(network.ties.map(({ reading }) => reading.tie)).toEqual([...readings.keys()]);
    for (const { reading, evidence } of network.ties) expect(evidence).toHaveLength(reading.count);
  });

  it.each(["gexf", "gexf-static", "graphml"] as const)("has them all in %s", (id) => {
    const root = parseXml(printed(id, SAMPLE));
    expect(elementsNamed(root, "node")).toHaveLength(SAMPLE.actors.length);
    const nodes = new Set(elementsNamed(root, "node").map(({ attributes }) => attributes.id));
    const edges = elementsNamed(root, "edge");
    expect(edges).toHaveLength(readings.size);
    for (const { attributes } of edges)
      expect([nodes.has(attributes.source ?? ""), nodes.has(attributes.target ?? "")]).toEqual([true, true]);
  });

  it("says of itself what it is: window, clock, method, date and sources", () => {
    const description = elementsNamed(parseXml(printed("gexf", SAMPLE)), "description")[0]?.text ?? "";
    expect(description).toContain("Oct 2024 – Sep 2025, event time");
    expect(description).toContain("half-life 24 months");
    expect(description).toContain("Sample data, made on 30 Sep 2025");
    for (const { title } of network.about.sources) expect(description).toContain(title);
    expect(network.about.sources.length).toBeGreaterThan(5);
  });

  it("declares each attribute that it gives, and gives time only where it is dynamic", () => {
    for (const id of ["gexf", "gexf-static"] as const) {
      const root = parseXml(printed(id, SAMPLE));
      const declared = elementsNamed(root, "attribute").map(({ attributes }) => attributes.id);
      for (const { attributes } of elementsNamed(root, "attvalue")) expect(declared).toContain(attributes.for);
      const spells = elementsNamed(root, "spell").length;
      expect(spells > 0).toBe(id === "gexf");
      expect(elementsNamed(root, "graph")[0]?.attributes.mode).toBe(id === "gexf" ? "dynamic" : "static");
    }
  });

  it("gives weight and stance as they are read", () => {
    const rows = rowsOf(printed("edges-csv", SAMPLE));
    for (const row of rows) {
      const reading = [...readings.values()].find(({ tie }) => tie === row.Id);
      expect(Number(row.Weight)).toBeCloseTo(reading?.weight ?? Number.NaN, 5);
      expect(Number(row.Stance)).toBeCloseTo(reading?.stance ?? Number.NaN, 5);
    }
    expect(rows).toHaveLength(readings.size);
    expect(rowsOf(printed("nodes-csv", SAMPLE)).map(({ Id }) => Id)).toEqual(SAMPLE.actors.map(({ id }) => id));
  });

  it("says in every row of nodes and edges as of what they are, and names the sources of their ties", () => {
    const rows = [...rowsOf(printed("nodes-csv", SAMPLE)), ...rowsOf(printed("edges-csv", SAMPLE))];
    const { from, to } = query.window;
    for (const row of rows)
      expect(row).toMatchObject({ "As of": to, Since: from, Clock: query.clock, Exported: "2025-09-30" });
    for (const row of rows.filter(({ Ties }) => Ties !== "0")) expect(row.Sources).not.toBe("");
    const [pakistan] = rows.filter(({ Id }) => Id === "PAK");
    expect(pakistan?.Sources).toContain("Arab News, 2 Jul 2025 | ");
    const tie = rows.find(({ Id }) => Id === "PAK~RUS");
    expect(tie?.Sources).toContain(
      "Refinery work dents demand for Russian oil, 2023-12-07, thenews.com.pk/print/1135728",
    );
  });

  it("has one row a piece and tie, whose pulls add up to the stance", () => {
    const index = evidenceIndexOf(SAMPLE);
    const rows = rowsOf(printed("evidence-csv", SAMPLE));
    expect(rows).toHaveLength([...readings.keys()].reduce((sum, tie) => sum + index.itemsOf(tie).length, 0));
    for (const [tie, reading] of readings) {
      const pulls = rows.filter((row) => row.tie === tie).reduce((sum, row) => sum + Number(row.pull), 0);
      expect(pulls).toBeCloseTo(reading.overridden?.evidence ?? reading.stance, 4);
    }
  });

  it("follows the filters: of an ego its own ties and their ends", () => {
    const ego = "PAK" as ActorId;
    const only = exportedNetwork(SAMPLE, queryFor(SAMPLE, { ego, aspects: ["energy"] }));
    expect(only.ties.length).toBeGreaterThan(0);
    for (const { one, other, reading } of only.ties) {
      expect([one, other]).toContain(ego);
      expect(reading.aspects).toEqual(["energy"]);
    }
    expect(only.actors.every(({ degree }) => degree > 0)).toBe(true);
    expect(printed("graphml", SAMPLE, queryFor(SAMPLE, { ego }))).toContain("only ties of Pakistan");
  });

  it("is JSON with its version, where nothing is lost of what it says", () => {
    const json = JSON.parse(printed("json", SAMPLE));
    expect(json).toMatchObject({
      format: "entente-network",
      version: 1,
      about: { madeOn: "2025-09-30", clock: "event" },
    });
    expect(json.ties).toHaveLength(readings.size);
    expect(json.actors).toHaveLength(SAMPLE.actors.length);
  });
});

it("marks as UTF-8 what spreadsheets open, and not what Gephi reads, whose first heading it would become", () => {
  const marked = NETWORK_FORMATS.filter(({ ending }) => ending === "csv").filter(({ id }) =>
    printed(id, SAMPLE).startsWith("\uFEFF"),
  );
  expect(marked.map(({ id }) => id)).toEqual(["evidence-csv", "flows-csv"]);
});

describe("hostile names", () => {
  const named = (text: string) => {
    const dossier = readerDossier();
    return {
      ...dossier,
      title: text,
      actors: dossier.actors.map((actor) => ({ ...actor, name: text, shortName: text, code: text })),
      sources: dossier.sources.map((source) => ({ ...source, title: text, locator: text })),
      events: dossier.events.map((event) => ({ ...event, title: text, kind: text })),
      quotes: dossier.quotes.map((quote) => ({ ...quote, note: text, speakerLabel: text })),
    } satisfies Dossier;
  };
  const listed = [
    "<script>alert(1)</script>",
    "]]>",
    "=cmd|' /C calc'!A0",
    "\u202Ebackwards",
    "a\u0000b\u0007c",
    "\uD83D",
    "&amp;",
    "a\r\nb\tc",
  ];

  test.prop([fc.oneof(fc.constantFrom(...listed), hostileText)])("stay text in every format", (text) => {
    const dossier = named(text);
    const wanted = legalText(text);
    for (const id of ["gexf", "gexf-static"] as const) {
      const root = parseXml(printed(id, dossier));
      expect(elementsNamed(root, "script")).toEqual([]);
      expect(elementsNamed(root, "node").map(({ attributes }) => attributes.label)).toEqual(
        dossier.actors.map(() => wanted),
      );
    }
    const labels = elementsNamed(parseXml(printed("graphml", dossier)), "data").filter(
      ({ attributes }) => attributes.key === "node-label",
    );
    expect(labels.map((label) => label.text)).toEqual(dossier.actors.map(() => wanted));
    expect(JSON.parse(printed("json", dossier)).actors[0].name).toBe(wanted);
  });

  test.prop([fc.oneof(fc.constantFrom(...listed), hostileText)])("are never run by a spreadsheet", (text) => {
    const dossier = named(text);
    for (const id of ["nodes-csv", "edges-csv", "evidence-csv"] as const) {
      const { rows } = parseCsv(printed(id, dossier), ",");
      const width = rows[0]?.cells.length;
      for (const { cells } of rows) {
        expect(cells).toHaveLength(width ?? 0);
        for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+@\uFF1D\uFF0B\uFF20]|^\s*-(?![\d.])/);
      }
    }
    expect(rowsOf(printed("nodes-csv", dossier))[0]?.["Full name"]).toBe(legalText(text));
  });
});
