import { existsSync, readFileSync } from "node:fs";
import { decodeManifest } from "#data/http/wire/decode-folder.ts";
import type { Dossier, GivenLayout } from "#domain/dossier/dossier.ts";
import { buildEvidenceIndex } from "#domain/evidence/evidence-index.ts";
import { buildShape, layoutInputOf, shapeHash } from "#domain/layout/graph-shape.ts";
import { runToEnd } from "#domain/layout/layout-input.ts";
import { layoutSteps } from "#domain/layout/layout-steps.ts";

const VARIANTS = ["landscape", "portrait"] as const;

/**
 * The layouts of a dossier's graph, one for each variant. A layout that `before` holds for the same actors and ties is
 * kept: engines round differently, and a place that nothing moved should not move.
 */
export function layOut(
  dossier: Pick<Dossier, "actors" | "arrangements" | "events" | "quotes" | "articles">,
  before: readonly GivenLayout[],
): readonly GivenLayout[] {
  const shape = buildShape(dossier.actors, buildEvidenceIndex(dossier));
  const hash = shapeHash(shape);
  return VARIANTS.map((variant) => {
    const kept = before.find((layout) => layout.variant === variant && layout.hash === hash);
    if (kept) return kept;
    const { places } = runToEnd(layoutSteps(layoutInputOf(shape, variant)));
    return { variant, hash, tenths: Array.from(places, (value) => Math.round(value * 10)) };
  });
}

/** The layouts a compiled manifest holds; none where there is no manifest that can be read. */
export function layoutsIn(manifest: URL): readonly GivenLayout[] {
  if (!existsSync(manifest)) return [];
  const decoded = decodeManifest(JSON.parse(readFileSync(manifest, "utf8")));
  return decoded.ok ? decoded.value.layouts : [];
}
