import { GitCompareArrows, Scale } from "lucide-react";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { Button } from "#ui/Button.tsx";
import { BriefingToggle } from "./BriefingToggle.tsx";

/** The ways to what can be made of the window, and back: two dates compared, the other analyses, the briefing. */
export function AnalysisToggles() {
  const analysis = useLens((lens) => lens.analysis);
  const { set } = useLensGestures();
  const isComparing = analysis === "change";
  const isAnalysing = analysis !== null && !isComparing;
  return (
    <>
      <Button
        aria-keyshortcuts="C"
        title="Compare the two ends of the window"
        pressed={isComparing}
        onClick={() => set({ analysis: isComparing ? null : "change" })}
      >
        <GitCompareArrows size={16} aria-hidden="true" />
        <span className="analysis-toggle-word">Compare</span>
      </Button>
      <Button
        aria-keyshortcuts="T"
        title="Triads, centrality, dependence, coverage"
        pressed={isAnalysing}
        onClick={() => set(isAnalysing ? { analysis: null } : { analysis: "balance", pane: "reader" })}
      >
        <Scale size={16} aria-hidden="true" />
        <span className="analysis-toggle-word">Analyse</span>
      </Button>
      <BriefingToggle />
    </>
  );
}
