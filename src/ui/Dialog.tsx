import { type ReactNode, useEffect, useRef } from "react";

/** A modal dialog on the platform's own element: it traps focus, Escape closes, focus returns where it was. */
export function Dialog(props: {
  readonly label: string;
  readonly onClose: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    dialog?.showModal?.();
    return () => {
      dialog?.close?.();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    // A press on the backdrop lands on the dialog element itself; the keyboard's way out is Escape.
    <dialog
      ref={element}
      aria-label={props.label}
      className={`dialog ${props.className ?? ""}`}
      // Not left to `cancel`: the browser lets that be refused once only, and a dialog may have a question to ask.
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented || event.nativeEvent.isComposing) return;
        event.preventDefault();
        props.onClose();
      }}
      onCancel={(event) => {
        // A file picker within that is left without a file says so by an event of the same name.
        if (event.target !== element.current) return;
        event.preventDefault();
        props.onClose();
      }}
      onPointerDown={(event) => event.target === element.current && props.onClose()}
    >
      {props.children}
    </dialog>
  );
}
