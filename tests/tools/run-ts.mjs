#!/usr/bin/env node
// Runs a TypeScript file in Node, with the `#room/...` imports of package.json.
//   node tests/tools/run-ts.mjs mocks/dossier/compile.ts [arguments]
// The file sees its own arguments in process.argv from index 2, as if Node had been given it. Where it exports
// `main`, that is called with the arguments, and the number it returns is the exit code.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { runnerImport } from "vite";

const [entry, ...given] = process.argv.slice(2);
const rest = given[0] === "--" ? given.slice(1) : given;
if (!entry) {
  console.error("Which file? node tests/tools/run-ts.mjs <file.ts> [arguments]");
  process.exit(2);
}
const file = resolve(entry);
if (!existsSync(file)) {
  console.error(`There is no ${entry}.`);
  process.exit(2);
}
process.argv.splice(1, process.argv.length - 1, file, ...rest);
try {
  const { module } = await runnerImport(file, { configFile: false, logLevel: "error" });
  const main = /** @type {{ main?: unknown }} */ (module).main;
  if (typeof main === "function") {
    const code = await main(rest);
    if (typeof code === "number") process.exitCode = code;
  }
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
