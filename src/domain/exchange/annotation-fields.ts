import { ACTS, ATTRIBUTIONS } from "../evidence/evidence.ts";
import type { PartialDate } from "../shared/month.ts";
import { ASPECTS, STANCES } from "../shared/stance.ts";
import { hasType } from "./annotation-target.ts";
import { IRI } from "./annotation-vocabulary.ts";
import { readClaims } from "./claims-json.ts";
import {
  blankQuote,
  type GivenBearing,
  type GivenQuote,
  NO_ANCHOR,
  NO_ARTICLE,
  type OffsetUnit,
} from "./given-quote.ts";
import { firstWords } from "./import-report.ts";
import { asList, asRecord, asText, fieldOf, type LooseRecord } from "./loose-json.ts";
import { readDate } from "./quote-rows.ts";

/** What an annotation says beside the passages it marks. */
export type AnnotationFields = {
  /** Without anchor. */
  readonly draft: GivenQuote;
  /** What was left out. */
  readonly faults: readonly string[];
  /** Why the annotation is none of ours to take; `null`: it may be. */
  readonly refusal: string | null;
  /** What offsets count in where no selector says so. */
  readonly unit: OffsetUnit | null;
};

/** Everything of an annotation but its target, whoever made it. */
export function readAnnotationFields(record: LooseRecord): AnnotationFields {
  // Recogito's own model has `bodies`; Hypothesis has `uri` and `text` where others have bodies.
  const recogito = Array.isArray(fieldOf(record, "bodies"));
  const hypothesis = !recogito && fieldOf(record, "body") === undefined && asText(fieldOf(record, "uri")) !== null;
  const faults: string[] = [];
  const bodies = bodiesOf(record);
  const target = asRecord(asList(fieldOf(record, "target"))[0]);
  const draft: GivenQuote = {
    ...blankQuote(NO_ANCHOR),
    id: idOf(record),
    tags: bodies.tags,
    note: bodies.comments.length > 0 ? bodies.comments.join("\n\n") : null,
    coder: nameOf(fieldOf(record, "creator") ?? fieldOf(record, "user") ?? fieldOf(target, "creator")),
    created: asText(fieldOf(record, "created")) ?? asText(fieldOf(target, "created")),
    extra: bodies.links.map((link) => ["linking", link]),
    ...(hypothesis ? { article: hypothesisArticle(record) } : {}),
    ...(bodies.coding === null ? {} : readCoding(bodies.coding, faults)),
  };
  return { draft, faults, refusal: refusalOf(record), unit: recogito || hypothesis ? "utf-16" : null };
}

/** A reply speaks of another annotation, a link between two passages of two of them. */
function refusalOf(record: LooseRecord): string | null {
  const motivations = asList(fieldOf(record, "motivation"));
  if (asList(fieldOf(record, "references")).length > 0 || motivations.includes("replying")) {
    return "a reply to another annotation, no passage";
  }
  const targets = asList(fieldOf(record, "target"));
  const ends = targets.filter((target) => asText(fieldOf(asRecord(target), "id"))?.startsWith("#") === true);
  return motivations.includes("linking") && ends.length === 2 ? "a link between two annotations, no passage" : null;
}

function idOf(record: LooseRecord): string | null {
  const id = asText(fieldOf(record, "id")) ?? asText(fieldOf(record, "@id"));
  return id?.startsWith(IRI.quote) === true ? id.slice(IRI.quote.length) : id;
}

/** The name of a person as text, as a record, or `ml` of Hypothesis' `acct:ml@hypothes.is`. */
function nameOf(value: unknown): string | null {
  const first = asList(value)[0];
  const record = asRecord(first);
  const spelled =
    asText(first) ??
    asText(fieldOf(record, "name")) ??
    asText(fieldOf(record, "nickname")) ??
    asText(fieldOf(record, "id"));
  return spelled === null ? null : spelled.replace(/^acct:([^@]+)@.*$/, "$1");
}

function hypothesisArticle(record: LooseRecord) {
  const [title] = asList(fieldOf(asRecord(fieldOf(record, "document")), "title"));
  return { ...NO_ARTICLE, address: asText(fieldOf(record, "uri")), title: asText(title) };
}

type Bodies = {
  readonly tags: string[];
  readonly comments: string[];
  readonly links: string[];
  coding: LooseRecord | null;
};

