import { ATTRIBUTIONS, type Bearing } from "#domain/evidence/evidence.ts";
import { buildEvidenceIndex, type EvidenceIndex, type EvidenceRecords } from "#domain/evidence/evidence-index.ts";
import { emphasisOf } from "#domain/lens/emphasis.ts";
import { readHistory } from "#domain/reading/history.ts";
import { buildLedger } from "#domain/reading/ledger.ts";
import { DEFAULT_METHOD } from "#domain/reading/method.ts";
import { readTiesPlainly } from "#domain/reading/read-plainly.ts";
import { readTiesAnew } from "#domain/reading/read-ties.ts";
import type { ReadingQuery } from "#domain/reading/reading.ts";
import type { TieId } from "#domain/shared/ids.ts";
import { addMonths, type MonthKey } from "#domain/shared/month.ts";
import { ASPECTS, STANCES } from "#domain/shared/stance.ts";
import { trialArrangement, trialEvent, trialQuote } from "../support/trial-evidence.ts";
import { seeded } from "./random.ts";
import { writeTable } from "./report.ts";
import { type Row, spread } from "./row.ts";

const SECTION = "reading";
const TIES = 1_000;
const EVIDENCE = 20_000;
const RUNS = 40;
const LIMIT_MS = 16;
const FIRST = "2010-01" as MonthKey;
const MONTHS = 180;

/** A dossier of 1,000 ties and 20,000 pieces of evidence over fifteen years: a twentieth arrangements, a third events. */
function largeRecords(): EvidenceRecords {
  const chance = seeded(7);
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(chance() * values.length)] as Value;
  const ties = Array.from({ length: TIES }, (_, at) => `A${at % 40}~B${Math.floor(at / 40)}`);
  const anyMonth = () => addMonths(FIRST, Math.floor(chance() * MONTHS));
  // Squared, so that some ties have hundreds of items and most have few, as in real dossiers.
  const anyBearing = (): Bearing => ({
    tie: ties[Math.floor(chance() ** 2 * TIES)] as TieId,
    aspect: pick(ASPECTS),
    stance: pick(STANCES),
    confidence: 0.1 + 0.9 * chance(),
  });
  const arrangements = EVIDENCE / 20;
  const events = Math.round(EVIDENCE / 3);
  const list = <Value>(length: number, make: (at: number) => Value) => Array.from({ length }, (_, at) => make(at));
  return {
    arrangements: list(arrangements, (at) => trialArrangement(`arrangement-${at}`, anyMonth(), anyBearing())),
    events: list(events, (at) => trialEvent(`event-${at}`, anyMonth(), [anyBearing()])),
    quotes: list(EVIDENCE - arrangements - events, (at) =>
      trialQuote(`quote-${at}`, anyMonth(), [anyBearing()], { attribution: pick(ATTRIBUTIONS) }),
    ),
    articles: [],
  };
}

/** Runs every way once a turn, so that all of them meet the same weather, and gives each way's times in ms. */
function interleaved(
  ways: Readonly<Record<string, (turn: number) => unknown>>,
): ReadonlyMap<string, readonly number[]> {
  const times = new Map<string, number[]>(Object.keys(ways).map((name) => [name, []]));
  for (let turn = 0; turn < RUNS; turn += 1)
    for (const [name, run] of Object.entries(ways)) {
      const started = performance.now();
      run(turn);
      times.get(name)?.push(performance.now() - started);
    }
  return times;
}

/** Medians over interleaved runs: all ties re-read at another date, and what hangs on the same index. */
export async function benchReading(): Promise<readonly Row[]> {
  const records = largeRecords();
  const index = buildEvidenceIndex(records);
  const busiest = [...index.ties].sort((one, other) => index.itemsOf(other).length - index.itemsOf(one).length)[0];
  const query = (turn: number): ReadingQuery => ({
    at: addMonths(FIRST, MONTHS - RUNS + turn),
    since: addMonths(FIRST, MONTHS - RUNS + turn - 12),
    clock: "event",
    method: DEFAULT_METHOD,
    aspects: null,
  });
  const span = { from: FIRST, to: addMonths(FIRST, MONTHS - 1) };
  const tie = busiest ?? ("none" as TieId);
  const ways = {
    plain: (turn: number) => readTiesPlainly(index, query(turn)),
    ours: (turn: number) => readTiesAnew(index, query(turn)),
    ledger: (turn: number) => buildLedger(tie, index, query(turn)),
    history: (turn: number) => readHistory(tie, index, span, query(turn)),
    lit: (turn: number) => litOnce(index, turn),
    first: () => readTiesAnew(buildEvidenceIndex(records), query(0)),
  };
  const times = interleaved(ways);
  const of = (name: keyof typeof ways) => ({ section: SECTION, unit: "ms", ...spread(times.get(name) ?? []) });
  const ours = of("ours");
  return [
    {
      ...ours,
      what: "1,000 ties, 20,000 items at a new date, ours",
      limit: `median below ${LIMIT_MS} ms`,
      met: ours.median < LIMIT_MS,
    },
    { ...of("plain"), what: "the same, item by item", ratio: of("plain").median / ours.median, against: "ours" },
    { ...of("first"), what: "the same, index and columns built first" },
    { ...of("ledger"), what: "ledger of the busiest tie, with all readings" },
    { ...of("history"), what: `history of the busiest tie, ${MONTHS} months` },
    { ...of("lit"), what: "what a selected tie, actor or month lights" },
  ];
}

function litOnce(index: EvidenceIndex, turn: number): unknown {
  const kinds = [
    { kind: "tie", id: index.ties[turn] as TieId },
    { kind: "actor", id: `A${turn % 40}` as never },
    { kind: "month", id: addMonths(FIRST, turn) },
  ] as const;
  return kinds.map((ref) => emphasisOf(ref, index).lit.size);
}

/** The section for the whole bench; needs no browser. */
export const measure = (): Promise<readonly Row[]> => benchReading();

/** Prints this section alone: `node tests/tools/run-ts.mjs tests/bench/reading.ts`. */
export async function main(): Promise<void> {
  console.log(writeTable(await benchReading()));
}
