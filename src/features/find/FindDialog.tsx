import { Search, X } from "lucide-react";
import { type KeyboardEvent, useDeferredValue, useId, useMemo, useState } from "react";
import { type FindHit, finderOf } from "#domain/find/finder.ts";
import { useDossier, useEvidence } from "#state/dossier/dossier-context.tsx";
import { useLensGestures } from "#state/lens/lens-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Kbd } from "#ui/Kbd.tsx";
import { FindResults } from "./FindResults.tsx";
import { settingsFor } from "./go-to.ts";
import { type ResultList, resultId, resultList, stepGroup, stepIn, writeResults } from "./result-list.ts";
import "./find.css";

/** How many of each kind are listed; more words find fewer. */
const LISTED = 6;

/** Search over everything of the dossier: a field and a list of results; the keyboard stays in the field. */
export function FindDialog(props: { readonly onClose: () => void }) {
  const { onClose } = props;
  const prefix = useId();
  const [text, setText] = useState("");
  const list = useResults(text);
  const { current, point, move } = useCurrent(list);
  const goTo = useGoTo(onClose);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const acted = event.key === "Enter" ? current !== null : move(event.key);
    if (event.key === "Enter" && current) goTo(current);
    if (acted) event.preventDefault();
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
        <p role="status">{writeResults(list, text.trim())}</p>
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

/** Results for a text; while a long list is worked out the field keeps up with typing. */
function useResults(text: string): ResultList {
  const dossier = useDossier();
  const asked = useDeferredValue(text);
  return useMemo(() => resultList(finderOf(dossier).find(asked, LISTED)), [dossier, asked]);
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
