import { describe, expect, it } from "vitest";
import type { OpenedSnapshot } from "#data/snapshot/open-snapshot.ts";
import { DEFAULT_EMBED, type EmbedSettings } from "#domain/embedding/embed-address.ts";
import { anOpenedCopy } from "#tests/support/frozen-copy.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { aBriefing, aStep } from "#tests/support/trial-briefing.ts";
import { isAtStep, openingLens, stepOf, toldIn } from "./opening-lens.ts";

const TALK = aBriefing(["one", "two"], {
  id: "talk",
  steps: [aStep("one", { lens: "sel=tie.PAK~RUS&form=list" }), aStep("two", { lens: "sel=tie.IND~RUS" })],
});
const OTHER = aBriefing(["lone"], { id: "other" });
const dossier = { ...sampleDossier(), briefings: [TALK, OTHER] };

const settings = (change: Partial<EmbedSettings> = {}): EmbedSettings => ({
  ...DEFAULT_EMBED,
  view: "graph",
  ...change,
});
const opening = (query: string, change?: Partial<EmbedSettings>, opened: OpenedSnapshot | null = null) =>
  openingLens(dossier, settings(change), query, opened);

const FROZEN = anOpenedCopy({ lens: "from=2023-01&to=2023-06&sel=tie.IND~RUS" });
const IND = { kind: "tie", id: "IND~RUS" };

describe("the briefing that is told", () => {
  it("is the one that is named, else the first", () => {
    expect(toldIn(dossier, null)?.id).toBe("talk");
    expect(toldIn(dossier, "other")?.id).toBe("other");
  });

  it("is none where the name is nobody's, where there is none, and where it has no step", () => {
    expect(toldIn(dossier, "gone")).toBeNull();
    expect(toldIn({ ...dossier, briefings: [] }, null)).toBeNull();
    expect(toldIn({ ...dossier, briefings: [aBriefing([])] }, null)).toBeNull();
  });
});

describe("the step whose title a view takes", () => {
  it("is that of the address, counted from one", () => {
    expect(stepOf(dossier, settings({ step: 2 }), null)?.id).toBe("two");
    expect(stepOf(dossier, settings({ step: 1, briefing: "other" }), null)?.id).toBe("lone");
  });

  it("is none where it is not asked for, or is not there", () => {
    expect(stepOf(dossier, settings(), null)).toBeNull();
    for (const step of [3, 1.5]) expect(stepOf(dossier, settings({ step }), null)).toBeNull();
    expect(stepOf(dossier, settings({ step: 1, briefing: "gone" }), null)).toBeNull();
  });

  it("is the frozen view's own, but in a story, whose steps are its own", () => {
    expect(stepOf(dossier, settings(), FROZEN)).toBe(FROZEN.steps[0]);
    expect(stepOf(dossier, settings({ view: "story" }), FROZEN)).toBeNull();
    expect(stepOf(dossier, settings(), { ...FROZEN, view: "story" })).toBeNull();
    expect(stepOf(dossier, settings({ step: 1 }), FROZEN)?.id).toBe("one");
  });
});

describe("the lens a frame opens with", () => {
  it("is how the dossier opens, or what the address says", () => {
    expect(opening("").lens).toMatchObject({ selection: null, window: dossier.opening.window });
    const { lens, ignored } = opening("sel=tie.IND~RUS&clock=knowledge");
    expect(lens).toMatchObject({ selection: IND, clock: "knowledge", pickedBy: "address" });
    expect(ignored).toEqual([]);
  });

  it("is that of the step the address names, signed by the address", () => {
    const { lens, ignored } = opening("", { step: 1 });
    expect(lens).toMatchObject({ selection: { kind: "tie", id: "PAK~RUS" }, form: "list", pickedBy: "address" });
    expect(ignored).toEqual([]);
  });

  it("is the frozen view's, where the address has none of its own", () => {
    expect(opening("", {}, FROZEN).lens).toMatchObject({ selection: IND, window: { from: "2023-01" } });
    expect(opening("sel=tie.PAK~RUS", {}, FROZEN).lens.selection).toMatchObject({ id: "PAK~RUS" });
  });
});

describe("what of an address cannot be used", () => {
  it("is named, and the rest applies", () => {
    const { lens, ignored } = opening("sel=tie.PAK~XXZ&from=someday&form=list");
    expect(ignored.map(({ name, value }) => `${name}=${value}`).sort()).toEqual(["from=someday", "sel=tie.PAK~XXZ"]);
    expect(lens).toMatchObject({ selection: null, form: "list" });
  });

  it("names a step that is not there, in a story too", () => {
    for (const view of ["graph", "desk", "story"] as const) {
      const { ignored } = opening("sel=tie.PAK~RUS", { step: 9, view });
      expect(ignored).toMatchObject([{ name: "step", value: "9" }]);
    }
  });

  it("names a briefing that is not there once, and not its step beside it", () => {
    const { ignored } = opening("", { step: 1, briefing: "gone" });
    expect(ignored).toMatchObject([{ name: "briefing", value: "gone" }]);
  });

  it("leaves it to a story without its briefing to say so", () => {
    expect(opening("", { view: "story", briefing: "gone" }).ignored).toEqual([]);
  });

  it("is not a lens beside a step: the step counts", () => {
    const { lens, ignored } = opening("sel=tie.IND~RUS&form=matrix", { step: 1 });
    expect(lens).toMatchObject({ selection: { id: "PAK~RUS" }, form: "list" });
    expect(ignored).toEqual([]);
  });
});

describe("a view that was opened at a step", () => {
  const { lens } = opening("", { step: 1 });

  it("has the step's title while it looks at what the step shows, however it is turned", () => {
    expect(isAtStep(lens, { ...lens, form: "matrix", pane: "reader" })).toBe(true);
  });

  it("has a title of its own once it looks at another tie, or at other months", () => {
    expect(isAtStep(lens, { ...lens, selection: null })).toBe(false);
    expect(isAtStep(lens, opening("sel=tie.IND~RUS").lens)).toBe(false);
    expect(isAtStep(lens, opening("sel=tie.PAK~RUS&from=2023-01").lens)).toBe(false);
  });
});
