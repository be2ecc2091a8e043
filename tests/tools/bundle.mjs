#!/usr/bin/env node
// Weighs the JavaScript of dist, the page that others embed and the custom element, and holds each to its budget.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

/** JavaScript of the desk's first view, gzip, MSW and its sample apart. */
export const FIRST_VIEW_BUDGET_BYTES = 300_000;
/** Scripts and sheets of the embedded graph until it is drawn, gzip, MSW and its sample apart. */
export const EMBED_FIRST_VIEW_BUDGET_BYTES = 250_000;
/** The custom element as a script tag asks for it, gzip. */
export const ELEMENT_BUDGET_BYTES = 6_000;

/** Words that only MSW brings with it: its chunks are known by them, whatever their names. */
const MSW_MARK = "[MSW]";
/** The same for the graph library, which comes in a chunk of its own after the frame of the desk. */
const GRAPH_MARK = "force-graph-container";

/** What the embed page asks for: at once, when it has a graph to draw, and when there is room for bars below it. */
const FRAME = {
  entry: "src/frame.tsx",
  stage: "src/features/alliance-graph/canvas/GraphStage.tsx",
  bars: "src/features/trade-timeline/embedded.ts",
};
const ELEMENT = "embed/v1/element.js";

/**
 * @typedef {{ file: string, imports?: string[], dynamicImports?: string[], css?: string[] }} ManifestChunk
 * @typedef {Readonly<Record<string, ManifestChunk>>} Manifest
 *
 * @typedef {object} EmbedFile
 * @property {string} name
 * @property {number} bytes gzip
 * @property {boolean} ofMocks whether only the mocks ask for it: MSW, its handlers, the sample
 * @property {boolean} inWide whether a graph 800 pixels wide asks for it until it is drawn
 * @property {boolean} inTall whether one 360 pixels wide does, which has bars below it
 * @property {string} text
 *
 * @typedef {object} Script
 * @property {string} name
 * @property {number} bytes gzip
 * @property {boolean} ofMocks whether only the mocks ask for it: MSW, its handlers, the sample
 * @property {boolean} atOnce whether the page asks for it before anything is imported on demand
 * @property {string} text
 */

/** Every kind of import but that of the mocks. @param {ManifestChunk} chunk @returns {readonly string[]} */
const withoutMocks = ({ imports = [], dynamicImports = [] }) =>
  [...imports, ...dynamicImports].filter((key) => !key.startsWith("mocks/"));
/** What comes along at once. @param {ManifestChunk} chunk @returns {readonly string[]} */
const atOnceOf = ({ imports = [] }) => imports;

/**
 * Names of the scripts and sheets a build can reach from some of its modules, by the kinds of import that are followed.
 *
 * @param {Manifest} manifest @param {readonly string[]} from @param {(chunk: ManifestChunk) => readonly string[]} follow
 */
function reach(manifest, from, follow) {
  /** @type {Set<string>} */
  const seen = new Set();
  /** @param {string} key */
  const visit = (key) => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    for (const next of follow(chunk)) visit(next);
  };
  for (const key of from) visit(key);
  return new Set(
    [...seen]
      .flatMap((key) => [manifest[key]?.file ?? "", ...(manifest[key]?.css ?? [])])
      .map((file) => basename(file)),
  );
}

/** @param {string} dist @param {string} name @returns {Manifest} */
const readManifest = (dist, name) => JSON.parse(readFileSync(join(dist, ".vite", name), "utf8"));

/** @param {{ bytes: number }} one @param {{ bytes: number }} other */
const heaviestFirst = (one, other) => other.bytes - one.bytes;

/** @param {readonly { bytes: number }[]} files */
const sumOf = (files) => files.reduce((sum, { bytes }) => sum + bytes, 0);

/**
 * Every script of a build, heaviest first.
 *
 * @param {string} dist @returns {Script[]}
 */
export function weigh(dist) {
  const manifest = readManifest(dist, "manifest.json");
  const known = new Set(Object.values(manifest).map(({ file }) => basename(file)));
  const atOnce = reach(manifest, ["index.html"], atOnceOf);
  const product = reach(manifest, ["index.html"], withoutMocks);
  return readdirSync(join(dist, "assets"))
    .filter((name) => name.endsWith(".js"))
    .map((name) => {
      const text = readFileSync(join(dist, "assets", name), "utf8");
      const ofMocks = known.has(name) && !product.has(name);
      return { name, bytes: gzipSync(text).length, ofMocks, atOnce: atOnce.has(name), text };
    })
    .sort(heaviestFirst);
}

/**
 * Every script and sheet of the page that others embed, heaviest first.
 *
 * @param {string} dist @returns {EmbedFile[]}
 */
