import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { flow, place, tradeDossier } from "#tests/support/trade-dossier.ts";
import { aWorkspace } from "#tests/support/workspaces.ts";
import type { FlowId, SourceId } from "../shared/ids.ts";
import type { Flow } from "../trade/flow.ts";
import { cellOf } from "../trade/flow-cell.ts";
import { buildTradeTable } from "../trade/trade-table.ts";
import { putFlow, removeFlow } from "./commands/flows.ts";
import type { WorkspaceDocument } from "./document.ts";
import { besides, type FlowDraft, flowDraftOf, namedPlaces, placeNamed, readFlow } from "./flow-draft.ts";
import { perform, startHistory, undo } from "./history.ts";
import { overlay } from "./overlay.ts";
import type { Command } from "./step.ts";
import { printWorkspace } from "./workspace-text.ts";

const dossier = tradeDossier();
const places = namedPlaces(dossier.places, dossier.actors);
const draft: FlowDraft = {
  exporter: "Russia",
  importer: "turkiye",
  commodity: "crude",
  period: "2025-08",
  quantity: "1,234.5",
  unit: "kt",
  value: "",
  quality: "estimate",
  sourceTitle: "Notes of the desk",
  sourceAddress: "",
  note: " seen in port ",
};
const own = { id: "mine" as FlowId, before: null, newSource: "s-new" as SourceId, places, sources: dossier.sources };
const read = (change: Partial<FlowDraft> = {}, here: Partial<typeof own> = {}) =>
  readFlow({ ...draft, ...change }, { ...own, ...here });
const text = (document: WorkspaceDocument) => [...printWorkspace(document)].join("");

describe("a trade record in a form", () => {
  it("becomes a record with what it says and no more", () => {
    expect(read()).toEqual({
      ok: true,
      flow: {
        ...flow("2025-08", 1234.5, { importer: place("TUR"), unit: "kt", quality: "estimate", note: "seen in port" }),
        id: "mine",
        source: "s-new",
      },
      source: expect.objectContaining({ id: "s-new", title: "Notes of the desk", locator: null }),
    });
  });

  it("leaves what is empty unrecorded, and keeps a zero that was written", () => {
    expect(read({ quantity: "", value: "7" })).toMatchObject({ flow: { quantity: null, unit: null, valueUsd: 7 } });
    expect(read({ quantity: "0" })).toMatchObject({ flow: { quantity: 0, unit: "kt", valueUsd: null } });
  });

  it("takes a known source by its title", () => {
    expect(read({ sourceTitle: "tanker tracker" })).toMatchObject({ flow: { source: "tracker" }, source: null });
  });

  it("says in each field what is wrong and what to write", () => {
    const nothing = { exporter: "", importer: "Atlantis", period: "Aug 25", quantity: "many", sourceTitle: " " };
    const found = read({ ...nothing, value: "-3" });
    expect(found.ok ? {} : found.faults).toEqual({
      exporter: "Name the exporter.",
      importer: expect.stringContaining("three-letter code"),
      period: expect.stringContaining("2025-09"),
      quantity: expect.stringContaining("1234.5"),
      value: expect.stringContaining("not below zero"),
      sourceTitle: expect.stringContaining("Choose a source"),
    });
    expect(read({ importer: "RUS" })).toMatchObject({ faults: { importer: expect.stringContaining("another place") } });
    expect(read({ quantity: " " })).toMatchObject({ faults: { quantity: expect.stringContaining("says nothing") } });
  });

  it.each(["2025-13", "0205-08", "20255", "3025", "2025-08-02"])("takes %j for no month and no year", (period) => {
    expect(read({ period }).ok).toBe(false);
  });

  it("finds places by name, code and alias, and takes the code of a place that is new", () => {
    expect(["türkiye", "TUR", "eu27", "BRA", "Brazil", ""].map((words) => placeNamed(words, places))).toEqual([
      "TUR",
      "TUR",
      "EUU",
      "BRA",
      null,
      null,
    ]);
  });

  it("comes back as it was, with what the form does not show of it", () => {
    const was: Flow = { ...flow("2025", 12.25), hs: "2709", original: { value: 3, currency: "EUR" }, valueUsd: 4 };
    const names = {
      place: (code: string) => places.find((one) => one.code === code)?.name ?? code,
      source: (id: string) => dossier.sources.find((one) => one.id === id) ?? null,
    };
    const again = readFlow(flowDraftOf(was, names), { ...own, id: was.id, before: was });
    expect(again).toEqual({ ok: true, flow: was, source: null });
    const changed = readFlow({ ...flowDraftOf(was, names), value: "5" }, { ...own, id: was.id, before: was });
    expect(changed).toMatchObject({ flow: { hs: "2709", original: null, valueUsd: 5 } });
  });
});

