import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { coverage, flow, month, place, tradeDossier } from "#tests/support/trade-dossier.ts";
import { claim, period, series } from "#tests/support/trial-claim.ts";
import type { FlowId, SourceId } from "../shared/ids.ts";
import { addMonths } from "../shared/month.ts";
import type { Flow, Price } from "../trade/flow.ts";
import { type Claim, claimsOf } from "./claim.ts";
import { testClaim } from "./test-claim.ts";

/** Months of a year, January first, in kb/d; a month that is `null` is not recorded. */
const year = (of: number, figures: readonly (number | null)[], change: Partial<Flow> = {}): Flow[] =>
  figures.flatMap((figure, at) => (figure === null ? [] : flow(addMonths(month(`${of}-01`), at), figure, change)));
const twelve = (figure: number) => Array.from({ length: 12 }, () => figure);

const tested = (flows: readonly Flow[], change: Partial<Claim> = {}, more: Parameters<typeof tradeDossier>[0] = {}) =>
  testClaim(claim(change), tradeDossier({ flows, coverage: [], ...more }));
/** The first trial of the claim's own reading. */
const firstOf = (test: ReturnType<typeof tested>) => test.readings[0]?.trials[0];

describe("two periods by their months", () => {
  it("rose where the mean of the like months did, with both figures and what they rest on", () => {
    const test = tested([...year(2023, twelve(10)), ...year(2024, twelve(15), { quality: "reported" })]);
    expect(test.verdict).toBe("supported");
    const trial = firstOf(test);
    expect(trial?.figure).toMatchObject({ value: 15, months: 12, of: 12, missing: [], qualities: ["reported"] });
    expect(trial?.against).toMatchObject({ value: 10, months: 12, qualities: ["official"], sources: ["customs"] });
    expect(trial?.figure.flows).toHaveLength(12);
    expect(test.reason).toBe(
      "It rose from 10.0 kb/d to 15.0 kb/d (+50%), Jan 2024 – Dec 2024 against Jan 2023 – Dec 2023.",
    );
  });

  it.each([
    ["rose", 9, "contradicted"],
    ["rose", 10, "contradicted"],
    ["fell", 9, "supported"],
    ["fell", 10, "contradicted"],
    ["doubled", 20, "supported"],
    ["doubled", 19, "contradicted"],
  ] as const)("%s, to %f from 10: %s", (comparison, now, verdict) => {
    expect(tested([...year(2023, twelve(10)), ...year(2024, twelve(now))], { comparison }).verdict).toBe(verdict);
  });

  it("compare March with March where a period is partly recorded, and say which months they rest on", () => {
    // July to December 2024 are twice the first half; only January to June may be compared.
    const now = [10, 10, 10, 10, 10, 10, null, null, null, null, null, null];
    const then = [...Array.from({ length: 6 }, () => 12), ...Array.from({ length: 6 }, () => 2)];
    const test = tested([...year(2023, then), ...year(2024, now)]);
    expect(test.verdict).toBe("contradicted");
    expect(firstOf(test)).toMatchObject({
      basis: "months",
      figure: { value: 10, months: 6, of: 12 },
      against: { value: 12, months: 6 },
    });
    expect(firstOf(test)?.figure.missing).toEqual(["07", "08", "09", "10", "11", "12"].map((at) => `2024-${at}`));
    expect(test.reason).toContain("in the 6 months of 12 that both have");
  });

  it("do not decide by less than half of the months", () => {
    const test = tested([...year(2023, twelve(10)), ...year(2024, [11, 11, 11, 11, 11])]);
    expect(test.verdict).toBe("untestable");
    expect(test.reason).toBe(
      "Recorded are 5 of 12 months of Jan 2024 – Dec 2024 and 12 of 12 of Jan 2023 – Dec 2023: too few of the same months to compare.",
    );
  });

  it("decide by five months that hold more than all the year before", () => {
    // 5 x 30 = 150 month means against 120.
    const test = tested([...year(2023, twelve(10)), ...year(2024, [30, 30, 30, 30, 30])]);
    expect(test.verdict).toBe("supported");
    expect(firstOf(test)).toMatchObject({ basis: "bounds", figure: { value: 12.5, atLeast: true } });
  });

  it("cannot tell where nothing is recorded of one of them", () => {
    expect(tested(year(2023, twelve(10))).reason).toBe("No month or total of Jan 2024 – Dec 2024 is recorded.");
    expect(tested(year(2024, twelve(10))).reason).toBe("No month or total of Jan 2023 – Dec 2023 is recorded.");
    expect(tested([]).reason).toBe("No month or total of Jan 2024 – Dec 2024 is recorded, nor of Jan 2023 – Dec 2023.");
    expect(tested([]).verdict).toBe("untestable");
  });

  it("take a silent month of a complete record for zero, and of any other for unknown", () => {
    const flows = [...year(2023, twelve(10)), ...year(2024, [60])];
    expect(tested(flows).verdict).toBe("untestable");
    const whole = { coverage: [coverage("IND", "2023-01", "2024-12", "complete")] };
    const test = tested(flows, {}, whole);
    // One cargo of 60 in twelve months is a mean of 5.
    expect(test.verdict).toBe("contradicted");
    expect(firstOf(test)?.figure).toMatchObject({ value: 5, months: 12 });
  });

  it("hear another source, and call mixed what it would turn round", () => {
    const flows = [...year(2023, twelve(10)), ...year(2024, twelve(11))];
    const other = year(2024, twelve(9), { series: "alt", source: "tracker" as SourceId });
    expect(tested([...flows, ...other]).verdict).toBe("mixed");
    expect(tested([...flows, ...other]).reason).toMatch(/^Sources for the same months disagree/);
    const near = year(2024, twelve(12), { series: "alt", source: "tracker" as SourceId });
    const test = tested([...flows, ...near]);
    expect(test.verdict).toBe("supported");
    expect(firstOf(test)?.figure).toMatchObject({ value: 11, low: 11, high: 12, sources: ["customs", "tracker"] });
  });

  it("do not take a lower bound for a fall", () => {
    const floor = { note: "lower bound" };
    expect(tested([...year(2023, twelve(10)), ...year(2024, twelve(9), floor)]).verdict).toBe("untestable");
    expect(tested([...year(2023, twelve(10)), ...year(2024, twelve(11), floor)]).verdict).toBe("supported");
    expect(tested([...year(2023, twelve(10), floor), ...year(2024, twelve(11))]).verdict).toBe("untestable");
  });

  it("do not double from zero", () => {
    const test = tested([...year(2023, twelve(0)), ...year(2024, twelve(5))], { comparison: "doubled" });
    expect(test.verdict).toBe("untestable");
    expect(test.reason).toContain("nothing doubles from zero");
  });
});

