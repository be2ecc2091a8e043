import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { lookupOf } from "../dossier/lookup.ts";
import { evidenceIndexOf } from "../evidence/evidence-index.ts";
import { actorsLike, choicesLeft, isNothing, tiesLike, withChoices } from "./draft-offers.ts";
import { BLANK_BEARING, type QuoteDraft } from "./quote-draft.ts";

const dossier = sampleDossier();
const EMPTY: QuoteDraft = {
  bearings: [BLANK_BEARING],
  speaker: "",
  addressee: "",
  act: "statement",
  attribution: "reported",
  confidence: 0.6,
  saidOn: "",
  note: "",
  claims: [],
  newKinds: {},
};
const LAST: QuoteDraft = {
  ...EMPTY,
  bearings: [{ one: "Pakistan", other: "Russia", aspect: "energy", stance: 2 }],
  speaker: "Sharif",
  addressee: "Putin",
  act: "pledge",
  attribution: "analyst",
  confidence: 0.9,
};

describe("what was chosen last", () => {
  it("is offered for fields that are empty, and for no others", () => {
    expect(choicesLeft(EMPTY, LAST)).toEqual({
      tie: { one: "Pakistan", other: "Russia" },
      speaker: "Sharif",
      addressee: "Putin",
    });
    const begun = { ...EMPTY, bearings: [{ ...BLANK_BEARING, one: "India" }], speaker: "Modi" };
    expect(choicesLeft(begun, LAST)).toEqual({ tie: null, speaker: null, addressee: "Putin" });
    expect(isNothing(choicesLeft(EMPTY, null))).toBe(true);
    expect(isNothing(choicesLeft(EMPTY, EMPTY))).toBe(true);
    expect(isNothing(choicesLeft(begun, LAST))).toBe(false);
  });

  it("is taken without the judgements of the last quote", () => {
    const taken = withChoices(EMPTY, LAST, choicesLeft(EMPTY, LAST));
    expect(taken).toEqual({
      ...LAST,
      act: "statement",
      confidence: 0.6,
      bearings: [{ one: "Pakistan", other: "Russia", aspect: "energy", stance: null }],
    });
    expect(isNothing(choicesLeft(taken, LAST))).toBe(true);
    expect(withChoices(EMPTY, LAST, { addressee: "Putin" })).toEqual({ ...EMPTY, addressee: "Putin" });
  });

  it("leaves words in quotation marks direct speech, whoever spoke last", () => {
    expect(withChoices({ ...EMPTY, attribution: "direct" }, LAST, { speaker: "Sharif" }).attribution).toBe("direct");
  });
});

describe("what is offered for words", () => {
  const named = (words: string) => actorsLike(words, dossier.actors).map(({ id }) => id);

  it("begins with the actor that is called so, then those whose name begins so, accents and case aside", () => {
    expect(named("pak")[0]).toBe("PAK");
    expect(named("Rus")[0]).toBe("RUS");
    expect(named("sharif")[0]).toBe("sharif");
    expect(named("türk")).toContain("TUR");
    expect(named("shehbaz")).toContain("sharif");
    expect(named("nobody so called")).toEqual([]);
    expect(named(" ")).toHaveLength(dossier.actors.length);
  });

  it("is the tie whose two ends the words begin, in either order", () => {
    const { ties } = evidenceIndexOf(dossier);
    const like = (words: string) => tiesLike(words, ties, lookupOf(dossier));
    expect(like("pak rus")).toContain("PAK~RUS");
    expect(like("russia–pakistan")).toEqual(like("pakistan russia"));
    expect(like("pak")).toEqual([]);
    expect(like("pak zzz")).toEqual([]);
    expect(like("ind rus")).toContain("IND~RUS");
    expect(like("ind rus")).not.toContain("PAK~RUS");
  });
});
