import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { actorId } from "#tests/support/reader-dossier.ts";
import type { Card } from "../HoverCard.tsx";
import { useCard } from "./use-card.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const cardOf = (id: string): Card => ({
  ref: { kind: "actor", id: actorId(id) },
  x: 10,
  y: 10,
  width: 400,
  height: 300,
});
const PAK = cardOf("PAK");
const RUS = cardOf("RUS");
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

function cards() {
  const { result } = renderHook(() => useCard());
  const then = (step: (card: ReturnType<typeof useCard>) => unknown) => act(() => void step(result.current));
  return { shown: () => result.current.card, then };
}

/** The card of Pakistan, open under a pointer that rests on the drawing. */
function opened() {
  const hook = cards();
  hook.then(({ show }) => show(PAK));
  pass(300);
  expect(hook.shown()).toBe(PAK);
  return hook;
}

describe("the card of what is pointed at", () => {
  it("opens once the pointer has come to rest, and goes a moment after it has left", () => {
    const { shown, then } = cards();
    then(({ show }) => show(RUS));
    pass(100);
    then(({ show }) => show(PAK));
    pass(200);
    expect(shown()).toBeNull();
    pass(100);
    expect(shown()).toBe(PAK);
    then(({ show }) => show(null));
    expect(shown()).toBe(PAK);
    pass(300);
    expect(shown()).toBeNull();
  });

  it.each([
    ["before", ["enter", "leave drawing"]],
    ["after", ["leave drawing", "enter"]],
  ])("stays while the pointer is on it, which it hears %s that the drawing was left", (_when, order) => {
    const { shown, then } = opened();
    for (const told of order) then(({ stay, show }) => (told === "enter" ? stay() : show(null)));
    pass(10_000);
    expect(shown()).toBe(PAK);
    then(({ leave }) => leave());
    pass(300);
    expect(shown()).toBeNull();
  });

  it("gives way to what is pointed at next, and to the keyboard", () => {
    const { shown, then } = opened();
    then(({ stay }) => stay());
    then(({ show }) => show(RUS));
    pass(300);
    expect(shown()).toBe(RUS);
    then(({ stay }) => stay());
    then(({ show }) => show(null, true));
    expect(shown()).toBeNull();
  });

  it("stays away once dismissed, until something else was pointed at", () => {
    const { shown, then } = opened();
    then(({ stay }) => stay());
    then(({ dismiss }) => expect(dismiss()).toBe(true));
    then(({ show }) => show(PAK));
    pass(300);
    expect(shown()).toBeNull();
    then(({ show }) => show(null));
    then(({ show }) => show(PAK));
    pass(300);
    expect(shown()).toBe(PAK);
  });
});
