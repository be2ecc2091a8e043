import { Check } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import type { ShelfEntry } from "#data/local/workspaces/shelf.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { renameWorkspace } from "#domain/workspace/commands/about.ts";
import { Button } from "#ui/Button.tsx";
import type { Act } from "./act.ts";
import { DailyCopies } from "./DailyCopies.tsx";
import { documentOf } from "./document-of.ts";
import { ForGood } from "./ForGood.tsx";
import type { OpenWorkspace } from "./open-workspace.ts";
import { writeMoment, writeSize } from "./save-words.ts";
import { downloadWorkspace } from "./workspace-download.ts";

type EntryProps = {
  readonly entry: ShelfEntry;
  readonly open: boolean;
  readonly workspace: OpenWorkspace;
  /** The title, or the first like it that no workspace has. */
  readonly free: (title: string) => Promise<string>;
  readonly onAct: Act;
};

/** One workspace of the list, and what can be done with it. */
export function WorkspaceEntry(props: EntryProps) {
  const { entry, open, workspace, onAct } = props;
  const [naming, setNaming] = useState(false);
  const [copies, setCopies] = useState(false);
  const copiesId = useId();
  const title = open ? workspace.store.getState().history.document.about.title : entry.title;
  if (entry.removed) return <RemovedEntry {...props} />;
  const openIt = async () => {
    if (!(await workspace.switchTo(entry.id))) throw new Error(`“${title}” is gone.`);
  };
  const rename = (words: string) => {
    setNaming(false);
    if (words.trim() === "" || words === title) return;
    onAct(async () => {
      if (!open) await openIt();
      if (!workspace.store.getState().perform(renameWorkspace(words))) throw new Error("it is read-only here.");
      return open ? "Renamed." : `Renamed: “${words.trim()}” is open.`;
    });
  };
  return (
    <li data-row={entry.id} aria-current={open ? "true" : undefined} className="workspaces-row">
      <div>
        {naming ? (
          <NameField title={title} onDone={rename} />
        ) : (
          <b>
            <bdi>{title}</bdi>
          </b>
        )}
        {open ? (
          <span className="workspaces-mark">
            <Check size={14} aria-hidden="true" /> Open now
          </span>
        ) : null}
        <p>
          {entry.dossier === null ? "Stands alone. " : ""}
          {writeSize(entry.size)}, saved {writeMoment(entry.savedAt)}
          {entry.quarantined > 0 ? `. ${writeCount(entry.quarantined, "record")} in quarantine` : ""}
          {open ? ". To delete it, open another or a new one first" : ""}
        </p>
      </div>
      <div className="workspaces-actions">
        {open ? null : (
          <Button
            size="small"
            onClick={() =>
              onAct(async () => {
                await openIt();
                return `“${title}” is open.`;
              })
            }
          >
            Open
          </Button>
        )}
        <Button size="small" data-control="rename" onClick={() => setNaming(true)}>
          Rename
        </Button>
        <Button
          size="small"
          data-control="copies"
          aria-expanded={copies}
          aria-controls={copies ? copiesId : undefined}
          pressed={copies}
          onClick={() => setCopies(!copies)}
        >
          Daily copies
        </Button>
        <DocumentActions {...props} title={title} />
      </div>
      {copies ? (
        <div id={copiesId} className="workspaces-wide" data-next="copies">
          <DailyCopies key={entry.revision} {...props} title={title} />
        </div>
      ) : null}
    </li>
  );
}

/** What is done with the whole of it. */
function DocumentActions(props: EntryProps & { readonly title: string }) {
  const { entry, open, workspace, free, onAct, title } = props;
  const { shelf } = workspace;
  const read = async () => {
    const found = await documentOf(entry.id, open, workspace);
    if (found === null) throw new Error(`“${title}” is gone.`);
    return found;
  };
  const duplicate = async () => {
    const copy = await free(`${title}, copy`);
    await workspace.adoptCopy(await read(), copy);
    return `A copy of “${title}” is open.`;
  };
  const exportIt = async () => {
    await downloadWorkspace(await read());
    return `“${title}” was exported.`;
  };
  const remove = async () => {
    await shelf.setRemoved(entry.id, true);
    return `“${title}” was deleted. It can be taken back.`;
  };
  return (
    <>
      <Button size="small" onClick={() => onAct(duplicate)}>
        Duplicate
      </Button>
      <Button size="small" onClick={() => onAct(exportIt)}>
        Export
      </Button>
      {open ? null : (
        <Button size="small" onClick={() => onAct(remove)}>
          Delete
        </Button>
      )}
    </>
  );
}

function RemovedEntry({ entry, workspace: { shelf }, onAct }: EntryProps) {
  const { id, title } = entry;
  const takeBack = async () => {
    await shelf.setRemoved(id, false);
    return `“${title}” is back.`;
  };
  const purge = async () => {
    await shelf.purge(id);
    return `“${title}” is gone for good.`;
  };
  return (
    <li data-row={id} className="workspaces-row workspaces-removed">
      <div>
        <b>
          <bdi>{title}</bdi>
        </b>
        <p>{writeSize(entry.size)}. Deleted; it can be taken back until it is deleted for good.</p>
      </div>
      <div className="workspaces-actions">
        <Button size="small" onClick={() => onAct(takeBack)}>
          Undo delete
        </Button>
        <ForGood verb="Delete for good" onSure={() => onAct(purge)} />
      </div>
    </li>
  );
}

function NameField(props: { readonly title: string; readonly onDone: (words: string) => void }) {
  const [words, setWords] = useState(props.title);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <input
      ref={field}
      className="input"
      aria-label="Name of the workspace"
      dir="auto"
      data-next="rename"
      value={words}
      onChange={(event) => setWords(event.target.value)}
      onBlur={() => props.onDone(words)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        // The button that gets the focus next must not take the same key for its own.
        event.preventDefault();
        event.stopPropagation();
        props.onDone(event.key === "Enter" ? words : props.title);
      }}
    />
  );
}
