import { describeAnchor } from "../annotation/describe-anchor.ts";
import type { Place } from "../annotation/outcome.ts";
import { plainText } from "../article/article.ts";
import { claimsOf } from "../claims/claim.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { Anchor, Bearing, Quote } from "../evidence/evidence.ts";
import type { ArticleId, QuoteId } from "../shared/ids.ts";
import { isRowId } from "../workspace/document.ts";
import { canonical } from "../workspace/workspace-text.ts";
import type { GivenQuote } from "./given-quote.ts";
import { type ImportRow, reasonsOf } from "./import-plan.ts";
import { buildReport, firstWords, type ImportReport, type ReportEntry } from "./import-report.ts";
import { actorFinder, settleQuote } from "./settle-quote.ts";

/** What becomes of a quote of a file. `waits`: its place is not certain; `homeless`: nobody said which article is meant. */
export type Fate = "new" | "replaces" | "same" | "differs" | "hidden" | "waits" | "homeless";

/** What an import would do. */
export type SettledImport = {
  /** What would be put into the workspace. */
  readonly quotes: readonly Quote[];
  /** One for each row. */
  readonly fates: readonly Fate[];
  readonly report: ImportReport;
};

/** How rows are settled. */
export type ImportSettling = {
  /** What is on the desk now. */
  readonly dossier: Dossier;
  /** Places that somebody accepted for quotes whose place is not certain, by row. */
  readonly accepted: ReadonlyMap<number, Place>;
  /** Whether a quote here of the same id gives way to one of the file that differs. */
  readonly replace: boolean;
  /** Whether a quote of this id was put out of sight here. */
  readonly isHidden: (id: QuoteId) => boolean;
  /** The id of a row that brings none that can be used; the same whenever it is asked. */
  readonly freshId: (row: number) => QuoteId;
};

/** Taken where a file says nothing, and said in the report: the middle of what the form for new evidence offers. */
const UNSAID = { attribution: "reported", act: "statement", confidence: 0.6 } as const;

/**
 * What taking in the rows of a file would come to: the quotes that would be put, and the whole report, with what the file
 * itself refused. A quote that is here already and says the same is left alone, so that a file can be imported twice.
 */
export function settleImport(rows: readonly ImportRow[], read: ImportReport, settling: ImportSettling): SettledImport {
  const here = hereOf(settling.dossier);
  const quotes: Quote[] = [];
  const fates: Fate[] = [];
  const entries: ReportEntry[] = [];
  for (const [at, row] of rows.entries()) {
    const { fate, quote, reasons } = settleRow(at, row, settling, here);
    fates.push(fate);
    if (quote !== null && (fate === "new" || fate === "replaces")) quotes.push(quote);
    const isRefused = fate === "differs" || fate === "hidden" || fate === "waits" || fate === "homeless";
    const reason = [row.entry.reason, ...reasons].filter((one) => one !== "").join("; ");
    const isChanged = row.entry.outcome === "changed" || (reasons.length > 0 && fate !== "same");
    entries.push({ ...row.entry, outcome: isRefused ? "refused" : isChanged ? "changed" : "taken", reason });
  }
  const refused = read.entries.filter(({ outcome }) => outcome === "refused");
  const coders = new Set(rows.flatMap(({ draft }) => draft.coder ?? []));
  const coded = coders.size === 0 ? [] : [`coded by ${[...coders].join(", ")}: a quote does not keep who coded it`];
  return { quotes, fates, report: buildReport(read, [...entries, ...refused], [...read.remarks, ...coded]) };
}

type Here = {
  readonly byId: ReadonlyMap<string, Quote>;
  readonly byRange: ReadonlyMap<string, readonly Quote[]>;
  readonly textOf: (id: ArticleId) => string;
  readonly actorOf: ReturnType<typeof actorFinder>;
  readonly sources: ReadonlySet<string>;
};

const rangeKey = (article: string, { start, end }: Anchor) => `${start} ${end} ${article}`;

function hereOf({ quotes, articles, actors, sources }: Dossier): Here {
  const byRange = new Map<string, Quote[]>();
  for (const quote of quotes) {
    const key = rangeKey(quote.article, quote.anchor);
    const known = byRange.get(key);
    if (known) known.push(quote);
    else byRange.set(key, [quote]);
  }
  const texts = new Map<string, string>();
  return {
    byId: new Map(quotes.map((quote) => [quote.id, quote])),
    byRange,
    textOf: (id) => {
      const known = texts.get(id);
      if (known !== undefined) return known;
      const article = articles.find((one) => one.id === id);
      const text = article ? plainText(article) : "";
      texts.set(id, text);
      return text;
    },
    actorOf: actorFinder(actors),
    sources: new Set(sources.map(({ id }) => id)),
  };
}

