#!/usr/bin/env node
// Measures the product beside its peers and prints a table.
//   npm run bench              everything, in about a quarter of an hour on two cores
//   npm run bench -- graph     one section, or several
// RUNS=3 repeats less. It ends with 0 unless it breaks: a benchmark is not a test.
import { mkdirSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const SECTIONS = [
  "reading",
  "find",
  "decode",
  "anchors",
  "frustration",
  "first-load",
  "embed",
  "work",
  "brush",
  "play",
  "graph",
  "layout",
  "reader",
  "memory",
  "workspace",
  "trade-import",
  "flow-window",
  "hand-over",
];
const HERE = dirname(fileURLToPath(import.meta.url));
process.chdir(resolve(HERE, "../.."));

/** @template Module @param {string} name @returns {Promise<Module>} */
const load = async (name) => {
  const { module } = await runnerImport(resolve(HERE, `${name}.ts`), { configFile: false, logLevel: "error" });
  return /** @type {Module} */ (module);
};

const wanted = process.argv.slice(2).filter((name) => name !== "--");
const unknown = wanted.filter((name) => !SECTIONS.includes(name));
if (unknown.length > 0) {
  console.error(`There is no section ${unknown.join(", ")}. There are ${SECTIONS.join(", ")}.`);
  process.exit(2);
}

const { startBench } = /** @type {typeof import("./browser.ts")} */ (await load("browser"));
const report = /** @type {typeof import("./report.ts")} */ (await load("report"));
const [loadBefore = 0] = loadavg();
const bench = await startBench(Number(process.env.RUNS ?? 5));
/** @type {import("./row.ts").Row[]} */
const rows = [];
const started = performance.now();
try {
  for (const name of SECTIONS) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const since = performance.now();
    const { measure } = /** @type {{ measure: import("./row.ts").Measure }} */ (await load(name));
    const found = await measure(bench);
    rows.push(...found);
    bench.say(`${name}: ${((performance.now() - since) / 1000).toFixed(0)} s`);
  }
} finally {
  await bench.close();
}
console.log(report.writeTable(rows));
console.log(`\n${report.writeMachine(bench.browserVersion)}${report.writeDoubt(loadBefore)}`);
console.log(`${bench.runs} interleaved runs, ${((performance.now() - started) / 1000).toFixed(0)} s`);
console.log(report.writeVerdict(rows));
mkdirSync("tests/.results", { recursive: true });
writeFileSync("tests/.results/bench.json", `${JSON.stringify(rows, null, 2)}\n`);
// Nothing that is slow to close keeps the terminal.
process.exit(0);