describe("records over years and other spans", () => {
  it("are used where they match the periods, and are never spread over months", () => {
    const flows = [flow("2023", 10), flow("2024", 12)];
    const test = tested(flows);
    expect(test.verdict).toBe("supported");
    expect(firstOf(test)).toMatchObject({ basis: "record", figure: { value: 12, monthly: null } });
    expect(tested(flows, { period: period("2024-01..2024-06", "2023-01..2023-06") }).verdict).toBe("untestable");
  });

  it("may rest on the same part of both periods, half of them at least", () => {
    const part = (from: string, to: string, quantity: number) =>
      flow({ kind: "span", from: month(from), to: month(to) }, quantity);
    const flows = [part("2023-01", "2023-11", 10), part("2024-01", "2024-11", 12)];
    expect(tested(flows).verdict).toBe("supported");
    expect(firstOf(tested(flows))?.figure).toMatchObject({ months: 11, of: 12, missing: ["2024-12"] });
    expect(tested([part("2023-01", "2023-10", 10), part("2024-01", "2024-11", 12)]).verdict).toBe("untestable");
    expect(tested([part("2023-01", "2023-05", 10), part("2024-01", "2024-05", 12)]).verdict).toBe("untestable");
  });

  it("make it mixed where they say other than the months", () => {
    const months = [...year(2023, twelve(10)), ...year(2024, twelve(12))];
    expect(tested([...months, flow("2023", 10), flow("2024", 9)]).verdict).toBe("mixed");
    expect(tested([...months, flow("2023", 10), flow("2024", 13)]).verdict).toBe("supported");
  });

  it("are added nowhere: of two for one period both are heard", () => {
    const flows = [flow("2023", 10), flow("2023", 13, { series: "alt", id: "other" as FlowId }), flow("2024", 12)];
    expect(tested(flows).verdict).toBe("mixed");
    expect(tested(flows).reason).toMatch(/^Records disagree/);
  });
});

