import type { Dating } from "../../evidence/dating.ts";
import type { Clock } from "../../reading/method.ts";
import { daysInMonth, lastMonthOf, monthAt, type PartialDate } from "../../shared/month.ts";

/** Days on which evidence bears on a tie, both ends included, as `2025-09-02`; `to` is `null` while it lasts. */
export type Spell = { readonly from: string; readonly to: string | null };

/**
 * The days of one piece of evidence by a clock. Dated evidence bears on the days its date may mean, so a month is all of
 * its days; what lasts does so from its beginning to the last day of the month in which it ends. By the knowledge clock
 * nothing begins before it was known.
 */
export function spellOf({ date, knownOn, lastMonth }: Dating, lasts: boolean, clock: Clock): Spell {
  const began = clock === "event" ? date : knownOn;
  const ownEnd = lastDay(began);
  if (!lasts) return { from: firstDay(began), to: ownEnd };
  if (lastMonth === null) return { from: firstDay(began), to: null };
  const until = lastDay(monthAt(lastMonth) as string as PartialDate);
  return { from: firstDay(began), to: until < ownEnd ? ownEnd : until };
}

/** The same days in as few spells as can be: in order, none overlapping or touching another. n log n. */
export function mergeSpells(spells: readonly Spell[]): readonly Spell[] {
  const merged: Spell[] = [];
  for (const spell of [...spells].sort(byBeginning)) {
    const last = merged.at(-1);
    if (last === undefined || (last.to !== null && dayAfter(last.to) < spell.from)) merged.push(spell);
    else if (last.to !== null && (spell.to === null || spell.to > last.to))
      merged[merged.length - 1] = { from: last.from, to: spell.to };
  }
  return merged;
}

const byBeginning = (one: Spell, other: Spell): number =>
  one.from === other.from ? 0 : one.from < other.from ? -1 : 1;

const padded = (number: number): string => String(number).padStart(2, "0");

function firstDay(date: PartialDate): string {
  return `${date}${"-01-01".slice(date.length - 4)}`;
}

function lastDay(date: PartialDate): string {
  if (date.length === 10) return date;
  const month = lastMonthOf(date);
  return `${month}-${padded(daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7))))}`;
}

function dayAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  if (date < daysInMonth(year, month)) return `${day.slice(0, 8)}${padded(date + 1)}`;
  return month < 12 ? `${day.slice(0, 5)}${padded(month + 1)}-01` : `${String(year + 1).padStart(4, "0")}-01-01`;
}
