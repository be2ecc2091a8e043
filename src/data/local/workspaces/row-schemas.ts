import * as z from "zod/mini";
import { REASONS } from "#domain/annotation/outcome.ts";
import { ACTS, ATTRIBUTIONS } from "#domain/evidence/evidence.ts";
import { HALF_LIVES } from "#domain/reading/method.ts";
import { parseMonth, parsePartialDate } from "#domain/shared/month.ts";
import { REF_KINDS } from "#domain/shared/ref.ts";
import { ASPECTS, STANCES } from "#domain/shared/stance.ts";
import { COMMODITIES } from "#domain/trade/flow.ts";
import type { About, Collection, WorkspaceDocument } from "#domain/workspace/document.ts";
import { briefingRow } from "./briefing-row-schema.ts";
import { claimRow } from "./claim-row-schema.ts";
import { id } from "./row-fields.ts";
import { savedMapping, sideChoice, tradeFile } from "./trade-row-schemas.ts";

// Rows are stored as the domain holds them, so a schema here is the domain type said once more, for values that come
// from a disk or a file. Objects are loose: a field this version does not know is kept, and written again (R6).

const words = z.nullable(z.string());
const date = z.string().check(z.refine((value) => parsePartialDate(value) !== null, "a date such as 2025-09-02"));
const list = <Item extends z.core.$ZodType>(item: Item) => z.array(item);

const tie = z.string().check(z.regex(/^[^~]+~[^~]+$/, "a tie such as IND~RUS"));
const bearing = z.looseObject({
  tie,
  aspect: z.enum(ASPECTS),
  stance: z.literal(STANCES),
  confidence: z.number().check(z.gt(0), z.lte(1)),
});

const actorNames = { id, name: z.string(), shortName: z.string(), code: z.string(), aliases: list(z.string()) };
const actor = z.discriminatedUnion("kind", [
  z.looseObject({ kind: z.literal("state"), ...actorNames }),
  z.looseObject({
    kind: z.literal("person"),
    ...actorNames,
    represents: list(z.looseObject({ state: id, role: z.string(), from: z.nullable(date), until: z.nullable(date) })),
  }),
  z.looseObject({
    kind: z.literal("organisation"),
    ...actorNames,
    place: words,
    members: list(
      z.looseObject({ actor: id, from: z.nullable(date), until: z.nullable(date), source: z.nullable(id) }),
    ),
  }),
]);

const unit = z.int().check(z.gte(0));
const place = z.looseObject({
  start: unit,
  end: unit,
  words: z.string(),
  score: z.number(),
  reasons: list(z.enum(REASONS)),
});

const month = z.string().check(z.refine((value) => parseMonth(value) !== null, "a month such as 2025-09"));
const amount = z.nullable(z.number());
const flow = z.looseObject({
  id,
  exporter: id,
  importer: id,
  commodity: z.enum(COMMODITIES),
  direction: z.enum(["import", "both"]),
  period: z.discriminatedUnion("kind", [
    z.looseObject({ kind: z.literal("month"), month }),
    z.looseObject({ kind: z.literal("year"), year: z.int() }),
    z.looseObject({ kind: z.literal("span"), from: month, to: month }),
  ]),
  valueUsd: amount,
  quantity: amount,
  unit: z.nullable(z.enum(["kt", "kb/d", "kbbl"])),
  quality: z.enum(["official", "reported", "estimate"]),
  series: z.enum(["primary", "alt"]),
  hs: words,
  original: z.nullable(z.looseObject({ value: z.number(), currency: z.string() })),
  source: id,
  note: words,
  reportedBy: z.optional(z.nullable(z.enum(["importer", "exporter"]))),
});

const ref = z.looseObject({ kind: z.enum(REF_KINDS as [(typeof REF_KINDS)[number]]), id });

