import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { evidenceIndexOf } from "../evidence/evidence-index.ts";
import { givenLayout } from "./given-layout.ts";
import { shapeHash, shapeOf } from "./graph-shape.ts";

const given = { variant: "landscape", hash: "h", tenths: [100, 205, -30, 0] } as const;

describe("a layout that came with a dossier", () => {
  it("is used for the actors and ties it was made for, in drawing units", () => {
    const layout = givenLayout([given], { variant: "landscape", hash: "h", count: 2 });
    expect([...(layout?.places ?? [])]).toEqual([10, 20.5, -3, 0]);
  });

  it.each([
    ["another variant", { variant: "portrait", hash: "h", count: 2 }],
    ["other ties", { variant: "landscape", hash: "other", count: 2 }],
    ["more actors", { variant: "landscape", hash: "h", count: 3 }],
  ] as const)("is not used for %s", (_what, wanted) => {
    expect(givenLayout([given], wanted)).toBeNull();
  });

  it("is none where none came", () => {
    expect(givenLayout(undefined, { variant: "landscape", hash: "h", count: 2 })).toBeNull();
  });

  it.each(["landscape", "portrait"] as const)("comes with the sample, %s", (variant) => {
    const dossier = sampleDossier();
    const shape = shapeOf(dossier, evidenceIndexOf(dossier));
    const wanted = { variant, hash: shapeHash(shape), count: shape.actors.length };
    expect(givenLayout(dossier.layouts, wanted)).not.toBeNull();
  });
});
