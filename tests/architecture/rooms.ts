import type { Import, Module } from "./modules.ts";

/** A breach of a rule: the module, and what it reaches for. */
export type Breach = { readonly module: string; readonly to: string };

export type Rule = {
  readonly name: string;
  /** What whoever broke it needs to know. */
  readonly why: string;
  readonly breaches: (modules: readonly Module[]) => readonly Breach[];
};

/** Who may import whom. Heavier rooms stand lower in the house, and imports only fall. */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  ui: [],
  data: ["domain"],
  state: ["domain"],
  workers: ["domain"],
  features: ["ui", "state", "data", "workers", "domain"],
  "embed/protocol": ["domain"],
  "embed/element": ["embed/protocol"],
  app: ["features", "ui", "state", "data", "workers", "domain", "embed/protocol"],
};

const ARITHMETIC = ["d3-array", "d3-time"];
/** The forces are arithmetic too, but only the layout may speak of places. */
const LAYOUT_ARITHMETIC = [...ARITHMETIC, "d3-force", "d3-quadtree"];
/** Undo and autosave read reversible patches, which immer gives; it runs in Node, a worker or a test as it does here. */
const DOCUMENT_ARITHMETIC = [...ARITHMETIC, "immer"];
/** Measures of networks that everybody computes alike come from the library the field knows; it never leaves the analysis. */
const NETWORK_ARITHMETIC = [...ARITHMETIC, "graphology", "graphology-metrics", "graphology-communities-louvain"];
const UI_PACKAGES = ["react", "react-dom", "lucide-react"];
/** What measures pixels or touches elements: painters and scenes of a feature, nobody else. */
const DRAWING = ["d3-selection", "d3-zoom", "d3-drag", "d3-brush", "d3-transition", "d3-axis", "d3-scale", "d3-shape"];
const GRAPH_LIBRARY = "react-force-graph-2d";

/** Where a page begins: that of the desk, and that which others embed. */
const DOORS = ["src/main.tsx", "src/frame.tsx"];

const isTest = (path: string): boolean => /\.(test|bench)\.tsx?$/.test(path);
const isInside = (path: string, room: string): boolean => path.startsWith(`src/${room}/`);
const roomOf = (path: string): string | null => Object.keys(ROOMS).find((room) => isInside(path, room)) ?? null;
const featureOf = (path: string): string | null => /^src\/features\/([^/]+)\//.exec(path)?.[1] ?? null;
const isOutsideSrc = (path: string): boolean => /^(mocks|tests)\//.test(path);

/** A rule that looks at one import at a time. */
function rule(name: string, why: string, breaks: (module: Module, wanted: Import) => boolean): Rule {
  const breaches = (modules: readonly Module[]): readonly Breach[] =>
    modules.flatMap((module) =>
      module.imports
        .filter((wanted) => breaks(module, wanted))
        .map((wanted) => ({ module: module.path, to: wanted.specifier ?? "a computed address" })),
    );
  return { name, why, breaches };
}

const downhill = Object.entries(ROOMS).map(([room, below]) =>
  rule(
    `${room} looks only downhill`,
    `${room} may use ${["itself", ...below].join(", ")}`,
    ({ path }, { file }) =>
      file !== null &&
      isInside(path, room) &&
      /^(src|mocks|tests)\//.test(file) &&
      !(isTest(path) && isOutsideSrc(file)) &&
      ![room, ...below].some((allowed) => isInside(file, allowed)),
  ),
);

/** Every ring of imports, named by the step that closes it. */
function rings(modules: readonly Module[]): readonly Breach[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const done = new Set<string>();
  const found: Breach[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      found.push({ module: trail.at(-1) ?? path, to: [...trail.slice(trail.indexOf(path)), path].join(" > ") });
      return;
    }
    if (done.has(path)) return;
    for (const { file } of byPath.get(path)?.imports ?? []) if (file !== null) visit(file, [...trail, path]);
    done.add(path);
  };
  for (const { path } of modules) visit(path, []);
  return found;
}

/** More than one module that speaks to the graph library: each is a breach. */
function graphLibraryUsers(modules: readonly Module[]): readonly Breach[] {
  const users = modules.filter(
    ({ path, imports }) => !isTest(path) && imports.some((wanted) => wanted.package === GRAPH_LIBRARY),
  );
  return users.length > 1 ? users.map(({ path }) => ({ module: path, to: GRAPH_LIBRARY })) : [];
}

