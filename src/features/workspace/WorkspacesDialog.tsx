import { type ChangeEvent, useCallback, useEffect, useRef, useState } from "react";
import type { ShelfEntry } from "#data/local/workspaces/shelf.ts";
import { type ReadWorkspace, readWorkspaceFile } from "#data/local/workspaces/workspace-file.ts";
import { renameWorkspace } from "#domain/workspace/commands/about.ts";
import { useWorkspace } from "#state/workspace/workspace-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { ImportChoice } from "./ImportChoice.tsx";
import type { OpenWorkspace } from "./open-workspace.ts";
import { writeSize, writeTimeOfDay } from "./save-words.ts";
import { downloadWorkspace } from "./workspace-download.ts";

/** All workspaces of this browser: open, new, rename, duplicate, delete and back, export, import. */
export function WorkspacesDialog(props: { readonly workspace: OpenWorkspace; readonly onClose: () => void }) {
  const { workspace, onClose } = props;
  const document = useWorkspace((state) => state.history.document);
  const save = useWorkspace((state) => state.save);
  const { entries, failure, refresh } = useEntries(workspace, save.kind);
  const [said, setSaid] = useState<string | null>(null);
  const [read, setRead] = useState<ReadWorkspace | null>(null);
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
    const content = readWorkspaceFile(await file.text());
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
          <Entry
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
      </div>
      {read === null ? null : (
        <ImportChoice
          read={read}
          mine={document}
          onCopy={() => {
            setRead(null);
            const { title } = read.document.about;
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

function Entry(props: {
  readonly entry: ShelfEntry;
  readonly open: boolean;
  readonly workspace: OpenWorkspace;
  readonly onAct: (work: () => Promise<unknown>, words: string) => void;
}) {
  const { entry, open, workspace, onAct } = props;
  const { shelf, store } = workspace;
  const [naming, setNaming] = useState(false);
  const title = open ? store.getState().history.document.about.title : entry.title;
  const rename = (words: string) => {
    setNaming(false);
    if (words.trim() === "" || words === title) return;
    onAct(async () => {
      if (!open) await workspace.switchTo(entry.id);
      store.getState().perform(renameWorkspace(words));
    }, "Renamed.");
  };
  const duplicate = async () => {
    const opened = await shelf.open(entry.id);
    if (opened) await workspace.adoptCopy(opened.document, `${title}, copy`);
  };
  const exportIt = async () => {
    const document = open ? store.getState().history.document : (await shelf.open(entry.id))?.document;
    if (document) await downloadWorkspace(document);
  };
  if (entry.removed)
    return (
      <li className="workspaces-row workspaces-removed">
        <div>
          <b>
            <bdi>{title}</bdi>
          </b>
          <p>Deleted; it can be taken back until it is deleted for good.</p>
        </div>
        <div className="workspaces-actions">
          <Button size="small" onClick={() => onAct(() => shelf.setRemoved(entry.id, false), `“${title}” is back.`)}>
            Undo delete
          </Button>
          <Button size="small" onClick={() => onAct(() => shelf.purge(entry.id), `“${title}” is gone for good.`)}>
            Delete for good
          </Button>
        </div>
      </li>
    );
  return (
    <li className="workspaces-row">
      <div>
        {naming ? (
          <NameField title={title} onDone={rename} />
        ) : (
          <b>
            <bdi>{title}</bdi>
          </b>
        )}
        <p>
          {open ? "Open. " : ""}
          {entry.dossier === null ? "Stands alone. " : ""}
          {writeSize(entry.size)}, saved {entry.savedAt.toLocaleDateString("en-GB")} {writeTimeOfDay(entry.savedAt)}
        </p>
      </div>
      <div className="workspaces-actions">
        {open ? null : (
          <Button size="small" onClick={() => onAct(() => workspace.switchTo(entry.id), `“${title}” is open.`)}>
            Open
          </Button>
        )}
        <Button size="small" onClick={() => setNaming(true)}>
          Rename
        </Button>
        <Button size="small" onClick={() => onAct(duplicate, `A copy of “${title}” is open.`)}>
          Duplicate
        </Button>
        <Button size="small" onClick={() => onAct(exportIt, `“${title}” was exported.`)}>
          Export
        </Button>
        {open ? null : (
          <Button
            size="small"
            onClick={() =>
              onAct(() => shelf.setRemoved(entry.id, true), `“${title}” was deleted. It can be taken back.`)
            }
          >
            Delete
          </Button>
        )}
      </div>
    </li>
  );
}

function NameField(props: { readonly title: string; readonly onDone: (words: string) => void }) {
  const [words, setWords] = useState(props.title);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <input
      ref={field}
      className="workspaces-field"
      aria-label="Name of the workspace"
      value={words}
      onChange={(event) => setWords(event.target.value)}
      onBlur={() => props.onDone(words)}
      onKeyDown={(event) => {
        if (event.key === "Enter") props.onDone(words);
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        props.onDone(props.title);
      }}
    />
  );
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
