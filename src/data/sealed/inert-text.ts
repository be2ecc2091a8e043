/** What ends or opens something in a page, or breaks lines in a script, wherever it stands. */
const LOUD = /[<>&\u2028\u2029]/g;

/**
 * A JSON text whose meaning is the same and that no page takes for markup: it can stand in a script element, whatever its
 * strings hold. Lone surrogates, which no encoding can write, are already escaped by `JSON.stringify`.
 */
export function inertJson(text: string): string {
  return text.replaceAll(LOUD, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const isLone = (sign: string): boolean => /^[\ud800-\udfff]$/.test(sign);
/** Signs that a page drops, forbids, or lets turn the direction of what follows. */
const isUnseen = (sign: string): boolean => /^(?:\p{Cc}|[\u202a-\u202e\u2066-\u2069])$/u.test(sign);

/** Words as the text of an element or a quoted attribute; lone surrogates become the sign for what cannot be shown. */
export function inertWords(words: string): string {
  return Array.from(words, (sign) => {
    if (isLone(sign)) return "\ufffd";
    return isUnseen(sign) ? " " : (ENTITIES[sign] ?? sign);
  }).join("");
}

/** Whether a script or style can stand in its element as it is: it holds nothing that ends or opens one. */
export function isInert(text: string): boolean {
  return !/<\/(?:script|style)|<!--|<script/i.test(text) && !text.includes("\0") && !text.includes("\r");
}
