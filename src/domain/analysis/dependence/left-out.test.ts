import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { flow, month, place, tradeDossier } from "#tests/support/trade-dossier.ts";
import type { PlaceCode } from "../../shared/ids.ts";
import type { Stance } from "../../shared/stance.ts";
import { dependenceOf } from "./dependence.ts";
import { exposureOf } from "./exposure.ts";
import { bestMonths, withoutPartners } from "./left-out.ts";
import { type DependenceQuestion, tradeGridsOf } from "./trade-grid.ts";

const INDIA: DependenceQuestion = { of: "suppliers", place: place("IND"), commodity: "crude" };
const WINDOW = { from: month("2024-01"), to: month("2024-02") };
const send = (exporter: string, when: string, quantity: number) => flow(when, quantity, { exporter: place(exporter) });
const each = (exporter: string, quantity: number) => [
  send(exporter, "2024-01", quantity),
  send(exporter, "2024-02", quantity),
];
const FLOWS = [
  ...each("RUS", 50),
  ...each("IRQ", 30),
  ...each("SAU", 20),
  send("IRQ", "2023-05", 80),
  send("SAU", "2023-07", 20),
];
const dossier = tradeDossier({ flows: FLOWS, coverage: [] });
const india = dependenceOf(dossier, INDIA, WINDOW, "kbd");
const dropped = (...codes: string[]) => new Set(codes.map(place));

describe("a supplier that falls away", () => {
  it("leaves 50 a day to be replaced, and the others 60 and 40 per cent", () => {
    const left = withoutPartners(india, dropped("RUS"));
    expect(left?.gap).toBeCloseTo(50, 12);
    expect(left?.share).toBeCloseTo(0.5, 12);
    expect(left?.remaining.map(({ place: code, share }) => [code, share])).toEqual([
      ["IRQ", 0.6],
      ["SAU", 0.4],
    ]);
    expect(left?.concentration?.least).toBeCloseTo(0.52, 12);
  });

  it("leaves nobody where all go", () => {
    expect(withoutPartners(india, dropped("RUS", "IRQ", "SAU"))).toMatchObject({
      gap: 100,
      share: 1,
      remaining: [],
      concentration: null,
    });
  });

  it("says nothing while nobody does, or where shares are refused", () => {
    expect(withoutPartners(india, dropped())).toBeNull();
    expect(withoutPartners({ ...india, refusal: { kind: "nothing" } }, dropped("RUS"))).toBeNull();
  });
});

describe("the best month of each supplier", () => {
  it("is looked for in the whole record, and is the earliest of equals", () => {
    const best = bestMonths(tradeGridsOf(dossier, INDIA, "kbd", WINDOW.to).months);
    expect(best.get(place("IRQ"))).toEqual({ value: 80, month: "2023-05" });
    expect(best.get(place("SAU"))).toEqual({ value: 20, month: "2023-07" });
  });

  it("knows nothing of what comes after the window", () => {
    const best = bestMonths(tradeGridsOf(dossier, INDIA, "kbd", month("2023-06")).months);
    expect(best.has(place("SAU"))).toBe(false);
  });
});

describe("exposure by stance", () => {
  const stances: Readonly<Record<string, Stance>> = { RUS: -1, IRQ: 1 };
  const exposure = exposureOf(india, (code) => stances[code] ?? null);

  it("splits the shares by the band of each tie, and says who has no reading", () => {
    expect(exposure?.bands).toEqual([
      { stance: 1, share: 0.3, places: ["IRQ"] },
      { stance: -1, share: 0.5, places: ["RUS"] },
      { stance: null, share: 0.2, places: ["SAU"] },
    ]);
    expect(exposure).toMatchObject({ friendly: 0.3, neutral: 0, adverse: 0.5, unread: 0.2, unrecorded: 0 });
  });

  it("is refused with the shares", () => {
    expect(exposureOf({ ...india, refusal: { kind: "nothing" } }, () => 0)).toBeNull();
  });
});

test.prop([fc.subarray(["RUS", "IRQ", "SAU"], { minLength: 1, maxLength: 2 })])(
  "what is left and what is to be replaced make up the whole, and what is left is a whole again",
  (codes) => {
    const left = withoutPartners(india, new Set(codes.map((code) => code as PlaceCode)));
    const kept = left?.remaining.reduce((sum, { mean }) => sum + mean, 0) ?? 0;
    expect(kept + (left?.gap ?? 0)).toBeCloseTo(100, 9);
    expect(left?.remaining.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1, 12);
  },
);
