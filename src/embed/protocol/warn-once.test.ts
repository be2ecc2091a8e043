import { beforeEach, expect, it, vi } from "vitest";

/** As on a page that was just loaded. */
async function freshPage() {
  vi.resetModules();
  const { warnOnce } = await import("./warn-once.ts");
  return { warnOnce, warn: vi.spyOn(console, "warn").mockImplementation(() => undefined) };
}

beforeEach(() => vi.restoreAllMocks());

it("says a sentence once, and another one too", async () => {
  const { warnOnce, warn } = await freshPage();
  for (const sentence of ["One.", "Two.", "One."]) warnOnce(sentence);
  expect(warn.mock.calls).toEqual([["One."], ["Two."]]);
});

it("says a hundred sentences: who makes ever new ones fills no console", async () => {
  const { warnOnce, warn } = await freshPage();
  for (let count = 1; count <= 500; count++) warnOnce(`Sentence ${count}.`);
  expect([warn.mock.calls.length, warn.mock.lastCall]).toEqual([100, ["Sentence 100."]]);
});
