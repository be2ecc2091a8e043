import { expect, it } from "vitest";
import { leftOutWords } from "./left-out-words.ts";

it("R61 what is left behind is said once, in its number", () => {
  expect(
    leftOutWords([
      { what: "tracked deletions", count: 1 },
      { what: "footnotes", count: 1 },
      { what: "scripts", count: 1200 },
    ]),
  ).toBe("left behind: 1 tracked deletion, 1 footnote, 1,200 scripts");
  expect(leftOutWords([])).toBe("");
});
