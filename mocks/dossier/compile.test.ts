import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { Flow, FlowPeriod } from "#domain/trade/flow.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { compileSample, withLayouts, writeSample } from "./compile-sample.ts";

type Row = Record<string, string>;

/** The rows of a file of facts, read apart from the compiler. */
function rows(name: string): Row[] {
  const text = readFileSync(`mocks/facts/${name}`, "utf8");
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

/** A figure as the facts spell it, without zeros that say nothing: `244.0` is `244`. */
const figure = (cell: string | undefined): string | null =>
  !cell ? null : cell.includes(".") ? cell.replace(/\.?0+$/, "") : cell;
const spelled = (value: number | null): string | null => (value === null ? null : String(value));
const textOrNull = (cell: string | undefined): string | null => cell || null;

function period(time: FlowPeriod): string {
  if (time.kind === "span") return `${time.from}..${time.to}`;
  return time.kind === "year" ? String(time.year) : time.month;
}

const dossier = sampleDossier();
const trade = rows("trade.csv");
const others = rows("trade_other_periods.csv");
const totals = rows("bilateral_totals.csv");
const flowsOf = (from: number, count: number): readonly Flow[] => dossier.flows.slice(from, from + count);

describe("the compiled sample", () => {
  it("is what the facts and the content make: npm run dossier", () => {
    const { dossier: compiled, faults } = compileSample();
    expect(faults).toEqual([]);
    const folder = writeSample(withLayouts(compiled));
    const found = readdirSync("mocks/dossiers", { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith(".json"),
    );
    expect(found.map((path) => path.replaceAll("\\", "/")).sort()).toEqual([...folder.keys()].sort());
    for (const [path, text] of folder) {
      expect(readFileSync(join("mocks/dossiers", path), "utf8") === text, `${path} is not current`).toBe(true);
    }
  });

  it("holds one record a line, so that a change can be read", () => {
    const lines = readFileSync("mocks/dossiers/pakistan-russia/prices.json", "utf8").trimEnd().split("\n");
    expect(lines.length).toBe(dossier.prices.length + 2);
  });
});

describe("no figure is changed on the way", () => {
  it("of trade.csv", () => {
    expect(trade.length).toBe(2386);
    expect(
      flowsOf(0, trade.length).map((flow) => ({
        exporter_iso3: flow.exporter,
        importer_iso3: flow.importer,
        commodity: flow.commodity,
        hs: flow.hs,
        period: period(flow.period),
        value: spelled(flow.valueUsd),
        quantity: spelled(flow.quantity),
        unit: flow.unit,
        source: flow.source,
        quality: flow.quality,
        series: flow.series,
        original: spelled(flow.original?.value ?? null),
        currency: flow.original?.currency ?? null,
        note: flow.note,
        direction: flow.direction,
      })),
    ).toEqual(
      trade.map((row) => ({
        exporter_iso3: row.exporter_iso3,
        importer_iso3: row.importer_iso3,
        commodity: row.commodity,
        hs: textOrNull(row.hs),
        period: row.period,
        value: figure(row.value_usd_millions),
        quantity: figure(row.quantity),
        unit: textOrNull(row.quantity_unit),
        source: row.source_id,
        quality: row.quality,
        series: row.series,
        original: figure(row.value_orig_millions),
        currency: textOrNull(row.value_orig_currency),
        note: textOrNull(row.note),
        direction: "import",
      })),
    );
  });

  it("of trade_other_periods.csv", () => {
    expect(others.length).toBe(77);
    const read = flowsOf(trade.length, others.length).map((flow) =>
      [flow.exporter, flow.importer, flow.commodity, flow.hs, period(flow.period), spelled(flow.valueUsd)].concat(
        spelled(flow.quantity),
        flow.unit,
        flow.source,
        flow.quality,
        flow.note,
        flow.direction,
        flow.period.kind,
      ),
    );
    expect(read).toEqual(
      others.map((row) =>
        [row.exporter_iso3, row.importer_iso3, row.commodity, row.hs, `${row.period_start}..${row.period_end}`].concat(
          figure(row.value_usd_millions) as string,
          figure(row.quantity) as string,
          [
            textOrNull(row.quantity_unit),
            row.source_id,
            row.quality,
            textOrNull(row.note),
            "import",
            "span",
          ] as string[],
        ),
      ),
    );
  });

  it("of bilateral_totals.csv", () => {
    const measures: Record<string, readonly [string, string]> = {
      total_trade: ["all_goods", "both"],
      imports_all_goods: ["all_goods", "import"],
      imports_crude_and_products: ["oil_total", "import"],
      imports_crude: ["crude", "import"],
    };
    expect(totals.length).toBe(16);
    const read = flowsOf(trade.length + others.length, totals.length).map((flow) => [
      flow.importer,
      flow.exporter,
      flow.commodity,
      flow.direction,
      period(flow.period),
      spelled(flow.valueUsd),
      flow.quantity,
      flow.source,
      flow.quality,
      flow.note,
    ]);
    expect(read).toEqual(
      totals.map((row) => [
        row.reporter_iso3,
        row.partner_iso3,
        ...(measures[row.measure ?? ""] ?? []),
        `${row.period_start}..${row.period_end}`,
        figure(row.value_usd_millions),
        null,
        row.source_id,
        row.quality,
        textOrNull(row.note),
      ]),
    );
    expect(dossier.flows.length).toBe(trade.length + others.length + totals.length);
  });

  it("of prices.csv", () => {
    const read = dossier.prices.map((one) => [
      one.month,
      one.benchmark,
      spelled(one.price),
      one.unit,
      one.basis,
      one.source,
      one.quality,
    ]);
    const given = rows("prices.csv").map((row) => [
      row.period,
      row.benchmark,
      figure(row.price),
      row.unit,
      row.basis,
      row.source_id,
      row.quality,
    ]);
    expect(given.length).toBe(432);
    expect(read).toEqual(given);
  });
});

describe("every row carries over", () => {
  it("of ties.csv, with stance, interval, basis and source", () => {
    const stances = ["hostile", "strained", "neutral", "cordial", "allied"];
    const aspects: Record<string, string> = {
      political: "political",
      strategic_partnership: "political",
      economic: "economic",
      energy_trade: "energy",
      defence: "defence",
      alliance: "defence",
      membership: "membership",
      dispute: "dispute",
      sanction: "sanction",
    };
    const organisations = ["SCO", "BRICS", "QUAD", "OPECPLUS", "EU"];
    const idOf = (word = "") => (organisations.includes(word) ? word.toLowerCase() : word);
    const given = rows("ties.csv");
    expect(given.length).toBe(71);
    expect(
      dossier.arrangements.map(({ id, kind, bearing, since, until, basis, source, published }) => [
        id,
        kind,
        bearing.tie,
        bearing.aspect,
        stances[bearing.stance + 2],
        bearing.confidence,
        since,
        until,
        basis,
        source,
        published,
      ]),
    ).toEqual(
      given.map((row) => {
        const ends = [idOf(row.actor_a), idOf(row.actor_b)];
        const id = [...ends, row.kind, row.since].join("-").toLowerCase();
        const [tie, aspect] = [[...ends].sort().join("~"), aspects[row.kind ?? ""]];
        return [
          id,
          row.kind,
          tie,
          aspect,
          row.stance,
          1,
          row.since,
          textOrNull(row.until),
          row.basis,
          row.source_id,
          null,
        ];
      }),
    );
    expect(new Set(dossier.arrangements.map(({ id }) => id)).size).toBe(71);
  });

  it("of events.csv, numbered within their date", () => {
    const given = rows("events.csv");
    expect(given.length).toBe(112);
    expect(dossier.events.map(({ date, title, kind, source }) => [date, title, kind, source])).toEqual(
      given.map((row) => [row.date, row.title, row.kind, row.source_id]),
    );
    const second = dossier.events.filter(({ date }) => date === "2025-09-02").map(({ id }) => id);
    expect(second).toEqual(["2025-09-02.1", "2025-09-02.2", "2025-09-02.3", "2025-09-02.4"]);
    for (const [at, row] of given.entries()) {
      expect(dossier.events[at]?.actors.map((id) => id.toUpperCase())).toEqual(row.actors?.toUpperCase().split(";"));
    }
  });

  it("of sources.csv", () => {
    const given = rows("sources.csv");
    expect(given.length).toBe(174);
    expect(dossier.sources).toEqual(
      given.map((row) => ({
        id: row.source_id,
        title: row.title,
        publisher: textOrNull(row.publisher),
        date: textOrNull(row.date),
        locator: textOrNull(row.url_or_repo),
        licence: textOrNull(row.licence_if_known),
        note: textOrNull(row.note),
      })),
    );
  });

  it("names as actors all states, eight persons and five groupings", () => {
    const ids = (kind: string) => dossier.actors.filter((one) => one.kind === kind).map(({ id }) => id);
    expect(ids("state").join(" ")).toBe(
      "AFG ARE AUS BEL CHN IND IRN IRQ JPN KAZ KOR KWT MYS NLD NOR OMN PAK QAT RUS SAU SGP TUR USA",
    );
    expect(ids("person").join(" ")).toBe("imran_khan mbs modi munir putin sharif trump xi");
    expect(ids("organisation").join(" ")).toBe("brics eu opecplus quad sco");
  });

  it("gives members as ties.csv has them", () => {
    const sco = dossier.actors.find(({ id }) => id === "sco");
    expect(sco?.kind === "organisation" && sco.members.map(({ actor, from }) => `${actor} ${from}`)).toEqual([
      "PAK 2017-06",
      "IND 2017-06",
      "RUS 2001-06",
      "CHN 2001-06",
      "IRN 2023-07",
    ]);
  });
});
