import { unitOfHeader } from "../column-headers.ts";
import { looksOf, placeName } from "../column-looks.ts";
import type { FileSample } from "../file-sample.ts";
import type { ColumnUse, Mapping } from "../mapping.ts";
import { readPeriod } from "../period-words.ts";
import { placeOfWords } from "../place-words.ts";
import { goodsIn, rolesByWords, titleOf } from "../propose-by-words.ts";
import { datesOf, type Layout, mappingOf, NOTHING_FIXED } from "./layout.ts";

type Wide = NonNullable<Mapping["wide"]>;

const isPeriod = (sample: FileSample, header: string): boolean => {
  const { kind } = readPeriod(header, datesOf(sample));
  return kind === "month" || kind === "year" || kind === "other-length";
};
const isPlace = (_: FileSample, header: string): boolean => header.trim().length > 1 && placeOfWords(header) !== null;

/** Columns to the right of which nothing but places or periods stands, and how many of them there are. */
function runOf(
  sample: FileSample,
  fits: typeof isPlace,
): { readonly from: number; readonly share: number; readonly count: number } {
  const { header } = sample;
  const from = header.findIndex((one) => fits(sample, one));
  if (from < 0) return { from: header.length, share: 0, count: 0 };
  const rest = header.slice(from).filter((one) => one.trim() !== "");
  const count = rest.filter((one) => fits(sample, one)).length;
  return { from, share: count / rest.length, count };
}

/** Such a share of the headings must be known for a table to be taken for a wide one. */
const KNOWN = 0.6;

/** Which columns of a table are one place or one period each; `null`: none are, so it is a long table. */
export function wideOf(sample: FileSample): Wide | null {
  if (sample.headerRows === 0) return null;
  const periods = runOf(sample, isPeriod);
  if (periods.from > 0 && periods.count >= 2 && periods.share >= KNOWN)
    return { from: periods.from, headersAre: "period" };
  const places = runOf(sample, isPlace);
  const areNumbers = sample.header.slice(places.from).some((_, at) => looksOf(sample, places.from + at).numbers > 0.5);
  if (places.from === 0 || places.count < 2 || places.share < KNOWN || !areNumbers) return null;
  return { from: places.from, headersAre: placesAre(sample) };
}

/** Whether the columns are importers: the title says "by destination" or "exports"; else they are exporters. */
function placesAre(sample: FileSample): "exporter" | "importer" {
  const hasExporter = sample.header.some((header) => /^(?:exporter|origin|from)$/i.test(header.trim()));
  return hasExporter || /\bby destination\b|\bexports?\b/i.test(titleOf(sample)) ? "importer" : "exporter";
}

function columnsOf(sample: FileSample, wide: Wide): readonly ColumnUse[] {
  const before = rolesByWords({
    ...sample,
    header: sample.header.slice(0, wide.from),
    lines: sample.lines.map((line) => line.slice(0, wide.from)),
  });
  const figures = sample.header.slice(wide.from).map((header): ColumnUse => {
    const place = wide.headersAre === "period" ? null : placeOfWords(header);
    const why =
      wide.headersAre === "period"
        ? "one period"
        : place === null
          ? "its header is no place that is known"
          : `matched to ${placeName(place)}`;
    return { header, role: "quantity", why };
  });
  return [...before, ...figures];
}

/** A date and one column for each country, or places and one column for each month or year. */
export const wideTable: Layout = {
  id: "wide",
  title: "A table with one column for each country or period",
  recognises: (sample) => (wideOf(sample) === null ? null : 0.6),
  mapping: (sample) => {
    const wide = wideOf(sample);
    const mapping = mappingOf(sample, "wide", { roles: {}, wide });
    if (wide === null) return mapping;
    const columns = columnsOf(sample, wide);
    const title = titleOf(sample);
    const hasGoods = columns.some((column) => column.role === "commodity");
    const hasUnit = columns.some((column) => column.role === "unit");
    return {
      ...mapping,
      columns,
      fixed: { ...NOTHING_FIXED, commodity: hasGoods ? null : goodsIn(title) },
      quantityUnit: hasUnit ? null : unitOfHeader(title),
    };
  },
  isTyped: true,
  note: ["Each column becomes rows of its own; empty cells are missing figures, not zero."],
};
