import { expect, it } from "vitest";
import { freeTitle } from "./free-title.ts";

it.each([
  ["Gulf", [], "Gulf"],
  ["Gulf", ["Gulf, copy"], "Gulf"],
  ["Gulf", ["Gulf"], "Gulf (2)"],
  ["Gulf", ["Gulf", "Gulf (2)"], "Gulf (3)"],
  ["Gulf (2)", ["Gulf (2)"], "Gulf (3)"],
  ["Gulf (2)", ["Gulf", "Gulf (2)", "Gulf (3)"], "Gulf (4)"],
] as const)("calls a copy of %s beside %j %s", (title, taken, found) => {
  expect(freeTitle(title, taken)).toBe(found);
});
