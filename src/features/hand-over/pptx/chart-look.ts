import type { PictureColours } from "#domain/picture/picture.ts";
import type { SlideChart } from "./slide.ts";

const LONG = 18;
const SHORT = 7;

/**
 * How a chart of months looks, in the words of the library: columns on an axis of dates, so that a month keeps its place
 * whether it is recorded or not, few round steps, no frame. A label has room for a year where there are many months.
 */
export function chartLook(chart: SlideChart, colours: PictureColours, face: string) {
  const { months, series, format } = chart;
  const text = { color: bare(colours.ink2), face, size: 10 };
  return {
    barDir: "col" as const,
    barGrouping: series.length > 1 ? ("stacked" as const) : ("clustered" as const),
    barGapWidthPct: 22,
    displayBlanksAs: "gap" as const,
    chartColors: series.map(({ tone }) => bare(colours[tone])),
    chartArea: { roundedCorners: false },
    catLabelFormatCode: months.length > LONG ? "yyyy" : "mmm yy",
    catAxisBaseTimeUnit: "months" as const,
    catAxisMajorTimeUnit: "months" as const,
    catAxisMajorUnit: months.length > LONG ? 12 : months.length > SHORT ? 3 : 1,
    catAxisLabelColor: text.color,
    catAxisLabelFontFace: text.face,
    catAxisLabelFontSize: text.size,
    catAxisLineColor: bare(colours.ink),
    valAxisLabelColor: text.color,
    valAxisLabelFontFace: text.face,
    valAxisLabelFontSize: text.size,
    valAxisLabelFormatCode: "#,##0.##",
    valAxisLineShow: false,
    valAxisMajorTickMark: "none" as const,
    valAxisMinVal: 0,
    ...scaleOf(chart),
    valGridLine: { color: bare(colours.rule), size: 0.5, style: "solid" as const },
    valLabelFormatCode: format,
    showLegend: series.length > 1,
    legendPos: "b" as const,
    legendColor: text.color,
    legendFontFace: text.face,
    legendFontSize: text.size,
    showTitle: false,
    showValue: false,
  };
}

const bare = (colour: string) => colour.slice(1).toUpperCase();

const MOST_STEPS = 5;

/** A scale of a few round steps over what stands in the highest column. */
function scaleOf({ months, series }: SlideChart): {
  readonly valAxisMaxVal?: number;
  readonly valAxisMajorUnit?: number;
} {
  const columns = months.map((_, at) => series.reduce((sum, { values }) => sum + Math.max(0, values[at] ?? 0), 0));
  const most = Math.max(0, ...columns);
  if (most === 0) return {};
  const power = 10 ** Math.floor(Math.log10(most / MOST_STEPS));
  const step = ([1, 2, 2.5, 5].find((one) => Math.ceil(most / (one * power)) <= MOST_STEPS) ?? 10) * power;
  return { valAxisMajorUnit: step, valAxisMaxVal: Math.ceil(most / step) * step };
}
