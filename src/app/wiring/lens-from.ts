import type { Dossier } from "#domain/dossier/dossier.ts";
import { type Lens, restingLens } from "#domain/lens/lens.ts";
import { parseLens } from "#domain/lens/lens-text.ts";

/** A part of an address that could not be used, and why. */
export type IgnoredPart = { readonly name: string; readonly value: string; readonly reason: string };

/** The lens an address spells for a dossier, over the lens the dossier opens with; bad parts are listed, the rest applies. */
export function lensFrom(
  query: string,
  dossier: Dossier,
): { readonly lens: Lens; readonly ignored: readonly IgnoredPart[] } {
  const { lens, ignored } = parseLens(query, { resting: restingLens(dossier.opening.window), dossier });
  return { lens: { ...lens, pickedBy: "address" }, ignored };
}
