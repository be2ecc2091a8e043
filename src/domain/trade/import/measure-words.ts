import { codeOf } from "./cell-text.ts";
import type { QuantityUnit, ValueUnit } from "./mapping.ts";
import { unitOfWords } from "./unit-words.ts";
import { valueUnitOfWords } from "./value-words.ts";

/** What the number beside a measure cell is. */
export type Measure =
  /** `unit` is `null` where the words say quantity and no more: the mapping says in what. */
  | { readonly kind: "quantity"; readonly unit: QuantityUnit | null }
  | { readonly kind: "value"; readonly unit: ValueUnit | null }
  /** Neither of the two, or in a unit that cannot be converted. */
  | { readonly kind: "other" };

/**
 * The measure that a cell names: `VALUE_IN_EUROS`, `VALUE_EUR`, `QUANTITY_IN_100KG`, `Trade value (1000 USD)`, a bare unit.
 * `null` where it names none.
 */
export function measureOfWords(cell: string): Measure | null {
  const text = codeOf(cell.trim());
  const words = text.toLowerCase().replace(/[_\s]+/g, " ");
  const money = valueUnitOfWords(text);
  if (money) return { kind: "value", unit: money };
  if (/supp?l|sup quantity|price|index|share|percent|conv/.test(words)) return { kind: "other" };
  const named = words
    .replace(/^(?:quantity|volume|weight|net ?weight|qty)(?: in)?/, "")
    .replace(/[()]/g, " ")
    .trim();
  const unit = unitOfWords(named === "" ? "" : text.slice(-named.length)) ?? unitOfWords(named);
  if (unit !== null) return unit === "other" ? { kind: "other" } : { kind: "quantity", unit };
  if (named === "") return { kind: "quantity", unit: null };
  return /^(?:trade )?value$/.test(words) ? { kind: "value", unit: null } : null;
}
