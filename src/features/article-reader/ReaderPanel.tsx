import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";

/** A panel over the reader that lists things. Escape and a press elsewhere close it; focus returns to where it came from. */
export function ReaderPanel(props: {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { label, onClose, children } = props;
  const panel = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  // Before the panel leaves the page: afterwards its focus is already lost.
  useLayoutEffect(() => {
    const before = document.activeElement;
    const element = panel.current;
    (element?.querySelector<HTMLElement>('[aria-current="true"]') ?? element?.querySelector("button"))?.focus();
    const outside = (event: PointerEvent) => {
      const at = event.target;
      if (!(at instanceof Element) || element?.contains(at) || at.closest("[aria-haspopup]")) return;
      close.current();
    };
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      close.current();
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("keydown", onEscape, true);
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("keydown", onEscape, true);
      if (element?.contains(document.activeElement) && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div ref={panel} role="dialog" aria-label={label} className="reader-panel">
      <h3 className="reader-panel-title">{label}</h3>
      {children}
    </div>
  );
}
