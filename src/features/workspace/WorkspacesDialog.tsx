import { type ChangeEvent, useCallback, useEffect, useRef, useState } from "react";
import type { ShelfEntry } from "#data/local/workspaces/shelf.ts";
import { type ReadWorkspace, readWorkspaceInSlices } from "#data/local/workspaces/workspace-file.ts";
import { useWorkspace } from "#state/workspace/workspace-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { FreeSpace } from "./FreeSpace.tsx";
import { freeTitle } from "./free-title.ts";
import { ImportChoice } from "./ImportChoice.tsx";
import type { OpenWorkspace } from "./open-workspace.ts";
import { WorkspaceEntry } from "./WorkspaceEntry.tsx";

/** All workspaces of this browser: open, new, rename, duplicate, delete and back, export, import. */
export function WorkspacesDialog(props: {
  readonly workspace: OpenWorkspace;
  /** Whether the reader came for want of room. */
  readonly freeing?: boolean;
  readonly onClose: () => void;
}) {
  const { workspace, onClose } = props;
  const document = useWorkspace((state) => state.history.document);
  const save = useWorkspace((state) => state.save);
  const { entries, failure, refresh } = useEntries(workspace, save.kind);
  const [said, setSaid] = useState<string | null>(null);
  const [read, setRead] = useState<ReadWorkspace | null>(null);
  const [freeing, setFreeing] = useState(props.freeing ?? false);
  const act = async (work: () => Promise<unknown>, words: string) => {
    try {
      await workspace.flush();
      await work();
      setSaid(words);
    } catch (cause) {
      setSaid(`That did not work: ${cause instanceof Error ? cause.message : String(cause)}`);
    }
    refresh();
  };
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    event.target.value = "";
    if (!file) return;
    const content = await readWorkspaceInSlices(await file.text());
    if ("message" in content) setSaid(`${file.name}: ${content.message}`);
    else setRead(content);
  };
  return (
    <Dialog label="Workspaces" className="workspaces" onClose={onClose}>
      <div className="dialog-head">
        <h2>Workspaces</h2>
        <Button onClick={onClose}>Close</Button>
      </div>
      <p role="status">{failure ?? said ?? "Kept in this browser alone, each with its own undo and daily copies."}</p>
      <ul className="workspaces-list">
        {entries.map((entry) => (
          <WorkspaceEntry
            key={entry.id}
            entry={entry}
            open={entry.id === document.about.id}
            workspace={workspace}
            onAct={(work, words) => void act(work, words)}
          />
        ))}
      </ul>
      <div className="workspaces-tools">
        <Button
          look="line"
          onClick={() => void act(() => workspace.create("New workspace"), "A new workspace is open.")}
        >
          New workspace
        </Button>
        <FilePick label="Import workspace file" onChange={(event) => void choose(event)} />
        <Button look="line" aria-expanded={freeing} pressed={freeing} onClick={() => setFreeing(!freeing)}>
          Free space
        </Button>
      </div>
      {freeing ? <FreeSpace entries={entries} workspace={workspace} onChange={refresh} /> : null}
      {read === null ? null : (
        <ImportChoice
          read={read}
          mine={document}
          onCopy={() => {
            setRead(null);
            const title = freeTitle(read.document.about.title, [
              document.about.title,
              ...entries.map((one) => one.title),
            ]);
            void act(() => workspace.adoptCopy(read.document, title), `“${title}” was imported and is open.`);
          }}
          onMerge={(command) => {
            setRead(null);
            const taken = workspace.store.getState().perform(command);
            setSaid(taken ? "Merged. Undo takes it back in one step." : "Read-only: nothing was merged.");
          }}
          onCancel={() => setRead(null)}
        />
      )}
    </Dialog>
  );
}

/** The workspaces of the shelf and the open one, which may not be on it yet. */
function useEntries(workspace: OpenWorkspace, saveKind: string) {
  const [entries, setEntries] = useState<readonly ShelfEntry[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const { shelf } = workspace;
  const refresh = useCallback(() => {
    shelf.list().then(
      (list) => {
        setFailure(null);
        setEntries([...list].sort((one, other) => other.savedAt.getTime() - one.savedAt.getTime()));
      },
      (cause: unknown) => setFailure(`The list cannot be read: ${cause instanceof Error ? cause.message : cause}`),
    );
  }, [shelf]);
  useEffect(() => {
    if (saveKind !== "saving") refresh();
  }, [saveKind, refresh]);
  return { entries, failure, refresh };
}

/** A button that opens the browser's own choice of files. */
function FilePick(props: {
  readonly label: string;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look="line" onClick={() => input.current?.click()}>
        {props.label}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={props.label}
        onChange={props.onChange}
      />
    </>
  );
}
