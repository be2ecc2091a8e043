import { writeCount } from "#domain/shared/wording.ts";
import { useWorkspace } from "#state/workspace/workspace-context.tsx";
import { Button } from "#ui/Button.tsx";
import { downloadFile } from "#ui/download-file.ts";
import { Notice } from "#ui/Notice.tsx";
import type { OpenWorkspace } from "./open-workspace.ts";
import { downloadWorkspace } from "./workspace-download.ts";

/** What stands between the reader's work and the disk, said above the desk until it is gone (R2, R21, R24 to R28). */
export function WorkspaceNotices({ workspace }: { readonly workspace: OpenWorkspace }) {
  const save = useWorkspace((state) => state.save);
  const document = useWorkspace((state) => state.history.document);
  const quarantined = workspace.quarantined();
  const exportIt = (
    <Button look="line" size="small" onClick={() => void downloadWorkspace(document)}>
      Export workspace
    </Button>
  );
  const { raw } = workspace;
  return (
    <>
      {save.kind === "unsaved" ? (
        <Notice
          tone="error"
          title="Not saved."
          actions={
            <>
              <Button look="line" size="small" onClick={() => void workspace.flush()}>
                Save now
              </Button>
              {exportIt}
            </>
          }
        >
          {save.reason} {save.remedy}
        </Notice>
      ) : null}
      {save.kind === "memory" ? (
        <Notice
          tone="warn"
          title="Memory only."
          actions={
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
              {exportIt}
            </>
          }
        >
          {save.reason}
        </Notice>
      ) : null}
      {save.kind === "read-only" ? (
        <Notice
          tone="warn"
          title="Read-only."
          actions={
            <>
              {save.canTakeOver ? (
                <Button look="line" size="small" onClick={() => void workspace.takeOver()}>
                  Take over
                </Button>
              ) : null}
              {exportIt}
            </>
          }
        >
          {save.reason}
        </Notice>
      ) : null}
      {quarantined.length > 0 ? (
        <Notice
          tone="warn"
          title={`${writeCount(quarantined.length, "record")} of this workspace could not be read.`}
          actions={
            <Button
              look="line"
              size="small"
              onClick={() =>
                downloadFile("entente-quarantine.json", JSON.stringify(quarantined, null, 1), "application/json")
              }
            >
              Export them
            </Button>
          }
        >
          The rest is open and whole. They are kept aside on this machine: {quarantined[0]?.path},{" "}
          {quarantined[0]?.reason}
          {quarantined.length > 1 ? ", and more." : "."}
        </Notice>
      ) : null}
    </>
  );
}
