/** What XML 1.0 cannot hold at all, not even escaped, and the controls it merely advises against. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;
/** Half of a character: it is no text and cannot be written as UTF-8. */
const HALF = /\p{Cs}/gu;
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};
/** Written as they are, a reader would make blanks of them within an attribute. */
const BREAKS: Readonly<Record<string, string>> = { "\t": "&#9;", "\n": "&#10;", "\r": "&#13;" };

/** A text as XML 1.0 may hold it, unescaped: control characters go, half a surrogate pair becomes U+FFFD. */
export function legalText(text: string): string {
  return text.replace(FORBIDDEN, "").replace(HALF, "\uFFFD");
}

/** A text as the content of an element: it comes out of any reader as it went in, and is never markup. */
export function xmlText(text: string): string {
  return legalText(text)
    .replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
    .replaceAll("\r", "&#13;");
}

/** A text as the value of an attribute, breaks and tabs kept. */
export function xmlValue(text: string): string {
  return xmlText(text).replace(/[\t\n]/g, (sign) => BREAKS[sign] ?? sign);
}

/** Attributes of an element by name, in their order; `null` leaves one out. */
export type XmlAttributes = Readonly<Record<string, string | number | boolean | null>>;

/** A start tag, or a whole element where it is `empty`. Names are the caller's own words and are not escaped. */
export function xmlTag(name: string, attributes: XmlAttributes, empty: "empty" | "open" = "open"): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${xmlValue(String(value))}"`],
  );
  return `<${name}${pairs.join("")}${empty === "empty" ? "/>" : ">"}`;
}

/** An element that holds nothing but text. */
export function xmlElement(name: string, attributes: XmlAttributes, text: string): string {
  return `${xmlTag(name, attributes)}${xmlText(text)}</${name}>`;
}
