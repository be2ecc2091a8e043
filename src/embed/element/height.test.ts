import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { heightOf } from "./height.ts";

const host = (attributes: Readonly<Record<string, string>>) => {
  const element = document.createElement("div");
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

describe("the height", () => {
  it.each([
    [{}, 0, 500],
    [{}, 812, 500],
    [{ height: "640" }, 812, 640],
    [{ height: "640px" }, 812, 640],
    [{ height: "tall" }, 812, 500],
    [{ height: "auto" }, 0, 500],
    [{ height: "auto" }, 812, 812],
    [{ height: "auto", "max-height": "600" }, 812, 600],
    [{ height: "auto", "min-height": "900" }, 812, 900],
    [{ height: "auto", "min-height": "900", "max-height": "600" }, 812, 900],
    [{ "max-height": "300" }, 0, 300],
  ])("of %o with content of %d is %d", (attributes, content, height) => {
    expect(heightOf(host(attributes), content)).toBe(height);
  });

  test.prop([fc.string(), fc.string(), fc.string(), fc.nat({ max: 1e6 })])(
    "is a number whatever is written",
    (height, least, most, content) => {
      const px = heightOf(host({ height, "min-height": least, "max-height": most }), content);
      expect(Number.isFinite(px)).toBe(true);
    },
  );
});
