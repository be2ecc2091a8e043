import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { coverage, flow, month, place, tradeDossier } from "#tests/support/trade-dossier.ts";
import type { Flow } from "../../trade/flow.ts";
import { type Dependence, dependenceOf } from "./dependence.ts";
import type { DependenceQuestion } from "./trade-grid.ts";

const INDIA: DependenceQuestion = { of: "suppliers", place: place("IND"), commodity: "crude" };
const from = (exporter: string, when: string, quantity: number, change: Partial<Flow> = {}) =>
  flow(when, quantity, { exporter: place(exporter), ...change });
const between = (first: string, last: string) => ({ from: month(first), to: month(last) });
const YEAR = between("2024-01", "2024-12");
const months = (count: number, year = 2024) =>
  Array.from({ length: count }, (_, at) => `${year}-${String(at + 1).padStart(2, "0")}`);

/** Every month of 2024: 60 from Russia, 30 from Iraq, 10 from the United States. */
const EVEN = months(12).flatMap((when) => [from("RUS", when, 60), from("IRQ", when, 30), from("USA", when, 10)]);
const asked = (flows: readonly Flow[], window = YEAR, rest: Parameters<typeof tradeDossier>[0] = {}) =>
  dependenceOf(tradeDossier({ flows, coverage: [], ...rest }), INDIA, window, "kbd");
const sharesOf = ({ partners }: Dependence) =>
  Object.fromEntries(partners.map((partner) => [partner.place, Math.round((partner.share ?? -1) * 1e4) / 1e4]));

describe("shares of what is recorded", () => {
  it("are 60, 30 and 10 per cent, with an index of 0.46", () => {
    const found = asked(EVEN);
    expect(sharesOf(found)).toEqual({ RUS: 0.6, IRQ: 0.3, USA: 0.1 });
    expect(found.concentration?.least).toBeCloseTo(0.46, 12);
    expect(found).toMatchObject({ kind: "months", refusal: null, total: null, periods: 12 });
    expect(found.compared.length).toBe(12);
    expect(found.partners.map(({ mean }) => mean)).toEqual([60, 30, 10]);
  });

  it("leave months out of the comparison in which a large supplier is not known, and never read them as zero", () => {
    const found = asked(
      EVEN.filter((one) => one.exporter !== "IRQ" || (one.period.kind === "month" && one.period.month < "2024-09")),
    );
    expect(sharesOf(found)).toEqual({ RUS: 0.6, IRQ: 0.3, USA: 0.1 });
    expect(found.compared).toEqual(months(8));
    expect(found.partners.map(({ known }) => known)).toEqual([12, 8, 12]);
  });

  it("let a small supplier miss a month: its share is then at least so much", () => {
    const found = asked([...EVEN, from("KWT", "2024-03", 2)]);
    expect(found.compared.length).toBe(12);
    expect(found.partners.at(-1)).toMatchObject({ place: "KWT", atLeast: true, known: 1 });
    expect(found.partners[0]).toMatchObject({ place: "RUS", atLeast: false });
  });

  it("drop volumes at or below zero", () => {
    const found = asked([
      ...EVEN.filter(({ exporter }) => exporter !== "USA"),
      ...months(12).map((when) => from("USA", when, -5)),
    ]);
    expect(sharesOf(found)).toEqual({ RUS: 0.6667, IRQ: 0.3333 });
    expect(found.negative).toBe(12);
  });

  it("count the days of a month: 100 a day in February of a leap year is less than in March", () => {
    const found = asked(
      [from("RUS", "2024-02", 100), from("IRQ", "2024-02", 0), from("RUS", "2024-03", 0), from("IRQ", "2024-03", 100)],
      between("2024-02", "2024-03"),
    );
    expect(found.partners.map(({ place: code, volume }) => [code, volume])).toEqual([
      ["IRQ", 3100],
      ["RUS", 2900],
    ]);
  });
});

