import { useMemo } from "react";
import { writeWaiting } from "#domain/annotation/outcome-words.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { QuoteId } from "#domain/shared/ids.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { isWaiting, tallyStates, unsettledQuotes } from "#domain/workspace/anchoring.ts";
import { useAnchorings } from "#state/workspace/anchorings.ts";
import { Button } from "#ui/Button.tsx";
import "./anchors.css";

/** At the head of an article: how many of its quotes wait or moved, and the way to decide. Nothing where none does. */
export function WaitingStrip(props: {
  readonly text: ArticleText;
  /** The quote that is picked: one that waits cannot be shown in the text, so it is named here. */
  readonly current: QuoteId | null;
  readonly onOpen: () => void;
}) {
  const { text, current } = props;
  const rows = useAnchorings();
  const list = useMemo(() => unsettledQuotes(text, rows), [text, rows]);
  if (list.length === 0) return null;
  const waiting = list.filter(({ anchoring }) => isWaiting(anchoring));
  const moved = list.filter(({ anchoring }) => anchoring.state === "moved").length;
  const kept = list.length - waiting.length - moved;
  const told = [
    writeWaiting(tallyStates(waiting.map(({ anchoring }) => anchoring))),
    moved > 0 ? `${writeCount(moved, "quote")} moved` : "",
    kept > 0 ? `${writeCount(kept, "quote")} kept as lost` : "",
  ].filter((words) => words !== "");
  const picked = list.find(({ quote }) => quote.id === current && !text.placed.blockOf.has(quote.id));
  return (
    <aside className="waiting-strip" aria-label="Quotes after a replacement">
      <p>
        <b>{told.join(". ")}.</b>{" "}
        {waiting.length > 0 ? `${waiting.length === 1 ? "It goes" : "They go"} on counting as evidence meanwhile.` : ""}
        {waiting.some(({ anchoring }) => anchoring.places.length > 0)
          ? " A dashed edge is where one may stand now."
          : ""}
      </p>
      {picked ? (
        <p className="waiting-picked">
          Picked, and not in this text: <q dir="auto">{picked.quote.anchor.exact}</q>
        </p>
      ) : null}
      <Button look="line" size="small" aria-haspopup="dialog" onClick={props.onOpen}>
        {waiting.length > 0 ? "Decide" : "Show them"}
      </Button>
    </aside>
  );
}
