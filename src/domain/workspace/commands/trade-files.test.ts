import { describe, expect, it } from "vitest";
import type { PlaceCode, SourceId } from "#domain/shared/ids.ts";
import { pairOfSide } from "#domain/trade/trade-file.ts";
import { aMapping } from "#tests/support/kept-trade-files.ts";
import { aFileOfBothSides, aFlow, aSource, aWorkspace } from "#tests/support/workspaces.ts";
import { perform, startHistory, undo } from "../history.ts";
import type { Command } from "../step.ts";
import { putRecord } from "./rows.ts";
import {
  changeTradeFile,
  chooseSide,
  putMapping,
  putTradeFile,
  removeMapping,
  removeTradeFile,
} from "./trade-files.ts";

const FILE = aFileOfBothSides("t1");
const SOURCE = aSource("source-t1");
const PAIR = { exporter: "RUS" as PlaceCode, importer: "PAK" as PlaceCode, commodity: "crude" } as const;
const worked = (...commands: readonly Command[]) => commands.reduce(perform, startHistory(aWorkspace()));

describe("a trade file", () => {
  it("comes in with its source as one step, and goes with it as one", () => {
    const put = worked(putTradeFile(FILE, SOURCE));
    expect(put.document).toMatchObject({ tradeFiles: { t1: FILE }, sources: { "source-t1": SOURCE } });
    expect(put.past).toHaveLength(1);
    expect(undo(put).document).toEqual(aWorkspace());
    const gone = perform(put, removeTradeFile("t1"));
    expect(gone.document).toEqual(aWorkspace());
    expect(undo(gone).document).toEqual(put.document);
  });

  it("leaves its source where something else rests on it", () => {
    const flow = { ...aFlow("f1"), source: SOURCE.id };
    const gone = worked(
      putTradeFile(FILE, SOURCE),
      putRecord({ collection: "flows", row: flow }),
      removeTradeFile("t1"),
    );
    expect(Object.keys(gone.document.sources)).toEqual(["source-t1"]);
    expect(gone.document.tradeFiles).toEqual({});
  });

  it("names the source it came with, whatever it named before", () => {
    const put = worked(putTradeFile({ ...FILE, source: "other" as SourceId }, SOURCE));
    expect(put.document.tradeFiles.t1?.source).toBe(SOURCE.id);
  });

  it("is drawn elsewhere when that is said; saying what is so already is no step", () => {
    const put = worked(putTradeFile(FILE, SOURCE));
    const over = perform(put, changeTradeFile("t1", { plot: "over" }));
    expect(over.document.tradeFiles.t1).toEqual({ ...FILE, plot: "over" });
    expect(perform(over, changeTradeFile("t1", { plot: "over" }))).toBe(over);
    expect(perform(over, changeTradeFile("constructor", { plot: "gaps" }))).toBe(over);
    expect(perform(over, removeTradeFile("t2"))).toBe(over);
  });

  it("is changed and changed back under any id that a row may have", () => {
    const put = worked(putTradeFile({ ...FILE, id: "constructor" }, SOURCE));
    const over = perform(put, changeTradeFile("constructor", { plot: "over" }));
    expect(undo(over).document).toEqual(put.document);
  });

  it("with an id that no row may have changes nothing", () => {
    expect(worked(putTradeFile({ ...FILE, id: "__proto__" }, SOURCE)).past).toEqual([]);
  });
});

describe("a mapping", () => {
  it("is kept, kept once, and forgotten", () => {
    const saved = { id: "m1", title: "Customs", fingerprint: "period|from", mapping: aMapping() };
    const kept = worked(putMapping(saved));
    expect(kept.document.mappings).toEqual({ m1: saved });
    expect(perform(kept, putMapping({ ...saved }))).toBe(kept);
    expect(perform(kept, removeMapping("m1")).document.mappings).toEqual({});
  });
});

describe("the choice of a side", () => {
  it("is kept under its pair and goods, changed in its place, and taken back", () => {
    const chosen = worked(chooseSide(PAIR, "exporter"));
    expect(chosen.document.sides).toEqual({ "RUS>PAK.crude": { id: "RUS>PAK.crude", side: "exporter" } });
    expect(perform(chosen, chooseSide(PAIR, "exporter"))).toBe(chosen);
    expect(perform(chosen, chooseSide(PAIR, "importer")).document.sides["RUS>PAK.crude"]?.side).toBe("importer");
    expect(perform(chosen, chooseSide(PAIR, null)).document.sides).toEqual({});
    expect(undo(chosen).document.sides).toEqual({});
  });

  it("names its pair by its id", () => {
    expect(pairOfSide("RUS>PAK.oil_total")).toEqual({ ...PAIR, commodity: "oil_total" });
    expect(["RUS>PAK", "RUS.crude", "RUS>PAK.gold", ""].map(pairOfSide)).toEqual([null, null, null, null]);
  });
});
