import { expect, it } from "vitest";
import { keptWords } from "./save-words.ts";

it.each([
  [{ kind: "saved", at: null }, "Kept in this browser alone, from the first change on."],
  [{ kind: "saved", at: new Date(0) }, "Kept in this browser alone."],
  [{ kind: "saving" }, "Kept in this browser alone."],
  [{ kind: "memory", reason: "" }, "In this page alone: it is gone when the page is closed."],
  [
    { kind: "unsaved", cause: "full", reason: "", remedy: "" },
    "What is not saved is in this page alone: it is gone when the page is closed.",
  ],
  [
    { kind: "unsaved", cause: "cleared", reason: "", remedy: "" },
    "In this page alone: it is gone when the page is closed.",
  ],
  [{ kind: "read-only", reason: "", canTakeOver: true }, "What is saved is kept in this browser alone."],
] as const)("says where the work is in the state %j", (save, words) => {
  expect(keptWords(save)).toBe(words);
});
