#!/usr/bin/env node
// Weighs the JavaScript of dist and holds it to the budget of the first view.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

/** JavaScript of the desk's first view, gzip, MSW apart. */
export const FIRST_VIEW_BUDGET_BYTES = 300_000;

/** What only MSW brings with it: the mark by which its chunks are known, whatever their names. */
const MSW_MARK = "mockServiceWorker";
/** The same for the graph library, which comes in a chunk of its own after the frame of the desk. */
const GRAPH_MARK = "force-graph-container";

/**
 * @typedef {{ file: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[] }} ManifestChunk
 * @typedef {{ name: string, bytes: number, msw: boolean, atOnce: boolean }} WeighedFile
 */

/** @param {string} path */
export const gzipBytes = (path) => gzipSync(readFileSync(path)).length;

/** @param {string} path */
export const isMsw = (path) => readFileSync(path, "utf8").includes(MSW_MARK);

/**
 * The files a page of the build asks for before anything is imported on demand.
 *
 * @param {Readonly<Record<string, ManifestChunk>>} manifest
 */
function filesAtOnce(manifest) {
  /** @type {Set<string>} */
  const seen = new Set();
  /** @param {string} key */
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of manifest[key]?.imports ?? []) visit(next);
  };
  if (manifest["index.html"]) visit("index.html");
  return new Set([...seen].map((key) => manifest[key]?.file));
}

/**
 * Every script of a build, heaviest first. A chunk counts as MSW's when it, and not the entry, carries the mark.
 *
 * @param {string} dist @returns {WeighedFile[]}
 */
export function weigh(dist) {
  const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));
  const atOnce = filesAtOnce(manifest);
  return readdirSync(join(dist, "assets"))
    .filter((name) => name.endsWith(".js"))
    .map((name) => {
      const path = join(dist, "assets", name);
      const first = atOnce.has(`assets/${name}`);
      return { name, bytes: gzipBytes(path), msw: isMsw(path), atOnce: first };
    })
    .sort((a, b) => b.bytes - a.bytes);
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const dist = resolve(dirname(fileURLToPath(import.meta.url)), "../../dist");
  if (!existsSync(join(dist, ".vite/manifest.json"))) throw new Error("There is no build in dist. Run npm run build.");
  const files = weigh(dist);
  const kb = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
  for (const file of files)
    console.log(`${kb(file.bytes)}  ${file.name}${file.atOnce ? "  at once" : ""}${file.msw ? "  MSW" : ""}`);
  const first = files.filter((file) => file.atOnce);
  const total = first.reduce((sum, file) => sum + file.bytes, 0);
  console.log(`${kb(total)}  at once, of ${FIRST_VIEW_BUDGET_BYTES / 1000} kB (gzip)`);
  if (first.length === 0) throw new Error("The manifest names no script for index.html.");
  const hasGraph = (/** @type {WeighedFile} */ { name }) =>
    readFileSync(join(dist, "assets", name), "utf8").includes(GRAPH_MARK);
  const faults = [
    ...first.filter((file) => file.msw).map(({ name }) => `MSW is bound into ${name}`),
    ...first.filter(hasGraph).map(({ name }) => `the graph library is bound into ${name}`),
    ...(files.some((file) => file.msw) ? [] : ["no chunk holds MSW: the sample has nobody to answer it"]),
    ...(files.some(hasGraph) ? [] : ["no chunk holds the graph library"]),
    ...(total <= FIRST_VIEW_BUDGET_BYTES ? [] : ["over the budget"]),
  ];
  for (const fault of faults) console.error(fault);
  process.exit(faults.length === 0 ? 0 : 1);
}
