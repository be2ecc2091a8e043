import { type ReactNode, useCallback, useEffect, useState } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { PaneName } from "#domain/lens/lens.ts";
import { AllianceGraph } from "#features/alliance-graph/index.ts";
import type { Brought } from "#features/article-import/index.ts";
import { ArticleReader, type Coding, type TheirCoding } from "#features/article-reader/index.ts";
import type { LedgerEditing } from "#features/evidence-ledger/index.ts";
import { loadTradeRecords, type RecordsEditing, TradeTimeline } from "#features/trade-timeline/index.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useLens, useLensGestures, useLensStore } from "#state/lens/lens-context.tsx";
import { usePreferencesStore } from "#state/preferences/preferences-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { ClaimsSeat } from "../shell/ClaimsSeat.tsx";
import { FollowingLens } from "../shell/FollowingLens.tsx";
import { Footer } from "../shell/Footer.tsx";
import { lateView } from "../shell/late-view.tsx";
import { type DeskDialog, Masthead } from "../shell/Masthead.tsx";
import { Pane } from "../shell/Pane.tsx";
import { loadEmbed } from "../shell/share/load-embed.tsx";
import { loadShare } from "../shell/share/load-share.tsx";
import { SavedCopyNotice } from "../shell/states/SavedCopyNotice.tsx";
import { isWhole } from "../shell/states/SourceNotices.tsx";
import { PhonePanes, TabbedPanes } from "../shell/TabbedPanes.tsx";
import { useFetchedSoon, useLate } from "../shell/use-late.ts";
import { type DeskLayout, useLayout } from "../shell/use-layout.ts";
import { useTurns } from "../shell/use-turns.ts";
import { type PaneViews, WidePanes } from "../shell/WidePanes.tsx";
import { WindowControl } from "../shell/WindowControl.tsx";
import { deskCommands } from "../wiring/desk-commands.ts";
import { listenToDeskKeys } from "../wiring/desk-keys.ts";
import { showState } from "../wiring/page-state.ts";
import { type BriefingKeys, BriefingPane, loadBriefing, useBriefing } from "../wiring/use-briefing.tsx";
import type { DossierLoad } from "../wiring/use-dossier-load.ts";
import { useSpokenLens } from "../wiring/use-spoken-lens.ts";
import { useTypedAhead } from "../wiring/use-typed-ahead.ts";
import { useCoding, useTheirCoding } from "../wiring/workspace/use-coding.ts";
import type { Workspaced } from "../wiring/workspace/use-desk-workspace.ts";
import { useEvidenceAsk } from "../wiring/workspace/use-evidence-ask.ts";
import { useIntake } from "../wiring/workspace/use-intake.ts";
import { useLedgerEditing } from "../wiring/workspace/use-ledger-editing.tsx";
import { useRecordsEditing } from "../wiring/workspace/use-records-editing.tsx";
import { useTradeImport } from "../wiring/workspace/use-trade-import.tsx";

const PANES = 3;

/** Wanted by few: chunks of their own. */
const loadIntake = () => import("#features/article-import/index.ts").then(({ ArticleImport }) => ArticleImport);
/** Fetched before it is asked for. Letters typed right after its key belong to it, whether it has come or not. */
const loadFind = () => import("#features/find/index.ts").then(({ FindDialog }) => FindDialog);
const loadHelp = () => import("../shell/help/HelpDialog.tsx").then(({ HelpDialog }) => HelpDialog);
/** Behind the reader's first tab, as the trade records are. */
const loadLedger = () => import("#features/evidence-ledger/index.ts").then(({ EvidenceLedger }) => EvidenceLedger);
const EvidenceLedger = lateView(loadLedger);
/** Questions asked of the whole: fetched when the first is. */
const loadAnalysis = () => import("#features/analysis/index.ts");
const AnalysisPane = lateView(() => loadAnalysis().then((analysis) => analysis.AnalysisPane));
const ChangePage = lateView(() => loadAnalysis().then((analysis) => analysis.ChangePage));
const TradeRecords = lateView(loadTradeRecords);
const loadProblems = () => import("../shell/states/ProblemsDialog.tsx").then(({ ProblemsDialog }) => ProblemsDialog);

type Ready = Extract<DossierLoad, { kind: "ready" }>;

