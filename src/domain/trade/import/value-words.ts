import { tidyCell } from "./cell-text.ts";
import type { ValueUnit } from "./mapping.ts";

const SIGNS = new Map([
  ["$", "USD"],
  ["US$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "JPY"],
]);
const NAMES = new Map([
  ["usd", "USD"],
  ["dollar", "USD"],
  ["dollars", "USD"],
  ["usdollars", "USD"],
  ["eur", "EUR"],
  ["euro", "EUR"],
  ["euros", "EUR"],
  ["rmb", "CNY"],
  ["yuan", "CNY"],
  ["yen", "JPY"],
  ["rouble", "RUB"],
  ["roubles", "RUB"],
  ["ruble", "RUB"],
  ["rubles", "RUB"],
  ["rupee", "INR"],
  ["rupees", "INR"],
]);

/** The ISO 4217 code that a cell names, by its code, its sign or its name; `null`: none. */
export function currencyOfWords(text: string): string | null {
  const cell = tidyCell(text);
  return (
    SIGNS.get(cell.toUpperCase()) ??
    NAMES.get(cell.toLowerCase().replace(/\s/g, "")) ??
    (/^[A-Z]{3}$/i.test(cell) ? cell.toUpperCase() : null)
  );
}

/** Codes that stand among other words; three letters alone may be any word. */
const CODE = /^(?:usd|eur|gbp|cny|inr|jpy|rub|chf|try|krw)$/;

const SCALES: readonly (readonly [RegExp, ValueUnit["scale"]])[] = [
  [/million|mio|\bmn\b|\bmln\b|000,?000/, 1_000_000],
  [/thousand|thous|ths|\b1,?000\b/, 1_000],
];

/**
 * The unit of money that words such as `VALUE_IN_EUROS`, `thousand USD` or `Million US$` name; `null` where they name no
 * currency.
 */
export function valueUnitOfWords(text: string): ValueUnit | null {
  const words = tidyCell(text)
    .toLowerCase()
    .replace(/[_()]/g, " ")
    .replace(/us\s*\$|\$/g, " usd ")
    .replace(/€/g, " eur ")
    .replace(/([a-z])(?=\d)|(\d)(?=[a-z])/g, "$1$2 ");
  const currency = words
    .split(/[\s,/]+/)
    .map((word) => NAMES.get(word) ?? (CODE.test(word) ? word.toUpperCase() : null))
    .find((code) => code !== null);
  if (currency === undefined || currency === null) return null;
  return { currency, scale: SCALES.find(([pattern]) => pattern.test(words))?.[1] ?? 1 };
}
