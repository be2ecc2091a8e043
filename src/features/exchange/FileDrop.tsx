import { type DragEvent, useRef, useState } from "react";
import { Button } from "#ui/Button.tsx";

/** A place to drop one file, or to pick it with the browser's own choice of files. */
export function FileDrop(props: {
  readonly label: string;
  /** What may be brought, in a sentence. */
  readonly about: string;
  readonly accept: string;
  readonly onFile: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) props.onFile(file);
  };
  return (
    <section
      aria-label={props.label}
      className={`exchange-drop ${over ? "exchange-over" : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Button look="line" onClick={() => input.current?.click()}>
        Choose a file
      </Button>
      <span>or drop it here. {props.about}</span>
      <input
        ref={input}
        type="file"
        accept={props.accept}
        hidden
        aria-label={props.label}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) props.onFile(file);
          event.target.value = "";
        }}
      />
    </section>
  );
}
