const REPLACEMENT = 0xfffd;
const PIECE = 4_096;

/** How many bytes a character takes by its first byte, and what that byte adds to its number; 0: it begins none. */
function lead(byte: number): readonly [length: number, bits: number, least: number] {
  if (byte >= 0xc2 && byte <= 0xdf) return [2, byte & 0x1f, 0x80];
  if (byte >= 0xe0 && byte <= 0xef) return [3, byte & 0x0f, 0x800];
  return byte >= 0xf0 && byte <= 0xf4 ? [4, byte & 0x07, 0x1_0000] : [0, 0, 0];
}

/** The character at a place, and where the next begins. What is no UTF-8 gives U+FFFD, one for each byte. */
function characterAt(bytes: Uint8Array, at: number, end: number): readonly [code: number, next: number] {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return [first, at + 1];
  const [length, bits, least] = lead(first);
  let code = bits;
  for (let next = 1; next < length; next += 1) {
    const byte = at + next < end ? (bytes[at + next] ?? 0) : 0;
    if ((byte & 0xc0) !== 0x80) return [REPLACEMENT, at + 1];
    code = (code << 6) | (byte & 0x3f);
  }
  const isLone = code >= 0xd800 && code <= 0xdfff;
  return length === 0 || code < least || code > 0x10_ffff || isLone ? [REPLACEMENT, at + 1] : [code, at + length];
}

/** The text of a range of UTF-8 bytes; U+FFFD for what is none. For short texts, such as cells. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  let at = start;
  for (; at < end && (bytes[at] as number) < 0x80; at += 1) text += String.fromCharCode(bytes[at] as number);
  let codes: number[] = [];
  while (at < end) {
    const [code, next] = characterAt(bytes, at, end);
    codes.push(code);
    at = next;
    if (codes.length === PIECE) {
      text += String.fromCodePoint(...codes);
      codes = [];
    }
  }
  return text + String.fromCodePoint(...codes);
}

/** A text as UTF-8. A lone surrogate becomes U+FFFD. */
export function bytesOf(text: string): Uint8Array {
  const ascii = new Uint8Array(text.length);
  let plain = 0;
  for (; plain < text.length && text.charCodeAt(plain) < 0x80; plain += 1) ascii[plain] = text.charCodeAt(plain);
  if (plain === text.length) return ascii;
  const bytes = [...ascii.subarray(0, plain)];
  for (const character of text.slice(plain)) {
    const code = character.codePointAt(0) ?? 0;
    const known = code >= 0xd800 && code <= 0xdfff ? REPLACEMENT : code;
    if (known < 0x80) bytes.push(known);
    else if (known < 0x800) bytes.push(0xc0 | (known >> 6), 0x80 | (known & 0x3f));
    else if (known < 0x1_0000) bytes.push(0xe0 | (known >> 12), 0x80 | ((known >> 6) & 0x3f), 0x80 | (known & 0x3f));
    else
      bytes.push(
        0xf0 | (known >> 18),
        0x80 | ((known >> 12) & 0x3f),
        0x80 | ((known >> 6) & 0x3f),
        0x80 | (known & 0x3f),
      );
  }
  return Uint8Array.from(bytes);
}
