import type { SeriesChoice, SeriesUnit } from "../lens/lens.ts";
import type { PlaceCode } from "../shared/ids.ts";
import { type MonthSpan, monthIndex } from "../shared/month.ts";
import { drawable } from "./belonging.ts";
import { SUMMED_IN } from "./cube-rows.ts";
import type { Flow } from "./flow.ts";
import { buildCube, type CubeWindow, openWindow } from "./flow-cube.ts";
import type { FlowIndex } from "./flow-index.ts";
import { convertQuantity, daysOf } from "./units.ts";

/** What one partner of a choice adds up to over a window. */
export type WindowSum = {
  readonly place: PlaceCode;
  /** In thousand barrels for `kbd`, in thousand tonnes for `kt`, in millions of dollars for `usd`. */
  readonly total: number;
  /** Months of the window that have a figure; the others are not known, which is never zero. */
  readonly months: number;
};

type Summed = { readonly places: readonly PlaceCode[]; readonly window: CubeWindow };
const known = new WeakMap<FlowIndex, Map<string, Summed>>();

/**
 * What each partner of a choice adds up to over a window, of the monthly records that lead their month, dossier and trade
 * files together; partners without a figure in it are left out. Exact to a millionth of the unit (see `cubeSteps`).
 * Linear in the records of the choice at the first call; then in those of the months that changed since the last.
 */
export function windowSums(
  index: FlowIndex,
  choice: SeriesChoice,
  unit: SeriesUnit,
  span: MonthSpan,
): readonly WindowSum[] {
  const found = known.get(index) ?? new Map<string, Summed>();
  known.set(index, found);
  const id = `${choice.exporter}>${choice.importer}.${choice.commodity}.${unit}`;
  const summed = found.get(id) ?? summedOf(index, choice, unit);
  found.set(id, summed);
  const { places, window } = summed;
  window.moveTo(monthIndex(span.from), monthIndex(span.to));
  return places.flatMap((place, group) => {
    const months = window.countOf(0, group);
    return months === 0 ? [] : [{ place, total: window.sumOf(0, group), months }];
  });
}

function summedOf(index: FlowIndex, choice: SeriesChoice, unit: SeriesUnit): Summed {
  const numbers = new Map<PlaceCode, number>();
  const seen = new Set<string>();
  const [month, amount, key]: [number[], number[], number[]] = [[], [], []];
  for (const flow of index.belonging(choice)) {
    if (!drawable(flow) || flow.series !== "primary" || flow.period.kind !== "month") continue;
    const place = choice.exporter === null ? flow.exporter : flow.importer;
    // A dossier may name two records of a cell primary: as in the chart the first one counts.
    const cell = `${flow.exporter} ${flow.importer} ${flow.period.month}`;
    if (seen.has(cell)) continue;
    seen.add(cell);
    const number = numbers.get(place) ?? numbers.size;
    numbers.set(place, number);
    month.push(monthIndex(flow.period.month));
    amount.push(amountOf(flow, unit));
    key.push(number);
  }
  const rows = {
    month: Int32Array.from(month),
    amount: Float64Array.from(amount),
    keys: [Uint32Array.from(key)],
    groups: [numbers.size],
  };
  return { places: [...numbers.keys()], window: openWindow(buildCube(rows)) };
}

/** In what windows are summed in; `NaN`: the record does not hold that. */
function amountOf(flow: Flow, unit: SeriesUnit): number {
  const into = SUMMED_IN[unit];
  if (into === "usd") return flow.valueUsd ?? Number.NaN;
  if (flow.quantity === null || flow.unit === null) return Number.NaN;
  const found = convertQuantity(flow.quantity, flow.unit, into, {
    commodity: flow.commodity,
    days: daysOf(flow.period),
  });
  return found.ok ? found.value.value : Number.NaN;
}
