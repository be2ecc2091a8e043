import { textOf } from "./utf8.ts";

/** Stands where a letter was lost. */
const LOST = "\uFFFD";
/** What windows-1252 has at 0x80 to 0x9F, in this order; a blank where it has nothing. */
const WINDOWS_SIGNS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
const FIRST_SIGN = 0x80;
/** No name is longer; what is need not be looked at. */
const MOST_LETTERS = 200;

const byteOf = (letter: string): number => {
  const sign = letter === " " ? -1 : WINDOWS_SIGNS.indexOf(letter);
  return sign < 0 ? (letter.codePointAt(0) ?? 0) : FIRST_SIGN + sign;
};

/**
 * What a text was before its UTF-8 was once read as windows-1252 or Latin-1 and saved so: "Türkei" for "TÃ¼rkei". `null`
 * where it was not, since its letters as bytes are no UTF-8.
 */
function asItWas(text: string): string | null {
  const bytes = [...text].map(byteOf);
  if (bytes.every((byte) => byte < FIRST_SIGN) || bytes.some((byte) => byte > 0xff)) return null;
  const read = textOf(Uint8Array.from(bytes), 0, bytes.length);
  return read.includes(LOST) ? null : read;
}

/** What is odd about the letters of a text, and what it was before; `was` is `null` where that is lost. */
export type OddLetters = { readonly was: string | null };

/** Whether letters came out wrong before the file was saved, or as it is read now; `null`: nothing looks like it. */
export function oddLetters(text: string): OddLetters | null {
  if (text.length > MOST_LETTERS) return null;
  if (text.includes(LOST)) return { was: null };
  const was = asItWas(text);
  return was === null ? null : { was };
}
