import { type ReactNode, useLayoutEffect, useRef } from "react";
import { useDismissal } from "#ui/use-dismissal.ts";

/** A panel over the reader that lists things, until it is dismissed; focus returns to where it came from. */
export function ReaderPanel(props: {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { label, onClose, children } = props;
  const panel = useRef<HTMLDivElement>(null);
  // Before the panel leaves the page: afterwards its focus is already lost.
  useLayoutEffect(() => {
    const before = document.activeElement;
    const element = panel.current;
    (element?.querySelector<HTMLElement>('[aria-current="true"]') ?? element?.querySelector("button"))?.focus();
    return () => {
      if (element?.contains(document.activeElement) && before instanceof HTMLElement) before.focus();
    };
  }, []);
  // The buttons that open lists close them too.
  useDismissal(true, (at) => panel.current?.contains(at) === true || at.closest("[aria-haspopup]") !== null, onClose);
  return (
    <div ref={panel} role="dialog" aria-label={label} className="reader-panel">
      <h3 className="reader-panel-title">{label}</h3>
      {children}
    </div>
  );
}