export function weighEmbed(dist) {
  const manifest = readManifest(dist, "embed-manifest.json");
  for (const key of Object.values(FRAME))
    if (!manifest[key]) throw new Error(`The manifest of the embed page names no ${key}.`);
  const known = reach(manifest, Object.keys(manifest), atOnceOf);
  const product = reach(manifest, [FRAME.entry], withoutMocks);
  const wide = reach(manifest, [FRAME.entry, FRAME.stage], atOnceOf);
  const tall = reach(manifest, Object.values(FRAME), atOnceOf);
  return readdirSync(join(dist, "embed/assets"))
    .filter((name) => /\.(?:js|css)$/.test(name))
    .map((name) => {
      const text = readFileSync(join(dist, "embed/assets", name), "utf8");
      const ofMocks = known.has(name) && !product.has(name);
      return { name, bytes: gzipSync(text).length, ofMocks, inWide: wide.has(name), inTall: tall.has(name), text };
    })
    .sort(heaviestFirst);
}

/** Weight of the custom element in a build, gzip. @param {string} dist */
export const weighElement = (dist) => gzipSync(readFileSync(join(dist, ELEMENT))).length;

/** @param {readonly Script[]} scripts @returns {string[]} */
function faultsOf(scripts) {
  const first = scripts.filter((script) => script.atOnce);
  const total = sumOf(first);
  const msw = scripts.filter(({ text }) => text.includes(MSW_MARK));
  const graph = scripts.filter(({ text }) => text.includes(GRAPH_MARK));
  return [
    ...msw.filter(({ ofMocks }) => !ofMocks).map(({ name }) => `MSW is bound into ${name}`),
    ...graph.filter((script) => script.atOnce).map(({ name }) => `the graph library is bound into ${name}`),
    ...(first.length > 0 ? [] : ["the manifest names no script for index.html"]),
    ...(msw.length > 0 ? [] : ["no chunk holds MSW: the sample has nobody to answer it"]),
    ...(graph.length > 0 ? [] : ["no chunk holds the graph library"]),
    ...(total <= FIRST_VIEW_BUDGET_BYTES ? [] : ["the desk is over its budget"]),
  ];
}

/** @param {readonly EmbedFile[]} files @param {number} elementBytes @returns {string[]} */
function embedFaultsOf(files, elementBytes) {
  const msw = files.filter(({ text }) => text.includes(MSW_MARK));
  const [wide, tall] = [files.filter(({ inWide }) => inWide), files.filter(({ inTall }) => inTall)];
  const over = (/** @type {number} */ bytes, /** @type {number} */ budget, /** @type {string} */ what) =>
    bytes <= budget ? [] : [`${what} is over its budget: ${kb(bytes)} of ${kb(budget)}`];
  return [
    ...msw.filter(({ ofMocks }) => !ofMocks).map(({ name }) => `MSW is bound into ${name} of the embed page`),
    ...(msw.length > 0 ? [] : ["no chunk of the embed page holds MSW: the sample has nobody to answer it"]),
    ...over(sumOf(wide), EMBED_FIRST_VIEW_BUDGET_BYTES, "the embedded graph, 800 pixels wide,"),
    ...over(sumOf(tall), EMBED_FIRST_VIEW_BUDGET_BYTES, "the embedded graph, 360 pixels wide,"),
    ...over(elementBytes, ELEMENT_BUDGET_BYTES, "the custom element"),
  ];
}

/** @param {number} bytes */
const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** @param {number} bytes @param {string} what */
const say = (bytes, what) => console.log(`${kb(bytes).padStart(10)}  ${what}`);

/** @param {readonly Script[]} scripts */
function sayDesk(scripts) {
  for (const { name, bytes, atOnce, ofMocks } of scripts)
    say(bytes, `${name}${atOnce ? "  at once" : ""}${ofMocks ? "  mocks" : ""}`);
  say(sumOf(scripts.filter(({ atOnce }) => atOnce)), `at once, of ${kb(FIRST_VIEW_BUDGET_BYTES)} (gzip)`);
}

/** @param {readonly EmbedFile[]} files @param {number} elementBytes */
function sayEmbed(files, elementBytes) {
  const first = files.filter(({ inTall }) => inTall);
  for (const { name, bytes, inWide } of first) say(bytes, `embed/${name}${inWide ? "" : "  where it is narrow"}`);
  const limit = `of ${kb(EMBED_FIRST_VIEW_BUDGET_BYTES)} (gzip)`;
  say(sumOf(files.filter(({ inWide }) => inWide)), `until an embedded graph is drawn, 800 pixels wide, ${limit}`);
  say(sumOf(first), `until it is drawn with bars below it, 360 pixels wide, ${limit}`);
  say(sumOf(files.filter(({ ofMocks }) => ofMocks)), "of its mocks, which only the sample brings");
  say(elementBytes, `${ELEMENT}, of ${kb(ELEMENT_BUDGET_BYTES)} (gzip)`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const dist = resolve(process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), "../../dist"));
  if (!existsSync(join(dist, ".vite/manifest.json"))) throw new Error("There is no build in dist. Run npm run build.");
  const [scripts, files, elementBytes] = [weigh(dist), weighEmbed(dist), weighElement(dist)];
  sayDesk(scripts);
  sayEmbed(files, elementBytes);
  const faults = [...faultsOf(scripts), ...embedFaultsOf(files, elementBytes)];
  for (const fault of faults) console.error(fault);
  process.exit(faults.length === 0 ? 0 : 1);
}
