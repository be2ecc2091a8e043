import { HardDrive, HardDriveDownload, Lock, Redo2, TriangleAlert, Undo2 } from "lucide-react";
import { useState } from "react";
import { writeNumber } from "#domain/shared/wording.ts";
import { cancelGesture } from "#domain/workspace/history.ts";
import { useWorkspace } from "#state/workspace/workspace-context.tsx";
import type { SaveState } from "#state/workspace/workspace-store.ts";
import { Button } from "#ui/Button.tsx";
import { usePopover } from "#ui/use-popover.ts";
import type { OpenWorkspace } from "./open-workspace.ts";
import { keptWords, saveWord, saveWords } from "./save-words.ts";
import { downloadWorkspace } from "./workspace-download.ts";
import "./workspace.css";
import { WorkspacesDialog } from "./WorkspacesDialog.tsx";
import { writeContent } from "./write-rows.ts";

/** Where the reader's work is, always in sight, and behind it undo, export and the other workspaces. */
export function WorkspaceMenu(props: {
  readonly workspace: OpenWorkspace;
  readonly compact: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Opens what brings quotes in and takes them out. */
  readonly onExchange: () => void;
  /** Opens the list of all quotes. */
  readonly onQuotes: () => void;
  /** Opens the list of all notes. */
  readonly onNotes: () => void;
  /** Opens the list of what is hidden. */
  readonly onHidden: () => void;
}) {
  const { workspace, compact } = props;
  const save = useWorkspace((state) => state.save);
  const popover = usePopover();
  const [managing, setManaging] = useState(false);
  const words = saveWords(save);
  const leaving = (open: () => void) => () => {
    popover.close();
    open();
  };
  return (
    <>
      <Button
        ref={popover.anchor}
        className={`workspace-state workspace-${save.kind}`}
        aria-label={`Workspace: ${words}`}
        aria-haspopup="dialog"
        aria-expanded={popover.open}
        onClick={popover.toggle}
      >
        <SaveIcon save={save} />
        {compact ? (
          <span className="workspace-word">{saveWord(save)}</span>
        ) : (
          <span className="sr-only-below-desk">{words}</span>
        )}
      </Button>
      {popover.open ? (
        <div ref={popover.panel} className="popover workspace-panel" role="dialog" aria-label="Workspace">
          <Panel
            {...props}
            onExchange={leaving(props.onExchange)}
            onQuotes={leaving(props.onQuotes)}
            onNotes={leaving(props.onNotes)}
            onHidden={leaving(props.onHidden)}
            onManage={leaving(() => setManaging(true))}
          />
        </div>
      ) : null}
      {managing ? <WorkspacesDialog workspace={workspace} onClose={() => setManaging(false)} /> : null}
    </>
  );
}

function SaveIcon({ save }: { readonly save: SaveState }) {
  const Icon =
    save.kind === "unsaved"
      ? TriangleAlert
      : save.kind === "read-only"
        ? Lock
        : save.kind === "saved"
          ? HardDrive
          : HardDriveDownload;
  return <Icon size={16} aria-hidden="true" />;
}

function Panel(props: {
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onExchange: () => void;
  readonly onQuotes: () => void;
  readonly onNotes: () => void;
  readonly onHidden: () => void;
  readonly onManage: () => void;
}) {
  const history = useWorkspace((state) => state.history);
  const save = useWorkspace((state) => state.save);
  // What a form shows is not done yet.
  const { document, past, future } = cancelGesture(history);
  const content = writeContent(document);
  const hidden = Object.keys(document.hidden).length;
  return (
    <>
      <p className="workspace-name">
        <b>
          <bdi>{document.about.title}</bdi>
        </b>
        <span>
          {content === "nothing yet" ? "Nothing of yours yet" : content}. {saveWords(save)}.
        </span>
      </p>
      <div className="workspace-steps">
        <Button look="line" size="small" disabled={past.length === 0} onClick={props.onUndo}>
          <Undo2 size={14} aria-hidden="true" />
          Undo {past.at(-1)?.label}
        </Button>
        <Button look="line" size="small" disabled={future.length === 0} onClick={props.onRedo}>
          <Redo2 size={14} aria-hidden="true" />
          Redo {future.at(-1)?.label}
        </Button>
      </div>
      <div className="workspace-steps">
        <Button look="line" size="small" aria-keyshortcuts="W" onClick={props.onQuotes}>
          All quotes
        </Button>
        <Button look="line" size="small" onClick={props.onNotes}>
          All notes
        </Button>
        {hidden === 0 ? null : (
          <Button look="line" size="small" onClick={props.onHidden}>
            Hidden items {writeNumber(hidden)}
          </Button>
        )}
        <Button look="line" size="small" onClick={() => void downloadWorkspace(document)}>
          Export workspace
        </Button>
        <Button look="line" size="small" onClick={props.onExchange}>
          Import and export
        </Button>
        <Button look="line" size="small" onClick={props.onManage}>
          All workspaces
        </Button>
      </div>
      <p className="text-note text-ink2">{keptWords(save)} Nothing is sent anywhere.</p>
    </>
  );
}
