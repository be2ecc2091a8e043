import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { type Lens, pick, restingLens } from "../lens/lens.ts";
import { DEFAULT_METHOD } from "../reading/method.ts";
import type { QuoteId, TieId } from "../shared/ids.ts";
import type { MonthKey } from "../shared/month.ts";
import { captureStep, renewed } from "./capture-step.ts";
import { changesSince } from "./remembered.ts";
import { contentOf } from "./step-content.ts";
import { lensOfStep, printStepLens } from "./step-lens.ts";

const WINDOW = { from: "2024-10" as MonthKey, to: "2025-09" as MonthKey };
const TIE = { kind: "tie", id: "PAK~RUS" as TieId } as const;
const MORE_OIL = { kind: "quote", id: "q-sharif-more-oil" as QuoteId } as const;
const SPIKE = { kind: "quote", id: "q-sharif-trade-spike" as QuoteId } as const;
const dossier = sampleDossier();
const over = (change: Partial<Lens> = {}) => ({ ...restingLens(WINDOW), ...change });
const captured = (lens: Lens, from: Dossier = dossier) =>
  captureStep(from, lens, DEFAULT_METHOD, { id: "s", today: "2025-09-30" });

describe("a captured step", () => {
  it("says its window, even where it is the dossier's own", () => {
    expect(printStepLens(over())).toBe("from=2024-10&to=2025-09");
    const moved = {
      ...dossier,
      opening: { ...dossier.opening, window: { from: "2020-01" as MonthKey, to: "2020-12" as MonthKey } },
    };
    expect(lensOfStep(captured(over()), moved).lens.window).toEqual(WINDOW);
  });

  it("leads back to the lens it was captured from", () => {
    const lens = pick(over({ clock: "knowledge", aspects: ["energy"], tab: "evidence" }), TIE, "graph");
    expect(lensOfStep(captured(lens), dossier).lens).toEqual({ ...lens, pickedBy: "desk" });
  });

  it("proposes the finding of a tie as its title, and its quote beside the graph", () => {
    const step = captured(pick(over(), TIE, "graph"));
    expect(step.title).toBe("Pakistan–Russia is cordial");
    expect(step.shows).toEqual(["graph", "quote"]);
  });

  it("shows the claim of a quote that makes one, with its months", () => {
    expect(captured(pick(over(), MORE_OIL, "reader")).shows).toEqual(["graph", "timeline", "quote", "claim"]);
  });

  it("shows the analysis that is open, over the triad picked", () => {
    const step = captured(over({ analysis: "balance" }));
    expect(step.shows).toEqual(["graph", "analysis"]);
    expect(step.title).toBe("Triads under tension, Oct 2024 – Sep 2025");
  });
});

describe("what a step remembers", () => {
  const step = captured(pick(over(), MORE_OIL, "reader"));

  it("is as it was while nothing changes", () => {
    expect(step.remembered.map(({ key }) => key)).toEqual([
      "ties",
      "method",
      "tie.PAK~RUS",
      "quote.q-sharif-more-oil",
      "claim.q-sharif-more-oil.0",
      "series.RUS>PAK.crude.kbd",
    ]);
    expect(changesSince(step, dossier, DEFAULT_METHOD)).toEqual([]);
  });

  it("differs from what is said when the quote is coded otherwise", () => {
    const quotes = dossier.quotes.map((quote) =>
      quote.id === MORE_OIL.id
        ? { ...quote, bearings: quote.bearings.map((one) => ({ ...one, stance: -2 as const })) }
        : quote,
    );
    const found = changesSince(step, { ...dossier, quotes }, DEFAULT_METHOD);
    expect(found.map(({ key }) => key)).toEqual(["ties", "tie.PAK~RUS", "quote.q-sharif-more-oil"]);
    expect(found[1]).toMatchObject({ was: "Pakistan–Russia: cordial, +0.73 on 79 pieces of evidence" });
    expect(found[1]?.is).not.toBe(found[1]?.was);
  });

  it("says that a quote is gone", () => {
    const quotes = dossier.quotes.filter(({ id }) => id !== MORE_OIL.id);
    const found = changesSince(step, { ...dossier, quotes }, DEFAULT_METHOD);
    expect(found.find(({ key }) => key === "quote.q-sharif-more-oil")).toMatchObject({ is: null });
  });

  it("differs by another method, and is renewed by hand", () => {
    const method = { ...DEFAULT_METHOD, halfLife: 6 as const };
    expect(changesSince(step, dossier, method).map(({ key }) => key)).toContain("method");
    const again = renewed(step, dossier, lensOfStep(step, dossier).lens, method, "2025-10-01");
    expect(changesSince(again, dossier, method)).toEqual([]);
    expect(again.captured).toBe("2025-10-01");
  });

  it("forgets nothing that is merely not shown, and does not call it a change", () => {
    expect(changesSince({ ...step, shows: ["timeline"] }, dossier, DEFAULT_METHOD)).toEqual([]);
  });
});

