import { describe, expect, it } from "vitest";
import { flow, month, place, tradeDossier } from "#tests/support/trade-dossier.ts";
import { countOwn, ownFiguresOf, ownShare } from "./own-figures.ts";
import { tradeTableOf } from "./trade-table.ts";

const PAIR = { exporter: place("RUS"), importer: place("IND"), commodity: "crude" } as const;
const YEAR = { from: month("2025-01"), to: month("2025-12") };
const theirs = [flow("2025-05", 1500), flow("2025-06", 1600)];
const mine = flow("2025-07", 1700, { id: "mine" as ReturnType<typeof flow>["id"] });
const beside = flow("2025-06", 1650, { id: "beside" as ReturnType<typeof flow>["id"], series: "alt" });
const isOwn = ({ id }: { readonly id: string }) => id === "mine" || id === "beside";

const tableWith = (...flows: readonly ReturnType<typeof flow>[]) =>
  tradeTableOf({ ...tradeDossier(), flows }, PAIR, "kbd");

describe("figures of one's own", () => {
  const table = tableWith(...theirs, mine, beside);
  const [series] = table.series;
  if (!series) throw new Error("There is no series.");

  it("are known by the records behind them; those beside the chart are none of it", () => {
    const own = ownFiguresOf(table, isOwn);
    expect([...(own.months.get(series) ?? [])]).toEqual([["2025-07", "all"]]);
    expect(own.beside.map(({ id }) => id)).toEqual(["beside"]);
    expect(countOwn(own, series, YEAR)).toBe(1);
    expect(countOwn(own, series, { from: month("2025-01"), to: month("2025-06") })).toBe(0);
  });

  it("are all of a series, some of it or none, as of a window", () => {
    const own = ownFiguresOf(table, isOwn);
    const july = { from: month("2025-07"), to: month("2025-07") };
    const later = { from: month("2025-09"), to: month("2025-12") };
    expect(ownShare(own, table, series, YEAR, month("2025-07"))).toBe("some");
    expect(ownShare(own, table, series, july, month("2025-07"))).toBe("all");
    expect(ownShare(own, table, series, { from: month("2025-05"), to: month("2025-06") }, month("2025-06"))).toBeNull();
    // The figure that is shown may be older than the window.
    expect(ownShare(own, table, series, later, month("2025-07"))).toBe("all");
  });

  it("are none where nothing is one's own", () => {
    const own = ownFiguresOf(table, null);
    expect(own.beside).toEqual([]);
    expect(ownShare(own, table, series, YEAR, month("2025-07"))).toBeNull();
  });
});
