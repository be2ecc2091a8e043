import { ACT_CHOICES, ATTRIBUTION_CHOICES } from "#domain/article/quote-choices.ts";
import { writeStance } from "#domain/reading/words.ts";
import { ASPECT_CHOICES } from "#domain/shared/aspect-choices.ts";
import { type ActorId, type ArticleId, endsOf, type TieId } from "#domain/shared/ids.ts";
import { STANCES } from "#domain/shared/stance.ts";
import { capital, writeNumber } from "#domain/shared/wording.ts";
import type { AboutChoice, SpeakerChoice } from "#domain/workspace/quote-filter.ts";
import type { QuoteRow, QuoteTable } from "#domain/workspace/quote-table.ts";

/** One thing a filter can ask for. */
export type FilterOption<Value> = {
  /** Tells it from the others. */
  readonly key: string;
  readonly label: string;
  readonly value: Value;
};

const keyed = <Value extends string>({ value, label }: { readonly value: Value; readonly label: string }) => ({
  key: value,
  label,
  value,
});

export const ACT_OPTIONS = ACT_CHOICES.map(keyed);
export const ATTRIBUTION_OPTIONS = ATTRIBUTION_CHOICES.map(keyed);
export const ASPECT_OPTIONS = ASPECT_CHOICES.flatMap(({ choices }) => choices).map(keyed);
export const STANCE_OPTIONS = STANCES.map((value) => ({ key: String(value), label: writeStance(value), value }));
export const OWNER_OPTIONS = [
  { key: "dossier", label: "As in the dossier", value: "dossier" },
  { key: "changed", label: "Changed by you", value: "changed" },
  { key: "yours", label: "Yours", value: "yours" },
] as const;
export const STATE_OPTIONS = [
  { key: "found", label: "Found", value: "found" },
  { key: "moved", label: "Moved", value: "moved" },
  { key: "changed", label: "Words changed", value: "changed" },
  { key: "ambiguous", label: "Several places", value: "ambiguous" },
  { key: "lost", label: "Lost", value: "lost" },
] as const;

/** Names one choice of a speaker, for lists. */
export function speakerKey(choice: SpeakerChoice): string {
  if (choice.kind === "actor") return `actor.${choice.id}`;
  return choice.kind === "label" ? `label.${choice.words}` : "nobody";
}

/** Names one choice of what quotes bear on, for lists. */
export function aboutKey(choice: AboutChoice): string {
  return choice.kind === "none" ? "none" : `${choice.kind}.${choice.id}`;
}

/** What the filters can ask for in this table, with how many quotes each would find alone. */
export type TableOptions = {
  readonly speakers: readonly FilterOption<SpeakerChoice>[];
  readonly abouts: readonly FilterOption<AboutChoice>[];
  readonly articles: readonly FilterOption<ArticleId>[];
};

const names = new Intl.Collator("en", { numeric: true });

/** Built once for each table. Linear in the rows, but for the sorting of names. */
export function optionsOf(table: QuoteTable): TableOptions {
  return { speakers: speakersOf(table), abouts: aboutsOf(table), articles: articlesOf(table.rows) };
}

function speakersOf({ rows, lookup }: QuoteTable): readonly FilterOption<SpeakerChoice>[] {
  const actors = tally(rows, ({ quote }) => (quote.speaker === null ? [] : [quote.speaker]));
  const labels = tally(rows, ({ quote }) =>
    quote.speaker === null && quote.speakerLabel !== null ? [quote.speakerLabel] : [],
  );
  const nobody = rows.filter(({ quote }) => quote.speaker === null && quote.speakerLabel === null).length;
  const made = (value: SpeakerChoice, name: string, count: number) => ({
    key: speakerKey(value),
    label: counted(name, count),
    value,
  });
  return [
    ...(nobody > 0 ? [made({ kind: "nobody" }, "Nobody named", nobody)] : []),
    ...sorted(actors, (id: ActorId) => lookup.actorName(id)).map(([id, name, count]) =>
      made({ kind: "actor", id }, name, count),
    ),
    ...sorted(labels, capital).map(([words, name, count]) => made({ kind: "label", words }, `“${name}”`, count)),
  ];
}

function aboutsOf({ rows, lookup }: QuoteTable): readonly FilterOption<AboutChoice>[] {
  const ties = tally(rows, ({ quote }) => new Set(quote.bearings.map(({ tie }) => tie)));
  const actors = tally(rows, ({ quote }) => new Set(quote.bearings.flatMap(({ tie }) => endsOf(tie))));
  const none = rows.filter(({ quote }) => quote.bearings.length === 0).length;
  const made = (value: AboutChoice, name: string, count: number) => ({
    key: aboutKey(value),
    label: counted(name, count),
    value,
  });
  return [
    ...(none > 0 ? [made({ kind: "none" }, "No tie", none)] : []),
    ...sorted(actors, (id: ActorId) => lookup.actorName(id)).map(([id, name, count]) =>
      made({ kind: "actor", id }, `Ties of ${name}`, count),
    ),
    ...sorted(ties, (id: TieId) => lookup.tieName(id)).map(([id, name, count]) =>
      made({ kind: "tie", id }, name, count),
    ),
  ];
}

function articlesOf(rows: readonly QuoteRow[]): readonly FilterOption<ArticleId>[] {
  const titles = new Map(rows.map(({ quote, article }) => [quote.article, article?.title ?? quote.article]));
  const found = tally(rows, ({ quote }) => [quote.article]);
  return sorted(found, (id) => titles.get(id) ?? id).map(([id, name, count]) => ({
    key: id,
    label: counted(name, count),
    value: id,
  }));
}

function tally<Key>(rows: readonly QuoteRow[], keysOf: (row: QuoteRow) => Iterable<Key>): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const row of rows) for (const key of keysOf(row)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function sorted<Key>(counts: ReadonlyMap<Key, number>, nameOf: (key: Key) => string) {
  return [...counts]
    .map(([key, count]) => [key, nameOf(key), count] as const)
    .sort(([, one], [, other]) => names.compare(one, other));
}

const counted = (name: string, count: number) => `${name} (${writeNumber(count)})`;
