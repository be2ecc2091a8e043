import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { month, place } from "#tests/support/trade-dossier.ts";
import type { ActorId, EventId, TieId } from "../shared/ids.ts";
import { chooseSeries, type SeriesQuery } from "./series-choice.ts";

const AT_REST: SeriesQuery = {
  selection: null,
  thread: null,
  series: null,
  held: null,
  chart: null,
  window: { from: month("2024-10"), to: month("2025-09") },
};
const dossier = sampleDossier();
const choose = (query: Partial<SeriesQuery>) => chooseSeries(dossier, { ...AT_REST, ...query });
const tie = (id: string) => ({ kind: "tie", id: id as TieId }) as const;
const actor = (id: string) => ({ kind: "actor", id: id as ActorId }) as const;

describe("the selection chooses the series", () => {
  it("rests on Russian crude by buyer", () => {
    expect(choose({})).toMatchObject({
      choice: { exporter: "RUS", importer: null, commodity: "crude" },
      because: "rest",
      note: null,
    });
  });

  it.each([
    ["IND~RUS", "RUS", "IND", "crude"],
    ["PAK~RUS", "RUS", "PAK", "crude"],
    ["RUS~eu", "RUS", "EUU", "crude"],
    ["modi~putin", "RUS", "IND", "crude"],
    ["KOR~RUS", "RUS", "KOR", "crude"],
  ])("a tie %s gives its pair, in the direction that has records", (id, exporter, importer, commodity) => {
    expect(choose({ selection: tie(id) }).choice).toEqual({ exporter, importer, commodity });
  });

  it("falls back with a reason where a tie has no trade", () => {
    const chosen = choose({ selection: tie("IND~PAK") });
    expect(chosen).toMatchObject({ because: "fallback", choice: { exporter: "RUS", importer: null } });
    expect(chosen.note).toBe("No energy trade is recorded for India–Pakistan.");
  });

  it("an actor sells by buyer, or buys by supplier when it sells no crude", () => {
    expect(choose({ selection: actor("SAU") }).choice).toEqual({ exporter: "SAU", importer: null, commodity: "crude" });
    expect(choose({ selection: actor("PAK") }).choice).toEqual({ exporter: null, importer: "PAK", commodity: "crude" });
    expect(choose({ selection: actor("sharif") }).choice.importer).toBe("PAK");
    expect(choose({ selection: actor("sco") })).toMatchObject({
      because: "fallback",
      note: "No energy trade is recorded for SCO.",
    });
  });

  it("an event gives the series of its tie", () => {
    const event = dossier.events.find(({ title }) => title.startsWith("EU bans seaborne Russian crude"));
    const chosen = choose({ selection: { kind: "event", id: event?.id as EventId } });
    expect(chosen).toMatchObject({ because: "selection", choice: { exporter: "RUS", importer: "EUU" } });
  });

  it("a month chooses nothing", () => {
    expect(choose({ selection: { kind: "month", id: month("2022-04") } }).because).toBe("rest");
  });

  it("keeps a held series while what is picked chooses none", () => {
    const held = { exporter: place("RUS"), importer: place("PAK"), commodity: "crude" } as const;
    const picked = { kind: "month", id: month("2023-06") } as const;
    expect(choose({ held, selection: picked })).toMatchObject({ choice: held, because: "selection" });
    expect(choose({ held, selection: tie("IND~RUS") }).choice.importer).toBe("IND");
    expect(choose({ held }).because).toBe("rest");
    const series = { exporter: place("RUS"), importer: place("CHN"), commodity: "crude" } as const;
    expect(choose({ held, series, selection: picked })).toMatchObject({ choice: series, because: "hand" });
  });

  it("a choice by hand wins over any selection", () => {
    const series = { exporter: place("RUS"), importer: place("CHN"), commodity: "lng" } as const;
    expect(choose({ series, selection: tie("IND~RUS") })).toMatchObject({ choice: series, because: "hand" });
  });

  it("stacked widens a pair and keeps it in focus; bilateral narrows a group", () => {
    expect(choose({ selection: tie("IND~RUS"), chart: "stacked" })).toMatchObject({
      choice: { exporter: "RUS", importer: null },
      focus: "IND",
    });
    expect(choose({ selection: tie("PAK~RUS"), chart: "multiples" })).toMatchObject({
      choice: { exporter: null, importer: "PAK" },
      focus: "RUS",
    });
    expect(choose({ chart: "bilateral" }).choice).toEqual({ exporter: "RUS", importer: "IND", commodity: "crude" });
  });
});
