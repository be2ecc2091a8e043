import { type FocusEvent, type KeyboardEvent, useCallback, useEffect, useRef, useState } from "react";

/**
 * One tab stop for a list of buttons: up, down, Home and End walk them. Each button carries `data-row` with its key;
 * `stop` says which of the keys given is the tab stop now. Where the row that has the focus goes, the next stop gets it.
 */
export function useRowKeys(keys: readonly string[]): {
  readonly stop: string | null;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
  readonly onFocus: (key: string) => void;
} {
  const [last, setLast] = useState<string | null>(null);
  const stop = last !== null && keys.includes(last) ? last : (keys[0] ?? null);
  const list = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (list.current === null || last === null || last === stop) return;
    const next = stop === null ? null : list.current.querySelector<HTMLElement>(`[data-row="${CSS.escape(stop)}"]`);
    if (document.activeElement === document.body) next?.focus({ preventScroll: true });
  }, [last, stop]);
  const onKeyDown = useCallback((event: KeyboardEvent<HTMLElement>) => {
    list.current = event.currentTarget;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-row]")];
    const { activeElement } = document;
    const at = activeElement instanceof HTMLElement ? rows.indexOf(activeElement) : -1;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    rows[to]?.focus();
  }, []);
  // What is taken out of the page does not say that it lost the focus; whoever goes elsewhere does.
  const onBlur = useCallback(({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) list.current = null;
  }, []);
  return { stop, onKeyDown, onBlur, onFocus: setLast };
}
