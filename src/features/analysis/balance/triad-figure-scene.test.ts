import { describe, expect, it } from "vitest";
import { signedGraphOf } from "#domain/analysis/balance/signed-graph.ts";
import { findTriads } from "#domain/analysis/balance/triads.ts";
import { evidenceIndexOf } from "#domain/evidence/evidence-index.ts";
import { shapeOf } from "#domain/layout/graph-shape.ts";
import { DEFAULT_METHOD } from "#domain/reading/method.ts";
import { readTies } from "#domain/reading/read-ties.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { FIGURE, triadFigure } from "./triad-figure-scene.ts";

const dossier = sampleDossier();
const index = evidenceIndexOf(dossier);
const { from, to } = dossier.opening.window;
const query = { at: to, since: from, clock: "event", method: DEFAULT_METHOD, aspects: null } as const;
const triads = findTriads(signedGraphOf(shapeOf(dossier, index), readTies(index, query)));

describe("the small triangle", () => {
  it("has the friend of both rivals on top", () => {
    const triad = triads.find(({ id }) => id === "IND~PAK~RUS");
    const corners = triad ? triadFigure(triad).corners : [];
    expect([...corners].sort((one, other) => one.y - other.y)[0]?.actor).toBe("RUS");
  });

  it("gives every actor a seat of its own and draws each tie once, within its edges", () => {
    for (const triad of triads) {
      const { corners, sides } = triadFigure(triad);
      expect(new Set(corners.map(({ x, y }) => `${x},${y}`)).size).toBe(3);
      expect(sides.map(({ tie }) => tie)).toEqual(triad.ties.map(({ id }) => id));
      const numbers = sides.flatMap(({ path }) => (path.match(/-?[\d.]+/g) ?? []).map(Number));
      expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...numbers)).toBeLessThanOrEqual(FIGURE.width);
    }
  });
});
