import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { aQuote } from "#tests/support/workspaces.ts";
import { lookupOf } from "../dossier/lookup.ts";
import {
  actorNamed,
  BLANK_BEARING,
  draftOf,
  newActor,
  type QuoteDraft,
  readDraft,
  recordQuote,
} from "./quote-draft.ts";

const dossier = sampleDossier();
const { article, anchor, id } = aQuote("q1");
const place = { id, article, anchor, source: null };
const BLANK: QuoteDraft = {
  bearings: [BLANK_BEARING],
  speaker: "",
  addressee: "",
  act: "statement",
  attribution: "direct",
  confidence: 0.9,
  saidOn: "",
  note: "",
  claims: [],
  newKinds: {},
};
const bearing = (one: string, other: string) => ({ one, other, aspect: "energy", stance: 2 }) as const;
const read = (draft: Partial<QuoteDraft>) => readDraft({ ...BLANK, ...draft }, place, dossier.actors);

describe("a quote read from a form", () => {
  it("names actors by id, name, short name or another spelling, case aside", () => {
    expect(actorNamed(" pak ", dossier.actors)?.id).toBe("PAK");
    expect(actorNamed("shehbaz sharif", dossier.actors)?.id).toBe("sharif");
    expect(actorNamed("Atlantis", dossier.actors)).toBeNull();
    const found = read({ bearings: [bearing("russia", "PAK")], speaker: "Sharif", addressee: "Vladimir Putin" });
    expect(found).toMatchObject({
      ok: true,
      newActors: [],
      quote: {
        speaker: "sharif",
        addressee: "putin",
        speakerLabel: null,
        bearings: [{ tie: "PAK~RUS", aspect: "energy", stance: 2, confidence: 0.9 }],
      },
    });
  });

  it("keeps the words for a speaker who is no actor, and bears on no tie where none is named", () => {
    const found = read({ speaker: " unnamed officials " });
    expect(found).toMatchObject({
      ok: true,
      quote: { speaker: null, speakerLabel: "unnamed officials", bearings: [] },
    });
  });

  it("makes an actor on the way once its kind is said, and one only for the same words", () => {
    expect(read({ bearings: [bearing("Atlantis", "PAK")] })).toMatchObject({
      ok: false,
      missing: expect.stringContaining("Atlantis"),
    });
    const found = read({
      bearings: [bearing("Atlantis", "PAK"), bearing("RUS", "Atlantis")],
      speaker: "Atlantis",
      newKinds: { Atlantis: "state" },
    });
    if (!found.ok) throw new Error(found.missing);
    expect(found.newActors).toMatchObject([{ id: "atlantis", kind: "state", code: "ATL" }]);
    expect(found.quote.bearings.map(({ tie }) => tie)).toEqual(["PAK~atlantis", "RUS~atlantis"]);
    expect(found.quote.speaker).toBe("atlantis");
    expect(recordQuote(found, "new quote")).toHaveLength(2);
  });

  it("makes a state of the world under its code without asking, a speaker of that name only when told so", () => {
    const found = read({ bearings: [bearing("yemen", "PAK")], speaker: "Jordan" });
    if (!found.ok) throw new Error(found.missing);
    expect(found.newActors).toEqual([
      { id: "YEM", kind: "state", code: "YEM", name: "Yemen", shortName: "Yemen", aliases: [] },
    ]);
    expect(found.quote.bearings.map(({ tie }) => tie)).toEqual(["PAK~YEM"]);
    expect([found.quote.speaker, found.quote.speakerLabel]).toEqual([null, "Jordan"]);
  });

  it("gives a new actor an id of its own, whatever its script", () => {
    expect(newActor("São Bento", "state", new Set()).id).toBe("sao-bento");
    expect(newActor("Ivory Coast", "state", new Set())).toMatchObject({ id: "CIV", aliases: ["Ivory Coast"] });
    expect(newActor("Oman", "state", new Set(["OMN"]))).toMatchObject({ id: "oman", code: "OMA" });
    expect(newActor("Sharif", "person", new Set(["sharif"])).id).toBe("sharif-2");
    expect(newActor("日本", "organisation", new Set(["actor"]))).toMatchObject({ id: "actor-2", code: "日本" });
  });

  it.each([
    [{ bearings: [bearing("PAK", "")] }, /two ends/, "other"],
    [{ bearings: [bearing("", "PAK")] }, /two ends/, "one"],
    [{ bearings: [bearing("PAK", "Pakistan")] }, /two different/, "other"],
    [{ bearings: [bearing("PAK", "Atlantis")] }, /“Atlantis”/, "other"],
    [{ bearings: [{ ...bearing("PAK", "RUS"), stance: null }] }, /stance/, "stance"],
    [{ bearings: [{ ...BLANK_BEARING, stance: 1 as const }] }, /no tie/, "one"],
    [{ addressee: "Nobody" }, /Nobody/, "addressee"],
    [{ saidOn: "2 Sept" }, /2025-09-02/, "saidOn"],
    [{ saidOn: "31 Feb 2025" }, /There is no 31 Feb 2025: that month has 28 days/, "saidOn"],
  ])("says what is missing in %j, and in which field", (draft, expected, field) => {
    const found = read(draft);
    expect(found.ok ? "" : found.missing).toMatch(expected);
    expect(found.ok ? null : found.at).toEqual({ field, bearing: 0 });
  });

  it("never takes a stance for granted: not on the first tie, and not on another one", () => {
    const judged = bearing("PAK", "RUS");
    expect(read({ bearings: [judged, { ...BLANK_BEARING, one: "PAK", other: "IND" }] })).toMatchObject({
      ok: false,
      at: { field: "stance", bearing: 1 },
    });
    expect(read({ bearings: [judged, BLANK_BEARING] })).toMatchObject({ ok: true });
  });

  it("shown in a form and read again is the same quote, for every quote of the sample with one confidence", () => {
    const lookup = lookupOf(dossier);
    for (const quote of dossier.quotes) {
      const [first] = quote.bearings;
      if (!quote.bearings.every(({ confidence }) => confidence === first?.confidence)) continue;
      const again = readDraft(draftOf(quote, lookup), { ...quote }, dossier.actors);
      const label = quote.speaker === null ? quote.speakerLabel : null;
      expect(again.ok && again.quote).toEqual({ ...quote, speakerLabel: label, note: quote.note?.trim() || null });
    }
  });
});
