import { negates } from "./difference.ts";
import type { Needle } from "./needle.ts";

/** The last two words before an edge, and the first two after one; nothing across the end of a sentence. */
const BEFORE = /(?:[^\s.!?:;"]+ )?[^\s.!?:;"]+ ?$/;
const AFTER = /^ ?[^\s.!?:;"]+(?: [^\s.!?:;"]+)?/;
const REACH = 64;

const partOf = (text: string, pattern: RegExp): string => pattern.exec(text)?.[0] ?? "";

/**
 * The range of a place taken as far as a "not" that was put right before or after the quote's words, or the range itself
 * where one was taken away; `null` where the words beside say neither more nor less than they did. The very words can turn
 * into their opposite without a letter of them changing (R44).
 */
export function negationBeside(
  { left, right }: Needle,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } | null {
  const before = partOf(text.slice(Math.max(0, start - REACH), start), BEFORE);
  const after = partOf(text.slice(end, end + REACH), AFTER);
  const [wasBefore, wasAfter] = [partOf(left.text, BEFORE), partOf(right.text, AFTER)];
  const turnsBefore = wasBefore !== "" && negates(before) !== negates(wasBefore);
  const turnsAfter = wasAfter !== "" && negates(after) !== negates(wasAfter);
  if (!turnsBefore && !turnsAfter) return null;
  return {
    start: turnsBefore && negates(before) ? start - before.length : start,
    end: turnsAfter && negates(after) ? end + after.length : end,
  };
}
