import { describe, expect, it } from "vitest";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { evidenceIndexOf } from "#domain/evidence/evidence-index.ts";
import { emphasisOf } from "#domain/lens/emphasis.ts";
import type { EventId, TieId } from "#domain/shared/ids.ts";
import type { PartialDate } from "#domain/shared/month.ts";
import type { Ref } from "#domain/shared/ref.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { month, place } from "#tests/support/trade-dossier.ts";
import { layLane, type Pin } from "./event-lane.ts";
import { frameOf } from "./scene-frame.ts";

const domain = { from: month("2022-01"), to: month("2025-12") };
const dossier = sampleDossier();

const lane = (selection: Ref | null, importer: string | null = null, width = 731) =>
  laneOf(dossier, selection, importer, width);

function laneOf(from: Dossier, selection: Ref | null, importer: string | null = null, width = 731): readonly Pin[] {
  return layLane({
    dossier: from,
    choice: { exporter: place("RUS"), importer: importer === null ? null : place(importer), commodity: "crude" },
    partners: ["IND", "CHN", "EUU", "TUR"].map(place),
    domain,
    frame: frameOf({ domain, width, height: 236, em: 1, compact: false, price: false }, 30),
    emphasis: emphasisOf(selection, evidenceIndexOf(from)),
    article: dossier.opening.article,
  });
}

const tie = (id: string): Ref => ({ kind: "tie", id: id as TieId });
const labelled = (pins: readonly Pin[]) => pins.filter(({ label }) => label !== null);

/** From where to where a label runs. */
function room({ x, label }: Pin): [number, number] {
  return label?.side === "end" ? [x - (label?.width ?? 0), x] : [x, x + (label?.width ?? 0)];
}

describe("the event lane", () => {
  it.each([
    ["at rest", null, null, 731],
    ["with a tie selected", tie("PAK~RUS"), "PAK", 731],
    ["with a busy tie on a narrow pane", tie("IND~RUS"), "IND", 430],
  ] as const)("lays labels in two rows that never overlap, %s", (_, selection, importer, width) => {
    const pins = labelled(lane(selection, importer, width));
    expect(pins.length).toBeGreaterThan(2);
    for (const [at, one] of pins.entries())
      for (const other of pins.slice(at + 1)) {
        if (one.label?.row !== other.label?.row) continue;
        const [[a, b], [c, d]] = [room(one), room(other)];
        expect(b <= c || d <= a, `${one.title} / ${other.title}`).toBe(true);
      }
  });

  it("names what moved the trade first: the embargo, not a visit", () => {
    expect(labelled(lane(null)).map(({ label }) => label?.text)).toContain("EU ban, G7 cap");
  });

  it("lights the events of the selected tie, and dims the others", () => {
    const pins = lane(tie("IND~RUS"), "IND");
    const events = pins.filter(({ kind }) => kind === "event");
    expect(events.filter(({ stress }) => stress === "lit").length).toBeGreaterThan(5);
    expect(events.every(({ stress }) => stress !== "rest")).toBe(true);
  });

  it("holds any number of events: those at one place share a pin that says how many", () => {
    const [event] = dossier.events.filter(({ id }) => id === "2022-12-05.1");
    if (!event) throw new Error("no event");
    const events = Array.from({ length: 5000 }, (_, at) => ({
      ...event,
      id: `x${at}` as EventId,
      date: "2024-05-10" as PartialDate,
    }));
    const pins = laneOf({ ...dossier, events }, null).filter(({ kind }) => kind === "event");
    expect(pins.map(({ also }) => also)).toEqual([4999]);
  });

  it("shows the date of the open article with a line across the plot, whatever is selected", () => {
    const [page] = lane(tie("SAU~USA")).filter(({ id }) => id === dossier.opening.article);
    expect(page).toMatchObject({ kind: "article", crosses: true });
  });
});
