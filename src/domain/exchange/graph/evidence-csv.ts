import type { Dossier } from "../../dossier/dossier.ts";
import { type Lookup, lookupOf } from "../../dossier/lookup.ts";
import type { Quote } from "../../evidence/evidence.ts";
import { evidenceIndexOf } from "../../evidence/evidence-index.ts";
import type { EvidenceRef } from "../../evidence/evidence-item.ts";
import type { Steps } from "../../layout/layout-input.ts";
import { partOf } from "../../layout/part-of-steps.ts";
import { buildLedger, type LedgerEntry } from "../../reading/ledger.ts";
import { type ActorId, endsOf, type SourceId, type TieId } from "../../shared/ids.ts";
import { printRef } from "../../shared/ref.ts";
import { printSource } from "../../shared/source-words.ts";
import { exportedReadings, type NetworkQuery, readingQueryOf } from "./exported-network.ts";
import { figureCell } from "./figures.ts";
import { csvOf } from "./network-csv.ts";

const HEAD = [
  "tie",
  "one",
  "other",
  "evidence",
  "kind",
  "date",
  "published",
  "until",
  "speaker",
  "addressee",
  "attribution",
  "act",
  "aspect",
  "stance",
  "confidence",
  "directness",
  "decay",
  "weight",
  "pull",
  "counts",
  "words",
  "note",
  "article",
  "sources",
  "as_of",
  "since",
  "clock",
  "exported",
] as const;

/** Ties gone through between two pauses. */
const STRIDE = 16;

/**
 * The ledgers of all ties that go out: one row a piece of evidence, tie and aspect, with every factor of its weight at the
 * lens' date, so that the sum can be done again in a spreadsheet: the pulls of a tie add up to its stance by the evidence.
 * What does not count yet, or by the filter, is there and says why.
 */
export function* printEvidenceCsvSteps(dossier: Dossier, query: NetworkQuery): Steps<string> {
  const index = evidenceIndexOf(dossier);
  const lookup = lookupOf(dossier);
  const asked = readingQueryOf(query);
  const readings = exportedReadings(dossier, query);
  const { window, clock, madeOn } = query;
  const rows: (readonly string[])[] = [];
  for (const [at, { tie }] of readings.entries()) {
    for (const entry of buildLedger(tie, index, asked).entries)
      rows.push([...rowOf(tie, entry, query, lookup), window.to, window.from, clock, madeOn]);
    if (at % STRIDE === STRIDE - 1) yield at / readings.length / 2;
  }
  return yield* partOf(csvOf(HEAD, rows, true), 0.5, 1);
}

function rowOf(tie: TieId, entry: LedgerEntry, { method }: NetworkQuery, lookup: Lookup): readonly string[] {
  const { item, decay, weight, pull, leftOut } = entry;
  const facts = factsOf(item.ref, lookup);
  const [one, other] = endsOf(tie).map(lookup.actorName);
  return [
    tie,
    one ?? "",
    other ?? "",
    printRef(item.ref),
    facts.kind,
    item.date,
    item.knownOn,
    facts.until,
    facts.speaker,
    facts.addressee,
    facts.attribution,
    facts.act,
    item.aspect,
    String(item.stance),
    figureCell(item.confidence),
    figureCell(method.directness[item.directness]),
    figureCell(decay),
    figureCell(weight),
    figureCell(pull),
    leftOut === null ? "yes" : `no: ${LEFT_OUT[leftOut]}`,
    facts.words,
    facts.note,
    facts.article,
    facts.sources,
  ];
}

const LEFT_OUT = {
  later: "after the window",
  aspect: "of a kind that is filtered out",
  weightless: "of no weight by the method",
} as const;

type Facts = Readonly<
  Record<
    "kind" | "until" | "speaker" | "addressee" | "attribution" | "act" | "words" | "note" | "article" | "sources",
    string
  >
>;

const NO_FACTS: Facts = {
  kind: "",
  until: "",
  speaker: "",
  addressee: "",
  attribution: "",
  act: "",
  words: "",
  note: "",
  article: "",
  sources: "",
};

function factsOf(ref: EvidenceRef, lookup: Lookup): Facts {
  if (ref.kind === "quote") {
    const quote = lookup.quote(ref.id);
    return quote === null ? NO_FACTS : quoteFacts(quote, lookup);
  }
  if (ref.kind === "event") {
    const event = lookup.event(ref.id);
    if (event === null) return NO_FACTS;
    return { ...NO_FACTS, kind: `event: ${event.kind}`, words: event.title, sources: named([event.source], lookup) };
  }
  const arrangement = lookup.arrangement(ref.id);
  if (arrangement === null) return NO_FACTS;
  const { kind, basis, until, source } = arrangement;
  const inForce = until ?? "in force, or no end was found";
  return {
    ...NO_FACTS,
    kind: `arrangement: ${kind}`,
    until: inForce,
    words: basis,
    sources: named([source], lookup),
  };
}

function quoteFacts(quote: Quote, lookup: Lookup): Facts {
  const article = lookup.article(quote.article);
  const own = quote.source === null ? (article?.sources ?? []) : [quote.source];
  const nameOf = (id: ActorId | null) => (id === null ? "" : lookup.actorName(id));
  return {
    kind: "quote",
    until: "",
    speaker: lookup.speakerName(quote),
    addressee: nameOf(quote.addressee),
    attribution: quote.attribution,
    act: quote.act,
    words: quote.anchor.exact,
    note: quote.note ?? "",
    article: article?.title ?? quote.article,
    sources: named(own, lookup),
  };
}

function named(ids: readonly SourceId[], lookup: Lookup): string {
  return ids
    .map((id) => {
      const source = lookup.source(id);
      return source === null ? id : printSource(source);
    })
    .join(" | ");
}
