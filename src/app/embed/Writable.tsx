import { type ReactNode, useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { overlay } from "#domain/workspace/overlay.ts";
import { DossierProvider, useDossier } from "#state/dossier/dossier-context.tsx";
import { useLensStore } from "#state/lens/lens-context.tsx";
import { OwnershipProvider } from "#state/workspace/ownership-context.tsx";
import { useDocumentShown, WorkspaceProvider } from "#state/workspace/workspace-context.tsx";
import type { SaveState, WorkspaceStore } from "#state/workspace/workspace-store.ts";
import { Button } from "#ui/Button.tsx";
import type { HostBridge } from "../wiring/host/host-bridge.ts";
import { beginEvidence, goOnWriting } from "../wiring/new-evidence.ts";
import { useCoding } from "../wiring/workspace/use-coding.ts";
import { useDeskWorkspace } from "../wiring/workspace/use-desk-workspace.ts";
import { useEvidenceAsk } from "../wiring/workspace/use-evidence-ask.ts";
import { useLedgerEditing } from "../wiring/workspace/use-ledger-editing.tsx";
import { useTradeFiles } from "../wiring/workspace/use-trade-files.ts";
import type { FrameWork } from "./PaneFrames.tsx";
import { tellEachHost } from "./use-host.ts";
import type { WorkspaceHolder } from "./workspace-holder.ts";

const nothing = () => undefined;

/**
 * The view over the workspace of this frame, where the host lets its readers write. It is kept apart from that of Entente
 * opened directly, and from those of other hosts: the frame says so, and says where the work is.
 */
export function Writable(props: {
  readonly holder: WorkspaceHolder;
  readonly bridge: HostBridge;
  /** Whether the view shows articles, of whose words evidence is made. */
  readonly hasArticles: boolean;
  readonly show: (work?: FrameWork) => ReactNode;
}) {
  const { holder, bridge, hasArticles, show } = props;
  const dossier = useDossier();
  const opening = useDeskWorkspace(dossier.id, true, true);
  const workspaced = opening.kind === "open" ? opening : null;
  const store = workspaced?.workspace.store ?? null;
  const document = useDocumentShown(store);
  const files = useTradeFiles(document);
  const seen = useMemo(
    () => (document === null ? dossier : overlay(dossier, document, files)),
    [dossier, document, files],
  );
  const { ask, take } = useEvidenceAsk();
  const coding = useCoding(workspaced, dossier, useCallback(nothing, []), take);
  const editing = useLedgerEditing(workspaced);
  useHeld(store, seen, holder);
  useSaveTold(store, bridge);
  const Notices = workspaced?.chunk.WorkspaceNotices;
  const Corner = workspaced?.chunk.WorkspaceCorner;
  return (
    <WorkspaceProvider store={store}>
      <OwnershipProvider dossier={dossier} document={document}>
        <DossierProvider dossier={seen}>
          {Notices && workspaced ? <Notices workspace={workspaced.workspace} /> : null}
          <div className="embed-kept">
            <KeptWhere store={store} />
            {hasArticles && coding ? <NewEvidence ask={ask} /> : null}
            {Corner && workspaced ? <Corner workspace={workspaced.workspace} base={dossier} compact /> : null}
          </div>
          {show({ coding, editing })}
        </DossierProvider>
      </OwnershipProvider>
    </WorkspaceProvider>
  );
}

const KEPT_WHERE =
  "What you add here is kept in this browser for this site alone, apart from the desk opened by itself.";

/**
 * Where the work is kept; until the workspace is open its room alone, so that the view stays where it is. A notice of its
 * own says so where nothing is kept.
 */
function KeptWhere({ store }: { readonly store: WorkspaceStore | null }) {
  const saves = useSyncExternalStore(
    useCallback((changed: () => void) => store?.subscribe(changed) ?? nothing, [store]),
    () => store?.getState().save.kind ?? null,
  );
  if (saves === "memory") return null;
  return <p aria-hidden={saves === null ? true : undefined}>{KEPT_WHERE}</p>;
}

/** The way to new evidence without a pointer: a frame takes no keys of the whole page. */
function NewEvidence({ ask }: { readonly ask: () => void }) {
  const lens = useLensStore();
  return (
    <Button size="small" look="line" onClick={() => goOnWriting() || beginEvidence(lens, nothing, ask)}>
      New evidence
    </Button>
  );
}

/** Lets the host undo and redo, and name what was added. */
function useHeld(store: WorkspaceStore | null, seen: Dossier, holder: WorkspaceHolder): void {
  useEffect(() => {
    holder.put(store === null ? null : { store, seen });
  }, [store, seen, holder]);
  useEffect(() => () => holder.put(null), [holder]);
}

/** Tells the host whether all is saved. */
function useSaveTold(store: WorkspaceStore | null, bridge: HostBridge): void {
  useEffect(() => {
    if (store === null) return;
    const tell = () => {
      const { save } = store.getState();
      bridge.tell("save.changed", { dirty: isDirty(save), save: save.kind });
    };
    const stopHosts = tellEachHost(bridge, tell);
    const stop = store.subscribe((now, before) => {
      if (now.save !== before.save) tell();
    });
    return () => {
      stopHosts();
      stop();
    };
  }, [store, bridge]);
}

const isDirty = ({ kind }: SaveState): boolean => kind === "saving" || kind === "unsaved" || kind === "memory";
