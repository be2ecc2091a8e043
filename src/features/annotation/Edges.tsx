import { ChevronLeft, ChevronRight } from "lucide-react";
import { moveEdge } from "#domain/annotation/move-edge.ts";
import { plainText } from "#domain/article/article.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { TextRange } from "#domain/find/folded.ts";
import { Button } from "#ui/Button.tsx";

/** Moves the edges of the chosen words by a word, and with Shift by a sign. */
export function Edges(props: {
  readonly text: ArticleText;
  readonly range: TextRange;
  readonly onRange: (range: TextRange) => void;
}) {
  const all = plainText(props.text.article);
  const move = (edge: "start" | "end", step: 1 | -1) => (event: { readonly shiftKey: boolean }) =>
    props.onRange(moveEdge(all, props.range, edge, event.shiftKey ? "grapheme" : "word", step));
  return (
    <span className="coding-edges">
      Start
      <Button size="small" aria-label="Start one word earlier" onClick={move("start", -1)}>
        <ChevronLeft size={14} aria-hidden="true" />
      </Button>
      <Button size="small" aria-label="Start one word later" onClick={move("start", 1)}>
        <ChevronRight size={14} aria-hidden="true" />
      </Button>
      End
      <Button size="small" aria-label="End one word earlier" onClick={move("end", -1)}>
        <ChevronLeft size={14} aria-hidden="true" />
      </Button>
      <Button size="small" aria-label="End one word later" onClick={move("end", 1)}>
        <ChevronRight size={14} aria-hidden="true" />
      </Button>
    </span>
  );
}
