import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { readerDossier } from "#tests/support/reader-dossier.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { trialState as state, trialEvent } from "#tests/support/trial-evidence.ts";
import { buildFinder, type FindGroup, type FindHit, finderOf } from "./finder.ts";

const dossier = readerDossier();
const finder = buildFinder(dossier);
const groupsOf = (text: string, limit = 8) => finder.find(text, limit);
const group = (groups: readonly FindGroup[], kind: string) => groups.find((one) => one.kind === kind);
const idsOf = (text: string, kind: string) => (group(groupsOf(text), kind)?.hits ?? []).map(({ ref }) => ref.id);
const marked = ({ title, ranges }: FindHit) => ranges.map(({ start, end }) => title.slice(start, end));

describe("what is found", () => {
  it("are actors, ties, quotes, events, arrangements, articles and sources", () => {
    expect(groupsOf("pakistan").map(({ kind }) => kind)).toEqual(["actor", "tie", "arrangement", "event"]);
    expect(idsOf("those ties", "quote")).toEqual(["respect"]);
    expect(idsOf("gazette", "source")).toEqual(["gazette"]);
    expect(idsOf("earlier visit", "article")).toEqual(["earlier"]);
  });

  it("holds every word typed, in any order and any field", () => {
    expect(idsOf("russia pakistan", "tie")).toEqual(["PAK~RUS"]);
    expect(idsOf("PAK~RUS", "tie")).toEqual(["PAK~RUS"]);
    expect(idsOf("Pakistan–Russia", "tie")).toEqual(["PAK~RUS"]);
    expect(idsOf("sharif strong", "quote")).toEqual(["strong"]);
    expect(groupsOf("pakistan zebra")).toEqual([]);
  });

  it("shows a stretch of the article where the words stand in its text", () => {
    const hit = group(groupsOf("answered"), "article")?.hits[0];
    expect(hit?.ref.id).toBe("talks");
    expect(hit?.detail).toContain("Nobody in Delhi answered.");
    expect(hit?.detailRanges.map(({ start, end }) => hit.detail.slice(start, end))).toEqual(["answered"]);
    expect(hit?.ranges).toEqual([]);
  });

  it("says how many there are beyond those it hands over", () => {
    const ties = group(groupsOf("pakistan", 2), "tie");
    expect(ties?.hits).toHaveLength(2);
    expect(ties?.total).toBe(3);
  });

  it("begins, while nothing is typed, with well-tied actors and the newest articles", () => {
    const start = groupsOf("  ");
    expect(start.map(({ kind }) => kind)).toEqual(["actor", "article"]);
    expect(start[0]?.hits[0]?.ref.id).toBe("PAK");
    expect(start[1]?.hits.map(({ ref }) => ref.id)).toEqual(["talks", "earlier"]);
    expect(groupsOf("“")).toEqual(start);
  });
});

describe("case and accents (R49)", () => {
  const named = buildFinder({
    ...dossier,
    actors: [
      ...dossier.actors,
      state("TUR", "Türkiye"),
      state("POL", "Łódź"),
      state("ISL", "Ísland"),
      state("DNF", "Ærø"),
    ],
  });
  const actor = (text: string) => group(named.find(text, 3), "actor")?.hits[0];

  it.each([
    ["turkiye", "Türkiye", "Türkiye"],
    ["TÜRK", "Türkiye", "Türk"],
    ["lodz", "Łódź", "Łódź"],
    ["isl", "Ísland", "Ísl"],
    ["aero", "Ærø", "Ærø"],
    ["a", "Ærø", "Æ"],
  ])("%s finds %s and marks what is written", (text, title, shown) => {
    const hit = group(named.find(text, 9), "actor")?.hits.find((one) => one.title === title);
    expect(hit && marked(hit)).toEqual([shown]);
  });

  it("marks a letter with an accent that stands apart from it", () => {
    const apart = buildFinder({ ...dossier, actors: [state("TUR", "Türkiye".normalize("NFD"))] });
    const hit = group(apart.find("tur", 1), "actor")?.hits[0];
    expect(hit && marked(hit)).toEqual(["Tür".normalize("NFD")]);
  });

  it("finds curly quotation marks by straight ones", () => {
    expect(idsOf('"we respect those ties. we', "quote")).toEqual(["respect"]);
    expect(actor("türkiye")?.ref.id).toBe("TUR");
  });
});

