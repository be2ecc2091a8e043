import { describe, expect, it } from "vitest";
import { notData, pauseBeforeRetry, readRetryAfter, refusedWith, tooSlow, unreachable } from "./failure.ts";

const NOW = Date.UTC(2025, 8, 25, 9, 12);
const refusal = (status: number, headers: Record<string, string> = {}) =>
  refusedWith(new Response(null, { status, headers }), "The trade source", NOW);

describe("R12 an answer that refuses", () => {
  it("has words of its own for each kind of status", () => {
    const words = [401, 403, 404, 429, 500].map((status) => refusal(status).failure.message);
    expect(words).toEqual([
      "The trade source asks for a sign-in.",
      "The trade source does not let you read this.",
      "The trade source has nothing at this address.",
      "The trade source is busy.",
      "The trade source reported an error of its own (status 500).",
    ]);
    expect(new Set(words).size).toBe(words.length);
  });

  it("carries its status", () => {
    expect(refusal(403).failure).toMatchObject({ kind: "denied", status: 403 });
    expect(refusal(410).failure).toMatchObject({ kind: "missing", status: 410 });
  });

  it.each([429, 503])("obeys Retry-After with status %i", (status) => {
    const setback = refusal(status, { "retry-after": "30" });
    expect(setback.failure.message).toBe("The trade source is busy and asks to wait 30 seconds.");
    expect(pauseBeforeRetry(setback, 0, 0.5)).toBe(30_000);
  });

  it("waits longer than asked where its own pause is longer", () => {
    expect(pauseBeforeRetry(refusal(429, { "retry-after": "1" }), 3, 0.5)).toBe(8000);
  });

  it("leaves waiting for more than a minute to the reader", () => {
    const setback = refusal(503, { "retry-after": "600" });
    expect(setback.failure.message).toContain("10 minutes");
    expect(pauseBeforeRetry(setback, 0, 0.5)).toBeNull();
  });

  it.each([400, 401, 403, 404, 410, 422])("is not asked again by itself with status %i", (status) => {
    expect(pauseBeforeRetry(refusal(status), 0, 0.5)).toBeNull();
  });
});

describe("R10 automatic attempts", () => {
  it.each([
    ["no answer", unreachable("The data source")],
    ["status 500", refusal(500)],
    ["status 502", refusal(502)],
  ])("follow after 1, 2, 4 and 8 seconds for %s, then stop", (_case, setback) => {
    const pauses = [0, 1, 2, 3, 4, 5].map((attempt) => pauseBeforeRetry(setback, attempt, 0.5));
    expect(pauses).toEqual([1000, 2000, 4000, 8000, null, null]);
  });

  it("are spread by a quarter of the pause", () => {
    const setback = unreachable("The data source");
    expect(pauseBeforeRetry(setback, 1, 0)).toBe(1500);
    expect(pauseBeforeRetry(setback, 1, 1)).toBe(2500);
  });

  it("are not made for what will not pass: silence for the whole limit, or something that is no data", () => {
    expect(pauseBeforeRetry(tooSlow("The data source"), 0, 0.5)).toBeNull();
    expect(pauseBeforeRetry(notData("The data source", "a web page instead of data"), 0, 0.5)).toBeNull();
  });
});

describe("Retry-After", () => {
  it.each([
    ["120", 120_000],
    [" 0 ", 0],
    ["Thu, 25 Sep 2025 09:12:30 GMT", 30_000],
    ["Thu, 25 Sep 2025 09:00:00 GMT", 0],
    ["soon", null],
    ["", null],
    [null, null],
  ])("reads %j as %j", (header, ms) => {
    expect(readRetryAfter(header, NOW)).toBe(ms);
  });
});
