import { existsSync, readdirSync, readFileSync } from "node:fs";
import * as z from "zod";
import { articleSchema, readArticle } from "#data/http/wire/article-wire.ts";
import { briefingSchema, readBriefing, stepSchema } from "#data/http/wire/briefing-wire.ts";
import { claimSchema, readClaim } from "#data/http/wire/claim-wire.ts";
import { bearingSchema, quoteSchema, readBearing } from "#data/http/wire/evidence-wire.ts";
import { type Article, plainText } from "#domain/article/article.ts";
import type { Briefing } from "#domain/briefing/briefing.ts";
import type { Anchor, Quote } from "#domain/evidence/evidence.ts";
import type { ActorId, ArticleId, QuoteId, SourceId } from "#domain/shared/ids.ts";
import { ACTOR_IDS, dateOf, type EventAddition } from "./facts/alliance.ts";

/** The day the sample is told of. */
const CAPTURED = "2025-09-30";
/** How many UTF-16 units around a quote are kept to find it again. */
const CONTEXT = 32;

const writtenActor = z.string().refine((id) => ACTOR_IDS.has(id), "nobody of the facts is called so");
const writtenBearing = z.strictObject({ ...bearingSchema.shape, tie: z.tuple([writtenActor, writtenActor]) });

/** A quote as it is written by hand: its words, and which of their occurrences is meant when there are several. */
const writtenQuote = z.strictObject({
  id: quoteSchema.shape.id,
  exact: z.string().min(1),
  occurrence: z.int().min(1).optional(),
  speaker: writtenActor.nullable(),
  speakerLabel: z.string().nullable(),
  addressee: writtenActor.nullable(),
  attribution: quoteSchema.shape.attribution,
  act: quoteSchema.shape.act,
  saidOn: z.string().nullable(),
  bearings: z.array(writtenBearing),
  source: z.string().nullable(),
  note: z.string().nullable(),
  claims: z.array(claimSchema).min(1).optional(),
});

/** A briefing as it is written by hand: when a step was captured, and what it remembers, is added by the compiler. */
const writtenBriefing = z.strictObject({
  ...briefingSchema.shape,
  steps: z.array(z.strictObject(stepSchema.shape).omit({ captured: true, remembered: true })),
});

type WrittenQuote = z.infer<typeof writtenQuote>;

const writtenEvents = z.record(
  z.string(),
  z.strictObject({
    label: z.string().nullable(),
    published: z.string().nullable(),
    bearings: z.array(writtenBearing),
  }),
);

/** What was written by hand for the dossier, and what is wrong with it. */
export type Content = {
  /** Newest first. */
  readonly articles: readonly Article[];
  /** By article, in text order. */
  readonly quotes: readonly Quote[];
  readonly events: ReadonlyMap<string, EventAddition>;
  /** Their steps remember nothing yet. */
  readonly briefings: readonly Briefing[];
  /** One sentence each; a quote with a fault is left out. */
  readonly faults: readonly string[];
};

/** Reads `articles/`, `quotes/`, `briefings/` and `events.json` of a folder; what is not there is empty. */
export function readContent(folder: URL): Content {
  const faults: string[] = [];
  const articles = read(folder, "articles/", faults, articleSchema).map(([, wire]) => readArticle(wire));
  articles.sort((one, other) => compare(other.published, one.published) || compare(one.id, other.id));
  const written = new Map(read(folder, "quotes/", faults, z.array(writtenQuote)));
  const quotes = articles.flatMap((article) => quotesOf(article, written.get(article.id) ?? [], faults));
  for (const id of written.keys()) {
    if (!articles.some((article) => article.id === id)) faults.push(`quotes/${id}.json: there is no article ${id}`);
  }
  const events = new Map<string, EventAddition>();
  for (const [, additions] of read(folder, "", faults, writtenEvents).filter(([name]) => name === "events")) {
    for (const [id, { label, published, bearings }] of Object.entries(additions)) {
      const at = published === null ? null : dateOf(published);
      events.set(id, { label, published: at, bearings: bearings.map(readBearing) });
    }
  }
  const briefings = read(folder, "briefings/", faults, writtenBriefing).map(([, { steps, ...head }]) =>
    readBriefing({ ...head, steps: steps.map((step) => ({ ...step, captured: CAPTURED })) }),
  );
  return { articles, quotes, events, briefings, faults };
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The files of a folder that the schema accepts, by name without ending, in the order of their names. */
function read<Schema extends z.core.$ZodType>(
  folder: URL,
  below: string,
  faults: string[],
  schema: Schema,
): [string, z.output<Schema>][] {
  const place = new URL(below, folder);
  if (!existsSync(place)) return [];
  const names = readdirSync(place).filter((name) => name.endsWith(".json"));
  return names.sort(compare).flatMap((name): [string, z.output<Schema>][] => {
    const parsed = z.safeParse(schema, JSON.parse(readFileSync(new URL(name, place), "utf8")));
    if (parsed.success) return [[name.replace(/\.json$/, ""), parsed.data]];
    faults.push(...parsed.error.issues.map((issue) => `${below}${name} ${issue.path.join(".")}: ${issue.message}`));
    return [];
  });
}

function quotesOf(article: Article, written: readonly WrittenQuote[], faults: string[]): Quote[] {
  const found = written.flatMap((quote): Quote[] => {
    const anchor = anchorOf(article, quote);
    if (typeof anchor === "string") {
      faults.push(`quotes/${article.id}.json, ${quote.id}: ${anchor}`);
      return [];
    }
    const { id, speaker, speakerLabel, addressee, attribution, act, saidOn, bearings, source, note, claims } = quote;
    return [
      {
        id: id as QuoteId,
        article: article.id as ArticleId,
        anchor,
        speaker: speaker as ActorId | null,
        speakerLabel,
        addressee: addressee as ActorId | null,
        attribution,
        act,
        saidOn: saidOn === null ? null : dateOf(saidOn),
        bearings: bearings.map(readBearing),
        source: source as SourceId | null,
        note,
        ...(claims ? { claims: claims.map(readClaim) } : {}),
      },
    ];
  });
  return found.sort((one, other) => one.anchor.start - other.anchor.start || compare(one.id, other.id));
}

/** Where the words stand, or in words why they cannot be placed. They must stand within one block. */
export function anchorOf(
  article: Article,
  { exact, occurrence }: Pick<WrittenQuote, "exact" | "occurrence">,
): Anchor | string {
  const text = plainText(article);
  const starts: number[] = [];
  let offset = 0;
  for (const block of article.blocks) {
    for (let at = block.text.indexOf(exact); at >= 0; at = block.text.indexOf(exact, at + 1)) starts.push(offset + at);
    offset += block.text.length + 1;
  }
  const words = JSON.stringify(exact);
  if (starts.length === 0) return `the words ${words} do not stand in one block of the article`;
  if (starts.length > 1 && occurrence === undefined) return `the words ${words} stand ${starts.length} times: which?`;
  const start = starts[(occurrence ?? 1) - 1];
  if (start === undefined) return `the words ${words} stand ${starts.length} times, not ${occurrence}`;
  const end = start + exact.length;
  return {
    exact,
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    start,
    end,
  };
}
