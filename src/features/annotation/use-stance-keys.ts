import { useEffect, useRef } from "react";
import { STANCES } from "#domain/shared/stance.ts";

/** Digits belong to the form while it is open, wherever the focus is, but for fields in which one writes. */
export function useStanceKeys(onStance: (stance: (typeof STANCES)[number]) => void): void {
  const latest = useRef(onStance);
  useEffect(() => {
    latest.current = onStance;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event;
      const isWriting = target instanceof HTMLElement && target.closest("textarea, input:not([type=radio])") !== null;
      const stance = /^[1-5]$/.test(event.key) ? STANCES[Number(event.key) - 1] : undefined;
      if (stance === undefined || isWriting || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current(stance);
    };
    document.addEventListener("keydown", press, true);
    return () => document.removeEventListener("keydown", press, true);
  }, []);
}
