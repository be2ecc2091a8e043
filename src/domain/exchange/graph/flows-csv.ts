import type { Dossier } from "../../dossier/dossier.ts";
import { lookupOf } from "../../dossier/lookup.ts";
import type { Steps } from "../../layout/layout-input.ts";
import { partOf } from "../../layout/part-of-steps.ts";
import { printSource } from "../../shared/source-words.ts";
import { COMMODITIES, type Flow } from "../../trade/flow.ts";
import { flowIndexOf } from "../../trade/flow-index.ts";
import { csvOf } from "./network-csv.ts";

const HEAD = [
  "date",
  "exporter",
  "importer",
  "commodity",
  "quantity",
  "unit",
  "value",
  "currency",
  "source",
  "quality",
  "series",
  "direction",
  "reported_by",
  "hs",
  "note",
  "original_value",
  "original_currency",
  "exported",
] as const;

/** Records gone through between two pauses. */
const STRIDE = 512;
/** Digits that a double keeps whatever it is. */
const DIGITS = 15;

/**
 * Every trade record on the desk, those of trade files too, in the layout of `trade/import/layouts/own.ts`: the first nine
 * columns are read back to the same figures, the others are for people. Places are codes, values whole dollars. Records of
 * which that layout cannot say what they are (totals of both directions, second sources of one cell) carry it in the
 * commodity, so that reading them back refuses them instead of adding them up; a stretch of months stays one in `date`.
 */
export function* printFlowsCsvSteps(dossier: Dossier, madeOn: string): Steps<string> {
  const index = flowIndexOf(dossier);
  const lookup = lookupOf(dossier);
  const rows: (readonly string[])[] = [];
  for (const commodity of COMMODITIES) {
    for (const flow of index.belonging({ exporter: null, importer: null, commodity })) {
      const source = lookup.source(flow.source);
      rows.push([...cellsOf(flow, source === null ? flow.source : printSource(source)), madeOn]);
      if (rows.length % STRIDE === 0) yield (rows.length / index.count) * 0.5;
    }
  }
  return yield* partOf(csvOf(HEAD, rows, true), 0.5, 1);
}

function cellsOf(flow: Flow, source: string): readonly string[] {
  const { exporter, importer, quantity, unit, valueUsd, quality, series, direction, reportedBy, hs, note, original } =
    flow;
  return [
    periodCell(flow),
    exporter,
    importer,
    commodityCell(flow),
    quantity === null ? "" : String(quantity),
    quantity === null ? "" : (unit ?? ""),
    valueUsd === null ? "" : String(Number((valueUsd * 1_000_000).toPrecision(DIGITS))),
    valueUsd === null ? "" : "USD",
    source,
    quality,
    series,
    direction,
    reportedBy ?? "",
    hs ?? "",
    note ?? "",
    original === null ? "" : String(original.value),
    original?.currency ?? "",
  ];
}

function periodCell({ period }: Flow): string {
  if (period.kind === "month") return period.month;
  return period.kind === "year" ? String(period.year) : `${period.from}/${period.to}`;
}

function commodityCell({ commodity, direction, series }: Flow): string {
  if (direction === "both") return `${commodity}, both directions`;
  return series === "alt" ? `${commodity}, second source` : commodity;
}
