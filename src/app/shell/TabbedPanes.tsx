import { BookOpenText, ChartColumn, ListOrdered, Scale, Waypoints } from "lucide-react";
import type { ReactNode } from "react";
import type { PaneName } from "#domain/lens/lens.ts";
import { useBriefingDesk } from "#state/briefing/briefing-desk.tsx";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { panelProps, TabRow, useTabIds } from "#ui/Tabs.tsx";
import { AnalysisToggles } from "./AnalysisToggles.tsx";
import type { PaneViews } from "./WidePanes.tsx";

const PANES = [
  { name: "graph", label: "Graph", Icon: Waypoints },
  { name: "timeline", label: "Trade", Icon: ChartColumn },
  { name: "reader", label: "Read", Icon: BookOpenText },
] as const;

/** One pane at a time behind tabs, for screens below 1100 px. `whole` takes the place of the pane; `null`: nothing does. */
export function TabbedPanes(props: { readonly views: PaneViews; readonly whole: ReactNode }) {
  const chosen = useLens((lens) => lens.pane);
  const showPane = useShowPane();
  const ids = useTabIds();
  return (
    <div className="pane-slot flex flex-col">
      <div className="pane-tabs">
        <TabRow
          label="Views"
          className="pane-tab-row"
          idBase={ids}
          tabs={PANES.map(({ name, label }) => ({ name, label }))}
          chosen={props.whole === null ? chosen : null}
          onChoose={showPane}
        />
        <div className="pane-tab-tools">
          <AnalysisToggles />
        </div>
      </div>
      {props.whole === null ? (
        <div {...panelProps(ids, chosen)} className="flex-1 min-h-0">
          <OnePane views={props.views} pane={chosen} />
        </div>
      ) : (
        <div id={panelProps(ids, chosen).id} className="flex-1 min-h-0">
          {props.whole}
        </div>
      )}
    </div>
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
        {PANES.map(({ name, label, Icon }) => (
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
            <Icon size={18} aria-hidden="true" />
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

function OnePane(props: { readonly views: PaneViews; readonly pane: PaneName }) {
  return (
    <div key={props.pane} className="pane-slot">
      {props.views[props.pane](null)}
    </div>
  );
}
