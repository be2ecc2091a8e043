import { type ClipboardEvent, type DragEvent, useRef, useState } from "react";
import { Button } from "#ui/Button.tsx";
import type { Brought } from "./use-drafts.ts";

const KINDS = ".txt,.md,.markdown,.html,.htm,.docx,.pdf,text/plain,text/markdown,text/html,application/pdf";

/** What a clipboard or a drop holds: its files, else its words. */
function broughtBy(data: DataTransfer): Brought {
  const files = [...data.files];
  return files.length > 0
    ? { kind: "files", files }
    : { kind: "pasted", html: data.getData("text/html"), text: data.getData("text/plain") };
}

/** Where articles are pasted, dropped or picked. */
export function BringArea(props: {
  readonly label: string;
  /** What stands over the field. */
  readonly invitation: string;
  readonly onBring: (brought: Brought) => void;
  readonly isFirst: boolean;
  readonly multiple: boolean;
  /** Hears whether there are words in the field that were not read yet. */
  readonly onWords?: (has: boolean) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [words, putWords] = useState("");
  const setWords = (next: string) => {
    putWords(next);
    props.onWords?.(next.trim() !== "");
  };
  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    props.onBring(broughtBy(event.clipboardData));
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    props.onBring(broughtBy(event.dataTransfer));
  };
  return (
    <section
      aria-label={props.label}
      className={`intake-area ${over ? "intake-over" : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <label>
        <span>{props.invitation}</span>
        <textarea
          className="input"
          rows={props.isFirst ? 5 : 2}
          value={words}
          dir="auto"
          onPaste={paste}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <div className="intake-tools">
        <Button look="line" onClick={() => input.current?.click()}>
          {props.multiple ? "Choose files" : "Choose a file"}
        </Button>
        <input
          ref={input}
          type="file"
          multiple={props.multiple}
          accept={KINDS}
          hidden
          aria-label={props.multiple ? "Article files" : "File of the corrected version"}
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
