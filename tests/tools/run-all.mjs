#!/usr/bin/env node
// All the tests: node tests/tools/run-all.mjs [stage ...]
// Goes on to the end whatever fails, and closes with one line, `N passed, N failed`.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser } from "./with-browser.mjs";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const RESULTS = join(ROOT, "tests/.results");
const BIN = {
  tsc: "node_modules/typescript/bin/tsc",
  biome: "node_modules/@biomejs/biome/bin/biome",
  vite: "node_modules/vite/bin/vite.js",
  vitest: "node_modules/vitest/vitest.mjs",
};

/**
 * @typedef {{ passed: number, failed: number, faults: string[] }} Count
 * @typedef {{ status: string, fullName: string, failureMessages?: string[] }} Assertion
 * @typedef {{ name: string, status: string, message?: string, assertionResults: Assertion[] }} Suite
 */

/** @param {readonly string[]} args @param {Record<string, string>} [env] */
function node(args, env = {}) {
  const { NODE_ENV: _, ...rest } = process.env;
  return spawnSync(process.execPath, [...args], { cwd: ROOT, stdio: "inherit", env: { ...rest, ...env } }).status === 0;
}

/** One command that counts as one test. @param {string} what @param {readonly string[]} args @returns {Count} */
function one(what, args) {
  return node(args) ? { passed: 1, failed: 0, faults: [] } : { passed: 0, failed: 1, faults: [what] };
}

/**
 * What a vitest report says. A file that could not be loaded counts as a failure, and so does a test that was skipped:
 * what did not run has not passed.
 *
 * @param {{ testResults: Suite[] }} report @returns {Count}
 */
function read(report) {
  /** @type {Count} */
  const count = { passed: 0, failed: 0, faults: [] };
  for (const suite of report.testResults) {
    const file = relative(ROOT, suite.name);
    const bad = suite.assertionResults.filter((test) => test.status !== "passed");
    count.passed += suite.assertionResults.length - bad.length;
    count.failed += bad.length;
    for (const test of bad) {
      const reason = test.status === "failed" ? (test.failureMessages?.[0] ?? "").split("\n", 1)[0] : "did not run";
      count.faults.push(`${file}: ${test.fullName}\n      ${reason}`);
    }
    if (suite.status !== "passed" && bad.length === 0) {
      count.failed += 1;
      count.faults.push(`${file}\n      ${(suite.message ?? "could not be loaded").split("\n", 1)[0]}`);
    }
  }
  return count;
}

/** @param {string} name @param {readonly string[]} args @param {Record<string, string>} [env] @returns {Count} */
function vitest(name, args, env) {
  const output = join(RESULTS, `${name}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${output}`];
  const ended = node([BIN.vitest, "run", ...args, ...reporters], env);
  if (!existsSync(output)) return { passed: 0, failed: 1, faults: [`${name}: vitest ended without a report`] };
  const count = read(JSON.parse(readFileSync(output, "utf8")));
  if (ended || count.failed > 0) return count;
  return { ...count, failed: 1, faults: [`${name}: vitest reported an error outside the tests (see above)`] };
}

/** @returns {Promise<Count>} */
async function endToEnd() {
  const missing = (/** @type {string} */ what) => ({ passed: 0, failed: 1, faults: [`end to end: ${what}`] });
  if (!existsSync(join(ROOT, "dist/index.html"))) return missing("there is no build to drive");
  const browser = await findBrowser();
  if (!browser) return missing("no Chromium was found, and none could be installed");
  return vitest("e2e", ["--project", "e2e"], { CHROMIUM_PATH: browser });
}

/** @type {Readonly<Record<string, { title: string, run: () => Count | Promise<Count> }>>} */
const STAGES = {
  types: { title: "Types (tsc -b)", run: () => one("types", [BIN.tsc, "-b"]) },
  lint: {
    title: "Lint and format (biome)",
    run: () => one("lint", [BIN.biome, "check", "--error-on-warnings", "--diagnostic-level=warn"]),
  },
  "lock-file": { title: "Lock file, complete and exact", run: () => one("lock file", ["tests/tools/lock-file.mjs"]) },
  layers: {
    title: "Architecture: who may import whom",
    run: () => vitest("layers", ["--project", "plain", "tests/architecture"]),
  },
  unit: {
    title: "Unit tests",
    run: () => vitest("unit", ["--project=!e2e", "--exclude=tests/architecture/**", "--maxWorkers=100%"]),
  },
  build: {
    title: "Build (vite)",
    run: () => {
      rmSync(join(ROOT, "dist"), { recursive: true, force: true });
      return one("build", [BIN.vite, "build", "--logLevel", "warn"]);
    },
  },
  budget: { title: "Weight of the first view", run: () => one("bundle budget", ["tests/tools/bundle.mjs"]) },
  e2e: { title: "End to end, in Chromium", run: endToEnd },
};

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(STAGES);
const unknown = names.filter((name) => !STAGES[name]);
if (unknown.length > 0) {
  console.error(`No such stage: ${unknown.join(", ")}. There are: ${Object.keys(STAGES).join(", ")}.`);
  process.exit(2);
}
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

/** @type {Count} */
const total = { passed: 0, failed: 0, faults: [] };
for (const name of names) {
  const stage = STAGES[name];
  if (!stage) continue;
  console.log(`\n== ${stage.title}`);
  const began = Date.now();
  const count = await stage.run();
  console.log(`   ${count.passed} passed, ${count.failed} failed, ${((Date.now() - began) / 1000).toFixed(1)} s`);
  total.passed += count.passed;
  total.failed += count.failed;
  total.faults.push(...count.faults);
}
if (total.faults.length > 0) console.log(`\nWhat failed:\n${total.faults.map((fault) => `  - ${fault}`).join("\n")}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
