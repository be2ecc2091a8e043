import { describe, expect, it } from "vitest";
import { coverage, flow, month, place } from "#tests/support/trade-dossier.ts";
import type { Coverage, Flow } from "./flow.ts";
import { singleSeries } from "./trade-cells.ts";

const INDIA = place("IND");

/** India's series over a span whose last month is the last one anybody recorded. */
function seriesOf(flows: readonly Flow[], from: string, to: string, statements: readonly Coverage[] = []) {
  const terms = {
    span: { from: month(from), to: month(to) },
    unit: "kbd",
    last: month(to),
    coverage: statements,
  } as const;
  return singleSeries({ place: INDIA, flows }, terms);
}
const statesOf = (...given: Parameters<typeof seriesOf>) => seriesOf(...given).cells.map(({ state }) => state);

describe("a month of a series", () => {
  it("is zero where a record says so, and keeps that record", () => {
    const nothing = flow("2025-01", 0);
    const [cell] = seriesOf([nothing], "2025-01", "2025-01").cells;
    expect(cell).toMatchObject({ value: 0, state: "zero", flows: [nothing] });
  });

  it("is as good as its record", () => {
    const flows = [
      flow("2025-01", 1),
      flow("2025-02", 1, { quality: "reported" }),
      flow("2025-03", 1, { quality: "estimate" }),
    ];
    expect(statesOf(flows, "2025-01", "2025-03")).toEqual(["official", "reported", "estimate"]);
  });

  it("is not known where nobody recorded it, and zero only where the record is complete", () => {
    const flows = [flow("2025-01", 5), flow("2025-04", 5)];
    const complete = [coverage("IND", "2025-02", "2025-02", "complete")];
    expect(statesOf(flows, "2025-01", "2025-04", complete)).toEqual(["official", "zero", "gap", "official"]);
  });

  it("holds at least its figure where the record is said to be a floor, or says so itself", () => {
    const flows = [flow("2025-01", 5), flow("2025-02", 6, { note: "A lower bound: two ports only" })];
    const [first, second] = seriesOf(flows, "2025-01", "2025-02", [
      coverage("IND", "2025-01", "2025-01", "floor"),
    ]).cells;
    expect(first).toMatchObject({ state: "floor", value: 5 });
    expect(second).toMatchObject({ state: "floor", value: 6, reason: "A lower bound: two ports only" });
  });

  it("takes a rise by more than an amount for no lower bound of the figure", () => {
    const noted = (note: string) => seriesOf([flow("2025-01", 5, { note })], "2025-01", "2025-01").cells[0]?.state;
    expect(noted("Rose by more than 20 million barrels on the year")).toBe("official");
    expect(noted("Above $1bn, an ambassador said")).toBe("floor");
  });

  it("is to come while the last record is a year old, and unknown once it is older", () => {
    expect(statesOf([flow("2024-01", 5)], "2024-12", "2025-01")).toEqual(["pending", "pending"]);
    expect(statesOf([flow("2024-01", 5)], "2024-12", "2025-02")).toEqual(["gap", "gap", "gap"]);
  });

  it("takes the first of two records", () => {
    const [cell] = seriesOf([flow("2025-01", 5), flow("2025-01", 7)], "2025-01", "2025-01").cells;
    expect(cell?.value).toBe(5);
  });
});

describe("a change of source", () => {
  it("lies where another office or another quality speaks, gaps passed over, and not between press reports", () => {
    const from = (id: string, when: string, quality: Flow["quality"] = "official") =>
      flow(when, 1, { quality, source: id as Flow["source"] });
    const flows = [
      from("customs", "2025-01"),
      from("customs", "2025-03"),
      from("ministry", "2025-04"),
      from("paper", "2025-05", "reported"),
      from("agency", "2025-06", "reported"),
    ];
    expect(seriesOf(flows, "2025-01", "2025-06").sourceChanges).toEqual(["2025-04", "2025-05"]);
  });
});
