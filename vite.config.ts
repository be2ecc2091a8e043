import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { build, type Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { embedElement } from "./tests/tools/element-build.mjs";
import { embedPage } from "./tests/tools/embed-page.mjs";
import { PROJECTS } from "./tests/tools/projects.mjs";

/** The upright Latin cut of each family: what the first view is set in. */
const FIRST_FONTS = /(?:^|\/)(?:archivo|source-serif-4)-latin-(?!ext-)\w+-normal-[\w-]+\.woff2$/;

/** Links the fonts of the first view from the head, by their hashed names and relative to the page. */
const preloadFonts = (): Plugin => ({
  name: "entente:preload-fonts",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler(_html, { bundle, path }) {
      const up = "../".repeat(path.split("/").length - 2) || "./";
      return Object.keys(bundle ?? {})
        .filter((file) => FIRST_FONTS.test(file))
        .map((file) => ({
          tag: "link",
          attrs: { rel: "preload", as: "font", type: "font/woff2", href: `${up}${file}`, crossorigin: "" },
          injectTo: "head-prepend" as const,
        }));
    },
  },
});

/**
 * What force-graph brings along for things that are never used here, and what stands in its place: tooltips that render
 * labels as HTML, a hidden canvas whose colours tell what the pointer is over (hit tests are ours), curved links,
 * colours by group, links of its own, flights of the camera that it times itself, and simulations of one dimension or of
 * three.
 */
const UNUSED: Readonly<Record<string, string>> = {
  "float-tooltip": "export default class { content() { return this } }",
  "canvas-color-tracker": "export default class { reset() {} register() { return null } lookup() { return null } }",
  "bezier-js": "export class Bezier {}",
  "index-array-by": `export default (links) => {
    if (links.length > 0) throw new Error("The stage draws the ties.");
    return {};
  }`,
  "@tweenjs/tween.js": `export class Group { update() {} }
    export class Tween { constructor() { throw new Error("The camera flies by the stage."); } }
    export const Easing = { Quadratic: {} };`,
  "d3-scale-chromatic": "export const schemePaired = [];",
  "d3-binarytree": 'export const binarytree = () => { throw new Error("The graph is not a line."); };',
  "d3-octree": 'export const octree = () => { throw new Error("The graph is not a solid."); };',
};
const UNUSED_MARK = "\0entente:unused:";

/** The mode of the pages on which libraries are measured as they come. */
const PEERS = "peers";

const withoutUnused = (): Plugin => ({
  name: "entente:without-unused",
  enforce: "pre",
  apply: (_config, { mode }) => mode !== PEERS,
  resolveId: (id) => (Object.hasOwn(UNUSED, id) ? `${UNUSED_MARK}${id}` : null),
  load: (id) => (id.startsWith(UNUSED_MARK) ? (UNUSED[id.slice(UNUSED_MARK.length)] ?? null) : null),
});

/**
 * force-graph adds `<style>` elements when it loads, which the policy of the product forbids. The few rules that matter
 * stand in our own sheet.
 */
const withoutInjectedStyles = (): Plugin => ({
  name: "entente:without-injected-styles",
  transform: {
    filter: { id: /node_modules\/force-graph\/dist\/[\w-]+\.mjs$/, code: "styleInject(css_248z);" },
    handler: (code) => ({ code: code.replaceAll("styleInject(css_248z);", ""), map: null }),
  },
});

const STAGE = "present/index.html";

/**
 * The page on which briefings are presented: the one page of the repository again, a folder deeper, told so by its root
 * element. The development server answers below that folder with what lies beside it.
 */
const stagePage = (): Plugin => ({
  name: "entente:stage-page",
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      if (request.url?.startsWith("/present/")) request.url = request.url.slice("/present".length);
      next();
    });
  },
  transformIndexHtml: {
    order: "pre",
    handler: (html, { server, originalUrl }) =>
      server && originalUrl?.startsWith("/present/") ? asStage(html, "./") : html,
  },
  generateBundle: {
    order: "post",
    handler(_options, bundle) {
      const page = bundle["index.html"];
      if (page?.type !== "asset") return;
      this.emitFile({ type: "asset", fileName: STAGE, source: asStage(String(page.source), "../") });
    },
  },
});