describe("what a step says", () => {
  it("is the quote with its speaker, the tie with its reading, and the claim with its verdict and figures", () => {
    const content = contentOf(captured(pick(over(), SPIKE, "reader")), dossier, DEFAULT_METHOD);
    expect(content.quote).toMatchObject({
      words: "saw a spike in trade",
      speaker: "Sharif",
      addressee: "Putin",
      date: "2025-09-02",
    });
    expect(content.tie).toMatchObject({ id: "PAK~RUS", tags: ["PAK", "RUS"], reading: { band: 1 } });
    expect(content.claims[0]?.test.verdict).toBe("mixed");
    expect(content.claims[0]?.test.readings.map(({ verdict }) => verdict)).toContain("contradicted");
    expect(content.sources.length).toBeGreaterThan(0);
  });

  it("covers the months of the claim beside the window, with gaps as gaps", () => {
    const { figures } = contentOf(captured(pick(over(), MORE_OIL, "reader")), dossier, DEFAULT_METHOD);
    expect(figures?.span).toEqual({ from: "2023-01", to: "2025-09" });
    expect(figures?.months.length).toBe(33);
    for (const { cells } of figures?.lines ?? []) {
      expect(cells.length).toBe(33);
      expect(cells.filter(({ month }) => month.startsWith("2024")).every(({ value }) => value === null)).toBe(true);
    }
  });

  it("lists the evidence of a tie by weight", () => {
    const step = { ...captured(pick(over(), TIE, "graph")), shows: ["table" as const] };
    const { table, quote } = contentOf(step, dossier, DEFAULT_METHOD);
    expect(quote).toBeNull();
    expect(table).toMatchObject({ title: "Evidence on Pakistan–Russia" });
    const weights = table?.rows.map(({ cells }) => Number(cells[4])) ?? [];
    expect(weights).toEqual([...weights].sort((one, other) => other - one));
    expect(weights.length).toBeGreaterThan(50);
  });
});

describe("the briefing of the sample", () => {
  const [briefing] = dossier.briefings;

  it("has seven steps whose lenses all hold, and nothing has changed behind them", () => {
    expect(briefing?.steps.length).toBe(7);
    for (const step of briefing?.steps ?? []) {
      expect(lensOfStep(step, dossier).ignored).toEqual([]);
      expect(changesSince(step, dossier, DEFAULT_METHOD)).toEqual([]);
    }
  });

  it("tells the claims as the records bear them out: not to be tested, and contradicted by the latest year", () => {
    const verdicts = briefing?.steps.flatMap((step) =>
      contentOf(step, dossier, DEFAULT_METHOD).claims.map(({ test }) => test),
    );
    expect(verdicts?.map(({ verdict }) => verdict)).toEqual(["untestable", "mixed"]);
    expect(verdicts?.[1]?.readings.find(({ verdict }) => verdict === "contradicted")?.reason).toBe(
      "It fell from $1.04bn to $236m (−77%), Jul 2024 – May 2025 against Jul 2023 – May 2024.",
    );
  });
});
