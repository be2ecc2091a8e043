import { useDeferredValue, useMemo, useRef, useState } from "react";
import { KIND_WORDS } from "#domain/dossier/item-name.ts";
import { settingsFor } from "#domain/lens/in-sight.ts";
import { REF_KINDS, type Ref, type RefKind } from "#domain/shared/ref.ts";
import { writeCount, writeNumber } from "#domain/shared/wording.ts";
import { useEvidence, useLookup } from "#state/dossier/dossier-context.tsx";
import { useLensGestures } from "#state/lens/lens-context.tsx";
import { useMayWrite } from "#state/workspace/may-write.ts";
import { useNotes } from "#state/workspace/notes.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Select } from "#ui/Select.tsx";
import { NoteItem } from "./NoteItem.tsx";
import { filtered, kindsOf, type NoteRow, noteRows } from "./note-rows.ts";
import "./notes.css";

/** More rows are added on request. */
const PAGE = 100;

/** All notes of the workspace, the latest first: filtered by words and by what they are about, each leading to its item. */
export function NotesDialog({ onClose }: { readonly onClose: () => void }) {
  const notes = useNotes();
  const lookup = useLookup();
  const [words, setWords] = useState("");
  const [kind, setKind] = useState<RefKind | null>(null);
  const [limit, setLimit] = useState(PAGE);
  const search = useRef<HTMLInputElement>(null);
  const asked = useDeferredValue(words);
  const rows = useMemo(() => noteRows(Object.values(notes), lookup), [notes, lookup]);
  const found = useMemo(() => filtered(rows, asked, kind), [rows, asked, kind]);
  const kinds = kindsOf(rows, REF_KINDS);
  return (
    <Dialog label="Notes" className="notes-dialog" onClose={onClose}>
      <div className="dialog-head">
        <h2>Notes</h2>
        <Button onClick={onClose}>Close</Button>
      </div>
      {rows.length === 0 ? (
        <p className="notes-none">
          No notes yet. Select an actor, a tie, a quote, an article or a month: the Notes button then keeps what you
          think of it. Comments of the ledger stand here too.
        </p>
      ) : (
        <>
          <div className="notes-bar">
            <label>
              <span className="sr-only-text">Only notes with these words</span>
              <input
                className="input"
                ref={search}
                type="search"
                placeholder="Filter by words"
                value={words}
                dir="auto"
                onChange={(event) => setWords(event.target.value)}
              />
            </label>
            <Select
              label="About"
              value={kind ?? "all"}
              options={[
                { value: "all", label: "Everything" },
                ...kinds.map(([one, count]) => ({
                  value: one,
                  label: `${KIND_WORDS[one][1]} ${writeNumber(count)}`,
                })),
              ]}
              onChange={(value) => setKind(REF_KINDS.find((one) => one === value) ?? null)}
            />
            <p role="status">
              {found.length === rows.length
                ? writeCount(rows.length, "note")
                : `${writeNumber(found.length)} of ${writeCount(rows.length, "note")}`}
            </p>
          </div>
          <ul className="notes-all">
            {found.slice(0, limit).map((row) => (
              <Row key={row.note.id} row={row} onGone={onClose} onRemoved={() => search.current?.focus()} />
            ))}
          </ul>
          {found.length > limit ? (
            <Button look="line" onClick={() => setLimit(limit + PAGE)}>
              Show more, {writeNumber(limit)} of {writeNumber(found.length)} are shown
            </Button>
          ) : null}
        </>
      )}
    </Dialog>
  );
}

/** One note under the name of its item, which leads there. */
function Row(props: { readonly row: NoteRow; readonly onGone: () => void; readonly onRemoved: () => void }) {
  const { note, name } = props.row;
  const mayWrite = useMayWrite();
  const index = useEvidence();
  const { pick, set } = useLensGestures();
  const go = (ref: Ref) => {
    props.onGone();
    set(settingsFor(ref, index));
    pick(ref, "desk");
  };
  return (
    <li>
      <p className="notes-about">
        <span>{KIND_WORDS[note.about.kind][0]}</span>
        {name === null ? (
          <span>not on the desk any more</span>
        ) : (
          <Button look="link" title={name} onClick={() => go(note.about)}>
            <bdi>{name}</bdi>
          </Button>
        )}
      </p>
      <NoteItem note={note} mayWrite={mayWrite} onRemoved={props.onRemoved} />
    </li>
  );
}
