import * as z from "zod/mini";
import { COMMODITIES } from "#domain/trade/flow.ts";
import { QUANTITY_UNITS, ROLES } from "#domain/trade/import/mapping.ts";
import { packedHead } from "#domain/trade/packing/packed-head.ts";
import { id } from "./row-fields.ts";

// As in row-schemas: the domain types said once more, loose, so that fields of newer versions are kept.

const count = z.int().check(z.gte(0));
const rowsWhy = z.looseObject({ why: z.string(), rows: count });
const place = z.nullable(id);

const mapping = z.looseObject({
  layout: z.string(),
  delimiter: z.enum([",", ";", "\t", "|"]),
  skip: count,
  headerRows: z.literal([0, 1, 2]),
  columns: z.array(z.looseObject({ header: z.string(), role: z.enum(ROLES), why: z.nullable(z.string()) })),
  numbers: z.looseObject({ decimal: z.enum([".", ","]), thousands: z.enum(["", ",", ".", " ", "'"]) }),
  dates: z.enum(["iso", "day-first", "month-first", "named-month", "excel-serial"]),
  keep: z.array(
    z.looseObject({ column: count, values: z.array(z.string()), side: z.enum(["in", "out"]), why: z.string() }),
  ),
  fixed: z.looseObject({
    exporter: place,
    importer: place,
    reporter: place,
    flow: z.nullable(z.enum(["import", "export"])),
    commodity: z.nullable(z.enum(COMMODITIES)),
    quality: z.nullable(z.enum(["official", "reported", "estimate"])),
  }),
  quantityUnit: z.nullable(z.enum(QUANTITY_UNITS)),
  valueUnit: z.nullable(z.looseObject({ currency: z.string(), scale: z.literal([1, 1_000, 1_000_000]) })),
  wide: z.nullable(z.looseObject({ from: count, headersAre: z.enum(["exporter", "importer", "partner", "period"]) })),
  splitFirst: z.boolean(),
});

/** How a file was read, kept. */
export const savedMapping = z.looseObject({ id, title: z.string(), fingerprint: z.string(), mapping });

/** Whose word is shown for a pair and commodity. */
export const sideChoice = z.looseObject({ id, side: z.enum(["importer", "exporter"]) });

/**
 * A trade file. Of its records the head alone is looked at: whether they came undamaged is told when they are unpacked, in
 * steps, since a million would hold the page up here.
 */
export const tradeFile = z.looseObject({
  id,
  name: z.string(),
  bytes: count,
  sha256: z.string(),
  imported: z.string(),
  turn: z.optional(count),
  mapping,
  source: id,
  rows: z.looseObject({ read: count, kept: count, leftOut: count, refused: count }),
  leftOut: z.array(rowsWhy),
  refused: z.optional(
    z.looseObject({
      by: z.array(rowsWhy),
      columns: z.array(count),
      rows: z.array(z.looseObject({ row: count, problem: z.string(), cells: z.array(z.string()) })),
    }),
  ),
  plot: z.enum(["gaps", "over"]),
  packed: z.string().check(z.refine((text) => packedHead(text) !== null, "packed trade records")),
});
