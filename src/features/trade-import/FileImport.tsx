import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { usePreferencesStore } from "#state/preferences/preferences-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { Kbd } from "#ui/Kbd.tsx";
import { pressFix } from "./FixCell.tsx";
import { ImportMain } from "./ImportMain.tsx";
import { ImportSide } from "./ImportSide.tsx";
import type { ImportedFile } from "./imported-file.ts";
import { NoFile } from "./NoFile.tsx";
import { isForField } from "./ProblemTable.tsx";
import { SIDE_PX, SideSplit } from "./SideSplit.tsx";
import { faultsOf } from "./source-line.ts";
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
  const { file, leaving, onClose } = props;
  const work = useFileImport(file);
  const { read } = work.reading;
  const view = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLInputElement>(null);
  const problems = useProblems(read?.faults ?? NONE, work.fixes.accepted, view);
  const announce = useAnnounce();
  const [isAsked, setAsked] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const preferences = usePreferencesStore();
  const [sidePx, setSidePx] = useState(SIDE_PX);
  const leave = () => {
    if (isLeaving) setLeaving(false);
    else if (work.hasWork) setLeaving(true);
    else onClose();
  };
  useOnChange(leaving, leave);
  const refuse = (why: string) => {
    setSaid(why);
    announce(why);
  };
  const importNow = async () => {
    const faults = faultsOf(work.line);
    if (work.needs.length > 0 || read === null || work.reading.progress !== null || work.isBusy)
      return refuse(
        work.needs.length > 0 ? "The left side asks for what is missing." : "The rows are still being read.",
      );
    if (work.doubts.length > 0) return refuse(`To be answered on the left: ${work.doubts[0]?.ask ?? ""}`);
    if (faults.title !== null || faults.retrieved !== null) {
      setAsked(true);
      title.current?.focus();
      return refuse(faults.title ?? faults.retrieved ?? "");
    }
    if (read.rows.kept === 0) return refuse("No row can be imported as it is.");
    const hindered = await work.bringIn();
    if (hindered !== null) return refuse(hindered);
    return props.onImported({ name: file.name, rows: read.rows.kept, series: read.series, span: read.span });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing || event.altKey) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const run = isCommand
      ? commandFor(event, { importNow: () => void importNow(), undo: work.fixes.undo })
      : isForField(event)
        ? null
        : keyFor(event, problems, view.current, preferences.getState().preferences.letterKeys);
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  // What stood in the way may be gone by now.
  useEffect(() => {
    void [work.line, work.mapping, read];
    setSaid(null);
  }, [work.line, work.mapping, read]);
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
          fault={isAsked ? faultsOf(work.line) : NO_FAULTS}
          onArticle={props.onArticle}
        />
        <SideSplit px={sidePx} onMove={setSidePx} />
        <ImportMain
          work={work}
          problems={problems}
          isLeaving={isLeaving}
          said={said}
          onStay={() => setLeaving(false)}
          onLeave={onClose}
          onCancel={leave}
          onSkip={props.onSkip}
          onImport={() => void importNow()}
        />
      </div>
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
    </section>
  );
}

const NONE = [] as const;
const NO_FAULTS = { title: null, retrieved: null } as const;

/** Calls back when a count has grown since the last time, and not at first. */
function useOnChange(count: number, then: () => void): void {
  const last = useRef(count);
  useEffect(() => {
    if (last.current === count) return;
    last.current = count;
    then();
  });
}

type Run = (() => void) | null;

function commandFor(event: KeyboardEvent, run: { readonly importNow: () => void; readonly undo: () => void }): Run {
  if (event.key === "Enter") return run.importNow;
  return event.key.toLowerCase() === "z" && !event.shiftKey && !isForField(event) ? run.undo : null;
}

function keyFor(
  { key, target }: KeyboardEvent,
  problems: ReturnType<typeof useProblems>,
  view: HTMLElement | null,
  letters: boolean,
): Run {
  // Tabs and lists of choices have arrows of their own.
  const isOther = target instanceof Element && target.closest('[role="tab"], [role="listbox"]') !== null;
  if ((key === "ArrowDown" || key === "ArrowUp") && !isOther && problems.rows.length > 0)
    return () => problems.move(key === "ArrowDown" ? 1 : -1);
  if (key.toLowerCase() !== "f" || !letters || problems.active === null) return null;
  const row = view?.querySelector<HTMLElement>(`tr[data-row="${problems.active}"]`) ?? null;
  return () => void pressFix(row);
}