/** The desk: three views of one dossier, over one window and one selection. */
export function DeskPage(props: {
  readonly load: Ready;
  /** The workspace; `null` until it came. */
  readonly workspaced: Workspaced | null;
  /** Called once the views stand. */
  readonly onSettled: () => void;
  readonly onStart: () => void;
  /** What was brought before the desk stood; `nothing`: the way in is wanted. */
  readonly brought: Brought | "nothing" | null;
  readonly notices: ReactNode;
}) {
  const layout = useLayout();
  const [dialog, setDialog] = useState<DeskDialog | null>(null);
  const [filled, setFilled] = useFilledPane();
  const { load, workspaced, onSettled, onStart, notices } = props;
  const dossier = useDossier();
  const close = useCallback(() => setDialog(null), []);
  const [brought, setBrought] = useState<Brought | "nothing" | null>(props.brought === "nothing" ? "nothing" : null);
  const addArticle = useCallback(() => setBrought("nothing"), []);
  const endIntake = useCallback(() => setBrought(null), []);
  const Intake = useLate(brought !== null, loadIntake, endIntake);
  const { pick, set } = useLensGestures();
  const analysis = useLens((lens) => lens.analysis);
  const Problems = useLate(dialog === "problems", loadProblems, close);
  const Find = useLate(dialog === "find", loadFind, close);
  const typedForFind = useTypedAhead(dialog === "find", close);
  const Help = useLate(dialog === "keys", loadHelp, close);
  const Share = useLate(dialog === "share", loadShare, close);
  const Embed = useLate(dialog === "embed", loadEmbed, close);
  const toEmbed = useCallback(() => setDialog("embed"), []);
  const open = useCallback((which: DeskDialog) => (which === "start" ? onStart() : setDialog(which)), [onStart]);
  const { ask, take } = useEvidenceAsk();
  const briefing = useBriefing();
  const isCompared = analysis === "change" && !briefing.isOpen;
  useSpokenLens();
  const turns = useTurns(PANES);
  const coding = useCoding(workspaced, load.dossier, addArticle, take);
  const isClosed = workspaced !== null && coding === null;
  const announce = useAnnounce();
  const askEvidence = useCallback(
    () => (isClosed ? announce("Nothing can be added: the workspace is read-only here.") : ask()),
    [isClosed, announce, ask],
  );
  useKeys(dossier, open, setFilled, askEvidence, briefing.keys);
  const trade = useTradeImport(coding !== null, props.brought === "nothing" ? null : props.brought, setBrought);
  useIntake(coding !== null, trade.bring);
  const editing = useLedgerEditing(workspaced);
  const records = useRecordsEditing(workspaced, load.dossier, trade.pick);
  const theirs = useTheirCoding(workspaced, load.dossier);
  const inPlace = briefing.isOpen ? (
    <BriefingPane base={load.dossier} onAddStep={briefing.keys.addStep} />
  ) : analysis === null ? null : (
    <AnalysisPane compact={layout === "phone"} />
  );
  const views = viewsOf(layout, load, turns, { coding, theirs, editing, records }, inPlace);
  useEffect(() => {
    if (turns !== PANES) return;
    showState("ready");
    onSettled();
  }, [turns, onSettled]);
  useFetchedSoon(turns === PANES, loadFind);
  useFetchedSoon(turns === PANES, loadLedger);
  useFetchedSoon(turns === PANES, loadBriefing);
  useFetchedSoon(turns === PANES, loadTradeRecords);
  const phone = layout === "phone";
  const Corner = workspaced?.chunk.WorkspaceCorner;
  const Notes = workspaced?.chunk.NotesSeat;
  return (
    <div className="desk" data-layout={layout}>
      <Masthead layout={layout} onOpen={open}>
        {Corner && workspaced ? <Corner workspace={workspaced.workspace} base={load.dossier} compact={phone} /> : null}
      </Masthead>
      {notices}
      {trade.notice}
      {phone ? (
        <div className="phone-window">
          <WindowControl />
          {Notes ? <Notes compact /> : null}
        </div>
      ) : null}
      {phone ? (
        <PhonePanes views={views} whole={isCompared ? <ChangePage compact /> : null} />
      ) : (
        <main className="panes">
          {layout === "tabs" ? (
            <TabbedPanes views={views} whole={isCompared ? <ChangePage compact={false} /> : null} />
          ) : isCompared ? (
            <ChangePage compact={false} />
          ) : (
            <WidePanes views={views} filled={filled} onFill={setFilled} />
          )}
        </main>
      )}
      {phone ? null : <Footer onKeys={() => setDialog("keys")}>{Notes ? <Notes compact={false} /> : null}</Footer>}
      {brought !== null && Intake && coding !== null ? (
        <Intake
          brought={brought === "nothing" ? null : brought}
          onAdded={(id) => {
            pick({ kind: "article", id }, "desk");
            // Where one pane is shown at a time, that of the article.
            set({ pane: "reader", tab: "article" });
            // The button that led here is gone by the time the dialog is: the keyboard goes where the article is.
            requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-pane="reader"]')?.focus());
          }}
          onClose={endIntake}
        />
      ) : null}
      {trade.view}
      <ClaimsSeat stands={turns === PANES} />
      {briefing.notice}
      {dialog === "find" && Find ? <Find onClose={close} typedAhead={typedForFind} /> : null}
      {dialog === "problems" && Problems ? <Problems dossier={dossier} onClose={close} /> : null}
      {dialog === "keys" && Help ? <Help onClose={close} /> : null}
      {dialog === "share" && Share ? <Share onClose={close} onEmbed={toEmbed} /> : null}
      {dialog === "embed" && Embed ? <Embed onClose={close} /> : null}
    </div>
  );
}

