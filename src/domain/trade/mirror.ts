import type { SeriesUnit } from "../lens/lens.ts";
import type { MonthKey, MonthSpan } from "../shared/month.ts";
import { withinSpan } from "../shared/month.ts";
import { drawable } from "./belonging.ts";
import type { Flow } from "./flow.ts";
import { figureIn } from "./flow-figure.ts";
import { type FlowSource, flowIndexOf } from "./flow-index.ts";
import { type PairGoods, type Side, sideId } from "./trade-file.ts";

/** What one side says of a month. */
export type MirrorWord = {
  readonly flow: Flow;
  /** In the unit asked for; `null`: the record does not hold it. */
  readonly value: number | null;
  /** Why there is no figure; `null` where there is one. */
  readonly reason: string | null;
  /** How the figure was got from the record; `null`: as recorded. */
  readonly conversion: string | null;
};

/** One month as importer and exporter report it. The two are one flow said twice: they are never added. */
export type MirrorMonth = {
  readonly month: MonthKey;
  readonly importer: MirrorWord | null;
  readonly exporter: MirrorWord | null;
  /** Importer's figure less exporter's; `null` unless both say one. */
  readonly difference: number | null;
  /** Importer's figure over exporter's; `null` unless both say one, and where the exporter says nothing was sold. */
  readonly ratio: number | null;
  /** Whose word the series shows; `other`: a record that says of no side whose it is. `null`: it shows none. */
  readonly shown: Side | "other" | null;
};

/** What both sides say of a pair and commodity. */
export type Mirror = {
  /** The side somebody chose; `null`: nobody did, and the importer's word comes first. */
  readonly chosen: Side | null;
  /** Months of the span in which either side says anything, in order. */
  readonly months: readonly MirrorMonth[];
  /** Over all months, those outside the span too: how many each side reports, and both. */
  readonly reported: { readonly importer: number; readonly exporter: number; readonly both: number };
  /** The middle of the ratios of the months shown, and how many there are; `null`: no month has one. */
  readonly median: { readonly ratio: number; readonly months: number } | null;
};

/**
 * What importer and exporter say of one flow, month by month over a span, side by side. Where a side has several records
 * for a month, the one that is drawn or stands first speaks for it. Years and other periods are left out.
 */
export function mirrorOf(dossier: FlowSource, pair: PairGoods, unit: SeriesUnit, span: MonthSpan): Mirror {
  const months = new Map<MonthKey, { importer: Flow | null; exporter: Flow | null; shown: MirrorMonth["shown"] }>();
  for (const flow of flowIndexOf(dossier).belonging(pair)) {
    if (!drawable(flow) || flow.period.kind !== "month") continue;
    const { month } = flow.period;
    const words = months.get(month) ?? { importer: null, exporter: null, shown: null };
    months.set(month, words);
    const side = flow.reportedBy ?? null;
    const isDrawn = flow.series === "primary";
    if (isDrawn) words.shown ??= side ?? "other";
    if (side !== null && (words[side] === null || (isDrawn && words[side].series === "alt"))) words[side] = flow;
  }
  const told = [...months].filter(([, { importer, exporter }]) => importer !== null || exporter !== null);
  const within = told
    .filter(([month]) => withinSpan(month, span))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([month, words]) => ({ month, shown: words.shown, ...compared(words, unit) }));
  return {
    chosen: dossier.sides?.[sideId(pair)]?.side ?? null,
    months: within,
    reported: {
      importer: told.filter(([, { importer }]) => importer !== null).length,
      exporter: told.filter(([, { exporter }]) => exporter !== null).length,
      both: told.filter(([, { importer, exporter }]) => importer !== null && exporter !== null).length,
    },
    median: medianOf(within.flatMap(({ ratio }) => ratio ?? [])),
  };
}

function compared(words: { readonly importer: Flow | null; readonly exporter: Flow | null }, unit: SeriesUnit) {
  const [importer, exporter] = [wordOf(words.importer, unit), wordOf(words.exporter, unit)];
  const [said, mirrored] = [importer?.value ?? null, exporter?.value ?? null];
  const areBoth = said !== null && mirrored !== null;
  return {
    importer,
    exporter,
    difference: areBoth ? said - mirrored : null,
    ratio: areBoth && mirrored > 0 ? said / mirrored : null,
  };
}

function wordOf(flow: Flow | null, unit: SeriesUnit): MirrorWord | null {
  if (flow === null) return null;
  const figure = figureIn(flow, unit);
  return figure.ok
    ? { flow, reason: null, ...figure.value }
    : { flow, value: null, reason: figure.reason, conversion: null };
}

/** The middle ratio; of an even number the geometric mean of the two in the middle, since ratios multiply. */
function medianOf(ratios: readonly number[]): Mirror["median"] {
  const sorted = ratios.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) return null;
  return { ratio: low === high ? low : Math.sqrt(low * high), months: sorted.length };
}
