import { expect, it, vi } from "vitest";
import { warnOnce } from "./warn-once.ts";

it("says a sentence once, and another one too", () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  for (const sentence of ["One.", "Two.", "One."]) warnOnce(sentence);
  expect(warn.mock.calls).toEqual([["One."], ["Two."]]);
});
