import { useState } from "react";
import { useWorkspaceStore } from "#state/workspace/workspace-context.tsx";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";

/** Half-written notes of a desk by what they are for: a panel that closes takes no words along. */
const unfinished = new WeakMap<WorkspaceStore, Map<string, string>>();

function wordsOf(store: WorkspaceStore): Map<string, string> {
  const found = unfinished.get(store) ?? new Map<string, string>();
  unfinished.set(store, found);
  return found;
}

/** Words that are being written, kept under a name until they are done with (`null`) or taken up again. */
export function useUnfinished(name: string, start = "") {
  const store = useWorkspaceStore();
  const [words, setWords] = useState(() => wordsOf(store).get(name) ?? start);
  const write = (next: string | null) => {
    if (next === null || next === start) wordsOf(store).delete(name);
    else wordsOf(store).set(name, next);
    setWords(next ?? start);
  };
  return [words, write] as const;
}

/** Whether there are such words. */
export function useIsUnfinished(name: string): boolean {
  return wordsOf(useWorkspaceStore()).has(name);
}
