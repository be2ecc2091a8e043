/** Bytes of one or two for each letter that an encoding has, found by decoding all of them. */
function lettersOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding);
  const found = new Map<string, readonly number[]>();
  const note = (...bytes: readonly number[]): void => {
    const letter = decoder.decode(Uint8Array.from(bytes));
    if ([...letter].length === 1 && letter !== "\uFFFD" && !found.has(letter)) found.set(letter, bytes);
  };
  for (let byte = 0; byte < 256; byte++) note(byte);
  for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) note(lead, trail);
  return found;
}

/** A text in an encoding of one or two bytes a letter, or in UTF-16 with its mark; throws for letters that it has not. */
export function encodedAs(encoding: string, text: string): Uint8Array<ArrayBuffer> {
  if (encoding.startsWith("utf-16")) {
    const bytes = new Uint8Array(text.length * 2 + 2);
    const view = new DataView(bytes.buffer);
    const isLittle = encoding === "utf-16le";
    for (const [at, unit] of [
      0xfeff,
      ...Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)),
    ].entries())
      view.setUint16(at * 2, unit, isLittle);
    return bytes;
  }
  const letters = lettersOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const bytes = letters.get(letter);
      if (bytes === undefined) throw new Error(`${encoding} has no ${letter}`);
      return bytes;
    }),
  );
}
