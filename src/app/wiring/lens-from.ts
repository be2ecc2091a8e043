import type { Dossier } from "#domain/dossier/dossier.ts";
import { type Lens, restingLens } from "#domain/lens/lens.ts";
import { type ParsedLens, parseLens, printLens } from "#domain/lens/lens-text.ts";

const contextOf = (dossier: Dossier) => ({ dossier, resting: restingLens(dossier.opening.window) });

/** The lens an address spells for a dossier, over the lens the dossier opens with. */
export function lensFrom(query: string, dossier: Dossier): ParsedLens {
  return parseLens(query, contextOf(dossier));
}

/** The query that spells a lens over a dossier. */
export function queryFor(lens: Lens, dossier: Dossier): string {
  return printLens(lens, contextOf(dossier));
}