describe("shares of a known total", () => {
  const withTotal = (total: number, count = 12) => [...EVEN, ...months(count).map((when) => from("WLD", when, total))];

  it("are of the records with the world as partner, and leave over what nobody is recorded for", () => {
    const found = asked(withTotal(125));
    expect(sharesOf(found)).toEqual({ RUS: 0.48, IRQ: 0.24, USA: 0.08 });
    expect(found.concentration?.least).toBeCloseTo(0.2944, 12);
    expect(found.concentration?.most).toBeCloseTo(0.2944 + 0.04, 12);
    expect(found.recorded / (found.total ?? 1)).toBeCloseTo(0.8, 12);
  });

  it("do not ask that every supplier has a figure in every month", () => {
    const found = asked(withTotal(125).filter(({ exporter, id }) => exporter !== "USA" || id.includes("2024-01")));
    expect(found.compared.length).toBe(12);
    expect(found.partners.at(-1)).toMatchObject({ place: "USA", atLeast: true });
  });

  it("are refused where the suppliers make up less than half of it", () => {
    expect(asked(withTotal(250)).refusal).toEqual({ kind: "small-part", share: 0.4 });
    expect(asked(withTotal(250)).concentration).toBeNull();
  });

  it("are not taken from a total that is smaller than its parts", () => {
    expect(asked(withTotal(80))).toMatchObject({ total: null, exceedsTotal: true, refusal: null });
  });

  it("are not taken from a total of fewer than half of the months", () => {
    expect(asked(withTotal(125, 5))).toMatchObject({ total: null, exceedsTotal: false });
  });
});

describe("too little to say", () => {
  it("where nothing is recorded", () => {
    expect(asked([])).toMatchObject({ refusal: { kind: "nothing" }, partners: [], leadership: null });
  });

  it("where one supplier alone is, and no total: its share would be 1 by construction", () => {
    const found = asked(EVEN.filter(({ exporter }) => exporter === "RUS"));
    expect(found.refusal).toEqual({ kind: "one-partner", place: "RUS" });
    expect(found.partners).toMatchObject([{ place: "RUS", share: null, mean: 60, known: 12 }]);
  });

  it("where fewer than half of the months can be compared, with what each supplier has", () => {
    const found = asked(
      EVEN.filter(
        ({ exporter, period }) => exporter !== "IRQ" || (period.kind === "month" && period.month < "2024-06"),
      ),
    );
    expect(found.refusal).toEqual({ kind: "few-periods", comparable: 5, of: 12 });
    expect(found.partners.map(({ share }) => share)).toEqual([null, null, null]);
    expect(found.concentration).toBeNull();
  });

  it("where a supplier is recorded as a value alone: how large it is is not known", () => {
    const values = months(12).map((when) => flow(when, null, { exporter: place("KAZ"), valueUsd: 900 }));
    expect(asked([...EVEN, ...values])).toMatchObject({
      refusal: { kind: "few-periods", comparable: 0, of: 12 },
      unmeasured: ["KAZ"],
    });
  });

  it("but a month without trade of a complete record is a figure", () => {
    const flows = EVEN.filter(({ exporter, id }) => exporter !== "RUS" || !/2024-1[0-2]/.test(id));
    expect(asked(flows, YEAR, { coverage: [coverage("IND", "2024-10", "2024-12", "complete")] }).compared.length).toBe(
      12,
    );
    expect(asked(flows).compared.length).toBe(9);
  });
});

