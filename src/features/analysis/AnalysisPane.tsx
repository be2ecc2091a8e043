import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import type { AnalysisName } from "#domain/lens/lens.ts";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Corner } from "#ui/corner.tsx";
import { panelProps, TabRow, useTabIds } from "#ui/Tabs.tsx";
import { ANALYSIS_PANELS } from "./analysis-panels.ts";
import "./analysis.css";

/** Stands in the row of analyses, though it has the whole desk and not the pane. */
const CHANGE = { name: "change", label: "Change" } as const;

/** An analysis in the reader's place: a row of them, a way back to what was read, and the one that is open. */
export function AnalysisPane(props: { readonly compact: boolean }) {
  const { compact } = props;
  const open = useLens((lens) => lens.analysis);
  const { set } = useLensGestures();
  const idBase = useTabIds();
  const pane = useRef<HTMLElement>(null);
  const entry = ANALYSIS_PANELS.find(({ name }) => name === open);
  // It came by a key or a button that may be gone: the keyboard goes where the answer is.
  useEffect(() => pane.current?.focus({ preventScroll: true }), []);
  // The row is longer than a phone is wide.
  useEffect(() => {
    const chosen = open === null ? null : pane.current?.querySelector(".analysis-tabs [aria-selected=true]");
    chosen?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  }, [open]);
  return (
    <section ref={pane} aria-label="Analysis" data-pane="reader" tabIndex={-1} className="pane analysis">
      <div className="analysis-bar">
        <TabRow<AnalysisName>
          label="Analyses"
          className="analysis-tabs"
          idBase={idBase}
          chosen={open ?? CHANGE.name}
          onChoose={(analysis) => set({ analysis })}
          tabs={[CHANGE, ...ANALYSIS_PANELS.map(({ name, title }) => ({ name, label: title }))]}
        />
        <div className="analysis-tools">
          <Button size="small" onClick={() => set({ analysis: null })}>
            <X size={14} aria-hidden="true" />
            Close
          </Button>
          <Corner />
        </div>
      </div>
      <div {...panelProps(idBase, open ?? CHANGE.name)} className="analysis-panel">
        {entry ? <entry.Panel key={entry.name} compact={compact} /> : null}
      </div>
    </section>
  );
}
