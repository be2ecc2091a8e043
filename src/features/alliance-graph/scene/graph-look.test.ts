import { describe, expect, it } from "vitest";
import { buildEvidenceIndex } from "#domain/evidence/evidence-index.ts";
import { buildShape } from "#domain/layout/graph-shape.ts";
import { emphasisOf } from "#domain/lens/emphasis.ts";
import { readTies } from "#domain/reading/read-ties.ts";
import { HEADINGS } from "#domain/reading/reading.ts";
import type { MonthKey } from "#domain/shared/month.ts";
import type { Ref } from "#domain/shared/ref.ts";
import { readerDossier, tieId } from "#tests/support/reader-dossier.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { trialQuery } from "#tests/support/trial-evidence.ts";
import { stepStyle } from "#ui/diverging.ts";
import { widthStep } from "#ui/stroke-width.ts";
import { isListed, isWanted, type LookFilter, lookOf, SHOWS, stressesOf } from "./graph-look.ts";

const dossier = readerDossier();
const index = buildEvidenceIndex(dossier);
const shape = buildShape(dossier.actors, index);
const SEP = "2025-09" as MonthKey;
const NO_FILTER: LookFilter = {
  stances: null,
  headings: null,
  memberships: true,
  minWeight: 0,
  ego: null,
  at: SEP,
};

function look(selection: Ref | null, change: Partial<LookFilter> = {}, at = SEP) {
  const filter = { ...NO_FILTER, at, ...change };
  const readings = readTies(index, trialQuery(at, { since: "2024-10" as MonthKey }));
  const made = lookOf(shape, readings, filter, stressesOf(shape, emphasisOf(selection, index), selection));
  const of = (id: string) => shape.ties.findIndex((tie) => tie.id === id);
  const tie = (id: string) => made.ties[of(id)];
  const actor = (id: string) => made.actors[shape.actors.findIndex((one) => one.id === id)];
  return {
    ...made,
    tie,
    actor,
    bandOf: (id: string) => made.band[of(id)],
    stepOf: (id: string) => made.step[of(id)],
    headingOf: (id: string) => HEADINGS[made.heading[of(id)] ?? 0],
  };
}

