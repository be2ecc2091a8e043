import { describe, expect, it } from "vitest";
import { createSizeJudge } from "./content-size.ts";

/** Heights that are told, of heights of content and frame as they are seen one after another. */
function toldOf(seen: readonly (readonly [content: number, frame: number])[]): readonly number[] {
  const isWorthTelling = createSizeJudge();
  return seen.flatMap(([height, frame]) => (isWorthTelling({ width: 800, height }, frame) ? [height] : []));
}

describe("a size is told", () => {
  it("at first, and when it differs by more than a pixel from what was told", () => {
    const seen = [500, 500, 501, 499, 502, 503, 504, 500].map((height) => [height, 600] as const);
    expect(toldOf(seen)).toEqual([500, 502, 504, 500]);
  });

  it("when the width alone changes", () => {
    const isWorthTelling = createSizeJudge();
    const widths = [800, 801, 798].map((width) => isWorthTelling({ width, height: 500 }, 600));
    expect(widths).toEqual([true, false, true]);
  });

  it("each time, where the content grows and the host's frame comes after it", () => {
    const seen = [500, 550, 600, 650, 700].flatMap(
      (height) =>
        [
          [height, height - 50],
          [height, height],
        ] as const,
    );
    expect(toldOf(seen)).toEqual([500, 550, 600, 650, 700]);
  });
});

describe("a frame that its content follows", () => {
  it("is told of no more than once, so that it ends to grow", () => {
    const isWorthTelling = createSizeJudge();
    // A host that gives twenty pixels more than it is asked for, and content as tall as its frame.
    let frame = 300;
    let told = 0;
    for (let round = 0; round < 100; round += 1)
      if (isWorthTelling({ width: 800, height: frame }, frame)) {
        told += 1;
        frame += 20;
      }
    expect([told, frame]).toEqual([2, 340]);
  });

  it("is bound to it from then on: only what the content does by itself is told", () => {
    const seen = [
      [300, 300],
      [320, 320],
      [340, 340],
      [440, 340],
      [460, 360],
      [480, 380],
    ] as const;
    expect(toldOf(seen)).toEqual([300, 320, 440]);
  });

  it("once is chance: the count begins again where the content changes by itself", () => {
    const seen = [
      [300, 300],
      [320, 320],
      [350, 320],
      [370, 340],
      [400, 340],
    ] as const;
    expect(toldOf(seen)).toEqual([300, 320, 350, 370, 400]);
  });
});
