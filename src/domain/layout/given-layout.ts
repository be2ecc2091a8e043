import type { Dossier } from "../dossier/dossier.ts";
import { type Layout, type LayoutVariant, sheetSize } from "./layout-input.ts";

/** The layout that came with a dossier for this variant; `null` where none did, or it lays out other actors or ties. */
export function givenLayout(
  layouts: Dossier["layouts"],
  { variant, hash, count }: { readonly variant: LayoutVariant; readonly hash: string; readonly count: number },
): Layout | null {
  const given = layouts?.find((layout) => layout.variant === variant && layout.hash === hash);
  if (!given || given.tenths.length !== count * 2) return null;
  return { ...sheetSize(count, variant), places: Float32Array.from(given.tenths, (value) => value / 10) };
}