describe("a record of a cell that has one", () => {
  const mine = { ...flow("2025-07", 2000), id: "mine" as FlowId };
  const other = { ...flow("2025-07", 3000), id: "other" as FlowId };
  const put = (one: Flow, replaces: boolean) => putFlow({ flow: one, source: null, replaces }, dossier.flows, null);
  const done = (...commands: readonly Command[]) => commands.reduce(perform, startHistory(aWorkspace()));
  const primaries = (document: WorkspaceDocument) =>
    overlay(dossier, document)
      .flows.filter((one) => cellOf(one) === cellOf(mine) && one.series === "primary")
      .map(({ quantity }) => quantity);
  const drawn = (document: WorkspaceDocument) => {
    const choice = { exporter: place("RUS"), importer: place("IND"), commodity: "crude" } as const;
    const { series } = buildTradeTable(overlay(dossier, document), choice, "kbd", null);
    return series[0]?.cells.find(({ month }) => month === "2025-07")?.value;
  };

  it("stands beside it and is never added", () => {
    const { document } = done(put(mine, false));
    expect(document.flows).toEqual({ mine: { ...mine, series: "alt" } });
    expect([primaries(document), drawn(document)]).toEqual([[1590], 1590]);
  });

  it("takes its place when the analyst says so, and gives it back", () => {
    const replaced = done(put(mine, true));
    expect(primaries(replaced.document)).toEqual([2000]);
    expect(drawn(replaced.document)).toBe(2000);
    expect(
      Object.values(replaced.document.flows)
        .map(({ series }) => series)
        .sort(),
    ).toEqual(["alt", "primary"]);
    expect(text(undo(replaced).document)).toBe(text(aWorkspace()));
    const beside = perform(replaced, put(mine, false));
    expect(Object.keys(beside.document.flows)).toEqual(["mine"]);
    const gone = perform(replaced, removeFlow(mine.id, dossier.flows, null));
    expect(gone.document.flows).toEqual({});
  });

  it("moved to another month leaves the old one as the dossier has it", () => {
    const { document } = done(put(mine, true), put({ ...mine, period: flow("2025-06", 1).period }, true));
    expect(Object.values(document.flows).map(({ id, series }) => [id, series])).toEqual([["mine", "primary"]]);
    expect(primaries(document)).toEqual([1590]);
  });

  it("is plotted where nothing else is; the next of one's own follows it", () => {
    const june = (one: Flow) => ({ ...one, period: flow("2025-06", 1).period });
    const both = done(put(june(mine), false), put(june(other), false));
    expect(Object.values(both.document.flows).map(({ series }) => series)).toEqual(["primary", "alt"]);
    const left = perform(both, removeFlow(mine.id, dossier.flows, null));
    expect(left.document.flows).toEqual({ other: { ...june(other), series: "primary" } });
  });

  it("put in as it is changes nothing", () => {
    const once = done(put(mine, false));
    expect(perform(once, put(mine, false))).toBe(once);
  });

  it("is told of the others, the plotted one first", () => {
    const august = { ...flow("2025-08", 1), id: "mine" as FlowId };
    expect(besides(august, dossier.flows).map(({ quantity }) => quantity)).toEqual([1660, 1715]);
  });

  const edits = fc.array(
    fc.record({
      id: fc.constantFrom("a", "b", "c"),
      period: fc.constantFrom("2025-06", "2025-07", "2025-08", "2024"),
      kind: fc.constantFrom("beside", "replaces", "removed"),
    }),
    { maxLength: 14 },
  );
  const command = ({ id, period, kind }: { id: string; period: string; kind: string }) => {
    const one = { ...flow(period, 1), id: id as FlowId };
    return kind === "removed" ? removeFlow(one.id, dossier.flows, null) : put(one, kind === "replaces");
  };

  test.prop([edits])("never makes two of a cell primary, nor none, and undo leads back to the beginning", (list) => {
    let history = startHistory(aWorkspace());
    for (const edit of list) {
      history = perform(history, command(edit));
      const { flows } = overlay(dossier, history.document);
      const plotted = flows.filter(({ series }) => series === "primary").map(cellOf);
      expect(plotted.toSorted()).toEqual([...new Set(flows.map(cellOf))].sort());
    }
    while (history.past.length > 0) history = undo(history);
    expect(text(history.document)).toBe(text(aWorkspace()));
  });
});
