/** A piece of text with what is selected in it, in UTF-16 units. */
export type Written = { readonly text: string; readonly start: number; readonly end: number };

/** What takes the place of a stretch of the text, and what is selected then. */
export type Stroke = { readonly from: number; readonly to: number; readonly put: string } & Pick<
  Written,
  "start" | "end"
>;

/** Puts a mark round the words selected, or takes it off where it is; without words, room for some between the marks. */
export function toggleMark({ text, start, end }: Written, mark: "**" | "*"): Stroke {
  const [from, to] = trimmed(text, start, end);
  const words = text.slice(from, to);
  const size = mark.length;
  if (isMarked(text.slice(0, from), text.slice(to), mark))
    return { from: from - size, to: to + size, put: words, start: from - size, end: to - size };
  const own = words.length > 2 * size && isMarked(words.slice(0, -size), words.slice(size), mark, true);
  if (own) return { from, to, put: words.slice(size, -size), start: from, end: to - 2 * size };
  return { from, to, put: `${mark}${words}${mark}`, start: from + size, end: to + size };
}

/** Whether the words before end, and those after begin, with exactly this mark: one star is no half of two. */
function isMarked(before: string, after: string, mark: string, inside = false): boolean {
  const [left, right] = inside
    ? [(/^\*+/.exec(before)?.[0] ?? "").length, (/\*+$/.exec(after)?.[0] ?? "").length]
    : [(/\*+$/.exec(before)?.[0] ?? "").length, (/^\*+/.exec(after)?.[0] ?? "").length];
  const fits = (count: number) => count === 3 || count === mark.length;
  return fits(left) && fits(right);
}

/** Makes list items of the lines that are touched, or plain lines of items. */
export function toggleList({ text, start, end }: Written): Stroke {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end);
  const to = next < 0 ? text.length : next;
  const lines = text.slice(from, to).split("\n");
  const isList = lines.every((line) => line.trim() === "" || /^\s{0,3}[-*•]\s/.test(line));
  const isEmpty = lines.every((line) => line.trim() === "");
  const put = lines
    .map((line) => {
      if (isList && !isEmpty) return line.replace(/^\s{0,3}[-*•]\s+/, "");
      return line.trim() === "" && !isEmpty ? line : `- ${line.replace(/^\s{0,3}(?:[-*•]|\d{1,3}[.)])\s+/, "")}`;
    })
    .join("\n");
  return { from, to, put, start: isEmpty ? from + put.length : from, end: from + put.length };
}

/** Makes the words selected lead to an address; without words, the address stands for itself. */
export function putLink({ text, start, end }: Written, address: string): Stroke {
  const [from, to] = trimmed(text, start, end);
  const words = text.slice(from, to).replace(/[[\]\n]/g, " ") || address.replace(/^(?:https?:\/\/|mailto:)/i, "");
  const put = `[${words}](${escapedAddress(address)})`;
  return { from, to, put, start: from + put.length, end: from + put.length };
}

/** The address to link to, with https where no kind is given; `null`: it is none that is ever followed. */
export function readAddress(typed: string): string | null {
  const words = typed.trim();
  if (words === "" || /\s/.test(words)) return null;
  if (/^(?:https?:\/\/.+|mailto:[^@]+@[^@]+)$/i.test(words)) return words;
  if (/^[^@/:]+@[^@/:]+\.[^@/:]+$/.test(words)) return `mailto:${words}`;
  return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#:].*)?$/u.test(words) ? `https://${words}` : null;
}

/** The text after a stroke. */
export const struck = (text: string, { from, to, put }: Stroke): string => text.slice(0, from) + put + text.slice(to);

/** Brackets would end the address too soon. */
const escapedAddress = (address: string) => address.replaceAll("(", "%28").replaceAll(")", "%29");

/** The selection without the spaces at its ends: marks stand right at words. */
function trimmed(text: string, start: number, end: number): readonly [number, number] {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return lead === words.length ? [end, end] : [start + lead, end - (words.length - words.trimEnd().length)];
}
