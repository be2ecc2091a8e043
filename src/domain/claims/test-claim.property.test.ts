import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { flow, month, tradeDossier } from "#tests/support/trade-dossier.ts";
import { claim } from "#tests/support/trial-claim.ts";
import { addMonths } from "../shared/month.ts";
import type { Flow } from "../trade/flow.ts";
import { COMPARISONS } from "./claim.ts";
import { testClaim } from "./test-claim.ts";

/** Two years of months, some of them missing, some with a second source, and perhaps a record of each year. */
const record = fc.record({ at: fc.nat(23), quantity: fc.integer({ min: 0, max: 50 }), alt: fc.boolean() });
const records = fc
  .record({
    months: fc.uniqueArray(record, { selector: ({ at, alt }) => `${at} ${alt}`, maxLength: 40 }),
    years: fc.array(fc.record({ year: fc.constantFrom("2023", "2024"), quantity: fc.integer({ min: 0, max: 50 }) }), {
      maxLength: 2,
    }),
  })
  .map(({ months, years }): Flow[] => [
    ...months.map(({ at, quantity, alt }) =>
      flow(addMonths(month("2023-01"), at), quantity, { series: alt ? "alt" : "primary" }),
    ),
    ...years.map(({ year, quantity }) => flow(year, quantity)),
  ]);
const comparison = fc.constantFrom(...COMPARISONS.filter((one) => one === "rose" || one === "fell"));
const any = fc.constantFrom(...COMPARISONS);
const threshold = { value: 20, unit: "kbd" } as const;

describe("any records", () => {
  const verdictOf = (flows: readonly Flow[], change: Parameters<typeof claim>[0]) =>
    testClaim(claim(change), tradeDossier({ flows, coverage: [] })).verdict;

  test.prop([records, comparison, fc.constantFrom(0.1, 1 / 3, 7, 1000)])(
    "say the same of a rise or a fall when all figures are scaled",
    (flows, one, factor) => {
      const scaled = flows.map((each) => ({ ...each, quantity: (each.quantity ?? 0) * factor }));
      expect(verdictOf(scaled, { comparison: one })).toBe(verdictOf(flows, { comparison: one }));
    },
  );

  test.prop([records, any, fc.array(fc.boolean(), { minLength: 42, maxLength: 42 })])(
    "never begin to tell when some of them are taken away",
    (flows, one, keep) => {
      const fewer = flows.filter((_, at) => keep[at]);
      const change = { comparison: one, threshold };
      if (verdictOf(flows, change) === "untestable") expect(verdictOf(fewer, change)).toBe("untestable");
    },
  );

  test.prop([records])("never support both a rise and a fall", (flows) => {
    const [rise, fall] = [verdictOf(flows, { comparison: "rose" }), verdictOf(flows, { comparison: "fell" })];
    expect(rise === "supported" && fall === "supported").toBe(false);
  });
});
