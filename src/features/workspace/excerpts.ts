/** Signs of a text that are shown. */
const MOST = 260;
/** Signs shown of what both have in common before they part. */
const BEFORE = 60;

/** Two texts as they are, or where one is long both cut to what stands where they part, so that it is seen. */
export function excerpts(one: string | null, other: string | null): readonly [string | null, string | null] {
  if ((one?.length ?? 0) <= MOST && (other?.length ?? 0) <= MOST) return [one, other];
  const from = one === null || other === null ? 0 : startOf(one, other);
  return [cut(one, from), cut(other, from)];
}

/** Where the words begin that stand a little before the first difference. */
function startOf(one: string, other: string): number {
  let parted = 0;
  while (parted < one.length && parted < other.length && one[parted] === other[parted]) parted += 1;
  if (parted <= BEFORE) return 0;
  const space = one.slice(0, parted - BEFORE + 1).search(/\s\S*$/);
  return space < 0 ? 0 : space + 1;
}

function cut(text: string | null, from: number): string | null {
  if (text === null) return null;
  const rest = text.slice(from, from + MOST);
  const isLong = from + MOST < text.length;
  // Never within a sign: the last word goes where it may have been cut.
  const shown = isLong ? rest.replace(/\s?\S*$/, "") || [...rest].slice(0, -1).join("") : rest;
  return `${from > 0 ? "… " : ""}${shown}${isLong ? " …" : ""}`;
}
