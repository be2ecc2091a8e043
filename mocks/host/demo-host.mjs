// The page that shows what embedding can do, as a stranger would serve it: from an origin of its own, under a policy of
// its own, from the folder of the build that holds it and no other.
import { serveFolder } from "./serve-folder.mjs";

/** @typedef {import("./serve-folder.mjs").Host} Host */

/**
 * The policy of the page that embeds: scripts and frames of its own and of the app, nothing inline, Trusted Types.
 *
 * @param {string} app origin of the app
 */
export const demoPolicy = (app) =>
  `default-src 'none'; script-src 'self' ${app}; style-src 'self'; img-src 'self' data: blob: ${app}; ` +
  `font-src 'self'; connect-src 'self'; frame-src ${app}; base-uri 'none'; form-action 'none'; object-src 'none'; ` +
  "frame-ancestors 'self'; require-trusted-types-for 'script'";

/**
 * Serves the folder of the demo page. Its `app.json` is answered with the address of the app.
 *
 * @param {object} options
 * @param {string} options.folder `embed-demo` of a build
 * @param {string} options.app address of the app, ending in a slash
 * @param {number} [options.port] wished for; the next free one is taken where it is in use, and 0 asks for any
 * @returns {Promise<Host & { readonly origins: readonly string[] }>} `origins`: what the app has to list
 */
export async function startDemoHost({ folder, app, port = 0 }) {
  const headers = {
    "content-security-policy": demoPolicy(new URL(app).origin),
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
  };
  const host = await serveFolder({
    folder,
    port,
    headersOf: () => ({ ...headers, "cache-control": "no-cache" }),
    contentOf: (path, content) => (path === "app.json" ? Buffer.from(`${JSON.stringify({ app })}\n`) : content),
  });
  return { ...host, origins: [`http://127.0.0.1:${host.port}`, `http://localhost:${host.port}`] };
}
