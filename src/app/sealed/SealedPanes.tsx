import type { ReactNode } from "react";
import type { SealedAbout } from "#data/sealed/sealed-wire.ts";
import type { PaneName } from "#domain/lens/lens.ts";
import { writeCount, writeList, writeNumber } from "#domain/shared/wording.ts";
import { chooseSeries } from "#domain/trade/series-choice.ts";
import { AllianceGraph } from "#features/alliance-graph/index.ts";
import { ArticleReader } from "#features/article-reader/index.ts";
import { EvidenceLedger } from "#features/evidence-ledger/index.ts";
import { loadTradeRecords, TradeTimeline } from "#features/trade-timeline/index.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { FollowingLens } from "../shell/FollowingLens.tsx";
import { lateView } from "../shell/late-view.tsx";
import { Pane } from "../shell/Pane.tsx";
import { PaneTabs } from "../shell/PaneTabs.tsx";
import type { DeskLayout } from "../shell/use-layout.ts";
import { type PaneViews, WidePanes } from "../shell/WidePanes.tsx";

const TradeRecords = lateView(loadTradeRecords);
const loadAnalysis = () => import("#features/analysis/index.ts");
const AnalysisPane = lateView(() => loadAnalysis().then((analysis) => analysis.AnalysisPane));
const ChangePage = lateView(() => loadAnalysis().then((analysis) => analysis.ChangePage));

/** The three panes side by side, or one at a time behind tabs; a comparison of two dates has the place of all of them. */
export function SealedPanes(props: {
  readonly layout: DeskLayout;
  readonly about: SealedAbout;
  readonly filled: PaneName | null;
  readonly onFill: (pane: PaneName | null) => void;
}) {
  const { layout, about, filled, onFill } = props;
  const front = useLens((lens) => lens.pane);
  const { set } = useLensGestures();
  const analysis = useLens((lens) => lens.analysis);
  const compact = layout === "phone";
  const views = viewsOf(compact, about, analysis !== null);
  return (
    <main className="panes">
      {analysis === "change" ? (
        <ChangePage compact={compact} />
      ) : layout === "wide" ? (
        <WidePanes views={views} filled={filled === front ? filled : null} onFill={onFill} />
      ) : (
        <PaneTabs views={views} chosen={front} onChoose={(pane) => set({ pane })} whole={null} />
      )}
    </main>
  );
}

/** As on the desk; an analysis that a step has open stands in the reader's place. */
function viewsOf(compact: boolean, about: SealedAbout, isAnalysis: boolean): PaneViews {
  const following = (view: ReactNode) => <FollowingLens>{view}</FollowingLens>;
  return {
    graph: (corner) => (
      <Pane pane="graph" turn corner={corner}>
        {following(<AllianceGraph compact={compact} />)}
      </Pane>
    ),
    timeline: (corner) => (
      <Pane pane="timeline" turn corner={corner}>
        {following(<TradeTimeline compact={compact} notice={<TradeNotHere about={about} />} />)}
      </Pane>
    ),
    reader: (corner) => (
      <Pane pane="reader" turn corner={corner}>
        {isAnalysis ? (
          <div className="sealed-analysis">
            <OverWhatIsHere about={about} />
            <AnalysisPane compact={compact} />
          </div>
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

/** Where what is picked has no trade in the file: that may be because it did not travel. */
function TradeNotHere({ about: { travels, of } }: { readonly about: SealedAbout }) {
  const dossier = useDossier();
  const isElse = useLens((lens) => chooseSeries(dossier, lens).because === "fallback");
  if (!isElse || travels.flows === of.flows) return null;
  return (
    <p className="sealed-not-here">
      This file holds the trade that its steps show, and no other. What is not found here may well be on record.
    </p>
  );
}

/** An analysis goes through what travelled alone, which may be less than the desk had. */
function OverWhatIsHere({ about: { travels, of } }: { readonly about: SealedAbout }) {
  const parts = [
    ...(travels.ties < of.ties ? [`${writeNumber(travels.ties)} of ${writeCount(of.ties, "tie")}`] : []),
    ...(travels.flows < of.flows ? [`${writeNumber(travels.flows)} of ${writeCount(of.flows, "trade record")}`] : []),
  ];
  if (parts.length === 0) return null;
  return <p className="sealed-not-here">{`Worked out over what is in this file: ${writeList(parts)}.`}</p>;
}
