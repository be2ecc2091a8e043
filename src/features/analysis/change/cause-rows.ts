import type { Cause } from "#domain/analysis/change/causes.ts";
import { writeWay } from "#domain/analysis/change/change-words.ts";
import { writeSpeakers } from "#domain/article/quote-words.ts";
import type { Lookup } from "#domain/dossier/lookup.ts";
import type { EvidenceItem, EvidenceRef } from "#domain/evidence/evidence-item.ts";
import type { Clock } from "#domain/reading/method.ts";
import { printRef } from "#domain/shared/ref.ts";
import { writeDate } from "#domain/shared/wording.ts";

/** What is said of a cause. */
export type CauseRow = {
  readonly cause: Cause;
  readonly key: string;
  /** `null`: an override, which leads to the ledger as a whole. */
  readonly ref: EvidenceRef | null;
  /** The words of a quote, the title of an event, the basis of an arrangement, the reason of an override. */
  readonly words: string;
  readonly quoted: boolean;
  /** BCP 47; `null` for the dossier's own language. */
  readonly language: string | null;
  /** Speaker to addressee; "Event", "Arrangement". */
  readonly who: string;
  readonly date: string;
  /** How it works: "new", "counts for less: ...". */
  readonly way: string;
};

/** A cause as it is read. */
export function causeRow(cause: Cause, lookup: Lookup, clock: Clock): CauseRow {
  const way = writeWay(cause);
  if (cause.kind === "override") {
    const { reason, coder, from } = cause.override;
    const who = coder === "" ? "Override" : `Override by ${coder}`;
    const date = writeDate(from);
    return { cause, key: "override", ref: null, words: reason, quoted: false, language: null, who, date, way };
  }
  const { ref, items } = cause;
  return { cause, key: printRef(ref), ref, ...describe(ref, lookup), date: dateOf(items[0], clock), way };
}

function describe(ref: EvidenceRef, lookup: Lookup): Pick<CauseRow, "words" | "quoted" | "language" | "who"> {
  const plain = { quoted: false, language: null };
  if (ref.kind === "quote") {
    const quote = lookup.quote(ref.id);
    if (!quote) return { ...plain, words: "Not in this dossier", who: "" };
    const language = lookup.article(quote.article)?.language ?? null;
    return { words: quote.anchor.exact, quoted: true, language, who: writeSpeakers(quote, lookup) };
  }
  if (ref.kind === "event") return { ...plain, words: lookup.event(ref.id)?.title ?? ref.id, who: "Event" };
  return { ...plain, words: lookup.arrangement(ref.id)?.basis ?? ref.id, who: "Arrangement" };
}

function dateOf(item: EvidenceItem | undefined, clock: Clock): string {
  return item === undefined ? "" : writeDate(clock === "event" ? item.date : item.knownOn);
}

/** How many of some causes are quotes, and how many are not: "5 more quotes and 2 other pieces for". */
export function writeMore(causes: readonly Cause[], side: string): string | null {
  if (causes.length === 0) return null;
  const quotes = causes.filter((cause) => cause.kind === "evidence" && cause.ref.kind === "quote").length;
  const others = causes.length - quotes;
  const parts = [
    ...(quotes > 0 ? [`${quotes} more ${quotes === 1 ? "quote" : "quotes"}`] : []),
    ...(others > 0 ? [`${others} ${quotes > 0 ? "other" : "more"} ${others === 1 ? "piece" : "pieces"}`] : []),
  ];
  return `${parts.join(" and ")} ${side}`;
}
