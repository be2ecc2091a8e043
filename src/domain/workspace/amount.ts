import { failed, ok, type Result } from "../shared/result.ts";

/** What stands between thousands in one country or another: spaces, an apostrophe. */
const GROUPING = /(?<=\d)[\s\u00a0\u202f'’](?=\d{3}(?!\d))/g;
const PLAIN = /^\d+(?:\.\d+)?$/;

/**
 * The number a field spells, `null` for an empty one, which is not zero. Thousands may be parted by spaces, apostrophes
 * or commas, decimals begin with a point or a comma; where a comma could be either, and for anything else (signs, units,
 * `1e9`), what to write instead.
 */
export function readAmount(text: string): Result<number | null, string> {
  const written = text.trim().replace(GROUPING, "");
  if (written === "") return ok(null);
  if (/^[1-9]\d{0,2},\d{3}$/.test(written))
    return failed(`“${text.trim()}” may be ${written.replace(",", "")} or ${written.replace(",", ".")}: write it so.`);
  const plain = withPoint(written);
  if (plain === null || !PLAIN.test(plain)) return failed("Write a number alone, such as 1234.5; not below zero.");
  const value = Number(plain);
  return Number.isFinite(value) ? ok(value) : failed("This is more than can be recorded.");
}

/** With a decimal point and nothing between thousands; `null` where commas and points stand in no known order. */
function withPoint(written: string): string | null {
  if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(written)) return written.replaceAll(",", "");
  if (/^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/.test(written) || /^[1-9]\d{0,2}(?:\.\d{3}){2,}$/.test(written))
    return written.replaceAll(".", "").replace(",", ".");
  if (/^\d+,\d+$/.test(written)) return written.replace(",", ".");
  return written.includes(",") ? null : written;
}