describe("width", () => {
  it("grows with the pieces of evidence, in the four classes of the design", () => {
    expect([1, 2, 3, 4, 5, 7, 8, 80].map(widthStep)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  });

  it("is that of the evidence up to the window's end", () => {
    // Five pieces by September 2025: four quotes and the meeting. Two months before, only "contracts".
    expect(look(null).stepOf("PAK~RUS")).toBe(2);
    expect(look(null, {}, "2025-07" as MonthKey).stepOf("PAK~RUS")).toBe(0);
  });
});

describe("stance", () => {
  it("is the band of the reading, and each band has a pattern of its own", () => {
    expect(look(null).bandOf("IND~PAK")).toBe(0);
    expect(look(null).bandOf("IND~RUS")).toBe(4);
    const patterns = ([-2, -1, 0, 1, 2] as const).map((step) => stepStyle(step).pattern);
    expect(new Set(patterns).size).toBe(5);
  });

  it("is not there before any evidence is", () => {
    const early = look(null, {}, "2024-01" as MonthKey);
    expect(early.tie("PAK~RUS")).toBe(SHOWS.hidden);
    expect(early.tie("IND~PAK")).toBe(SHOWS.drawn);
    expect(early.drawn).toBe(1);
    // Russia and the United States stay, and step back.
    const quiet = shape.actors.filter((_, at) => early.quiet[at]).map(({ id }) => id);
    expect(quiet).toEqual(["RUS", "USA"]);
  });

  it("tells a tie whose evidence begins in the window", () => {
    expect(look(null).headingOf("PAK~RUS")).toBe("new");
    expect(look(null).headingOf("IND~PAK")).toBe("steady");
  });
});

describe("filters", () => {
  it("leave out what they name and leave the rest as it is", () => {
    expect(look(null, { stances: ["hostile"] }).tie("PAK~RUS")).toBe(SHOWS.hidden);
    expect(look(null, { stances: ["hostile"] }).tie("IND~PAK")).toBe(SHOWS.drawn);
    expect(look(null, { minWeight: 3 }).tie("IND~PAK")).toBe(SHOWS.hidden);
    expect(look(null, { headings: ["steady"] }).tie("PAK~RUS")).toBe(SHOWS.hidden);
    expect(look(null, { ego: "IND" as never }).tie("PAK~RUS")).toBe(SHOWS.hidden);
    expect(look(null, { ego: "IND" as never }).tie("IND~RUS")).toBe(SHOWS.drawn);
  });

  it("never hide what is selected", () => {
    const selected = look({ kind: "tie", id: tieId("PAK~RUS") }, { stances: ["hostile"] });
    expect(selected.tie("PAK~RUS")).toBe(SHOWS.current);
  });

  it("ask of a reading all they were told", () => {
    const reading = readTies(index, trialQuery(SEP)).get(tieId("IND~PAK"));
    expect(reading && isWanted(reading, NO_FILTER)).toBe(true);
    expect(reading && isWanted(reading, { ...NO_FILTER, stances: ["allied"] })).toBe(false);
  });

  it("list of an ego its own ties alone, as many as are drawn", () => {
    const filter = { ...NO_FILTER, ego: "IND" as never };
    const listed = [...readTies(index, trialQuery(SEP)).values()].filter((reading) => isListed(reading, filter));
    expect(listed.map(({ tie }) => tie).sort()).toEqual(["IND~PAK", "IND~RUS"]);
  });
});

describe("the selection", () => {
  it("puts a tie and its ends on the lamp and lets the rest step back, never hides it", () => {
    const selected = look({ kind: "tie", id: tieId("PAK~RUS") });
    expect(selected.tie("PAK~RUS")).toBe(SHOWS.current);
    expect(["PAK", "RUS", "IND"].map(selected.actor)).toEqual([SHOWS.current, SHOWS.current, SHOWS.muted]);
    expect(selected.tie("IND~PAK")).toBe(SHOWS.muted);
  });

  it("by a quote lights the few ties it bears on", () => {
    const selected = look({ kind: "quote", id: "respect" as never });
    expect(selected.tie("PAK~RUS")).toBe(SHOWS.current);
    expect(selected.tie("IND~RUS")).toBe(SHOWS.current);
    expect(selected.tie("IND~PAK")).toBe(SHOWS.muted);
  });

  it("of an actor puts him on the lamp and keeps his ties at full strength", () => {
    const selected = look({ kind: "actor", id: "IND" as never });
    expect(selected.actor("IND")).toBe(SHOWS.current);
    expect(selected.tie("IND~RUS")).toBe(SHOWS.lit);
    expect(selected.tie("PAK~RUS")).toBe(SHOWS.muted);
  });
});

describe("leaders", () => {
  const sample = sampleDossier();
  const records = buildEvidenceIndex(sample);
  const whole = buildShape(sample.actors, records);
  const khan = whole.leaders.findIndex(({ id }) => id === "imran_khan");
  const putin = whole.leaders.findIndex(({ id }) => id === "putin");
  const leaders = (at: string, selection: Ref | null = null) => {
    const month = at as MonthKey;
    const filter = { ...NO_FILTER, at: month };
    const stresses = stressesOf(whole, emphasisOf(selection, records), selection);
    return lookOf(whole, readTies(records, trialQuery(month)), filter, stresses).leaders;
  };

  it("stand beside their state while in office, and while its beginning or end is not recorded", () => {
    expect(leaders("2022-02")[khan]).toBe(SHOWS.drawn);
    expect(leaders("2025-09")[khan]).toBe(SHOWS.hidden);
    expect(leaders("2025-09")[putin]).toBe(SHOWS.drawn);
  });

  it("do not stand there before the first record that speaks of them, where the beginning of the office is not known", () => {
    expect(leaders("1950-12").every((shows) => shows === SHOWS.hidden)).toBe(true);
    expect(leaders("2018-09")[putin]).toBe(SHOWS.hidden);
    expect(leaders("2018-10")[putin]).toBe(SHOWS.drawn);
  });

  it("out of office are there when picked", () => {
    const picked = { kind: "actor", id: "imran_khan" } as Ref;
    expect(leaders("2025-09", picked)[khan]).toBe(SHOWS.current);
  });
});

describe("a triad", () => {
  const triad = (id: string) => look({ kind: "triad", id } as Ref);

  it("fills the area between its actors and puts its ties and actors on the lamp", () => {
    const made = triad("IND~PAK~RUS");
    expect(made.triangle?.map((at) => shape.actors[at]?.id)).toEqual(["IND", "PAK", "RUS"]);
    for (const tie of ["IND~PAK", "IND~RUS", "PAK~RUS"]) expect(made.tie(tie)).toBe(SHOWS.current);
    for (const actor of ["IND", "PAK", "RUS"]) expect(made.actor(actor)).toBe(SHOWS.current);
  });

  it("with a corner that has no place fills nothing, as does any other selection", () => {
    expect(triad("IND~PAK~ZZZ").triangle).toBeNull();
    expect(look({ kind: "tie", id: tieId("PAK~RUS") }).triangle).toBeNull();
    expect(look(null).triangle).toBeNull();
  });
});
