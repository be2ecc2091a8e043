import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Config } from "#data/http/config.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { IgnoredPart } from "#domain/lens/lens-text.ts";
import { calendarDay } from "#domain/shared/month.ts";
import { BLANK, blankDossier, overlay } from "#domain/workspace/overlay.ts";
import type { Brought } from "#features/article-import/index.ts";
import { BriefingDeskProvider, createBriefingDesk } from "#state/briefing/briefing-desk.tsx";
import { ClaimDeskProvider } from "#state/claims/claim-desk.tsx";
import { DossierProvider } from "#state/dossier/dossier-context.tsx";
import { LensProvider } from "#state/lens/lens-context.tsx";
import { createLensStore } from "#state/lens/lens-store.ts";
import { OwnershipProvider } from "#state/workspace/ownership-context.tsx";
import { useDocumentShown, WorkspaceProvider } from "#state/workspace/workspace-context.tsx";
import { DeskPage } from "./routes/DeskPage.tsx";
import { StartPage } from "./routes/StartPage.tsx";
import { AddressNotice, ConfigNotice } from "./shell/AddressNotice.tsx";
import { HandOverSeat } from "./shell/HandOverSeat.tsx";
import { lateView } from "./shell/late-view.tsx";
import { PrintSeat } from "./shell/PrintSeat.tsx";
import { STAGE_VIEWS } from "./shell/stage-views.tsx";
import { FailedDesk } from "./shell/states/FailedDesk.tsx";
import { LoadingDesk } from "./shell/states/LoadingDesk.tsx";
import { ReloadNotice } from "./shell/states/ReloadNotice.tsx";
import { SourceNotices } from "./shell/states/SourceNotices.tsx";
import { TalkSeat } from "./shell/TalkSeat.tsx";
import { followAddress } from "./wiring/address-bar.ts";
import { CLAIM_VIEWS } from "./wiring/claim-views.tsx";
import { lensFrom, queryFor } from "./wiring/lens-from.ts";
import { showState } from "./wiring/page-state.ts";
import { prepareDossier } from "./wiring/prepare-dossier.ts";
import { type DossierLoad, useDossierLoad } from "./wiring/use-dossier-load.ts";
import { useDeskWorkspace, type Workspaced } from "./wiring/workspace/use-desk-workspace.ts";
import { useTradeFiles } from "./wiring/workspace/use-trade-files.ts";

/** Which page of the build this is: the desk, or the stage on which a briefing is presented. */
export type PageKind = "desk" | "stage";

const hasFragment = location.hash.startsWith("#briefing=");
const BroughtBriefing = lateView(() =>
  import("./shell/BroughtBriefing.tsx").then((brought) => brought.BroughtBriefing),
);
const StagePage = lateView(() => import("./routes/StagePage.tsx").then((stage) => stage.StagePage));

/** The app: asks for the dossier the address names and shows the desk, or says what stands in the way. */
export function App(props: { readonly config: Config; readonly page?: PageKind }) {
  const [wanted, setWanted] = useState(() => new URLSearchParams(location.search).get("d"));
  const [starting, setStarting] = useState(false);
  const [blank, setBlank] = useState<Blank | null>(null);
  const load = useDossierLoad(props.config.source, wanted, prepareDossier);
  // A desk says for itself when its views stand.
  const state = (load.kind === "ready" && !starting) || blank !== null ? null : stateOf(load);
  useEffect(() => {
    if (state !== null) showState(state);
  }, [state]);
  const start = useCallback(() => {
    setBlank(null);
    setStarting(true);
  }, []);
  if (blank !== null)
    return <Desk key={BLANK} page="desk" load={blank.load} notice={null} onStart={start} brought={blank.brought} />;
  if (load.kind === "loading") return <LoadingDesk load={load} />;
  if (load.kind === "failed") return <FailedDesk failure={load.failure} onRetry={load.retry} />;
  if (load.kind === "empty" || starting)
    return (
      <StartPage
        load={load}
        onOpen={(id) => {
          setWanted(id);
          setStarting(false);
        }}
        onBlank={(brought) => setBlank({ load: blankLoad(load.retry), brought })}
      />
    );
  return (
    <Desk
      key={load.dossier.id}
      page={props.page ?? "desk"}
      load={load}
      notice={props.config.notice}
      onStart={start}
      brought={null}
    />
  );
}

/** A desk without any dossier, and what was brought to it. */
type Blank = { readonly load: Ready; readonly brought: Brought | "nothing" | null };
type Ready = Extract<DossierLoad, { kind: "ready" }>;

