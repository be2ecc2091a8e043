import { Highlighter } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { writeUnplaced } from "#domain/analysis/agreement/unplaced-words.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { coderMark, coderName } from "#domain/workspace/coder-mark.ts";
import { type SecondCoder, useSecondCoderGestures, useSecondCoderLayer } from "#state/workspace/second-coder.ts";
import { useWorkspace } from "#state/workspace/workspace-context.tsx";
import { Button } from "#ui/Button.tsx";
import { BarTools } from "#ui/bar-tools.tsx";
import { CoderMark } from "#ui/CoderMark.tsx";
import { type ArticleLayer, useArticleLayer } from "./use-layer.ts";
import "./second-coder.css";

/** Whose lines stand above the words, how many, what could not be placed; and in the bar the switch of the layer. */
export function LayerLegend({ text }: { readonly text: ArticleText }) {
  const coder = useSecondCoderLayer();
  const layer = useArticleLayer(text);
  const { show, letGo } = useSecondCoderGestures();
  const [closed, setClosed] = useState<SecondCoder | null>(null);
  useEffect(() => {
    if (coder !== null) setClosed(null);
  }, [coder]);
  const open = useWorkspace((state) => state.history.document.about.id);
  if (coder === null && closed?.beside === open) return <Closed coder={closed} onGone={() => setClosed(null)} />;
  if (coder === null || layer === null) return null;
  return (
    <>
      <BarTools>
        <Button
          size="small"
          className="coder-switch"
          pressed={coder.shown}
          aria-label={`Second coder ${layer.quotes.length}`}
          title={layer.name}
          onClick={() => show(!coder.shown)}
        >
          <Highlighter size={16} aria-hidden="true" className="coder-switch-icon" />
          <span className="coder-switch-word">Second coder {layer.quotes.length}</span>
        </Button>
      </BarTools>
      {coder.shown ? (
        <section aria-label="Second coder" dir="ltr" lang="en" className="coder-legend">
          <CoderMark initials={layer.initials} name={null} />
          <Found layer={layer} />
          <Button
            look="line"
            size="small"
            onClick={() => {
              setClosed(coder);
              letGo();
            }}
          >
            Close layer
          </Button>
        </section>
      ) : null}
    </>
  );
}

function Found({ layer }: { readonly layer: ArticleLayer }) {
  const { coder, quotes, unplaced } = layer;
  const apart = quotes.filter(({ agrees }) => !agrees).length;
  const moved = quotes.filter((quote) => quote.moved).length;
  return (
    <p>
      <b>
        <bdi>{layer.name}</bdi>
      </b>
      {quotes.length === 0
        ? " marked nothing in this article."
        : `: lines above the words. ${writeCount(quotes.length, "quote")} here, ${apart === 0 ? "all as you have them" : `${apart} not as you have ${apart === 1 ? "it" : "them"}`}.`}
      {moved === 0 ? "" : ` ${moved} moved with ${moved === 1 ? "its" : "their"} words.`}
      {unplaced.length === 0 ? "" : ` In the whole file, ${writeUnplaced(unplaced)}`}
      {coder.kept.kind === "page" ? ` ${coder.kept.reason}` : ""}
    </p>
  );
}

/** In the place of a legend whose layer was closed there: the way back, as long as the article stays open. */
function Closed({ coder, onGone }: { readonly coder: SecondCoder; readonly onGone: () => void }) {
  const { takeBack } = useSecondCoderGestures();
  const name = coderName(coder.document.about);
  const section = useRef<HTMLElement>(null);
  // The button that was pressed is gone.
  useEffect(() => section.current?.focus({ preventScroll: true }), []);
  return (
    <section ref={section} tabIndex={-1} aria-label="Second coder" dir="ltr" lang="en" className="coder-legend">
      <CoderMark initials={coderMark(name)} name={null} />
      <p role="status">
        The layer of <bdi>{name}</bdi> is closed.
      </p>
      <Button look="line" size="small" onClick={() => takeBack(coder)}>
        Undo
      </Button>
      <Button size="small" onClick={onGone}>
        Dismiss
      </Button>
    </section>
  );
}
