import type { ReactNode } from "react";
import type { PaneName } from "#domain/lens/lens.ts";
import { ArticleReader, type Coding } from "#features/article-reader/index.ts";
import type { LedgerEditing } from "#features/evidence-ledger/index.ts";
import { loadTradeRecords, TradeTimeline } from "#features/trade-timeline/index.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import "../shell/shell.css";
import { ClaimsSeat } from "../shell/ClaimsSeat.tsx";
import { FollowingLens } from "../shell/FollowingLens.tsx";
import { lateView } from "../shell/late-view.tsx";
import { Pane } from "../shell/Pane.tsx";
import { PaneTabs } from "../shell/PaneTabs.tsx";
import type { PaneViews } from "../shell/WidePanes.tsx";
import { WindowControl } from "../shell/WindowControl.tsx";
import { CastGraph } from "./CastGraph.tsx";
import { FrameHead } from "./FrameHead.tsx";
import type { FrameParts } from "./frame-parts.ts";
import { useFrameRoom } from "./use-frame-size.ts";

const TradeRecords = lateView(loadTradeRecords);
const EvidenceLedger = lateView(() =>
  import("#features/evidence-ledger/index.ts").then(({ EvidenceLedger }) => EvidenceLedger),
);
const AnalysisPane = lateView(() => import("#features/analysis/index.ts").then(({ AnalysisPane }) => AnalysisPane));

/** What can be done to words and ledger; all `null` where nothing can be kept. */
export type FrameWork = { readonly coding: Coding | null; readonly editing: LedgerEditing | null };
const NO_WORK: FrameWork = { coding: null, editing: null };

type Props = { readonly parts: FrameParts; readonly work?: FrameWork };

/** The small desk: one view at a time behind tabs, over one window and one selection. */
export function DeskFrame({ parts, work = NO_WORK }: Props) {
  const front = useLens((lens) => lens.pane);
  const { set } = useLensGestures();
  const views = useViews(work);
  return (
    <>
      <PaneHead parts={parts} />
      <div className="embed-body embed-panes">
        <PaneTabs views={views} chosen={front} onChoose={(pane) => set({ pane })} whole={null} />
      </div>
      <ClaimsSeat stands />
    </>
  );
}

/** The timeline or the reader alone. */
export function PaneFrame({ parts, work = NO_WORK, pane }: Props & { readonly pane: Exclude<PaneName, "graph"> }) {
  const views = useViews(work);
  return (
    <>
      <PaneHead parts={parts} />
      <div className="embed-body embed-panes">{views[pane](null)}</div>
      <ClaimsSeat stands />
    </>
  );
}

/** The title, and the window where all is wanted that stands around a view. */
function PaneHead({ parts: { ui, heading, title } }: { readonly parts: FrameParts }) {
  const dossier = useDossier();
  if (ui === "none") return null;
  return <FrameHead level={heading} title={title ?? dossier.title} end={ui === "full" ? <WindowControl /> : null} />;
}

function useViews({ coding, editing }: FrameWork): PaneViews {
  const compact = useFrameRoom() !== "wide";
  const analysis = useLens((lens) => lens.analysis);
  const pane = (name: PaneName, view: ReactNode) => (corner: ReactNode) => (
    <Pane pane={name} turn corner={corner}>
      {view}
    </Pane>
  );
  return {
    graph: pane(
      "graph",
      <FollowingLens>
        <CastGraph />
      </FollowingLens>,
    ),
    timeline: pane(
      "timeline",
      <FollowingLens>
        <TradeTimeline compact={compact} />
      </FollowingLens>,
    ),
    reader: pane(
      "reader",
      analysis === null ? (
        <ArticleReader
          compact
          coding={coding}
          evidence={<EvidenceLedger compact editing={editing} />}
          records={<TradeRecords compact editing={null} />}
        />
      ) : (
        <AnalysisPane compact />
      ),
    ),
  };
}
