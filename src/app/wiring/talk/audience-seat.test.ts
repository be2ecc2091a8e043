import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { decodeSeatWord, type SeatWord, watchSeat } from "./audience-seat.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched() {
  const told: string[] = [];
  const ears = new Set<(word: SeatWord) => void>();
  let answers = true;
  const say = (word: SeatWord) => {
    for (const ear of ears) ear(word);
  };
  const stop = watchSeat(
    () => {
      if (answers) say("here");
    },
    (listen) => {
      ears.add(listen);
      return () => ears.delete(listen);
    },
    (seat) => told.push(seat),
  );
  const setAnswers = (value: boolean) => {
    answers = value;
  };
  return { told, say, stop, setAnswers };
}

it("hears that the window is there, closes, and comes back", () => {
  const { told, say, setAnswers, stop } = watched();
  vi.advanceTimersByTime(10_000);
  expect(new Set(told)).toEqual(new Set(["there"]));
  setAnswers(false);
  say("gone");
  vi.advanceTimersByTime(20_000);
  expect(new Set(told.slice(told.indexOf("closed")))).toEqual(new Set(["closed"]));
  setAnswers(true);
  say("here");
  expect(told.at(-1)).toBe("there");
  stop();
});

it("says nothing of a reload", () => {
  const { told, say, stop } = watched();
  say("gone");
  vi.advanceTimersByTime(1_000);
  say("here");
  vi.advanceTimersByTime(10_000);
  expect(told).not.toContain("closed");
  stop();
});

it("says that a window answers no more only after a while, and forgets it when stopped", () => {
  const { told, setAnswers, stop } = watched();
  setAnswers(false);
  vi.advanceTimersByTime(4_000);
  expect(told).not.toContain("silent");
  vi.advanceTimersByTime(4_000);
  expect(told.at(-1)).toBe("silent");
  stop();
  const before = told.length;
  vi.advanceTimersByTime(60_000);
  expect(told.length).toBe(before);
});

it.each([null, 7, "here", {}, { seat: "else" }, { kind: "where" }])("takes %j for no word of a seat", (message) => {
  expect(decodeSeatWord(message)).toBeNull();
});
