import { useState } from "react";
import { writeCount } from "#domain/shared/wording.ts";
import { settled } from "#domain/workspace/history.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useLayerFault } from "#state/workspace/second-coder.ts";
import { useWorkspace } from "#state/workspace/workspace-context.tsx";
import type { SaveState } from "#state/workspace/workspace-store.ts";
import { Button } from "#ui/Button.tsx";
import { downloadFile } from "#ui/download-file.ts";
import { Notice } from "#ui/Notice.tsx";
import { FirstSaveNotice } from "./FirstSaveNotice.tsx";
import type { OpenWorkspace } from "./open-workspace.ts";
import { WorkspacesDialog } from "./WorkspacesDialog.tsx";
import { downloadWorkspace } from "./workspace-download.ts";

/** What stands between the reader's work and the disk, said above the desk until it is gone (R2, R21 to R31). */
export function WorkspaceNotices({ workspace }: { readonly workspace: OpenWorkspace }) {
  const save = useWorkspace((state) => state.save);
  // It stays when the work is saved meanwhile: that is what it says.
  const [freeing, setFreeing] = useState(false);
  return (
    <>
      {save.kind === "unsaved" ? <Unsaved save={save} workspace={workspace} onFree={() => setFreeing(true)} /> : null}
      {save.kind === "memory" ? (
        <Notice tone="warn" title="Memory only." actions={<MemoryActions workspace={workspace} />}>
          {save.reason}
        </Notice>
      ) : null}
      {save.kind === "read-only" ? <ReadOnly save={save} workspace={workspace} /> : null}
      <Quarantined workspace={workspace} />
      <DamagedFiles />
      <BrokenLayer />
      <FirstSaveNotice />
      {freeing ? <WorkspacesDialog workspace={workspace} freeing onClose={() => setFreeing(false)} /> : null}
    </>
  );
}

/** Trade files whose records came damaged: they are kept, and draw nothing. */
function DamagedFiles() {
  const away = useDossier().tradeFilesAway ?? [];
  const names = away.filter(({ why }) => why === "damaged").map(({ file }) => file.name);
  if (names.length === 0) return null;
  return (
    <Notice tone="error" title="A trade file is damaged.">
      {`The records of ${names.join(" and ")} cannot be read in this workspace, so none of them is drawn. Import the file again, or go back to a daily copy.`}
    </Notice>
  );
}

type Of<Kind extends SaveState["kind"]> = {
  readonly save: Extract<SaveState, { kind: Kind }>;
  readonly workspace: OpenWorkspace;
};

function Unsaved({ save, workspace, onFree }: Of<"unsaved"> & { readonly onFree: () => void }) {
  return (
    <Notice
      tone="error"
      title="Not saved."
      actions={
        <>
          {save.cause === "full" ? (
            <Button look="line" size="small" onClick={onFree}>
              Free space
            </Button>
          ) : null}
          <Button
            look="line"
            size="small"
            onClick={() => void (save.cause === "cleared" ? workspace.saveAnew() : workspace.flush())}
          >
            {save.cause === "cleared" ? "Save anew" : "Save now"}
          </Button>
          <ExportButton />
        </>
      }
    >
      {save.reason} {save.remedy}
    </Notice>
  );
}

function MemoryActions({ workspace: { raw } }: { readonly workspace: OpenWorkspace }) {
  return (
    <>
      {raw === null ? null : (
        <Button
          look="line"
          size="small"
          onClick={() => void raw().then((text) => downloadFile("entente-raw.json", text, "application/json"))}
        >
          Export what is stored
        </Button>
      )}
      <ExportButton />
    </>
  );
}

function ReadOnly({ save, workspace }: Of<"read-only">) {
  return (
    <Notice
      tone="warn"
      title="Read-only."
      actions={
        <>
          {save.canTakeOver ? (
            <Button look="line" size="small" onClick={() => void workspace.takeOver()}>
              Take over
            </Button>
          ) : (
            <Button look="line" size="small" onClick={() => location.reload()}>
              Reload
            </Button>
          )}
          <ExportButton />
        </>
      }
    >
      {save.reason}
    </Notice>
  );
}

function Quarantined({ workspace }: { readonly workspace: OpenWorkspace }) {
  const rows = workspace.quarantined();
  const [first] = rows;
  if (!first) return null;
  const save = () => downloadFile("entente-quarantine.json", JSON.stringify(rows, null, 1), "application/json");
  return (
    <Notice
      tone="warn"
      title={`${writeCount(rows.length, "record")} of this workspace could not be read.`}
      actions={
        <Button look="line" size="small" onClick={save}>
          Export them
        </Button>
      }
    >
      The rest is open and whole. They are kept aside on this machine, under Daily copies: {first.path}, {first.reason}
      {rows.length > 1 ? ", and more." : "."}
    </Notice>
  );
}

/** The layer of a second coder that was kept beside the workspace and cannot be read any more. */
function BrokenLayer() {
  const fault = useLayerFault();
  return fault === null ? null : (
    <Notice tone="warn" title="The layer of the second coder could not be read.">
      Your own work is open and whole. What was kept of the layer is put aside on this machine, under Daily copies:{" "}
      {fault.reason} To see the layer again, open the other coder’s file anew: Import and export, Second coder.
    </Notice>
  );
}

/** The way out: it reads memory alone (R9). */
function ExportButton() {
  const document = useWorkspace((state) => settled(state.history));
  return (
    <Button look="line" size="small" onClick={() => void downloadWorkspace(document)}>
      Export workspace
    </Button>
  );
}
