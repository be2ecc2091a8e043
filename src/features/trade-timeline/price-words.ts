import type { MonthKey } from "#domain/shared/month.ts";
import { writeMonth, writeNumber } from "#domain/shared/wording.ts";
import type { Price } from "#domain/trade/flow.ts";
import type { PriceLine } from "./price-strip.ts";

const NAMES: Readonly<Record<string, string>> = {
  Urals_EU_CIF: "Urals",
  Urals_MinFin: "Urals",
  Price_cap_crude: "Price cap",
};

/** A benchmark as a reader knows it. */
export const benchmarkName = (benchmark: string): string => NAMES[benchmark] ?? benchmark;

/** The lines that are named beside the strip, the main one first, each with its last price. */
export function namedPrices(
  lines: readonly PriceLine[],
): readonly { readonly line: PriceLine; readonly last: Price }[] {
  const main = lines.find(({ look }) => look === "main");
  const urals = lines
    .filter(({ look, last }) => look === "second" && last !== null)
    .reduce<PriceLine | null>(
      (best, line) => ((line.last?.month ?? "") > (best?.last?.month ?? "") ? line : best),
      null,
    );
  const cap = lines.find(({ look, last }) => look === "level" && last !== null);
  return [main, urals, cap].flatMap((line) => (line?.last ? [{ line, last: line.last }] : []));
}

/** A level holds until it is changed; any other price older than the window says its month. */
export function priceWords({ benchmark, look }: PriceLine, last: Price, at: MonthKey): string {
  const name = benchmarkName(benchmark);
  const isCurrent = look === "level" || last.month === at;
  return isCurrent
    ? `${name} $${writeNumber(last.price, last.price % 1 === 0 ? 0 : 1)}`
    : `${name} $${writeNumber(last.price)}, ${writeMonth(last.month)}`;
}
