import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { claimsOf } from "../claims/claim.ts";
import { evidenceIndexOf } from "../evidence/evidence-index.ts";
import { runToEnd } from "../layout/layout-input.ts";
import { type Lens, pick } from "../lens/lens.ts";
import { DEFAULT_METHOD } from "../reading/method.ts";
import type { ArticleId, TieId } from "../shared/ids.ts";
import type { PartialDate } from "../shared/month.ts";
import { flowIndexOf } from "../trade/flow-index.ts";
import { chooseSeries } from "../trade/series-choice.ts";
import type { EmbedView } from "./embed-words.ts";
import { type FreezeOrder, freezeSteps } from "./freeze-view.ts";
import { frozenLens, readingsBy, readingsDrawn } from "./frozen-view.ts";

const LENS = "from=2024-10&to=2025-09&sel=tie.PAK~RUS";
const freeze = (view: EmbedView, change: Partial<FreezeOrder> = {}) =>
  runToEnd(
    freezeSteps({
      dossier: sampleDossier(),
      view,
      lens: LENS,
      briefing: null,
      method: DEFAULT_METHOD,
      madeOn: "2025-11-30" as PartialDate,
      ...change,
    }),
  );
const figures = (dossier: ReturnType<typeof sampleDossier>, lens: Lens) => {
  const { choice } = chooseSeries(dossier, lens);
  return [choice, flowIndexOf(dossier).belonging(choice)];
};

describe("a frozen view", () => {
  it("reads every tie it draws as the desk does, and draws the same ties", () => {
    for (const view of ["desk", "graph", "timeline"] as const) {
      const frozen = freeze(view);
      const lens = frozenLens(frozen);
      const here = readingsBy(sampleDossier(), lens, DEFAULT_METHOD);
      const there = readingsDrawn(frozen.dossier, lens, DEFAULT_METHOD);
      expect(there.map(({ tie }) => tie)).toEqual(
        readingsDrawn(sampleDossier(), lens, DEFAULT_METHOD).map(({ tie }) => tie),
      );
      for (const reading of there) expect(reading).toEqual(here.get(reading.tie));
    }
  });

  it("holds the trade of whichever tie is picked in it, and says which series those are", () => {
    for (const view of ["desk", "graph", "timeline"] as const) {
      const frozen = freeze(view);
      const lens = frozenLens(frozen);
      for (const { tie } of readingsDrawn(frozen.dossier, lens, DEFAULT_METHOD)) {
        const picked = pick(lens, { kind: "tie", id: tie }, "graph");
        if (chooseSeries(sampleDossier(), picked).because !== "selection") continue;
        expect(figures(frozen.dossier, picked)).toEqual(figures(sampleDossier(), picked));
        expect(frozen.series).toContainEqual(chooseSeries(sampleDossier(), picked).choice);
      }
    }
  });

  it("of a reader holds its article with every quote in it, and the trade their claims are tested by", () => {
    const article = sampleDossier().articles.find(({ id }) =>
      evidenceIndexOf(sampleDossier())
        .quotesIn(id)
        .some((quote) => claimsOf(sampleDossier().quotes.find((one) => one.id === quote) ?? ({} as never)).length > 0),
    );
    const frozen = freeze("reader", { lens: `from=2024-10&to=2025-09&article=${article?.id}` });
    const id = article?.id ?? ("" as ArticleId);
    expect(evidenceIndexOf(frozen.dossier).quotesIn(id)).toEqual(evidenceIndexOf(sampleDossier()).quotesIn(id));
    expect(frozen.dossier.flows.length).toBeGreaterThan(0);
    expect(frozen.dossier.flows.length).toBeLessThan(sampleDossier().flows.length);
  });

  it("opens the article that the desk has open where the lens names none", () => {
    expect(frozenLens(freeze("reader")).article).toBe(sampleDossier().opening.article);
    expect(frozenLens(freeze("graph")).article).toBeNull();
  });

  it("holds no more than its filters let through, and counts what stays", () => {
    const frozen = freeze("graph", { lens: `${LENS}&ego=PAK` });
    const { ties } = evidenceIndexOf(frozen.dossier);
    expect(ties.every((tie: TieId) => tie.includes("PAK"))).toBe(true);
    expect(frozen.travels.ties).toBe(ties.length);
    expect(frozen.of.ties).toBe(evidenceIndexOf(sampleDossier()).ties.length);
    expect(frozen.travels.ties).toBeLessThan(frozen.of.ties);
  });

  it("has one step of its own and no briefing, unless it is a story", () => {
    const [briefing = null] = sampleDossier().briefings;
    const graph = freeze("graph");
    expect([graph.dossier.briefings, graph.briefing, graph.steps.length]).toEqual([[], null, 1]);
    expect(graph.steps[0]?.title).toMatch(/^Pakistan–Russia is cordial/);
    const story = freeze("story", { briefing });
    expect([story.briefing, story.steps.length]).toEqual([briefing?.id, briefing?.steps.length]);
    for (const step of story.steps) expect([step.notes, step.remembered]).toEqual(["", []]);
  });
});
