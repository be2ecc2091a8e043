// The kinds of tests there are, for vite.config.ts.
import { readdirSync, readFileSync } from "node:fs";

/** Pure code: no page. */
const PLAIN = ["src/domain/**/*.test.ts", "src/workers/**/*.test.ts", "mocks/**/*.test.ts"];

/**
 * Tests that need a world of their own: they replace modules, load them anew, or define an element, which can be done
 * once. All others share what they import, and so take a fifth of the time.
 */
const APART = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((file) => `src/${file.replaceAll("\\", "/")}`)
  .filter(
    (file) =>
      /\.test\.tsx?$/.test(file) &&
      (file.startsWith("src/embed/element/") || /\bvi\.(?:mock|resetModules)\(/.test(readFileSync(file, "utf8"))),
  );

const SEED = "./tests/support/seed.ts";

/** On a slow machine a frame can come late: what fails is tried once more, and fails if it fails again. */
const RETRY = 1;

/** Nothing is bound to a time; what hangs ends all the same. */
const LIMITS = { testTimeout: 120_000, hookTimeout: 300_000 };

/** On a page of jsdom. */
const MOUNTED = {
  retry: RETRY,
  environment: "jsdom",
  setupFiles: [SEED, "./tests/support/setup.ts"],
  ...LIMITS,
};

/** @type {readonly import("vitest/config").TestProjectInlineConfiguration[]} */
export const PROJECTS = [
  {
    extends: true,
    test: {
      name: "plain",
      environment: "node",
      setupFiles: [SEED],
      ...LIMITS,
      include: [...PLAIN, "tests/architecture/**/*.test.ts"],
      exclude: APART,
      isolate: false,
    },
  },
  {
    extends: true,
    test: {
      ...MOUNTED,
      name: "dom",
      include: ["src/**/*.test.{ts,tsx}", "tests/journeys/**/*.test.{ts,tsx}"],
      exclude: [...PLAIN, ...APART],
      isolate: false,
    },
  },
  { extends: true, test: { ...MOUNTED, name: "apart", include: APART } },
  {
    extends: true,
    test: {
      name: "e2e",
      environment: "node",
      include: ["tests/e2e/**/*.e2e.ts"],
      retry: RETRY,
      globalSetup: ["./tests/e2e/support/global-setup.ts"],
      // Two files at a time, each on a browser of its own: one leaves a core idle, and three slow one another down.
      maxWorkers: 2,
      ...LIMITS,
    },
  },
];
