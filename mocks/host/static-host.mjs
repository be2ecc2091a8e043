#!/usr/bin/env node
// A small static host: what a portal, nginx or object storage does, and nothing more. No rewrite rules.
//   node mocks/host/static-host.mjs [--folder dist] [--port 4173] [--base /some/sub/path]
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs, promisify } from "node:util";
import { gzip } from "node:zlib";

/** The policy every page of the product has to live under. */
export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
  "object-src 'none'; frame-src 'none'";

/** @type {Readonly<Record<string, string>>} */
const MEDIA_TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".parquet": "application/vnd.apache.parquet",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".yaml": "application/yaml; charset=utf-8",
};
const COMPRESSIBLE = /^(text\/|application\/(json|manifest|yaml)|image\/svg)/;
/** Vite writes a hash into these names, so what they hold never changes. */
const HASHED = /[\\/]assets[\\/][^\\/]+-[\w-]{8,}\.\w+$/;
const gzipped = promisify(gzip);

/**
 * @typedef {object} HostOptions
 * @property {string} folder what to serve
 * @property {number} [port] wished for; the next free one is taken where it is in use, and 0 asks for any
 * @property {string} [prefix] the sub-path the folder appears under, `/` by default
 * @property {Readonly<Record<string, string>>} [headers] sent with every answer, over the host's own
 *
 * @typedef {object} Host
 * @property {string} url address of the folder, ending in a slash
 * @property {number} port
 * @property {() => Promise<void>} close
 */

/**
 * The file a request path stands for, or null where it leaves the folder or makes no sense.
 *
 * @param {string} root @param {string} prefix @param {string} path
 */
function fileOf(root, prefix, path) {
  if (!path.startsWith(prefix)) return null;
  let decoded = "";
  try {
    decoded = decodeURIComponent(path.slice(prefix.length));
  } catch {
    return null;
  }
  if (decoded.includes("\0") || decoded.includes("\\")) return null;
  const file = normalize(join(root, decoded));
  return file === root || file.startsWith(root + sep) ? file : null;
}

/** @param {string | undefined} header @param {string} etag */
const isKnown = (header, etag) =>
  (header ?? "").split(",").some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === etag);

/**
 * One byte range of the form `bytes=a-b`, `bytes=a-` or `bytes=-n`; null where there is none to honour,
 * "unsatisfiable" where it lies past the end.
 *
 * @param {string | undefined} header @param {number} length
 * @returns {{ start: number, end: number } | "unsatisfiable" | null}
 */
function rangeOf(header, length) {
  const parts = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!parts || (parts[1] === "" && parts[2] === "")) return null;
  const start = parts[1] === "" ? Math.max(0, length - Number(parts[2])) : Number(parts[1]);
  const end = parts[1] === "" || parts[2] === "" ? length - 1 : Math.min(Number(parts[2]), length - 1);
  return start > end || start >= length ? "unsatisfiable" : { start, end };
}

/** @param {string} root @param {string} prefix @param {Readonly<Record<string, string>>} headers */
function answerFrom(root, prefix, headers) {
  const common = {
    "content-security-policy": CONTENT_SECURITY_POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    ...headers,
  };
  /** @type {Map<string, Buffer>} compressed bodies by entity tag */
  const compressed = new Map();

  /** @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response */
  return async (request, response) => {
    /** @param {number} status @param {Record<string, string | number>} more @param {string | Buffer} [body] */
    const send = (status, more, body = "") => {
      response.writeHead(status, { ...common, "content-length": Buffer.byteLength(body), ...more });
      response.end(request.method === "HEAD" ? undefined : body);
    };
    /** @param {number} status @param {string} text */
    const refuse = (status, text) =>
      send(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" }, `${text}\n`);

    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("allow", "GET, HEAD");
      return refuse(405, "Only GET and HEAD are answered here.");
    }
    const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
    if (`${path}/` === prefix) return send(301, { location: prefix });
    let file = fileOf(root, prefix, path);
    let found = file ? await stat(file).catch(() => null) : null;
    if (file && found?.isDirectory()) {
      if (!path.endsWith("/")) return send(301, { location: `${path.replace(/^\/+/, "/")}/` });
      file = join(file, "index.html");
      found = await stat(file).catch(() => null);
    }
    if (!file || !found?.isFile()) return refuse(404, "Not found.");

    const plain = await readFile(file);
    const type = MEDIA_TYPES[extname(file).toLowerCase()] ?? "application/octet-stream";
    const etag = `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`;
    const shared = {
      etag,
      "content-type": type,
      "last-modified": found.mtime.toUTCString(),
      "cache-control": HASHED.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
      "accept-ranges": "bytes",
      vary: "accept-encoding",
    };
    if (isKnown(request.headers["if-none-match"], etag)) {
      response.writeHead(304, { ...common, ...shared });
      return response.end();
    }
    const range = rangeOf(request.headers.range, plain.length);
    if (range === "unsatisfiable") return send(416, { "content-range": `bytes */${plain.length}` });
    if (range) {
      const part = plain.subarray(range.start, range.end + 1);
      return send(206, { ...shared, "content-range": `bytes ${range.start}-${range.end}/${plain.length}` }, part);
    }
    const wantsGzip = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
    if (!wantsGzip || !COMPRESSIBLE.test(type) || plain.length < 512) return send(200, shared, plain);
    const body = compressed.get(etag) ?? (await gzipped(plain));
    compressed.set(etag, body);
    return send(200, { ...shared, "content-encoding": "gzip" }, body);
  };
}

/**
 * Listens on the first free port at or after `port`, on the loopback address only.
 *
 * @param {import("node:http").Server} server @param {number} port @returns {Promise<number>}
 */
function listen(server, port) {
  return new Promise((done, failed) => {
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      const taken = error.code === "EADDRINUSE" || error.code === "EACCES";
      if (taken && port > 0 && port < 65_535) listen(server, port + 1).then(done, failed);
      else failed(error);
    });
    server.listen(port, "127.0.0.1", () => {
      server.removeAllListeners("error");
      const address = server.address();
      done(typeof address === "object" && address ? address.port : port);
    });
  });
}

/** @param {HostOptions} options @returns {Promise<Host>} */
export async function startHost({ folder, port = 0, prefix = "/", headers = {} }) {
  const root = resolve(folder);
  const base = `/${prefix}/`.replace(/\/+/g, "/");
  const answer = answerFrom(root, base, headers);
  const server = createServer((request, response) => {
    answer(request, response).catch((/** @type {unknown} */ error) => {
      process.stderr.write(`${request.url}: ${error}\n`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const taken = await listen(server, port);
  return {
    url: `http://127.0.0.1:${taken}${base}`,
    port: taken,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function main() {
  const { values } = parseArgs({
    options: {
      folder: { type: "string", default: "dist" },
      port: { type: "string", default: process.env.PORT ?? "4173" },
      base: { type: "string", default: "/" },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`Not a port: ${values.port}`);
  if (!(await stat(join(values.folder, "index.html")).catch(() => null)))
    throw new Error(`There is no ${join(values.folder, "index.html")} to serve. Run npm run build first.`);
  const host = await startHost({ folder: values.folder, port, prefix: values.base });
  console.log(`Entente is at ${host.url}`);
  if (port !== 0 && host.port !== port) console.log(`(port ${port} is taken)`);
  console.log("Ctrl+C ends it.");
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void host.close().then(() => process.exit(0)));
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href)
  main().catch((/** @type {Error} */ error) => {
    console.error(error.message);
    process.exit(1);
  });
