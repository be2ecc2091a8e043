import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Module, readModule, readModules, type Subpaths } from "./modules.ts";
import { ROOMS, rulesOfTheHouse } from "./rooms.ts";

const manifest: { readonly imports: Subpaths; readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync("package.json", "utf8"),
);
const rules = rulesOfTheHouse(Object.keys(manifest.dependencies));

/** A house of files that exist only here. */
function house(files: Readonly<Record<string, string>>): readonly Module[] {
  const exists = (path: string): boolean => path in files;
  return Object.entries(files)
    .filter(([path]) => path.startsWith("src/"))
    .map(([path, text]) => readModule(path, text, manifest.imports, exists));
}

/** Names of the rules a house breaks, in order. */
const broken = (files: Readonly<Record<string, string>>): readonly string[] =>
  rules.filter(({ breaches }) => breaches(house(files)).length > 0).map(({ name }) => name);

/** Nothing wrong here. */
const SOUND = {
  "src/main.tsx": 'import { Shell } from "#app/shell/Shell.tsx"; void Shell; void import("#mocks/browser.ts");',
  "src/app/shell/Shell.tsx": 'import { Graph } from "#features/graph/index.ts"; export const Shell = () => <Graph />;',
  "src/features/graph/index.ts": 'export { Graph } from "./Graph.tsx";',
  "src/features/graph/Graph.tsx": 'import F from "react-force-graph-2d"; import "./graph.css"; export const Graph = F;',
  "src/features/graph/graph.css": "",
  "src/features/chart/index.ts": 'export { line } from "d3-shape";',
  "src/features/chart/axis.ts": "export const axis = 1;",
  "src/state/lens.ts": 'import type { Month } from "#domain/month.ts"; export type Lens = Month;',
  "src/data/fetch.ts": 'import type { Month } from "#domain/month.ts"; export type Got = Month;',
  "src/workers/runner.ts": 'export const run = () => new Worker(new URL("./job.ts", import.meta.url));',
  "src/workers/job.ts": 'import { layout } from "#domain/alliance/layout.ts"; layout();',
  "src/domain/month.ts": 'import { utcMonth } from "d3-time"; export type Month = typeof utcMonth;',
  "src/domain/alliance/layout.ts": 'import { forceSimulation } from "d3-force"; export const layout = forceSimulation;',
  "src/ui/Button.tsx": 'import type { ReactNode } from "react"; export type B = ReactNode;',
  "src/embed/protocol/message.ts": 'import type { Month } from "#domain/month.ts"; export type M = Month;',
  "src/embed/element/element.ts": "export const element = 1;",
  "mocks/browser.ts": "",
};

