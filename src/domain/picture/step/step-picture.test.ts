import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { handOutSteps } from "../../briefing/hand-out.ts";
import { contentOf } from "../../briefing/step-content.ts";
import { runToEnd } from "../../layout/layout-input.ts";
import { DEFAULT_METHOD } from "../../reading/method.ts";
import type { Picture, PictureText, Shape } from "../picture.ts";
import { figuresPicture } from "./figures-picture.ts";
import { STEP_SIZE, stepPicture } from "./step-picture.ts";

const widthOf = (text: string, size: number) => text.length * size * 0.5;
const dossier = sampleDossier();
const steps = dossier.briefings[0]?.steps ?? [];
const around = { briefing: "A briefing", at: 2, of: 7, made: "Sample data, made on 30 Sep 2025 with Entente." };

const flat = (shapes: readonly Shape[]): readonly Shape[] =>
  shapes.flatMap((shape) => (shape.kind === "group" ? flat(shape.shapes) : [shape]));
const textsOf = (picture: Picture): readonly PictureText[] =>
  flat(picture.shapes).filter((shape): shape is PictureText => shape.kind === "text");
const pictured = (at: number) => {
  const step = steps[at];
  if (!step) throw new Error("There is no such step.");
  return stepPicture(runToEnd(handOutSteps(step, dossier, DEFAULT_METHOD)), null, around, widthOf);
};

describe("the picture of a step", () => {
  it("says the words, the title, the verdict, the window and the sources", () => {
    const words = textsOf(pictured(2))
      .map(({ text }) => text)
      .join(" ");
    for (const part of [
      "“Last year, we even imported",
      "“More oil last year”",
      "Figures cannot tell.",
      "Oct 2024 – Sep 2025",
      "Event time",
      "Sources: ",
      "3 of 7",
      "Sample data",
    ])
      expect(words).toContain(part);
  });

  it("keeps every text of every step within its edges, and lays none over another in its column", () => {
    for (const at of steps.keys()) {
      const texts = textsOf(pictured(at));
      for (const { text, x, y, size, align } of texts) {
        const wide = widthOf(text, size);
        const from = align === "end" ? x - wide : x;
        expect(from).toBeGreaterThanOrEqual(0);
        expect(from + wide).toBeLessThanOrEqual(STEP_SIZE.width);
        expect(y).toBeLessThanOrEqual(STEP_SIZE.height);
      }
    }
  });

  it("tells an analysis in words and rows, with how it was worked out", () => {
    const words = textsOf(pictured(6))
      .map(({ text }) => text)
      .join(" ");
    for (const part of ["close to both sides of a rivalry", "23 triangles", "Its three ties", "Stance", "Sources: "])
      expect(words).toContain(part);
  });

  it("cuts what is too long and never runs into the foot", () => {
    const step = steps[2];
    if (!step) throw new Error("There is no such step.");
    const long = { ...step, title: "word ".repeat(400), caption: "word ".repeat(4000) };
    const texts = textsOf(stepPicture(runToEnd(handOutSteps(long, dossier, DEFAULT_METHOD)), null, around, widthOf));
    expect(texts.some(({ text }) => text.endsWith("…"))).toBe(true);
    expect(texts.filter(({ text }) => text.startsWith("word")).every(({ y }) => y < 812)).toBe(true);
  });
});

describe("the figures of a step", () => {
  it("hatch what is not recorded, and draw a bar for each figure above zero", () => {
    const step = steps[2];
    if (!step) throw new Error("There is no such step.");
    const { figures } = contentOf(step, dossier, DEFAULT_METHOD);
    if (figures === null) throw new Error("The step shows figures.");
    const rects = flat(figuresPicture(figures, { width: 600, height: 300 }, widthOf).shapes).filter(
      ({ kind }) => kind === "rect",
    );
    const hatched = rects.filter((shape) => "fill" in shape && shape.fill === "hatch");
    const bars = rects.filter((shape) => "fill" in shape && shape.fill === "s1");
    const cells = figures.lines[0]?.cells ?? [];
    expect(bars.length).toBe(cells.filter(({ value }) => (value ?? 0) > 0).length);
    expect(hatched.length).toBe(cells.filter(({ value }) => value === null).length);
    expect(bars.length).toBeGreaterThan(0);
  });
});
