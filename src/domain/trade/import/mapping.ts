import type { PlaceCode } from "../../shared/ids.ts";
import type { Commodity, FlowQuality } from "../flow.ts";

/** What a column of a trade file becomes. `reporter` and `partner` become importer and exporter by the row's `flow`. */
export const ROLES = [
  "ignored",
  "period",
  "year",
  "month",
  "exporter",
  "importer",
  "reporter",
  "partner",
  "flow",
  "commodity",
  "quantity",
  "unit",
  "value",
  "currency",
  "measure",
  "part",
  "status",
  "note",
] as const;
/**
 * One of the roles. `measure`: the column says what the number beside is (`VALUE_IN_EUROS`, `QUANTITY_IN_100KG`). `part`:
 * rows that differ in it are parts of one figure and are added up (ports, grades, customs procedures).
 */
export type Role = (typeof ROLES)[number];

/** One column of the file. Its position is its identity: headers may repeat, be empty or be named `__proto__`. */
export type ColumnUse = {
  /** As the file spells it; empty where there is no header. */
  readonly header: string;
  readonly role: Role;
  /** Why the role was proposed, in words; `null` where somebody chose it. */
  readonly why: string | null;
};

/** How numbers are written in the file: one convention for each file. */
export type NumberForm = {
  readonly decimal: "." | ",";
  /** Between thousands; `""`: nothing. A space stands for narrow and no-break ones too. */
  readonly thousands: "" | "," | "." | " " | "'";
};

/** How periods are written. `iso` takes 2024, 2024-03, 202403, 2024-03-31, 2024M03, 2024-Q1 and 2024-S1 together. */
export type DateForm = "iso" | "day-first" | "month-first" | "named-month" | "excel-serial";

/** What a number of the quantity column is in. */
export const QUANTITY_UNITS = ["kg", "100kg", "t", "kt", "bbl", "kbbl", "Mbbl", "kb/d", "bbl/d"] as const;
/** One of the units. */
export type QuantityUnit = (typeof QUANTITY_UNITS)[number];

/** What a number of the value column is in: a currency by its ISO 4217 code, times 1, a thousand or a million. */
export type ValueUnit = { readonly currency: string; readonly scale: 1 | 1_000 | 1_000_000 };

/** Only rows with one of these words in this column are read: filters that a layout needs, so that nothing counts twice. */
export type Keep = {
  /** Position of the column. */
  readonly column: number;
  /** Compared without case and outer blanks; of a cell with a label (`M: Monthly`) the code is enough. */
  readonly values: readonly string[];
  /** `in`: rows with one of the words are read; `out`: they are not. */
  readonly side: "in" | "out";
  /** What would go wrong without it, in words: "rows by transport mode would be counted again". */
  readonly why: string;
};

/** What rows say that the file has no column for; `null`: the file says it, or nobody does. */
export type Fixed = {
  readonly exporter: PlaceCode | null;
  readonly importer: PlaceCode | null;
  readonly reporter: PlaceCode | null;
  readonly flow: "import" | "export" | null;
  readonly commodity: Commodity | null;
  readonly quality: FlowQuality | null;
};

/**
 * How a file is read: everything that a reader can see and change before importing, and that is kept so that the next
 * file with the same header is read alike. Plain values.
 */
export type Mapping = {
  /** Id of the layout it was proposed by; `mapped` where none was recognised. */
  readonly layout: string;
  /** Which character separates cells. */
  readonly delimiter: "," | ";" | "\t" | "|";
  /** Rows above the header: titles and notes. */
  readonly skip: number;
  /** Rows that are the header: 0, 1 or 2. */
  readonly headerRows: 0 | 1 | 2;
  /** One for each column of the file, in its order. */
  readonly columns: readonly ColumnUse[];
  readonly numbers: NumberForm;
  readonly dates: DateForm;
  readonly keep: readonly Keep[];
  readonly fixed: Fixed;
  /** Unit of the quantity column; `null`: a unit column says it for each row. */
  readonly quantityUnit: QuantityUnit | null;
  readonly valueUnit: ValueUnit | null;
  /** The columns from here on are one place or one period each, and become rows of their own; `null`: a long table. */
  readonly wide: { readonly from: number; readonly headersAre: "exporter" | "importer" | "partner" | "period" } | null;
  /** A tidy first cell that holds several dimensions (Eurostat TSV): split at commas before anything else. */
  readonly splitFirst: boolean;
};

/** A mapping that was kept, under what it was made for. */
export type SavedMapping = {
  readonly id: string;
  readonly title: string;
  /** Headers it fits, lower-cased without blanks and signs, joined by `|`. */
  readonly fingerprint: string;
  readonly mapping: Mapping;
};
