import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { flow, tradeDossier } from "#tests/support/trade-dossier.ts";
import { readText, recordsOf } from "#tests/support/trade-reading.ts";
import { runToEnd } from "../../layout/layout-input.ts";
import type { PlaceCode } from "../../shared/ids.ts";
import { COMMODITIES, type Flow } from "../../trade/flow.ts";
import { proposeMapping } from "../../trade/import/layouts.ts";
import { sniffAs } from "../../trade/import/sniff-as.ts";
import { printFlowsCsvSteps } from "./flows-csv.ts";

const printed = (flows: readonly Flow[]) => runToEnd(printFlowsCsvSteps(tradeDossier({ flows }), "2025-09-30"));
const isPlain = ({ period, direction, series, quantity, valueUsd }: Flow) =>
  period.kind !== "span" && direction === "import" && series === "primary" && (quantity !== null || valueUsd !== null);

/** A record as `recordsOf` words it; qualities do not travel. */
const worded = ({ exporter, importer, commodity, period, quantity, unit, valueUsd }: Flow) => {
  const time = period.kind === "month" ? period.month : period.kind === "year" ? period.year : "";
  const value = valueUsd === null ? "" : ` $${valueUsd}m`;
  return `${time} ${exporter}>${importer} ${commodity} ${quantity === null ? "n/a" : `${quantity} ${unit}`}${value}`;
};
/** An area of the dossier's own is no word that a file might hold: its reader is asked which place it is, once. */
const ASKED = { XEU: "XEU" as PlaceCode };
const back = (text: string) => {
  const { mapping } = proposeMapping(sniffAs(text, true, {}));
  const reading = readText(text, mapping, { places: ASKED });
  return { layout: mapping.layout, reading, records: recordsOf(reading.columns) };
};

describe("trade figures as CSV", () => {
  it("are known as our own, and the sample comes back figure by figure", () => {
    const dossier = sampleDossier();
    const { layout, records } = back(runToEnd(printFlowsCsvSteps(dossier, "2025-09-30")));
    expect(layout).toBe("entente");
    expect([...records].sort()).toEqual(dossier.flows.filter(isPlain).map(worded).sort());
  });

  const anyFlow: fc.Arbitrary<Flow> = fc
    .record({
      when: fc.oneof(
        fc.integer({ min: 2000, max: 2025 }).map(String),
        fc.integer({ min: 1, max: 12 }).map((month) => `2024-${String(month).padStart(2, "0")}`),
      ),
      commodity: fc.constantFrom(...COMMODITIES),
      importer: fc.constantFrom("IND", "PAK", "CHN").map((code) => code as PlaceCode),
      quantity: fc.option(
        fc.oneof(
          fc.nat(5000),
          fc.integer({ min: 0, max: 9_999_999 }).map((n) => n / 1000),
        ),
      ),
      unit: fc.constantFrom("kt" as const, "kb/d" as const, "kbbl" as const),
      valueUsd: fc.option(fc.integer({ min: 0, max: 99_999_999 }).map((n) => n / 1000)),
      note: fc.constantFrom(null, "=1+1", 'quoted "words", and a\nbreak'),
    })
    .filter(({ quantity, valueUsd }) => quantity !== null || valueUsd !== null)
    .map(({ when, quantity, unit, ...rest }) =>
      flow(when, quantity, { ...rest, unit: quantity === null ? null : unit }),
    );

  test.prop([fc.uniqueArray(anyFlow, { minLength: 1, maxLength: 12, selector: ({ id }) => id })])(
    "come back as they went out",
    (flows) => {
      const { reading, records } = back(printed(flows));
      expect([...records].sort()).toEqual(flows.map(worded).sort());
      expect(reading.faults.filter(({ weight }) => weight === "refused")).toEqual([]);
    },
  );

  it("are refused on the way back where the layout cannot say what they are, and never added up", () => {
    const { records } = back(
      printed([
        flow("2024-05", 10),
        flow("2024-05", 12, { series: "alt" }),
        flow("2024-06", 90, { direction: "both" }),
        flow({ kind: "span", from: "2024-01" as never, to: "2024-06" as never }, 60),
      ]),
    );
    expect(records).toEqual(["2024-05 RUS>IND crude 10 kb/d"]);
  });
});
