import { describe, expect, it } from "vitest";
import { testClaim } from "#domain/claims/test-claim.ts";
import type { PartialDate } from "#domain/shared/month.ts";
import { addMonths } from "#domain/shared/month.ts";
import { tradeTableOf } from "#domain/trade/trade-table.ts";
import { flow, month, place, tradeDossier } from "#tests/support/trade-dossier.ts";
import { claim, period, series, span } from "#tests/support/trial-claim.ts";
import { type ClaimSceneInput, claimMark, placeOfWords } from "./claim-scene.ts";
import { buildScene } from "./timeline-scene.ts";

const months = (of: number, figure: number, count = 12) =>
  Array.from({ length: count }, (_, at) => flow(addMonths(month(`${of}-01`), at), figure));

function drawn(
  change: Parameters<typeof claim>[0] = {},
  across = "2022-01..2025-12",
  flows = ALL,
  input: Partial<Pick<ClaimSceneInput, "shown" | "several">> = {},
) {
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
    ...input,
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
    // Where the words have no room but over a bar, a mean as high as it has its figure below the line, under the words.
    const twice = { ...calendar, against: span("2024") };
    const { mark: high } = drawn({ period: twice }, "2024-01..2024-12", months(2024, 20));
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

  it("hides no bar with its words where there is room beside the bracket", () => {
    const flows = [...months(2023, 2), ...months(2024, 20), ...months(2025, 2)];
    const { mark, scene } = drawn({ period: calendar }, "2022-01..2025-12", flows);
    const { places, width } = mark?.label ?? { places: [], width: 0 };
    const [at] = places;
    expect(at?.x).toBeCloseTo((mark?.x ?? 0) + (mark?.width ?? 0) + 6);
    const bars = scene.columns.flatMap(({ marks }) => marks.filter(({ kind }) => kind === "bar"));
    const hit = bars.filter(
      (bar) => bar.x < (at?.x ?? 0) + width && bar.x + bar.width > (at?.x ?? 0) && bar.y < (at?.y ?? 0) + 28,
    );
    expect(hit).toEqual([]);
  });

  it("keeps its words off the lines of the window where there is room, and on a ground where there is none", () => {
    const { mark } = drawn({ period: { ...calendar, span: span("2024-01..2025-06") } }, "2022-01..2025-12", []);
    const words = mark?.label;
    if (!words) throw new Error("No words.");
    const [first] = words.places;
    const crossing = (first?.x ?? 0) + 20;
    const { x } = placeOfWords(words, [crossing]);
    expect(x > crossing || x + words.width < crossing).toBe(true);
    expect(placeOfWords(words, [])).toEqual(first);
    expect(
      placeOfWords(
        words,
        Array.from({ length: 140 }, (_, at) => at * 5),
      ),
    ).toEqual(first);
  });

  it("says of which goods it is where the chart shows others, or the quote claims more", () => {
    const { mark } = drawn({ period: calendar }, "2022-01..2025-12", ALL, { several: true });
    expect(mark?.label.verdict).toBe("crude: figures agree");
    const lng = series({ commodity: "lng" });
    const other = drawn({ period: calendar, series: lng }, "2022-01..2025-12", ALL, { shown: false });
    expect(other.mark?.label.verdict).toBe("LNG: figures cannot tell");
    const china = series({ importer: place("CHN") });
    const pair = drawn({ period: calendar, series: china }, "2022-01..2025-12", ALL, { shown: false });
    expect(pair.mark?.label.verdict).toBe("RUS to CHN, crude: figures cannot tell");
  });

  it("says why no mean is drawn, or what the figures are instead", () => {
    const aside = (...input: Parameters<typeof drawn>) => drawn(...input).mark?.label.aside;
    const across = "2022-01..2025-12";
    expect(aside({ period: calendar })).toBeNull();
    expect(aside({ period: calendar }, across, [flow("2023", 10), flow("2024", 12)])).toBe(
      "10.0 kb/d to 12.0 kb/d, not by month",
    );
    expect(aside({ period: calendar }, across, [flow("2023", 10)])).toBe("no monthly figures");
    expect(aside({ period: calendar }, across, ALL, { shown: false })).toBe("not what the chart shows");
    const dear = ALL.map((one) => ({ ...one, valueUsd: 5 }));
    expect(aside({ period: calendar, measure: "value" }, across, dear)).toBe("in $m, not drawn");
  });

  it("does not name a year twice", () => {
    const phrase = { words: "in 2024", from: "2025-09-02" as PartialDate };
    expect(drawn({ period: calendar, phrase }).mark?.label.title).toBe("“in 2024”");
  });
});
