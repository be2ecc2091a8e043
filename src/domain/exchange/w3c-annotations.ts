import type { Bearing, Quote } from "../evidence/evidence.ts";
import { runToEnd, type Steps } from "../layout/layout-input.ts";
import { endsOf } from "../shared/ids.ts";
import { readAnnotationFields } from "./annotation-fields.ts";
import { type ListedAnnotation, listAnnotations } from "./annotation-list.ts";
import { markedPassages } from "./annotation-target.ts";
import { IRI, VOCABULARY } from "./annotation-vocabulary.ts";
import type { ExportContext } from "./export-context.ts";
import type { GivenQuote } from "./given-quote.ts";
import { buildReport, firstWords, type Imported, type ReportEntry, refusedFile } from "./import-report.ts";
import { asRecord, fieldOf } from "./loose-json.ts";

const FORMAT = "Web annotations (JSON-LD)";

/**
 * Quotes as an AnnotationCollection of one page: words with their surroundings, offsets in UTF-16 units, notes as comments,
 * ties as tags for tools that know nothing of ours, and all of it again in our own body. One annotation a line.
 */
export function printW3cAnnotations(quotes: readonly Quote[], context: ExportContext): string {
  return runToEnd(printW3cSteps(quotes, context));
}

/** Annotations between two pauses. */
const STRIDE = 64;

/** The same in steps. */
export function* printW3cSteps(quotes: readonly Quote[], context: ExportContext): Steps<string> {
  const items: string[] = [];
  for (const [at, quote] of quotes.entries()) {
    items.push(`    ${JSON.stringify(annotationOf(quote, context))}`);
    if (at % STRIDE === STRIDE - 1) yield at / quotes.length;
  }
  const list = items.length === 0 ? "[]" : `[\n${items.join(",\n")}\n  ]`;
  const head = JSON.stringify({
    "@context": ["http://www.w3.org/ns/anno.jsonld", { entente: VOCABULARY }],
    type: "AnnotationCollection",
    generator: { type: "Software", name: "Entente" },
    total: quotes.length,
  });
  return `${head.slice(0, -1)},\n  "first": {"type":"AnnotationPage","startIndex":0,"items": ${list}}}\n`;
}

function annotationOf(quote: Quote, context: ExportContext) {
  const { exact, prefix, suffix, start, end } = quote.anchor;
  const ties = [...new Set(quote.bearings.map(({ tie }) => endsOf(tie).map(context.actorName).join("–")))];
  return {
    id: `${IRI.quote}${quote.id}`,
    type: "Annotation",
    motivation: quote.bearings.length > 0 ? "classifying" : "highlighting",
    ...(context.coder === null ? {} : { creator: { type: "Person", name: context.coder } }),
    body: [
      ...ties.map((value) => ({ type: "TextualBody", purpose: "tagging", value, "entente:derived": true })),
      ...(quote.note === null ? [] : [{ type: "TextualBody", purpose: "commenting", value: quote.note }]),
      codingOf(quote, context),
    ],
    target: {
      source: `${IRI.article}${quote.article}`,
      selector: [
        { type: "TextQuoteSelector", exact, prefix, suffix },
        { type: "TextPositionSelector", start, end, "entente:offsetUnit": "utf-16" },
      ],
    },
  };
}

function codingOf(quote: Quote, context: ExportContext) {
  const article = context.article(quote.article);
  const given = {
    article: quote.article,
    articleTitle: article?.title ?? null,
    published: article?.published ?? null,
    speaker: quote.speaker,
    speakerLabel: quote.speakerLabel,
    addressee: quote.addressee,
    attribution: quote.attribution,
    act: quote.act,
    saidOn: quote.saidOn,
    source: quote.source,
  };
  const fields = Object.entries(given).filter(([, value]) => value !== null);
  return {
    type: "entente:Coding",
    purpose: "classifying",
    ...Object.fromEntries(fields.map(([name, value]) => [`entente:${name}`, value])),
    "entente:bearings": quote.bearings.map(bearingOf),
    ...(quote.claims ? { "entente:claims": quote.claims } : {}),
  };
}

