import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { pick, restingLens } from "../lens/lens.ts";
import { DEFAULT_METHOD } from "../reading/method.ts";
import type { TieId } from "../shared/ids.ts";
import type { MonthKey } from "../shared/month.ts";
import { briefOf } from "./brief.ts";

const lens = restingLens({ from: "2024-10" as MonthKey, to: "2025-09" as MonthKey });
const brief = (of = lens) => briefOf(sampleDossier(), of, DEFAULT_METHOD, "2025-09-30");

describe("a brief", () => {
  const ofTie = brief(pick(lens, { kind: "tie", id: "PAK~RUS" as TieId }, "graph"));

  it("of a tie has its finding as the title, and says what it rests on", () => {
    expect(ofTie.title).toBe("Pakistan–Russia is cordial");
    expect(ofTie.standfirst).toMatch(
      /^By 30 Sep 2025 the tie reads as cordial on 79 pieces of evidence, as it did in Oct 2024\. .* support, .* contradict/,
    );
  });

  it("lists the weightiest quotes for the reading, and one against it last", () => {
    expect(ofTie.quotes.map(({ against }) => against)).toEqual([false, false, false, false, true]);
    expect(ofTie.quotes.every(({ tie, said, source }) => tie === "PAK~RUS" && said !== "" && source !== "")).toBe(true);
    expect(new Set(ofTie.quotes.map(({ words }) => words)).size).toBe(5);
    expect(ofTie.sources.length).toBeGreaterThan(0);
  });

  it("of the whole desk counts the ties by their stance", () => {
    const { title, standfirst, content, quotes } = brief();
    expect(title).toBe("Pakistan’s opening to Russia, Oct 2024 – Sep 2025");
    expect(standfirst).toMatch(
      /^By 30 Sep 2025 \d+ ties can be read: \d+ allied, \d+ cordial.*\. 4 ties warmed and 2 cooled since Oct 2024\.$/,
    );
    expect(content.tie).toBeNull();
    expect(quotes.length).toBe(5);
  });

  it("of a tie that nothing bears on yet says so", () => {
    const early = { ...lens, window: { from: "1900-01" as MonthKey, to: "1900-12" as MonthKey } };
    const { standfirst, quotes } = brief(pick(early, { kind: "tie", id: "PAK~RUS" as TieId }, "graph"));
    expect(standfirst).toBe("Nothing bears on Pakistan–Russia by 31 Dec 1900.");
    expect(quotes).toEqual([]);
  });
});
