import { fc, test } from "@fast-check/vitest";
import { expect, it } from "vitest";
import { startTalk } from "./talk.ts";
import { decodeTalkWord } from "./talk-words.ts";

it("reads what the other window says", () => {
  const stands = { kind: "stands", talk: { ...startTalk(7, 3), blank: "black" }, startedAt: 12 } as const;
  expect(decodeTalkWord(stands)).toEqual(stands);
  expect(decodeTalkWord({ kind: "where", more: 1 })).toEqual({ kind: "where" });
  expect(decodeTalkWord({ kind: "ended" })).toEqual({ kind: "ended" });
});

it("holds a position within the steps, and takes nothing else for a talk", () => {
  expect(decodeTalkWord({ kind: "stands", talk: { at: 9, count: 7 }, startedAt: 1 })).toMatchObject({
    talk: { at: 6 },
  });
  for (const talk of [
    null,
    {},
    { at: -1, count: 7 },
    { at: 0.5, count: 7 },
    { at: 0, count: 0 },
    { at: 0, count: 1e9 },
  ])
    expect(decodeTalkWord({ kind: "stands", talk, startedAt: 1 })).toBeNull();
  expect(decodeTalkWord({ kind: "stands", talk: startTalk(2), startedAt: Number.NaN })).toBeNull();
});

test.prop([fc.anything()])("anything at all is read without a throw", (message) => {
  const word = decodeTalkWord(message);
  if (word?.kind === "stands") expect(word.talk.at).toBeLessThan(word.talk.count);
});