describe("the order", () => {
  const actors = ["Saint Mali", "Somalia", "Malimo", "Mali", "Oman Malians"].map((name, at) => state(`X${at}`, name));
  const found = (text: string) =>
    group(buildFinder({ ...dossier, actors }).find(text, 9), "actor")?.hits.map(({ title }) => title);

  it("puts the whole name first, then its beginning, then the beginning of a word, then the inside of one", () => {
    expect(found("mali")).toEqual(["Mali", "Malimo", "Saint Mali", "Oman Malians", "Somalia"]);
  });

  it("looks for two letters only where words begin", () => {
    expect(found("om")).toEqual(["Oman Malians"]);
  });

  it("puts a name before a mention, and a code typed in full beside the name", () => {
    expect(groupsOf("russia")[0]?.hits[0]?.ref).toEqual({ kind: "actor", id: "RUS" });
    expect(groupsOf("usa")[0]?.hits[0]?.ref).toEqual({ kind: "actor", id: "USA" });
    const kinds = groupsOf("washington").map(({ kind }) => kind);
    expect(kinds.indexOf("quote")).toBeLessThan(kinds.indexOf("article"));
  });

  it("puts words together before words apart", () => {
    const titles = ["Oil for arms, and new talks", "New oil talks begin"];
    const events = titles.map((title, at) => trialEvent(`e${at}`, "2025-01-01", [], { title }));
    const hits = group(buildFinder({ ...dossier, events }).find("oil talks", 9), "event")?.hits;
    expect(hits?.map(({ title }) => title)).toEqual(["New oil talks begin", "Oil for arms, and new talks"]);
  });

  it("puts the tie with more evidence first where nothing else tells them apart", () => {
    expect(idsOf("pakistan", "tie")[0]).toBe("PAK~RUS");
    expect(idsOf("rus", "tie")).toEqual(["PAK~RUS", "IND~RUS"]);
  });
});

describe("long titles", () => {
  it("are cut around what was found, between words, with the rest said by dots", () => {
    const title = `${"before ".repeat(60)}the pipeline ${"after ".repeat(60)}`;
    const events = [trialEvent("e", "2025-01-01", [], { title })];
    const hit = group(buildFinder({ ...dossier, events }).find("pipeline", 1), "event")?.hits[0];
    expect(hit && marked(hit)).toEqual(["pipeline"]);
    expect(hit?.title).toMatch(/^…before .* after…$/);
    expect(hit?.title.length).toBeLessThan(170);
  });
});

describe("the sample", () => {
  it("finds the meeting, the minister and the oil", () => {
    const sample = buildFinder(sampleDossier());
    expect(sample.find("sharif", 3)[0]?.hits[0]?.ref).toEqual({ kind: "actor", id: "sharif" });
    expect(sample.find("PAK RUS", 3)[0]?.hits[0]?.ref).toEqual({ kind: "tie", id: "PAK~RUS" });
    expect(sample.find("turkiye", 3)[0]?.hits[0]?.ref).toEqual({ kind: "actor", id: "TUR" });
  });
});

describe("whatever is typed", () => {
  const anyText = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom("a", "“ty", "ñ", "pak  rus"),
  );

  test.prop([anyText])("the ranges lie in the text, in order and apart", (text) => {
    for (const { hits, total } of groupsOf(text)) {
      expect(total).toBeGreaterThanOrEqual(hits.length);
      for (const hit of hits) {
        for (const [ranges, shown] of [
          [hit.ranges, hit.title],
          [hit.detailRanges, hit.detail],
        ] as const) {
          let last = -1;
          for (const { start, end } of ranges) {
            expect(start).toBeGreaterThan(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(shown.length);
            last = end;
          }
        }
      }
    }
  });

  test.prop([fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 })])(
    "another word never finds more",
    (one, other) => {
      const count = (text: string) => groupsOf(text).reduce((sum, { total }) => sum + total, 0);
      if (/[\p{L}\p{N}]/u.test(one)) expect(count(`${one} ${other}`)).toBeLessThanOrEqual(count(one));
    },
  );
});

describe("a large dossier", () => {
  it("is taken in piece by piece, and what is in can be found", () => {
    const growing = finderOf({ ...dossier });
    const twice = () => {
      let left = 2;
      return () => left-- > 0;
    };
    expect(growing.grow(twice())).toBe(false);
    expect(growing.find("russia", 9).map(({ kind }) => kind)).toEqual(["actor"]);
    expect(growing.find("quarrel", 9)).toEqual([]);
    expect(growing.grow(() => true)).toBe(true);
    expect(growing.grow(() => false)).toBe(true);
    expect(growing.find("quarrel", 9)).toEqual(finder.find("quarrel", 9));
  });

  it("is kept for as long as it lives", () => {
    expect(finderOf(dossier)).toBe(finderOf(dossier));
  });
});
