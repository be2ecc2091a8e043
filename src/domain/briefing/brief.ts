import type { Dossier } from "../dossier/dossier.ts";
import { type Lookup, lookupOf } from "../dossier/lookup.ts";
import type { Act } from "../evidence/evidence.ts";
import { type EvidenceIndex, evidenceIndexOf } from "../evidence/evidence-index.ts";
import type { Lens } from "../lens/lens.ts";
import { buildLedger, type LedgerEntry } from "../reading/ledger.ts";
import type { Method } from "../reading/method.ts";
import { readTies } from "../reading/read-ties.ts";
import type { Reading, ReadingQuery } from "../reading/reading.ts";
import { bandBefore, writeHalfLife, writeSupport } from "../reading/words.ts";
import { endsOf, type SourceId, type TieId } from "../shared/ids.ts";
import type { Source } from "../shared/source.ts";
import { STANCE_NAMES, type Stance, stanceName } from "../shared/stance.ts";
import { writeCount, writeDate, writeMonth, writeMonthEnd } from "../shared/wording.ts";
import type { BriefingStep } from "./briefing.ts";
import { captureStep } from "./capture-step.ts";
import { contentOf, type StepContent } from "./step-content.ts";
import { queryOf } from "./step-subject.ts";

/** A quote in a brief, with everything that says whose words they are. */
export type BriefQuote = {
  readonly words: string;
  /** "Sharif to Putin, 2 Sep 2025". */
  readonly said: string;
  readonly tie: TieId;
  /** What stands in the tag of its tie. */
  readonly tags: readonly [string, string];
  readonly stance: Stance;
  readonly act: Act;
  /** Title of its article, else its source. */
  readonly source: string;
  /** Whether it speaks against the reading. */
  readonly against: boolean;
};

/** What stands on the one page of a brief, as plain values. */
export type Brief = {
  readonly title: string;
  /** Two sentences on what the evidence says. */
  readonly standfirst: string;
  /** The desk as a step shows it: the lens, the tie, the trade, the claim. */
  readonly content: StepContent;
  /** The weightiest first, those against last. */
  readonly quotes: readonly BriefQuote[];
  /** How the stances were come by, and what the marks of the chart mean. */
  readonly notes: readonly string[];
  readonly sources: readonly Source[];
};

const MOST_FOR = 4;
const MOST_AGAINST = 1;

/**
 * A brief of what the desk shows: of the tie that is picked, else of the ties of the window. The finding is the title, the
 * weightiest quotes for the reading stand beside one against it. Linear in the evidence of the ties shown.
 */
export function briefOf(dossier: Dossier, lens: Lens, method: Method, today: string): Brief {
  const step: BriefingStep = {
    ...captureStep(dossier, lens, method, { id: "brief", today }),
    shows: ["graph", "timeline", "claim"],
  };
  const content = contentOf(step, dossier, method);
  const index = evidenceIndexOf(dossier);
  const lookup = lookupOf(dossier);
  const query = queryOf(lens, method);
  const ties = content.tie === null ? tiesInSight(index, query, lens) : [content.tie.id];
  const quotes = quotesOn(ties, index, query, lookup);
  const ids = new Set<SourceId>([
    ...content.sources.map(({ id }) => id),
    ...quotes.flatMap(({ entry }) => sourcesOf(entry, lookup)),
  ]);
  return {
    title: content.tie?.finding ?? step.title,
    standfirst: content.tie === null ? writeBands(ties, index, query) : writeTie(content.tie.id, index, query, lookup),
    content,
    quotes: quotes.map(({ quote }) => quote),
    notes: notesOn(method),
    sources: [...ids].flatMap((id) => lookup.source(id) ?? []),
  };
}

/** Ties that the lens lets in, the weightiest first. */
function tiesInSight(index: EvidenceIndex, query: ReadingQuery, { ego, stances }: Lens): readonly TieId[] {
  return [...readTies(index, query).values()]
    .filter(
      ({ tie, band }) => (ego === null || endsOf(tie).includes(ego)) && (stances?.includes(stanceName(band)) ?? true),
    )
    .sort((one, other) => other.weight - one.weight)
    .map(({ tie }) => tie);
}

type Weighed = { readonly entry: LedgerEntry; readonly quote: BriefQuote };

