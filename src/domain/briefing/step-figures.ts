import type { Dossier } from "../dossier/dossier.ts";
import { lookupOf } from "../dossier/lookup.ts";
import type { Lens, SeriesUnit } from "../lens/lens.ts";
import type { SourceId } from "../shared/ids.ts";
import type { MonthKey, MonthSpan } from "../shared/month.ts";
import { ownFiguresOf } from "../trade/own-figures.ts";
import { type Cell, monthsOf, type TradeTable } from "../trade/trade-series.ts";
import { findingOf, seriesName, titleOf, UNIT_WORDS } from "../trade/trade-words.ts";
import type { StepClaim } from "./step-claim.ts";

/** One partner of the figures. */
export type FigureLine = {
  readonly name: string;
  /** One for each month, with its state; `null` in a cell: not known, never zero. */
  readonly cells: readonly Pick<Cell, "month" | "value" | "state">[];
};

/** The trade of a step by month: a chart's numbers, with what they are called. */
export type StepFigures = {
  /** "Russian crude into Pakistan". */
  readonly title: string;
  /** One sentence on the window. */
  readonly finding: string;
  readonly unit: SeriesUnit;
  /** "Thousand barrels a day, monthly average". */
  readonly unitWords: string;
  /** The months shown: the window, and those that a claim of the step speaks of. */
  readonly span: MonthSpan;
  readonly months: readonly MonthKey[];
  /** Most first; empty where nothing is recorded by month. */
  readonly lines: readonly FigureLine[];
  /** Annual records within the span: never spread over months. */
  readonly years: readonly { readonly name: string; readonly year: number; readonly value: number }[];
  readonly sources: readonly SourceId[];
};

/** The figures of a step over its window and the periods of its claims. Linear in months times partners. */
export function stepFigures(
  table: TradeTable,
  lens: Pick<Lens, "window">,
  claims: readonly StepClaim[],
  dossier: Dossier,
): StepFigures {
  const lookup = lookupOf(dossier);
  const span = spanShown(lens.window, claims);
  const months = monthsOf(span);
  const within = (month: MonthKey) => month >= span.from && month <= span.to;
  const shown = table.series.map((series) => ({
    name: seriesName(series, lookup),
    cells: series.cells.filter(({ month }) => within(month)),
    years: series.years.filter(({ year, drawn }) => drawn !== "none" && within(`${year}-12` as MonthKey)),
  }));
  const flows = shown.flatMap(({ cells, years }) => [
    ...cells.flatMap((cell) => cell.flows),
    ...years.map(({ flow }) => flow),
  ]);
  return {
    title: titleOf(table.choice, lookup),
    finding: findingOf({ table, own: ownFiguresOf(table, null) }, lens.window, lookup),
    unit: table.unit,
    unitWords: UNIT_WORDS[table.unit].title,
    span,
    months,
    lines: shown
      .filter(({ cells }) => cells.some(({ value }) => value !== null))
      .map(({ name, cells }) => ({ name, cells: everyMonth(months, cells) })),
    years: shown.flatMap(({ name, years }) =>
      years.flatMap(({ year, value }) => (value === null ? [] : [{ name, year, value }])),
    ),
    sources: [...new Set(flows.map(({ source }) => source))],
  };
}

/** The window, widened to the periods that claims speak of. */
function spanShown(window: MonthSpan, claims: readonly StepClaim[]): MonthSpan {
  const periods = claims.flatMap(({ claim: { period } }) => [
    period.span,
    ...(period.against === null ? [] : [period.against]),
  ]);
  return periods.reduce(
    (wide, { from, to }) => ({ from: from < wide.from ? from : wide.from, to: to > wide.to ? to : wide.to }),
    window,
  );
}

function everyMonth(months: readonly MonthKey[], cells: readonly Cell[]): FigureLine["cells"] {
  const byMonth = new Map(cells.map(({ month, value, state }) => [month, { month, value, state }]));
  return months.map((month) => byMonth.get(month) ?? { month, value: null, state: "gap" });
}
