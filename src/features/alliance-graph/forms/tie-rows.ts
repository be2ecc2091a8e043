import type { Lookup } from "#domain/dossier/lookup.ts";
import type { Reading } from "#domain/reading/reading.ts";
import { GROUP_WORD, groupOf } from "#domain/shared/aspect-group.ts";
import { type ActorId, endsOf, type TieId } from "#domain/shared/ids.ts";

/** One tie as a row: under an actor it is seen from there. */
export type TieRow = {
  readonly tie: TieId;
  readonly reading: Reading;
  /** "India–Russia", or under an actor the name of the other end. */
  readonly name: string;
  readonly kind: string;
};

/** An actor with its ties; in the ungrouped list there is one group without an actor. */
export type TieGroup = { readonly actor: ActorId | null; readonly name: string; readonly rows: readonly TieRow[] };

/** What rows can be sorted by. */
export const SORTS = ["name", "stance", "trend", "kind", "count", "weight"] as const;
export type Sort = (typeof SORTS)[number];
export type Order = { readonly by: Sort; readonly descending: boolean };

const collator = new Intl.Collator("en");

const COMPARE: Readonly<Record<Sort, (one: TieRow, other: TieRow) => number>> = {
  name: (one, other) => collator.compare(one.name, other.name),
  stance: (one, other) => one.reading.stance - other.reading.stance,
  trend: (one, other) => (one.reading.trend ?? 0) - (other.reading.trend ?? 0),
  kind: (one, other) => collator.compare(one.kind, other.kind),
  count: (one, other) => one.reading.count - other.reading.count,
  weight: (one, other) => one.reading.weight - other.reading.weight,
};

/** Rows of the readings that are wanted: filtered by words, sorted, under each of their actors or in one list. */
export function tieGroups(
  readings: readonly Reading[],
  lookup: Lookup,
  options: { readonly words: string; readonly order: Order; readonly grouped: boolean },
): TieGroup[] {
  const { order, grouped } = options;
  const words = folded(options.words).split(" ").filter(Boolean);
  const matches = (reading: Reading) => {
    const text = folded([...endsOf(reading.tie)].map((id) => `${lookup.actorName(id)} ${id}`).join(" "));
    return words.every((word) => text.includes(word));
  };
  const found = readings.filter(matches);
  const byOrder = (rows: TieRow[]) =>
    rows.sort((one, other) => {
      const result = COMPARE[order.by](one, other) || COMPARE.name(one, other);
      return order.descending ? -result : result;
    });
  if (!grouped) {
    const rows = byOrder(found.map((reading) => rowOf(reading, lookup.tieName(reading.tie))));
    return rows.length > 0 ? [{ actor: null, name: "", rows }] : [];
  }
  const byActor = new Map<ActorId, TieRow[]>();
  for (const reading of found) {
    const [one, other] = endsOf(reading.tie);
    for (const [actor, far] of [[one, other] as const, [other, one] as const]) {
      const rows = byActor.get(actor) ?? [];
      rows.push(rowOf(reading, lookup.actorName(far)));
      byActor.set(actor, rows);
    }
  }
  return [...byActor]
    .map(([actor, rows]) => ({ actor, name: lookup.actorName(actor), rows: byOrder(rows) }))
    .sort((one, other) => collator.compare(one.name, other.name));
}

const rowOf = (reading: Reading, name: string): TieRow => ({
  tie: reading.tie,
  reading,
  name,
  kind: GROUP_WORD[groupOf(reading.aspects[0] ?? "political")],
});

/** Case and accents do not matter to a search. */
const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
