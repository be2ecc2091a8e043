import { useRef, useState } from "react";
import type { Note } from "#domain/workspace/document.ts";
import { Button } from "#ui/Button.tsx";
import { NoteForm } from "./NoteForm.tsx";
import { useIsUnfinished } from "./unfinished.ts";
import { useNoteWork } from "./use-note-work.ts";

/** One note: its words, and the tools to change and delete it. */
export function NoteItem(props: {
  readonly note: Note;
  readonly mayWrite: boolean;
  /** Where the focus goes when the note is gone. */
  readonly onRemoved: () => void;
}) {
  const { note, mayWrite } = props;
  const work = useNoteWork();
  const [editing, setEditing] = useState(useIsUnfinished(note.id));
  const edit = useRef<HTMLButtonElement>(null);
  const leave = () => {
    setEditing(false);
    requestAnimationFrame(() => edit.current?.focus());
  };
  if (editing && mayWrite)
    return (
      <NoteForm
        name={note.id}
        label="The note"
        keep="Keep"
        start={note.text}
        onKeep={(words) => {
          const missing = work.change(note, words);
          if (missing === null) leave();
          return missing;
        }}
        onCancel={leave}
      />
    );
  return (
    <>
      <p className="note-text" dir="auto">
        {note.text}
      </p>
      {mayWrite ? (
        <p className="note-tools">
          <Button ref={edit} look="link" onClick={() => setEditing(true)}>
            Edit
          </Button>
          <Button
            look="link"
            onClick={() => {
              work.remove(note);
              props.onRemoved();
            }}
          >
            Delete
          </Button>
        </p>
      ) : null}
    </>
  );
}
