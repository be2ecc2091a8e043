import { describe, expect, it } from "vitest";
import { buildEvidenceIndex } from "#domain/evidence/evidence-index.ts";
import type { MonthKey } from "#domain/shared/month.ts";
import { FLAT, NO_EVIDENCE, onTie, trialEvent } from "#tests/support/trial-evidence.ts";
import { changeBetween } from "./change.ts";
import { writeChangeFinding, writeEndingReason, writeKind, writeWay } from "./change-words.ts";

const finding = (events: ReturnType<typeof trialEvent>[], a = "2024-10", b = "2025-09") =>
  writeChangeFinding(
    changeBetween(buildEvidenceIndex({ ...NO_EVIDENCE, events }), {
      a: a as MonthKey,
      b: b as MonthKey,
      clock: "event",
      method: FLAT,
      aspects: null,
    }),
  );
const old = trialEvent("old", "2024-01", [onTie("A~B", 0), onTie("A~C", 1), onTie("B~C", 0)]);
const news = (...bearings: Parameters<typeof trialEvent>[2]) => trialEvent("news", "2025-02", bearings);

describe("a change in words", () => {
  it("is a finding of one line", () => {
    expect(finding([old, news(onTie("A~B", 2), onTie("A~C", -2), onTie("B~C", 1))])).toBe("2 ties warmed, 1 cooled");
    expect(finding([old, news(onTie("A~B", 2))])).toBe("1 tie warmed");
    expect(finding([old, news(onTie("A~C", -1))])).toBe("1 tie cooled");
    expect(finding([old, news(onTie("A~D", 2))])).toBe("1 tie formed, none warmed or cooled");
    expect(finding([old, news(onTie("A~D", 2))], "2025-09", "2024-10")).toBe(
      "1 tie not there yet, none warmed or cooled",
    );
    expect(finding([old])).toBe("No tie warmed or cooled");
    expect(finding([old], "2025-09")).toBe("A and B are the same date");
    expect(finding([])).toBe("No tie has evidence at either date");
  });

  it("says how a tie ended, and how a cause works", () => {
    expect(writeEndingReason({ kind: "silent", since: "2021-08" as MonthKey, left: 0.243 })).toBe(
      "Nothing new since Aug 2021: it has 24 % of the most it ever weighed left, less than a quarter.",
    );
    const cause = { kind: "evidence", ref: { kind: "event", id: "e" as never }, items: [], part: 0 } as const;
    expect(writeWay({ ...cause, way: "lost", shareBefore: 0.4, shareAfter: 0.251 })).toBe(
      "counts for less: 40 % of the weight, then 25 %",
    );
    expect(writeWay({ ...cause, way: "ended", shareBefore: 0.4, shareAfter: 0.001 })).toBe(
      "ended: 40 % of the weight, then below 1 %",
    );
    expect(writeWay({ ...cause, way: "entered", shareBefore: 0, shareAfter: 1 })).toBe("new");
    // Read backwards.
    expect(writeWay({ ...cause, way: "entered", shareBefore: 1, shareAfter: 0 })).toBe("not there yet at B");
    expect(writeWay({ ...cause, way: "lost", shareBefore: 0.02, shareAfter: 0.13 })).toBe(
      "counts for more: 2 % of the weight, then 13 %",
    );
    expect(writeWay({ ...cause, way: "ended", shareBefore: 0.02, shareAfter: 0.4 })).toBe(
      "still in force at B: 2 % of the weight, then 40 %",
    );
    const change = { tie: "A~B" as never, before: null, after: null, move: null, ending: null };
    expect(writeKind({ ...change, kind: "formed" })).toBe("New");
    expect(writeKind({ ...change, kind: "held" })).toBe("Held");
  });
});
