import approxSearch from "approx-string-match";
import type { Anchor } from "#domain/evidence/evidence.ts";

type Found = { readonly start: number; readonly end: number };

/** Exact hits if there are any, else the places with the fewest errors, as approx-string-match finds them. */
function search(text: string, part: string, mostErrors: number): readonly (Found & { readonly errors: number })[] {
  const hits: (Found & { errors: number })[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
    hits.push({ start: at, end: at + part.length, errors: 0 });
  return hits.length > 0 ? hits : approxSearch(text, part, mostErrors);
}

/** From 0 to 1: how much of `part` stands in a short text. */
function likeness(text: string, part: string): number {
  if (part === "") return 1;
  const [best] = text === "" ? [] : search(text, part, part.length);
  return best ? 1 - best.errors / part.length : 0;
}

/**
 * Where a quote stands, by the method that annotation tools use today (Hypothesis: exact, else the fewest errors up to half
 * of the quote; of several hits the one whose words, surroundings and place weigh most, 50 to 20 to 20 to 2). Written anew
 * from its description; `null` where nothing is near enough.
 */
export function peerPlace(text: string, { exact, prefix, suffix, start }: Anchor): Found | null {
  const hits = search(text, exact, Math.min(256, exact.length / 2));
  let best: Found | null = null;
  let most = -1;
  for (const hit of hits) {
    const weight =
      50 * (1 - hit.errors / exact.length) +
      20 * likeness(text.slice(Math.max(0, hit.start - prefix.length), hit.start), prefix) +
      20 * likeness(text.slice(hit.end, hit.end + suffix.length), suffix) +
      2 * (1 - Math.abs(hit.start - start) / text.length);
    if (weight <= most) continue;
    most = weight;
    best = hit;
  }
  return best;
}
