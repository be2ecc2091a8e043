import { type MonthSpan, monthsIn } from "#domain/shared/month.ts";
import { writeCount, writeNumber, writeSpan } from "#domain/shared/wording.ts";
import { BARRELS_PER_TONNE } from "#domain/trade/flow-figure.ts";
import type { Mirror } from "#domain/trade/mirror.ts";
import type { Side } from "#domain/trade/trade-file.ts";
import type { TradeTable } from "#domain/trade/trade-series.ts";
import { UNIT_WORDS } from "#domain/trade/trade-words.ts";

type NameOf = (side: Side) => string;

/** What makes figures of the two sides differ though both are right, by unit. */
export const UNIT_NOTES: Readonly<Record<TradeTable["unit"], string>> = {
  usd: "Importers count freight and insurance in (CIF), exporters do not (FOB): that alone makes the importer’s value some percent higher. Goods under way at the end of a month are counted in another month.",
  kbd: `Tonnes of crude are turned into barrels at ${BARRELS_PER_TONNE} barrels a tonne, over the days of the month; the sum is written under the figure. Goods under way at the end of a month are counted in another month.`,
  kt: "Goods under way at the end of a month are counted in another month.",
};

/** What both sides report in all, and how their figures compare over the window. */
export function writeMirror(mirror: Mirror, unit: TradeTable["unit"], nameOf: NameOf): string {
  const { importer, exporter, both } = mirror.reported;
  if (importer === 0 || exporter === 0) {
    const [side, other] = importer === 0 ? (["exporter", "importer"] as const) : (["importer", "exporter"] as const);
    const months = writeCount(importer + exporter, "month");
    return `Only ${nameOf(side)} reports this flow, ${months} in all. ${nameOf(other)} says nothing of it, so there is nothing to set beside it and nothing to choose.`;
  }
  const all = `${nameOf("importer")} reports ${writeCount(importer, "month")} and ${nameOf("exporter")} ${writeNumber(exporter)}, ${writeNumber(both)} of them both.`;
  return `${all} It is one flow said twice, so the two are never added. ${writeMedian(mirror, unit, nameOf)}`;
}

function writeMedian({ median, months }: Mirror, unit: TradeTable["unit"], nameOf: NameOf): string {
  if (median !== null) {
    const times = `${writeNumber(median.ratio, 2)} times that of ${nameOf("exporter")}`;
    if (median.months === 1)
      return `In the one month of the window with figures of both, the importer’s figure is ${times}.`;
    return `In the middle of the ${writeCount(median.months, "month")} of the window with figures of both, the importer’s figure is ${times}.`;
  }
  const both = months.filter(({ importer, exporter }) => importer !== null && exporter !== null);
  const without = (["importer", "exporter"] as const).filter((side) => both.every((one) => one[side]?.value === null));
  if (both.length === 0 || without.length === 0) return "In no month of the window do both give a figure to compare.";
  const names = without.map(nameOf).join(" and ");
  return `In the ${writeCount(both.length, "month")} of the window that both report, ${names} ${without.length > 1 ? "give" : "gives"} no figure in ${UNIT_WORDS[unit].short}: choose another unit above the chart. Where one gives tonnes and the other dollars, the two cannot be compared.`;
}

/** How many months of the window neither side speaks of; `null` where there is none. */
export function writeSilence({ months }: Mirror, window: MonthSpan): string | null {
  const silent = monthsIn(window) - months.length;
  if (months.length === 0) return `Neither says anything of ${writeSpan(window)}.`;
  return silent === 0 ? null : `Of ${writeCount(silent, "other month")} of the window neither says anything.`;
}
