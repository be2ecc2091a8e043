import { HttpResponse } from "msw";
import { asItIs, plainAnswer, type Scenario } from "./scenario.ts";

/** Nobody answers. */
export const failing: Scenario = {
  name: "failing",
  folder: asItIs,
  answer: async () => HttpResponse.error(),
};

/** Nobody answers for the trade records; the rest is there. */
export const failingTrade: Scenario = {
  name: "failing-trade",
  folder: asItIs,
  answer: async (path, read) => (/\/flows\.\w+$/.test(path) ? HttpResponse.error() : plainAnswer(read, false)),
};

/** Every question is answered with this status; where one would say when to come back, in two seconds. */
export const refusing = (status: number): Scenario => ({
  name: `status-${status}`,
  folder: asItIs,
  answer: async () =>
    new Response("Refused.\n", { status, headers: status === 429 || status === 503 ? { "retry-after": "2" } : {} }),
});

/** A portal that shows its sign-in page instead of data, and calls that a success. */
export const html: Scenario = {
  name: "html",
  folder: asItIs,
  answer: async () =>
    new Response("<!doctype html><title>Sign in</title><p>Please sign in.</p>", {
      headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
    }),
};
