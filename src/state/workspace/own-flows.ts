import { useMemo } from "react";
import type { Flow } from "#domain/trade/flow.ts";
import { useDossier } from "../dossier/dossier-context.tsx";
import { useDocumentIfOpen, useWorkspaceIfOpen } from "./workspace-context.tsx";

/** Whether a trade record is the reader's own, and not one of the dossier that was set beside; `null` while none is. */
export function useOwnFlows(): ((flow: Flow) => boolean) | null {
  const rows = useDocumentIfOpen(useWorkspaceIfOpen())?.flows;
  const below = useDossier().ground?.flows;
  return useMemo(() => {
    const own = new Set(Object.keys(rows ?? {}));
    if (own.size > 0) for (const { id } of below ?? []) own.delete(id);
    return own.size === 0 ? null : ({ id }) => own.has(id);
  }, [rows, below]);
}
