import type { WorkspaceDocument } from "./document.ts";
import { again, type Command, joinSteps, redoStep, run, type Step, undoStep } from "./step.ts";

/** A document with everything that was done to it, as far back as it was opened. */
export type History = {
  readonly document: WorkspaceDocument;
  /** Oldest first. */
  readonly past: readonly Step[];
  /** What was undone, next one last. */
  readonly future: readonly Step[];
  /** The gesture that is open, and what was when it began: how long `past` was, the rest as it was; `null` when none is. */
  readonly gesture: {
    readonly from: number;
    readonly document: WorkspaceDocument;
    readonly future: readonly Step[];
  } | null;
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

/**
 * The history after a command that is no part of the open gesture: it stands before what the gesture has done so far, and
 * stays when that falls back. Where the two cannot stand together, what the gesture did goes until it is done again.
 */
export function performBeside(history: History, command: Command): History {
  const { gesture, past } = history;
  if (gesture === null) return perform(history, command);
  const before = cancelGesture(history);
  const done = perform(before, command);
  if (done === before) return history;
  const begun = beginGesture(done);
  try {
    return past.slice(gesture.from).map(again).reduce(perform, begun);
  } catch {
    return begun;
  }
}

/** The history with a gesture open: steps until `endGesture` become one. A gesture within one is part of it. */
export function beginGesture(history: History): History {
  const { gesture, past, future, document } = history;
  return gesture === null ? { ...history, gesture: { from: past.length, document, future } } : history;
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
  const { from, document, future } = gesture;
  return { document, past: past.slice(0, from), future, gesture: null };
}

/** The document without what an open gesture has done so far, which nobody has accepted yet. */
export const settled = ({ document, gesture }: History): WorkspaceDocument => gesture?.document ?? document;

/**
 * The step that was done, or done again, since a history was as it was before; `null` where none was, where an open gesture
 * only shows it, and where another workspace was put on the desk with what had been done to it.
 */
export function stepSince(before: History, now: History): Step | null {
  const [old, { document, past }] = [cancelGesture(before), cancelGesture(now)];
  const isSame = old.document.about.id === document.about.id;
  return isSame && past.length > old.past.length ? (past.at(-1) ?? null) : null;
}

/**
 * The history with its last step taken back; the same object when there is none, and while a gesture is open: what it
 * shows was never accepted, and what lies before it is not to change under a hand.
 */
export function undo(history: History): History {
  const { document, past, future, gesture } = history;
  const step = past.at(-1);
  if (!step || gesture !== null) return history;
  return { document: undoStep(document, step), past: past.slice(0, -1), future: [...future, step], gesture };
}

/** The history with the step that was undone last taken again; the same object when there is none, or a gesture is open. */
export function redo(history: History): History {
  const { document, past, future, gesture } = history;
  const step = future.at(-1);
  if (!step || gesture !== null) return history;
  return { document: redoStep(document, step), past: [...past, step], future: future.slice(0, -1), gesture };
}
