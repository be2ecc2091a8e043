import { type Browser, chromium } from "playwright-core";

/** Where the browser of one place in the pool is named, counted from 1: no two that run at a time share one. */
export const browserKey = (place: number | string): string => `ENTENTE_BROWSER_${place}`;

let shared: Promise<Browser> | null = null;

/** The browser that all journeys of this file share. */
export function sharedBrowser(): Promise<Browser> {
  const endpoint = process.env[browserKey(process.env.VITEST_POOL_ID ?? "1")];
  if (!endpoint) throw new Error("The browsers are started by the set-up of the e2e project.");
  shared ??= chromium.connect(endpoint);
  return shared;
}
