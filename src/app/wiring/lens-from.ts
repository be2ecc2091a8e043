import type { Dossier } from "#domain/dossier/dossier.ts";
import { type Lens, restingLens } from "#domain/lens/lens.ts";
import { type ParsedLens, parseLens, printLens } from "#domain/lens/lens-text.ts";

const contextOf = (dossier: Dossier) => ({ dossier, resting: restingLens(dossier.opening.window) });

/** The lens an address spells for a dossier, over the lens the dossier opens with. */
export function lensFrom(query: string, dossier: Dossier): ParsedLens {
  const parsed = parseLens(query, contextOf(dossier));
  if (parsed.dossier === null || parsed.dossier === dossier.id) return parsed;
  const unknown = { name: "d", value: parsed.dossier.slice(0, 80), reason: "the source lists no such dossier" };
  return { ...parsed, ignored: [unknown, ...parsed.ignored] };
}

/** The query that spells a lens over a dossier. */
export function queryFor(lens: Lens, dossier: Dossier): string {
  return printLens(lens, contextOf(dossier));
}