function quotesOn(
  ties: readonly TieId[],
  index: EvidenceIndex,
  query: ReadingQuery,
  lookup: Lookup,
): readonly Weighed[] {
  const entries = ties.flatMap((tie) => buildLedger(tie, index, query).entries);
  const weighed = entries
    .filter(({ counted, faded, item }) => counted && !faded && item.ref.kind === "quote")
    .sort((one, other) => other.weight - one.weight || (one.item.ref.id < other.item.ref.id ? -1 : 1));
  const seen = new Set<string>();
  const take = (side: LedgerEntry["side"], most: number): readonly Weighed[] => {
    const found: Weighed[] = [];
    for (const entry of weighed) {
      if (found.length === most) break;
      if (entry.side !== side || seen.has(entry.item.ref.id)) continue;
      const quote = quoteFrom(entry, lookup);
      if (quote === null) continue;
      seen.add(entry.item.ref.id);
      found.push({ entry, quote });
    }
    return found;
  };
  return [...take("for", MOST_FOR), ...take("against", MOST_AGAINST)];
}

function quoteFrom({ item, side }: LedgerEntry, lookup: Lookup): BriefQuote | null {
  const quote = item.ref.kind === "quote" ? lookup.quote(item.ref.id) : null;
  if (quote === null) return null;
  const [one, other] = endsOf(item.tie);
  const to = quote.addressee === null ? "" : ` to ${lookup.actorName(quote.addressee)}`;
  const source = quote.source === null ? null : lookup.source(quote.source);
  return {
    words: quote.anchor.exact,
    said: `${lookup.speakerName(quote)}${to}, ${writeDate(item.date)}`,
    tie: item.tie,
    tags: [lookup.actorTag(one), lookup.actorTag(other)],
    stance: item.stance,
    act: quote.act,
    source: lookup.article(quote.article)?.title ?? source?.title ?? "",
    against: side === "against",
  };
}

function sourcesOf({ item }: LedgerEntry, lookup: Lookup): readonly SourceId[] {
  const quote = item.ref.kind === "quote" ? lookup.quote(item.ref.id) : null;
  if (quote === null) return [];
  return quote.source === null ? (lookup.article(quote.article)?.sources ?? []) : [quote.source];
}

function writeTie(tie: TieId, index: EvidenceIndex, query: ReadingQuery, lookup: Lookup): string {
  const ledger = buildLedger(tie, index, query);
  const { reading } = ledger;
  if (reading === null) return `Nothing bears on ${lookup.tieName(tie)} by ${writeMonthEnd(query.at)}.`;
  return `${writeMove(reading, query)} ${writeSupport(ledger)}`;
}

function writeMove(reading: Reading, { at, since }: ReadingQuery): string {
  const before = bandBefore(reading);
  const now = `By ${writeMonthEnd(at)} the tie reads as ${stanceName(reading.band)} on ${writeCount(reading.count, "piece")} of evidence`;
  if (since === null || before === null) return `${now}.`;
  if (before === reading.band) return `${now}, as it did in ${writeMonth(since)}.`;
  return `${now}; in ${writeMonth(since)} it was ${stanceName(before)}.`;
}

function writeBands(ties: readonly TieId[], index: EvidenceIndex, query: ReadingQuery): string {
  const readings = readTies(index, query);
  const shown = ties.flatMap((tie) => readings.get(tie) ?? []);
  const bands = STANCE_NAMES.toReversed().flatMap((name) => {
    const count = shown.filter(({ band }) => stanceName(band) === name).length;
    return count === 0 ? [] : [`${count} ${name}`];
  });
  const moved = (heading: Reading["heading"]) => shown.filter((reading) => reading.heading === heading).length;
  const moves = `${writeCount(moved("warming"), "tie")} warmed and ${moved("cooling")} cooled since ${query.since === null ? "the beginning" : writeMonth(query.since)}.`;
  return `By ${writeMonthEnd(query.at)} ${writeCount(shown.length, "tie")} can be read: ${bands.join(", ")}. ${moves}`;
}

const notesOn = ({ halfLife }: Method): readonly string[] => [
  `The stance of a tie is the mean of its evidence, weighted by directness, confidence and age (half-life ${writeHalfLife(halfLife)}).`,
  "Hatched months are not reported and are left out of means; a flat tick is a reported zero.",
];