type SettledRow = { readonly fate: Fate; readonly quote: Quote | null; readonly reasons: readonly string[] };

function settleRow(at: number, row: ImportRow, settling: ImportSettling, here: Here): SettledRow {
  const { article, placed, draft } = row;
  if (article === null || placed === null) return left("homeless", "no article was chosen for it");
  const accepted = settling.accepted.get(at);
  const anchor =
    placed.anchor ?? (accepted ? describeAnchor(here.textOf(article), accepted.start, accepted.end) : null);
  if (anchor === null) return left("waits", whyItWaits(row));
  const { quote, changes } = settleQuote(draft, {
    ...UNSAID,
    id: draft.id !== null && isRowId(draft.id) ? (draft.id as QuoteId) : settling.freshId(at),
    article,
    anchor,
    actorOf: here.actorOf,
    hasSource: (id) => here.sources.has(id),
  });
  const reasons = [
    ...(accepted && !placed.anchor ? [acceptedWords(draft, accepted)] : []),
    ...changes,
    ...leftOut(draft),
  ];
  if (settling.isHidden(quote.id)) return left("hidden", "a quote of this id was hidden in this workspace");
  const known = here.byId.get(quote.id);
  if (known === undefined || known.article !== article) {
    const twin = here.byRange.get(rangeKey(article, anchor))?.find((one) => saysSame(one, quote));
    if (twin) return { fate: "same", quote, reasons: [`is here already, as ${twin.id}`] };
    return { fate: "new", quote: known ? { ...quote, id: settling.freshId(at) } : quote, reasons };
  }
  if (saysSame(known, quote)) return { fate: "same", quote, reasons: ["is here already"] };
  if (!settling.replace) return left("differs", "a quote of this id is here already and says otherwise");
  return { fate: "replaces", quote, reasons: ["takes the place of the quote of this id", ...reasons] };
}

const left = (fate: Fate, reason: string): SettledRow => ({ fate, quote: null, reasons: [reason] });

const SAID = ["article", "speaker", "speakerLabel", "addressee", "attribution", "act", "saidOn", "source"] as const;

/** Whether two quotes say the same in all that a quote says; ids and fields of newer versions count for nothing. */
function saysSame(one: Quote, other: Quote): boolean {
  const { anchor: here, bearings } = one;
  const { anchor: there } = other;
  return (
    SAID.every((field) => one[field] === other[field]) &&
    (one.note || null) === (other.note || null) &&
    canonical(claimsOf(one)) === canonical(claimsOf(other)) &&
    here.start === there.start &&
    here.end === there.end &&
    here.exact === there.exact &&
    bearings.length === other.bearings.length &&
    bearings.every((bearing, at) => isSameBearing(bearing, other.bearings[at]))
  );
}

const isSameBearing = (one: Bearing, other: Bearing | undefined): boolean =>
  one.tie === other?.tie &&
  one.aspect === other.aspect &&
  one.stance === other.stance &&
  one.confidence === other.confidence;

function whyItWaits({ placed, draft }: ImportRow): string {
  const outcome = placed?.outcome;
  if (!outcome || outcome.state === "lost") return "its words are not in the article";
  if (outcome.state === "ambiguous")
    return "its words may stand at more than one place, or nothing but offsets was given";
  if (outcome.state !== "changed") return "";
  const { place } = outcome;
  return `${reasonsOf(place)} changed: “${firstWords(draft.anchor.exact ?? "")}” is “${firstWords(place.words)}” in the article`;
}

function acceptedWords({ anchor }: GivenQuote, place: Place): string {
  return `words of the article accepted: “${firstWords(place.words)}” for “${firstWords(anchor.exact ?? "")}”`;
}

/** What came along that no quote has room for. */
function leftOut({ tags, extra }: GivenQuote): readonly string[] {
  const names = extra.map(([name]) => name);
  return [
    ...(tags.length > 0 ? [`keywords left out: ${tags.join(", ")}`] : []),
    ...(names.length > 0 ? [`left out: ${names.join(", ")}`] : []),
  ];
}
