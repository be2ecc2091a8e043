// Serves a folder as nginx or object storage would, and nothing more. No rewrite rules.
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, relative, resolve, sep } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

/** @type {Readonly<Record<string, string>>} */
const MEDIA_TYPES = {
  ".conf": "text/plain; charset=utf-8",
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
const gzipped = promisify(gzip);

/**
 * The media type that a file is sent with.
 *
 * @param {string} path
 */
export const mediaTypeOf = (path) => MEDIA_TYPES[extname(path).toLowerCase()] ?? "application/octet-stream";

/**
 * @typedef {object} Served
 * @property {string} folder what to serve
 * @property {number} [port] wished for; the next free one is taken where it is in use, and 0 asks for any
 * @property {string} [prefix] the sub-path the folder appears under, `/` by default
 * @property {(path: string | null) => Readonly<Record<string, string>>} headersOf what is sent with a file, by its path
 *   in the folder, with slashes, and where it is not there; null: with a request that stands for none
 * @property {(path: string, content: Buffer) => Buffer} [contentOf] what is sent for a file, where that is not its content
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

/** @param {string} root @param {string} prefix @param {Pick<Served, "headersOf" | "contentOf">} what */
function answerFrom(root, prefix, { headersOf, contentOf = (_path, content) => content }) {
  /** @type {Map<string, Buffer>} compressed bodies by entity tag */
  const compressed = new Map();

  /** @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response */
  return async (request, response) => {
    /** @type {string | null} */
    let name = null;
    /** @param {number} status @param {Record<string, string | number>} more @param {string | Buffer} [body] */
    const send = (status, more, body = "") => {
      response.writeHead(status, { ...headersOf(name), "content-length": Buffer.byteLength(body), ...more });
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
    name = file && relative(root, file).split(sep).join("/");
    if (!file || !name || !found?.isFile()) return refuse(404, "Not found.");

    const plain = contentOf(name, await readFile(file));
    const type = mediaTypeOf(file);
    const etag = `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`;
    const shared = {
      etag,
      "content-type": type,
      "last-modified": found.mtime.toUTCString(),
      "accept-ranges": "bytes",
      vary: "accept-encoding",
    };
    if (isKnown(request.headers["if-none-match"], etag)) {
      response.writeHead(304, { ...headersOf(name), ...shared });
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

/**
 * Serves a folder until it is closed.
 *
 * @param {Served} options @returns {Promise<Host>}
 */
export async function serveFolder({ folder, port = 0, prefix = "/", ...what }) {
  const root = resolve(folder);
  const base = `/${prefix}/`.replace(/\/+/g, "/");
  const answer = answerFrom(root, base, what);
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