const SCHEMAS = {
  actors: actor,
  anchorings: z.looseObject({
    id,
    article: id,
    state: z.enum(["moved", "changed", "ambiguous", "lost"]),
    was: z.string(),
    places: list(place),
    kept: z.optional(z.literal(true)),
  }),
  arrangements: z.looseObject({
    id,
    kind: z.string(),
    bearing,
    since: date,
    until: z.nullable(date),
    published: z.nullable(date),
    basis: z.string(),
    source: id,
  }),
  articles: z.looseObject({
    id,
    title: z.string(),
    standfirst: words,
    label: words,
    publisher: words,
    author: words,
    published: date,
    language: z.string(),
    direction: z.enum(["ltr", "rtl"]),
    blocks: list(z.looseObject({ kind: z.enum(["heading", "paragraph", "quotation", "list"]), text: z.string() })),
    sources: list(id),
  }),
  briefings: briefingRow,
  events: z.looseObject({
    id,
    date,
    title: z.string(),
    label: words,
    kind: z.string(),
    actors: list(id),
    bearings: list(bearing),
    published: z.nullable(date),
    source: id,
  }),
  flows: flow,
  hidden: z.looseObject({ id, ref, reason: z.string() }),
  mappings: savedMapping,
  notes: z.looseObject({ id, about: ref, text: z.string() }),
  overrides: z.looseObject({
    id,
    tie,
    stance: z.literal(STANCES),
    from: date,
    reason: z.string().check(z.refine((value) => value.trim() !== "", "a written reason")),
    coder: z.string(),
  }),
  quotes: z.looseObject({
    id,
    article: id,
    anchor: z.looseObject({
      exact: z.string(),
      prefix: z.string(),
      suffix: z.string(),
      start: z.int().check(z.gte(0)),
      end: z.int().check(z.gte(0)),
    }),
    speaker: z.nullable(id),
    speakerLabel: words,
    addressee: z.nullable(id),
    attribution: z.enum(ATTRIBUTIONS),
    act: z.enum(ACTS),
    saidOn: z.nullable(date),
    bearings: list(bearing),
    source: z.nullable(id),
    note: words,
    claims: z.optional(list(claimRow)),
  }),
  sides: sideChoice,
  sources: z.looseObject({
    id,
    title: z.string(),
    publisher: words,
    date: words,
    locator: words,
    licence: words,
    note: words,
  }),
  tradeFiles: tradeFile,
} satisfies Record<Collection, z.core.$ZodType>;

const share = z.number().check(z.gte(0), z.lte(1));
const aboutSchema = z.looseObject({
  id,
  title: z.string(),
  dossier: z.nullable(z.string()),
  created: date,
  coder: z.string(),
  method: z.nullable(
    z.looseObject({
      halfLife: z.literal([...HALF_LIVES]),
      directness: z.looseObject({
        arrangement: share,
        event: share,
        direct: share,
        reported: share,
        analyst: share,
        background: share,
      }),
    }),
  ),
});

/** A value, or why it is none. */
export type Decoded<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly path: string; readonly reason: string };

/** A stored row as the domain value it spells; unknown fields are kept. Otherwise the field at fault and what is wrong. */
export function decodeRow<Name extends Collection>(
  collection: Name,
  value: unknown,
): Decoded<WorkspaceDocument[Name][string]> {
  return decoded(z.safeParse(SCHEMAS[collection], value));
}

/** What a workspace says of itself, decoded. */
export function decodeAbout(value: unknown): Decoded<About> {
  return decoded(z.safeParse(aboutSchema, value));
}

/** The schemas spell the domain's types, brands apart: ids are branded by having been decoded. */
function decoded<Value>(result: z.core.util.SafeParseResult<unknown>): Decoded<Value> {
  if (result.success) return { ok: true, value: result.data as Value };
  const [issue] = result.error.issues;
  return {
    ok: false,
    path: issue?.path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("") ?? "",
    reason: issue?.message ?? "not what was expected",
  };
}
