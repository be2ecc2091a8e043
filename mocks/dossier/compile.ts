import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { compileSample, describeSample, withLayouts, writeSample } from "./compile-sample.ts";
import { openApiDocument, printJson } from "./openapi.ts";

const FOLDER = new URL("../dossiers/", import.meta.url);
const OPENAPI = new URL("../../public/openapi.json", import.meta.url);

/**
 * Compiles `mocks/facts` and `mocks/dossier/content` into `mocks/dossiers`, and writes the contract's OpenAPI document
 * into `public/openapi.json`. Fails when a quote or an addition cannot be
 * placed; with `--partial` those are left out and named.
 */
export function main(given: readonly string[]): number {
  const { dossier, faults } = compileSample();
  for (const fault of faults) console.error(fault);
  if (faults.length > 0 && !given.includes("--partial")) {
    console.error(`${faults.length} faults in mocks/dossier/content; nothing was written. --partial leaves them out.`);
    return 1;
  }
  const files = writeSample(withLayouts(dossier));
  rmSync(FOLDER, { recursive: true, force: true });
  for (const [path, text] of files) {
    const file = fileURLToPath(new URL(path, FOLDER));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  writeFileSync(OPENAPI, `${printJson(openApiDocument())}\n`);
  console.log(describeSample(dossier));
  return 0;
}
