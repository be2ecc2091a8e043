import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { parseSync } from "vite";

/** How a module asks for another. `url` is `new URL("./x", import.meta.url)`, by which workers are started. */
export type ImportKind = "static" | "type" | "dynamic" | "re-export" | "url";

export type Import = {
  readonly kind: ImportKind;
  /** As written; null where it is computed, so that nobody can say where it leads. */
  readonly specifier: string | null;
  /** Path from the root of the project, or null for a package and for what does not exist. */
  readonly file: string | null;
  /** Name of the npm package or, with `node:` before it, of the part of Node; null for a file. */
  readonly package: string | null;
};

export type Module = {
  /** Path from the root of the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
};

/** Answers whether a path from the root of the project is a file. */
export type Exists = (path: string) => boolean;

/** The `imports` of package.json: `#domain/*` to `./src/domain/*`. */
export type Subpaths = Readonly<Record<string, string>>;

type Request = { readonly kind: ImportKind; readonly specifier: string | null };
type TreeNode = { readonly type: string; readonly [key: string]: unknown };

const isNode = (value: unknown): value is TreeNode =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

/** The text of a string literal; null for any other node. */
const literalOf = (node: unknown): string | null =>
  isNode(node) && node.type === "Literal" && typeof node.value === "string" ? node.value : null;

/** Whether a node is `import.meta.url`. */
const isOwnAddress = (node: unknown): boolean =>
  isNode(node) && node.type === "MemberExpression" && isNode(node.object) && node.object.type === "MetaProperty";

/** What a single node asks for: dynamic imports, types imported in place, addresses of workers. */
function requestOf(node: TreeNode): Request | null {
  if (node.type === "ImportExpression") return { kind: "dynamic", specifier: literalOf(node.source) };
  if (node.type === "TSImportType") return { kind: "type", specifier: literalOf(node.source ?? node.argument) };
  if (node.type !== "NewExpression" || !Array.isArray(node.arguments)) return null;
  if (!isNode(node.callee) || node.callee.name !== "URL" || !isOwnAddress(node.arguments[1])) return null;
  return { kind: "url", specifier: literalOf(node.arguments[0]) };
}

function* requestsIn(value: unknown): Generator<Request> {
  if (Array.isArray(value)) for (const item of value) yield* requestsIn(item);
  if (!isNode(value)) return;
  const request = requestOf(value);
  if (request) yield request;
  for (const child of Object.values(value)) if (typeof child === "object") yield* requestsIn(child);
}

/** Every request of a source text; throws where the text is not TypeScript. */
function requestsOf(path: string, text: string): readonly Request[] {
  const { module, program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`);
  const imports = module.staticImports.map(({ entries, moduleRequest }): Request => {
    const typesOnly = entries.length > 0 && entries.every((entry) => entry.isType);
    return { kind: typesOnly ? "type" : "static", specifier: moduleRequest.value };
  });
  const exports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest }): readonly Request[] =>
      moduleRequest ? [{ kind: "re-export", specifier: moduleRequest.value }] : [],
    ),
  );
  return [...imports, ...exports, ...requestsIn(program.body)];
}

/** `@scope/name/deep.js` to `@scope/name`; parts of Node keep their `node:`. */
const packageOf = (specifier: string): string =>
  specifier.startsWith("node:") ? specifier : specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");

function resolve(from: string, { kind, specifier }: Request, subpaths: Subpaths, exists: Exists): Import {
  const nowhere = { kind, specifier, file: null, package: null };
  if (specifier === null) return nowhere;
  const bare = specifier.replace(/\?.*$/, "");
  const found = (path: string): Import => (exists(path) ? { ...nowhere, file: path } : nowhere);
  if (bare.startsWith(".") || kind === "url") return found(posix.join(posix.dirname(from), bare));
  if (bare.startsWith("/")) return found(bare.slice(1));
  if (!bare.startsWith("#")) return { ...nowhere, package: packageOf(bare) };
  for (const [pattern, target] of Object.entries(subpaths)) {
    const [before = "", after = ""] = pattern.split("*");
    if (!bare.startsWith(before) || !bare.endsWith(after)) continue;
    return found(posix.normalize(target.replace("*", bare.slice(before.length, bare.length - after.length))));
  }
  return nowhere;
}

/** One module with every import of it resolved, whatever way it is written. */
export function readModule(path: string, text: string, subpaths: Subpaths, exists: Exists): Module {
  const imports = requestsOf(path, text).map((request) => resolve(path, request, subpaths, exists));
  return { path, text, imports };
}

/** Paths, from `root` and with forward slashes, of all files below `folder` whose name ends as asked. */
export function filesBelow(root: string, folder: string, ending: RegExp): readonly string[] {
  const base = join(root, folder);
  if (!existsSync(base)) return [];
  return readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** Every TypeScript module below `folder`. */
export function readModules(root: string, folder: string, subpaths: Subpaths): readonly Module[] {
  const exists: Exists = (path) => existsSync(join(root, path));
  return filesBelow(root, folder, /\.tsx?$/).map((path) =>
    readModule(path, readFileSync(join(root, path), "utf8"), subpaths, exists),
  );
}
