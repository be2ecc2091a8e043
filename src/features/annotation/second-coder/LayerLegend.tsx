import { Highlighter } from "lucide-react";
import { writeUnplaced } from "#domain/analysis/agreement/unplaced-words.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { useSecondCoderGestures } from "#state/workspace/second-coder.ts";
import { Button } from "#ui/Button.tsx";
import { BarTools } from "#ui/bar-tools.tsx";
import { CoderMark } from "#ui/CoderMark.tsx";
import { useArticleLayer } from "./use-layer.ts";
import "./second-coder.css";

/** Whose lines stand above the words, how many, what could not be placed; and in the bar the switch of the layer. */
export function LayerLegend({ text }: { readonly text: ArticleText }) {
  const layer = useArticleLayer(text);
  const { show, letGo } = useSecondCoderGestures();
  if (layer === null) return null;
  const { coder, name, initials, quotes, unplaced } = layer;
  const apart = quotes.filter(({ agrees }) => !agrees).length;
  const moved = quotes.filter((quote) => quote.moved).length;
  return (
    <>
      <BarTools>
        <Button
          size="small"
          className="coder-switch"
          pressed={coder.shown}
          aria-label={`Second coder ${quotes.length}`}
          title={name}
          onClick={() => show(!coder.shown)}
        >
          <Highlighter size={16} aria-hidden="true" className="coder-switch-icon" />
          <span className="coder-switch-word">Second coder {quotes.length}</span>
        </Button>
      </BarTools>
      {coder.shown ? (
        <section aria-label="Second coder" dir="ltr" lang="en" className="coder-legend">
          <CoderMark initials={initials} name={null} />
          <p>
            <b>
              <bdi>{name}</bdi>
            </b>
            {quotes.length === 0
              ? " marked nothing in this article."
              : `: lines above the words. ${writeCount(quotes.length, "quote")} here, ${apart === 0 ? "all as you have them" : `${apart} not as you have ${apart === 1 ? "it" : "them"}`}.`}
            {moved === 0 ? "" : ` ${moved} moved with ${moved === 1 ? "its" : "their"} words.`}
            {unplaced.length === 0 ? "" : ` In the whole file, ${writeUnplaced(unplaced)}`}
          </p>
          <Button look="line" size="small" onClick={letGo}>
            Put away
          </Button>
        </section>
      ) : null}
    </>
  );
}
