import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import { Kbd } from "./Kbd.tsx";
import type { Running } from "./use-work.ts";
import "./way-out.css";

/** A dialog by which something leaves the desk: what it is, the ways, and below them when it is made and what stays in it. */
export function WayOutDialog(props: {
  readonly title: string;
  readonly about: ReactNode;
  readonly className: string;
  /** "Made on 30 Sep 2025. Every file says so." */
  readonly made: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { title, about, className, made, onClose, children } = props;
  return (
    <Dialog label={title} className={`way-out ${className}`} onClose={onClose}>
      <header className="way-out-head">
        <div>
          <h2>{title}</h2>
          <p>{about}</p>
        </div>
        <Button aria-label="Close" onClick={onClose}>
          <X size={16} aria-hidden="true" />
        </Button>
      </header>
      {children}
      <footer className="way-out-foot">
        <p>{made}</p>
        <Button onClick={onClose}>
          Done <Kbd>Esc</Kbd>
        </Button>
      </footer>
    </Dialog>
  );
}

/** How far a file is, and a way to stop it; nothing while none is made. */
export function WayOutProgress({
  running,
  onCancel,
}: {
  readonly running: Running | null;
  readonly onCancel: () => void;
}) {
  if (running === null) return null;
  return (
    <div className="way-out-row">
      <progress aria-label={running.name} {...(running.done === null ? {} : { value: running.done })} />
      <Button look="line" size="small" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
