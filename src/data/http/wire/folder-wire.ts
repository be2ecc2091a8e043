import * as z from "zod/mini";
import { actorId, listOf, maybe, month, oneOf, recordId, text, wholeNumber } from "./fields.ts";

/** The version of the contract that this desk reads and writes. */
export const SCHEMA_VERSION = 1;

/** What a file of a dossier folder can hold, as the manifest names it. Files of other parts are left alone. */
export const FILE_PARTS = [
  "actors",
  "arrangements",
  "events",
  "quotes",
  "sources",
  "prices",
  "flows",
  "articles",
  "briefings",
] as const;

const FILE_PATH = /^[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)?$/;
const MEDIA_TYPE = /^[a-z0-9.+-]+\/[a-z0-9.+-]+$/i;
const SHA256 = /^[0-9a-f]{64}$/;
/** A time of day may follow: only the date is kept. */
const ISO_DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?:$|T)/;

const updated = () =>
  z
    .string()
    .check(z.regex(ISO_DATE, "an ISO date such as 2025-09-02"))
    .register(z.globalRegistry, { description: "ISO date of the last change, to the day or month." });

/** One entry of `index.json`. */
export const summarySchema = z
  .object({
    id: recordId("Names the dossier; its folder is called so."),
    title: text("Title."),
    summary: maybe(text("What it is about, in a sentence or two.")),
    updated: updated(),
    counts: maybe(
      z
        .record(z.string(), wholeNumber("How many."))
        .register(z.globalRegistry, { description: "How many records of each part: quotes, articles, flows." }),
    ),
  })
  .register(z.globalRegistry, { id: "DossierSummary", description: "One dossier of the folder." });

/** `index.json`: the dossiers of a folder. */
export const indexSchema = z
  .object({
    schemaVersion: wholeNumber("Version of the contract."),
    dossiers: listOf(summarySchema, "The dossiers, in the order to show them."),
  })
  .register(z.globalRegistry, { id: "Index", description: "What dossiers there are." });

/** One file of the manifest. */
export const fileSchema = z
  .object({
    part: text(
      `What the file holds: one of ${FILE_PARTS.join(", ")}. Articles have a file each. Others are left alone.`,
    ),
    path: z
      .string()
      .check(z.regex(FILE_PATH, "a path within the dossier's folder, such as articles/one.json"))
      .register(z.globalRegistry, { description: "Path within the dossier's folder." }),
    mediaType: z
      .string()
      .check(z.regex(MEDIA_TYPE, "a media type such as application/json"))
      .register(z.globalRegistry, { description: "Media type: application/json." }),
    count: wholeNumber("How many records it holds; 1 for an article."),
    bytes: wholeNumber("Its length in bytes."),
    sha256: z
      .string()
      .check(z.regex(SHA256, "64 hexadecimal digits in lower case"))
      .register(z.globalRegistry, { description: "SHA-256 of its bytes, hexadecimal, lower case." }),
  })
  .register(z.globalRegistry, { id: "ManifestFile", description: "One file of the dossier." });

/** What to show first. */
export const openingSchema = z
  .object({
    window: z
      .object({ from: month("First month."), to: month("Last month.") })
      .check(z.refine(({ from, to }) => from <= to, "months in order"))
      .register(z.globalRegistry, { description: "The months in view." }),
    article: maybe(recordId("The article to open.")),
    actor: maybe(actorId("The actor whose trade is in question.")),
  })
  .register(z.globalRegistry, { id: "Opening", description: "What to show first." });

/** A layout of the graph that comes with the dossier. */
export const layoutSchema = z
  .object({
    variant: oneOf(["landscape", "portrait"], "For wide panes or for upright phones."),
    hash: text("Hash of the actors and ties that were laid out; a layout of anything else is not used."),
    tenths: listOf(
      z.int().register(z.globalRegistry, { description: "A tenth of a drawing unit." }),
      "x and y of each actor, in turn.",
    ),
  })
  .register(z.globalRegistry, { id: "Layout", description: "Where the actors of the graph stand." });

/** What stands in `dossier.json` beside `opening` and `parts`, which are read field by field. */
export const manifestHeadSchema = z.object({
  schemaVersion: wholeNumber("Version of the contract. A desk refuses a version it does not know."),
  id: recordId("Names the dossier."),
  title: text("Title."),
  summary: maybe(text("What it is about, in a sentence or two.")),
  updated: updated(),
});

/** `dossier.json`: what a dossier is called and what it is made of. */
export const manifestSchema = z
  .object({
    ...manifestHeadSchema.shape,
    opening: maybe(openingSchema),
    layouts: maybe(listOf(layoutSchema, "Layouts of the graph, so that nobody has to wait for one.")),
    parts: listOf(fileSchema, "The files of the dossier. A part that is not listed is not there."),
  })
  .register(z.globalRegistry, { id: "Manifest", description: "What a dossier is called and what it is made of." });
