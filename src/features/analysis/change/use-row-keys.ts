import { type KeyboardEvent, useCallback, useState } from "react";

/**
 * One tab stop for a list of buttons: up, down, Home and End walk them. Each button carries `data-row` with its key;
 * `stop` says which of the keys given is the tab stop now.
 */
export function useRowKeys(keys: readonly string[]): {
  readonly stop: string | null;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (key: string) => void;
} {
  const [last, setLast] = useState<string | null>(null);
  const stop = last !== null && keys.includes(last) ? last : (keys[0] ?? null);
  const onKeyDown = useCallback((event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-row]")];
    const { activeElement } = document;
    const at = activeElement instanceof HTMLElement ? rows.indexOf(activeElement) : -1;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    rows[to]?.focus();
  }, []);
  return { stop, onKeyDown, onFocus: setLast };
}
