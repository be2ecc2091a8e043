import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { articleId, month, quoteId, readerDossier, tieId } from "#tests/support/reader-dossier.ts";
import { NO_EVIDENCE, onTie, trialArrangement, trialEvent } from "#tests/support/trial-evidence.ts";
import { buildEvidenceIndex, evidenceIndexOf } from "../evidence/evidence-index.ts";
import type { ActorId, ArrangementId, EventId, PlaceCode } from "../shared/ids.ts";
import type { PartialDate } from "../shared/month.ts";
import type { Ref } from "../shared/ref.ts";
import { ASPECTS, STANCE_NAMES } from "../shared/stance.ts";
import {
  hover,
  type Lens,
  pick,
  restingLens,
  stepBack,
  withAspectGroupToggled,
  withStanceToggled,
  withTrendToggled,
  withWindow,
} from "./lens.ts";
import { withinWindow } from "./within-window.ts";

const lens = restingLens({ from: month("2024-10"), to: month("2025-09") });
const TIE: Ref = { kind: "tie", id: tieId("PAK~RUS") };
const QUOTE: Ref = { kind: "quote", id: quoteId("strong") };

describe("picking", () => {
  it("signs the selection, and changes nothing when it is the same thing", () => {
    const picked = pick(lens, TIE, "graph");
    expect(picked).toMatchObject({ selection: TIE, thread: "PAK~RUS", pickedBy: "graph" });
    expect(pick(picked, { ...TIE }, "reader")).toBe(picked);
  });

  it("keeps the thread of a tie while its evidence is gone through, and drops it for anything else", () => {
    expect(pick(pick(lens, TIE, "graph"), { kind: "event", id: "e" as EventId }, "reader").thread).toBe("PAK~RUS");
    const onward = pick(pick(lens, TIE, "graph"), QUOTE, "reader");
    expect(onward.thread).toBe("PAK~RUS");
    expect(pick(onward, { kind: "article", id: articleId("talks") }, "find").thread).toBeNull();
  });

  it("keeps a held series while months are picked, and lets go of it when the selection can choose again", () => {
    const held = { exporter: "RUS" as PlaceCode, importer: "PAK" as PlaceCode, commodity: "crude" as const };
    const inJune: Lens = { ...pick(lens, { kind: "month", id: month("2023-06") }, "timeline"), held };
    const onward = pick(inJune, { kind: "month", id: month("2023-07") }, "timeline");
    expect(onward.held).toBe(held);
    expect(pick(onward, TIE, "graph").held).toBeNull();
    expect(stepBack(onward).held).toBeNull();
  });

  it("of words makes an analysis give its place to the article, unless the pick came from that place", () => {
    const analysing: Lens = { ...lens, analysis: "balance" };
    expect(pick(analysing, TIE, "graph").analysis).toBe("balance");
    expect(pick(analysing, QUOTE, "reader").analysis).toBe("balance");
    expect(pick(analysing, QUOTE, "find").analysis).toBeNull();
    expect(pick(analysing, { kind: "article", id: articleId("talks") }, "timeline").analysis).toBeNull();
  });

  it("hovering leaves selection and signature alone", () => {
    const over = hover(pick(lens, TIE, "graph"), QUOTE);
    expect(over).toMatchObject({ selection: TIE, hover: QUOTE, pickedBy: "graph" });
    expect(hover(over, { ...QUOTE })).toBe(over);
  });

  it("turns a window round that is given backwards", () => {
    expect(withWindow(lens, { from: month("2025-01"), to: month("2023-01") }).window).toEqual({
      from: "2023-01",
      to: "2025-01",
    });
    expect(withWindow(lens, { ...lens.window })).toBe(lens);
  });
});

describe("stepping back", () => {
  it("clears the selection, then leaves the analysis, then the ego filter, and keeps the other filters", () => {
    const aspects = ["energy"] as const;
    const deep: Lens = { ...pick(lens, TIE, "graph"), ego: "PAK" as ActorId, analysis: "coverage", aspects };
    const once = stepBack(deep);
    expect(once).toMatchObject({ selection: null, thread: null, analysis: "coverage", ego: "PAK", aspects });
    const twice = stepBack(once);
    expect(twice).toMatchObject({ analysis: null, ego: "PAK" });
    const thrice = stepBack(twice);
    expect(thrice).toMatchObject({ selection: null, ego: null, aspects });
    expect(stepBack(thrice)).toBe(thrice);
  });
});

