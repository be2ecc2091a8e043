import { useCallback, useEffect, useRef, useState } from "react";
import { pressTalkKey, startTalk, type TalkEffect, type TalkState } from "#domain/briefing/talk.ts";
import type { TalkLink } from "./talk-link.ts";

/** A talk as one window has it. */
export type TalkAtHand = {
  readonly talk: TalkState;
  /** When it began, in milliseconds since 1970. */
  readonly startedAt: number;
  /** Moves the talk here and in the other window. */
  readonly move: (next: (talk: TalkState) => TalkState) => void;
  readonly restartClock: () => void;
};

type Start = { readonly count: number; readonly from: number; readonly startedAt: number };

/** A talk that both windows drive: whoever moves it tells the other, and one that opens later asks where it stands. */
export function useTalk(start: Start, link: TalkLink, ends: { readonly onEnded: () => void }): TalkAtHand {
  const [state, setState] = useState(() => ({
    talk: startTalk(start.count, start.from),
    startedAt: start.startedAt,
  }));
  const latest = useRef({ state, ends });
  useEffect(() => {
    latest.current = { ...latest.current, ends };
  });
  const put = useCallback((next: typeof state) => {
    latest.current = { ...latest.current, state: next };
    setState(next);
  }, []);
  const tell = useCallback(
    (next: typeof state) => {
      put(next);
      link.say({ kind: "stands", ...next });
    },
    [put, link],
  );
  useEffect(() => {
    const stop = link.hear((word) => {
      if (word.kind === "ended") latest.current.ends.onEnded();
      else if (word.kind === "where") link.say({ kind: "stands", ...latest.current.state });
      // The other window may hold another number of steps where its data are not the same: ours is kept.
      else {
        const { count } = latest.current.state.talk;
        put({ talk: { ...word.talk, count, at: Math.min(word.talk.at, count - 1) }, startedAt: word.startedAt });
      }
    });
    link.say({ kind: "where" });
    return stop;
  }, [link, put]);
  return {
    ...state,
    move: useCallback(
      (next) => {
        const { talk, startedAt } = latest.current.state;
        const moved = next(talk);
        if (moved !== talk) tell({ talk: moved, startedAt });
      },
      [tell],
    ),
    restartClock: useCallback(() => tell({ ...latest.current.state, startedAt: Date.now() }), [tell]),
  };
}

/**
 * Presenters' keys anywhere in the window: not while somebody types, within a view that has used the key, or on a button
 * that Enter and the space bar press.
 */
export function useTalkKeys(
  { talk, move }: Pick<TalkAtHand, "talk" | "move">,
  letters: boolean,
  onEffect: (effect: TalkEffect) => void,
): void {
  const latest = useRef({ talk, onEffect });
  useEffect(() => {
    latest.current = { talk, onEffect };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTheirs(event)) return;
      const pressed = pressTalkKey(latest.current.talk, event.key, letters);
      if (pressed === null) return;
      event.preventDefault();
      move(() => pressed.talk);
      if (pressed.effect !== null) latest.current.onEffect(pressed.effect);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [letters, move]);
}

function isTheirs({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (document.querySelector("dialog[open]")) return true;
  if (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return true;
  // Within a view that was entered arrows, Enter and the space bar are the view's.
  const inView = target.closest(".ag-stage, .tt-chart, .ag-form, [role=tablist]") !== null;
  if (inView && /^(?:Arrow|Enter$| $|Home$|End$|Backspace$)/.test(key)) return true;
  return /^(?:Enter| )$/.test(key) && target.closest("button, a, summary, [role=button]") !== null;
}
