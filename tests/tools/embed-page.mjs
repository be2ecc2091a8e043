// The page that others embed: `embed/index.html`, bound by a build of its own so that nothing of the desk comes with it.
// Its head is that of the repository's one page; its body is src/app/embed/frame-skeleton.html until the script has come.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

const PAGE = "embed/index.html";
const ENTRY = "src/frame.tsx";
/** What stands in which of its chunks, beside the manifest of the desk. */
const MANIFEST = "embed-manifest.json";

/** @param {string} root @returns {string} */
export const versionOf = (root) => JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version;

/**
 * The embed page, made of the desk's: told by its root element what it is, with the tags of its own script and sheet.
 *
 * @param {string} html of the desk's page @param {string} root @param {string} up way from the page to the app's folder
 * @param {readonly string[]} tags
 */
function asEmbed(html, root, up, tags) {
  const skeleton = readFileSync(join(root, "src/app/embed/frame-skeleton.html"), "utf8").trim();
  const head = html.slice(0, html.indexOf("<body>"));
  return `${head
    .replace('<html lang="en"', `<html lang="en" data-page="embed" data-root="${up}"`)
    .replaceAll(/\s*<(?:script[^>]*><\/script>|link rel="(?:stylesheet|modulepreload|preload)"[^>]*>)/g, "")
    .replaceAll(/(href|src)="\.\//g, `$1="${up}`)
    .replace("</head>", `  ${tags.join("\n    ")}\n  </head>`)}<body>\n    ${skeleton}\n  </body>\n</html>\n`;
}

/**
 * The plugin that serves the page in development and writes it in a build.
 *
 * @param {{ plugins: () => import("vite").PluginOption[], note: (moduleIds: readonly string[]) => void }} options plugins
 *   of its build; `note` hears which modules are in it, for the list of licences
 * @returns {import("vite").Plugin}
 */
export function embedPage({ plugins, note }) {
  let root = ".";
  let isWanted = true;
  return {
    name: "entente:embed-page",
    config: ({ root: given = process.cwd() }) => ({
      define: { __ENTENTE_VERSION__: JSON.stringify(versionOf(given)) },
    }),
    configResolved(config) {
      root = config.root;
      isWanted = config.build.license !== false && !config.build.ssr;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split("?", 1)[0];
        if (path !== "/embed/" && path !== "/embed/index.html") return next();
        const page = readFileSync(join(root, "index.html"), "utf8");
        const tags = [`<script type="module" src="/${ENTRY}"></script>`];
        server.transformIndexHtml("/embed-frame.html", asEmbed(page, root, "../", tags)).then((html) => {
          response.setHeader("content-type", "text/html; charset=utf-8");
          response.end(html);
        }, next);
      });
    },
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const page = bundle["index.html"];
        if (!isWanted || page?.type !== "asset") return;
        const { files, tags, moduleIds } = await buildFrame(root, plugins());
        note(moduleIds);
        for (const [name, source] of files)
          this.emitFile({ type: "asset", fileName: name === MANIFEST ? `.vite/${name}` : `embed/${name}`, source });
        this.emitFile({ type: "asset", fileName: PAGE, source: asEmbed(String(page.source), root, "../", tags) });
      },
    },
  };
}

/** @param {string} root @param {import("vite").PluginOption[]} plugins */
async function buildFrame(root, plugins) {
  const made = await build({
    root,
    base: "./",
    configFile: false,
    mode: "production",
    logLevel: "error",
    define: { __ENTENTE_VERSION__: JSON.stringify(versionOf(root)) },
    plugins,
    worker: { format: "es" },
    build: {
      write: false,
      copyPublicDir: false,
      target: "baseline-widely-available",
      assetsInlineLimit: 0,
      manifest: MANIFEST,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: { frame: join(root, ENTRY) },
        output: { codeSplitting: { groups: [{ name: "frame", tags: ["$initial"] }] } },
      },
    },
  });
  const output = (Array.isArray(made) ? made : [made]).flatMap((one) => ("output" in one ? one.output : []));
  const entry = output.find((file) => file.type === "chunk" && file.isEntry);
  if (entry?.type !== "chunk") throw new Error("The embed page has no script.");
  const chunks = output.flatMap((file) => (file.type === "chunk" ? [file] : []));
  const initial = reach(entry, chunks);
  const sheets = new Set(initial.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]));
  const font = output.find(({ fileName }) => /archivo-latin-(?!ext-)\w+-normal-[\w-]+\.woff2$/.test(fileName));
  return {
    files: output.map(
      (file) => /** @type {const} */ ([file.fileName, file.type === "chunk" ? file.code : file.source]),
    ),
    moduleIds: chunks.flatMap((chunk) => chunk.moduleIds),
    tags: [
      ...(font ? [`<link rel="preload" as="font" type="font/woff2" href="./${font.fileName}" crossorigin>`] : []),
      ...[...sheets].map((sheet) => `<link rel="stylesheet" href="./${sheet}">`),
      `<script type="module" crossorigin src="./${entry.fileName}"></script>`,
      ...initial
        .filter((chunk) => chunk !== entry)
        .map(({ fileName }) => `<link rel="modulepreload" crossorigin href="./${fileName}">`),
    ],
  };
}

/**
 * The chunks that come at once with one of them, itself included.
 *
 * @param {import("rolldown").OutputChunk} entry @param {readonly import("rolldown").OutputChunk[]} chunks
 */
function reach(entry, chunks) {
  const found = new Set([entry]);
  for (const chunk of found)
    for (const name of chunk.imports) {
      const next = chunks.find(({ fileName }) => fileName === name);
      if (next) found.add(next);
    }
  return [...found];
}
