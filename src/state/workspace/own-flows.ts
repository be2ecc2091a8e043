import { useMemo } from "react";
import type { Flow } from "#domain/trade/flow.ts";
import { useDossier } from "../dossier/dossier-context.tsx";
import { useDocumentIfOpen, useWorkspaceIfOpen } from "./workspace-context.tsx";

/**
 * Whether a trade record is the reader's own, made here or of a trade file, and not one of the dossier that was set beside;
 * `null` while none is.
 */
export function useOwnFlows(): ((flow: Flow) => boolean) | null {
  const rows = useDocumentIfOpen(useWorkspaceIfOpen())?.flows;
  const dossier = useDossier();
  const below = dossier.ground?.flows;
  const hasFiles = (dossier.tradeFiles ?? []).length > 0;
  return useMemo(() => {
    const own = new Set(Object.keys(rows ?? {}));
    if (own.size > 0) for (const { id } of below ?? []) own.delete(id);
    return own.size === 0 && !hasFiles ? null : ({ id, origin }) => origin !== undefined || own.has(id);
  }, [rows, below, hasFiles]);
}
