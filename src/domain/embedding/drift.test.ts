import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { onTie, trialEvent, trialQuote } from "#tests/support/trial-evidence.ts";
import type { Briefing } from "../briefing/briefing.ts";
import type { Dossier, PartState } from "../dossier/dossier.ts";
import { evidenceIndexOf } from "../evidence/evidence-index.ts";
import { runToEnd } from "../layout/layout-input.ts";
import { DEFAULT_METHOD } from "../reading/method.ts";
import type { FlowId, TieId } from "../shared/ids.ts";
import type { MonthKey, PartialDate } from "../shared/month.ts";
import { driftOf } from "./drift.ts";
import { hasDrifted, writeDrift } from "./drift-words.ts";
import { type FreezeOrder, freezeSteps } from "./freeze-view.ts";

const LENS = "from=2024-10&to=2025-09&sel=tie.PAK~RUS";
const freeze = (change: Partial<FreezeOrder> = {}) =>
  runToEnd(
    freezeSteps({
      dossier: sampleDossier(),
      view: "desk",
      lens: LENS,
      briefing: null,
      method: DEFAULT_METHOD,
      madeOn: "2025-11-30" as PartialDate,
      ...change,
    }),
  );
const live = (change: Partial<Dossier> = {}): Dossier => ({ ...sampleDossier(), ...change });
const article = () => sampleDossier().articles[0]?.id ?? ("" as never);
/** So many quotes of one stance, said in the last month of the frozen view. */
const quotesOn = (tie: string, stance: -2 | 2, count: number) =>
  Array.from({ length: count }, (_, at) =>
    trialQuote(`new-${at}`, "2025-09-02", [onTie(tie, stance)], { article: article() }),
  );
const SAME = { quotes: 0, events: 0, arrangements: 0 };

