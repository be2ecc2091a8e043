import type { KeyboardEvent } from "react";
import { isForField } from "./ProblemTable.tsx";
import { pressFix } from "./Settle.tsx";
import type { useProblems } from "./use-problems.ts";

/** What the keys of the view act on. */
type KeyWork = {
  readonly problems: ReturnType<typeof useProblems>;
  readonly view: HTMLElement | null;
  /** Whether single letters act (WCAG 2.1.4). */
  readonly letters: boolean;
  readonly onImport: () => void;
  readonly onUndo: () => void;
};

/** Carries out what a key means for the whole view; what has the focus has used its own first. */
export function handleImportKey(event: KeyboardEvent, work: KeyWork): void {
  if (event.defaultPrevented || event.nativeEvent.isComposing || event.altKey) return;
  const isCommand = event.ctrlKey || event.metaKey;
  const run = isCommand ? commandFor(event, work) : isForField(event) ? null : keyFor(event, work);
  if (!run) return;
  event.preventDefault();
  event.stopPropagation();
  run();
}

type Run = (() => void) | null;

function commandFor(event: KeyboardEvent, { onImport, onUndo }: KeyWork): Run {
  if (event.key === "Enter") return onImport;
  return event.key.toLowerCase() === "z" && !event.shiftKey && !isForField(event) ? onUndo : null;
}

function keyFor({ key, target }: KeyboardEvent, { problems, view, letters }: KeyWork): Run {
  // Tabs and lists of choices have arrows of their own.
  const isOther = target instanceof Element && target.closest('[role="tab"], [role="listbox"]') !== null;
  if ((key === "ArrowDown" || key === "ArrowUp") && !isOther && problems.rows.length > 0)
    return () => problems.move(key === "ArrowDown" ? 1 : -1);
  if (key.toLowerCase() !== "f" || !letters || problems.active === null) return null;
  const row = view?.querySelector<HTMLElement>(`tr[data-row="${problems.active}"]`) ?? null;
  return () => void pressFix(row);
}
