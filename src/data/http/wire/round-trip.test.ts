import { test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { arbitrary } from "#tests/support/arbitrary-records.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { actorSchema, readActor, writeActor } from "./actor-wire.ts";
import { articleSchema, readArticle, writeArticle } from "./article-wire.ts";
import {
  arrangementSchema,
  eventSchema,
  quoteSchema,
  readArrangement,
  readEvent,
  readQuote,
  writeArrangement,
  writeEvent,
  writeQuote,
} from "./evidence-wire.ts";
import { readSource, sourceSchema, writeSource } from "./source-wire.ts";
import {
  coverageSchema,
  flowSchema,
  placeSchema,
  priceSchema,
  readCoverage,
  readFlow,
  readPlace,
  readPrice,
  writeCoverage,
  writeFlow,
  writePlace,
  writePrice,
} from "./trade-wire.ts";

/** What a record comes back as after a journey as bytes. */
function returned<Wire, Value>(schema: z.core.$ZodType<Wire>, read: (wire: Wire) => Value, wire: unknown): Value {
  return read(z.parse(schema, JSON.parse(JSON.stringify(wire))));
}

const journeys = {
  actor: (one: Parameters<typeof writeActor>[0]) => returned(actorSchema, readActor, writeActor(one)),
  arrangement: (one: Parameters<typeof writeArrangement>[0]) =>
    returned(arrangementSchema, readArrangement, writeArrangement(one)),
  event: (one: Parameters<typeof writeEvent>[0]) => returned(eventSchema, readEvent, writeEvent(one)),
  quote: (one: Parameters<typeof writeQuote>[0]) => returned(quoteSchema, readQuote, writeQuote(one)),
  article: (one: Parameters<typeof writeArticle>[0]) => returned(articleSchema, readArticle, writeArticle(one)),
  source: (one: Parameters<typeof writeSource>[0]) => returned(sourceSchema, readSource, writeSource(one)),
  flow: (one: Parameters<typeof writeFlow>[0]) => returned(flowSchema, readFlow, writeFlow(one)),
  coverage: (one: Parameters<typeof writeCoverage>[0]) => returned(coverageSchema, readCoverage, writeCoverage(one)),
  place: (one: Parameters<typeof writePlace>[0]) => returned(placeSchema, readPlace, writePlace(one)),
  price: (one: Parameters<typeof writePrice>[0]) => returned(priceSchema, readPrice, writePrice(one)),
};

describe("what is written comes back the same", () => {
  test.prop([arbitrary.actor])("actor", (one) => {
    expect(journeys.actor(one)).toStrictEqual(one);
  });
  test.prop([arbitrary.arrangement])("arrangement", (one) => {
    expect(journeys.arrangement(one)).toStrictEqual(one);
  });
  test.prop([arbitrary.event])("event", (one) => {
    expect(journeys.event(one)).toStrictEqual(one);
  });
  test.prop([arbitrary.quote])("quote", (one) => {
    expect(journeys.quote(one)).toStrictEqual(one);
  });
  test.prop([arbitrary.article])("article", (one) => {
    expect(journeys.article(one)).toStrictEqual(one);
  });
  test.prop([arbitrary.source])("source", (one) => {
    expect(journeys.source(one)).toStrictEqual(one);
  });
  test.prop([arbitrary.flow])("flow", (one) => {
    expect(journeys.flow(one)).toStrictEqual(one);
  });
  test.prop([arbitrary.coverage])("coverage", (one) => {
    expect(journeys.coverage(one)).toStrictEqual(one);
  });
  test.prop([arbitrary.place])("place", (one) => {
    expect(journeys.place(one)).toStrictEqual(one);
  });
  test.prop([arbitrary.price])("price", (one) => {
    expect(journeys.price(one)).toStrictEqual(one);
  });

  it("for every record of the sample", () => {
    const dossier = sampleDossier();
    expect(dossier.actors.map(journeys.actor)).toEqual(dossier.actors);
    expect(dossier.arrangements.map(journeys.arrangement)).toEqual(dossier.arrangements);
    expect(dossier.events.map(journeys.event)).toEqual(dossier.events);
    expect(dossier.quotes.map(journeys.quote)).toEqual(dossier.quotes);
    expect(dossier.articles.map(journeys.article)).toEqual(dossier.articles);
    expect(dossier.sources.map(journeys.source)).toEqual(dossier.sources);
    expect(dossier.flows.map(journeys.flow)).toEqual(dossier.flows);
    expect(dossier.coverage.map(journeys.coverage)).toEqual(dossier.coverage);
    expect(dossier.places.map(journeys.place)).toEqual(dossier.places);
    expect(dossier.prices.map(journeys.price)).toEqual(dossier.prices);
  });
});

describe("what is left out follows from the rest", () => {
  const bare = (record: object) => readActor(z.parse(actorSchema, record));

  it("the short name from the name, the code from the id or the short name", () => {
    expect(bare({ kind: "state", id: "PAK", name: "Pakistan" })).toMatchObject({ shortName: "Pakistan", code: "PAK" });
    expect(bare({ kind: "person", id: "sharif", name: "Sharif" })).toMatchObject({ code: "S", represents: [] });
    expect(bare({ kind: "organisation", id: "sco", name: "SCO" })).toMatchObject({
      code: "sco",
      place: null,
      members: [],
    });
  });

  it("one direction, and the series to plot", () => {
    const flow = {
      id: "f",
      exporter: "RUS",
      importer: "IND",
      commodity: "crude",
      period: "2023",
      quality: "official",
      source: "s",
    };
    expect(readFlow(z.parse(flowSchema, flow))).toMatchObject({
      direction: "import",
      series: "primary",
      period: { kind: "year", year: 2023 },
      quantity: null,
      valueUsd: null,
    });
  });

  it("English, from left to right", () => {
    const article = { id: "a", title: "T", published: "2025", blocks: [] };
    expect(readArticle(z.parse(articleSchema, article))).toMatchObject({
      language: "en",
      direction: "ltr",
      sources: [],
    });
  });

  it("the same tie, whichever end is named first", () => {
    const bearing = { tie: ["RUS", "PAK"], aspect: "energy", stance: "1", confidence: "0.5" };
    const record = { id: "x", kind: "treaty", bearing, since: "2014", basis: "", source: "s" };
    expect(readArrangement(z.parse(arrangementSchema, record)).bearing).toEqual({
      tie: "PAK~RUS",
      aspect: "energy",
      stance: 1,
      confidence: 0.5,
    });
  });
});