function blankLoad(retry: () => void): Ready {
  return {
    kind: "ready",
    dossier: blankDossier("Workspace", calendarDay(new Date())),
    list: [],
    retry,
    refreshing: false,
  };
}

/** The timeline says of its own records where they come from. */
const PARTS_WITH_OWN_NOTICE = ["flows"] as const;

const stateOf = (load: DossierLoad) =>
  load.kind === "loading" ? "loading" : load.kind === "failed" ? "failed" : "ready";

/** Shown in the moment in which the workspace of before is fetched from the disk. */
const OPENING = { kind: "loading", progress: null, again: null, slow: false, cancel: () => undefined } as const;

type DeskProps = {
  readonly page: PageKind;
  readonly load: Ready;
  /** What was brought before there was a desk to bring it to. */
  readonly brought: Brought | "nothing" | null;
  /** What was wrong with the configuration, if anything. */
  readonly notice: string | null;
  readonly onStart: () => void;
};

/** The desk over dossier and workspace together. */
function Desk(props: DeskProps) {
  const { load } = props;
  const [settled, setSettled] = useState(false);
  const opening = useDeskWorkspace(load.dossier.id, settled);
  const workspaced = opening.kind === "open" ? opening : null;
  const document = useDocumentShown(workspaced?.workspace.store ?? null);
  const { dossier } = load;
  const files = useTradeFiles(document);
  const seen = useMemo(
    () => (document === null ? dossier : overlay(dossier, document, files)),
    [dossier, document, files],
  );
  const settle = useCallback(() => setSettled(true), []);
  if (opening.kind === "awaited") return <LoadingDesk load={OPENING} />;
  return (
    <WorkspaceProvider store={workspaced?.workspace.store ?? null}>
      <OwnershipProvider dossier={load.dossier} document={document}>
        <LensedDesk {...props} seen={seen} workspaced={workspaced} onSettled={settle} />
      </OwnershipProvider>
    </WorkspaceProvider>
  );
}

function LensedDesk(
  props: DeskProps & {
    readonly seen: Dossier;
    readonly workspaced: Workspaced | null;
    readonly onSettled: () => void;
  },
) {
  const { page, load, notice, onStart, seen, workspaced } = props;
  const { dossier } = load;
  /** Links may point at anything that is seen now, of the dossier or of the reader. */
  const now = useRef(seen);
  useEffect(() => {
    now.current = seen;
  }, [seen]);
  const [{ store, ignored }] = useState(() => {
    const read = lensFrom(location.search, seen);
    return { store: createLensStore(read.lens), ignored: read.ignored };
  });
  const [briefingDesk] = useState(createBriefingDesk);
  const [bad, setBad] = useState<readonly IgnoredPart[]>(ignored);
  useEffect(() => {
    // The address of a stage says which step is shown.
    if (page === "stage") return;
    return followAddress(store, {
      print: () => queryFor(store.getState().lens, now.current),
      read: (query) => {
        const read = lensFrom(query, now.current);
        setBad(read.ignored);
        store.getState().replace(read.lens);
      },
    });
  }, [store, page]);
  const Notices = workspaced?.chunk.WorkspaceNotices;
  if (page === "stage")
    return (
      <LensProvider store={store}>
        <DossierProvider dossier={seen}>
          <StagePage views={STAGE_VIEWS} />
        </DossierProvider>
      </LensProvider>
    );
  return (
    <LensProvider store={store}>
      <DossierProvider dossier={seen}>
        <BriefingDeskProvider store={briefingDesk}>
          <ClaimDeskProvider views={CLAIM_VIEWS}>
            <DeskPage
              load={load}
              workspaced={workspaced}
              onSettled={props.onSettled}
              brought={props.brought}
              onStart={onStart}
              notices={
                <>
                  <ReloadNotice />
                  <ConfigNotice notice={notice} />
                  {hasFragment ? <BroughtBriefing /> : null}
                  <AddressNotice ignored={bad} onDismiss={() => setBad([])} />
                  {Notices && workspaced ? <Notices workspace={workspaced.workspace} /> : null}
                  <SourceNotices
                    dossier={dossier}
                    onRetry={load.retry}
                    refreshing={load.refreshing}
                    elsewhere={PARTS_WITH_OWN_NOTICE}
                  />
                </>
              }
            />
            <TalkSeat />
            <PrintSeat />
            <HandOverSeat />
          </ClaimDeskProvider>
        </BriefingDeskProvider>
      </DossierProvider>
    </LensProvider>
  );
}