/** The pane that fills the desk, until the lens is led to another one. */
function useFilledPane() {
  const [filled, setFilled] = useState<PaneName | null>(null);
  const front = useLens((lens) => lens.pane);
  const { set } = useLensGestures();
  const fill = useCallback(
    (pane: PaneName | null) => {
      setFilled(pane);
      if (pane !== null) set({ pane });
    },
    [set],
  );
  return [filled === front ? filled : null, fill] as const;
}

/** What the workspace lets be done within the views; `null` where nothing can be. */
type Work = {
  readonly coding: Coding | null;
  readonly theirs: TheirCoding | undefined;
  readonly editing: LedgerEditing | null;
  readonly records: RecordsEditing | null;
};

/** The three panes, drawn one after the other; a view that breaks takes neither the others nor the frame along. */
function viewsOf(
  layout: DeskLayout,
  load: Ready,
  turns: number,
  { coding, theirs, editing, records }: Work,
  inPlace: ReactNode,
): PaneViews {
  const compact = layout === "phone";
  const flows = load.dossier.parts.flows;
  // Where the whole source gave way, one notice above the desk says it for all views.
  const notice = isWhole(load.dossier) ? null : (
    <SavedCopyNotice part="flows" state={flows} onRetry={load.retry} refreshing={load.refreshing} />
  );
  return {
    graph: (corner) => (
      <Pane pane="graph" turn corner={corner}>
        <FollowingLens>
          <AllianceGraph compact={compact} />
        </FollowingLens>
      </Pane>
    ),
    timeline: (corner) => (
      <Pane pane="timeline" turn={turns > 1} corner={corner}>
        <FollowingLens>
          <TradeTimeline compact={compact} notice={notice} />
        </FollowingLens>
      </Pane>
    ),
    reader: (corner) => (
      <Pane pane="reader" turn={turns > 2} corner={corner}>
        {inPlace ?? (
          <ArticleReader
            compact={compact}
            evidence={<EvidenceLedger compact={compact} editing={editing} />}
            coding={coding}
            theirs={theirs}
            records={<TradeRecords compact={compact} editing={records} />}
          />
        )}
      </Pane>
    ),
  };
}

function useKeys(
  dossier: Dossier,
  open: (dialog: DeskDialog) => void,
  fill: (pane: PaneName | null) => void,
  askEvidence: () => void,
  briefing: BriefingKeys,
) {
  const lens = useLensStore();
  const preferences = usePreferencesStore();
  useEffect(
    () =>
      listenToDeskKeys(
        deskCommands({
          dossier,
          lens,
          find: () => open("find"),
          help: () => open("keys"),
          unfill: () => fill(null),
          askEvidence,
          briefing,
          letters: () => preferences.getState().preferences.letterKeys,
        }),
      ),
    [dossier, lens, preferences, open, fill, askEvidence, briefing],
  );
}
