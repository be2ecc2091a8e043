import { useEffect, useRef } from "react";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";

/** A text already selected, for where the browser refuses to copy by itself (R35). */
export function CopyText(props: { readonly title: string; readonly text: string; readonly onClose: () => void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.select();
  }, []);
  return (
    <Dialog label={props.title} className="keys-dialog" onClose={props.onClose}>
      <div className="dialog-head">
        <h2>{props.title}</h2>
        <Button onClick={props.onClose}>Close</Button>
      </div>
      <p className="my-2 text-note text-ink2">
        Copying was refused by the browser. The text is selected: copy it by hand.
      </p>
      <textarea ref={field} className="copy-text" aria-label={props.title} readOnly rows={4} value={props.text} />
    </Dialog>
  );
}
