import { isWordUnit } from "./tokens.ts";

/** No word or number is followed further than this. */
const REACH = 40;
const isDigit = (unit: number): boolean => (unit >= 0x30 && unit <= 0x39) || (unit >= 0x660 && unit <= 0x669);
const INSIDE_WORD = "-'";
const INSIDE_NUMBER = ".,:/";
const BEFORE_NUMBER = /[-+\p{Sc}]/u;

/** Whether the sign at `at` ties what stands on both sides of it into one word or one number: "non-aligned", "0.5". */
function ties(text: string, at: number): boolean {
  const sign = text.charAt(at);
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at + 1)];
  if (INSIDE_WORD.includes(sign)) return isWordUnit(before) && isWordUnit(after);
  return INSIDE_NUMBER.includes(sign) && isDigit(before) && isDigit(after);
}

/**
 * How much of a word or number that goes on after `at` stands right before it: "non-" before "aligned", "1" before "5",
 * "-" before "5". Empty where a word may begin. So "5 percent" is seen not to stand in "0.5 percent".
 */
export function glueBefore(text: string, at: number): string {
  const first = text.charCodeAt(at);
  let from = at;
  const floor = Math.max(0, at - REACH);
  while (from > floor) {
    const unit = text.charCodeAt(from - 1);
    if (from === at && !isWordUnit(first) && !isWordUnit(unit)) break;
    if (isWordUnit(unit) && (from < at || isWordUnit(first))) from -= 1;
    else if (ties(text, from - 1)) from -= 1;
    else break;
  }
  const sign = text.charAt(from - 1);
  const isSign = from > 0 && isDigit(text.charCodeAt(from)) && BEFORE_NUMBER.test(sign);
  return text.slice(isSign && !isWordUnit(text.charCodeAt(from - 2)) ? from - 1 : from, at);
}

/** How much of a word or number that began before `at` stands right after it; empty where a word may end. */
export function glueAfter(text: string, at: number): string {
  const last = text.charCodeAt(at - 1);
  const ceiling = Math.min(text.length, at + REACH);
  let to = at;
  while (to < ceiling) {
    const unit = text.charCodeAt(to);
    if (isWordUnit(unit) && (to > at || isWordUnit(last))) to += 1;
    else if (ties(text, to)) to += 1;
    else break;
  }
  return text.slice(at, text.charAt(to) === "%" && isDigit(text.charCodeAt(to - 1)) ? to + 1 : to);
}
