import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import { writeCoderNote } from "./coder-note-words.ts";
import { useArticleLayer } from "./use-layer.ts";
import "./second-coder.css";

/** At the foot of a margin note: whether the second coder has its quotes as you have them, and what she has instead. */
export function CoderNote(props: { readonly text: ArticleText; readonly quotes: readonly Quote[] }) {
  const layer = useArticleLayer(props.text);
  if (!layer?.coder.shown) return null;
  const marked = props.quotes.flatMap(({ id }) => layer.byMine.get(id) ?? []);
  const words = writeCoderNote(marked, props.quotes.length);
  return words === null ? null : (
    <span className="coder-note" dir="ltr" lang="en">
      <bdi>{layer.shortName}</bdi>
      {words}
    </span>
  );
}