describe("the legend", () => {
  it("keeps out what is toggled, in the order of the list, and lets all in again with null", () => {
    const without = withStanceToggled(lens, "neutral");
    expect(without.stances).toEqual(["hostile", "strained", "cordial", "allied"]);
    expect(withStanceToggled(without, "neutral").stances).toBeNull();
  });

  it("toggles aspects by group", () => {
    const withoutTrade = withAspectGroupToggled(lens, "trade");
    expect(withoutTrade.aspects).toEqual(["political", "defence", "membership", "dispute"]);
    expect(withAspectGroupToggled(withoutTrade, "trade").aspects).toBeNull();
    const half: Lens = { ...lens, aspects: ASPECTS.filter((aspect) => aspect !== "energy") };
    expect(withAspectGroupToggled(half, "trade").aspects).toBeNull();
  });

  it("keeps out the ties that cool or warm, and lets them in again", () => {
    const withoutCooling = withTrendToggled(lens, "cooling");
    expect(withoutCooling.trends).toEqual(["steady", "warming", "new"]);
    expect(withTrendToggled(withoutCooling, "warming").trends).toEqual(["steady", "new"]);
    expect(withTrendToggled(withoutCooling, "cooling").trends).toBeNull();
  });

  it("never ends with nothing let in", () => {
    expect(withStanceToggled({ ...lens, stances: ["allied"] }, "allied").stances).toBeNull();
  });

  test.prop([fc.array(fc.constantFrom(...STANCE_NAMES), { maxLength: 20 })])(
    "toggling one thing twice is as if nothing had been, unless it was the last",
    (names) => {
      const before = names.reduce(withStanceToggled, lens);
      for (const name of STANCE_NAMES) {
        const once = withStanceToggled(before, name);
        const last = before.stances?.length === 1 && before.stances[0] === name;
        if (!last) expect(withStanceToggled(once, name).stances).toEqual(before.stances);
      }
    },
  );
});

describe("the window", () => {
  const index = evidenceIndexOf(readerDossier());
  const over = (from: string, to: string, clock: "event" | "knowledge" = "event") => ({
    window: { from: month(from), to: month(to) },
    clock,
  });

  it("holds dated evidence of its months, both ends included", () => {
    expect(withinWindow(QUOTE, index, over("2025-09", "2025-09"))).toBe(true);
    expect(withinWindow(QUOTE, index, over("2025-01", "2025-08"))).toBe(false);
    expect(withinWindow(QUOTE, index, over("2025-10", "2026-01"))).toBe(false);
  });

  it("holds an arrangement as long as it is in force", () => {
    const dispute: Ref = { kind: "arrangement", id: "ind-pak-dispute-1947" as ArrangementId };
    expect(withinWindow(dispute, index, over("2024-10", "2025-09"))).toBe(true);
    expect(withinWindow(dispute, index, over("1940-01", "1947-07"))).toBe(false);
    const ended = buildEvidenceIndex({
      ...NO_EVIDENCE,
      arrangements: [trialArrangement("a", "2014-11", onTie("PAK~RUS", 1), { until: "2020-05" as PartialDate })],
    });
    const ref: Ref = { kind: "arrangement", id: "a" as ArrangementId };
    expect(withinWindow(ref, ended, over("2020-05", "2021-01"))).toBe(true);
    expect(withinWindow(ref, ended, over("2020-06", "2021-01"))).toBe(false);
  });

  it("follows the clock, and knows context events too", () => {
    const events = [trialEvent("e", "2024-02-01", [], { published: "2025-03-01" as PartialDate })];
    const late = buildEvidenceIndex({ ...NO_EVIDENCE, events });
    const ref: Ref = { kind: "event", id: "e" as EventId };
    expect(withinWindow(ref, late, over("2024-02", "2024-02"))).toBe(true);
    expect(withinWindow(ref, late, over("2024-02", "2024-02", "knowledge"))).toBe(false);
    expect(withinWindow(ref, late, over("2025-03", "2025-03", "knowledge"))).toBe(true);
  });

  it("holds nothing that is no evidence", () => {
    expect(withinWindow(TIE, index, over("1900-01", "2100-01"))).toBe(false);
  });
});
