import { describe, expect, it } from "vitest";
import { restingLens } from "#domain/lens/lens.ts";
import { DEFAULT_METHOD } from "#domain/reading/method.ts";
import type { TieId } from "#domain/shared/ids.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { wordsOf } from "./code-of.ts";
import type { EmbedChoice } from "./embed-choice.ts";
import { writeLiveCaveat } from "./live-caveat.ts";

const dossier = sampleDossier();
const window = { from: "2024-10", to: "2025-09" } as ReturnType<typeof restingLens>["window"];
const lens = { ...restingLens(window), selection: { kind: "tie", id: "PAK~RUS" as TieId } as const };
const choice = (copy: EmbedChoice["copy"]): EmbedChoice => ({
  view: "graph",
  briefing: "",
  size: "wide",
  theme: "light",
  ui: "full",
  copy,
  isSameOrigin: false,
  address: "https://desk.example/",
});
/** By this nobody's words weigh anything: ties without a treaty or an event have no reading. */
const method = {
  ...DEFAULT_METHOD,
  directness: { arrangement: 0, event: 0, direct: 0, reported: 0, analyst: 0, background: 0 },
};

describe("a reader who weighs evidence in a way of their own", () => {
  it("is not what a live frame is named by: it weighs as every desk does at first", () => {
    const [asAll, own] = [DEFAULT_METHOD, method].map((one) => wordsOf(choice("live"), { dossier, lens, method: one }));
    expect(own?.title).toBe(asAll?.title);
    expect(own?.alt, "the image is drawn by the reader's").not.toBe(asAll?.alt);
  });

  it("is what a frozen copy is named by", () => {
    const [asAll, own] = [DEFAULT_METHOD, method].map((one) =>
      wordsOf(choice("frozen"), { dossier, lens, method: one }),
    );
    expect(own?.title).not.toBe(asAll?.title);
  });

  it("is told so before a live frame is chosen", () => {
    expect(writeLiveCaveat(choice("live"), { dossier, method })).toMatch(/^You have changed how evidence is weighed\./);
    expect(writeLiveCaveat(choice("live"), { dossier, method: DEFAULT_METHOD })).toBeNull();
  });
});
