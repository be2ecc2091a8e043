import { useState } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";

/** A workspace that is open in a frame, and the dossier with what it adds. */
export type HeldWorkspace = { readonly store: WorkspaceStore; readonly seen: Dossier };

/** Where the workspace of a frame that may be written in is put once it is open; empty in every other frame. */
export type WorkspaceHolder = {
  readonly get: () => HeldWorkspace | null;
  readonly put: (held: HeldWorkspace | null) => void;
  readonly subscribe: (onChange: () => void) => () => void;
};

/** The holder of one frame. */
export function useWorkspaceHolder(): WorkspaceHolder {
  const [holder] = useState((): WorkspaceHolder => {
    const ears = new Set<() => void>();
    let held: HeldWorkspace | null = null;
    return {
      get: () => held,
      put: (next) => {
        held = next;
        for (const hear of ears) hear();
      },
      subscribe: (onChange) => {
        ears.add(onChange);
        return () => ears.delete(onChange);
      },
    };
  });
  return holder;
}
