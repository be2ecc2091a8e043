import type { SourceId } from "#domain/shared/ids.ts";
import type { Source } from "#domain/shared/source.ts";
import { cell, cellOrNull, readFacts } from "./rows.ts";

/** Every row of sources.csv, in its order. */
export function compileSources(): readonly Source[] {
  return readFacts("sources.csv").map((row) => ({
    id: cell(row, "source_id") as SourceId,
    title: cell(row, "title"),
    publisher: cellOrNull(row, "publisher"),
    date: cellOrNull(row, "date"),
    locator: cellOrNull(row, "url_or_repo"),
    licence: cellOrNull(row, "licence_if_known"),
    note: cellOrNull(row, "note"),
  }));
}
