import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { aFlow, anOverride, aQuote, aWorkspace } from "#tests/support/workspaces.ts";
import { excerpts } from "./excerpts.ts";
import { differencesOfRows } from "./row-differences.ts";
import { namesWith } from "./row-names.ts";

const dossier = sampleDossier();
const [article] = dossier.articles;
if (!article) throw new Error("The sample has no articles.");
const names = namesWith(dossier, aWorkspace());
const differences = (one: unknown, other: unknown) =>
  differencesOfRows(one, other, names).map(({ name, one: mine, other: theirs }) => [name, mine, theirs]);

describe("two versions of a record", () => {
  it("are told apart field by field, in words, whatever kind of record it is", () => {
    const quote = aQuote("q");
    const { anchor } = quote;
    expect(
      differences(quote, {
        ...quote,
        ...{ speaker: "sharif", speakerLabel: null, attribution: "direct", act: "pledge", saidOn: "2025-09-02" },
        anchor: { ...anchor, exact: "strong relations", start: 29 },
      }),
    ).toEqual([
      ["Words", "very strong relations", "strong relations"],
      ["Place", "characters 24 to 45", "characters 29 to 45"],
      ["Speaker", null, "Sharif"],
      ["Speaker as called", "officials", null],
      ["Attribution", "reported", "direct quote"],
      ["Kind of statement", "Statement", "Pledge"],
      ["Said on", null, "2 Sep 2025"],
    ]);
    expect(differences(anOverride(), anOverride({ stance: 1 }))).toEqual([["Stance", "Strained", "Cordial"]]);
    expect(
      differences(aFlow("f"), { ...aFlow("f", 13), importer: "IND", period: { kind: "year", year: 2024 } }),
    ).toEqual([
      ["Importer", "Pakistan", "India"],
      ["Period", "month, Mar 2024", "year, 2024"],
      ["Quantity", "12.5", "13"],
    ]);
  });

  it("names bearings by their tie and kind, those of one alone included", () => {
    const quote = aQuote("q");
    const bearings = [{ tie: "IND~RUS", aspect: "energy", stance: 2, confidence: 0.9 }];
    expect(differences(quote, { ...quote, bearings })).toEqual([
      ["Pakistan–Russia, diplomatic", "Cordial, medium confidence (0.60)", null],
      ["India–Russia, energy", null, "Allied, high confidence (0.90)"],
    ]);
  });

  it("shows of a long text where it differs", () => {
    const [first, ...rest] = article.blocks;
    const changed = [...rest.slice(0, -1), { kind: "paragraph", text: "Quite another end." }];
    const [[name, mine, theirs] = []] = differences(article, { ...article, blocks: [first, ...changed] });
    expect(name).toBe("Text");
    expect(theirs).toContain("Quite another end.");
    expect(mine).not.toContain("Quite another end.");
    expect(String(mine).length).toBeLessThan(300);
  });

  it("hides nothing: what has no words is shown as it is stored", () => {
    expect(differences({ id: "x", mood: { of: null } }, { id: "x", mood: {} })).toEqual([
      ["Mood", '{"of":null}', "{}"],
    ]);
    expect(differences(aQuote("q"), aQuote("q"))).toEqual([]);
  });
});

describe("excerpts", () => {
  it("leave short texts alone, and cut long ones to where they part, between words", () => {
    expect(excerpts("one", null)).toEqual(["one", null]);
    const long = "word ".repeat(200);
    const [one, other] = excerpts(`${long}here ${long}`, `${long}there ${long}`);
    expect(one).toMatch(/^… word .*\bhere word .*word …$/);
    expect(other).toMatch(/^… word .*\bthere word .*word …$/);
  });

  it("never cut within a sign", () => {
    const signs = "\u{1F600}".repeat(400);
    expect(excerpts(signs, "")[0]).toMatch(/^(?:\u{1F600})+ …$/u);
  });
});
