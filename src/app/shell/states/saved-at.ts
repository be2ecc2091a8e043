import type { PartialDate } from "#domain/shared/month.ts";
import { writeDate } from "#domain/shared/wording.ts";

/** `25 Sep 2025, 09:12`: an instant in the reader's own time. */
export function writeInstant(iso: string): string {
  const at = new Date(iso);
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}` as PartialDate;
  return `${writeDate(day)}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}