describe("how far live data has moved since a view was frozen", () => {
  it("is not at all where it is the data it was made of, whatever the view", () => {
    for (const view of ["desk", "graph", "timeline", "reader"] as const) {
      const drift = driftOf(freeze({ view }), live());
      expect([view, hasDrifted(drift)]).toEqual([view, false]);
      expect(writeDrift(drift)).toBe("Live data reads the same.");
    }
    const story = driftOf(freeze({ view: "story", briefing: sampleDossier().briefings[0] as Briefing }), live());
    expect(hasDrifted(story)).toBe(false);
  });

  it("names ties that fall into another band, and counts what was added to them", () => {
    const before = sampleDossier();
    const drift = driftOf(freeze(), live({ quotes: [...before.quotes, ...quotesOn("PAK~RUS", -2, 30)] }));
    expect(drift.moves).toEqual([{ tie: "PAK~RUS", before: 1, now: -1 }]);
    expect(drift.evidence).toEqual({ added: { ...SAME, quotes: 30 }, gone: SAME, changed: SAME });
    expect(writeDrift(drift)).toBe(
      `Since 30 Nov 2025: 1 of ${drift.ties} ties reads differently, 30 quotes were added.`,
    );
  });

  it("says that all ties read the same where evidence came that moves none", () => {
    const event = trialEvent("late", "2025-12", [onTie("PAK~RUS", -2)]);
    const drift = driftOf(freeze(), live({ events: [...sampleDossier().events, event] }));
    expect(writeDrift(drift)).toBe(`Since 30 Nov 2025: all ${drift.ties} ties read the same, 1 event was added.`);
  });

  it("counts what is gone and what says something else", () => {
    const { quotes } = sampleDossier();
    const [first, second] = evidenceIndexOf(sampleDossier())
      .itemsOf("PAK~RUS" as TieId)
      .flatMap(({ ref }) => (ref.kind === "quote" ? [ref.id] : []));
    const changed = quotes.flatMap((quote) => {
      if (quote.id === first) return [];
      return quote.id === second ? [{ ...quote, anchor: { ...quote.anchor, exact: "Other words" } }] : [quote];
    });
    const { evidence } = driftOf(freeze(), live({ quotes: changed }));
    expect([evidence.gone, evidence.changed]).toEqual([
      { ...SAME, quotes: 1 },
      { ...SAME, quotes: 1 },
    ]);
  });

  it("passes over what stands on ties that are not in the view", () => {
    const only = freeze({ view: "graph", lens: `${LENS}&ego=AFG` });
    const known = evidenceIndexOf(only.dossier).ties;
    expect(known).not.toContain("IND~RUS");
    const drift = driftOf(only, live({ quotes: [...sampleDossier().quotes, ...quotesOn("IND~RUS", -2, 30)] }));
    expect(hasDrifted(drift)).toBe(false);
  });

  it("tells of a tie that the same lens would draw now", () => {
    const [one, other] = ["AFG", "ARE"];
    expect(evidenceIndexOf(sampleDossier()).ties).not.toContain(`${one}~${other}`);
    const drift = driftOf(
      freeze({ view: "graph" }),
      live({ quotes: [...sampleDossier().quotes, ...quotesOn(`${one}~${other}`, 2, 1)] }),
    );
    expect(drift.more).toEqual(["AFG~ARE"]);
    expect(writeDrift(drift)).toMatch(/ties read the same, 1 tie more is drawn\.$/);
  });

  it("counts records of the trade shown that came, went or were revised, and no others", () => {
    const frozen = freeze({ view: "timeline", lens: `${LENS}&series=RUS>IND.crude` });
    const { flows } = sampleDossier();
    const shown = flows.filter(
      (flow) => flow.exporter === "RUS" && flow.importer === "IND" && flow.commodity === "crude",
    );
    const [gone, revised] = shown;
    if (gone === undefined || revised === undefined) throw new Error("The sample has Russian crude for India.");
    const period = { kind: "month", month: "2026-03" as MonthKey } as const;
    const moved = [
      ...flows.flatMap((flow) => {
        if (flow === gone) return [];
        return flow === revised ? [{ ...flow, quantity: 1, note: "revised" }] : [flow];
      }),
      { ...gone, id: "late" as FlowId, period },
    ];
    const drift = driftOf(frozen, live({ flows: moved }));
    expect(drift.trade).toEqual({ added: 1, gone: 1, changed: 1 });
    expect(writeDrift(drift)).toMatch(
      /1 trade record was added, 1 trade record is gone, 1 trade record was changed\.$/,
    );
    const elsewhere = { ...gone, id: "elsewhere" as FlowId, commodity: "coal" as const };
    expect(hasDrifted(driftOf(frozen, live({ flows: [...flows, elsewhere] })))).toBe(false);
  });

  it("does not take what could not be had for gone", () => {
    const absent: PartState = {
      kind: "absent",
      failure: { kind: "unreachable", status: null, message: "The source could not be reached." },
    };
    const parts = { ...sampleDossier().parts, quotes: absent };
    const drift = driftOf(freeze(), live({ quotes: [], parts }));
    expect(hasDrifted(drift)).toBe(false);
    expect(writeDrift(drift)).toBe(
      "Of the live data the quotes could not be had, so whether it reads the same is not known.",
    );
    const trade = driftOf(freeze(), live({ flows: [], parts: { ...sampleDossier().parts, flows: absent } }));
    expect(writeDrift(trade)).toBe("The live trade figures could not be had, so whether they moved is not known.");
  });

  it("goes through the lenses of all steps of a story", () => {
    const step = { caption: "", notes: "", shows: ["graph"] as const, seconds: null, captured: "", remembered: [] };
    const briefing: Briefing = {
      id: "two",
      title: "Two dates",
      steps: [
        { ...step, id: "a", title: "Then", lens: "from=2021-01&to=2022-01" },
        { ...step, id: "b", title: "Now", lens: LENS },
      ],
    };
    const drift = driftOf(
      freeze({ view: "story", briefing }),
      live({ quotes: [...sampleDossier().quotes, ...quotesOn("PAK~RUS", -2, 30)] }),
    );
    expect(drift.moves.map(({ tie }) => tie)).toEqual(["PAK~RUS"]);
  });
});
