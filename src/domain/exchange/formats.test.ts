import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptOf, keptOfQuote, sampleContext } from "#tests/support/exchange.ts";
import { hostileText } from "#tests/support/hostile-text.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import type { Anchor, Quote } from "../evidence/evidence.ts";
import { runToEnd, type Steps } from "../layout/layout-input.ts";
import type { ArticleId, QuoteId } from "../shared/ids.ts";
import { formatOf, QUOTE_FORMATS } from "./formats.ts";
import { readQuotesCsv } from "./quotes-csv.ts";
import { actorFinder, type Settling, settleQuote } from "./settle-quote.ts";

const { quotes, actors, sources } = sampleDossier();
const actorOf = actorFinder(actors);

describe("every format", () => {
  it.each(QUOTE_FORMATS)("$id carries the quotes of the sample and is known by its text", (format) => {
    const text = runToEnd(format.print(quotes, sampleContext()));
    expect(formatOf(text)?.id).toBe(format.id);
    const { values, report } = runToEnd(format.read(text, `sample.${format.ending}`));
    expect(values.map(keptOf)).toEqual(quotes.map(keptOfQuote));
    expect(report).toMatchObject({ format: format.name, counts: { taken: quotes.length, changed: 0, refused: 0 } });
  });

  it.each(QUOTE_FORMATS)("$id gives quotes that settle into those of the sample", (format) => {
    const { values } = runToEnd(format.read(runToEnd(format.print(quotes, sampleContext())), "sample"));
    for (const [at, draft] of values.entries()) {
      const settled = settleQuote(draft, settling(draft.anchor as Anchor, draft.id, draft.article.id));
      expect({ ...settled.quote, anchor: null }).toEqual({ ...quotes[at], anchor: null });
      expect(settled.changes).toEqual([]);
    }
  });

  it.each(QUOTE_FORMATS)("$id carries no quotes as well as one", (format) => {
    const { values, report } = runToEnd(format.read(runToEnd(format.print([], sampleContext())), "none"));
    expect(values).toEqual([]);
    expect(report.counts).toEqual({ taken: 0, changed: 0, refused: 0 });
  });

  it.each(QUOTE_FORMATS)("$id pauses on the way, further each time", (format) => {
    const many = Array.from({ length: 600 }, (_, at) => ({ ...quotes[0], id: `q${at}` as QuoteId }) as Quote);
    const shares: number[] = [];
    const follow = <Output>(steps: Steps<Output>): Output => {
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
        shares.push(step.value);
      }
    };
    const text = follow(format.print(many, sampleContext()));
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    shares.length = 0;
    expect(follow(format.read(text, "many")).values).toHaveLength(600);
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  const lines = fc.array(fc.array(hostileText, { maxLength: 6 }), { maxLength: 6 });
  const headings = fc.constantFrom(
    "exact,start,end,tie_one,tie_other,aspect,stance,confidence\n",
    "statement_id;time;person;concept;agreement;start_position;stop_position;text\n",
    '{"rows":[{"target":[{"selector":[',
    "",
  );
  test.prop([headings, lines, fc.constantFrom(...QUOTE_FORMATS)])("any text is answered", (heading, rows, format) => {
    const text = heading + rows.map((cells) => cells.join(heading.includes(";") ? ";" : ",")).join("\n");
    const { values, report } = runToEnd(format.read(text, "any"));
    expect(report.counts.taken + report.counts.changed).toBe(values.length);
    expect(values.every(({ anchor }) => anchor.exact !== null || anchor.start !== null)).toBe(true);
    expect(report.entries.every(({ outcome, reason }) => outcome === "taken" || reason !== "")).toBe(true);
  });

  it("is not seen in prose", () => {
    expect(formatOf("Sharif courts Moscow\n\nIslamabad wants oil.")).toBeNull();
    expect(formatOf("Oil, gas, and Sharif; a report\n\nText.")).toBeNull();
    expect(formatOf("quote\nwords\n")?.id).toBe("quotes-csv");
  });
});

function settling(anchor: Anchor, id: string | null, article: string | null): Settling {
  return {
    id: (id ?? "q") as QuoteId,
    article: (article ?? "a") as ArticleId,
    anchor,
    actorOf,
    hasSource: (source) => sources.some((one) => one.id === source),
    attribution: "reported",
    act: "statement",
    confidence: 0.5,
  };
}

describe("settling a draft", () => {
  const anchor = { exact: "oil", prefix: "", suffix: "", start: 0, end: 3 };

  it("finds actors by id, name, code or other spelling, and none where two are meant", () => {
    expect(["PAK", "pakistan", " Vladimir  Putin ", "putin"].map(actorOf)).toEqual(["PAK", "PAK", "putin", "putin"]);
    expect(["Atlantis", "", "__proto__", "constructor"].map(actorOf)).toEqual([null, null, null, null]);
    const twins = actors.slice(0, 2).map((actor) => ({ ...actor, aliases: ["Twin"] }));
    expect(actorFinder(twins)("twin")).toBeNull();
  });

  it("says what did not come along and what was taken instead", () => {
    const text = [
      "text,speaker,addressee,source,tie_one,tie_other,aspect,stance,confidence",
      "oil,Gazprom,Putin,nowhere,Pakistan,Russia,energy,1,",
      "oil,Gazprom,Putin,nowhere,Pakistan,Atlantis,energy,1,1",
    ].join("\n");
    const [draft] = readQuotesCsv(text, "q.csv").values;
    if (draft === undefined) throw new Error("no draft");
    const { quote, changes } = settleQuote(draft, settling(anchor, null, null));
    expect(quote).toMatchObject({
      speaker: null,
      speakerLabel: "Gazprom",
      addressee: "putin",
      source: null,
      attribution: "reported",
      act: "statement",
      bearings: [{ tie: "PAK~RUS", aspect: "energy", stance: 1, confidence: 0.5 }],
    });
    expect(changes).toEqual([
      'speaker "Gazprom" is no actor here',
      'there is no source "nowhere" here',
      "attribution not given: reported",
      "act not given: statement",
      "confidence not given: 0.5",
      "bearing on Pakistan–Atlantis left out: not two actors here",
    ]);
  });
});