function asStage(html: string, up: string): string {
  return html
    .replace('<html lang="en"', `<html lang="en" data-page="stage" data-root="${up}"`)
    .replaceAll(/(href|src)="\.\//g, `$1="${up}`);
}

const LICENCES = "licences/libraries.md";
const PACKAGE = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** The entry of the library a module belongs to, as Vite writes those of the page; `null` for a module of our own. */
function licenceOf(moduleId: string): readonly [heading: string, entry: string] | null {
  const [folder] = PACKAGE.exec(moduleId) ?? [];
  if (folder === undefined) return null;
  const about: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const { name, version, license } = about as Readonly<Record<"name" | "version" | "license", string>>;
  const file = readdirSync(folder).find((one) => /^(?:licen[cs]e|copying)/i.test(one));
  const text = file === undefined ? "" : `\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
  const heading = `## ${name} - ${version}`;
  return [heading, `\n${heading} (${license})\n${text}`];
}

/** Vite lists the licences of what the chunks of the page hold. What only a worker or the embed page holds is added to that list. */
function workerLicences(): {
  readonly ofWorkers: () => Plugin;
  readonly ofPage: Plugin;
  readonly note: (moduleIds: readonly string[]) => void;
} {
  const found = new Map<string, string>();
  let isListed = true;
  const note = (moduleIds: readonly string[]): void => {
    for (const id of moduleIds) {
      const entry = licenceOf(id);
      if (entry) found.set(...entry);
    }
  };
  return {
    note,
    ofWorkers: () => ({
      name: "entente:worker-licences",
      generateBundle(_options, bundle) {
        for (const chunk of Object.values(bundle)) if (chunk.type === "chunk") note(chunk.moduleIds);
      },
    }),
    ofPage: {
      name: "entente:all-licences",
      apply: "build",
      // The pages of the benchmarks are nobody's to publish: they come without a list.
      configResolved({ build }) {
        isListed = build.license !== false;
      },
      generateBundle: {
        order: "post",
        handler(_options, bundle) {
          if (!isListed) return;
          const list = bundle[LICENCES];
          if (list?.type !== "asset") throw new Error(`There is no ${LICENCES} to add to.`);
          const text = String(list.source);
          const missing = [...found].filter(([heading]) => !text.includes(`\n${heading}`)).sort();
          list.source = text + missing.map(([, entry]) => entry).join("");
        },
      },
    },
  };
}
const licences = workerLicences();

/** What sealed files are viewed with: one script and one sheet for all of them, and the licences of what is in both. */
type Viewer = Readonly<Record<`viewer.${"js" | "css"}` | "licences.md", string>>;
/** Licences of the app itself and of the two fonts that the sheet holds. */
const OWN_LICENCES = ["entente", "archivo", "source-serif-4"];

/** A page from a file can start no worker: its jobs run on the page, in slices. */
const withoutWorkers = (): Plugin => ({
  name: "entente:without-workers",
  enforce: "pre",
  resolveId: (id) => (id.endsWith("/spawn-worker.ts") ? "\0entente:no-worker" : null),
  load: (id) =>
    id === "\0entente:no-worker"
      ? 'export const spawnWorker = () => { throw new Error("A sealed file has no worker."); };'
      : null,
});

/** The viewer, bound by a build of its own: nothing of it is shared with the desk, whose chunks stay as they are. */
async function buildViewer(root: string): Promise<Viewer> {
  const made = await build({
    root,
    configFile: false,
    mode: "production",
    // Also where the development server asks for it: what is sealed is not for development.
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
    plugins: [withoutWorkers(), withoutUnused(), withoutInjectedStyles(), react(), tailwindcss()],
    build: {
      write: false,
      copyPublicDir: false,
      target: "baseline-widely-available",
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(root, "src/app/sealed/open-viewer.tsx"),
        output: { format: "iife", codeSplitting: false },
      },
      chunkSizeWarningLimit: 2000,
    },
  });
  const files = (Array.isArray(made) ? made : [made]).flatMap((one) => ("output" in one ? one.output : []));
  const script = files.find((file) => file.type === "chunk");
  const style = files.find((file) => file.type === "asset" && file.fileName.endsWith(".css"));
  if (files.length !== 2 || script?.type !== "chunk" || style?.type !== "asset")
    throw new Error(`The viewer is not one script and one sheet: ${files.map(({ fileName }) => fileName).join(", ")}`);
  // Within a string or a pattern the signs mean the same, and no page takes them for its own; anywhere else it is an error.
  const code = script.code.replaceAll(/<(?=\/script|!--|script)/gi, "\\x3c").trim();
  new Script(code);
  const own = OWN_LICENCES.map((name) => readFileSync(join(root, `public/licences/${name}.txt`), "utf8").trim());
  const libraries = new Map(script.moduleIds.flatMap((id) => [licenceOf(id)].filter((entry) => entry !== null)));
  return {
    "viewer.js": code,
    "viewer.css": String(style.source).trim(),
    "licences.md": [...own, ...[...libraries.values()].sort()].join("\n\n"),
  };
}

/** Writes the viewer beside the pages of the build; the development server binds it when it is first asked for. */
const sealedViewer = (): Plugin => {
  let root = ".";
  let isWanted = true;
  let bound: Promise<Viewer> | null = null;
  return {
    name: "entente:sealed-viewer",
    configResolved(config) {
      root = config.root;
      isWanted = config.build.license !== false && !config.build.ssr;
    },
    configureServer(server) {
      server.middlewares.use("/sealed/", (request, response, next) => {
        const name = request.url?.replace(/^\/|[?#].*$/g, "") ?? "";
        if (!/^(?:viewer\.(?:js|css)|licences\.md)$/.test(name)) return next();
        bound ??= buildViewer(root);
        bound.then((viewer) => response.end(viewer[name as keyof Viewer]), next);
      });
    },
    async generateBundle() {
      if (!isWanted) return;
      for (const [name, source] of Object.entries(await buildViewer(root)))
        this.emitFile({ type: "asset", fileName: `sealed/${name}`, source });
    },
  };
};

export default defineConfig({
  base: "./",
  plugins: [
    withoutUnused(),
    withoutInjectedStyles(),
    react(),
    tailwindcss(),
    preloadFonts(),
    stagePage(),
    sealedViewer(),
    embedPage({
      plugins: () => [withoutUnused(), withoutInjectedStyles(), react(), tailwindcss()],
      note: licences.note,
    }),
    embedElement(),
    licences.ofPage,
  ],
  worker: { format: "es", plugins: () => [licences.ofWorkers()] },
  build: {
    target: "baseline-widely-available",
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: LICENCES },
    reportCompressedSize: false,
    // What the page loads at once is one file: pieces that later chunks share with it would each be packed worse.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "desk", tags: ["$initial"] }] } } },
    // The sample's texts are one chunk, and so is the reader of PDFs, each asked for only where it is needed;
    // tests/tools/bundle.mjs holds the rest.
    chunkSizeWarningLimit: 1200,
  },
  test: { projects: [...PROJECTS], expect: { poll: { timeout: 20_000 } } },
});