describe("annual records", () => {
  const yearly = [from("RUS", "2024", 60), from("IRQ", "2024", 30), ...months(3).map((when) => from("USA", when, 10))];

  it("are compared where the window is whole years and the months do not suffice", () => {
    const found = asked([...yearly, from("USA", "2024", 10)]);
    expect(found).toMatchObject({ kind: "years", compared: ["2024"], periods: 1, refusal: null });
    expect(sharesOf(found)).toEqual({ RUS: 0.6, IRQ: 0.3, USA: 0.1 });
  });

  it("are never used where it is not", () => {
    expect(asked([...yearly, from("USA", "2024", 10)], between("2024-02", "2024-12"))).toMatchObject({
      kind: "months",
      refusal: { kind: "one-partner", place: "USA" },
    });
  });

  it("stand beside a year whose twelve months are all known", () => {
    const found = asked([from("RUS", "2024", 60), ...months(12).map((when) => from("IRQ", when, 20))]);
    expect(found.kind).toBe("years");
    expect(sharesOf(found)).toEqual({ RUS: 0.75, IRQ: 0.25 });
  });
});

describe("who is largest", () => {
  const rising = months(12).flatMap((when, at) => [from("RUS", when, 20 + 10 * at), from("IRQ", when, 60)]);

  it("since when, and the month in which it changed", () => {
    // Russia sends 70 from June on; in May both send 60, and whoever was largest stays.
    expect(asked(rising).leadership).toEqual({
      leader: "RUS",
      at: "2024-12",
      since: "2024-06",
      sinceAtLeast: false,
      switches: [{ period: "2024-06", before: "2024-05", from: "IRQ", to: "RUS" }],
    });
  });

  it("says that a change lies within a gap", () => {
    const found = asked(rising.filter(({ id }) => !/2024-0[5-7]/.test(id)));
    expect(found.leadership?.switches).toEqual([{ period: "2024-08", before: "2024-04", from: "IRQ", to: "RUS" }]);
  });

  it("says that the first run may have begun before the record", () => {
    expect(asked(EVEN).leadership).toMatchObject({ leader: "RUS", since: "2024-01", sinceAtLeast: true, switches: [] });
  });
});

describe("the sample", () => {
  it("refuses India's crude of the window: one month of twelve can be compared", () => {
    const found = dependenceOf(sampleDossier(), INDIA, between("2024-10", "2025-09"), "kbd");
    expect(found.refusal).toEqual({ kind: "few-periods", comparable: 1, of: 12 });
  });

  it("sees Russia pass Iraq in 2023 by the annual records", () => {
    const found = dependenceOf(sampleDossier(), INDIA, between("2022-01", "2023-12"), "kbd");
    expect(found).toMatchObject({ kind: "years", refusal: null });
    expect(found.leadership?.switches).toEqual([{ period: "2023", before: "2022", from: "IRQ", to: "RUS" }]);
  });

  it("has no trade to share out for Pakistan's crude", () => {
    const found = dependenceOf(
      sampleDossier(),
      { ...INDIA, place: place("PAK") },
      between("2024-10", "2025-09"),
      "kbd",
    );
    expect(found.refusal).toEqual({ kind: "nothing" });
  });
});

const anyMonths = fc.array(
  fc.record({
    partner: fc.constantFrom("RUS", "IRQ", "USA", "KWT", "WLD"),
    at: fc.integer({ min: 0, max: 11 }),
    quantity: fc.integer({ min: -20, max: 500 }),
  }),
  { maxLength: 60 },
);
test.prop([anyMonths])(
  "shares are of one whole, the index in its bounds, and no share comes with a refusal",
  (records) => {
    const flows = records.map(({ partner, at, quantity }) => from(partner, months(12)[at] ?? "", quantity));
    const found = asked(flows);
    const sum = found.partners.reduce((total, { share }) => total + (share ?? 0), 0);
    if (found.refusal !== null) {
      expect(sum).toBe(0);
      expect(found.concentration).toBeNull();
      return;
    }
    const { least = 0, most = 0 } = found.concentration ?? {};
    expect(sum).toBeLessThanOrEqual(1.006);
    if (found.total === null) expect(sum).toBeCloseTo(1, 9);
    expect(least).toBeGreaterThanOrEqual(sum ** 2 / found.partners.length - 1e-9);
    expect(most).toBeLessThanOrEqual(1.02);
    expect(most).toBeGreaterThanOrEqual(least);
  },
);
