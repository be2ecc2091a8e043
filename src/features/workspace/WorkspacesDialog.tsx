import { type ChangeEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { ShelfEntry } from "#data/local/workspaces/shelf.ts";
import { type ReadWorkspace, readWorkspaceInSlices } from "#data/local/workspaces/workspace-file.ts";
import type { WorkspaceDocument } from "#domain/workspace/document.ts";
import { settled } from "#domain/workspace/history.ts";
import { useWorkspace } from "#state/workspace/workspace-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import type { Act } from "./act.ts";
import { FreeSpace } from "./FreeSpace.tsx";
import { followFocus } from "./follow-focus.ts";
import { freeTitle } from "./free-title.ts";
import { ImportChoice } from "./ImportChoice.tsx";
import { keepToOneClick } from "./one-click.ts";
import type { OpenWorkspace } from "./open-workspace.ts";
import { shelfWords } from "./save-words.ts";
import { WorkspaceEntry } from "./WorkspaceEntry.tsx";

/** A workspace file that was read, and what it is called. */
type ReadFile = { readonly name: string; readonly read: ReadWorkspace };

/** All workspaces of this browser: open, new, rename, duplicate, delete and back, export, import. */
export function WorkspacesDialog(props: {
  readonly workspace: OpenWorkspace;
  /** Whether the reader came for want of room. */
  readonly freeing?: boolean;
  readonly onClose: () => void;
}) {
  const { workspace, onClose } = props;
  const document = useWorkspace((state) => settled(state.history));
  const save = useWorkspace((state) => state.save);
  const { entries, failure, refresh, free } = useEntries(workspace, save.kind);
  const [said, setSaid] = useState<string | null>(null);
  const [file, setFile] = useState<ReadFile | null>(null);
  const [freeing, setFreeing] = useState(props.freeing ?? false);
  const head = useHandsOn();
  const act = useActs(workspace, refresh, setSaid);
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.target.files ?? [];
    event.target.value = "";
    if (!chosen) return;
    const content = await readWorkspaceInSlices(await chosen.text());
    if ("message" in content) setSaid(`${chosen.name}: ${content.message}`);
    else setFile({ name: chosen.name, read: content });
  };
  const create = async () => {
    await workspace.create(await free("New workspace"));
    return "A new workspace is open.";
  };
  const adopt = async (theirs: WorkspaceDocument) => {
    const title = await free(theirs.about.title);
    await workspace.adoptFile(theirs, title);
    return `“${title}” was imported and is open.`;
  };
  return (
    <Dialog label="Workspaces" className="workspaces" onClose={onClose}>
      <div ref={head} className="dialog-head">
        <h2>Workspaces</h2>
        <Button onClick={onClose}>Close</Button>
      </div>
      <p role="status">{failure ?? said ?? shelfWords(save)}</p>
      <ul className="workspaces-list">
        {entries.map((entry) => (
          <WorkspaceEntry
            key={entry.id}
            entry={entry}
            open={entry.id === document.about.id}
            workspace={workspace}
            free={free}
            onAct={act}
          />
        ))}
      </ul>
      <div className="workspaces-tools">
        <Button look="line" data-control="new" onClick={() => act(create)}>
          New workspace
        </Button>
        <FilePick label="Import workspace file" onChange={(event) => void choose(event)} />
        <Button look="line" aria-expanded={freeing} pressed={freeing} onClick={() => setFreeing(!freeing)}>
          Free space
        </Button>
      </div>
      {freeing ? <FreeSpace entries={entries} workspace={workspace} onChange={() => void refresh()} /> : null}
      {file === null ? null : (
        <ImportChoice
          {...file}
          mine={document}
          onCopy={() => {
            setFile(null);
            act(() => adopt(file.read.document));
          }}
          onMerge={(command) => {
            setFile(null);
            const taken = workspace.store.getState().perform(command);
            setSaid(taken ? "Merged. Undo takes it back in one step." : "Read-only: nothing was merged.");
          }}
          onCancel={() => setFile(null)}
        />
      )}
    </Dialog>
  );
}

/** On an element of the dialog: no button of it takes a second click, and none leaves the keyboard nowhere. */
function useHandsOn(): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const dialog = element.current?.closest("dialog");
    if (!dialog) return;
    const stops = [keepToOneClick(dialog), followFocus(dialog)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return element;
}

/** Does one thing after another, each once all that was done before is written. */
function useActs(workspace: OpenWorkspace, refresh: () => Promise<void>, say: (words: string) => void): Act {
  const queue = useRef(Promise.resolve());
  return (work) => {
    queue.current = queue.current.then(async () => {
      try {
        await workspace.flush();
        say(await work());
      } catch (cause) {
        say(`That did not work: ${cause instanceof Error ? cause.message : String(cause)}`);
      }
      await refresh();
    });
  };
}

/** The workspaces of the shelf and the open one, which may not be on it yet. */
function useEntries(workspace: OpenWorkspace, saveKind: string) {
  const [entries, setEntries] = useState<readonly ShelfEntry[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const titles = useRef<Promise<readonly string[]>>(Promise.resolve([]));
  const { shelf } = workspace;
  const refresh = useCallback(async () => {
    const reading = shelf.list();
    titles.current = reading.then(
      (list) => list.map(({ title }) => title),
      () => [],
    );
    try {
      const list = await reading;
      setFailure(null);
      setEntries([...list].sort((one, other) => other.savedAt.getTime() - one.savedAt.getTime()));
    } catch (cause) {
      setFailure(`The list cannot be read: ${cause instanceof Error ? cause.message : cause}`);
    }
  }, [shelf]);
  useEffect(() => {
    if (saveKind !== "saving") void refresh();
  }, [saveKind, refresh]);
  const free = useCallback(async (title: string) => freeTitle(title, await titles.current), []);
  return { entries, failure, refresh, free };
}

/** A button that opens the browser's own choice of files. */
function FilePick(props: {
  readonly label: string;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look="line" data-control="import" onClick={() => input.current?.click()}>
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
