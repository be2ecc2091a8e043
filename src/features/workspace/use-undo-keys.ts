import { useEffect } from "react";
import { isCovered } from "#ui/is-covered.ts";

/** Whether somebody writes, whose own undo then counts. */
const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest("textarea, input:not([type=checkbox]):not([type=radio]), dialog[open]"));

/** Ctrl or Cmd with Z undoes, with Shift+Z or Y redoes; a field in which words are written keeps its own undo. */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey || isWriting(event.target))
        return;
      const key = event.key.toLowerCase();
      // Under a talk or a page to be printed nothing is undone unseen.
      if (isCovered()) return;
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) redo();
      else undo();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [undo, redo]);
}
