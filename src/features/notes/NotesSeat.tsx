import { StickyNote } from "lucide-react";
import { useEffect, useState } from "react";
import { itemName } from "#domain/dossier/item-name.ts";
import { printRef, type Ref } from "#domain/shared/ref.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { useNoteCount } from "#state/workspace/notes.ts";
import { Button } from "#ui/Button.tsx";
import { usePopover } from "#ui/use-popover.ts";
import { NotesDialog } from "./NotesDialog.tsx";
import { NotesOn } from "./NotesOn.tsx";
import "./notes.css";

/** The notes on whatever is selected: one button with their count, and behind it the notes. Nothing without a selection. */
export function NotesSeat({ compact }: { readonly compact: boolean }) {
  const selection = useLens((lens) => lens.selection);
  const name = itemName(selection ?? NOTHING, useLookup());
  if (selection === null || name === null) return null;
  return <Seat key={printRef(selection)} about={selection} name={name} compact={compact} />;
}

const NOTHING = { kind: "actor", id: "" } as Ref;

function Seat(props: { readonly about: Ref; readonly name: string; readonly compact: boolean }) {
  const { about, name, compact } = props;
  const count = useNoteCount()(about);
  const { open, toggle, close, anchor, panel } = usePopover();
  const [all, setAll] = useState(false);
  useEffect(() => {
    if (open) panel.current?.querySelector("textarea")?.focus();
  }, [open, panel]);
  return (
    <div className={`notes-seat ${compact ? "notes-seat-compact" : ""}`}>
      <Button
        ref={anchor}
        size="small"
        aria-haspopup="dialog"
        aria-expanded={open}
        title={`Notes on ${name}`}
        onClick={toggle}
      >
        <StickyNote size={14} aria-hidden="true" />
        <span className={compact ? "sr-only-text" : ""}>Notes</span>
        {count === 0 ? null : <b>{count}</b>}
        <span className="sr-only-text">
          {" on "}
          <bdi>{name}</bdi>
        </span>
      </Button>
      {open ? (
        <div ref={panel} className="popover notes-panel" role="dialog" aria-label={`Notes on ${name}`}>
          <h2>
            Notes on <bdi>{name}</bdi>
          </h2>
          <NotesOn about={about} />
          <p className="notes-panel-foot">
            Yours alone: never part of a published dossier.
            <Button
              look="link"
              onClick={() => {
                close();
                setAll(true);
              }}
            >
              All notes
            </Button>
          </p>
        </div>
      ) : null}
      {all ? <NotesDialog onClose={() => setAll(false)} /> : null}
    </div>
  );
}
