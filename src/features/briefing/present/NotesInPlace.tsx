import { X } from "lucide-react";
import { Button } from "#ui/Button.tsx";
import { Kbd } from "#ui/Kbd.tsx";
import { RichText } from "../rich-text/RichText.tsx";
import "./notes-in-place.css";

/** The notes of a step before everybody's eyes, where the speaker has no window of his own. */
export function NotesInPlace({ notes, onClose }: { readonly notes: string; readonly onClose: () => void }) {
  return (
    <aside className="talk-notes" aria-label="Notes">
      <div className="talk-notes-head">
        <h2>Notes</h2>
        <span>There is no speaker’s window here: everybody who sees this screen sees them.</span>
        <Button size="small" aria-label="Close the notes" onClick={onClose}>
          <Kbd>S</Kbd> <X size={14} aria-hidden="true" />
        </Button>
      </div>
      {notes.trim() === "" ? (
        <p className="talk-notes-none">No notes came with this step.</p>
      ) : (
        <RichText text={notes} />
      )}
    </aside>
  );
}
