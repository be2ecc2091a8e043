import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Corner } from "#ui/corner.tsx";
import { scrollNear } from "#ui/scroll-near.ts";
import { panelProps, TabRow, useTabIds } from "#ui/Tabs.tsx";
import { ANALYSIS_PANELS, type AnalysisEntry } from "./analysis-panels.ts";
import "./analysis.css";
import { useScrollEdges } from "./use-scroll-edges.ts";

const TABS = ANALYSIS_PANELS.map(({ name, title }) => ({ name, label: title }));

/** An analysis in the reader's place: a row of them, a way back to what was read, and the one that is open. */
export function AnalysisPane(props: { readonly compact: boolean }) {
  const { compact } = props;
  const open = useLens((lens) => lens.analysis);
  const { set } = useLensGestures();
  const idBase = useTabIds();
  const pane = useRef<HTMLElement>(null);
  const row = useRef<HTMLDivElement>(null);
  const entry = ANALYSIS_PANELS.find(({ name }) => name === open) ?? ANALYSIS_PANELS[0];
  // It came by a key or a button that may be gone: the keyboard goes where the answer is. A link has nobody to take along,
  // and in a frame that a host drives the keyboard is in the page around it.
  useEffect(() => {
    // On a stage the heading of the step has the focus.
    if (pane.current?.closest("[data-talk]")) return;
    if (!document.hasFocus()) return;
    if (navigator.userActivation?.hasBeenActive !== false) pane.current?.focus({ preventScroll: true });
  }, []);
  useScrollEdges(row);
  // The row is longer than a phone is wide.
  useEffect(() => {
    const chosen = open === null ? null : row.current?.querySelector("[aria-selected=true]");
    scrollNear(chosen, { block: "nearest", inline: "nearest" });
  }, [open]);
  return (
    <section ref={pane} aria-label="Analysis" data-pane="reader" tabIndex={-1} className="pane analysis">
      <div className="analysis-bar">
        <div ref={row} className="analysis-row">
          {/* It takes the whole desk and not the pane, so arrows along the tabs do not come upon it. */}
          <button type="button" className="tab" title="Compare two dates" onClick={() => set({ analysis: "change" })}>
            Change
          </button>
          <TabRow<AnalysisEntry["name"]>
            label="Analyses"
            className="analysis-tabs"
            idBase={idBase}
            chosen={entry.name}
            onChoose={(analysis) => set({ analysis })}
            tabs={TABS}
          />
        </div>
        <div className="analysis-tools">
          <Button size="small" aria-label="Close" title="Back to the article" onClick={() => set({ analysis: null })}>
            <X size={14} aria-hidden="true" />
            <span className="analysis-close-word">Close</span>
          </Button>
          <Corner />
        </div>
      </div>
      <div {...panelProps(idBase, entry.name)} className="analysis-panel">
        <entry.Panel key={entry.name} compact={compact} />
      </div>
    </section>
  );
}
