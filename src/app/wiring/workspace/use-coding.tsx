import { useMemo, useSyncExternalStore } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Coding } from "#features/article-reader/index.ts";
import type { Workspaced } from "./use-desk-workspace.ts";

const nobody = () => () => undefined;

/** What the reader can do with words; `null` while there is no workspace, or none that may be written here. */
export function useCoding(workspaced: Workspaced | null, dossier: Dossier, addArticle: () => void): Coding | null {
  const store = workspaced?.workspace.store ?? null;
  const isOpen = useSyncExternalStore(
    store?.subscribe ?? nobody,
    () => store !== null && store.getState().save.kind !== "read-only",
  );
  return useMemo(() => {
    if (!workspaced || !isOpen) return null;
    const { chunk, workspace } = workspaced;
    return {
      layer: (place) => <chunk.CodingLayer {...place} />,
      addArticle,
      remove: (quote) => chunk.removeQuote(quote, workspace.store, dossier),
    };
  }, [workspaced, isOpen, dossier, addArticle]);
}
