import { useMemo, useSyncExternalStore } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Coding, TheirCoding } from "#features/article-reader/index.ts";
import type { Workspaced } from "./use-desk-workspace.ts";

const nobody = () => () => undefined;

/** What the reader can do with words; `null` while there is no workspace, or none that may be written here. */
export function useCoding(
  workspaced: Workspaced | null,
  dossier: Dossier,
  addArticle: () => void,
  takeAsk: () => boolean,
): Coding | null {
  const store = workspaced?.workspace.store ?? null;
  const isOpen = useSyncExternalStore(
    store?.subscribe ?? nobody,
    () => store !== null && store.getState().save.kind !== "read-only",
  );
  return useMemo(
    () =>
      workspaced && isOpen
        ? workspaced.chunk.codingOf(workspaced.workspace.store, dossier, { addArticle, takeAsk })
        : null,
    [workspaced, isOpen, dossier, addArticle, takeAsk],
  );
}

/** What another coder made of the articles, seen in a workspace that is read-only too; nothing while there is none. */
export function useTheirCoding(workspaced: Workspaced | null, dossier: Dossier): TheirCoding | undefined {
  const layer = workspaced?.chunk.secondCoderOf(workspaced.workspace.store);
  const coder = useSyncExternalStore(layer?.subscribe ?? nobody, () => layer?.getState().coder);
  return useMemo(() => workspaced?.chunk.theirCodingOf(dossier, coder), [workspaced, dossier, coder]);
}
