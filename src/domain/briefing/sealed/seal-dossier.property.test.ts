import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { aTradeFile, columnsOf, manyRecords } from "#tests/support/kept-trade-files.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { aBriefing, aStep } from "#tests/support/trial-briefing.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { evidenceIndexOf } from "../../evidence/evidence-index.ts";
import { type Lens, restingLens } from "../../lens/lens.ts";
import { DEFAULT_METHOD } from "../../reading/method.ts";
import { readTiesAnew } from "../../reading/read-ties.ts";
import { type MonthKey, monthAt, monthIndex } from "../../shared/month.ts";
import type { Ref } from "../../shared/ref.ts";
import { ASPECTS, STANCE_NAMES } from "../../shared/stance.ts";
import { COMMODITIES } from "../../trade/flow.ts";
import { flowIndexOf } from "../../trade/flow-index.ts";
import { loadFile } from "../../trade/load-file.ts";
import { emptyWorkspace } from "../../workspace/document.ts";
import { overlay } from "../../workspace/overlay.ts";
import { type BriefingStep, STEP_PARTS } from "../briefing.ts";
import { contentOf, type StepContent } from "../step-content.ts";
import { printStepLens } from "../step-lens.ts";
import { queryOf } from "../step-subject.ts";
import { sealDossier } from "./seal-dossier.ts";
import { LEAST_CHOICE } from "./sealed-choice.ts";

const refs = ({ actors, quotes, events, arrangements, articles, sources }: Dossier): readonly Ref[] => [
  ...actors.map(({ id }) => ({ kind: "actor", id }) as const),
  ...evidenceIndexOf(sampleDossier()).ties.map((id) => ({ kind: "tie", id }) as const),
  ...quotes.map(({ id }) => ({ kind: "quote", id }) as const),
  ...events.map(({ id }) => ({ kind: "event", id }) as const),
  ...arrangements.map(({ id }) => ({ kind: "arrangement", id }) as const),
  ...articles.map(({ id }) => ({ kind: "article", id }) as const),
  ...sources.map(({ id }) => ({ kind: "source", id }) as const),
];

const FIRST = monthIndex("2021-01" as MonthKey);
const places = () => sampleDossier().places.map(({ code }) => code);

/** Lenses of every make over the sample. */
const lens: fc.Arbitrary<Lens> = fc
  .record({
    from: fc.nat(55),
    length: fc.nat(24),
    selection: fc.option(fc.constantFrom(...refs(sampleDossier())), { nil: null }),
    clock: fc.constantFrom("event" as const, "knowledge" as const),
    aspects: fc.option(fc.subarray([...ASPECTS], { minLength: 1 }), { nil: null }),
    stances: fc.option(fc.subarray([...STANCE_NAMES], { minLength: 1 }), { nil: null }),
    minWeight: fc.constantFrom(0, 0, 0.5, 2),
    ego: fc.option(fc.constantFrom(...sampleDossier().actors.map(({ id }) => id)), { nil: null }),
    series: fc.option(
      fc.record({
        exporter: fc.option(fc.constantFrom(...places()), { nil: null }),
        importer: fc.option(fc.constantFrom(...places()), { nil: null }),
        commodity: fc.constantFrom(...COMMODITIES),
      }),
      { nil: null },
    ),
    unit: fc.constantFrom("kbd" as const, "kt" as const, "usd" as const),
    chart: fc.constantFrom(null, "stacked" as const, "bilateral" as const),
    price: fc.boolean(),
  })
  .map(({ from, length, ...rest }) => ({
    ...restingLens({ from: monthAt(FIRST + from), to: monthAt(FIRST + from + length) }),
    ...rest,
  }));

const step = fc
  .record({
    lens,
    shows: fc.subarray(
      [...STEP_PARTS].filter((part) => part !== "analysis"),
      { minLength: 1 },
    ),
  })
  .map(({ lens: seen, shows }) => aStep("s", { lens: printStepLens(seen), shows }));

/** What a step says, without how far the texts around its quote reach. */
const said = ({ tie, claims, figures, table, window, clock, ignored, sources, quote }: StepContent) => ({
  ...{ tie, claims, figures, table, window, clock, ignored, sources },
  words: quote === null ? null : [quote.words, quote.speaker, quote.addressee, quote.date, quote.article],
});

function expectSame(dossier: Dossier, steps: readonly BriefingStep[]): Dossier {
  const sealed = sealDossier(dossier, aBriefing([], { steps }), DEFAULT_METHOD, LEAST_CHOICE);
  for (const [at, one] of steps.entries()) {
    const here = contentOf(one, dossier, DEFAULT_METHOD);
    const there = contentOf(sealed.briefing.steps[at] ?? one, sealed.dossier, DEFAULT_METHOD);
    expect(said(there)).toEqual(said(here));
    const query = queryOf(here.lens, DEFAULT_METHOD);
    const readings = readTiesAnew(evidenceIndexOf(dossier), query);
    for (const [tie, reading] of readTiesAnew(evidenceIndexOf(sealed.dossier), query))
      expect(reading).toEqual(readings.get(tie));
  }
  return sealed.dossier;
}

describe("a step that travels", () => {
  test.prop([fc.array(step, { minLength: 1, maxLength: 3 })], { numRuns: 60 })(
    "says what it says on the desk, whatever it looks at",
    (steps) => {
      expectSame(sampleDossier(), steps);
    },
  );
});

describe("trade files of a workspace", () => {
  const months = Array.from({ length: 24 }, (_, at) => monthAt(monthIndex("2023-01" as MonthKey) + at));
  const columns = columnsOf(months.map((period) => ({ exporter: "KAZ", importer: "PAK", period, quantity: 3 })));
  const own = loadFile(aTradeFile("own", columns, { name: "secret name.csv" }), columns);
  const dossier = (): Dossier => ({
    ...sampleDossier(),
    ground: sampleDossier(),
    tradeFiles: [own, manyRecords(200_000)],
  });

  it("travel by the records of the series that are shown, and by no name", () => {
    const shown = aStep("a", { lens: "from=2023-01&to=2024-12&series=KAZ>PAK.crude", shows: ["timeline"] });
    const sealed = expectSame(dossier(), [shown]);
    expect(flowIndexOf(dossier()).count).toBeGreaterThan(200_000);
    expect(sealed.flows.filter(({ exporter }) => exporter === "KAZ")).toHaveLength(24);
    expect(sealed.flows.length).toBeLessThan(60);
    expect(sealed.tradeFiles).toBeUndefined();
    expect(JSON.stringify(sealed.flows.map(({ origin: _, ...flow }) => flow))).not.toContain("secret name");
  });
});

describe("what a workspace hides", () => {
  it("does not travel, nor anything below the workspace", () => {
    const [quote] = sampleDossier().quotes;
    if (quote === undefined) throw new Error("The sample has quotes.");
    const hidden = { id: `quote.${quote.id}`, ref: { kind: "quote", id: quote.id }, reason: "Kept to myself" } as const;
    const empty = emptyWorkspace({ id: "w", title: "Secret desk", dossier: null, today: "2025-09-30" });
    const seen = overlay(sampleDossier(), { ...empty, hidden: { [hidden.id]: hidden } });
    const whole = { ...LEAST_CHOICE, wholeDossier: true, notes: true };
    const sealed = sealDossier(seen, seen.briefings[0] ?? aBriefing(["a"]), DEFAULT_METHOD, whole);
    const text = JSON.stringify(sealed);
    for (const word of [quote.id, "Kept to myself", "Secret desk"]) expect(text).not.toContain(`"${word}"`);
  });
});
