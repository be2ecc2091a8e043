import type { Lookup } from "../../dossier/lookup.ts";
import type { HalfLife } from "../../reading/method.ts";
import { type ActorId, endsOf, type TieId } from "../../shared/ids.ts";
import { addMonths, type MonthKey, type MonthSpan } from "../../shared/month.ts";
import { writeChange, writeCount, writeMonth, writeNumber, writeSpan } from "../../shared/wording.ts";
import { pairName, UNIT_WORDS, writeFigure } from "../../trade/trade-words.ts";
import { MOVE_RULES, type MoveRules, type SilentMoves, type TradeMove } from "./silent-moves.ts";
import { OLD_MONTHS, type ThinReason } from "./thin-ties.ts";

/** What each kind of thinness is called, in the row that chooses between them. */
export const KIND_WORDS: Readonly<Record<ThinReason["kind"], string>> = {
  "one-source": "One source",
  old: "Old evidence",
  "nobody-named": "Nobody named",
  "one-side": "One side’s words",
};

/** The finding: how many ties are thin and how many moves went by without a word. */
export function coverageFinding(thin: number, all: number, moves: SilentMoves | null): string {
  const ties =
    all === 0
      ? "No tie has a reading by then"
      : thin === 0
        ? `None of ${writeCount(all, "tie")} rests on little`
        : `${writeNumber(thin)} of ${writeCount(all, "tie")} ${thin === 1 ? "rests" : "rest"} on little`;
  if (moves === null) return ties;
  const { silent, series } = moves;
  const moved =
    series.length === 0
      ? "no trade is recorded by month"
      : silent.length === 0
        ? "trade did not move without a word"
        : `trade moved ${silent.length === 1 ? "once" : `${writeNumber(silent.length)} times`} without a word`;
  return `${ties}; ${moved}`;
}

/** What counts as little, and as moved. */
export function coverageMethod(
  at: MonthKey,
  window: MonthSpan,
  halfLife: HalfLife,
  rules: MoveRules = MOVE_RULES,
): string {
  const old = writeCount(halfLife ?? OLD_MONTHS, "month");
  return `Ties as of ${writeMonth(at)}, by what counts in their ledgers; old is ${old} and more${halfLife === null ? "" : ", the half-life"}. Trade in ${writeSpan(window)}: a change of ${writeNumber(100 * rules.part)} % or more on the month before and of twice what is usual for the pair, with no evidence on the two dated within a month of it. A list of what to read, not of what is wrong.`;
}

/** Why a tie is thin and what to look for. */
export function reasonWords(
  reason: ThinReason,
  lookup: Lookup,
  tie: TieId,
): { readonly why: string; readonly look: string } {
  if (reason.kind === "one-source") {
    const source = reason.source === null ? null : lookup.source(reason.source);
    const name = source === null ? "from no source that is named" : `from “${source.title}”`;
    return {
      why: `${writeCount(reason.pieces, "piece")}, ${reason.pieces === 1 ? "" : "all "}${name}.`,
      look: "Look for a second source, best from the other side.",
    };
  }
  if (reason.kind === "old")
    return {
      why: `The newest piece is ${writeAge(reason.age)} old.`,
      look: "Look for anything since: a visit, a vote, a contract.",
    };
  if (reason.kind === "nobody-named")
    return {
      why: `${writeCount(reason.quotes, "quote")}, none of a named speaker.`,
      look: "Look for somebody who says it under a name, or for an event.",
    };
  const other = otherEnd(tie, reason.side, lookup);
  return {
    why: `${writeCount(reason.quotes, "quote")} of the two ends, all from ${lookup.actorName(reason.side)}.`,
    look: `Look for what ${other} says.`,
  };
}

function otherEnd(tie: TieId, side: ActorId, lookup: Lookup): string {
  const [one, other] = endsOf(tie);
  return lookup.actorName(one === side ? other : one);
}

/** "49 months" up to four years, then whole years. */
function writeAge(months: number): string {
  return months < 48 ? writeCount(months, "month") : writeCount(Math.floor(months / 12), "year");
}

/** "Russia to Turkey, crude: 72 to 246 kb/d". */
export function moveWords({ choice, before, after, unit, timesUsual }: TradeMove, lookup: Lookup) {
  const usual =
    timesUsual === null ? "where it usually does not change" : `${writeNumber(timesUsual, 1)} times the usual change`;
  return {
    pair: pairName(choice, { place: choice.importer }, lookup),
    figures: `${writeFigure(before, unit)} to ${writeFigure(after, unit)} ${UNIT_WORDS[unit].short}`,
    change: before === 0 ? "from none" : `${writeChange((100 * (after - before)) / before)} %`,
    usual,
  };
}

/** The months to read about for a move. */
export const readAround = (month: MonthKey): string =>
  `Look for news of ${writeSpan({ from: addMonths(month, -1), to: addMonths(month, 1) })}.`;
