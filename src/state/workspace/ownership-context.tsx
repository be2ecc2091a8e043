import { createContext, type ReactNode, useCallback, useContext } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Ref } from "#domain/shared/ref.ts";
import type { WorkspaceDocument } from "#domain/workspace/document.ts";
import { type Ownership, ownershipOf } from "#domain/workspace/overlay.ts";

const OwnershipContext = createContext<(ref: Ref) => Ownership>(() => "dossier");

/** Tells the views whose each item is. `dossier` is the one below the workspace; without a document all is the dossier's. */
export function OwnershipProvider(props: {
  readonly dossier: Dossier;
  readonly document: WorkspaceDocument | null;
  readonly children: ReactNode;
}) {
  const { dossier, document } = props;
  const ownership = useCallback(
    (ref: Ref) => (document === null ? "dossier" : ownershipOf(ref, dossier, document)),
    [dossier, document],
  );
  return <OwnershipContext value={ownership}>{props.children}</OwnershipContext>;
}

/** Whose an item is: of the dossier, changed here, or yours. "dossier" where no workspace is open. */
export function useOwnership(): (ref: Ref) => Ownership {
  return useContext(OwnershipContext);
}
