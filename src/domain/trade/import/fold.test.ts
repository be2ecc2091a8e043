import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import type { PlaceCode } from "../../shared/ids.ts";
import { addEntry, createEntryColumns, type Entry, periodOrder } from "./entry-columns.ts";
import { foldEntries } from "./fold.ts";
import { sortedRuns } from "./sort-entries.ts";
import { NO_CORRECTIONS } from "./trade-reading.ts";

const PLACES = ["C", "A", "B"] as PlaceCode[];
const RANKS = Uint16Array.of(2, 0, 1);

/** Entries of one series in the order of time: its months, and the year before them where `withYear`. */
const series = fc.record({
  exporter: fc.nat(2),
  importer: fc.nat(2),
  commodity: fc.nat(3),
  side: fc.nat(2),
  months: fc.uniqueArray(fc.integer({ min: 24_000, max: 24_060 }), { minLength: 8, maxLength: 40 }),
  withYear: fc.boolean(),
});
const table = fc.uniqueArray(series, {
  maxLength: 12,
  selector: ({ exporter, importer, commodity, side }) => [exporter, importer, commodity, side].join(),
});

type Series = Pick<Entry, "exporter" | "importer" | "commodity" | "side"> & {
  readonly months: readonly number[];
  readonly withYear: boolean;
};

function entriesOf(all: readonly Series[]): Entry[] {
  let row = 1;
  return all.flatMap(({ months, withYear, ...about }) => {
    const orders = months.map((month) => periodOrder("month", month)).sort((one, other) => one - other);
    return (withYear ? [periodOrder("year", 1_990), ...orders] : orders).map((period): Entry => {
      row += 1;
      return {
        ...about,
        period,
        periodCell: period,
        code: 0,
        part: 0,
        quality: row % 3,
        unit: row % 2,
        quantity: row / 8,
        value: row % 5 === 0 ? Number.NaN : row,
        original: Number.NaN,
        row,
      };
    });
  });
}

function columnsFrom(entries: readonly Entry[]) {
  const columns = createEntryColumns();
  for (const entry of entries) addEntry(columns, entry);
  return columns;
}

const CONTEXT = {
  places: PLACES,
  currency: null,
  codes: ["2709"],
  repeats: NO_CORRECTIONS.repeats,
  rowRepeats: NO_CORRECTIONS.rowRepeats,
};
const fold = (entries: readonly Entry[]) =>
  foldEntries(columnsFrom(entries), CONTEXT, {
    drop: () => undefined,
    repeat: () => undefined,
  });

describe("entries that stand in stretches already", () => {
  test.prop([table, fc.infiniteStream(fc.nat())])(
    "come to the same records as the same entries in any other order",
    (all, dice) => {
      const entries = entriesOf(all);
      expect(sortedRuns(columnsFrom(entries), RANKS)).not.toBeNull();
      const shuffled = entries
        .map((entry) => ({ entry, at: dice.next().value }))
        .sort((one, other) => one.at - other.at)
        .map(({ entry }) => entry);
      expect(fold(entries)).toEqual(fold(shuffled));
    },
  );

  test.prop([table.filter((all) => all.length > 0)])("are put in order one by one where a cell stands twice", (all) => {
    const entries = entriesOf(all);
    expect(sortedRuns(columnsFrom([...entries, ...entries]), RANKS)).toBeNull();
  });
});
