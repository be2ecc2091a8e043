import type { PlaceCode } from "#domain/shared/ids.ts";
import { type MonthKey, monthAt, monthIndex } from "#domain/shared/month.ts";
import { writeCount, writeMonth } from "#domain/shared/wording.ts";
import type { Commodity, Coverage, Flow } from "#domain/trade/flow.ts";

type Statement = readonly [
  pair: string,
  commodities: string,
  from: string,
  to: string,
  status: Coverage["status"],
  note: string,
];

const NO_SERIES = "No bilateral crude or LNG series was found.";

/** What facts/README.md says of the main pairs and of the known holes. */
const STATED: readonly Statement[] = [
  [
    "RUS>IND",
    "crude",
    "2016-04",
    "2022-09",
    "complete",
    "UN Comtrade, value and tonnes. Absent months are months without trade: fiscal-year sums match India's own.",
  ],
  [
    "RUS>IND",
    "crude",
    "2022-10",
    "2025-12",
    "partial",
    "Press and tracker figures for 27 of the 39 months, volume only bar three. The join at September to October 2022 is a change of source, not a fall: official September 2022 (1.24 mb/d) sits well above Vortexa's October 2022 (0.94). Trackers differ.",
  ],
  ["RUS>CHN", "crude", "2010-01", "2023-02", "complete", "China customs, with value."],
  [
    "RUS>CHN",
    "crude",
    "2023-03",
    "2025-08",
    "partial",
    "Ten scattered months, as reported. Most of 2023 to 2025 is in no stored data set.",
  ],
  [
    "RUS>EUU",
    "crude",
    "2010-01",
    "2022-07",
    "complete",
    "Tonnes throughout, value from 2015 to 2021. The source changes in January 2015 and January 2022: Comext between, Eurostat's energy statistics before and after.",
  ],
  [
    "RUS>EUU",
    "crude",
    "2022-08",
    "2023-05",
    "floor",
    "Value floors only: confidential cells are suppressed in the register. No tonnes.",
  ],
  ["RUS>EUU", "crude", "2023-06", "2025-12", "partial", "One estimate, August 2025."],
  ["RUS>TUR", "crude", "2010-01", "2022-07", "partial", "Tonnes. Absent months were not reported."],
  ["RUS>TUR", "crude", "2022-08", "2025-12", "partial", "One estimate, August 2025."],
  ["RUS>PAK", "crude", "2016-01", "2023-05", "complete", "The first Russian crude cargo landed in June 2023."],
  [
    "RUS>PAK",
    "crude",
    "2023-06",
    "2025-12",
    "partial",
    "June and October 2023. No official cargo series after 2023 was found. November 2023 is printed as “10,000 tons” in an article that misprints another cargo the same way, so it stands only in the record of June to December 2023.",
  ],
  [
    "RUS>PAK",
    "lng",
    "2016-01",
    "2022-12",
    "partial",
    "One cargo, July 2020, Pakistan's largest Russian oil or gas import of 2016 to 2022.",
  ],
  [
    "RUS>PAK",
    "lpg",
    "2023-01",
    "2025-12",
    "partial",
    "One delivery, September 2023, as the Russian embassy claimed it.",
  ],
  ["USA>PAK", "crude", "2025-01", "2025-12", "partial", "The first US crude cargo arrived in October 2025."],
  [
    "ARE>PAK",
    "crude products lng",
    "2010-01",
    "2025-12",
    "partial",
    `${NO_SERIES} Product tonnes for 2017-18 and all-goods totals only.`,
  ],
  [
    "SAU>PAK",
    "crude products lng",
    "2010-01",
    "2025-12",
    "partial",
    `${NO_SERIES} Product tonnes for 2017-18 and all-goods totals only.`,
  ],
  [
    "KWT>PAK",
    "crude products lng",
    "2010-01",
    "2025-12",
    "partial",
    `${NO_SERIES} Product tonnes for 2017-18 and all-goods totals only.`,
  ],
  ["QAT>PAK", "crude products lng", "2010-01", "2025-12", "partial", `${NO_SERIES} All-goods totals only.`],
];

/** A run of months without a gap is complete by itself from this length on. */
const SHORTEST_RUN = 12;

/** What is known of the monthly records: as the facts say it of the main pairs, as the records show it of the others. */
export function compileCoverage(flows: readonly Flow[]): readonly Coverage[] {
  const stated = STATED.flatMap(([pair, commodities, from, to, status, note]) => {
    const [exporter, importer] = pair.split(">") as [PlaceCode, PlaceCode];
    return commodities.split(" ").map((word): Coverage => {
      return {
        exporter,
        importer,
        commodity: word as Commodity,
        from: from as MonthKey,
        to: to as MonthKey,
        status,
        note,
      };
    });
  });
  const spokenOf = new Set(stated.map(lineOf));
  const shown = [...monthlyLines(flows)]
    .filter(([line, { months }]) => !spokenOf.has(line) && months.length > 1)
    .flatMap(([, { first, months }]) => runsOf(first, months));
  return [...stated, ...shown];
}

const lineOf = ({ exporter, importer, commodity }: Pick<Flow, "exporter" | "importer" | "commodity">): string =>
  `${exporter}>${importer}.${commodity}`;

/** Months with a primary record, ascending, for each line. */
function monthlyLines(flows: readonly Flow[]): Map<string, { first: Flow; months: number[] }> {
  const lines = new Map<string, { first: Flow; months: number[] }>();
  for (const flow of flows) {
    if (flow.period.kind !== "month" || flow.series !== "primary") continue;
    const line = lines.get(lineOf(flow)) ?? { first: flow, months: [] };
    line.months.push(monthIndex(flow.period.month));
    lines.set(lineOf(flow), line);
  }
  for (const { months } of lines.values()) months.sort((one, other) => one - other);
  return lines;
}

/** Long runs without a gap as complete, what lies between them as partial. */
function runsOf({ exporter, importer, commodity }: Flow, months: readonly number[]): Coverage[] {
  const runs: number[][] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run && run.at(-1) === month - 1) run.push(month);
    else runs.push([month]);
  }
  const whole = runs.length === 1 ? runs : runs.filter((run) => run.length >= SHORTEST_RUN);
  const statements: Coverage[] = [];
  const state = (from: number, to: number, status: Coverage["status"], note: string) => {
    if (from <= to)
      statements.push({ exporter, importer, commodity, from: monthAt(from), to: monthAt(to), status, note });
  };
  const partial = (from: number, to: number) => {
    const found = months.filter((month) => month >= from && month <= to).length;
    const all = to - from + 1;
    state(from, to, "partial", found > 0 ? `${found} of ${writeCount(all, "month")} with a record.` : "No record.");
  };
  let next = months[0] ?? 0;
  for (const run of whole) {
    const [from, to] = [run[0] ?? next, run.at(-1) ?? next];
    partial(next, from - 1);
    state(
      from,
      to,
      "complete",
      `Every month from ${writeMonth(monthAt(from))} to ${writeMonth(monthAt(to))} has a record.`,
    );
    next = to + 1;
  }
  partial(next, months.at(-1) ?? next);
  return statements;
}
