import { describe, expect, it } from "vitest";
import { quoteOf, readerDossier, TALKS } from "#tests/support/reader-dossier.ts";
import { evidenceIndexOf } from "../evidence/evidence-index.ts";
import { parseRef, type Ref } from "../shared/ref.ts";
import { emphasisOf } from "./emphasis.ts";

const dossier = readerDossier();
const index = evidenceIndexOf(dossier);
const ref = (text: string): Ref => parseRef(text) ?? { kind: "actor", id: text as never };
const lit = (selection: string) => [...emphasisOf(ref(selection), index).lit].sort();

describe("what a selection lights", () => {
  it("is nothing while nothing is selected: all rests", () => {
    expect(emphasisOf(null, index).of(ref("tie.PAK~RUS"))).toBe("rest");
  });

  it("of a quote: its ties with their ends, who is named, its month and its article, but no other quote", () => {
    expect(lit("quote.respect")).toEqual([
      "actor.IND",
      "actor.PAK",
      "actor.RUS",
      "actor.putin",
      "actor.sharif",
      "article.talks",
      "month.2025-09",
      "tie.IND~RUS",
      "tie.PAK~RUS",
    ]);
  });

  it("of an event: its tie, its actors and its month", () => {
    expect(lit("event.2025-11-10.1")).toEqual(["actor.PAK", "actor.RUS", "month.2025-11", "tie.PAK~RUS"]);
  });

  it("of an event that bears on no tie: who took part and its month", () => {
    const events = dossier.events.map((event) => ({ ...event, bearings: [] }));
    const context = evidenceIndexOf({ ...dossier, events });
    expect([...emphasisOf(ref("event.2025-11-10.1"), context).lit].sort()).toEqual([
      "actor.PAK",
      "actor.RUS",
      "month.2025-11",
    ]);
  });

  it("of an arrangement: its tie and the month it began", () => {
    expect(lit("arrangement.ind-pak-dispute-1947")).toEqual(["actor.IND", "actor.PAK", "month.1947-08", "tie.IND~PAK"]);
  });

  it("of a tie: its ends, its evidence and the articles that speak of it, but no months", () => {
    expect(lit("tie.IND~RUS")).toEqual([
      "actor.IND",
      "actor.RUS",
      "article.earlier",
      "article.talks",
      "quote.close",
      "quote.respect",
    ]);
  });

  it("of a triad: its three ties with their ends and all their evidence", () => {
    const alone = ["tie.IND~PAK", "tie.IND~RUS", "tie.PAK~RUS"].flatMap((tie) => [tie, ...lit(tie)]);
    expect(lit("triad.IND~PAK~RUS")).toEqual([...new Set(alone)].sort());
  });

  it("of an actor: its ties, their other ends and their evidence", () => {
    const linked = lit("actor.USA");
    expect(linked).toEqual(["actor.PAK", "article.talks", "quote.trouble", "tie.PAK~USA"]);
  });

  it("of a person without ties: what names them", () => {
    expect(lit("actor.sharif")).toEqual(["quote.own", "quote.respect", "quote.strong"]);
  });

  it("of a month: the evidence dated in it, and what that lights", () => {
    expect(lit("month.2024-11")).toEqual([
      "actor.IND",
      "actor.PAK",
      "actor.RUS",
      "actor.putin",
      "article.earlier",
      "quote.close",
      "quote.contracts",
      "tie.IND~RUS",
      "tie.PAK~RUS",
    ]);
    expect(lit("month.1999-01")).toEqual([]);
  });

  it("of an article: its quotes and what they light", () => {
    expect(lit("article.earlier")).toContain("quote.close");
    expect(lit("article.earlier")).toContain("tie.IND~RUS");
    expect(lit("article.earlier")).not.toContain("quote.strong");
  });

  it("of a source: the evidence that rests on it", () => {
    const own = quoteOf(TALKS, "own", "We want our own.", { source: "wire" as never });
    const other = evidenceIndexOf({ ...dossier, quotes: [own] });
    expect([...emphasisOf(ref("source.wire"), other).lit]).toEqual(["quote.own", "article.talks"]);
    expect(lit("source.gazette")).toContain("arrangement.ind-pak-dispute-1947");
  });

  it("of something nobody knows: nothing, and all else is muted", () => {
    const emphasis = emphasisOf(ref("quote.gone"), index);
    expect(emphasis.of(ref("quote.gone"))).toBe("current");
    expect(emphasis.of(ref("tie.PAK~RUS"))).toBe("muted");
    expect([...emphasis.lit]).toEqual([]);
  });
});

describe("the answer", () => {
  it("tells the thing itself from what is linked and from the rest", () => {
    const emphasis = emphasisOf(ref("tie.PAK~RUS"), index);
    expect(emphasis.of(ref("tie.PAK~RUS"))).toBe("current");
    expect(emphasis.of(ref("quote.strong"))).toBe("lit");
    expect(emphasis.of(ref("quote.trouble"))).toBe("muted");
  });

  it("is shared by views that ask alike", () => {
    expect(emphasisOf(ref("tie.PAK~RUS"), index)).toBe(emphasisOf(ref("tie.PAK~RUS"), index));
  });
});
