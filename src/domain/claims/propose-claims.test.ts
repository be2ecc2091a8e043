import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import type { ActorId, TieId } from "../shared/ids.ts";
import type { PartialDate } from "../shared/month.ts";
import { type ClaimContext, proposeClaims, startClaim } from "./propose-claims.ts";
import { testClaim } from "./test-claim.ts";

const dossier = sampleDossier();
const said = (words: string, change: Partial<ClaimContext> = {}) =>
  proposeClaims(
    {
      words,
      speaker: "sharif" as ActorId,
      addressee: "putin" as ActorId,
      tie: "PAK~RUS" as TieId,
      saidOn: "2025-09-02" as PartialDate,
      ...change,
    },
    dossier,
  );

describe("what words seem to claim", () => {
  it("is two claims in the prime minister's sentence, over the same year", () => {
    const [oil, trade, ...more] = said("“Last year, we even imported more oil from Russia and saw a spike in trade,”");
    expect(more).toEqual([]);
    expect(oil).toMatchObject({
      series: { exporter: "RUS", importer: "PAK", commodity: "crude", direction: "import" },
      measure: "volume",
      comparison: "rose",
      period: { name: "calendar 2024", span: { from: "2024-01", to: "2024-12" } },
      phrase: { words: "Last year", from: "2025-09-02" },
    });
    expect(trade).toMatchObject({
      series: { commodity: "all_goods", direction: "both" },
      measure: "value",
      comparison: "rose",
      phrase: { words: "Last year" },
    });
    // Pakistan's fiscal years are among the readings of both.
    expect(oil?.others.map(({ name }) => name)).toEqual([
      "the twelve months before",
      "fiscal year 2024–25",
      "fiscal year 2023–24",
    ]);
    expect([oil, trade].map((one) => one && testClaim(one, dossier).verdict)).toEqual(["untestable", "mixed"]);
  });

  it("keeps sentences apart, in quotation marks too", () => {
    const both = said("“Crude imports fell by half in 2024.” “Coal imports rose in 2023.”");
    expect(both.map(({ comparison, period }) => `${comparison} ${period.name}`)).toEqual([
      "fell calendar 2024",
      "rose calendar 2023",
    ]);
  });

  it("goes by who sells where the words say so", () => {
    expect(said("We exported more coal last year", { speaker: "putin" as ActorId, addressee: null })[0]).toMatchObject({
      series: { exporter: "RUS", importer: "PAK", commodity: "coal" },
    });
  });

  it("reads an amount with its unit", () => {
    const first = (words: string) => said(words)[0];
    expect(first("We bought more than 1 million tonnes of crude in 2023")).toMatchObject({
      comparison: "more-than",
      threshold: { value: 1000, unit: "kt" },
      period: { against: null },
    });
    expect(first("Trade reached at least $1.8 billion last year")).toMatchObject({
      comparison: "at-least",
      measure: "value",
      threshold: { value: 1800, unit: "usd" },
    });
    expect(first("crude imports were over 100,000 barrels a day in 2023")?.threshold).toEqual({
      value: 100,
      unit: "kbd",
    });
  });

  it.each([
    ["We imported crude from Russia for the first time", "first"],
    ["We stopped importing Russian crude last year", "zero"],
    ["Crude imports doubled in 2023", "doubled"],
    ["Coal imports fell last year", "fell"],
    ["Crude imports halved in 2024", "fell"],
    ["Crude imports almost doubled in 2023", "rose"],
    ["Crude imports tripled in 2023", "doubled"],
    ["Crude imports rose by more than 30 per cent in 2023", "rose"],
    ["Crude imports reached 2 mb/d in May 2023", "at-least"],
  ])("“%s”: %s", (words, comparison) => {
    expect(said(words)[0]?.comparison).toBe(comparison);
  });

  it.each([
    "very strong relations",
    "sincerely working to improve bilateral relations and trade with Russia.",
    "We may buy more oil",
    "Last year we met twice",
    "Crude imports did not rise last year",
    "no more oil last year",
    "less than 100,000 barrels a day of crude were imported in 2024",
    "Crude imports will double this year",
    "We may buy more oil this year",
  ])("is nothing in “%s”", (words) => {
    expect(said(words)).toEqual([]);
  });

  it("goes by who is named as seller or buyer, whoever speaks", () => {
    const india = { speaker: "modi" as ActorId, tie: "IND~RUS" as TieId };
    const seller = (words: string) => said(words, india)[0]?.series.exporter;
    expect(seller("Russia supplied more than 35 per cent of India’s crude in 2024")).toBe("RUS");
    expect(seller("Russia’s share of crude imports rose in 2023")).toBe("RUS");
    expect(seller("India exported more coal to Russia last year")).toBe("IND");
    expect(seller("Russian exports of crude to India fell last year")).toBe("RUS");
  });

  it("takes imports for imports, and only trade for the total of both directions", () => {
    expect(said("imports doubled last year")[0]).toMatchObject({
      series: { commodity: "all_goods", direction: "import", importer: "PAK" },
      measure: "value",
    });
  });

  it("says what of the words is not tested", () => {
    expect(said("Crude imports rose 30 per cent in 2023")[0]?.note).toBe(
      "The words say “30 per cent”. Tested is whether it rose, not by how much.",
    );
    expect(said("Crude imports fell by half in the second half of 2024")[0]?.note).toContain("“by half”");
    expect(said("Crude imports rose in 2023")[0]?.note).toBeNull();
  });

  it("reads amounts in words and with a decimal comma", () => {
    expect(said("Crude imports were more than two million barrels per day in May 2023")[0]?.threshold).toEqual({
      value: 2000,
      unit: "kbd",
    });
    expect(said("Crude imports exceeded 1,5 million barrels a day in 2023")[0]?.threshold?.value).toBe(1500);
    expect(said("Crude imports exceeded 1,500,000 barrels a day in 2023")[0]?.threshold?.value).toBe(1500);
  });

  it("begins a claim by hand with what the words do say", () => {
    const context = {
      words: "the first cargo since 2019",
      speaker: "sharif" as ActorId,
      addressee: null,
      tie: "PAK~RUS" as TieId,
      saidOn: "2023-06-12" as PartialDate,
    };
    const begun = startClaim(context, dossier);
    expect(begun).toMatchObject({
      series: { exporter: "RUS", importer: "PAK", commodity: "crude" },
      comparison: "first",
      period: { span: { from: "2023-01", to: "2023-06" }, against: { from: "2020-01", to: "2022-12" } },
      phrase: { words: "since 2019" },
    });
    expect(testClaim(begun, dossier).verdict).toBe("supported");
    expect(startClaim({ ...context, words: "In good spirits" }, dossier)).toMatchObject({
      comparison: "rose",
      phrase: null,
    });
  });

  it("is nothing where the two states are not known", () => {
    expect(said("Last year we bought more oil", { tie: null, addressee: null })).toEqual([]);
  });
});
