import type { FlowUnit } from "../flow.ts";
import { codeOf, tidyCell } from "./cell-text.ts";
import type { QuantityUnit } from "./mapping.ts";

/** How a quantity becomes one of our units: its decimal point moves, to the right where `shift` is above zero. */
export type UnitStep = { readonly unit: FlowUnit; readonly shift: number };

/** Each unit of files as one of ours. `Mbbl` is a million barrels. */
export const UNIT_STEPS: Readonly<Record<QuantityUnit, UnitStep>> = {
  kg: { unit: "kt", shift: -6 },
  "100kg": { unit: "kt", shift: -4 },
  t: { unit: "kt", shift: -3 },
  kt: { unit: "kt", shift: 0 },
  bbl: { unit: "kbbl", shift: -3 },
  kbbl: { unit: "kbbl", shift: 0 },
  Mbbl: { unit: "kbbl", shift: 3 },
  "kb/d": { unit: "kb/d", shift: 0 },
  "bbl/d": { unit: "kb/d", shift: -3 },
};

const WORDS: Readonly<Record<QuantityUnit, readonly string[]>> = {
  kg: ["kg", "kgs", "kilogram", "kilograms", "kilogramme", "kilogrammes", "weightinkilograms", "quantityinkg", "8"],
  "100kg": ["100kg", "quantityin100kg", "quantity100kg", "hkg"],
  t: ["t", "to", "ton", "tons", "tonne", "tonnes", "mt", "metricton", "metrictons", "metrictonnes", "1000kg", "tne"],
  kt: ["kt", "ktons", "kton", "ktonnes", "thst", "thousandtonnes", "thousandmetrictons", "1000t", "1000tonnes"],
  bbl: ["bbl", "bbls", "barrel", "barrels"],
  kbbl: ["kbbl", "kbbls", "thousandbarrels", "thousandbbl", "1000bbl", "1000barrels", "kb"],
  Mbbl: ["mmbbl", "mmbbls", "millionbarrels", "millionbbl", "mnbbl"],
  "kb/d": ["kb/d", "kbd", "kbbl/d", "kbpd", "thousandbarrelsperday", "thousandbarrels/day", "mb/d", "1000bbl/d"],
  "bbl/d": ["bbl/d", "b/d", "bpd", "bbl/day", "barrelsperday", "barrels/day", "bbld", "bd"],
};

/** The energy agencies of the United States write a thousand as M: MBBL is a thousand barrels, and `Mbbl` a million. */
const AS_WRITTEN = new Map<string, QuantityUnit>([
  ["MBBL", "kbbl"],
  ["MBBL/D", "kb/d"],
  ["MBBL/day", "kb/d"],
  ["Mbbl", "Mbbl"],
]);

/** Units of volume, energy and number: known, and neither tonnes nor barrels without a factor that no record here gives. */
const OTHERS = new Set(
  [
    "l",
    "litre",
    "litres",
    "liter",
    "liters",
    "kl",
    "m3",
    "m³",
    "kilolitres",
    "thousandkilolitres",
    "millioncubicmetres",
  ].concat(
    [
      "mio_m3",
      "miom3",
      "tj",
      "gj",
      "tjgcv",
      "mmbtu",
      "mwh",
      "gwh",
      "toe",
      "ktoe",
      "u",
      "no",
      "number",
      "items",
      "-1",
      "1",
    ],
    ["noquantity", "n/a", "convbbl", "p/st", "carat", "m2", "m", "pairs", "2", "5", "6", "7", "10", "11", "12", "13"],
  ),
);

const UNITS = new Map<string, QuantityUnit>(
  (Object.keys(WORDS) as QuantityUnit[]).flatMap((unit) => WORDS[unit].map((word) => [word, unit] as const)),
);

/**
 * The unit that a cell names, by the words of the usual files and by the unit codes of UN Comtrade. `other`: a unit that
 * is known and cannot be converted; `null`: unknown, or no word at all.
 */
export function unitOfWords(text: string): QuantityUnit | "other" | null {
  const cell = codeOf(tidyCell(text));
  const asWritten = AS_WRITTEN.get(cell);
  if (asWritten !== undefined) return asWritten;
  const word = cell.toLowerCase().replace(/[\s_.-]/g, "");
  return UNITS.get(word) ?? (OTHERS.has(word) || OTHERS.has(cell.toLowerCase()) ? "other" : null);
}
