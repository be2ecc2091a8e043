import type { ReactNode } from "react";
import type { PaneName } from "#domain/lens/lens.ts";
import { AllianceGraph } from "#features/alliance-graph/index.ts";
import { ArticleReader } from "#features/article-reader/index.ts";
import { EvidenceLedger } from "#features/evidence-ledger/index.ts";
import { loadTradeRecords, TradeTimeline } from "#features/trade-timeline/index.ts";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { panelProps, TabRow, useTabIds } from "#ui/Tabs.tsx";
import { FollowingLens } from "../shell/FollowingLens.tsx";
import { lateView } from "../shell/late-view.tsx";
import { Pane } from "../shell/Pane.tsx";
import type { DeskLayout } from "../shell/use-layout.ts";
import { type PaneViews, WidePanes } from "../shell/WidePanes.tsx";

const TradeRecords = lateView(loadTradeRecords);
const loadAnalysis = () => import("#features/analysis/index.ts").then(({ AnalysisPane }) => AnalysisPane);
const AnalysisPane = lateView(loadAnalysis);

/** The three panes side by side, or one at a time behind tabs. */
export function SealedPanes(props: {
  readonly layout: DeskLayout;
  readonly filled: PaneName | null;
  readonly onFill: (pane: PaneName | null) => void;
}) {
  const { layout, filled, onFill } = props;
  const front = useLens((lens) => lens.pane);
  const isAnalysis = useLens((lens) => lens.analysis !== null);
  const views = viewsOf(layout === "phone", isAnalysis);
  if (layout === "wide")
    return (
      <main className="panes">
        <WidePanes views={views} filled={filled === front ? filled : null} onFill={onFill} />
      </main>
    );
  return (
    <main className="panes">
      <OnePane views={views} />
    </main>
  );
}

const TABS = [
  { name: "graph", label: "Graph" },
  { name: "timeline", label: "Trade" },
  { name: "reader", label: "Read" },
] as const;

function OnePane({ views }: { readonly views: PaneViews }) {
  const chosen = useLens((lens) => lens.pane);
  const { set } = useLensGestures();
  const ids = useTabIds();
  return (
    <div className="pane-slot flex flex-col">
      <div className="pane-tabs">
        <TabRow
          label="Views"
          className="pane-tab-row"
          idBase={ids}
          tabs={TABS}
          chosen={chosen}
          onChoose={(pane: PaneName) => set({ pane })}
        />
      </div>
      <div {...panelProps(ids, chosen)} className="flex-1 min-h-0">
        <div key={chosen} className="pane-slot">
          {views[chosen](null)}
        </div>
      </div>
    </div>
  );
}

/** As on the desk; an analysis that a step has open stands in the reader's place. */
function viewsOf(compact: boolean, isAnalysis: boolean): PaneViews {
  const following = (view: ReactNode) => <FollowingLens>{view}</FollowingLens>;
  return {
    graph: (corner) => (
      <Pane pane="graph" turn corner={corner}>
        {following(<AllianceGraph compact={compact} />)}
      </Pane>
    ),
    timeline: (corner) => (
      <Pane pane="timeline" turn corner={corner}>
        {following(<TradeTimeline compact={compact} />)}
      </Pane>
    ),
    reader: (corner) => (
      <Pane pane="reader" turn corner={corner}>
        {isAnalysis ? (
          <AnalysisPane compact={compact} />
        ) : (
          <ArticleReader
            compact={compact}
            evidence={<EvidenceLedger compact={compact} editing={null} />}
            records={<TradeRecords compact={compact} editing={null} />}
          />
        )}
      </Pane>
    ),
  };
}
