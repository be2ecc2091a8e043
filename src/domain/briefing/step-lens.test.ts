import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { aStep } from "#tests/support/trial-briefing.ts";
import { aWorkspace } from "#tests/support/workspaces.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { DEFAULT_METHOD } from "../reading/method.ts";
import { parseRef, printRef, type Ref } from "../shared/ref.ts";
import { hideItem } from "../workspace/commands/rows.ts";
import { perform, startHistory } from "../workspace/history.ts";
import { overlay } from "../workspace/overlay.ts";
import type { BriefingStep } from "./briefing.ts";
import { writeGone } from "./gone-words.ts";
import { changesSince } from "./remembered.ts";
import { sealDossier } from "./sealed/seal-dossier.ts";
import { LEAST_CHOICE } from "./sealed/sealed-choice.ts";
import { contentOf } from "./step-content.ts";
import { lensOfStep } from "./step-lens.ts";

const WINDOW = "from=2024-10&to=2025-09";
const dossier = sampleDossier();
const hiding = (ref: Ref) =>
  overlay(dossier, perform(startHistory(aWorkspace()), hideItem(ref, "Said in passing")).document);
const refTo = (text: string): Ref => {
  const ref = parseRef(text);
  if (ref === null) throw new Error(`${text} names nothing.`);
  return ref;
};

const MORE_OIL = refTo("quote.q-sharif-more-oil");
const hidden = hiding(MORE_OIL);
/** The dossier as whoever never had the quote has it. */
const without: Dossier = { ...dossier, quotes: dossier.quotes.filter(({ id }) => id !== MORE_OIL.id) };
const step = (() => {
  const found = dossier.briefings[0]?.steps.find(({ lens }) => lens.includes(printRef(MORE_OIL)));
  if (!found) throw new Error("The sample tells of no cargoes.");
  return found;
})();
const told = (one: BriefingStep, seen: Dossier) => contentOf(one, seen, DEFAULT_METHOD);
const goneOf = (lens: string, seen: Dossier) => writeGone(lensOfStep({ lens }, seen).ignored);

describe("a step whose quote is hidden or gone", () => {
  it("keeps its tie picked, and the trade of that tie", () => {
    const before = told(step, dossier);
    for (const seen of [hidden, without]) {
      const { lens, tie, figures } = told(step, seen);
      expect(lens.selection).toEqual({ kind: "tie", id: "PAK~RUS" });
      expect(lens.thread).toBe("PAK~RUS");
      expect(tie?.id).toBe("PAK~RUS");
      expect(figures?.title).toBe(before.figures?.title);
    }
  });

  it("has no other quote in its stead, and no claim of another", () => {
    const { quote, claims } = told(step, hidden);
    expect(quote).toBeNull();
    expect(claims).toEqual([]);
  });

  it("says so once, in words without ids, and of the tie that is there nothing", () => {
    expect(writeGone(told(step, hidden).ignored)).toBe("A quote by Sharif of 2 Sep 2025 is hidden on this desk.");
    expect(writeGone(told(step, without).ignored)).toBe("A quote this step was about is not in this dossier any more.");
    expect(writeGone(told(step, dossier).ignored)).toBe("");
  });

  it("without a tie of its own shows no figures and no table of something else", () => {
    const bare = aStep("bare", { lens: `${WINDOW}&sel=${printRef(MORE_OIL)}`, shows: ["graph", "timeline", "table"] });
    for (const seen of [hidden, without])
      expect(told(bare, seen)).toMatchObject({ tie: null, quote: null, figures: null, table: null });
    expect(told(bare, dossier).figures).not.toBeNull();
    const chosen = { ...bare, lens: `${bare.lens}&series=RUS>IND.crude` };
    expect(told(chosen, hidden).figures?.title).toBe("Russian crude into India");
  });
});

