import type { Dossier } from "../dossier/dossier.ts";
import { COMMODITIES } from "./flow.ts";
import { flowIndexOf } from "./flow-index.ts";

/** Records of trade files that a dossier is published with at most: a reader's desk loads them before it draws. */
export const MOST_LISTED = 50_000;

/**
 * A dossier whose list of flows holds the records of its trade files too, each standing as it does on the desk, so that it
 * can be published; and how many were left out: all of a dossier's files together, where they are too many. The dossier
 * itself where it has none.
 */
export function listedWhole(dossier: Dossier): { readonly dossier: Dossier; readonly leftOut: number } {
  const index = flowIndexOf(dossier);
  const fromFiles = index.count - index.listed.length;
  if (fromFiles > MOST_LISTED) return { dossier, leftOut: fromFiles };
  if (fromFiles === 0 && dossier.sides === undefined) return { dossier, leftOut: 0 };
  const flows = COMMODITIES.flatMap((commodity) => index.belonging({ exporter: null, importer: null, commodity }));
  const { tradeFiles: _files, sides: _sides, ...rest } = dossier;
  return { dossier: { ...rest, flows }, leftOut: 0 };
}
