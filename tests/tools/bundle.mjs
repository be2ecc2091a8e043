#!/usr/bin/env node
// Weighs the JavaScript of dist and holds it to the budget of the first view.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

/** JavaScript of the desk's first view, gzip, MSW and its sample apart. */
export const FIRST_VIEW_BUDGET_BYTES = 300_000;

/** Words that only MSW brings with it: its chunks are known by them, whatever their names. */
const MSW_MARK = "mockServiceWorker";
/** The same for the graph library, which comes in a chunk of its own after the frame of the desk. */
const GRAPH_MARK = "force-graph-container";

/**
 * @typedef {{ file: string, imports?: string[], dynamicImports?: string[] }} ManifestChunk
 * @typedef {Readonly<Record<string, ManifestChunk>>} Manifest
 *
 * @typedef {object} Script
 * @property {string} name
 * @property {number} bytes gzip
 * @property {boolean} ofMocks whether only the mocks ask for it: MSW, its handlers, the sample
 * @property {boolean} atOnce whether the page asks for it before anything is imported on demand
 * @property {string} text
 */

/**
 * File names a build can reach from its page, by the kinds of import that are followed.
 *
 * @param {Manifest} manifest @param {(chunk: ManifestChunk) => readonly string[]} follow
 */
function reach(manifest, follow) {
  /** @type {Set<string>} */
  const seen = new Set();
  /** @param {string} key */
  const visit = (key) => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    for (const next of follow(chunk)) visit(next);
  };
  visit("index.html");
  return new Set([...seen].map((key) => basename(manifest[key]?.file ?? "")));
}

/**
 * Every script of a build, heaviest first.
 *
 * @param {string} dist @returns {Script[]}
 */
export function weigh(dist) {
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));
  const known = new Set(Object.values(manifest).map(({ file }) => basename(file)));
  const atOnce = reach(manifest, ({ imports = [] }) => imports);
  const product = reach(manifest, ({ imports = [], dynamicImports = [] }) =>
    [...imports, ...dynamicImports].filter((key) => !key.startsWith("mocks/")),
  );
  return readdirSync(join(dist, "assets"))
    .filter((name) => name.endsWith(".js"))
    .map((name) => {
      const text = readFileSync(join(dist, "assets", name), "utf8");
      const ofMocks = known.has(name) && !product.has(name);
      return { name, bytes: gzipSync(text).length, ofMocks, atOnce: atOnce.has(name), text };
    })
    .sort((a, b) => b.bytes - a.bytes);
}

/** @param {readonly Script[]} scripts @returns {string[]} */
function faultsOf(scripts) {
  const first = scripts.filter((script) => script.atOnce);
  const total = first.reduce((sum, { bytes }) => sum + bytes, 0);
  const msw = scripts.filter(({ text }) => text.includes(MSW_MARK));
  const graph = scripts.filter(({ text }) => text.includes(GRAPH_MARK));
  return [
    ...msw.filter(({ ofMocks }) => !ofMocks).map(({ name }) => `MSW is bound into ${name}`),
    ...graph.filter((script) => script.atOnce).map(({ name }) => `the graph library is bound into ${name}`),
    ...(first.length > 0 ? [] : ["the manifest names no script for index.html"]),
    ...(msw.length > 0 ? [] : ["no chunk holds MSW: the sample has nobody to answer it"]),
    ...(graph.length > 0 ? [] : ["no chunk holds the graph library"]),
    ...(total <= FIRST_VIEW_BUDGET_BYTES ? [] : ["over the budget"]),
  ];
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const dist = resolve(dirname(fileURLToPath(import.meta.url)), "../../dist");
  if (!existsSync(join(dist, ".vite/manifest.json"))) throw new Error("There is no build in dist. Run npm run build.");
  const scripts = weigh(dist);
  const kb = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
  for (const { name, bytes, atOnce, ofMocks } of scripts)
    console.log(`${kb(bytes)}  ${name}${atOnce ? "  at once" : ""}${ofMocks ? "  mocks" : ""}`);
  const total = scripts.filter(({ atOnce }) => atOnce).reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`${kb(total)}  at once, of ${FIRST_VIEW_BUDGET_BYTES / 1000} kB (gzip)`);
  const faults = faultsOf(scripts);
  for (const fault of faults) console.error(fault);
  process.exit(faults.length === 0 ? 0 : 1);
}
