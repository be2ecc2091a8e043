import { useRef, useState } from "react";
import type { EvidenceItem } from "#domain/evidence/evidence-item.ts";
import { removeRecord } from "#domain/workspace/commands/rows.ts";
import type { Note } from "#domain/workspace/document.ts";
import { notesOn } from "#domain/workspace/notes.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useMayWrite } from "#state/workspace/may-write.ts";
import { useNotes } from "#state/workspace/notes.ts";
import { useOwnership } from "#state/workspace/ownership-context.tsx";
import { Button } from "#ui/Button.tsx";
import { focusAfter, toolName } from "./focus-after.ts";
import { CommentForm, HideForm, WeighForm } from "./ItemForms.tsx";
import "./ledger-editing.css";
import { HIDDEN_LIST } from "./HiddenItems.tsx";
import { useLeave, useLedgerWork, weighableOf, withArticle } from "./use-ledger-work.ts";

type Tool = "edit" | "comment" | "hide";
const TOOLS: readonly (readonly [Tool, string])[] = [
  ["edit", "Edit"],
  ["comment", "Comment"],
  ["hide", "Hide"],
];

/** What stands below an item of the ledger: the comments on it, and the tools to change, comment and hide it. */
export function LedgerItemTools(props: {
  readonly item: EvidenceItem;
  /** Whether it is the first bearing of its item: comments are on the item, and stand once. */
  readonly first: boolean;
}) {
  const { item } = props;
  const mayWrite = useMayWrite();
  const [open, setOpen] = useState<Tool | null>(null);
  const element = useRef<HTMLDivElement>(null);
  const close = (tool: Tool) => () => {
    setOpen(null);
    focusAfter(toolName(tool, item), HIDDEN_LIST);
  };
  return (
    <div ref={element} className="ledger-item-tools">
      {props.first ? <Comments item={item} mayWrite={mayWrite} /> : null}
      {mayWrite ? (
        <p className="ledger-tools">
          {TOOLS.map(([tool, words]) => (
            <Button
              key={tool}
              look="link"
              data-tool={toolName(tool, item)}
              aria-expanded={open === tool}
              onClick={() => setOpen(open === tool ? null : tool)}
            >
              {words}
            </Button>
          ))}
          <Restore item={item} />
        </p>
      ) : null}
      {mayWrite && open === "edit" ? <WeighForm item={item} onClose={close("edit")} /> : null}
      {mayWrite && open === "comment" ? <CommentForm item={item} onClose={close("comment")} /> : null}
      {mayWrite && open === "hide" ? (
        <HideForm
          item={item}
          onClose={close("hide")}
          onHidden={() => focusAfter(toolBelow(element.current), HIDDEN_LIST)}
        />
      ) : null}
    </div>
  );
}

/** The first tool of the row below, where work goes on when this row goes; no tool's name where there is none. */
function toolBelow(element: HTMLElement | null): string {
  const below = element?.closest("li")?.nextElementSibling;
  return below?.querySelector<HTMLElement>("[data-tool]")?.dataset.tool ?? "";
}

/** What was changed here goes back to what the dossier has; what was added here goes. */
function Restore({ item }: { readonly item: EvidenceItem }) {
  const perform = useLedgerWork(item.tie);
  const leave = useLeave();
  const dossier = useDossier();
  const ownership = useOwnership()(item.ref);
  if (ownership === "dossier") return null;
  const restore = () => {
    const record = weighableOf(item.ref, dossier);
    if (record === null) return;
    const what = withArticle(item.ref);
    perform(removeRecord(record, ownership === "changed" ? `return to the dossier of ${what}` : `removal of ${what}`));
    if (ownership === "yours") leave(item);
    focusAfter(toolName("edit", item), HIDDEN_LIST);
  };
  return (
    <Button look="link" onClick={restore}>
      {ownership === "changed" ? "As in the dossier" : "Remove"}
    </Button>
  );
}

function Comments(props: { readonly item: EvidenceItem; readonly mayWrite: boolean }) {
  const { ref } = props.item;
  const perform = useLedgerWork(props.item.tie);
  const notes = notesOn(ref, useNotes());
  if (notes.length === 0) return null;
  const remove = (row: Note) => {
    perform(removeRecord({ collection: "notes", row }, `removal of a comment on ${withArticle(ref)}`));
    focusAfter(toolName("comment", props.item));
  };
  return (
    <ul className="ledger-comments" aria-label="Comments">
      {notes.map((note) => (
        <li key={note.id}>
          <bdi>{note.text}</bdi>
          {props.mayWrite ? (
            <Button look="link" onClick={() => remove(note)}>
              Remove comment
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