describe("one period and a threshold", () => {
  const over = (value: number, unit: "kbd" | "kt", change: Partial<Claim> = {}) => ({
    comparison: "more-than" as const,
    threshold: { value, unit },
    period: period("2024", null),
    ...change,
  });

  it("is held against a mean in kb/d, against a sum in tonnes", () => {
    expect(tested(year(2024, twelve(100)), over(99, "kbd")).verdict).toBe("supported");
    expect(tested(year(2024, twelve(100)), over(100, "kbd")).verdict).toBe("contradicted");
    expect(tested(year(2024, twelve(100)), over(100, "kbd", { comparison: "at-least" })).verdict).toBe("supported");
    // 50 kt a month, twelve months: 600.
    const tonnes = year(2024, twelve(50), { unit: "kt" });
    expect(tested(tonnes, over(599, "kt")).verdict).toBe("supported");
    expect(tested(tonnes, over(600, "kt")).verdict).toBe("contradicted");
  });

  it("is reached by what is recorded alone, and not missed while months are unknown", () => {
    const tonnes = year(2024, [50, 50, 50], { unit: "kt" });
    expect(tested(tonnes, over(140, "kt")).verdict).toBe("supported");
    const test = tested(tonnes, over(160, "kt"));
    expect(test.verdict).toBe("untestable");
    expect(test.reason).toBe(
      "Recorded is at least 150 kt, from 3 of 12 months: the rest is not known, so the threshold of 160 kt may have been reached or not.",
    );
  });

  it("takes a record of the whole period as it is", () => {
    expect(tested([flow("2024", 500, { unit: "kt" })], over(450, "kt")).verdict).toBe("supported");
    expect(tested([flow("2024", 500, { unit: "kt" })], over(550, "kt")).verdict).toBe("contradicted");
  });

  it("takes a record that says “above” for a lower bound", () => {
    const above = { unit: "kt" as const, note: "The ambassador: above 500 thousand tonnes" };
    expect(tested([flow("2024", 500, above)], over(450, "kt")).verdict).toBe("supported");
    expect(tested([flow("2024", 500, above)], over(550, "kt")).verdict).toBe("untestable");
    const plain = { ...above, note: "Mean over 12 months" };
    expect(tested([flow("2024", 500, plain)], over(550, "kt")).verdict).toBe("contradicted");
  });

  it("never takes recorded partners for all of them", () => {
    const buyers = series({ importer: null });
    const flows = year(2024, twelve(100));
    expect(tested(flows, over(90, "kbd", { series: buyers })).verdict).toBe("supported");
    expect(tested(flows, over(110, "kbd", { series: buyers })).verdict).toBe("untestable");
  });
});

describe("none, and the first", () => {
  const none = { comparison: "zero" as const, period: period("2024", null) };
  const first = { comparison: "first" as const, period: period("2024", null) };
  const complete = (from: string, to: string) => ({ coverage: [coverage("IND", from, to, "complete")] });

  it("takes any record of trade against none, and every month for it", () => {
    expect(tested(year(2024, [null, 3]), none).verdict).toBe("contradicted");
    expect(tested(year(2024, [null, 3]), none).reason).toBe("Trade is recorded in Feb 2024: 3.0 kb/d.");
    expect(tested(year(2024, twelve(0)), none).verdict).toBe("supported");
    expect(tested(year(2024, [0, 0]), none).verdict).toBe("untestable");
    expect(tested([], none).verdict).toBe("untestable");
    expect(tested([], none, complete("2024-01", "2024-12")).verdict).toBe("supported");
  });

  it("wants a record of the first and a record of nothing before, a year at least", () => {
    const flows = year(2024, [null, null, 5]);
    expect(tested(flows, first).verdict).toBe("untestable");
    expect(tested(flows, first, complete("2020-01", "2023-12")).verdict).toBe("supported");
    expect(tested(flows, first, complete("2023-06", "2023-12")).verdict).toBe("untestable");
    expect(tested([...flows, flow("2021", 1)], first, complete("2020-01", "2023-12")).verdict).toBe("contradicted");
    expect(tested([], first, complete("2020-01", "2024-12")).verdict).toBe("contradicted");
    // Months since when that run into the period: its own trade is not taken for an earlier one.
    const since = { ...first, period: period("2024", "2020-01..2024-12") };
    expect(tested(flows, since, complete("2020-01", "2023-12")).verdict).toBe("supported");
  });

  it("wants nothing but the months without where it is the first since then", () => {
    const since = { comparison: "first" as const, period: period("2024", "2023-09..2023-12") };
    const flows = [...year(2024, [null, null, 5]), flow("2019", 4)];
    expect(tested(flows, since, complete("2023-09", "2023-12")).verdict).toBe("supported");
    expect(tested(flows, since, complete("2023-10", "2023-12")).verdict).toBe("untestable");
    expect(tested([...flows, flow("2023-11", 1)], since).verdict).toBe("contradicted");
  });
});

