import { op, table } from "arquero";
import crossfilter from "crossfilter2";
import { rollup, sum } from "d3-array";
import { CUBE_WAYS } from "#domain/trade/cube/cube-rows.ts";
import { openWindow } from "#domain/trade/cube/flow-cube.ts";
import { indexFlows } from "#domain/trade/cube/index-flows.ts";
import type { FlowColumns } from "#domain/trade/flow-columns.ts";
import { indexInput, PLACES } from "./flow-rows.ts";

/** One way of summing a window by exporter: made ready once, then asked for each window. */
export type Way = {
  readonly name: string;
  /** Steps of a run: the slow ones take fewer. */
  readonly steps: number;
  readonly prepare: (columns: FlowColumns) => (from: number, to: number) => Float64Array;
};

type Row = { readonly month: number; readonly exporter: number; readonly importer: number; readonly amount: number };

/** The records as objects, which is what crossfilter2 and d3 work on; not part of what is timed. */
export const objectsOf = ({ count, period, exporter, importer, quantity }: FlowColumns): Row[] =>
  Array.from({ length: count }, (_, at) => ({
    month: period[at] ?? 0,
    exporter: exporter[at] ?? 0,
    importer: importer[at] ?? 0,
    amount: quantity[at] ?? 0,
  }));

/** Ours and its peers. `rows` are the same records as objects. */
export function waysOf(rows: Row[]): readonly Way[] {
  return [
    {
      name: "ours",
      steps: 280,
      prepare: (columns) => {
        const cube = indexFlows(indexInput(columns));
        // By exporter alone, as the peers do.
        const window = openWindow({ ...cube, keys: cube.keys.slice(0, 1), groups: cube.groups.slice(0, 1) });
        return (from, to) => {
          window.moveTo(from, to);
          return Float64Array.from({ length: PLACES }, (_, group) => window.sumOf(CUBE_WAYS.exporter, group));
        };
      },
    },
    {
      name: "ours, by exporter, importer and pair at once",
      steps: 280,
      prepare: (columns) => {
        const window = openWindow(indexFlows(indexInput(columns)));
        return (from, to) => {
          window.moveTo(from, to);
          return Float64Array.from({ length: PLACES }, (_, group) => window.sumOf(CUBE_WAYS.exporter, group));
        };
      },
    },
    {
      name: "crossfilter2",
      steps: 60,
      prepare: () => {
        const filter = crossfilter(rows);
        const months = filter.dimension(({ month }) => month);
        const sums = filter
          .dimension(({ exporter }) => exporter)
          .group()
          .reduceSum(({ amount }) => amount);
        return (from, to) => {
          months.filterRange([from, to + 1]);
          return Float64Array.from(sums.all(), ({ value }) => Number(value));
        };
      },
    },
    {
      name: "arquero",
      steps: 12,
      prepare: ({ period, exporter, quantity }) => {
        const all = table({ month: period, exporter, amount: quantity });
        return (from, to) => {
          const found = all
            .params({ from, to })
            .filter(
              (row: { month: number }, bounds: { from: number; to: number }) =>
                row.month >= bounds.from && row.month <= bounds.to,
            )
            .groupby("exporter")
            .rollup({ sum: (row: { amount: number }) => op.sum(row.amount) })
            .orderby("exporter");
          return Float64Array.from(found.array("sum") as Iterable<number>);
        };
      },
    },
    {
      name: "d3.rollup",
      steps: 12,
      prepare: () => (from, to) => {
        const found = rollup(
          rows.filter(({ month }) => month >= from && month <= to),
          (group) => sum(group, ({ amount }) => amount),
          ({ exporter }) => exporter,
        );
        return Float64Array.from({ length: PLACES }, (_, group) => found.get(group) ?? 0);
      },
    },
  ];
}
