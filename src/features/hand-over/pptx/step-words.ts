import type { StepContent, StepQuote, StepTie } from "#domain/briefing/step-content.ts";
import type { StepFigures } from "#domain/briefing/step-figures.ts";
import { FIGURES_WORDS } from "#domain/claims/verdict.ts";
import type { Attribution } from "#domain/evidence/evidence.ts";
import { writeClock } from "#domain/reading/words.ts";
import { addMonths, type MonthKey } from "#domain/shared/month.ts";
import { nameSource } from "#domain/shared/source-words.ts";
import { stanceName } from "#domain/shared/stance.ts";
import { writeCount, writeDate, writeList, writeMonth, writeSpan } from "#domain/shared/wording.ts";
import { STATE_WORDS, writeYear } from "#domain/trade/trade-words.ts";

/** "Oct 2024 – Sep 2025, event time". */
export const windowWords = ({ window, clock }: Pick<StepContent, "window" | "clock">): string =>
  `${writeSpan(window)}, ${writeClock(clock).toLowerCase()}`;

/** "was neutral in Oct 2024": what a tie was when the window began. */
export function beforeWords({ reading, before }: StepTie, since: StepContent["window"]["from"]): string {
  if (reading === null) return "no evidence yet";
  if (before === null) return `new since ${writeMonth(since)}`;
  return before === reading.band ? `as in ${writeMonth(since)}` : `was ${stanceName(before)} in ${writeMonth(since)}`;
}

/** What is not in quotation marks says whose words they are. */
const WHOSE: Readonly<Record<Attribution, string | null>> = {
  direct: null,
  reported: "as reported",
  analyst: "a judgement",
  background: "the reporter’s words",
};

/** "to Vladimir Putin, 2 Sep 2025, as reported". */
export function attributionWords({ addressee, date, attribution }: StepQuote): string {
  const parts = [
    addressee === null ? null : `to ${addressee}`,
    date === null ? null : writeDate(date),
    WHOSE[attribution],
  ];
  return parts.filter((part) => part !== null).join(", ");
}

/** So many readings of a claim stand on a slide. */
const READINGS_SHOWN = 3;

/** A claim in words: what the figures do, of what, and why. */
export function claimWords({ series, test }: StepContent["claims"][number]) {
  const decided = test.readings.filter(({ verdict }) => verdict !== "untestable");
  return {
    verdict: `Figures ${FIGURES_WORDS[test.verdict]}`,
    series,
    reasons:
      decided.length < 2
        ? [test.reason]
        : decided
            .slice(0, READINGS_SHOWN)
            .map(({ period, verdict, reason }) => `As ${period.name} (${FIGURES_WORDS[verdict]}): ${reason}`),
  };
}

/** States that a column cannot show by itself. */
const TOLD = ["estimate", "floor", "reported", "zero"] as const;

/** What the columns of a chart do not say: months without a figure, estimates, annual records. */
export function figureNotes({ months, lines, years, unit }: StepFigures): string {
  const empty = months.filter((_, at) => lines.every(({ cells }) => cells[at]?.value == null)).length;
  const told = TOLD.flatMap((state) => {
    const found = months.filter((_, at) => lines.some(({ cells }) => cells[at]?.state === state));
    return found.length === 0 || lines.length > 1 ? [] : [`${STATE_WORDS[state]}: ${shortList(spansOf(found))}`];
  });
  const annual = years.map(({ name, year, value }) => `${name} ${writeYear(year, value, unit)} (annual record)`);
  return [
    ...(empty === 0 ? [] : [`${empty} of ${writeCount(months.length, "month")} not recorded: left empty, never zero`]),
    ...told,
    ...(annual.length === 0 ? [] : [shortList(annual)]),
  ]
    .map((part) => `${part}.`)
    .join(" ");
}

/** Months as spans, those that follow one another together: "Jan 2021 – May 2023". */
function spansOf(months: readonly MonthKey[]): readonly string[] {
  const spans: { from: MonthKey; to: MonthKey }[] = [];
  for (const month of months) {
    const last = spans.at(-1);
    if (last !== undefined && addMonths(last.to, 1) === month) last.to = month;
    else spans.push({ from: month, to: month });
  }
  return spans.map(writeSpan);
}

const MOST_LISTED = 4;
const shortList = (words: readonly string[]) =>
  words.length <= MOST_LISTED
    ? writeList(words)
    : `${words.slice(0, MOST_LISTED).join(", ")} and ${words.length - MOST_LISTED} more`;

/** So many sources are named on a slide; the others are counted, and listed at the end. */
const NAMED = 4;

/** "Sources: Dawn, 2025-09-02; The News and 3 more." */
export function sourceWords({ sources }: Pick<StepContent, "sources">): string {
  if (sources.length === 0) return "";
  const named = sources.slice(0, NAMED).map(nameSource);
  const rest = sources.length - named.length;
  return `${sources.length === 1 ? "Source" : "Sources"}: ${named.join("; ")}${rest > 0 ? ` and ${rest} more` : ""}.`;
}
