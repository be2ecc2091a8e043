import "./browser-parts.ts";
import "vitest-canvas-mock";
import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, vi } from "vitest";
import { countFrames, dropFrames } from "./frames.ts";

// What comes is waited for as long as a machine that does much else may take; what never comes fails all the same.
configure({ asyncUtilTimeout: 30_000 });

afterEach(() => {
  cleanup();
  dropFrames();
});

// Files that share a world (tests/tools/projects.mjs) each find a page on which nothing was done yet, and true clocks.
beforeAll(() => {
  if (typeof document === "undefined") return;
  countFrames();
  for (const name of document.documentElement.getAttributeNames()) document.documentElement.removeAttribute(name);
  document.head.replaceChildren();
  document.body.replaceChildren();
  for (const name of document.body.getAttributeNames()) document.body.removeAttribute(name);
  localStorage.clear();
  sessionStorage.clear();
});
afterAll(async () => {
  vi.useRealTimers();
  // What is still on its way would be lost with the page, and lost for the files that come after too.
  await vi.dynamicImportSettled();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
