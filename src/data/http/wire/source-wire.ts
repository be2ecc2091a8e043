import * as z from "zod/mini";
import type { SourceId } from "#domain/shared/ids.ts";
import type { Source } from "#domain/shared/source.ts";
import { maybe, recordId, text } from "./fields.ts";
import { withoutNulls } from "./without-nulls.ts";

/** One record of `sources.json`. */
export const sourceSchema = z
  .object({
    id: recordId("Names the source; other records point here with it."),
    title: text("Title of the publication, data set or page."),
    publisher: maybe(text("Who published it.")),
    date: maybe(text("When it was published, as precisely as known: 2022, 2022-11, 2022-11-07.")),
    locator: maybe(text("Where it was found: a web address or repository. Never fetched by the desk.")),
    licence: maybe(text("Licence or terms of use.")),
    note: maybe(text("Caveat about the source.")),
  })
  .register(z.globalRegistry, { id: "Source", description: "Where records come from." });

/** A source as its record spells it. */
export function readSource(wire: z.infer<typeof sourceSchema>): Source {
  return {
    id: wire.id as SourceId,
    title: wire.title,
    publisher: wire.publisher ?? null,
    date: wire.date ?? null,
    locator: wire.locator ?? null,
    licence: wire.licence ?? null,
    note: wire.note ?? null,
  };
}

/** The record of a source; what is not known is left out. */
export function writeSource(source: Source): z.input<typeof sourceSchema> {
  return withoutNulls(source);
}
