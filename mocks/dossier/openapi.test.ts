import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openApiDocument, printJson } from "./openapi.ts";

type Node = { readonly [name: string]: unknown };

const text = readFileSync("public/openapi.json", "utf8");
const document = JSON.parse(text) as {
  openapi: string;
  info: Node;
  paths: Record<string, Record<string, { operationId: string; parameters?: Node[]; responses: Record<string, Node> }>>;
  components: { schemas: Record<string, Node> };
};

/** Every record in the document. */
function* nodes(value: unknown): Generator<Node> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield value as Node;
  for (const child of Object.values(value)) yield* nodes(child);
}

/** What a reference within the document points at. */
function resolve(ref: string): unknown {
  return ref
    .slice(2)
    .split("/")
    .reduce<unknown>((found, step) => (found as Node | undefined)?.[step], document);
}

describe("the OpenAPI document", () => {
  it("is current: npm run dossier", () => {
    expect(text === `${printJson(openApiDocument())}\n`, "public/openapi.json is not current").toBe(true);
  });

  it("is a 3.1 document with what such a document needs", () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(document.info).toMatchObject({
      title: expect.any(String),
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
    expect(Object.keys(document)).toEqual(["openapi", "info", "servers", "paths", "components"]);
  });

  it("describes every file of the folder", () => {
    expect(Object.keys(document.paths)).toEqual([
      "/index.json",
      "/{dossier}/dossier.json",
      "/{dossier}/actors.json",
      "/{dossier}/arrangements.json",
      "/{dossier}/events.json",
      "/{dossier}/quotes.json",
      "/{dossier}/sources.json",
      "/{dossier}/prices.json",
      "/{dossier}/briefings.json",
      "/{dossier}/flows.json",
      "/{dossier}/articles/{article}.json",
    ]);
  });

  it("declares the parameters of every path, answers every question, and names each once", () => {
    const names = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => {
        const wanted = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        expect(method).toBe("get");
        expect((operation.parameters ?? []).map(({ name }) => name)).toEqual(wanted);
        expect((operation.parameters ?? []).every((one) => one.in === "path" && one.required === true)).toBe(true);
        expect(operation.responses["200"]).toMatchObject({ description: expect.any(String) });
        return operation.operationId;
      }),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it("has no reference that leads nowhere, and no schema that nobody needs", () => {
    const refs = [...nodes(document)].flatMap(({ $ref }) => (typeof $ref === "string" ? [$ref] : []));
    expect(refs.filter((ref) => !ref.startsWith("#/") || resolve(ref) === undefined)).toEqual([]);
    const unused = Object.keys(document.components.schemas).filter(
      (name) => !refs.includes(`#/components/schemas/${name}`),
    );
    expect(unused).toEqual([]);
  });

  it("says in words what every field is", () => {
    const silent = Object.entries(document.components.schemas).flatMap(([name, schema]) =>
      [...nodes(schema)].flatMap(({ properties }) =>
        Object.entries((properties ?? {}) as Record<string, Node>)
          .filter(
            ([field, { description, $ref, const: only }]) => field !== "description" && !description && !$ref && !only,
          )
          .map(([field]) => `${name}.${field}`),
      ),
    );
    expect(silent).toEqual([]);
    expect(Object.values(document.components.schemas).filter(({ description }) => !description)).toEqual([]);
  });

  it("forbids no field that a later version may add, and asks for no identity of its own", () => {
    const all = [...nodes(document.components)];
    expect(all.filter((node) => node.additionalProperties === false)).toEqual([]);
    expect(all.filter((node) => typeof node.$schema === "string" || typeof node.$id === "string")).toEqual([]);
  });

  it("spells its patterns in a way that compiles", () => {
    const patterns = [...nodes(document.components)].flatMap(({ pattern }) =>
      typeof pattern === "string" ? [pattern] : [],
    );
    expect(patterns.length).toBeGreaterThan(10);
    for (const pattern of patterns) expect(() => new RegExp(pattern, "u")).not.toThrow();
  });
});
