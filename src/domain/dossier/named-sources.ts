import type { SourceId } from "../shared/ids.ts";
import { sourceHref } from "../shared/source.ts";
import { nameSource } from "../shared/source-words.ts";
import type { Lookup } from "./lookup.ts";

/** A part of a text: words as they stand, or a source that was named by its id, as a reader would name it. */
export type TextPart = {
  /** Where it begins in the text. */
  readonly at: number;
  readonly words: string;
  /** The source by its title, with its page where it has one; `null`: plain words. */
  readonly source: { readonly title: string; readonly href: string | null } | null;
};

/** What the id of a source looks like within a text: at least one underline. */
const ID = /[\p{L}\p{N}]+(?:_[\p{L}\p{N}]+)+/gu;

/** A text by its parts, in order: ids of sources of the dossier apart, all else as it stands. One part for plain words. */
export function partsOfText(text: string, lookup: Pick<Lookup, "source">): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  const plain = (to: number) => parts.push({ at: from, words: text.slice(from, to), source: null });
  for (const found of text.matchAll(ID)) {
    const source = lookup.source(found[0] as SourceId);
    if (source === null) continue;
    if (found.index > from) plain(found.index);
    parts.push({
      at: found.index,
      words: nameSource(source),
      source: { title: source.title, href: sourceHref(source) },
    });
    from = found.index + found[0].length;
  }
  if (from < text.length || parts.length === 0) plain(text.length);
  return parts;
}