function bodiesOf(record: LooseRecord): Bodies {
  const found: Bodies = { tags: [], comments: [], links: [], coding: null };
  for (const tag of asList(fieldOf(record, "tags"))) if (typeof tag === "string" && tag !== "") found.tags.push(tag);
  const comment = asText(fieldOf(record, "text")) ?? asText(fieldOf(record, "bodyValue"));
  if (comment !== null) found.comments.push(comment);
  for (const body of [...asList(fieldOf(record, "body")), ...asList(fieldOf(record, "bodies"))]) addBody(found, body);
  return found;
}

function addBody(found: Bodies, body: unknown): void {
  const record = asRecord(body);
  if (record === null) {
    if (typeof body === "string" && body !== "") found.links.push(body);
    return;
  }
  if (hasType(record, "Coding")) {
    found.coding ??= record;
    return;
  }
  if (fieldOf(record, "entente:derived") === true) return;
  const value = asText(fieldOf(record, "value")) ?? asText(fieldOf(record, "label"));
  const source = asText(fieldOf(record, "source")) ?? asText(fieldOf(record, "id"));
  const purposes = asList(fieldOf(record, "purpose"));
  if (value === null) {
    if (source !== null) found.links.push(source);
    return;
  }
  const tag = purposes.some(
    (purpose) => purpose === "tagging" || purpose === "classifying" || purpose === "identifying",
  );
  (tag ? found.tags : found.comments).push(value);
}

/** The fields of our own body; what is spelled badly is left out and said. */
function readCoding(coding: LooseRecord, faults: string[]): Partial<GivenQuote> {
  const own = (name: string) => fieldOf(coding, `entente:${name}`) ?? fieldOf(coding, name);
  const word = (name: string) => {
    const value = own(name);
    if (value !== undefined && value !== null && typeof value !== "string")
      faults.push(`${name} left out: text expected`);
    return typeof value === "string" ? value : null;
  };
  const checked = <Value>(name: string, read: (text: string) => Value | null, expected: string) => {
    const text = word(name);
    const value = text === null ? null : read(text);
    if (text !== null && value === null) faults.push(`${name} "${firstWords(text)}" left out: ${expected} expected`);
    return value;
  };
  const date = (name: string): PartialDate | null => checked(name, readDate, "a date such as 2025-09-02");
  const oneOf =
    <Word extends string>(words: readonly Word[]) =>
    (text: string) =>
      words.find((known) => known === text) ?? null;
  const given = readClaims(own("claims"));
  faults.push(...given.faults);
  return {
    article: { ...NO_ARTICLE, id: word("article"), title: word("articleTitle"), published: date("published") },
    speaker: word("speaker"),
    speakerLabel: word("speakerLabel"),
    addressee: word("addressee"),
    attribution: checked("attribution", oneOf(ATTRIBUTIONS), `one of ${ATTRIBUTIONS.join(", ")}`),
    act: checked("act", oneOf(ACTS), `one of ${ACTS.join(", ")}`),
    saidOn: date("saidOn"),
    source: word("source"),
    claims: given.claims,
    bearings: asList(own("bearings")).flatMap((value, at) => readBearing(value, at, faults)),
  };
}

function readBearing(value: unknown, at: number, faults: string[]): readonly GivenBearing[] {
  const record = asRecord(value);
  const own = (name: string) => fieldOf(record, `entente:${name}`) ?? fieldOf(record, name);
  const [one, other, ...more] = asList(own("tie")).map(asText);
  const aspect = ASPECTS.find((known) => known === own("aspect"));
  const stance = STANCES.find((known) => known === own("stance"));
  const confidence = own("confidence") ?? null;
  const sure = confidence === null || (typeof confidence === "number" && confidence > 0 && confidence <= 1);
  const wrong = [
    ...(one && other && one !== other && more.length === 0 ? [] : ["two different actors expected"]),
    ...(aspect === undefined ? [`an aspect expected: one of ${ASPECTS.join(", ")}`] : []),
    ...(stance === undefined ? ["a stance from -2 to 2 expected"] : []),
    ...(sure ? [] : ["a confidence above 0, at most 1, expected"]),
  ];
  if (!one || !other || aspect === undefined || stance === undefined || wrong.length > 0) {
    faults.push(`bearings[${at}] left out: ${wrong.join(", ")}`);
    return [];
  }
  return [{ tie: [one, other], aspect, stance, confidence: typeof confidence === "number" ? confidence : null }];
}
