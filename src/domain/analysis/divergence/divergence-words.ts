import { type MonthSpan, monthAt, monthIndex } from "../../shared/month.ts";
import { writeChange, writeCount, writeNumber, writeSpan } from "../../shared/wording.ts";
import { UNIT_WORDS, writeFigure } from "../../trade/trade-words.ts";
import { DIVERGENCE_RULES, type Divergence } from "./divergences.ts";
import { LAG_RULES, type Lags } from "./lags.ts";
import type { NoLines, WordsAndBarrels } from "./words-and-barrels.ts";

/** The finding of the panel: how often the two part, or why they cannot be laid side by side. */
export function divergenceFinding(name: string, lines: WordsAndBarrels | NoLines): string {
  if ("kind" in lines)
    return lines.kind === "no-trade"
      ? `No trade is recorded between the two ends of ${name}`
      : `${name}: no month of trade is recorded by then`;
  const count = lines.divergences.length;
  if (lines.common === 0) return `${name}: no month has both a reading and a figure`;
  if (count === 0) return `${name}: words and barrels do not part in ${writeCount(lines.common, "month")}`;
  return `${name}: words and barrels part ${count === 1 ? "once" : `${writeNumber(count)} times`} in ${writeCount(lines.common, "month")}`;
}

/** What is compared and from when on it is told. */
export function divergenceMethod({ span, common, months }: WordsAndBarrels): string {
  const { over, stance, volume, smooth } = DIVERGENCE_RULES;
  return `${writeSpan(span)}, ${writeNumber(common)} of ${writeCount(months.length, "month")} with both. They part where over ${writeNumber(over)} months S moves by ${writeNumber(stance, 2)} or more one way and the trade by ${writeNumber(100 * volume)} % or more the other, by means of ${writeNumber(smooth)} months. A prompt for reading: why they part is for you to find.`;
}

/** "Warmer words, less trade". */
export const divergenceTitle = ({ kind }: Divergence) =>
  kind === "warmer-less" ? "Warmer words, less trade" : "Colder words, more trade";

/** The months of a divergence. */
export function spanOf({ from, to }: Divergence, { span }: Pick<WordsAndBarrels, "span">): MonthSpan {
  const first = monthIndex(span.from);
  return { from: monthAt(first + from), to: monthAt(first + to) };
}

/** "S +0.20 to +0.61", with a true minus. */
export const writeStanceMove = ({ stance: [before, after] }: Divergence) =>
  `S ${writeChange(before, 2)} to ${writeChange(after, 2)}`;

/** "120 to 84 kb/d". */
export const writeVolumeMove = ({ volume: [before, after] }: Divergence, unit: WordsAndBarrels["unit"]) =>
  `${writeFigure(before, unit)} to ${writeFigure(after, unit)} ${UNIT_WORDS[unit].short}`;

/** What the lags say, and what they cannot: agreement beyond chance, within it, or too few months. */
export function writeLags({ best, byChance, all }: Lags): string {
  const most = Math.max(0, ...all.map(({ pairs }) => pairs));
  if (most < LAG_RULES.leastPairs)
    return `Too few months to tell a lag: ${writeCount(most, "monthly change")} of both at most, ${writeNumber(LAG_RULES.leastPairs)} are needed.`;
  if (best === null || byChance === null)
    return "At no lag from −12 to 12 months do the monthly changes agree; a line that never changes cannot.";
  const { months, agreement, pairs } = best;
  const who =
    months === 0
      ? "in the same month"
      : months > 0
        ? `where words are ${writeCount(months, "month")} ahead of the trade`
        : `where the trade is ${writeCount(-months, "month")} ahead of words`;
  const first = `Monthly changes agree best ${who}: rank correlation ${writeNumber(agreement, 2)} over ${writeCount(pairs, "month")}.`;
  const chance = `By chance the best of ${writeNumber(all.length)} lags reaches ${writeNumber(byChance, 2)} once in twenty times`;
  return agreement > byChance ? `${first} ${chance}.` : `${first} ${chance}, so this says nothing.`;
}

/** "+3", "−12", "0": a lag in months. */
export const writeLagMonths = (months: number) => writeChange(months);
