#!/usr/bin/env node
// A small static host: what a portal, nginx or object storage does, and nothing more. No rewrite rules.
//   node mocks/host/static-host.mjs [--folder dist] [--port 4173] [--base /some/sub/path]
//     [--embed-origin http://localhost:8080]   a portal that may embed it; may be said more than once
//     [--no-demo]                              without the page on the next port that embeds it
import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { startDemoHost } from "./demo-host.mjs";
import { cacheControl, contentSecurityPolicy, exactOrigin, sharing, withPortals } from "./headers.mjs";
import { serveFolder } from "./serve-folder.mjs";

export { CONTENT_SECURITY_POLICY, contentSecurityPolicy } from "./headers.mjs";

/**
 * @typedef {object} HostOptions
 * @property {string} folder what to serve
 * @property {number} [port] wished for; the next free one is taken where it is in use, and 0 asks for any
 * @property {string} [prefix] the sub-path the folder appears under, `/` by default
 * @property {Readonly<Record<string, string>>} [headers] sent with every answer, over the host's own
 * @property {readonly string[]} [embedOrigins] portals: origins that may frame what is below `embed/` and connect to it
 *
 * @typedef {import("./serve-folder.mjs").Host & { admit: (origins: readonly string[]) => void }} Host
 *   `admit` lists more portals, from the next answer on
 */

/**
 * Serves a build as it is published: its content policy, who may frame and read what, how long files keep. `config.json`
 * lists the portals besides those it lists itself. Throws where one of them is no origin.
 *
 * @param {HostOptions} options @returns {Promise<Host>}
 */
export async function startHost({ headers = {}, embedOrigins = [], ...where }) {
  let portals = embedOrigins.map(exactOrigin);
  const host = await serveFolder({
    ...where,
    headersOf: (path) => ({
      "content-security-policy": contentSecurityPolicy(path?.startsWith("embed/") ? portals : []),
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      ...(path === null ? {} : { "cache-control": cacheControl(path), ...sharing(path) }),
      ...headers,
    }),
    contentOf: (path, content) =>
      path === "config.json" ? Buffer.from(withPortals(content.toString(), portals)) : content,
  });
  const admit = (/** @type {readonly string[]} */ origins) => {
    portals = [...new Set([...portals, ...origins.map(exactOrigin)])];
  };
  return { ...host, admit };
}

/** @param {string} path */
const isFile = async (path) => (await stat(path).catch(() => null))?.isFile() ?? false;

function readArguments() {
  const { values } = parseArgs({
    options: {
      folder: { type: "string", default: "dist" },
      port: { type: "string", default: process.env.PORT ?? "4173" },
      base: { type: "string", default: "/" },
      "embed-origin": { type: "string", multiple: true, default: [] },
      "no-demo": { type: "boolean", default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`Not a port: ${values.port}`);
  return { folder: values.folder, port, base: values.base, portals: values["embed-origin"], demo: !values["no-demo"] };
}

async function main() {
  const { folder, port, base, portals, demo } = readArguments();
  if (!(await isFile(join(folder, "index.html"))))
    throw new Error(`There is no ${join(folder, "index.html")} to serve. Run npm run build first.`);
  const host = await startHost({ folder, port, prefix: base, embedOrigins: portals });
  const closing = [host.close];
  console.log(`Entente is at ${host.url}`);
  if (port !== 0 && host.port !== port) console.log(`(port ${port} is taken)`);
  if (demo && (await isFile(join(folder, "embed-demo/index.html")))) {
    const next = port === 0 || host.port === 65_535 ? 0 : host.port + 1;
    const page = await startDemoHost({ folder: join(folder, "embed-demo"), app: host.url, port: next });
    host.admit(page.origins);
    closing.push(page.close);
    console.log(`A page that embeds it is at ${page.url}`);
  }
  for (const portal of portals) console.log(`Pages at ${portal} may embed it.`);
  console.log("Ctrl+C ends it.");
  const end = () => void Promise.all(closing.map((close) => close())).then(() => process.exit(0));
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, end);
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href)
  main().catch((/** @type {Error} */ error) => {
    console.error(error.message);
    process.exit(1);
  });
