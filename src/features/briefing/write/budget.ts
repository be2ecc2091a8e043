import { type BriefingStep, budgetOf, LONGEST_SECONDS } from "#domain/briefing/briefing.ts";
import { writeCount } from "#domain/shared/wording.ts";

/** `1:30`, `0:45`. */
export function writeClock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** What somebody typed as a time: seconds, none (`null`), or what is wrong with it. */
export type ReadTime =
  | { readonly ok: true; readonly seconds: number | null }
  | { readonly ok: false; readonly why: string };

/** Minutes and seconds as `1:30`; a number alone is minutes; nothing sets no time. */
export function readClock(typed: string): ReadTime {
  const words = typed.trim().replace(/^:/, "0:");
  if (words === "") return { ok: true, seconds: null };
  const found = /^(\d{1,3})(?::(\d{1,2}))?$/.exec(words);
  if (!found) return { ok: false, why: "Write minutes and seconds, such as 1:30." };
  const [minutes, rest] = [Number(found[1]), Number(found[2] ?? 0)];
  if (rest > 59) return { ok: false, why: "Seconds go up to 59, such as 1:30." };
  const seconds = minutes * 60 + rest;
  if (seconds > LONGEST_SECONDS) return { ok: false, why: "A step takes at most two hours." };
  return { ok: true, seconds: seconds === 0 ? null : seconds };
}

/** `7 steps, 8 min`; steps without a time are counted beside: `7 steps, 5 min for 4 of them`. */
export function writeExtent(steps: readonly BriefingStep[]): string {
  const count = writeCount(steps.length, "step");
  const budget = budgetOf({ steps });
  if (budget === null) return count;
  const timed = steps.filter(({ seconds }) => seconds !== null).length;
  return `${count}, ${writeLength(budget)}${timed === steps.length ? "" : ` for ${timed} of them`}`;
}

/** `45 s`, `8 min`, `1 h 20 min`: rounded to what one plans by. */
export function writeLength(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