const mayComputeWith = (path: string, name: string): boolean => {
  if (path.startsWith("src/domain/workspace/")) return DOCUMENT_ARITHMETIC.includes(name);
  if (path.startsWith("src/domain/analysis/")) return NETWORK_ARITHMETIC.includes(name);
  return (/^src\/domain\/(?:alliance\/)?layout/.test(path) ? LAYOUT_ARITHMETIC : ARITHMETIC).includes(name);
};

/** All rules of the house. `declared` are the dependencies of package.json: what a build may carry. */
export const rulesOfTheHouse = (declared: readonly string[]): readonly Rule[] => [
  ...downhill,
  rule(
    "everything lives in a room",
    "beside the doors main.tsx and frame.tsx, a module of src/ belongs to one of the rooms",
    ({ path }) => !DOORS.includes(path) && !path.endsWith(".d.ts") && roomOf(path) === null,
  ),
  rule(
    "features are strangers",
    "what two features share goes through state/, or app/ passes it",
    (module, { file }) => {
      const [from, to] = [featureOf(module.path), file && featureOf(file)];
      return from !== null && to !== null && from !== to;
    },
  ),
  rule(
    "one door per feature",
    "from outside, a feature is entered by its index.ts, or by embedded.ts where only what stands in a frame is wanted",
    ({ path }, { file }) =>
      file !== null &&
      featureOf(path) === null &&
      featureOf(file) !== null &&
      !/^src\/features\/[^/]+\/(?:index|embedded)\.ts$/.test(file),
  ),
  rule(
    "rooms are entered by name",
    "within a room paths are relative, into another room they start with # and its name",
    ({ path }, { file, specifier }) => {
      const [from, to] = [roomOf(path), file && roomOf(file)];
      return specifier?.startsWith(".") === true && from !== null && from !== to;
    },
  ),
  rule(
    "imports lead somewhere",
    "an import names a file that exists, in letters a reader can follow",
    (_module, { file, package: name }) => file === null && name === null,
  ),
  rule(
    "domain stays arithmetic",
    "domain/ runs unchanged in Node, a worker or a test: d3-array and d3-time, the forces in the layout alone, immer in the workspace alone, graphology in the analysis alone",
    ({ path }, { package: name }) =>
      isInside(path, "domain") && !isTest(path) && name !== null && !mayComputeWith(path, name),
  ),
  rule(
    "ui knows React alone",
    "ui/ draws with React and its icons; whatever needs more belongs to a feature",
    ({ path }, { package: name }) =>
      isInside(path, "ui") && !isTest(path) && name !== null && !UI_PACKAGES.includes(name),
  ),
  rule(
    "drawing stays in features",
    "scales, shapes and what touches elements belong to a feature's scene or painter",
    ({ path }, { package: name }) => name !== null && DRAWING.includes(name) && !isInside(path, "features"),
  ),
  rule(
    "the umbrella d3 is never imported",
    "import d3-array, d3-scale and so on by name, or no rule can tell arithmetic from drawing",
    (_module, { package: name }) => name === "d3",
  ),
  rule(
    "packages are declared",
    "what the product imports stands under dependencies in package.json",
    ({ path }, { package: name }) =>
      name !== null && !isTest(path) && !name.startsWith("node:") && !declared.includes(name),
  ),
  rule(
    "nothing of Node in the page",
    "src/ runs in a browser",
    ({ path }, { package: name }) => !isTest(path) && name?.startsWith("node:") === true,
  ),
  rule(
    "mocks come lazily, from the doors alone",
    "a configured deployment must load nothing of them",
    ({ path }, { file, kind }) =>
      file !== null && isOutsideSrc(file) && !isTest(path) && !(DOORS.includes(path) && kind === "dynamic"),
  ),
  rule(
    "the element stays light",
    "strangers load embed/: no npm package there",
    ({ path }, { package: name }) => isInside(path, "embed") && !isTest(path) && name !== null,
  ),
  {
    name: "one file speaks to the graph library",
    why: `the library scribbles on what it is given: one file imports ${GRAPH_LIBRARY}`,
    breaches: graphLibraryUsers,
  },
  { name: "no rings", why: "a ring of imports has no lowest floor; types count", breaches: rings },
];