it("holds March against March where two years begin in different months", () => {
  const flows = [...year(2022, [10, 20, 30]), ...year(2024, [11, 22, 33])];
  const test = tested(flows, { period: period("2023-12..2024-11", "2022") });
  // Three months of twelve are too few, and are told apart by their names.
  expect(test.verdict).toBe("untestable");
  const whole = [
    ...year(
      2022,
      twelve(10).map((one, at) => one + at),
    ),
    ...year(
      2024,
      twelve(10).map((one, at) => one + at),
    ),
  ];
  const like = firstOf(tested(whole, { period: period("2023-12..2024-11", "2022") }));
  expect([like?.figure.value, like?.against?.value]).toEqual([15, 15]);
});

describe("share, price and total", () => {
  const prices = (values: readonly number[], of: number): Price[] =>
    values.map((price, at) => ({
      benchmark: "Brent",
      month: addMonths(month(`${of}-01`), at),
      price,
      unit: "USD/bbl",
      basis: "spot",
      quality: "official",
      source: "customs" as SourceId,
    }));
  const priced = { measure: "price" as const, series: series({ benchmark: "Brent" }) };

  it("tests prices by the months of their benchmark", () => {
    const known = { prices: [...prices(twelve(80), 2023), ...prices(twelve(70), 2024)] };
    expect(tested([], { ...priced, comparison: "fell" }, known).verdict).toBe("supported");
    expect(firstOf(tested([], { ...priced, comparison: "fell" }, known))?.figure).toMatchObject({
      value: 70,
      unit: "price",
    });
    expect(tested([], priced, { prices: prices(twelve(80), 2023) }).verdict).toBe("untestable");
  });

  it("tests a share by months in which the pair and all purchases are recorded", () => {
    const all = (of: number, figure: number) => year(of, twelve(figure), { exporter: place("WLD"), unit: "kt" });
    const pair = (of: number, figure: number) => year(of, twelve(figure), { unit: "kt" });
    const flows = [...all(2023, 100), ...all(2024, 100), ...pair(2023, 20), ...pair(2024, 30)];
    const test = tested(flows, { measure: "share" });
    expect(test.verdict).toBe("supported");
    expect(firstOf(test)).toMatchObject({ figure: { value: 30, unit: "percent" }, against: { value: 20 } });
    expect(tested([...pair(2023, 20), ...pair(2024, 30)], { measure: "share" }).verdict).toBe("untestable");
  });

  it("tests a share by records of whole years, of the pair and of all purchases", () => {
    const all = { exporter: place("WLD"), unit: "kt" as const };
    const totals = [flow("2023", 100, all), flow("2024", 200, all)];
    const flows = [...totals, flow("2023", 30, { unit: "kt" }), flow("2024", 40, { unit: "kt" })];
    const test = tested(flows, { measure: "share", comparison: "fell" });
    expect(test.reason).toBe(
      "It fell from 30.0% to 20.0% (−10 points), Jan 2024 – Dec 2024 against Jan 2023 – Dec 2023.",
    );
    expect(firstOf(test)?.figure.flows).toHaveLength(2);
    const most = { comparison: "more-than" as const, threshold: { value: 19, unit: "percent" as const } };
    expect(tested(flows, { measure: "share", ...most }).verdict).toBe("supported");
  });

  it("says what a share wants where it is not recorded, and never takes all exporters for one", () => {
    expect(tested(year(2024, twelve(3)), { measure: "share" }).reason).toContain("the total from all the world");
    const all = year(2024, twelve(100), { exporter: place("WLD"), unit: "kt" });
    const flows = [...all, ...year(2024, twelve(3), { unit: "kt" }), ...year(2023, twelve(3), { unit: "kt" })];
    const test = tested(flows, { measure: "share", series: series({ exporter: null }) });
    expect(test).toMatchObject({ verdict: "untestable", reason: expect.stringContaining("name both") });
  });

  it("tests the total of a pair by records of both directions alone, whichever way round they name it", () => {
    const total = series({ direction: "both", commodity: "all_goods" });
    const both = (when: string, valueUsd: number, change: Partial<Flow> = {}) =>
      flow(when, null, { direction: "both", commodity: "all_goods", valueUsd, ...change });
    const turned = { exporter: place("IND"), importer: place("RUS") };
    const flows = [both("2023", 100), both("2024", 120, turned)];
    expect(tested(flows, { series: total, measure: "value" }).verdict).toBe("supported");
    const oneWay = flow("2024", null, { commodity: "all_goods", valueUsd: 120 });
    expect(tested([both("2023", 100), oneWay], { series: total, measure: "value" }).verdict).toBe("untestable");
  });
});

