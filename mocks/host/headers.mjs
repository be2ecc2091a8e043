// What is sent with the files of a build, apart from what they are: who may frame them, who may read them, how long
// they keep. The examples in public/deploy/ say the same for nginx, Apache and content delivery networks.

/**
 * The policy every page of the product has to live under.
 *
 * @param {readonly string[]} [portals] origins whose pages may frame it, besides its own
 */
export const contentSecurityPolicy = (portals = []) =>
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
  `object-src 'none'; frame-src 'self'; frame-ancestors ${["'self'", ...portals].join(" ")}`;

/** The same where no portal is listed. */
export const CONTENT_SECURITY_POLICY = contentSecurityPolicy();

const FOR_GOOD = "public, max-age=31536000, immutable";
/** Names that hold a hash, a number of a version or a sum: what they hold never changes. */
const NEVER_CHANGE = [
  /(?:^|\/)assets\/[^/]+-[\w-]{8,}\.\w+$/,
  /^embed\/\d+\.\d+\.\d+[^/]*\/[^/]+$/,
  /^snapshots\/[0-9a-f]{64}\.json$/,
];
/** Code and settings that anyone may read, frames without an origin among them. */
const FOR_ANYONE = /^(?:embed\/|assets\/|snapshots\/|config\.json$)/;

/**
 * How long a file may be kept without asking again.
 *
 * @param {string} path of the file in the build, with slashes and none before it
 */
export const cacheControl = (path) => (NEVER_CHANGE.some((names) => names.test(path)) ? FOR_GOOD : "no-cache");

/**
 * Which pages besides our own may read a file: all, or none.
 *
 * @param {string} path of the file in the build, with slashes and none before it
 * @returns {Readonly<Record<string, string>>}
 */
export const sharing = (path) =>
  FOR_ANYONE.test(path) ? { "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin" } : {};

/**
 * The origin that a text names, as a browser spells it. Throws, in words, where it names none: patterns and paths are no
 * origins.
 *
 * @param {string} text
 */
export function exactOrigin(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || text.includes("*") || ![url.origin, `${url.origin}/`].includes(text))
    throw new Error(`Not an origin: ${text}. An origin is a scheme, a host and a port, such as http://localhost:8080.`);
  return url.origin;
}

/**
 * The text of a config.json with portals added to those it lists. One that is no object, or whose list is no list, stays
 * as it is: what is wrong with it is for the desk to say.
 *
 * @param {string} text @param {readonly string[]} portals
 */
export function withPortals(text, portals) {
  /** @type {unknown} */
  let config = null;
  try {
    config = JSON.parse(text);
  } catch {
    return text;
  }
  if (typeof config !== "object" || config === null || Array.isArray(config)) return text;
  const listed = "embedOrigins" in config ? config.embedOrigins : [];
  if (portals.length === 0 || !Array.isArray(listed)) return text;
  return `${JSON.stringify({ ...config, embedOrigins: [...new Set([...listed, ...portals])] })}\n`;
}
