import type { WorkspaceDocument } from "./document.ts";
import { type Command, joinSteps, redoStep, run, type Step, undoStep } from "./step.ts";

/** A document with everything that was done to it, as far back as it was opened. */
export type History = {
  readonly document: WorkspaceDocument;
  /** Oldest first. */
  readonly past: readonly Step[];
  /** What was undone, next one last. */
  readonly future: readonly Step[];
  /** The gesture that is open: how long `past` was when it began, and the document then; `null` when none is. */
  readonly gesture: { readonly from: number; readonly document: WorkspaceDocument } | null;
};

/** A document as it was opened, with nothing done to it yet. */
export function startHistory(document: WorkspaceDocument): History {
  return { document, past: [], future: [], gesture: null };
}

/** The history after a command; the same object when the command changed nothing. What was undone can then no longer be redone. */
export function perform(history: History, command: Command): History {
  const done = run(history.document, command);
  if (done === null) return history;
  return { ...history, document: done.document, past: [...history.past, done.step], future: [] };
}

/** The history with a gesture open: steps until `endGesture` become one. A gesture within one is part of it. */
export function beginGesture(history: History): History {
  const { gesture, past, document } = history;
  return gesture === null ? { ...history, gesture: { from: past.length, document } } : history;
}

/** The history with the steps of the open gesture made one, under the given name. */
export function endGesture(history: History, label?: string): History {
  const { gesture, past } = history;
  if (gesture === null) return history;
  const [first, ...rest] = past.slice(gesture.from);
  if (!first) return { ...history, gesture: null };
  const joined = rest.reduce(joinSteps, first);
  return { ...history, gesture: null, past: [...past.slice(0, gesture.from), label ? { ...joined, label } : joined] };
}

/** The history as it was when the open gesture began: what Escape does. */
export function cancelGesture(history: History): History {
  const { gesture, past } = history;
  if (gesture === null) return history;
  return { ...history, document: gesture.document, past: past.slice(0, gesture.from), gesture: null };
}

/** The history with its last step taken back; the same object when there is none. An open gesture is ended first. */
export function undo(history: History): History {
  const ended = endGesture(history);
  const step = ended.past.at(-1);
  if (!step) return history;
  return {
    document: undoStep(ended.document, step),
    past: ended.past.slice(0, -1),
    future: [...ended.future, step],
    gesture: null,
  };
}

/** The history with the step that was undone last taken again; the same object when there is none. */
export function redo(history: History): History {
  const step = history.future.at(-1);
  if (!step) return history;
  return {
    document: redoStep(history.document, step),
    past: [...history.past, step],
    future: history.future.slice(0, -1),
    gesture: null,
  };
}
