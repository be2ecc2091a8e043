import type { Dossier } from "#domain/dossier/dossier.ts";
import { writeActor } from "../http/wire/actor-wire.ts";
import { writeArticle } from "../http/wire/article-wire.ts";
import { writeBriefing } from "../http/wire/briefing-wire.ts";
import { writeArrangement, writeEvent, writeQuote } from "../http/wire/evidence-wire.ts";
import { SCHEMA_VERSION } from "../http/wire/folder-wire.ts";
import { writeSource } from "../http/wire/source-wire.ts";
import { writeCoverage, writeFlow, writePlace, writePrice } from "../http/wire/trade-wire.ts";
import { printRecordSteps, printRecords } from "./print-records.ts";

/** What of a dossier goes into its folder; how its parts came is nobody else's business. */
export type Publishable = Omit<Dossier, "problems" | "parts" | "sample">;

/** One file of the folder, below it. */
export type PrintedFile = {
  readonly part: string;
  readonly path: string;
  /** Records in it; 1 for an article. */
  readonly count: number;
  readonly text: string;
};

/** A file with what the manifest says of its bytes (UTF-8). */
export type SealedFile = PrintedFile & {
  readonly bytes: number;
  /** Hexadecimal, lower case. */
  readonly sha256: string;
};

/**
 * The files of a dossier but its manifest, in the order of the manifest, each printed when it is asked for: one record a
 * line, nothing that is not known.
 */
export function* printDossier(dossier: Publishable): Generator<PrintedFile, void, void> {
  for (const file of printDossierSteps(dossier)) if (file !== undefined) yield file;
}

/** The same in steps: `undefined` is a pause within a long file. */
export function* printDossierSteps(dossier: Publishable): Generator<PrintedFile | undefined, void, void> {
  const { flows, coverage, places } = dossier;
  yield* list("actors", dossier.actors, writeActor);
  yield* list("arrangements", dossier.arrangements, writeArrangement);
  yield* list("events", dossier.events, writeEvent);
  yield* list("quotes", dossier.quotes, writeQuote);
  yield* list("sources", dossier.sources, writeSource);
  yield* list("prices", dossier.prices, writePrice);
  const trade = { places: places.map(writePlace), coverage: coverage.map(writeCoverage) };
  yield* list("flows", flows, writeFlow, (records) => ({ ...trade, flows: records }));
  if (dossier.briefings.length > 0) yield* list("briefings", dossier.briefings, writeBriefing);
  for (const article of dossier.articles) {
    const text = printRecords(writeArticle(article));
    yield { part: "articles", path: `articles/${article.id}.json`, count: 1, text };
  }
}

/** Records written between two pauses. */
const STRIDE = 2048;

function* list<Row>(
  part: string,
  rows: readonly Row[],
  write: (row: Row) => unknown,
  contentOf: (records: readonly unknown[]) => unknown = (records) => records,
): Generator<PrintedFile | undefined, void, void> {
  const records: unknown[] = [];
  for (const row of rows) {
    records.push(write(row));
    if (records.length % STRIDE === 0) yield undefined;
  }
  const text = yield* printRecordSteps(contentOf(records));
  yield { part, path: `${part}.json`, count: rows.length, text };
}

/** `dossier.json`: what the dossier is called, and each file with its count, length and hash. */
export function printManifest(dossier: Publishable, files: readonly SealedFile[]): string {
  const { id, title, summary, updated, opening, layouts = [] } = dossier;
  return printRecords({
    schemaVersion: SCHEMA_VERSION,
    id,
    title,
    summary: summary ?? undefined,
    updated,
    opening: { ...opening, article: opening.article ?? undefined, actor: opening.actor ?? undefined },
    layouts,
    parts: files.map(({ part, path, count, bytes, sha256 }) => ({
      part,
      path,
      mediaType: "application/json",
      count,
      bytes,
      sha256,
    })),
  });
}

/** `index.json` of a folder of dossiers. */
export function printIndex(dossiers: readonly Publishable[]): string {
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
        ...(dossier.briefings.length > 0 ? { briefings: dossier.briefings.length } : {}),
      },
    })),
  });
}
