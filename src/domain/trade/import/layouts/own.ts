import { unitOfHeader } from "../column-headers.ts";
import type { FileSample } from "../file-sample.ts";
import { unitOfWords } from "../unit-words.ts";
import { valueUnitOfWords } from "../value-words.ts";
import { columnOf, hasAll, keysOf, type Layout, mappingOf, type Plan, wordsIn } from "./layout.ts";

/** Without a quantity of its own name, the first column that is headed by a unit: `kb/d`. */
function unitColumn(sample: FileSample): number | null {
  const at = sample.header.findIndex((header) => {
    const unit = unitOfWords(header);
    return header.trim().length > 1 && unit !== null && unit !== "other";
  });
  return at < 0 ? null : at;
}

function planOf(sample: FileSample): Plan {
  const [currency] = wordsIn(sample, columnOf(sample, "currency"));
  const named = columnOf(sample, "quantity");
  const headed = named === null ? unitColumn(sample) : null;
  return {
    roles: {
      date: ["period", "month or year"],
      month: ["period", "month"],
      period: ["period", "month or year"],
      exporter: ["exporter", "by its header"],
      importer: ["importer", "by its header"],
      commodity: ["commodity", "by its header"],
      quantity: ["quantity", "by its header"],
      ...(headed === null ? {} : { [keysOf(sample)[headed] ?? ""]: ["quantity", "the header is its unit"] as const }),
      unit: ["unit", "unit of the quantity"],
      value: ["value", "by its header"],
      currency: ["currency", "currency of the value"],
      source: ["note", "where the figure is from"],
    },
    quantityUnit: headed === null ? null : unitOfHeader(sample.header[headed] ?? ""),
    valueUnit:
      columnOf(sample, "value") === null ? null : (valueUnitOfWords(currency ?? "") ?? { currency: "USD", scale: 1 }),
  };
}

/** Entente's own: one flow a row, each with its unit; and the records that the desk saves as CSV. */
export const own: Layout = {
  id: "entente",
  title: "Entente, one flow a row",
  recognises: (sample) => {
    if (!hasAll(sample, ["exporter", "importer", "commodity"])) return null;
    if (columnOf(sample, "date", "month", "period") === null) return null;
    if (hasAll(sample, ["quantity", "unit"])) return 1;
    return columnOf(sample, "quantity") === null && unitColumn(sample) !== null ? 1 : null;
  },
  mapping: (sample) => mappingOf(sample, "entente", planOf(sample)),
  isTyped: true,
  note: ["Values are whole units of the currency beside them."],
};
