import { loadNewcomers } from "#data/local/newcomer-places.ts";
import { loadPlaces } from "#data/local/places-cache.ts";
import { type DeskPlaces, sealedLayout } from "#domain/briefing/sealed/sealed-layouts.ts";
import type { Dossier, GivenLayout } from "#domain/dossier/dossier.ts";
import { evidenceIndexOf } from "#domain/evidence/evidence-index.ts";
import { givenLayout } from "#domain/layout/given-layout.ts";
import { type GraphShape, layoutInputOf, shapeHash, shapeOf } from "#domain/layout/graph-shape.ts";
import type { LayoutVariant } from "#domain/layout/layout-input.ts";
import { runJob } from "#workers/runner.ts";

const VARIANTS: readonly LayoutVariant[] = ["landscape", "portrait"];
const shapeOfDossier = (dossier: Dossier): GraphShape => shapeOf(dossier, evidenceIndexOf(dossier));

/**
 * Where the actors that travel stand, for wide panes and for phones: as on this desk, so that nobody waits for a layout
 * and a map once learnt stays; laid out anew where the desk has no place for one of them.
 */
export async function deskLayouts(
  desk: Dossier,
  sealed: Dossier,
  signal: AbortSignal,
): Promise<readonly GivenLayout[]> {
  const layouts: GivenLayout[] = [];
  for (const variant of VARIANTS) {
    const found = sealedLayout(sealed, variant, placesOf(desk, variant)) ?? (await laidOut(sealed, variant, signal));
    signal.throwIfAborted();
    if (found !== null) layouts.push(found);
  }
  return layouts;
}

/** Places kept on this machine, those that came with the dossier, and those of whoever a workspace adds. */
function placesOf(desk: Dossier, variant: LayoutVariant): DeskPlaces {
  const ground = desk.ground ?? desk;
  const shape = shapeOfDossier(ground);
  const key = { dossier: ground.id, variant, hash: shapeHash(shape) };
  const count = shape.actors.length;
  const places =
    loadPlaces(key, count)?.places ?? givenLayout(ground.layouts, { variant, hash: key.hash, count })?.places ?? null;
  const all = new Map([...loadNewcomers(key)].map(([id, [x, y]]) => [id, { x, y }]));
  if (places === null) return all;
  for (const [at, { id }] of shape.actors.entries())
    all.set(id, { x: places[at * 2] ?? Number.NaN, y: places[at * 2 + 1] ?? Number.NaN });
  return all;
}

/** `null` where it could not be done: the viewer then does it when it is opened. */
async function laidOut(sealed: Dossier, variant: LayoutVariant, signal: AbortSignal): Promise<GivenLayout | null> {
  const shape = shapeOfDossier(sealed);
  if (shape.actors.length === 0) return null;
  const outcome = await runJob("layout", layoutInputOf(shape, variant), { signal });
  if (!outcome.ok) return null;
  const tenths = Array.from(outcome.value.places, (value) => Math.round(value * 10));
  return { variant, hash: shapeHash(shape), tenths };
}
