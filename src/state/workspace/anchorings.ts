import { useMemo, useSyncExternalStore } from "react";
import type { QuoteId } from "#domain/shared/ids.ts";
import { anchoringOf } from "#domain/workspace/anchoring.ts";
import type { Anchoring, Rows } from "#domain/workspace/document.ts";
import { useDossier } from "../dossier/dossier-context.tsx";
import { useWorkspaceIfOpen } from "./workspace-context.tsx";

const NONE: Rows<Anchoring> = {};
const nobody = () => () => undefined;

/** What became of quotes whose article was replaced, by their ids; a quote without a row was found. Empty without a workspace. */
export function useAnchorings(): Rows<Anchoring> {
  const store = useWorkspaceIfOpen();
  return useSyncExternalStore(store?.subscribe ?? nobody, () => store?.getState().history.document.anchorings ?? NONE);
}

/**
 * What became of one quote; `null`: its words stand where they stood. One whose words are not at their place is lost, with
 * or without a row. Only below a dossier.
 */
export function useAnchoringOf(id: QuoteId): Anchoring | null {
  const rows = useAnchorings();
  const dossier = useDossier();
  return useMemo(() => anchoringOf(id, dossier, rows), [id, dossier, rows]);
}