describe("several ways to read the same words", () => {
  const flows = [flow("2022", 10), flow("2023", 12), flow("2024", 11)];
  const read = (own: string, then: string, ...others: (readonly [string, string])[]) =>
    tested(flows, {
      period: period(own, then),
      others: others.map(([one, other]) => period(one, other)),
      phrase: { words: "Last year", from: month("2025-09") as never },
    });

  it("are mixed where they disagree, and say by which reading", () => {
    const test = read("2024", "2023", ["2023", "2022"]);
    expect(test.verdict).toBe("mixed");
    expect(test.readings.map(({ verdict }) => verdict)).toEqual(["contradicted", "supported"]);
    expect(test.reason).toBe(
      "What the figures say depends on what “Last year” means: as 2024 they disagree, as 2023 they agree.",
    );
  });

  it("count only where they can be tested", () => {
    expect(read("2025", "2024", ["2024", "2023"]).verdict).toBe("contradicted");
    expect(read("2025", "2024", ["2024", "2023"]).reason).toMatch(/^As 2025 it cannot be tested; as 2024: it fell/);
    expect(read("2030", "2029", ["2031", "2030"]).verdict).toBe("untestable");
  });
});

describe("the records of the sample", () => {
  const dossier = sampleDossier();
  const pakistan = (change: Partial<Claim["series"]> = {}) => series({ importer: place("PAK"), ...change });

  it("cannot say whether more crude came in 2024: the cargoes on record are of 2023", () => {
    const test = testClaim(claim({ series: pakistan() }), dossier);
    expect(test.verdict).toBe("untestable");
    expect(test.reason).toBe("No month or total of Jan 2024 – Dec 2024 is recorded.");
  });

  it("say that total trade rose to June 2024 and fell after it", () => {
    const total = pakistan({ direction: "both", commodity: "all_goods" });
    const read = (now: string, then: string) =>
      testClaim(claim({ series: total, measure: "value", period: period(now, then) }), dossier);
    expect(read("2023-07..2024-06", "2022-07..2023-06")).toMatchObject({
      verdict: "supported",
      reason: "It rose from $920m to $1.81bn (+97%), Jul 2023 – Jun 2024 against Jul 2022 – Jun 2023.",
    });
    expect(read("2024-07..2025-06", "2023-07..2024-06")).toMatchObject({
      verdict: "contradicted",
      reason: "It fell from $1.04bn to $236m (−77%), Jul 2024 – May 2025 against Jul 2023 – May 2024.",
    });
    // Of 2023 there is an ambassador's total, of 2024 there is none.
    expect(read("2024", "2023")).toMatchObject({
      verdict: "untestable",
      reason: "No month or total of Jan 2024 – Dec 2024 is recorded.",
    });
  });

  it("leave the prime minister's oil untested and his spike to what “last year” means", () => {
    const tests = dossier.quotes.flatMap((quote) => claimsOf(quote).map((one) => testClaim(one, dossier)));
    expect(tests.map(({ verdict }) => verdict)).toEqual(["untestable", "mixed"]);
    expect(tests[1]?.readings.map(({ verdict }) => verdict)).toEqual([
      "untestable",
      "untestable",
      "contradicted",
      "supported",
    ]);
    expect(tests[1]?.reason).toBe(
      "What the figures say depends on what “Last year” means: as fiscal year 2024–25 they disagree, as fiscal year 2023–24 they agree.",
    );
  });
});
