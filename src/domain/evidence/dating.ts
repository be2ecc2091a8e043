import type { Clock } from "../reading/method.ts";
import { lastMonthOf, type MonthIndex, type MonthSpan, monthIndex, type PartialDate } from "../shared/month.ts";
import type { Arrangement, HistoricEvent, Quote } from "./evidence.ts";

/** When a piece of evidence was, when it became known, and how long it lasted. */
export type Dating = {
  /** Of the thing itself, as precise as known; the beginning of an arrangement. */
  readonly date: PartialDate;
  /** When it became known, as precise as known; never before `date`. */
  readonly knownOn: PartialDate;
  /** Month from which it counts, by the event clock: the last month the date may mean, so that it never counts too early. */
  readonly eventMonth: MonthIndex;
  /** Month from which it counts, by the knowledge clock. */
  readonly knownMonth: MonthIndex;
  /** For an arrangement the last month in force, `null` while it lasts; decay starts after it. For dated evidence the event month. */
  readonly lastMonth: MonthIndex | null;
};

/** Dates of an arrangement; what has an end before its beginning ends as it begins. */
export function datingOfArrangement({ since, until, published }: Arrangement): Dating {
  const dating = datingOf(since, published);
  return { ...dating, lastMonth: until === null ? null : Math.max(dating.eventMonth, latest(until)) };
}

/** Dates of an event. */
export function datingOfEvent({ date, published }: HistoricEvent): Dating {
  return datingOf(date, published);
}

/**
 * Dates of a quote: when it was said, else when its article was published; known by its article. `null` where the
 * article is missing and the quote has no date of its own.
 */
export function datingOfQuote({ saidOn }: Quote, published: PartialDate | null): Dating | null {
  const date = saidOn ?? published;
  return date === null ? null : datingOf(date, published);
}

/** Whether a dating falls in a span by a clock: its month does, or for an arrangement any month in force. */
export function fallsWithin(dating: Dating, lasting: boolean, span: MonthSpan, clock: Clock): boolean {
  const begins = clock === "event" ? dating.eventMonth : dating.knownMonth;
  const ends = lasting ? Math.max(begins, dating.lastMonth ?? Number.POSITIVE_INFINITY) : begins;
  return begins <= monthIndex(span.to) && ends >= monthIndex(span.from);
}

function datingOf(date: PartialDate, published: PartialDate | null): Dating {
  const eventMonth = latest(date);
  const knownOn = published !== null && isLater(published, date) ? published : date;
  return { date, knownOn, eventMonth, knownMonth: latest(knownOn), lastMonth: eventMonth };
}

const latest = (date: PartialDate): MonthIndex => monthIndex(lastMonthOf(date));

/** Whether one date is later than another; of two that share a month the one without a day is not. */
function isLater(one: PartialDate, other: PartialDate): boolean {
  return latest(one) === latest(other) ? one.length === 10 && one > other : latest(one) > latest(other);
}
