import { describe, expect, it } from "vitest";
import { FLAT, NO_EVIDENCE, onTie, trialEvent, trialQuery, trialState } from "#tests/support/trial-evidence.ts";
import type { Bearing } from "../../evidence/evidence.ts";
import { buildEvidenceIndex } from "../../evidence/evidence-index.ts";
import { buildShape } from "../../layout/graph-shape.ts";
import { runToEnd } from "../../layout/layout-input.ts";
import { readTiesAnew } from "../../reading/read-ties.ts";
import { campsOf } from "./camps.ts";
import { frustrationSteps, STEPS_ALLOWED } from "./frustration.ts";
import { writeExactness, writeFrustration, writeResisting, writeSeveral } from "./frustration-words.ts";
import { edgesIn, signedGraphOf } from "./signed-graph.ts";

function campsFor(...bearings: readonly Bearing[]) {
  const actors = [...new Set(bearings.flatMap(({ tie }) => tie.split("~")))].sort().map((id) => trialState(id, id));
  const index = buildEvidenceIndex({ ...NO_EVIDENCE, actors, events: [trialEvent("all", "2024-01-10", bearings)] });
  const graph = signedGraphOf(buildShape(actors, index), readTiesAnew(index, trialQuery("2024-12", { method: FLAT })));
  const found = runToEnd(frustrationSteps({ edges: edgesIn(graph).edges, steps: STEPS_ALLOWED }));
  return { ...campsOf(graph, found), found };
}

describe("camps", () => {
  it("hold those who stand together, the larger first, part by part", () => {
    const { parts, aside, resisting } = campsFor(
      onTie("A~B", 1),
      onTie("B~C", 2),
      onTie("C~D", -1),
      onTie("A~D", -2),
      onTie("X~Y", 1),
      onTie("D~Z", 0),
    );
    expect(parts).toEqual([
      [["A", "B", "C"], ["D"]],
      [["X", "Y"], []],
    ]);
    expect(aside).toEqual(["Z"]);
    expect(resisting).toEqual([]);
  });

  it("name the ties that resist and how", () => {
    const { resisting, found } = campsFor(
      onTie("A~B", 1),
      onTie("B~C", 1),
      onTie("A~C", -2),
      onTie("A~D", 2),
      onTie("C~D", 2),
    );
    expect(found.upper).toBe(1);
    expect(resisting.map(({ tie, where }) => `${tie.id} ${where}`)).toEqual(["A~C within"]);
    expect(resisting.map(writeResisting)).toEqual(["hostile within a camp"]);
  });
});

describe("frustration in words", () => {
  it("is called exact only where both bounds meet", () => {
    expect(writeFrustration({ lower: 4, upper: 4 }, 26)).toBe("4 of 26 signed ties would have to change");
    expect(writeFrustration({ lower: 0, upper: 0 }, 26)).toBe("No tie would have to change");
    expect(writeFrustration({ lower: 9, upper: 12 }, 200)).toBe(
      "Between 9 and 12 of 200 signed ties would have to change",
    );
    expect(writeExactness({ lower: 4, upper: 4 }, false)).toMatch(/is 4, exactly/);
    for (const running of [true, false])
      expect(writeExactness({ lower: 9, upper: 12 }, running)).not.toMatch(/exactly/);
  });

  it("says whether the camps are the only ones, and that it does not know where it does not", () => {
    const said = [
      writeSeveral(true, true),
      writeSeveral(false, true),
      writeSeveral(null, true),
      writeSeveral(null, false),
    ];
    expect(new Set(said).size).toBe(4);
    expect(said[0]).toMatch(/One of several/);
  });
});
