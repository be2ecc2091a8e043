import { useEffect } from "react";
import type { Brought } from "#features/article-import/index.ts";
import { isCovered } from "#ui/is-covered.ts";

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest("input, textarea, select, dialog[open]") !== null);

/** Hears articles that are pasted or dropped anywhere on the desk, where a workspace can keep them. */
export function useIntake(enabled: boolean, onBrought: (brought: Brought) => void): void {
  useEffect(() => {
    if (!enabled) return;
    const paste = (event: ClipboardEvent) => {
      if (isWriting(event.target) || isCovered()) return;
      const data = event.clipboardData;
      if (!data) return;
      const files = [...data.files];
      const pasted = { html: data.getData("text/html"), text: data.getData("text/plain") };
      if (files.length === 0 && pasted.text.trim() === "") return;
      event.preventDefault();
      onBrought(files.length > 0 ? { kind: "files", files } : { kind: "pasted", ...pasted });
    };
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      // A file let go beside its target would otherwise take the page away.
      if (event.defaultPrevented || files.length === 0) return;
      event.preventDefault();
      onBrought({ kind: "files", files });
    };
    document.addEventListener("paste", paste);
    document.addEventListener("dragover", over);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("paste", paste);
      document.removeEventListener("dragover", over);
      document.removeEventListener("drop", drop);
    };
  }, [enabled, onBrought]);
}
