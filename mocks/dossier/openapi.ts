import * as z from "zod";
import { actorSchema } from "#data/http/wire/actor-wire.ts";
import { articleSchema } from "#data/http/wire/article-wire.ts";
import { briefingSchema } from "#data/http/wire/briefing-wire.ts";
import { arrangementSchema, eventSchema, quoteSchema } from "#data/http/wire/evidence-wire.ts";
import { indexSchema, manifestSchema, SCHEMA_VERSION } from "#data/http/wire/folder-wire.ts";
import { sourceSchema } from "#data/http/wire/source-wire.ts";
import { flowsFileSchema, priceSchema } from "#data/http/wire/trade-wire.ts";

/** Any part of a JSON document. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
type Schema = z.core.$ZodType;

/** The lists of a dossier, each in a file of its own. */
const LISTS: readonly (readonly [file: string, record: Schema, summary: string])[] = [
  ["actors", actorSchema, "States, persons and organisations"],
  ["arrangements", arrangementSchema, "What is in force over an interval"],
  ["events", eventSchema, "Dated happenings"],
  ["quotes", quoteSchema, "Passages of the articles and what they bear on"],
  ["sources", sourceSchema, "Where the records come from"],
  ["prices", priceSchema, "Benchmark prices by month"],
  ["briefings", briefingSchema, "What is told of the question, step by step"],
];

const ABOUT = [
  "A dossier is a folder of JSON files: read only, served by any static host, described by its manifest.",
  "A field that is not known is left out or null; it is never zero.",
  "Numbers are JSON numbers; a text that spells one without loss is read as that number.",
  "Fields that are not described here are left alone.",
].join(" ");

/** The folder contract as an OpenAPI 3.1 document, written from the schemas that decode it. */
export function openApiDocument(): Json {
  const lists = LISTS.map(([file, record, summary]): [string, Json] => [
    `/{dossier}/${file}.json`,
    answer(`get-${file}`, summary, { type: "array", items: refTo(record) }, ["dossier"]),
  ]);
  const flows: Json = {
    anyOf: [refTo(flowsFileSchema), { type: "array", items: refTo(flowsFileSchema.shape.flows._zod.def.element) }],
  };
  return {
    openapi: "3.1.0",
    info: {
      title: "Entente dossier folder",
      version: `${SCHEMA_VERSION}.0.0`,
      description: ABOUT,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [
      {
        url: "{base}",
        description: "The folder that config.json names.",
        variables: { base: { default: ".", description: "Address of the folder, without a slash at its end." } },
      },
    ],
    paths: {
      "/index.json": answer("get-index", "The dossiers of the folder", refTo(indexSchema), []),
      "/{dossier}/dossier.json": answer("get-manifest", "The manifest of a dossier", refTo(manifestSchema), [
        "dossier",
      ]),
      ...Object.fromEntries(lists),
      "/{dossier}/flows.json": answer("get-flows", "Trade records, their coverage and their places", flows, [
        "dossier",
      ]),
      "/{dossier}/articles/{article}.json": answer("get-article", "One article", refTo(articleSchema), [
        "dossier",
        "article",
      ]),
    },
    components: { schemas: componentSchemas() },
  };
}

const PARAMETERS = { dossier: "Id of the dossier, as the index names it.", article: "Id of the article." };

function answer(
  operationId: string,
  summary: string,
  schema: Json,
  parameters: readonly (keyof typeof PARAMETERS)[],
): Json {
  const given = parameters.map((name) => ({
    name,
    in: "path",
    required: true,
    description: PARAMETERS[name],
    schema: { type: "string" },
  }));
  return {
    get: {
      operationId,
      summary,
      ...(given.length > 0 ? { parameters: given } : {}),
      responses: { "200": { description: summary, content: { "application/json": { schema } } } },
    },
  };
}

const addressOf = (name: string): string => `#/components/schemas/${name}`;

function refTo(schema: Schema): Json {
  const name = z.globalRegistry.get(schema)?.id;
  if (name === undefined) throw new Error("This schema has no name in the contract");
  return { $ref: addressOf(name) };
}

/** Every schema that has a name, sorted by it. */
function componentSchemas(): Json {
  const { schemas } = z.toJSONSchema(z.globalRegistry, {
    io: "output",
    uri: addressOf,
    override: ({ jsonSchema }) => {
      // What was not described is allowed: a newer dossier may say more.
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      saidOnce(jsonSchema);
    },
  });
  const named = Object.entries(schemas).sort(([one], [other]) => (one < other ? -1 : 1));
  // Where a component stands says what it is called, and the document says which JSON Schema it speaks.
  const bare = named.map(([name, { $id: _id, $schema: _schema, ...schema }]) => [name, schema] as const);
  const plain: Json = JSON.parse(JSON.stringify(Object.fromEntries(bare)));
  return plain;
}

/** A field that may be null carries its description outside; the same words inside are dropped. */
function saidOnce({ anyOf, description }: z.core.JSONSchema.BaseSchema): void {
  for (const choice of anyOf ?? []) {
    if (typeof choice === "object" && choice.description === description) delete choice.description;
  }
}

const WIDTH = 120;

/** JSON as the project's formatter leaves it: a list of plain values on one line where it fits. */
export function printJson(value: Json, indent = "", used = 0): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (isList(value)) {
    const line = `[${value.map((item) => printJson(item)).join(", ")}]`;
    const isPlain = value.every((item) => typeof item !== "object" || item === null);
    if (isPlain && used + line.length < WIDTH) return line;
    return `[\n${value.map((item) => inner + printJson(item, inner, inner.length)).join(",\n")}\n${indent}]`;
  }
  const fields = Object.entries(value).map(([name, field]) => {
    const head = `${inner}${JSON.stringify(name)}: `;
    return head + printJson(field, inner, head.length);
  });
  return fields.length === 0 ? "{}" : `{\n${fields.join(",\n")}\n${indent}}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
