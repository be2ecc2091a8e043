import { describe, expect, it } from "vitest";
import { firstMonthOf, monthIndex } from "#domain/shared/month.ts";
import type { Flow, FlowPeriod } from "#domain/trade/flow.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";

const dossier = sampleDossier();

function period(time: FlowPeriod): string {
  if (time.kind === "span") return `${time.from}..${time.to}`;
  return time.kind === "year" ? String(time.year) : time.month;
}

describe("trade can be read", () => {
  it("each pair, commodity and period has one record to plot", () => {
    const cells = dossier.flows
      .filter(({ series }) => series === "primary")
      .map((flow) => [flow.exporter, flow.importer, flow.commodity, flow.direction, period(flow.period)].join());
    expect(new Set(cells).size).toBe(cells.length);
    expect(new Set(dossier.flows.map(({ id }) => id)).size).toBe(dossier.flows.length);
  });

  it("areas say that they must not be added", () => {
    const areas = dossier.places.filter(({ kind }) => kind === "area");
    expect(areas.map(({ code, name }) => `${code} ${name}`)).toEqual([
      "EUU EU27",
      "WLD World",
      "XEU Europe (BP/EI region)",
    ]);
    expect(areas.filter(({ note }) => note?.includes("Not to be added")).map(({ code }) => code)).toEqual([
      "EUU",
      "XEU",
    ]);
  });

  it("coverage says what a missing month means", () => {
    const stated = (exporter: string, importer: string, month: string) =>
      dossier.coverage.find(
        (one) =>
          one.exporter === exporter &&
          one.importer === importer &&
          one.commodity === "crude" &&
          one.from <= month &&
          one.to >= month,
      );
    expect(stated("RUS", "IND", "2017-01")?.status).toBe("complete");
    expect(stated("RUS", "IND", "2022-10")).toMatchObject({
      status: "partial",
      note: expect.stringContaining("change of source"),
    });
    expect(stated("RUS", "EUU", "2022-12")?.status).toBe("floor");
    expect(stated("RUS", "EUU", "2024-01")?.status).toBe("partial");
    expect(stated("RUS", "CHN", "2024-01")?.status).toBe("partial");
    expect(stated("SAU", "PAK", "2020-01")).toMatchObject({
      status: "partial",
      note: expect.stringContaining("No bilateral"),
    });
  });

  it("statements on one line do not overlap, and a complete one without a reason of its own has every month", () => {
    const line = ({ exporter, importer, commodity }: Pick<Flow, "exporter" | "importer" | "commodity">) =>
      [exporter, importer, commodity].join();
    for (const one of dossier.coverage) {
      const same = dossier.coverage.filter((other) => other !== one && line(other) === line(one));
      expect(same.filter((other) => other.from <= one.to && other.to >= one.from)).toEqual([]);
      if (!one.note?.startsWith("Every month")) continue;
      const months = dossier.flows.filter(
        (flow) =>
          line(flow) === line(one) &&
          flow.series === "primary" &&
          flow.period.kind === "month" &&
          flow.period.month >= one.from &&
          flow.period.month <= one.to,
      );
      const span = monthIndex(one.to) - monthIndex(one.from) + 1;
      expect(months.length).toBe(span);
    }
  });

  it("says of India after September 2022 what the record holds", () => {
    const months = dossier.flows.filter(
      ({ exporter, importer, commodity, series, period: time }) =>
        exporter === "RUS" &&
        importer === "IND" &&
        commodity === "crude" &&
        series === "primary" &&
        time.kind === "month" &&
        time.month >= "2022-10",
    );
    expect([months.length, months.filter(({ valueUsd }) => valueUsd !== null).length]).toEqual([27, 3]);
  });
});

describe("evidence", () => {
  it("is dated no later than the facts are", () => {
    const dates = [...dossier.events.map(({ date }) => date), ...dossier.articles.map(({ published }) => published)];
    expect(dates.filter((date) => firstMonthOf(date) > dossier.updated)).toEqual([]);
    expect(dossier.updated).toBe("2026-08");
  });

  it("of quotes bears on at least 12 ties, in all four attributions", () => {
    const ties = new Set(dossier.quotes.flatMap(({ bearings }) => bearings.map(({ tie }) => tie)));
    expect(ties.size).toBeGreaterThanOrEqual(12);
    expect(dossier.quotes.length).toBeGreaterThanOrEqual(45);
    expect(new Set(dossier.quotes.map(({ attribution }) => attribution)).size).toBe(4);
  });
});
