import { readFileSync } from "node:fs";
import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { runToEnd } from "#domain/layout/layout-input.ts";
import { putRecord } from "#domain/workspace/commands/rows.ts";
import type { WorkspaceDocument } from "#domain/workspace/document.ts";
import { perform, startHistory } from "#domain/workspace/history.ts";
import { printWorkspace, WORKSPACE_VERSION } from "#domain/workspace/workspace-text.ts";
import { aFileOfBothSides, anOverride, aQuote, aWorkspace, commandArbitrary } from "#tests/support/workspaces.ts";
import { readWorkspaceFile, readWorkspaceSteps } from "./workspace-file.ts";
import { readLines } from "./workspace-lines.ts";

/** A file as it was written when that version was the newest. */
const sample = (version: number) => readFileSync(`tests/samples/workspaces/version-${version}.entente.json`, "utf8");
const text = (document: WorkspaceDocument) => [...printWorkspace(document)].join("");

describe("a workspace file", () => {
  test.prop([fc.array(commandArbitrary(), { maxLength: 30 })])(
    "comes back as it went, byte for byte (R6)",
    (commands) => {
      const written = text(commands.reduce(perform, startHistory(aWorkspace())).document);
      const read = readWorkspaceFile(written);
      expect("document" in read && read.refused).toEqual([]);
      expect("document" in read && text(read.document)).toBe(written);
    },
  );

  test.prop([fc.array(commandArbitrary(), { maxLength: 30 })])(
    "gives the same however its lines are broken, and nothing when it is cut short anywhere",
    (commands) => {
      const written = text(commands.reduce(perform, startHistory(aWorkspace())).document);
      const spread = JSON.stringify({ ...JSON.parse(written), constructor: ["x"] }, null, 2);
      expect(readWorkspaceFile(spread)).toEqual(readWorkspaceFile(written));
      for (const share of [0.3, 0.7, 0.95, 0.999])
        expect(readWorkspaceFile(written.slice(0, Math.floor(written.length * share) - 1))).toHaveProperty("message");
    },
  );

  it("is read in steps, each a part of the way, with nothing in its rows that objects understand themselves", () => {
    const lines = [
      "{",
      '"format": "entente-workspace",',
      '"__proto__": {"version":9},',
      '"quotes": [',
      "{",
      "]",
      "}",
      "",
    ];
    expect(runToEnd(readLines(lines.join("\n")))).toBeNull();
    const fields = runToEnd(readLines(lines.filter((line, at) => line !== "{" || at === 0).join("\n")));
    expect(fields).toMatchObject({ format: "entente-workspace", quotes: [] });
    expect(fields?.version).toBeUndefined();
    const many = Array.from({ length: 400 }, (_, at) => putRecord({ collection: "quotes", row: aQuote(`q${at}`) }));
    const parts = [...readWorkspaceSteps(text(many.reduce(perform, startHistory(aWorkspace())).document))];
    expect(parts.length).toBeGreaterThan(8);
    expect(parts.every((part) => part >= 0 && part <= 1)).toBe(true);
  });

  it.each([1, 2, 3, 4])("of version %i, as it was saved then, is read whole and written in today's form", (version) => {
    const read = readWorkspaceFile(sample(version));
    if (!("document" in read)) throw new Error(read.message);
    expect(read).toMatchObject({ refused: [], newer: null });
    const { about, notes, hidden, overrides, sources, quotes, flows, anchorings } = read.document;
    expect(about).toMatchObject({ title: "My layer", coder: "A. Analyst" });
    expect([notes, hidden, overrides, sources].map((rows) => Object.keys(rows))).toEqual([
      ["n1"],
      ["quote.q9"],
      ["PAK~RUS"],
      ["s1"],
    ]);
    expect(quotes.q2?.note).toBe("naïve “quotes” – 한국어");
    expect([flows, anchorings].map((rows) => Object.keys(rows))).toEqual(version < 2 ? [[], []] : [["f1"], ["q1"]]);
    const { tradeFiles, mappings, sides } = read.document;
    expect([tradeFiles, mappings, sides].map((rows) => Object.keys(rows))).toEqual(
      version < 3 ? [[], [], []] : [["t1"], ["m1"], ["RUS>PAK.crude"]],
    );
    expect(Object.keys(read.document.briefings)).toEqual(version < 4 ? [] : ["own"]);
    const written = text(read.document);
    expect(JSON.parse(written).version).toBe(WORKSPACE_VERSION);
    if (version === WORKSPACE_VERSION) expect(written).toBe(sample(version));
  });

  it("sets rows at fault aside with path and reason, and reads the others", () => {
    const one = perform(startHistory(aWorkspace()), putRecord({ collection: "quotes", row: aQuote("good") }));
    const file = JSON.parse(text(one.document));
    file.quotes.push({ ...aQuote("bad"), act: "shrug" }, aQuote("good"), { ...aQuote("__proto__") });
    file.articles = { not: "a list" };
    const read = readWorkspaceFile(JSON.stringify(file));
    if (!("document" in read)) throw new Error(read.message);
    expect(Object.keys(read.document.quotes)).toEqual(["good"]);
    expect(read.refused.map(({ path }) => path)).toEqual(["articles", "quotes[1].act", "quotes[2].id", "quotes[3].id"]);
  });

  it("sets a trade file aside whose records are none", () => {
    const file = JSON.parse(text(aWorkspace()));
    file.tradeFiles.push(aFileOfBothSides("good"), { ...aFileOfBothSides("bad"), packed: "cut" });
    const read = readWorkspaceFile(JSON.stringify(file));
    if (!("document" in read)) throw new Error(read.message);
    expect(read.document.tradeFiles).toEqual({ good: aFileOfBothSides("good") });
    expect(read.refused).toMatchObject([{ path: "tradeFiles[1].packed", reason: "packed trade records" }]);
  });

  it("keeps what a trade file says of its refused rows, and asks for none where there is none", () => {
    const refused = {
      by: [{ why: "No figure.", rows: 1 }],
      columns: [0],
      rows: [{ row: 9, problem: "No figure.", cells: ["2024-01"] }],
    };
    const file = JSON.parse(text(aWorkspace()));
    file.tradeFiles.push(aFileOfBothSides("before"), { ...aFileOfBothSides("now"), refused });
    const read = readWorkspaceFile(JSON.stringify(file));
    if (!("document" in read)) throw new Error(read.message);
    expect(read.refused).toEqual([]);
    expect(read.document.tradeFiles.before).not.toHaveProperty("refused");
    expect(read.document.tradeFiles.now?.refused).toEqual(refused);
  });

  it("takes no override without a written reason", () => {
    const one = perform(startHistory(aWorkspace()), putRecord({ collection: "overrides", row: anOverride() }));
    const file = JSON.parse(text(one.document));
    file.overrides.push({ ...anOverride(), id: "IND~RUS", tie: "IND~RUS", reason: " " });
    const read = readWorkspaceFile(JSON.stringify(file));
    if (!("document" in read)) throw new Error(read.message);
    expect(read.document.overrides).toEqual({ "PAK~RUS": anOverride() });
    expect(read.refused).toMatchObject([{ path: "overrides[1].reason", reason: "a written reason" }]);
  });

  it("of a newer version is opened as far as it is understood, unknown fields and all (R62)", () => {
    const one = perform(startHistory(aWorkspace()), putRecord({ collection: "quotes", row: aQuote("q1") }));
    const file = { ...JSON.parse(text(one.document)), version: 7 };
    file.quotes[0].mood = "new";
    const read = readWorkspaceFile(JSON.stringify(file));
    expect(read).toMatchObject({ newer: 7, refused: [] });
    expect("document" in read && read.document.quotes.q1).toMatchObject({ mood: "new" });
  });

  it.each([
    ["cut short", text(aWorkspace()).slice(0, 80), /ends early/],
    ["something else", '{"format":"csl"}', /no Entente workspace/],
    ["a list", "[1]", /no Entente workspace/],
    ["without a version", '{"format":"entente-workspace"}', /which version/],
    ["without a name", '{"format":"entente-workspace","version":1,"about":{"id":"w"}}', /about\.title/],
  ])("%s is refused with what to do (R62)", (_what, content, expected) => {
    const read = readWorkspaceFile(content);
    expect("message" in read && read.message).toMatch(expected);
  });
});
