import { fc, test } from "@fast-check/vitest";
import { expect, it } from "vitest";
import type { ActorId } from "#domain/shared/ids.ts";
import { forgetNewcomers, loadNewcomers, saveNewcomers } from "./newcomer-places.ts";
import type { TextStore } from "./places-cache.ts";

const KEY = { dossier: "pakistan-russia", hash: "abc", variant: "landscape" } as const;
const ATLANTIS = "Atlantis" as ActorId;

function memoryStore(text: string | null = null): TextStore {
  let kept = text;
  return {
    getItem: () => kept,
    setItem: (_, next) => {
      kept = next;
    },
    removeItem: () => {
      kept = null;
    },
  };
}
const refuse = () => {
  throw new DOMException("denied", "SecurityError");
};

it("come back to a tenth of a unit, for the shape they were kept for, until they are forgotten", () => {
  const store = memoryStore();
  expect(saveNewcomers(KEY, new Map([[ATLANTIS, [12.34, -5]]]), store)).toBe(true);
  expect(loadNewcomers(KEY, store)).toEqual(new Map([[ATLANTIS, [12.3, -5]]]));
  expect(loadNewcomers({ ...KEY, hash: "other" }, store).size).toBe(0);
  forgetNewcomers(KEY, store);
  expect(loadNewcomers(KEY, store).size).toBe(0);
});

it("keeps the last three hundred", () => {
  const store = memoryStore();
  const many = Array.from({ length: 400 }, (_, at) => [`a${at}` as ActorId, [at, at]] as const);
  saveNewcomers(KEY, new Map(many), store);
  const kept = [...loadNewcomers(KEY, store).keys()];
  expect([kept.length, kept[0], kept.at(-1)]).toEqual([300, "a100", "a399"]);
});

it("R21 does without where the storage refuses or is missing", () => {
  const refusing: TextStore = { getItem: refuse, setItem: refuse, removeItem: refuse };
  for (const store of [refusing, null]) {
    expect(saveNewcomers(KEY, new Map(), store)).toBe(false);
    expect(loadNewcomers(KEY, store).size).toBe(0);
    expect(() => forgetNewcomers(KEY, store)).not.toThrow();
  }
});

test.prop([fc.oneof(fc.string(), fc.json())])("takes nothing from what is not its own", (text) => {
  expect(loadNewcomers(KEY, memoryStore(text)).size).toBe(0);
});