const planted: readonly (readonly [rule: string, path: string, text: string])[] = [
  ["domain looks only downhill", "src/domain/a.ts", 'import { B } from "#ui/Button.tsx"; B;'],
  ["domain looks only downhill", "src/domain/a.ts", 'export type T = import("#state/lens.ts").Lens;'],
  ["ui looks only downhill", "src/ui/a.ts", 'import type { Month } from "#domain/month.ts"; export type M = Month;'],
  ["data looks only downhill", "src/data/a.ts", 'export * from "#state/lens.ts";'],
  ["state looks only downhill", "src/state/a.ts", 'export const load = () => import("#data/fetch.ts");'],
  [
    "workers looks only downhill",
    "src/workers/a.ts",
    'import type { Got } from "#data/fetch.ts"; export type G = Got;',
  ],
  ["features looks only downhill", "src/features/graph/a.ts", 'import { Shell } from "#app/shell/Shell.tsx"; Shell;'],
  ["app looks only downhill", "src/app/a.ts", 'import { element } from "#tests/support/setup.ts"; element;'],
  ["embed/protocol looks only downhill", "src/embed/protocol/a.ts", 'import "#state/lens.ts";'],
  ["embed/element looks only downhill", "src/embed/element/a.ts", 'import "#domain/month.ts";'],
  ["everything lives in a room", "src/utils/a.ts", 'import "#domain/month.ts";'],
  ["features are strangers", "src/features/graph/a.ts", 'import { line } from "#features/chart/index.ts"; line;'],
  ["features are strangers", "src/features/graph/a.ts", 'import { line } from "../chart/index.ts"; line;'],
  ["one door per feature", "src/app/a.ts", 'import { axis } from "#features/chart/axis.ts"; axis;'],
  [
    "rooms are entered by name",
    "src/state/a.ts",
    'import type { Month } from "../domain/month.ts"; export type M = Month;',
  ],
  ["imports lead somewhere", "src/domain/a.ts", 'import "./gone.ts";'],
  ["imports lead somewhere", "src/app/a.ts", 'export const open = (name: string) => import("#mocks/" + name);'],
  ["domain stays arithmetic", "src/domain/a.ts", 'import { z } from "zod"; z;'],
  ["domain stays arithmetic", "src/domain/a.ts", 'import { forceSimulation } from "d3-force"; forceSimulation;'],
  ["domain stays arithmetic", "src/domain/a.ts", 'import { readFile } from "node:fs"; readFile;'],
  ["ui knows React alone", "src/ui/a.ts", 'import { createStore } from "zustand"; createStore;'],
  ["drawing stays in features", "src/app/a.ts", 'import { zoom } from "d3-zoom"; zoom;'],
  ["the umbrella d3 is never imported", "src/features/chart/a.ts", 'import { line } from "d3"; line;'],
  ["packages are declared", "src/features/chart/a.ts", 'import moment from "moment"; moment;'],
  ["nothing of Node in the page", "src/data/a.ts", 'import { join } from "node:path"; join;'],
  ["mocks come lazily, from the doors alone", "src/main.tsx", 'import "#mocks/browser.ts";'],
  [
    "mocks come lazily, from the doors alone",
    "src/app/a.ts",
    'export const start = () => import("#mocks/browser.ts");',
  ],
  ["the element stays light", "src/embed/element/a.ts", 'import { create } from "zustand"; create;'],
  [
    "one file speaks to the graph library",
    "src/features/graph/a.ts",
    'export const l = import("react-force-graph-2d");',
  ],
  ["no rings", "src/features/chart/axis.ts", 'import "./index.ts"; import "./tick.ts";'],
];

/** What a planted module needs beside it to be read at all. */
const beside: Readonly<Record<string, string>> = {
  "src/features/chart/tick.ts": 'import type { axis } from "./axis.ts"; export type T = typeof axis;',
  "tests/support/setup.ts": "",
};

describe("the rooms", () => {
  const modules = readModules(".", "src", manifest.imports);

  it("are all visited, with their imports", () => {
    for (const room of Object.keys(ROOMS).filter((name) => !name.startsWith("embed/")))
      expect(modules.filter(({ path }) => path.startsWith(`src/${room}/`)).length, room).toBeGreaterThan(0);
    expect(modules.flatMap(({ imports }) => imports).length).toBeGreaterThan(modules.length);
  });

  it.each(rules)("$name", ({ breaches, why }) => {
    const found = breaches(modules).map(({ module, to }) => `${module} -> ${to}`);
    expect(found, [why, ...found].join("\n")).toEqual([]);
  });
});

describe("the rules bite", () => {
  it("leaves a sound house alone", () => {
    expect(broken(SOUND)).toEqual([]);
  });

  it.each(planted)("%s: %s", (name, path, text) => {
    expect(broken({ ...SOUND, ...beside, [path]: text })).toContain(name);
  });

  it("has a planted breach for every rule", () => {
    expect(rules.map(({ name }) => name).filter((name) => !planted.some(([rule]) => rule === name))).toEqual([]);
  });

  it("refuses to judge what it cannot read", () => {
    expect(() => house({ "src/domain/a.ts": "export const = ;" })).toThrow("src/domain/a.ts");
  });
});
