import fc from "fast-check";

/** Text as a file may bring it: quotes, breaks, formulas, names of built-in properties, half a surrogate pair, other scripts. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom('"', "'", ",", ";", "\t", "|", "\r", "\n", "=", "-", "+", "@", "1", " "),
    maxLength: 12,
  }),
  fc.constantFrom(
    "",
    "__proto__",
    "constructor",
    "=1+1",
    "'=1",
    "-5.2",
    "-A1",
    "\uFEFFx",
    "\uD83D",
    "\uDE00x",
    "a\r\nb",
    "null",
    "مرحبا",
    "<img src=x onerror=alert(1)>",
  ),
);
