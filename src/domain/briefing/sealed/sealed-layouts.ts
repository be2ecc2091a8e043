import type { Dossier, GivenLayout } from "../../dossier/dossier.ts";
import { evidenceIndexOf } from "../../evidence/evidence-index.ts";
import { shapeHash, shapeOf } from "../../layout/graph-shape.ts";
import type { LayoutVariant } from "../../layout/layout-input.ts";
import type { ActorId } from "../../shared/ids.ts";

/** Where actors stand on the desk, in drawing units. */
export type DeskPlaces = ReadonlyMap<ActorId, { readonly x: number; readonly y: number }>;

/**
 * The places of the desk as a layout of what is drawn of a dossier that travels: a map once learnt stays. `null` where one
 * of its actors has no place there.
 */
export function sealedLayout(dossier: Dossier, variant: LayoutVariant, places: DeskPlaces): GivenLayout | null {
  const shape = shapeOf(dossier, evidenceIndexOf(dossier));
  const tenths: number[] = [];
  for (const { id } of shape.actors) {
    const place = places.get(id);
    if (!place || !Number.isFinite(place.x) || !Number.isFinite(place.y)) return null;
    tenths.push(Math.round(place.x * 10), Math.round(place.y * 10));
  }
  return { variant, hash: shapeHash(shape), tenths };
}
