import { describe, expect, it } from "vitest";
import { bracketsOf } from "./neighbours.ts";

const shifted = (by: number, places: readonly number[]) => places.map((was) => ({ was, is: was + by }));

describe("what neighbours say about a quote", () => {
  it("nothing, while they are few", () => {
    const bracket = bracketsOf(shifted(7, [10, 20]))(15);
    expect(bracket).toMatchObject({ expected: 22, known: false });
    expect(bracket.holds(9999)).toBe(true);
    expect(bracketsOf([])(15)).toMatchObject({ expected: 15, known: false });
  });

  it("nothing about a quote whose old place nobody knows", () => {
    const bracket = bracketsOf(shifted(0, [10, 20, 30, 40, 50]))(-1);
    expect(bracket.known).toBe(false);
    expect([0, 25, 99].map(bracket.holds)).toEqual([true, true, true]);
  });

  it("that it stands between them, near where the nearest went", () => {
    const bracket = bracketsOf([...shifted(7, [10, 20, 30]), ...shifted(50, [40, 50])])(32);
    expect(bracket).toMatchObject({ expected: 39, known: true });
    expect([37, 38, 89, 90].map(bracket.holds)).toEqual([false, true, true, false]);
  });

  it("nothing about the quote itself", () => {
    const own = { was: 35, is: 500 };
    const bracket = bracketsOf([...shifted(0, [10, 20, 30, 40, 50]), own])(35);
    expect([500, 36].map(bracket.holds)).toEqual([false, true]);
  });

  it("nothing that left the order of the others", () => {
    const bracket = bracketsOf([...shifted(0, [10, 20, 30, 40, 50]), { was: 34, is: 5 }])(35);
    expect([4, 31, 39].map(bracket.holds)).toEqual([false, true, true]);
  });

  it("nothing at all where the article was put in another order", () => {
    const turned = [10, 20, 30, 40, 50, 60, 70].map((was) => ({ was, is: 100 - was }));
    expect(bracketsOf(turned)(35).known).toBe(false);
  });
});
