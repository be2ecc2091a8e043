import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from "react";
import { writeWaiting } from "#domain/annotation/outcome-words.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import { fold } from "#domain/find/folded.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { isWaiting, tallyStates, unsettledQuotes } from "#domain/workspace/anchoring.ts";
import { useAnchorings } from "#state/workspace/anchorings.ts";
import { Button } from "#ui/Button.tsx";
import { type DecisionGestures, QuoteDecision } from "./QuoteDecision.tsx";
import { useDecisions } from "./use-decisions.ts";

/** From so many quotes on they can be searched. */
const SEARCHED_FROM = 4;
/** Quotes shown at once of each kind. */
const SHOWN_AT_ONCE = 30;

type Unsettled = ReturnType<typeof unsettledQuotes>;

/** All quotes of an article that wait, moved, or were left lost: each with what can be decided about it. */
export function WaitingPanel(props: { readonly text: ArticleText; readonly on: Omit<DecisionGestures, "onDecided"> }) {
  const { text, on } = props;
  const rows = useAnchorings();
  const list = useMemo(() => unsettledQuotes(text, rows), [text, rows]);
  const [wanted, setWanted] = useState("");
  const decide = useDecisions(text);
  const { panel, onDecided } = useFocusAfter(list);
  const shown = useMemo(() => {
    const words = fold(wanted.trim()).text;
    return words === "" ? list : list.filter(({ quote }) => fold(quote.anchor.exact).text.includes(words));
  }, [list, wanted]);
  const waiting = shown.filter(({ anchoring }) => isWaiting(anchoring));
  const moved = shown.filter(({ anchoring }) => anchoring.state === "moved");
  const kept = shown.filter((one) => !waiting.includes(one) && !moved.includes(one));
  const gestures = { ...on, onDecided };
  const told = writeWaiting(
    tallyStates(list.filter((one) => isWaiting(one.anchoring)).map(({ anchoring }) => anchoring)),
  );
  return (
    <div ref={panel} tabIndex={-1} className="waiting-panel">
      <p className="waiting-lead">
        {told === ""
          ? "No quote of this article waits."
          : `${told}. What waits keeps its old words and goes on counting as evidence until you decide.`}
      </p>
      {list.length < SEARCHED_FROM && wanted === "" ? null : (
        <label className="waiting-search">
          <span>Find in these quotes</span>
          <input
            className="input"
            type="search"
            value={wanted}
            dir="auto"
            onChange={(event) => setWanted(event.target.value)}
          />
        </label>
      )}
      {shown.length === 0 && wanted.trim() !== "" ? <p role="status">None of them has these words.</p> : null}
      <Group title="Waiting" list={waiting} text={text} on={gestures} />
      <Group title="Moved" list={moved} text={text} on={gestures}>
        {moved.length > 1 ? (
          <Button
            look="link"
            onClick={() => {
              decide.acknowledge(moved.map(({ anchoring }) => anchoring));
              onDecided();
            }}
          >
            Accept {writeCount(moved.length, "move")}
          </Button>
        ) : null}
      </Group>
      <Group title="Kept as lost" list={kept} text={text} on={gestures} />
    </div>
  );
}

function Group(props: {
  readonly title: string;
  readonly list: Unsettled;
  readonly text: ArticleText;
  readonly on: DecisionGestures;
  readonly children?: ReactNode;
}) {
  const { title, list, text, on } = props;
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  if (list.length === 0) return null;
  return (
    <section aria-label={title}>
      <h4 className="waiting-group">
        {title} <span>{list.length}</span> {props.children}
      </h4>
      <ul>
        {list.slice(0, most).map(({ quote, anchoring }) => (
          <li key={quote.id}>
            <QuoteDecision text={text} quote={quote} anchoring={anchoring} on={on} />
          </li>
        ))}
      </ul>
      {list.length > most ? (
        <Button look="line" size="small" onClick={() => setMost(most + SHOWN_AT_ONCE)}>
          Show more of {list.length}
        </Button>
      ) : null}
    </section>
  );
}

const itemsIn = (panel: HTMLElement | null) => [...(panel?.querySelectorAll<HTMLElement>(".decision") ?? [])];

/** After a decision the focus goes to what now stands where the decided quote stood, or to the panel itself. */
function useFocusAfter(list: Unsettled) {
  const panel = useRef<HTMLDivElement>(null);
  const decidedAt = useRef<number | null>(null);
  useLayoutEffect(() => {
    const at = decidedAt.current;
    if (at === null) return;
    decidedAt.current = null;
    const rest = itemsIn(panel.current);
    const next = rest[Math.min(at, rest.length - 1)]?.querySelector<HTMLElement>("button");
    (list.length > 0 && next ? next : panel.current)?.focus();
  }, [list]);
  const onDecided = () => {
    const at = itemsIn(panel.current).findIndex((item) => item.contains(document.activeElement));
    decidedAt.current = Math.max(0, at);
  };
  return { panel, onDecided };
}
