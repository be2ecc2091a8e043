import { describe, expect, it } from "vitest";
import { sampleContext } from "#tests/support/exchange.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import type { Place } from "../annotation/outcome.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { Quote } from "../evidence/evidence.ts";
import { runToEnd } from "../layout/layout-input.ts";
import type { ArticleId, QuoteId } from "../shared/ids.ts";
import { formatOf, QUOTE_FORMATS } from "./formats.ts";
import { groupByArticle, placeImportSteps } from "./import-plan.ts";
import { printQuotesCsv } from "./quotes-csv.ts";
import { type ImportSettling, settleImport } from "./settle-import.ts";

const dossier = sampleDossier();
const [some, ...others] = dossier.quotes;
if (!some) throw new Error("The sample has no quotes.");
const without: Dossier = { ...dossier, quotes: [] };

/** What a file comes to on a desk; `choose` names the article of quotes whose file names none. */
function importOf(
  text: string,
  desk: Dossier,
  settling: Partial<ImportSettling> & { readonly choose?: ArticleId } = {},
) {
  const format = formatOf(text);
  if (!format) throw new Error("No format fits.");
  const read = runToEnd(format.read(text, "file.csv"));
  const groups = groupByArticle(read.values, desk.articles);
  const chosen = new Map(groups.map(({ key, article }) => [key, article ?? settling.choose ?? null]));
  const rows = runToEnd(placeImportSteps(read, groups, chosen, desk));
  const settled = settleImport(rows, read.report, {
    dossier: desk,
    accepted: new Map(),
    replace: false,
    isHidden: () => false,
    freshId: (row) => `fresh-${row}` as QuoteId,
    ...settling,
  });
  return { rows, groups, ...settled };
}

const csvOf = (...quotes: readonly Quote[]) => printQuotesCsv(quotes, sampleContext());

describe("what an import comes to", () => {
  it.each(QUOTE_FORMATS.map((format) => [format.name, format] as const))(
    "%s brings every quote of the sample back as it was",
    (_name, format) => {
      const text = runToEnd(format.print(dossier.quotes, sampleContext()));
      const { quotes, report, fates } = importOf(text, without);
      expect(quotes).toEqual(dossier.quotes);
      expect(report.counts).toEqual({ taken: dossier.quotes.length, changed: 0, refused: 0 });
      expect(new Set(fates)).toEqual(new Set(["new"]));
    },
  );

  it("leaves alone what is here and says the same", () => {
    const { quotes, fates, report } = importOf(csvOf(...dossier.quotes), dossier);
    expect(quotes).toEqual([]);
    expect(new Set(fates)).toEqual(new Set(["same"]));
    expect(report.counts.taken).toBe(dossier.quotes.length);
  });

  it("knows a quote without id by its range, so that a file can come twice", () => {
    const text = csvOf(some).replaceAll(some.id, "");
    const first = importOf(text, without);
    expect(first.quotes).toEqual([{ ...some, id: "fresh-0" }]);
    expect(importOf(text, { ...without, quotes: first.quotes }).fates).toEqual(["same"]);
  });

  it("keeps what is here where the file says otherwise, unless it may be replaced", () => {
    const text = csvOf({ ...some, note: "theirs" });
    const kept = importOf(text, dossier);
    expect(kept.fates).toEqual(["differs"]);
    expect(kept.report.entries[0]).toMatchObject({ outcome: "refused", where: "line 2", item: some.id });
    const replaced = importOf(text, dossier, { replace: true });
    expect(replaced.fates).toEqual(["replaces"]);
    expect(replaced.quotes).toEqual([{ ...some, note: "theirs" }]);
  });

  it("gives a quote another id where its own names one of another article", () => {
    const elsewhere = others.find(({ article }) => article !== some.article) ?? some;
    const desk = { ...without, quotes: [{ ...elsewhere, id: some.id }] };
    expect(importOf(csvOf(some), desk).quotes).toEqual([{ ...some, id: "fresh-0" }]);
  });

  it("says that who coded is not kept with the quotes", () => {
    const text = printQuotesCsv([some], sampleContext("Imran"));
    expect(importOf(text, without).report.remarks).toEqual(["coded by Imran: a quote does not keep who coded it"]);
  });

  it("leaves out what was hidden here", () => {
    const { fates, quotes } = importOf(csvOf(some), without, { isHidden: (id) => id === some.id });
    expect([fates, quotes]).toEqual([["hidden"], []]);
  });

  it("asks for the article that a file does not name, and knows one by its title", () => {
    const text = `exact\n"${some.anchor.exact.replaceAll('"', '""')}"\n`;
    const asked = importOf(text, without);
    expect(asked.groups).toMatchObject([{ name: null, article: null, quotes: [0] }]);
    expect(asked.fates).toEqual(["homeless"]);
    const told = importOf(text, without, { choose: some.article });
    expect(told.quotes[0]?.anchor).toEqual(some.anchor);
    expect(told.report.entries[0]?.reason).toBe("attribution not given: reported; act not given: statement");
    const title = dossier.articles.find(({ id }) => id === some.article)?.title.toUpperCase();
    const byTitle = importOf(`title,exact\n"${title}","${some.anchor.exact.replaceAll('"', '""')}"\n`, without);
    expect(byTitle.groups[0]?.article).toBe(some.article);
  });

  it("R43 R44 lets changed words wait, says the old and the new, and takes them when accepted", () => {
    const text = csvOf({ ...some, anchor: { ...some.anchor, exact: `not ${some.anchor.exact}`, start: 0, end: 1 } });
    const waits = importOf(text, without);
    expect(waits.fates).toEqual(["waits"]);
    expect(waits.report.entries[0]).toMatchObject({
      outcome: "refused",
      reason: expect.stringMatching(/^negation changed/),
    });
    const outcome = waits.rows[0]?.placed?.outcome;
    if (outcome?.state !== "changed") throw new Error(`It is ${outcome?.state}.`);
    const accepted: ReadonlyMap<number, Place> = new Map([[0, outcome.place]]);
    const taken = importOf(text, without, { accepted });
    expect(taken.quotes).toEqual([some]);
    expect(taken.report.entries[0]?.outcome).toBe("changed");
  });

  it("R4 counts what the file itself refused, and says of keywords that no quote has room for them", () => {
    const exact = `"${some.anchor.exact.replaceAll('"', '""')}"`;
    const text = `article_id,exact,tags,mood\n${some.article},${exact},oil,good\n${some.article},,,\n`;
    const { report } = importOf(text, without);
    expect(report.counts).toEqual({ taken: 0, changed: 1, refused: 1 });
    expect(report.entries[0]?.reason).toContain("keywords left out: oil; left out: mood");
    expect(report.entries[1]).toMatchObject({ where: "line 3", reason: "neither words nor offsets" });
  });

  it("R4 lists what became of the records in the order of the file, whoever refused them", () => {
    const text = `article_id,exact\n${some.article},\nnowhere,words\n${some.article},\n`;
    const { report } = importOf(text, without);
    expect(report.entries.map(({ where, outcome }) => [where, outcome])).toEqual([
      ["line 2", "refused"],
      ["line 3", "refused"],
      ["line 4", "refused"],
    ]);
  });
});
