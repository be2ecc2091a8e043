import { KIND_WORDS } from "#domain/dossier/item-name.ts";
import type { FindGroup, FindHit } from "#domain/find/finder.ts";
import { printRef } from "#domain/shared/ref.ts";
import { writeCount, writeNumber } from "#domain/shared/wording.ts";

/** Results as they are walked through with the arrow keys: all groups one after the other. */
export type ResultList = {
  readonly groups: readonly FindGroup[];
  readonly hits: readonly FindHit[];
  /** How many were found, those not listed included. */
  readonly total: number;
};

/** The list of some groups. */
export function resultList(groups: readonly FindGroup[]): ResultList {
  return {
    groups,
    hits: groups.flatMap(({ hits }) => hits),
    total: groups.reduce((sum, { total }) => sum + total, 0),
  };
}

/** "Quotes, 5 of 12" over a group that was cut, "Quotes" over one that was not. */
export function groupTitle({ kind, total, hits }: FindGroup): { readonly name: string; readonly count: string } {
  const [one, many] = kind === "note" ? ["Note of yours", "Notes of yours"] : KIND_WORDS[kind];
  const count = total > hits.length ? `${writeNumber(hits.length)} of ${writeNumber(total)}` : writeNumber(total);
  return { name: total === 1 ? one : many, count };
}

/** What is said when the results change: "12 results in 3 groups", "No results"; "… so far" while texts are taken in. */
export function writeResults(list: ResultList, asked: string, whole: boolean): string {
  const soFar = whole ? "" : " so far";
  if (asked === "") return "Actors with most ties, newest articles";
  if (list.total === 0) return `No results${soFar}`;
  const groups = list.groups.length === 1 ? "" : ` in ${writeCount(list.groups.length, "group")}`;
  return `${writeCount(list.total, "result")}${groups}${soFar}`;
}

/** The next position in a list that goes round; -1 where the list is empty. */
export function stepIn(length: number, at: number, step: number): number {
  return length === 0 ? -1 : (at + step + length) % length;
}

/** The first result of the next or previous group, going round; where there is one group only, its first or last. */
export function stepGroup({ groups, hits }: ResultList, at: number, step: 1 | -1): number {
  const starts: number[] = [];
  let start = 0;
  for (const group of groups) {
    starts.push(start);
    start += group.hits.length;
  }
  if (step > 0) return starts.find((first) => first > at) ?? hits.length - 1;
  return starts.findLast((first) => first < at) ?? 0;
}

/** An id for the element of a result, the same as long as it is in the list. */
export function resultId(prefix: string, hit: FindHit): string {
  return `${prefix}-${hit.note ?? printRef(hit.ref)}`;
}
