import { useEffect, useRef } from "react";
import type { MonthSpan } from "#domain/shared/month.ts";
import { addMonths } from "#domain/shared/month.ts";
import type { Player } from "#state/lens/use-play.ts";
import { isCovered } from "#ui/is-covered.ts";
import { windowWith } from "./month-rule.ts";

type CompareKeys = {
  readonly window: MonthSpan;
  readonly turned: boolean;
  readonly limits: MonthSpan;
  readonly player: Player;
  readonly onWindow: (window: MonthSpan) => void;
};

/**
 * Left and right move B by a month, with Shift A; Space plays. They act wherever the keyboard is, unless it is where these
 * keys mean something already.
 */
export function useCompareKeys(keys: CompareKeys): void {
  const now = useRef(keys);
  useEffect(() => {
    now.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isCovered() || isTaken(event)) return;
      if (!act(event, now.current)) return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

/** Whether the key did something. */
function act(event: KeyboardEvent, { window, turned, limits, player, onWindow }: CompareKeys): boolean {
  if (event.key === " ") {
    player.press();
    return true;
  }
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (by === undefined) return false;
  // B is the later date, unless the comparison is turned round.
  const end = event.shiftKey === turned ? "to" : "from";
  onWindow(windowWith(window, end, addMonths(window[end], by), limits));
  return true;
}

const TAKES_ARROWS = "input, select, textarea, [contenteditable], [role=dialog], [role=slider], [role=tab]";

function isTaken({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest(key === " " ? `${TAKES_ARROWS}, button, a` : TAKES_ARROWS) !== null;
}
