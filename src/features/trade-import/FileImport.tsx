import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { usePreferencesStore } from "#state/preferences/preferences-context.tsx";
import { Kbd } from "#ui/Kbd.tsx";
import { ImportMain } from "./ImportMain.tsx";
import { ImportSide } from "./ImportSide.tsx";
import { handleImportKey } from "./import-keys.ts";
import type { ImportedFile } from "./imported-file.ts";
import { NoFile } from "./NoFile.tsx";
import { SIDE_PX, SideSplit } from "./SideSplit.tsx";
import { useBringIn } from "./use-bring-in.ts";
import { useFileImport } from "./use-file-import.ts";
import { useProblems } from "./use-problems.ts";

/** One file: how it is read on the left, its rows on the right. */
export function FileImport(props: {
  readonly file: File;
  /** Which of how many; `null`: the only one. */
  readonly position: { readonly at: number; readonly of: number } | null;
  /** Counts how often somebody wanted to leave by Escape or a press beside. */
  readonly leaving: number;
  readonly onImported: (file: ImportedFile) => void;
  readonly onSkip: () => void;
  readonly onArticle: () => void;
  readonly onClose: () => void;
}) {
  const { file, onClose } = props;
  const work = useFileImport(file);
  const view = useRef<HTMLElement>(null);
  const title = useRef<HTMLInputElement>(null);
  const problems = useProblems(work.reading.read?.faults ?? NONE, work.fixes.accepted, view);
  const preferences = usePreferencesStore();
  const [sidePx, setSidePx] = useState(SIDE_PX);
  const { bringIn, said, faults } = useBringIn(file, work, title, props.onImported);
  const { isLeaving, leave, stay } = useLeaving(work.hasWork, props.leaving, view, onClose);
  const onKeyDown = (event: KeyboardEvent) =>
    handleImportKey(event, {
      problems,
      view: view.current,
      letters: preferences.getState().preferences.letterKeys,
      onImport: bringIn,
      onUndo: work.fixes.undo,
    });
  useEffect(() => view.current?.focus({ preventScroll: true }), []);
  if (work.opening.kind === "refused" || work.opening.kind === "failed")
    return <NoFile file={file} opening={work.opening} onArticle={props.onArticle} onSkip={props.onSkip} />;
  return (
    // Keys of the whole view; what has the focus uses its own first.
    <section ref={view} aria-label={file.name} className="ti-view" tabIndex={-1} onKeyDown={onKeyDown}>
      <div className="ti-body" style={{ gridTemplateColumns: `${sidePx}px 1px minmax(0, 1fr)` }}>
        <ImportSide
          file={file}
          position={props.position}
          work={work}
          titleField={title}
          fault={faults}
          onArticle={props.onArticle}
        />
        <SideSplit px={sidePx} onMove={setSidePx} />
        <ImportMain
          work={work}
          problems={problems}
          isLeaving={isLeaving}
          said={said}
          onStay={stay}
          onLeave={onClose}
          onCancel={leave}
          onSkip={props.onSkip}
          onImport={bringIn}
        />
      </div>
      <ImportKeys />
    </section>
  );
}

const NONE = [] as const;

/** Leaving asks first where work would be lost. `asked` counts how often somebody wanted to by Escape or a press beside. */
function useLeaving(hasWork: boolean, asked: number, view: RefObject<HTMLElement | null>, onClose: () => void) {
  const [isLeaving, setLeaving] = useState(false);
  /** What had the focus before the question took it. */
  const before = useRef<Element | null>(null);
  const stay = () => {
    setLeaving(false);
    const held = before.current;
    const back = held instanceof HTMLElement && view.current?.contains(held) ? held : view.current;
    back?.focus({ preventScroll: true });
  };
  const leave = () => {
    if (isLeaving) stay();
    else if (hasWork) {
      before.current = document.activeElement;
      setLeaving(true);
    } else onClose();
  };
  const last = useRef(asked);
  useEffect(() => {
    if (last.current === asked) return;
    last.current = asked;
    leave();
  });
  return { isLeaving, leave, stay };
}

/** The foot of the view: what importing does, and its keys. */
function ImportKeys() {
  return (
    <footer className="ti-keys">
      <p>Nothing changes in the workspace until you import. You can undo it afterwards.</p>
      <span>
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> next problem
      </span>
      <span>
        <Kbd>F</Kbd> apply fix
      </span>
      <span>
        <Kbd>Ctrl ↵</Kbd> import
      </span>
    </footer>
  );
}
