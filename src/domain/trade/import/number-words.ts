import { isMissing, tidyCell } from "./cell-text.ts";
import type { NumberForm } from "./mapping.ts";

/** One cell read as a number. */
export type NumberRead =
  /** `beside`: letters that stood with the number, such as a unit, a currency sign or a flag; without brackets. */
  | { readonly kind: "number"; readonly value: number; readonly beside: string }
  /** There is no figure, which is not zero. `beside`: a flag that says why, such as the `c` of `: c`. */
  | { readonly kind: "missing"; readonly beside: string }
  | { readonly kind: "bad"; readonly problem: string };

const THOUSANDS: Readonly<Record<NumberForm["thousands"], string>> = {
  "": "",
  ",": ",",
  ".": "\\.",
  " ": "[ \\u00A0\\u2009\\u202F]",
  "'": "['’]",
};
const BEFORE = "((?:US)?[$€£¥])?\\s*";
/** Letters, and the signs that units and flags are written with; no digit but that of m3, so that `0x10` has no unit. */
const BESIDE = "\\s*([(\\p{L}%$€£¥/.*³)\\s]*(?:(?<=m)3)?)";
const NOT_NUMBERS = /^[+-]?(?:nan|inf(?:inity)?)$/i;

/** Reads numbers written in one way. */
export type NumberReader = (text: string) => NumberRead;

function patternOf({ decimal, thousands }: NumberForm): RegExp {
  const mark = THOUSANDS[thousands];
  const whole = mark === "" ? "\\d+" : `\\d{1,3}(?:${mark}\\d{3})+|\\d+`;
  const point = decimal === "." ? "\\." : ",";
  return new RegExp(
    `^${BEFORE}([+-]?)\\s*(${whole})?(?:${point}(\\d+)?)?(e[+-]?\\d+)?(?!\\d|[.,'’]\\d)${BESIDE}$`,
    "iu",
  );
}

/** `1.234,5` for a form: what its numbers look like. */
export function sampleOf({ decimal, thousands }: NumberForm): string {
  return `1${thousands}234${decimal}5`;
}

/** The Arabic decimal and thousands marks as those of the form, and every minus as a hyphen. */
function plainMarks(cell: string, { decimal, thousands }: NumberForm): string {
  return cell
    .replace(/^[−–﹣－]/, "-")
    .replace(/\u066B/g, decimal)
    .replace(/\u066C/g, thousands);
}

function problemOf(cell: string, form: NumberForm): string {
  if (NOT_NUMBERS.test(cell) || !/\d/.test(cell)) return "Not a number.";
  return /^[+-]?[\d.,'’\s]+$/u.test(cell) ? `Not written like ${sampleOf(form)}.` : "Not a number.";
}

/** Accountants write a loss in brackets: (1,234) is below zero. */
const IN_BRACKETS = /^\(([^()]*\d[^()]*)\)$/;

/**
 * A reader of numbers written in a form, with Arabic-Indic and Persian digits, narrow and no-break spaces, apostrophes of
 * both kinds, figures in brackets (below zero) and letters beside. What fits the form only in part is not a number:
 * `1,23` has no thousands, `0x10` no unit, and `NaN`, `Infinity` and `1e309` are no figures that could be kept.
 */
export function createNumberReader(form: NumberForm): NumberReader {
  const pattern = patternOf(form);
  const marks = new RegExp(THOUSANDS[form.thousands] || "(?!)", "g");
  return (text) => {
    const cell = tidyCell(text);
    if (isMissing(cell)) return { kind: "missing", beside: "" };
    const withheld = /^(?:[:–—-]|\.{2,3})\s+\(?([a-z]{1,2})\)?$/i.exec(cell);
    if (withheld) return { kind: "missing", beside: withheld[1] ?? "" };
    const plain = plainMarks(cell, form);
    const inside = IN_BRACKETS.exec(plain)?.[1];
    const found = pattern.exec((inside ?? plain).trim());
    if (!found) return { kind: "bad", problem: problemOf(plain, form) };
    const [, currency = "", sign = "", whole = "", part = "", exponent = "", after = ""] = found;
    if (whole === "" && part === "") return { kind: "bad", problem: "Not a number." };
    const size = Number(`${whole.replace(marks, "") || "0"}.${part || "0"}${exponent}`);
    if (!Number.isFinite(size)) return { kind: "bad", problem: "Too large for a number." };
    const isBelow = (sign === "-") !== (inside !== undefined);
    const beside = `${currency} ${after.replace(/[()]/g, "")}`.trim();
    return { kind: "number", value: isBelow && size !== 0 ? -size : size, beside };
  };
}
