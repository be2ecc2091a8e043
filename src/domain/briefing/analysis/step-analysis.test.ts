import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { runToEnd } from "../../layout/layout-input.ts";
import { ANALYSES, type AnalysisName, type Lens } from "../../lens/lens.ts";
import { DEFAULT_METHOD } from "../../reading/method.ts";
import type { TieId, TriadId } from "../../shared/ids.ts";
import type { MonthKey } from "../../shared/month.ts";
import { handOutSteps } from "../hand-out.ts";
import { contentOf } from "../step-content.ts";
import { lensOfStep } from "../step-lens.ts";
import type { StepAnalysis } from "./analysis-words.ts";
import { analysisSteps } from "./step-analysis.ts";

const dossier = sampleDossier();
const [first] = dossier.briefings[0]?.steps ?? [];
if (!first) throw new Error("The sample has a briefing.");
const { lens } = lensOfStep(first, dossier);

const tell = (analysis: AnalysisName | null, change: Partial<Lens> = {}): StepAnalysis | null =>
  runToEnd(
    analysisSteps({ shows: ["analysis"] }, { dossier, lens: { ...lens, ...change, analysis }, method: DEFAULT_METHOD }),
  );
const told = (analysis: AnalysisName, change: Partial<Lens> = {}): StepAnalysis => {
  const found = tell(analysis, change);
  if (found === null) throw new Error("An open analysis says something.");
  return found;
};

describe("an analysis in words", () => {
  it.each(ANALYSES)("%s has a finding, says how it was worked out, and names sources for its rows", (name) => {
    const analysis = told(name);
    expect(analysis.finding).toMatch(/^\S.*\.$/s);
    expect(analysis.method).toMatch(/^\S.*\.$/s);
    if (name !== "divergence") expect(analysis.table?.rows.length).toBeGreaterThan(0);
    for (const { cells } of analysis.table?.rows ?? []) expect(cells).toHaveLength(analysis.table?.columns.length ?? 0);
    expect(analysis.sources.length).toBeGreaterThan(0);
  });

  it("says nothing where no analysis is open, or the step does not show it", () => {
    expect(tell(null)).toBeNull();
    const asked = { dossier, lens: { ...lens, analysis: "balance" as const }, method: DEFAULT_METHOD };
    expect(runToEnd(analysisSteps({ shows: ["graph"] }, asked))).toBeNull();
  });

  it("lists tense triangles, or the three ties of the one selected", () => {
    expect(told("balance", { selection: null }).table?.title).toBe("Triangles that pull against themselves");
    const [triad] = [{ kind: "triad" as const, id: "IND~PAK~RUS" as TriadId }];
    const picked = told("balance", { selection: triad });
    expect(picked.table?.rows.map(({ cells }) => cells[0])).toHaveLength(3);
    expect(picked.finding).toContain("India");
  });

  it("follows the tie of the lens in words and barrels", () => {
    const { finding } = told("divergence", { selection: { kind: "tie", id: "CHN~RUS" as TieId } });
    expect(finding).toMatch(/^China–Russia: words and barrels/);
  });

  it("asks who depends on whom for the series of the lens, and names the partners by volume", () => {
    const { finding, table } = told("dependence", {
      series: { exporter: null, importer: "IND" as never, commodity: "crude" },
      window: { from: "2023-01" as MonthKey, to: "2023-12" as MonthKey },
    });
    expect(finding).toContain("India’s crude imports");
    expect(table?.columns[0]?.label).toBe("Supplier");
    expect(table?.order).toBe("by volume");
  });
});

describe("a step as it is handed over", () => {
  it("names sources even where it shows nothing but the graph", () => {
    const step = { ...first, shows: ["graph"] as const };
    expect(contentOf(step, dossier, DEFAULT_METHOD).sources.length).toBeGreaterThan(0);
    expect(runToEnd(handOutSteps(step, dossier, DEFAULT_METHOD)).sources.length).toBeGreaterThan(0);
    expect(runToEnd(handOutSteps({ ...first, shows: [] }, dossier, DEFAULT_METHOD)).sources).toEqual([]);
  });
});
