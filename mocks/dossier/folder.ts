import { createHash } from "node:crypto";
import { writeActor } from "#data/http/wire/actor-wire.ts";
import { writeArticle } from "#data/http/wire/article-wire.ts";
import { writeArrangement, writeEvent, writeQuote } from "#data/http/wire/evidence-wire.ts";
import { SCHEMA_VERSION } from "#data/http/wire/folder-wire.ts";
import { writeSource } from "#data/http/wire/source-wire.ts";
import { writeCoverage, writeFlow, writePlace, writePrice } from "#data/http/wire/trade-wire.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { printRecords } from "./printing.ts";

/** A dossier before anybody asked for it over a wire. */
export type Compiled = Omit<Dossier, "problems" | "parts" | "sample">;

/** Text of each file of a folder, by its path. */
export type Folder = ReadonlyMap<string, string>;

/** The folder of one dossier, its manifest first. */
export function writeDossier(dossier: Compiled): Folder {
  const parts: readonly (readonly [part: string, path: string, count: number, content: unknown])[] = [
    ["actors", "actors.json", dossier.actors.length, dossier.actors.map(writeActor)],
    ["arrangements", "arrangements.json", dossier.arrangements.length, dossier.arrangements.map(writeArrangement)],
    ["events", "events.json", dossier.events.length, dossier.events.map(writeEvent)],
    ["quotes", "quotes.json", dossier.quotes.length, dossier.quotes.map(writeQuote)],
    ["sources", "sources.json", dossier.sources.length, dossier.sources.map(writeSource)],
    ["prices", "prices.json", dossier.prices.length, dossier.prices.map(writePrice)],
    ["flows", "flows.json", dossier.flows.length, flowsFile(dossier)],
    ...dossier.articles.map(
      (article) => ["articles", `articles/${article.id}.json`, 1, writeArticle(article)] as const,
    ),
  ];
  const files = parts.map(([part, path, count, content]) => ({ part, path, count, text: printRecords(content) }));
  const { id, title, summary, updated, opening, layouts = [] } = dossier;
  const manifest = {
    schemaVersion: SCHEMA_VERSION,
    id,
    title,
    summary: summary ?? undefined,
    updated,
    opening: { ...opening, article: opening.article ?? undefined, actor: opening.actor ?? undefined },
    layouts,
    parts: files.map(({ part, path, count, text }) => ({
      part,
      path,
      mediaType: "application/json",
      count,
      bytes: Buffer.byteLength(text),
      sha256: createHash("sha256").update(text).digest("hex"),
    })),
  };
  return new Map([["dossier.json", printRecords(manifest)], ...files.map(({ path, text }) => [path, text] as const)]);
}

function flowsFile({ flows, coverage, places }: Compiled) {
  return { places: places.map(writePlace), coverage: coverage.map(writeCoverage), flows: flows.map(writeFlow) };
}

/** `index.json` of a folder of dossiers. */
export function writeIndex(dossiers: readonly Compiled[]): string {
  return printRecords({
    schemaVersion: SCHEMA_VERSION,
    dossiers: dossiers.map((dossier) => ({
      id: dossier.id,
      title: dossier.title,
      summary: dossier.summary ?? undefined,
      updated: dossier.updated,
      counts: {
        actors: dossier.actors.length,
        arrangements: dossier.arrangements.length,
        events: dossier.events.length,
        quotes: dossier.quotes.length,
        articles: dossier.articles.length,
        flows: dossier.flows.length,
        prices: dossier.prices.length,
        sources: dossier.sources.length,
      },
    })),
  });
}
