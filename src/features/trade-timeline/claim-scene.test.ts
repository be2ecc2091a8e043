import { describe, expect, it } from "vitest";
import { testClaim } from "#domain/claims/test-claim.ts";
import type { PartialDate } from "#domain/shared/month.ts";
import { addMonths } from "#domain/shared/month.ts";
import { tradeTableOf } from "#domain/trade/trade-table.ts";
import { flow, month, place, tradeDossier } from "#tests/support/trade-dossier.ts";
import { claim, period, span } from "#tests/support/trial-claim.ts";
import { claimMark } from "./claim-scene.ts";
import { buildScene } from "./timeline-scene.ts";

const months = (of: number, figure: number, count = 12) =>
  Array.from({ length: count }, (_, at) => flow(addMonths(month(`${of}-01`), at), figure));

function drawn(change: Parameters<typeof claim>[0] = {}, across = "2022-01..2025-12", flows = ALL) {
  const dossier = tradeDossier({ flows, coverage: [] });
  const choice = { exporter: place("RUS"), importer: place("IND"), commodity: "crude" as const };
  const table = tradeTableOf(dossier, choice, "kbd");
  const domain = span(across);
  const size = { width: 700, height: 260, em: 1 };
  const scene = buildScene({ table, mode: "bilateral", domain, ...size, compact: false, price: false });
  const one = claim({ phrase: { words: "Last year", from: "2025-09-02" as PartialDate }, ...change });
  const mark = claimMark({
    claim: one,
    test: testClaim(one, dossier),
    scene,
    table,
    domain,
    shown: true,
    several: false,
  });
  return { mark, scene };
}
const ALL = [...months(2023, 10), ...months(2024, 20)];
const calendar = { ...period("2024", "2023"), name: "calendar 2024" };

describe("the bracket of a claim", () => {
  it("stands over its months, called by its words, with what the figures do", () => {
    const { mark, scene } = drawn({ period: calendar });
    expect(mark?.x).toBeCloseTo(scene.frame.left + 24 * scene.frame.step);
    expect(mark?.width).toBeCloseTo(12 * scene.frame.step);
    expect(mark?.label).toMatchObject({ title: "“Last year”: 2024", verdict: "figures agree" });
    expect(mark?.open).toEqual({ left: false, right: false });
  });

  it("has the means of both periods as lines at their heights, with their figures", () => {
    const { mark, scene } = drawn({ period: calendar });
    const [then, now] = mark?.means ?? [];
    expect(then?.label?.text).toBe("10.0");
    expect(now?.label?.text).toBe("20.0");
    const height = scene.frame.bottom - (now?.y ?? 0);
    expect(scene.frame.bottom - (then?.y ?? 0)).toBeCloseTo(height / 2);
    expect(then?.width).toBeCloseTo(12 * scene.frame.step);
  });

  it("says how many months a mean rests on where some are missing", () => {
    const { mark } = drawn({ period: calendar }, "2022-01..2025-12", [...months(2023, 10), ...months(2024, 20, 8)]);
    expect(mark?.means.map(({ label }) => label?.text)).toEqual(["10.0, 8 of 12 months", "20.0, 8 of 12 months"]);
  });

  it("is open where its months go on outside the chart, and is not there where none is shown", () => {
    expect(drawn({ period: calendar }, "2024-07..2025-12").mark?.open).toEqual({ left: true, right: false });
    expect(drawn({ period: calendar }, "2025-01..2025-12").mark).toBeNull();
  });

  it("keeps its words within the plot and its figures off them", () => {
    const { mark, scene } = drawn({ period: { ...calendar, span: span("2025-10..2025-12") } });
    expect((mark?.label.places[0]?.x ?? 0) + 17 * 5.9).toBeLessThanOrEqual(scene.frame.right + 0.5);
    // A mean as high as the highest bar has its figure below the line, under the words.
    const { mark: high } = drawn({ period: calendar });
    const now = high?.means[1];
    expect(now?.label?.y ?? 0).toBeGreaterThan((high?.label.places[0]?.y ?? 0) + 28);
  });

  it("draws no mean of records over other spans, nor of another unit", () => {
    expect(drawn({ period: calendar }, "2022-01..2025-12", [flow("2023", 10), flow("2024", 12)]).mark?.means).toEqual(
      [],
    );
    const tonnes = ALL.map((one) => ({ ...one, valueUsd: 5 }));
    expect(drawn({ period: calendar, measure: "value" }, "2022-01..2025-12", tonnes).mark?.means).toEqual([]);
  });
});
