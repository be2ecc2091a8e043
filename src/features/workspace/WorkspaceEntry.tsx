import { useEffect, useId, useRef, useState } from "react";
import type { ShelfEntry } from "#data/local/workspaces/shelf.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { renameWorkspace } from "#domain/workspace/commands/about.ts";
import { Button } from "#ui/Button.tsx";
import type { Act } from "./act.ts";
import { DailyCopies } from "./DailyCopies.tsx";
import type { OpenWorkspace } from "./open-workspace.ts";
import { writeMoment, writeSize } from "./save-words.ts";
import { downloadWorkspace } from "./workspace-download.ts";

type EntryProps = {
  readonly entry: ShelfEntry;
  readonly open: boolean;
  readonly workspace: OpenWorkspace;
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
  const rename = (words: string) => {
    setNaming(false);
    if (words.trim() === "" || words === title) return;
    onAct(async () => {
      if (!open) await workspace.switchTo(entry.id);
      workspace.store.getState().perform(renameWorkspace(words));
    }, "Renamed.");
  };
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
          {open ? "Open: to delete it, open another or a new one first. " : ""}
          {entry.dossier === null ? "Stands alone. " : ""}
          {writeSize(entry.size)}, saved {writeMoment(entry.savedAt)}
          {entry.quarantined > 0 ? `. ${writeCount(entry.quarantined, "record")} in quarantine` : ""}
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
        <Button
          size="small"
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
        <div id={copiesId} className="workspaces-wide">
          <DailyCopies key={entry.revision} {...props} title={title} />
        </div>
      ) : null}
    </li>
  );
}

/** What is done with the whole of it. */
function DocumentActions(props: EntryProps & { readonly title: string }) {
  const { entry, open, workspace, onAct, title } = props;
  const { shelf, store } = workspace;
  const duplicate = async () => {
    const opened = await shelf.open(entry.id);
    if (opened) await workspace.adoptCopy(opened.document, `${title}, copy`);
  };
  const exportIt = async () => {
    const document = open ? store.getState().history.document : (await shelf.open(entry.id))?.document;
    if (document) await downloadWorkspace(document);
  };
  const remove = () => shelf.setRemoved(entry.id, true);
  return (
    <>
      <Button size="small" onClick={() => onAct(duplicate, `A copy of “${title}” is open.`)}>
        Duplicate
      </Button>
      <Button size="small" onClick={() => onAct(exportIt, `“${title}” was exported.`)}>
        Export
      </Button>
      {open ? null : (
        <Button size="small" onClick={() => onAct(remove, `“${title}” was deleted. It can be taken back.`)}>
          Delete
        </Button>
      )}
    </>
  );
}

function RemovedEntry({ entry, workspace: { shelf }, onAct }: EntryProps) {
  const { id, title } = entry;
  return (
    <li className="workspaces-row workspaces-removed">
      <div>
        <b>
          <bdi>{title}</bdi>
        </b>
        <p>{writeSize(entry.size)}. Deleted; it can be taken back until it is deleted for good.</p>
      </div>
      <div className="workspaces-actions">
        <Button size="small" onClick={() => onAct(() => shelf.setRemoved(id, false), `“${title}” is back.`)}>
          Undo delete
        </Button>
        <Button size="small" onClick={() => onAct(() => shelf.purge(id), `“${title}” is gone for good.`)}>
          Delete for good
        </Button>
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
      dir="auto"
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
