import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { type Lens, pick, restingLens } from "../lens/lens.ts";
import { DEFAULT_METHOD } from "../reading/method.ts";
import type { ActorId, QuoteId, TieId } from "../shared/ids.ts";
import type { MonthKey } from "../shared/month.ts";
import { captureStep } from "./capture-step.ts";
import { withHighlight, withLens, withPartToggled } from "./change-step.ts";
import { changesSince } from "./remembered.ts";
import { highlightsOf, partChoices } from "./step-choices.ts";
import { lensOfStep } from "./step-lens.ts";

const WINDOW = { from: "2024-10" as MonthKey, to: "2025-09" as MonthKey };
const TIE = { kind: "tie", id: "PAK~RUS" as TieId } as const;
const CLAIM = { kind: "quote", id: "q-sharif-more-oil" as QuoteId } as const;
const dossier = sampleDossier();
const desk = { dossier, method: DEFAULT_METHOD };
const over = (change: Partial<Lens> = {}) => ({ ...restingLens(WINDOW), ...change });
const captured = (lens: Lens) => captureStep(dossier, lens, DEFAULT_METHOD, { id: "s", today: "2025-09-30" });
const keys = (step: { readonly remembered: readonly { readonly key: string }[] }) =>
  step.remembered.map(({ key }) => key);
/** The dossier with every quote turned hostile. */
const turned: Dossier = {
  ...dossier,
  quotes: dossier.quotes.map((quote) => ({
    ...quote,
    bearings: quote.bearings.map((bearing) => ({ ...bearing, stance: -2 as const })),
  })),
};

describe("what a step shows", () => {
  const step = captured(pick(over(), TIE, "graph"));

  it("remembers what is shown for the first time, and forgets nothing that was said", () => {
    const more = withPartToggled(step, "timeline", { dossier: turned, method: DEFAULT_METHOD });
    expect(more.shows).toEqual(["graph", "timeline", "quote"]);
    expect(more.remembered.slice(0, step.remembered.length)).toEqual(step.remembered);
    expect(keys(more).some((key) => key.startsWith("series."))).toBe(true);
    expect(changesSince(more, turned, DEFAULT_METHOD).length).toBeGreaterThan(0);
  });

  it("is never nothing", () => {
    const graph = withPartToggled(step, "quote", desk);
    expect(graph.shows).toEqual(["graph"]);
    expect(withPartToggled(graph, "graph", desk)).toBe(graph);
  });

  it("says why a part has nothing to show", () => {
    const without = (lens: Lens) =>
      partChoices(dossier, lens, DEFAULT_METHOD).flatMap(({ part, nothing }) => (nothing === null ? [] : [part]));
    expect(without(over())).toEqual(["quote", "claim", "analysis"]);
    expect(without(pick(over(), CLAIM, "reader"))).toEqual(["analysis"]);
    expect(without(over({ analysis: "balance" }))).toEqual(["quote", "claim"]);
  });
});

describe("what a step lights", () => {
  const step = captured(pick(over(), TIE, "graph"));

  it("may be the tie, its quote or an actor at its ends", () => {
    expect(highlightsOf(dossier, lensOfStep(step, dossier).lens, DEFAULT_METHOD).map(({ kind }) => kind)).toEqual([
      "tie",
      "quote",
      "actor",
      "actor",
    ]);
  });

  it("is remembered anew, while the rest stays as it was said", () => {
    const lit = withHighlight(
      step,
      { kind: "actor", id: "PAK" as ActorId },
      { dossier: turned, method: DEFAULT_METHOD },
    );
    expect(lensOfStep(lit, dossier).lens.selection).toEqual({ kind: "actor", id: "PAK" });
    expect(keys(lit)).toEqual(["ties", "method"]);
    expect(lit.remembered[0]).toEqual(step.remembered[0]);
    const none = withHighlight(step, null, desk);
    expect(lensOfStep(none, dossier).lens.selection).toBeNull();
    expect(changesSince(none, dossier, DEFAULT_METHOD)).toEqual([]);
  });

  it("leaves the analysis of a step alone", () => {
    const analysed = captured(pick(over({ analysis: "balance" }), TIE, "graph"));
    expect(lensOfStep(withHighlight(analysed, CLAIM, desk), dossier).lens.analysis).toBe("balance");
  });
});

describe("another view of the desk", () => {
  const now = { ...desk, today: "2025-10-02" };

  it("renews what was only proposed", () => {
    const step = withLens(captured(pick(over(), TIE, "graph")), pick(over(), CLAIM, "reader"), now);
    expect(step.title).toMatch(/^Sharif: /);
    expect(step.shows).toEqual(["graph", "timeline", "quote", "claim"]);
    expect(step.captured).toBe("2025-10-02");
    expect(keys(step)).toContain("quote.q-sharif-more-oil");
  });

  it("keeps a title and parts that somebody chose", () => {
    const own = { ...captured(pick(over(), TIE, "graph")), title: "Mine", shows: ["table"] as const };
    const step = withLens(own, pick(over(), CLAIM, "reader"), now);
    expect(step.title).toBe("Mine");
    expect(step.shows).toEqual(["table"]);
  });
});
