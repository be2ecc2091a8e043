/** Signs of windows-1252 that Latin-1 has elsewhere or not at all, as far as trials need them. */
const OTHERS: Readonly<Record<string, number>> = { "€": 0x80, "–": 0x96, "’": 0x92, "„": 0x84, "“": 0x93 };

/** A text in windows-1252, as spreadsheets of western Europe save it. */
export function windows1252(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (letter) => OTHERS[letter] ?? letter.charCodeAt(0));
}
