import { useEffect, useState } from "react";
import type { OpenWorkspace } from "#features/workspace/index.ts";
import { offerReload } from "../reload-offer.ts";
import { lastWorkspaceOf } from "./last-workspace.ts";

const loadChunk = () => import("./workspace-chunk.ts");
/** A workspace that takes longer than this to open comes later: the desk does not wait for it. */
const PATIENCE_MS = 4_000;

type Chunk = Awaited<ReturnType<typeof loadChunk>>;

/** How long the desk is left alone once it stands: its graph is drawn in that time. */
const REST_MS = 1_000;

/** The workspace of a desk, with what shows it. */
export type Workspaced = { readonly chunk: Chunk; readonly workspace: OpenWorkspace };

/** How far the workspace is. */
export type WorkspaceOpening =
  /** There is one from before, and it is wanted before the desk is drawn. */
  | { readonly kind: "awaited" }
  /** It comes when the desk stands; there may be nothing in it yet. */
  | { readonly kind: "later" }
  | ({ readonly kind: "open" } & Workspaced);

/** One for each dossier as long as the page lives: a workspace that was opened keeps saving. */
const opened = new Map<string, Promise<Workspaced>>();

function openOnce(dossier: string, joins: boolean): Promise<Workspaced> {
  const known = opened.get(dossier);
  if (known) return known;
  const opening = loadChunk().then(async (chunk) => ({
    chunk,
    workspace: await chunk.openDeskWorkspace(dossier, joins),
  }));
  opened.set(dossier, opening);
  // A chunk that did not come is asked for again the next time.
  opening.catch(() => opened.delete(dossier));
  return opening;
}

/**
 * Opens the workspace over a dossier: at once where there was one before, since links may point into it, else when the
 * desk stands (`settled`), so that the first view costs what it did. `joins`: shared with what opens at the same time.
 */
export function useDeskWorkspace(dossier: string, settled: boolean, joins = false): WorkspaceOpening {
  const [opening, setOpening] = useState<WorkspaceOpening>(() =>
    lastWorkspaceOf(dossier) === null ? { kind: "later" } : { kind: "awaited" },
  );
  const rested = useRested(settled);
  const isWanted = opening.kind === "awaited" || (opening.kind === "later" && rested);
  useEffect(() => {
    if (!isWanted) return;
    let watching = true;
    const timer = setTimeout(
      () => setOpening((now) => (now.kind === "awaited" ? { kind: "later" } : now)),
      PATIENCE_MS,
    );
    openOnce(dossier, joins).then(
      (found) => watching && setOpening({ kind: "open", ...found }),
      () => {
        offerReload();
        if (watching) setOpening({ kind: "later" });
      },
    );
    return () => {
      watching = false;
      clearTimeout(timer);
    };
  }, [dossier, isWanted, joins]);
  return opening;
}

/** Whether something has been so for a while. */
function useRested(settled: boolean): boolean {
  const [rested, setRested] = useState(false);
  useEffect(() => {
    if (!settled) return;
    const timer = setTimeout(() => setRested(true), REST_MS);
    return () => clearTimeout(timer);
  }, [settled]);
  return rested;
}
