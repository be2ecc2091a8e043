import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import type { ActorId, TieId } from "../shared/ids.ts";
import type { PartialDate } from "../shared/month.ts";
import { type ClaimContext, proposeClaims } from "./propose-claims.ts";
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
  ])("“%s”: %s", (words, comparison) => {
    expect(said(words)[0]?.comparison).toBe(comparison);
  });

  it.each([
    "very strong relations",
    "sincerely working to improve bilateral relations and trade with Russia.",
    "We may buy more oil",
    "Last year we met twice",
  ])("is nothing in “%s”", (words) => {
    expect(said(words)).toEqual([]);
  });

  it("is nothing where the two states are not known", () => {
    expect(said("Last year we bought more oil", { tie: null, addressee: null })).toEqual([]);
  });
});
