import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";

describe("the sample", () => {
  it("decodes without a problem", () => {
    expect(sampleDossier().problems).toEqual([]);
  });
});
