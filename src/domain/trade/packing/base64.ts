import type { Steps } from "../../layout/layout-input.ts";

const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const CODES = Uint8Array.from(SIGNS, (sign) => sign.charCodeAt(0));
const VALUES = new Uint8Array(128).fill(255);
for (const [value, code] of CODES.entries()) VALUES[code] = value;
const PAD = "=".charCodeAt(0);
/** Bytes between two steps; a multiple of three, and few enough to be the arguments of one call. */
const BYTES_A_STEP = 24_576;

/** Bytes as base64 (RFC 4648, section 4, padded), in steps: this room knows no `btoa`. */
export function* base64Steps(bytes: Uint8Array): Steps<string> {
  const parts: string[] = [];
  const signs = new Uint8Array((BYTES_A_STEP / 3) * 4);
  for (let from = 0; from < bytes.length; from += BYTES_A_STEP) {
    const to = Math.min(bytes.length, from + BYTES_A_STEP);
    let size = 0;
    for (let at = from; at < to; at += 3) {
      const word = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
      signs[size++] = CODES[word >> 18] ?? 0;
      signs[size++] = CODES[(word >> 12) & 63] ?? 0;
      signs[size++] = at + 1 < to ? (CODES[(word >> 6) & 63] ?? 0) : PAD;
      signs[size++] = at + 2 < to ? (CODES[word & 63] ?? 0) : PAD;
    }
    parts.push(String.fromCharCode.apply(null, signs.subarray(0, size) as unknown as number[]));
    yield to / bytes.length;
  }
  return parts.join("");
}

/** The bytes that base64 from `start` on spells, in steps; `null` for anything else. */
export function* fromBase64Steps(text: string, start = 0): Steps<Uint8Array | null> {
  const length = text.length - start;
  if (length % 4 !== 0) return null;
  const padding = length === 0 ? 0 : text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const bytes = new Uint8Array((length / 4) * 3);
  const end = text.length - padding;
  const valueAt = (at: number) => (at < end ? (VALUES[text.charCodeAt(at)] ?? 255) : 0);
  let wrong = 0;
  for (let at = start, size = 0; at < text.length; at += 4) {
    const [a, b, c, d] = [valueAt(at), valueAt(at + 1), valueAt(at + 2), valueAt(at + 3)];
    wrong |= a | b | c | d;
    bytes[size++] = (a << 2) | (b >> 4);
    bytes[size++] = (b << 4) | (c >> 2);
    bytes[size++] = (c << 6) | d;
    if (size % BYTES_A_STEP === 0) yield (at - start) / length;
  }
  return wrong > 63 ? null : bytes.subarray(0, bytes.length - padding);
}
