import { describe, expect, it } from "vitest";
import { lookupOf } from "#domain/dossier/lookup.ts";
import { evidenceIndexOf } from "#domain/evidence/evidence-index.ts";
import { givenLayout } from "#domain/layout/given-layout.ts";
import { shapeHash, shapeOf } from "#domain/layout/graph-shape.ts";
import { emphasisOf } from "#domain/lens/emphasis.ts";
import type { Picture, Shape } from "#domain/picture/picture.ts";
import { DEFAULT_METHOD } from "#domain/reading/method.ts";
import { readTies } from "#domain/reading/read-ties.ts";
import type { TieId } from "#domain/shared/ids.ts";
import type { Ref } from "#domain/shared/ref.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { matrixActors } from "../forms/matrix-actors.ts";
import { lookOf, stressesOf } from "../scene/graph-look.ts";
import { guessWidth } from "../scene/measures.ts";
import { buildGraphPicture } from "./build-graph-picture.ts";
import { buildMatrixPicture } from "./build-matrix-picture.ts";

const DOSSIER = sampleDossier();
const INDEX = evidenceIndexOf(DOSSIER);
const SHAPE = shapeOf(DOSSIER, INDEX);
const { window } = DOSSIER.opening;
const READINGS = readTies(INDEX, {
  at: window.to,
  since: window.from,
  clock: "event",
  method: DEFAULT_METHOD,
  aspects: null,
});
const FILTER = { stances: null, headings: null, memberships: true, minWeight: 0, ego: null, at: window.to };
const LAYOUT = givenLayout(DOSSIER.layouts, {
  variant: "landscape",
  hash: shapeHash(SHAPE),
  count: SHAPE.actors.length,
});

function pictureOf(selection: Ref | null) {
  if (LAYOUT === null) throw new Error("The sample comes with its layout");
  const stresses = stressesOf(SHAPE, emphasisOf(selection, INDEX), selection);
  return buildGraphPicture({
    shape: SHAPE,
    layout: LAYOUT,
    look: lookOf(SHAPE, READINGS, FILTER, stresses),
    width: 960,
    mutedAlpha: selection === null ? 1 : 0.5,
    widthOf: guessWidth,
    tieWords: (tie) => SHAPE.ties[tie]?.id ?? "",
  });
}

const all = (shapes: readonly Shape[]): readonly Shape[] =>
  shapes.flatMap((shape) => (shape.kind === "group" ? [shape, ...all(shape.shapes)] : [shape]));
const texts = ({ shapes }: Picture) => all(shapes).flatMap((shape) => (shape.kind === "text" ? [shape.text] : []));

describe("the picture of the graph", () => {
  const picture = pictureOf(null);

  it("holds every actor with its code, and every tie that has evidence in its own stroke", () => {
    expect(picture.actors.map(({ id }) => id)).toEqual(SHAPE.actors.map(({ id }) => id));
    expect(texts(picture)).toEqual(expect.arrayContaining(SHAPE.actors.map(({ code }) => code)));
    const stances = picture.ties.filter(({ pattern }) => pattern !== null);
    expect(new Set(stances.map(({ id }) => id))).toEqual(
      new Set(SHAPE.ties.filter(({ id, membership }) => !membership && READINGS.has(id)).map(({ id }) => id)),
    );
    const patterns = { [-2]: "zigzag", [-1]: "dashes", 0: "dots", 1: "solid", 2: "double" } as const;
    for (const { id, pattern } of stances) expect(pattern).toBe(patterns[READINGS.get(id)?.band ?? 0]);
  });

  it("stays on its sheet", () => {
    for (const { x, y, radius } of picture.actors) {
      expect(Math.min(x - radius, y - radius)).toBeGreaterThan(0);
      expect(x + radius).toBeLessThan(picture.width);
      expect(y + radius).toBeLessThan(picture.height);
    }
  });

  it("puts the selected tie and its ends on the lamp and mutes the rest", () => {
    const chosen = pictureOf({ kind: "tie", id: "PAK~RUS" as TieId });
    expect(chosen.ties.filter(({ lit }) => lit).map(({ id }) => id)).toEqual(["PAK~RUS"]);
    expect(chosen.actors.filter(({ lit }) => lit).map(({ id }) => id)).toEqual(["PAK", "RUS"]);
    const rest = chosen.ties.filter(({ lit }) => !lit);
    expect(rest.every(({ opacity }) => opacity <= 0.5)).toBe(true);
    // Lit above all.
    expect(chosen.ties.at(-1)?.id).toBe("PAK~RUS");
  });

  it("draws nothing that is not a number", () => {
    expect(JSON.stringify(picture)).not.toMatch(/null,"y"|"x":null|NaN/);
  });
});

it("the matrix holds each tie of its actors twice", () => {
  const actors = matrixActors(SHAPE);
  const lookup = lookupOf(DOSSIER);
  const picture = buildMatrixPicture({
    actors,
    readings: READINGS,
    filter: FILTER,
    lookup,
    width: 960,
    widthOf: guessWidth,
  });
  const cells = picture.shapes.flatMap((shape) => (shape.kind === "group" ? [shape.ref] : []));
  const within = [...READINGS.keys()].filter((tie) => tie.split("~").every((end) => actors.some((id) => id === end)));
  expect(cells.toSorted()).toEqual(within.flatMap((tie) => [`tie.${tie}`, `tie.${tie}`]).toSorted());
});
