import { useCallback, useEffect, useRef, useState } from "react";
import { pressTalkKey, startTalk, type TalkEffect, type TalkState } from "#domain/briefing/talk.ts";
import type { TalkLink } from "./talk-link.ts";
import { isScrolling } from "./use-scroll-stops.ts";

/** A talk as one window has it. */
export type TalkAtHand = {
  readonly talk: TalkState;
  /** Position of the step on the stage: while all steps lie open `talk.at` is only marked, and this one waits. */
  readonly shown: number;
  /** When it began, in milliseconds since 1970. */
  readonly startedAt: number;
  /** Moves the talk here and in the other window. */
  readonly move: (next: (talk: TalkState) => TalkState) => void;
  readonly restartClock: () => void;
};

type Start = { readonly count: number; readonly from: number; readonly startedAt: number };

/** What the windows tell each other, and what each adds for itself. */
type Told = Pick<TalkAtHand, "talk" | "startedAt">;
type Standing = Told & Pick<TalkAtHand, "shown">;

/** A talk that both windows drive: whoever moves it tells the other, and one that opens later asks where it stands. */
export function useTalk(start: Start, link: TalkLink, ends: { readonly onEnded: () => void }): TalkAtHand {
  const [state, setState] = useState<Standing>(() => {
    const talk = startTalk(start.count, start.from);
    return { talk, startedAt: start.startedAt, shown: talk.at };
  });
  const latest = useRef({ state, ends });
  useEffect(() => {
    latest.current = { ...latest.current, ends };
  });
  const put = useCallback((next: Told) => {
    const standing = { ...next, shown: shownAfter(latest.current.state, next.talk) };
    latest.current = { ...latest.current, state: standing };
    setState(standing);
  }, []);
  const tell = useCallback(
    ({ talk, startedAt }: Told) => {
      put({ talk, startedAt });
      link.say({ kind: "stands", talk, startedAt });
    },
    [put, link],
  );
  useEffect(() => {
    const stop = link.hear((word) => {
      if (word.kind === "ended") latest.current.ends.onEnded();
      else if (word.kind === "where") {
        const { talk, startedAt } = latest.current.state;
        link.say({ kind: "stands", talk, startedAt });
      }
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

/** The step that stays on the stage until one is chosen among all. */
const shownAfter = (before: Standing, talk: TalkState): number =>
  !talk.overview ? talk.at : before.talk.overview ? before.shown : before.talk.at;

/**
 * Presenters' keys anywhere in the window: not while somebody types, within a view that has used the key, in what the
 * key scrolls, or on a button that Enter and the space bar press. Leaving all steps without a choice leaves the talk where it was.
 */
export function useTalkKeys(
  { talk, shown, move }: Pick<TalkAtHand, "talk" | "shown" | "move">,
  letters: boolean,
  onEffect: (effect: TalkEffect) => void,
): void {
  const latest = useRef({ talk, shown, onEffect });
  useEffect(() => {
    latest.current = { talk, shown, onEffect };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const { talk: before, shown: waiting } = latest.current;
      if (isTheirs(event, before)) return;
      const pressed = pressTalkKey(before, event.key, letters);
      if (pressed === null) return;
      event.preventDefault();
      const isLeft = before.overview && !pressed.talk.overview && /^(?:Escape|o)$/i.test(event.key);
      move(() => (isLeft ? { ...pressed.talk, at: waiting } : pressed.talk));
      if (pressed.effect !== null) latest.current.onEffect(pressed.effect);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [letters, move]);
}

function isTheirs({ key, target }: KeyboardEvent, { blank, typed }: TalkState): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (document.querySelector("dialog[open]")) return true;
  if (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return true;
  // Whatever has the focus: any key brings back the step, and Enter goes to the number that was typed.
  if (blank !== null || (key === "Enter" && typed !== "")) return false;
  if (isScrolling(key, target)) return true;
  // Within a view that was entered arrows, Enter and the space bar are the view's.
  const inView = target.closest(".ag-stage, .tt-chart, .ag-form, [role=tablist]") !== null;
  if (inView && /^(?:Arrow|Enter$| $|Home$|End$|Backspace$)/.test(key)) return true;
  return /^(?:Enter| )$/.test(key) && target.closest("button, a, summary, [role=button]") !== null;
}
