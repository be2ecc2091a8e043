import { type ClipboardEvent, type DragEvent, useEffect, useRef, useState } from "react";
import type { ArticleId } from "#domain/shared/ids.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import "./article-import.css";
import { DraftReview } from "./DraftReview.tsx";
import { type Brought, type Item, useDrafts } from "./use-drafts.ts";

export type { Brought } from "./use-drafts.ts";

const KINDS = ".txt,.md,.markdown,.html,.htm,.docx,.pdf,text/plain,text/markdown,text/html,application/pdf";

/**
 * Brings articles in: pasted, dropped or picked, several at once. Each is shown as what it would become, with everything
 * proposed open to correction, and only then accepted. Nothing of the source runs or loads.
 */
export function ArticleImport(props: {
  /** What was brought already, when the dialog opened because of it. */
  readonly brought: Brought | null;
  readonly onAdded: (article: ArticleId) => void;
  readonly onClose: () => void;
}) {
  const { brought, onAdded, onClose } = props;
  const { items, bring, drop } = useDrafts();
  const taken = useRef<Brought | null>(null);
  useEffect(() => {
    if (brought === null || taken.current === brought) return;
    taken.current = brought;
    void bring(brought);
  }, [brought, bring]);
  const draft = items.find((item) => item.state === "draft");
  return (
    <Dialog label="Add articles" className="intake" onClose={onClose}>
      <div className="dialog-head">
        <h2>Add articles</h2>
        <Button onClick={onClose}>Close</Button>
      </div>
      <Intake onBring={(more) => void bring(more)} isFirst={items.length === 0} />
      <Waiting items={items.filter((item) => item !== draft)} onDrop={drop} />
      {draft?.state === "draft" ? (
        <DraftReview
          key={draft.id}
          name={draft.name}
          draft={draft.draft}
          onAdded={(article) => {
            drop(draft.id);
            onAdded(article);
            if (items.length === 1) onClose();
          }}
          onLeave={() => drop(draft.id)}
        />
      ) : null}
    </Dialog>
  );
}

/** Where articles are pasted, dropped or picked. */
function Intake(props: { readonly onBring: (brought: Brought) => void; readonly isFirst: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [words, setWords] = useState("");
  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    const { clipboardData: data } = event;
    const files = [...data.files];
    if (files.length > 0) props.onBring({ kind: "files", files });
    else props.onBring({ kind: "pasted", html: data.getData("text/html"), text: data.getData("text/plain") });
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) props.onBring({ kind: "files", files });
    else {
      const text = event.dataTransfer.getData("text/plain");
      props.onBring({ kind: "pasted", html: event.dataTransfer.getData("text/html"), text });
    }
  };
  return (
    <section
      aria-label="Bring an article"
      className={`intake-area ${over ? "intake-over" : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <label>
        <span>Paste an article here, or drop files: .txt .md .html .docx .pdf</span>
        <textarea
          rows={props.isFirst ? 5 : 2}
          value={words}
          dir="auto"
          onPaste={paste}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <div className="intake-tools">
        <Button look="line" onClick={() => input.current?.click()}>
          Choose files
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          accept={KINDS}
          hidden
          aria-label="Article files"
          onChange={(event) => {
            props.onBring({ kind: "files", files: [...(event.target.files ?? [])] });
            event.target.value = "";
          }}
        />
        {words.trim() === "" ? null : (
          <Button
            look="act"
            onClick={() => {
              props.onBring({ kind: "pasted", html: "", text: words });
              setWords("");
            }}
          >
            Read what is written
          </Button>
        )}
        <span className="text-note text-ink2">Read on this machine. Nothing of a source runs, loads or is sent.</span>
      </div>
    </section>
  );
}

/** What is still being read, waits for its turn, or cannot be read. */
function Waiting(props: { readonly items: readonly Item[]; readonly onDrop: (id: number) => void }) {
  if (props.items.length === 0) return null;
  return (
    <ul className="intake-items" aria-live="polite">
      {props.items.map((item) => (
        <li key={item.id}>
          <b>
            <bdi>{item.name}</bdi>
          </b>
          {item.state === "refused" ? (
            <p>
              {item.refusal.message.what} {item.refusal.message.where} {item.refusal.message.next}
            </p>
          ) : (
            <p>
              {item.state === "reading"
                ? `Reading, ${Math.round(item.done * 100)} %`
                : item.state === "draft"
                  ? "Read; looked through next"
                  : "Waits for its turn"}
            </p>
          )}
          <Button look="link" onClick={() => props.onDrop(item.id)}>
            {item.state === "reading" ? "Cancel" : "Leave out"}
          </Button>
        </li>
      ))}
    </ul>
  );
}
