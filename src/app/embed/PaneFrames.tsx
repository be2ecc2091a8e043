import { type ReactNode, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { PaneName } from "#domain/lens/lens.ts";
import { ArticleReader, type Coding } from "#features/article-reader/index.ts";
import type { LedgerEditing } from "#features/evidence-ledger/index.ts";
import { loadTradeRecords, TradeTimeline } from "#features/trade-timeline/index.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { Button } from "#ui/Button.tsx";
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
/** In a lone reader the article is a tab away, and nothing else is. */
const ONLY_ARTICLE = ["article"] as const;
const NO_WORK: FrameWork = { coding: null, editing: null };

type Props = { readonly parts: FrameParts; readonly work?: FrameWork };

/** The small desk: one view at a time behind tabs, over one window and one selection. */
export function DeskFrame({ parts, work = NO_WORK }: Props) {
  const front = useLens((lens) => lens.pane);
  const { set } = useLensGestures();
  const views = useViews(work, { legend: parts.ui === "full", isAlone: false });
  return (
    <>
      <PaneHead parts={parts} isShared />
      <div className="embed-body embed-panes">
        <PaneTabs views={views} chosen={front} onChoose={(pane) => set({ pane })} whole={null} />
      </div>
      <ClaimsSeat stands />
    </>
  );
}

/** The timeline or the reader alone. */
export function PaneFrame({ parts, work = NO_WORK, pane }: Props & { readonly pane: Exclude<PaneName, "graph"> }) {
  const views = useViews(work, { legend: false, isAlone: true });
  return (
    <>
      <PaneHead parts={parts} isShared={false} />
      <div className="embed-body embed-panes">{views[pane](null)}</div>
      <ClaimsSeat stands />
    </>
  );
}

/** The title, and the window where all is wanted that stands around a view. */
function PaneHead({ parts, isShared }: { readonly parts: FrameParts; readonly isShared: boolean }) {
  const dossier = useDossier();
  const { ui, heading, title } = parts;
  if (ui === "none") return null;
  const control = ui === "full" ? <WindowControl isShared={isShared} /> : null;
  return <FrameHead level={heading} title={title ?? dossier.title} end={control} />;
}

/** The timeline with no reader beside it: the table of what it shows takes its place, and gives it back. */
function LoneTimeline({ compact }: { readonly compact: boolean }) {
  const [isTable, setTable] = useState(false);
  const back = useRef<HTMLButtonElement>(null);
  const seat = useRef<HTMLDivElement>(null);
  const turn = (next: boolean) => {
    flushSync(() => setTable(next));
    if (next) back.current?.focus({ preventScroll: true });
    else seat.current?.querySelector<HTMLElement>('[data-pane="timeline"]')?.focus({ preventScroll: true });
  };
  return (
    <div ref={seat} className="embed-lone">
      {isTable ? (
        <section aria-label="Oil-trade timeline" data-pane="timeline" className="pane embed-table">
          <Button ref={back} look="link" onClick={() => turn(false)}>
            Back to the timeline
          </Button>
          <TradeRecords compact editing={null} />
        </section>
      ) : (
        <TradeTimeline compact={compact} onTable={() => turn(true)} />
      )}
    </div>
  );
}

type Around = {
  readonly legend: boolean;
  /** Whether only one of the views is shown. */
  readonly isAlone: boolean;
};

function useViews({ coding, editing }: FrameWork, { legend, isAlone }: Around): PaneViews {
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
        <CastGraph legend={legend} />
      </FollowingLens>,
    ),
    timeline: pane(
      "timeline",
      <FollowingLens>
        {isAlone ? <LoneTimeline compact={compact} /> : <TradeTimeline compact={compact} />}
      </FollowingLens>,
    ),
    reader: pane(
      "reader",
      analysis === null ? (
        <ArticleReader
          compact
          coding={coding}
          evidence={<EvidenceLedger compact editing={editing} {...(isAlone ? { beside: ONLY_ARTICLE } : {})} />}
          records={<TradeRecords compact editing={null} />}
        />
      ) : (
        <AnalysisPane compact />
      ),
    ),
  };
}
