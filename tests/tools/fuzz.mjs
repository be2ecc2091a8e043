#!/usr/bin/env node
// Looks for cases that break a property and that nobody has seen: every test with properties, with a seed of its own
// and many more runs. What it finds is named with its seed, and is a fault of the code or of the property.
//   npm run fuzz                        all of them, 2,000 cases each, in about half an hour on two cores
//   npm run fuzz -- src/domain/reading  those of a folder
//   SEED=7 RUNS=100 npm run fuzz        the same again
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

process.chdir(resolve(import.meta.dirname, "../.."));
const { SEED = String(Math.floor(Math.random() * 2 ** 31)), RUNS = "2000" } = process.env;
const wanted = process.argv.slice(2).filter((part) => part !== "--");
const files = ["src", "mocks", "tests"]
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)))
  .filter((file) => /\.test\.tsx?$/.test(file) && /\btest\.prop\(|\bfc\.assert\(/.test(readFileSync(file, "utf8")))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.startsWith(part)));
if (files.length === 0) {
  console.error(`No property stands in ${wanted.join(", ")}.`);
  process.exit(2);
}
console.log(`${files.length} files, ${RUNS} cases a property, SEED=${SEED}`);
const { status } = spawnSync(
  "npx",
  ["vitest", "run", "--project=!e2e", "--maxWorkers=100%", "--testTimeout=1800000", ...files],
  { stdio: "inherit", env: { ...process.env, ENTENTE_FUZZ_SEED: SEED, ENTENTE_FUZZ_RUNS: RUNS } },
);
process.exitCode = status ?? 1;
