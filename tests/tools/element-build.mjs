// Builds the custom element: a script and a module, each one file without any import, and their integrity hashes.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { minify } from "terser";
import { build } from "vite";

/** The folder of the project. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const ROOM = join(ROOT, "src/embed/element");
/** Sums of the scripts that were released, by path below `embed/`: an exact version never changes. */
export const RELEASED = join(ROOT, "src/embed/released.json");
/** The folder whose files stay what pages were built with, whatever comes. */
const FOREVER = "v1";

/**
 * Names that only the element's own modules know, and so may be short: none of them is a property of the page, of a message or
 * of the element. The unit test of the build holds the script to what it promises.
 */
const INNER_NAMES =
  /^(?:memory|fetchToken|addressed|finish|mount|caption|frame|progress|tell|begin|resume|send|greet|drop|provider|stop|look|leave|changed|call|give|unveil|settle|loads|folder|query|limitMs|end|touch|flush|lapse|via|ask|given)$/;

/**
 * @typedef {object} Element
 * @property {string} version of the element, which is that of the app
 * @property {string} script for a script tag: defines the element, and leaves nothing else behind
 * @property {string} module defines it too, and exports the class
 */

/** Version of the app, and so of the element. @returns {string} */
export function elementVersion() {
  const about = /** @type {{ version: string }} */ (JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")));
  return about.version;
}

/** The element, built now; not shared with any other build. @returns {Promise<Element>} */
export async function buildElement() {
  const version = elementVersion();
  const [script, module] = await Promise.all([bind("define.ts", "iife", version), bind("index.ts", "es", version)]);
  return { version, script, module };
}

/**
 * One file of everything an entry needs.
 *
 * @param {string} entry @param {"iife" | "es"} format @param {string} version @returns {Promise<string>}
 */
async function bind(entry, format, version) {
  const made = await build({
    root: ROOT,
    configFile: false,
    mode: "production",
    logLevel: "error",
    define: { ENTENTE_VIEW_VERSION: JSON.stringify(version) },
    build: {
      write: false,
      copyPublicDir: false,
      target: "baseline-widely-available",
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(ROOM, entry),
        preserveEntrySignatures: "strict",
        output: {
          format,
          codeSplitting: false,
          minify: { compress: true, mangle: false, mangleProps: { include: INNER_NAMES } },
        },
        // Modules do nothing by themselves, but the one that defines the element: what is not used is not carried.
        treeshake: { moduleSideEffects: (id) => /[/\\]element[/\\](?:define|index|view-element)\.ts$/.test(id) },
      },
    },
  });
  const files = (Array.isArray(made) ? made : [made]).flatMap((one) => ("output" in one ? one.output : []));
  const [file] = files;
  if (files.length !== 1 || file?.type !== "chunk" || file.imports.length > 0)
    throw new Error(`The element is not one file: ${files.map(({ fileName }) => fileName).join(", ")}`);
  // A second pass, which puts what is used once where it is used: a fiftieth less on every page that embeds a view.
  const { code = "" } = await minify(file.code, {
    module: format === "es",
    toplevel: true,
    compress: { passes: 3, ecma: 2020 },
  });
  return `/*! entente-view ${version} MIT */\n${code.trim()}\n`;
}

/** What an `integrity` attribute wants of a file. @param {string} text @returns {string} */
export function integrityOf(text) {
  return `sha384-${createHash("sha384").update(text).digest("base64")}`;
}

/** @returns {Readonly<Record<string, string>>} */
export const releasedSums = () => JSON.parse(readFileSync(RELEASED, "utf8"));

/**
 * What the build publishes, by path below `embed/`: the element for good, the same under its exact version, and the hashes.
 * Throws where that version was released as something else.
 *
 * @param {Element} element @param {Readonly<Record<string, string>>} [released] @returns {Readonly<Record<string, string>>}
 */
export function publishedFiles({ version, script, module }, released = releasedSums()) {
  /** @type {Record<string, string>} */
  const files = {};
  for (const folder of [FOREVER, version]) {
    files[`${folder}/element.js`] = script;
    files[`${folder}/element.mjs`] = module;
  }
  const hashes = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, integrityOf(text)]));
  for (const [path, sum] of Object.entries(hashes))
    if ((released[path] ?? sum) !== sum)
      throw new Error(`embed/${path} was released as something else, and pages hold it to its sum: raise the version.`);
  return { ...files, "integrity.json": `${JSON.stringify(hashes, null, 2)}\n` };
}

/**
 * Vite plugin: writes the element below `embed/` of a build; the development server binds it when it is first asked for, and
 * again when it has changed.
 *
 * @returns {import("vite").Plugin}
 */
export function embedElement() {
  let isWanted = true;
  /** @type {Promise<Readonly<Record<string, string>>> | null} */
  let bound = null;
  const bind = () => {
    bound ??= buildElement().then((element) => publishedFiles(element));
    return bound;
  };
  return {
    name: "entente:embed-element",
    configResolved(config) {
      // The pages of the benchmarks and of server builds come without.
      isWanted = config.build.license !== false && !config.build.ssr;
    },
    configureServer(server) {
      server.watcher.on("change", (path) => {
        if (path.replaceAll("\\", "/").includes("/src/embed/")) bound = null;
      });
      server.middlewares.use("/embed/", (request, response, next) => {
        const path = request.url?.replace(/^\/|[?#].*$/g, "") ?? "";
        if (!/^(?:integrity\.json|[^/]+\/element\.m?js)$/.test(path)) return next();
        bind().then((files) => {
          const text = files[path];
          if (text === undefined) return next();
          response.setHeader("Content-Type", path.endsWith("json") ? "application/json" : "text/javascript");
          response.setHeader("Access-Control-Allow-Origin", "*");
          response.end(text);
        }, next);
      });
    },
    async generateBundle() {
      if (!isWanted) return;
      for (const [path, source] of Object.entries(await bind()))
        this.emitFile({ type: "asset", fileName: `embed/${path}`, source });
    },
  };
}
