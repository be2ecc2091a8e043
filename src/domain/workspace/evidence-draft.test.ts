import { describe, expect, it } from "vitest";
import { onTie, trialArrangement, trialEvent } from "#tests/support/trial-evidence.ts";
import { anOverride, aQuote, aSource, aWorkspace } from "#tests/support/workspaces.ts";
import type { TieId } from "../shared/ids.ts";
import { putRecords } from "./commands/rows.ts";
import { countRows, rowOf } from "./document.ts";
import {
  type EvidenceDraft,
  readEvidence,
  readOverride,
  readWeigh,
  reweighed,
  weighDraftOf,
} from "./evidence-draft.ts";
import { perform, startHistory, undo } from "./history.ts";

const PAIR = "PAK~RUS" as TieId;
const DRAFT: EvidenceDraft = {
  kind: "event",
  title: " Talks in Moscow ",
  sort: "meeting",
  from: "2025-09-02",
  until: "",
  stance: 1,
  aspect: "energy",
  confidence: "0.8",
  sourceTitle: "The Gazette",
  sourceAddress: "https://gazette.example/talks",
  reason: "Both sides spoke of pipelines",
};
const place = { tie: PAIR, id: "e1", sources: [] };
const missingOf = (change: Partial<EvidenceDraft>) => {
  const read = readEvidence({ ...DRAFT, ...change }, place);
  return read.ok ? null : read.missing;
};
const spelledBy = <Value>(spelled: { readonly ok: boolean; readonly value?: Value }): Value => {
  if (!spelled.ok || spelled.value === undefined) throw new Error("It should have been read.");
  return spelled.value;
};

describe("an event or arrangement from a form", () => {
  it("is recorded with its source and the reason, as one step", () => {
    const records = spelledBy(readEvidence(DRAFT, place));
    const history = perform(startHistory(aWorkspace()), putRecords(records, "new event"));
    expect(rowOf(history.document.events, "e1")).toEqual({
      id: "e1",
      date: "2025-09-02",
      title: "Talks in Moscow",
      label: null,
      kind: "meeting",
      actors: ["PAK", "RUS"],
      bearings: [{ tie: PAIR, aspect: "energy", stance: 1, confidence: 0.8 }],
      published: null,
      source: "source-e1",
    });
    expect(rowOf(history.document.sources, "source-e1")?.locator).toBe("https://gazette.example/talks");
    expect(Object.values(history.document.notes)).toEqual([
      { id: "note-e1", about: { kind: "event", id: "e1" }, text: "Both sides spoke of pipelines" },
    ]);
    expect(history.past).toHaveLength(1);
    expect(history.past[0]).toMatchObject({ label: "new event", about: { kind: "event", id: "e1" } });
    expect(countRows(undo(history).document)).toBe(0);
  });

  it("lasts from its beginning to its end, and takes a source that is known by title", () => {
    const gazette = { ...aSource("gazette"), title: "The Gazette" };
    const draft: EvidenceDraft = {
      ...DRAFT,
      kind: "arrangement",
      sort: "",
      until: "2026",
      sourceAddress: "",
      reason: "",
    };
    expect(spelledBy(readEvidence(draft, { ...place, sources: [gazette] }))).toEqual([
      {
        collection: "arrangements",
        row: {
          id: "e1",
          kind: "energy",
          bearing: { tie: PAIR, aspect: "energy", stance: 1, confidence: 0.8 },
          since: "2025-09-02",
          until: "2026",
          published: null,
          basis: "Talks in Moscow",
          source: "gazette",
        },
      },
    ]);
  });

  it.each([
    [{ title: " " }, /what the event is/],
    [{ from: "soon" }, /The date is written/],
    [{ from: "31 Feb 2025" }, /There is no 31 Feb 2025: that month has 28 days/],
    [{ until: "2025-13" }, /There is no month 13/],
    [{ kind: "arrangement", until: "2024" }, /before the beginning/],
    [{ until: "later" }, /The end is written/],
    [{ confidence: "0" }, /above 0, at most 1/],
    [{ confidence: "1.2" }, /above 0, at most 1/],
    [{ sourceTitle: "" }, /Name the source/],
  ] as const)("says what is missing of %o", (change, words) => expect(missingOf(change)).toMatch(words));
});

describe("another weight", () => {
  it("changes one bearing and leaves the others alone", () => {
    const [political, energy] = [onTie(PAIR, 1), onTie(PAIR, 1, 1, "energy")];
    const row = trialEvent("talks", "2025-09", [political, energy]);
    const now = spelledBy(readWeigh({ ...weighDraftOf(energy), stance: -2, confidence: "0,5" }, PAIR));
    const after = spelledBy(reweighed({ collection: "events", row }, energy, now));
    expect(after.row).toEqual({ ...row, bearings: [political, { ...energy, stance: -2, confidence: 0.5 }] });
  });

  it("works alike for quotes and arrangements", () => {
    const quote = aQuote("q");
    const was = quote.bearings[0] ?? onTie(PAIR, 1);
    const now = { ...was, stance: -1 as const };
    expect(spelledBy(reweighed({ collection: "quotes", row: quote }, was, now)).row).toEqual({
      ...quote,
      bearings: [now],
    });
    const pact = trialArrangement("pact", "2014", onTie(PAIR, 1));
    expect(spelledBy(reweighed({ collection: "arrangements", row: pact }, pact.bearing, now)).row).toEqual({
      ...pact,
      bearing: now,
    });
  });

  it("never bears twice on a tie in one aspect", () => {
    const [political, energy] = [onTie(PAIR, 1), onTie(PAIR, 1, 1, "energy")];
    const row = trialEvent("talks", "2025-09", [political, energy]);
    expect(reweighed({ collection: "events", row }, energy, { ...energy, aspect: "political" })).toEqual({
      ok: false,
      missing: "It bears on this tie as diplomatic already.",
    });
  });
});

describe("an override from a form", () => {
  it("needs a written reason and a date", () => {
    const draft = { stance: -1, from: "2025-01", reason: " the pact was never ratified " } as const;
    expect(readOverride(draft, { tie: PAIR, coder: "" })).toEqual({ ok: true, value: anOverride() });
    expect(readOverride({ ...draft, reason: "  " }, { tie: PAIR, coder: "" })).toMatchObject({ ok: false });
    expect(readOverride({ ...draft, from: "" }, { tie: PAIR, coder: "" })).toMatchObject({ ok: false });
  });
});
