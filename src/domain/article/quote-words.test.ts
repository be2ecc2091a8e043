import { describe, expect, it } from "vitest";
import { bearing, quoteOf, readerDossier, TALKS, tieId } from "#tests/support/reader-dossier.ts";
import { lookupOf } from "../dossier/lookup.ts";
import { confidenceLevel, leadingBearing, writeManner, writeQuoteName, writeSpeakers } from "./quote-words.ts";

const lookup = lookupOf(readerDossier());
const quote = quoteOf(TALKS, "q", "Nobody in Delhi answered.", { bearings: [bearing("IND~RUS", 1)] });

describe("a quote in words", () => {
  it("is named by place, ties and stance, then its words", () => {
    expect(writeQuoteName(quote, { at: 4, of: 11, outside: false }, lookup)).toBe(
      "Quote 4 of 11, about India and Russia, cordial. Nobody in Delhi answered.",
    );
  });

  it("names each tie once, says what is outside the window and what bears on nothing", () => {
    const twice = { ...quote, bearings: [bearing("IND~RUS", 2), bearing("IND~RUS", -1), bearing("PAK~RUS", 0)] };
    expect(writeQuoteName(twice, { at: 1, of: 1, outside: true }, lookup)).toBe(
      "Quote 1 of 1, about India and Russia, allied, about Pakistan and Russia, neutral, outside the window. Nobody in Delhi answered.",
    );
    expect(writeQuoteName({ ...quote, bearings: [] }, { at: 2, of: 3, outside: false }, lookup)).toBe(
      "Quote 2 of 3, on no tie. Nobody in Delhi answered.",
    );
  });

  it("names speaker and addressee, and invents nobody", () => {
    expect(writeSpeakers(quote, lookup)).toBe("Sharif to Putin");
    expect(writeSpeakers({ ...quote, addressee: null }, lookup)).toBe("Sharif");
    const nobody = { ...quote, speaker: null, addressee: null };
    expect(writeSpeakers({ ...nobody, speakerLabel: "unnamed analysts" }, lookup)).toBe("Unnamed analysts");
    expect(writeSpeakers(nobody, lookup)).toBe("Unnamed");
  });

  it("says how it was said", () => {
    expect(writeManner({ act: "pledge", attribution: "direct" })).toBe("Pledge");
    expect(writeManner({ act: "claim", attribution: "analyst" })).toBe("Claim, analyst");
    expect(writeManner({ act: "statement", attribution: "background" })).toBe("Background");
  });

  it("puts confidence in three steps", () => {
    expect([0.2, 0.39, 0.4, 0.69, 0.7, 1].map((confidence) => confidenceLevel(confidence).word)).toEqual([
      "Low",
      "Low",
      "Medium",
      "Medium",
      "High",
      "High",
    ]);
  });

  it("looks like the tie in hand, else like its surest bearing, the first of equals", () => {
    const bearings = [bearing("IND~RUS", 2, 0.4), bearing("PAK~RUS", 1, 0.9), bearing("PAK~USA", -1, 0.9)];
    expect(leadingBearing({ bearings }, null)?.stance).toBe(1);
    expect(leadingBearing({ bearings }, tieId("IND~RUS"))?.stance).toBe(2);
    expect(leadingBearing({ bearings }, tieId("CHN~RUS"))?.stance).toBe(1);
    expect(leadingBearing({ bearings: [] }, null)).toBeNull();
  });
});
