import { BookOpenText, ChartColumn, ListOrdered, Scale, Waypoints } from "lucide-react";
import type { ReactNode } from "react";
import type { PaneName } from "#domain/lens/lens.ts";
import { useBriefingDesk } from "#state/briefing/briefing-desk.tsx";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { AnalysisToggles } from "./AnalysisToggles.tsx";
import { OnePane, PANE_TABS, PaneTabs } from "./PaneTabs.tsx";
import type { PaneViews } from "./WidePanes.tsx";

const ICONS = { graph: Waypoints, timeline: ChartColumn, reader: BookOpenText } as const;

/** One pane at a time behind tabs, for screens below 1100 px. `whole` takes the place of the pane; `null`: nothing does. */
export function TabbedPanes(props: { readonly views: PaneViews; readonly whole: ReactNode }) {
  const chosen = useLens((lens) => lens.pane);
  const showPane = useShowPane();
  return (
    <PaneTabs
      {...props}
      chosen={chosen}
      onChoose={showPane}
      tools={
        <div className="pane-tab-tools">
          <AnalysisToggles />
        </div>
      }
    />
  );
}

/** Brings a pane to the front; a comparison, which has the place of all of them, makes room. */
function useShowPane(): (pane: PaneName) => void {
  const analysis = useLens((lens) => lens.analysis);
  const { set } = useLensGestures();
  return (pane) => set({ pane, ...(analysis === "change" ? { analysis: null } : {}) });
}

/** One pane at a time over a bar at the thumb, for phones. `whole` takes the place of all panes; `null`: nothing does. */
export function PhonePanes(props: { readonly views: PaneViews; readonly whole: ReactNode }) {
  const chosen = useLens((lens) => lens.pane);
  const analysis = useLens((lens) => lens.analysis);
  const { set } = useLensGestures();
  const showPane = useShowPane();
  const isBriefing = useBriefingDesk((desk) => desk.isOpen);
  const setBriefing = useBriefingDesk((desk) => desk.setOpen);
  const isAnalysing = !isBriefing && analysis !== null && (analysis === "change" || chosen === "reader");
  const isWritten = isBriefing && chosen === "reader";
  return (
    <>
      <main className="panes">{props.whole ?? <OnePane views={props.views} pane={chosen} />}</main>
      <nav className="phone-nav" aria-label="Views">
        {PANE_TABS.map(({ name, label }) => (
          <button
            key={name}
            type="button"
            aria-current={name === chosen && !isAnalysing && !isWritten}
            onClick={() => {
              if (name !== "reader") return showPane(name);
              setBriefing(false);
              set({ pane: name, analysis: null });
            }}
          >
            <PaneIcon pane={name} />
            {label}
          </button>
        ))}
        <button
          type="button"
          aria-current={isAnalysing}
          // Out of a comparison, which has no row of analyses, it leads to the first of them.
          onClick={() => {
            setBriefing(false);
            set({ pane: "reader", analysis: analysis === "change" ? "balance" : (analysis ?? "balance") });
          }}
        >
          <Scale size={18} aria-hidden="true" />
          Analyse
        </button>
        <button
          type="button"
          aria-current={isWritten}
          onClick={() => {
            setBriefing(true);
            set({ pane: "reader" });
          }}
        >
          <ListOrdered size={18} aria-hidden="true" />
          Briefing
        </button>
      </nav>
    </>
  );
}

function PaneIcon({ pane }: { readonly pane: PaneName }) {
  const Icon = ICONS[pane];
  return <Icon size={18} aria-hidden="true" />;
}
