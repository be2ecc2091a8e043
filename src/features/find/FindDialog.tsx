import { Search, X } from "lucide-react";
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useState } from "react";
import type { FindHit } from "#domain/find/finder.ts";
import { settingsFor } from "#domain/lens/in-sight.ts";
import { useEvidence } from "#state/dossier/dossier-context.tsx";
import { useLensGestures } from "#state/lens/lens-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Kbd } from "#ui/Kbd.tsx";
import { FindResults } from "./FindResults.tsx";
import { type ResultList, resultId, resultList, stepGroup, stepIn, writeResults } from "./result-list.ts";
import { useFinder } from "./use-finder.ts";
import "./find.css";

/** How many of each kind are listed; more words find fewer. */
const LISTED = 6;

/** Search over everything of the dossier: a field and a list of results; the keyboard stays in the field. */
export function FindDialog(props: {
  readonly onClose: () => void;
  /** What was typed for it before it was there, asked for once its field has the focus. */
  readonly typedAhead: () => string;
}) {
  const { onClose, typedAhead } = props;
  const prefix = useId();
  const [text, setText] = useState("");
  useEffect(() => setText(typedAhead()), [typedAhead]);
  const { list, hitFor, whole } = useResults(text);
  const { current, point, move } = useCurrent(list);
  const goTo = useGoTo(onClose);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== "Enter") {
      if (move(event.key)) event.preventDefault();
      return;
    }
    event.preventDefault();
    const hit = hitFor(current);
    if (hit) goTo(hit);
  };
  return (
    <Dialog label="Find" className="find" onClose={onClose}>
      <div className="find-field">
        <Search size={16} aria-hidden="true" />
        <input
          type="text"
          role="combobox"
          aria-label="Find actors, ties, quotes, events, articles and sources"
          aria-autocomplete="list"
          aria-expanded={list.hits.length > 0}
          aria-controls={list.hits.length > 0 ? `${prefix}-list` : undefined}
          aria-activedescendant={current ? resultId(prefix, current) : undefined}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
          dir="auto"
          placeholder="Find actors, ties, quotes, events, articles, sources"
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button aria-label="Close" onClick={onClose}>
          <X size={16} aria-hidden="true" />
        </Button>
      </div>
      <FindResults prefix={prefix} list={list} asked={text.trim()} current={current} onPoint={point} onPick={goTo} />
      <footer className="find-foot">
        <p role="status">{writeResults(list, text.trim(), whole)}</p>
        <p className="find-keys" aria-hidden="true">
          <span>
            <Kbd>↑</Kbd> <Kbd>↓</Kbd> choose
          </span>
          <span>
            <Kbd>Enter</Kbd> go there
          </span>
          <span>
            <Kbd>Esc</Kbd> close
          </span>
        </p>
      </footer>
    </Dialog>
  );
}

/**
 * Results for a text. While a long list is worked out the field keeps up with typing; `hitFor` then answers with the
 * first result of what is typed by now, so that Enter never goes to an answer to fewer letters.
 */
function useResults(text: string) {
  const finder = useFinder();
  const asked = useDeferredValue(text);
  const list = useMemo(() => resultList(finder.find(asked, LISTED)), [finder, asked]);
  const hitFor = (current: FindHit | null): FindHit | null =>
    asked === text ? current : (finder.find(text, 1)[0]?.hits[0] ?? null);
  return { list, hitFor, whole: finder.whole };
}

/** Which result Enter goes to: the first, until another is chosen by key or pointer. */
function useCurrent(list: ResultList) {
  const [chosen, setChosen] = useState<{ readonly list: ResultList; readonly at: number }>({ list, at: 0 });
  const at = chosen.list === list ? chosen.at : 0;
  const to = (next: number) => setChosen({ list, at: next });
  const move = (key: string): boolean => {
    const steps: Readonly<Record<string, () => number>> = {
      ArrowDown: () => stepIn(list.hits.length, at, 1),
      ArrowUp: () => stepIn(list.hits.length, at, -1),
      PageDown: () => stepGroup(list, at, 1),
      PageUp: () => stepGroup(list, at, -1),
    };
    const step = steps[key];
    if (!step || list.hits.length === 0) return false;
    to(step());
    return true;
  };
  return { current: list.hits[at] ?? null, point: (hit: FindHit) => to(list.hits.indexOf(hit)), move };
}

function useGoTo(onClose: () => void): (hit: FindHit) => void {
  const { pick, set } = useLensGestures();
  const index = useEvidence();
  return ({ ref }) => {
    set(settingsFor(ref, index));
    pick(ref, "find");
    onClose();
  };
}
