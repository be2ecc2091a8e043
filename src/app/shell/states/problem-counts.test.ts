import { describe, expect, it } from "vitest";
import type { Problem } from "#domain/dossier/dossier.ts";
import { readerDossier } from "#tests/support/reader-dossier.ts";
import { problemCounts, setAside } from "./problem-counts.ts";
import { problemsCsv } from "./problems-csv.ts";

const problem = (part: string, kind: Problem["kind"] = "refused", reason = "expected text, got 7"): Problem => ({
  part,
  path: "[0].name",
  reason,
  kind,
});

describe("R14 the counts of bad records", () => {
  const trial = readerDossier();
  const dossier = readerDossier({
    problems: [
      problem("quotes.json"),
      problem("quotes.json", "repeated"),
      problem("quotes.json", "dangling"),
      problem("articles/one.json"),
      problem("dossier.json"),
    ],
  });

  it("are by part, of how many there were, used ones included", () => {
    const counts = problemCounts(dossier).map(({ name, refused, dangling, total }) => [name, refused, dangling, total]);
    expect(counts).toEqual([
      ["Quotes", 2, 1, trial.quotes.length + 2],
      ["Articles", 1, 0, trial.articles.length + 1],
      ["The folder itself", 1, 0, null],
    ]);
  });

  it("leave out what is kept", () => {
    const { actors, arrangements, events, quotes, articles, sources } = trial;
    const usable = [actors, arrangements, events, quotes, articles, sources].reduce(
      (sum, list) => sum + list.length,
      0,
    );
    expect(setAside(dossier)).toEqual({ refused: 4, total: usable + 4 });
  });

  it("are none where nothing is wrong", () => expect(problemCounts(trial)).toEqual([]));
});

describe("the problems as a file", () => {
  it("hold a row for each, quoted where needed", () => {
    expect(problemsCsv([problem("quotes.json", "refused", 'expected "direct", got nothing')])).toBe(
      '\uFEFFfile,path,kind,reason\r\nquotes.json,[0].name,refused,"expected ""direct"", got nothing"\r\n',
    );
  });

  it.each(["=1+1", "+1", "-1+1", "@now", " =1", "\t=1", "\r=1"])("never begin a cell with the formula %j", (reason) => {
    const row = problemsCsv([problem("a.json", "refused", reason)])
      .split("\r\n")
      .slice(1)
      .join("\n");
    expect(row).toMatch(/,"?'/);
  });
});