describe("a sealed file of steps whose quote is hidden", () => {
  const bare = aStep("bare", { lens: `${WINDOW}&sel=${printRef(MORE_OIL)}`, shows: ["graph", "timeline", "quote"] });
  const travels = { id: "b", title: "Cargoes", steps: [step, bare] };
  const sealed = sealDossier(hidden, travels, DEFAULT_METHOD, LEAST_CHOICE);
  const shown = ({ lens, tie, quote, claims, figures, table }: ReturnType<typeof told>) => ({
    ...{ selection: lens.selection, tie, quote, claims, figures, table },
  });

  it("shows in each what the desk shows, and says that something is missing", () => {
    for (const [at, one] of travels.steps.entries()) {
      const there = told(sealed.briefing.steps[at] ?? one, sealed.dossier);
      expect(shown(there)).toEqual(shown(told(one, hidden)));
      expect(writeGone(there.ignored)).toBe("A quote this step was about is not in this dossier any more.");
    }
  });
});

describe("what is said of parts that a step names in vain", () => {
  it("names events and articles that are hidden", () => {
    const [event] = dossier.events;
    const [article] = dossier.articles;
    if (!event || !article) throw new Error("The sample has neither event nor article.");
    expect(goneOf(`sel=event.${event.id}`, hiding({ kind: "event", id: event.id }))).toBe(
      `The event “${event.title}” is hidden on this desk.`,
    );
    expect(goneOf(`article=${article.id}`, hiding({ kind: "article", id: article.id }))).toBe(
      `The article “${article.title}” is hidden on this desk.`,
    );
  });

  it("tells a tie without evidence from one whose ends are not known", () => {
    expect(goneOf("sel=quote.gone&thread=PAK~SAU", { ...without, quotes: [], events: [], arrangements: [] })).toBe(
      "A quote this step was about is not in this dossier any more. Nothing in this dossier bears on Pakistan–Saudi Arabia any more.",
    );
    expect(goneOf("sel=tie.AAA~BBB", dossier)).toBe("A tie this step was about is not in this dossier any more.");
  });

  it("shows no id, name or value of a setting", () => {
    for (const lens of ["unit=fathoms", "sel=nonsense", "sel=x&thread=PAK~RUS", "series=RUS>XYZ.crude", "ego=XYZ"])
      expect(goneOf(lens, dossier)).not.toMatch(/fathoms|nonsense|XYZ|sel|thread|PAK|[=<>~]/);
  });
});

describe("what has changed since, of a step whose quote is hidden", () => {
  const changes = (one: BriefingStep, seen: Dossier) =>
    new Map(changesSince(one, seen, DEFAULT_METHOD).map((change) => [change.key, change.is]));

  it("is the reading of its tie as it is now, and that the quote is hidden with its claim", () => {
    const found = changes(step, hidden);
    expect(found.get("tie.PAK~RUS")).toMatch(/^Pakistan–Russia: cordial, \+\d\.\d\d on 78 pieces of evidence$/);
    expect(found.get("quote.q-sharif-more-oil")).toBe("hidden on this desk");
    expect(found.get("claim.q-sharif-more-oil.0")).toBe("hidden on this desk");
    expect(found.has("series.RUS>PAK.crude.kbd")).toBe(false);
  });

  it("is that the quote is not there where no dossier below has it", () => {
    expect(changes(step, without).get("quote.q-sharif-more-oil")).toBeNull();
  });

  it("is told of the tie and its trade even where the lens leads to neither any more", () => {
    const bare = { ...step, lens: `${WINDOW}&sel=${printRef(MORE_OIL)}` };
    const found = changes(bare, hidden);
    expect(found.get("tie.PAK~RUS")).toMatch(/on 78 pieces/);
    expect(found.has("series.RUS>PAK.crude.kbd")).toBe(false);
    expect(changes(bare, { ...hidden, quotes: [], events: [], arrangements: [] }).get("tie.PAK~RUS")).toBeNull();
  });
});
