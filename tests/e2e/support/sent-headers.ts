import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { cacheControl, contentSecurityPolicy, sharing } from "../../../mocks/host/headers.mjs";
import { mediaTypeOf } from "../../../mocks/host/serve-folder.mjs";

/** Status and headers of an answer, as far as they matter to who may frame, read and keep it. */
export type Sent = Readonly<Record<string, string | number>>;

const COMPARED = [
  "content-type",
  "content-security-policy",
  "x-content-type-options",
  "referrer-policy",
  "cache-control",
  "access-control-allow-origin",
  "cross-origin-resource-policy",
];

/** Paths of all files below a folder, with slashes. */
export const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));

/** What has to be sent with a file of a build: what the static host of the project sends, the desk not being framed. */
export const wantedHeaders = (path: string, portals: readonly string[]): Sent => ({
  status: 200,
  "content-type": mediaTypeOf(path),
  "content-security-policy": contentSecurityPolicy(path.startsWith("embed/") ? portals : []),
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": cacheControl(path),
  ...sharing(path),
});

/** What was sent. */
export const sentHeaders = ({ status, headers }: Response): Sent => ({
  status,
  ...Object.fromEntries(
    COMPARED.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, name === "content-type" ? value.toLowerCase() : value]];
    }),
  ),
});