function bearingOf({ tie, aspect, stance, confidence }: Bearing) {
  return {
    "entente:tie": [...endsOf(tie)],
    "entente:aspect": aspect,
    "entente:stance": stance,
    "entente:confidence": confidence,
  };
}

/**
 * The annotations of a JSON text as quotes: W3C annotations with or without our body, Hypothesis' answers and exports
 * (`uri`, `text`, `tags`, `user`), Recogito's exports (`bodies`, selections with `quote`). Each passage an annotation
 * marks is a quote; what marks no words (page notes, replies, other selectors) is refused with its reason. Offsets count
 * in what the file declares; Hypothesis and Recogito count as browsers do, in UTF-16 units; others that do not say are
 * left open, since the model means code points and most tools write units.
 */
export function readW3cAnnotations(text: string, file: string): Imported<GivenQuote> {
  return runToEnd(readW3cSteps(text, file));
}

/** The same in steps; parsing the JSON is one of them. */
export function* readW3cSteps(text: string, file: string): Steps<Imported<GivenQuote>> {
  const head = { file, format: FORMAT };
  const list = listAnnotations(text);
  if ("fault" in list) return refusedFile(head, list.fault);
  const values: GivenQuote[] = [];
  const entries: ReportEntry[] = [];
  const seen = new Set<string>();
  for (const [at, annotation] of list.annotations.entries()) {
    if (at % STRIDE === STRIDE - 1) yield at / list.annotations.length;
    for (const { draft, entry } of readAnnotation(annotation)) {
      const repeated = draft !== null && draft.id !== null && seen.has(draft.id);
      if (draft === null || repeated) {
        entries.push(
          repeated ? { ...entry, outcome: "refused", reason: "an annotation of this id was there before" } : entry,
        );
        continue;
      }
      if (draft.id !== null) seen.add(draft.id);
      values.push(draft);
      entries.push(entry);
    }
  }
  return { values, report: buildReport(head, entries, list.remarks) };
}

type Read = { readonly draft: GivenQuote | null; readonly entry: ReportEntry };

function readAnnotation({ where, value }: ListedAnnotation): readonly Read[] {
  const record = asRecord(value);
  const refused = (reason: string, item = ""): readonly Read[] => [
    { draft: null, entry: { outcome: "refused", where, item, reason } },
  ];
  if (record === null)
    return refused(typeof value === "string" ? `no annotation: ${firstWords(value)}` : "no annotation");
  const fields = readAnnotationFields(record);
  const name = fields.draft.id ?? firstWords(fields.draft.note ?? "");
  if (fields.refusal !== null) return refused(fields.refusal, name);
  const passages = markedPassages(fieldOf(record, "target"), fields.unit);
  if (passages.length === 0) return refused("no target", name);
  return passages.map((passage, at): Read => {
    const place = `${where}${passage.where}`;
    if (passage.anchor === null) {
      return {
        draft: null,
        entry: { outcome: "refused", where: place, item: name, reason: passage.faults.join("; ") },
      };
    }
    const { id, article } = fields.draft;
    const draft: GivenQuote = {
      ...fields.draft,
      id: id === null || at === 0 ? id : `${id}.${at + 1}`,
      article: article.id === null && article.address === null ? { ...article, ...articleAt(passage.source) } : article,
      anchor: passage.anchor,
    };
    const split = passages.length > 1 ? [`marks ${passages.length} passages: this is number ${at + 1}`] : [];
    const faults = [...fields.faults, ...passage.faults, ...split];
    const item = draft.id ?? firstWords(passage.anchor.exact ?? "");
    const outcome = faults.length > 0 ? "changed" : "taken";
    return { draft, entry: { outcome, where: place, item, reason: faults.join("; ") } };
  });
}

/** An article by the IRI that a target names: one of ours by its id, any other by its address. */
function articleAt(source: string | null): { readonly id: string | null; readonly address: string | null } {
  if (source?.startsWith(IRI.article) === true) return { id: source.slice(IRI.article.length), address: null };
  return { id: null, address: source };
}
