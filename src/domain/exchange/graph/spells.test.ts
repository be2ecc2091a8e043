import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { anyEvidence, anyQuery, NO_EVIDENCE } from "#tests/support/trial-evidence.ts";
import { buildEvidenceIndex } from "../../evidence/evidence-index.ts";
import { mergeSpells, type Spell, spellOf } from "./spells.ts";

const day = fc
  .record({
    year: fc.integer({ min: 2023, max: 2025 }),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, date }) => [year, month, date].map((part) => String(part).padStart(2, "0")).join("-"));
const anySpell: fc.Arbitrary<Spell> = fc
  .tuple(day, fc.option(day, { freq: 8 }))
  .map(([one, other]) => (other === null || other >= one ? { from: one, to: other } : { from: other, to: one }));

const covers = (spells: readonly Spell[], at: string) =>
  spells.some(({ from, to }) => from <= at && (to === null || at <= to));

/** Whether each ends before the next begins, with a day between. */
const isApart = (spells: readonly Spell[]) =>
  spells.every((spell, at) => {
    const next = spells[at + 1];
    return next === undefined || (spell.to !== null && spell.to < next.from);
  });

describe("spells", () => {
  test.prop([fc.array(anySpell, { maxLength: 12 }), day])(
    "merged, never overlap and lose or add no day",
    (spells, at) => {
      const merged = mergeSpells(spells);
      expect(isApart(merged)).toBe(true);
      expect(covers(merged, at)).toBe(covers(spells, at));
      expect(mergeSpells(merged)).toEqual(merged);
    },
  );

  test.prop([anyEvidence, anyQuery])("of any evidence begin before they end", (evidence, { clock }) => {
    for (const item of buildEvidenceIndex({ ...NO_EVIDENCE, ...evidence }).items) {
      const { from, to } = spellOf(item, item.directness === "arrangement", clock);
      expect(from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      if (to !== null) expect(to >= from, `${from} to ${to}`).toBe(true);
    }
  });

  it("touching ones are one: the turn of a month, of a year, of a leap day", () => {
    expect(
      mergeSpells([
        { from: "2024-03-01", to: "2024-03-31" },
        { from: "2024-02-01", to: "2024-02-29" },
        { from: "2023-12-31", to: "2023-12-31" },
        { from: "2024-01-01", to: "2024-01-30" },
        { from: "2025-01-01", to: null },
        { from: "2026-01-01", to: "2026-02-01" },
      ]),
    ).toEqual([
      { from: "2023-12-31", to: "2024-01-30" },
      { from: "2024-02-01", to: "2024-03-31" },
      { from: "2025-01-01", to: null },
    ]);
  });
});
