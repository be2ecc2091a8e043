import { type ReactNode, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import type { OpenedSnapshot } from "#data/snapshot/open-snapshot.ts";
import { lensOfStep } from "#domain/briefing/step-lens.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { IgnoredParameter } from "#domain/embedding/embed-address.ts";
import { withoutOwnNotes } from "#domain/workspace/own-notes.ts";
import { BriefingDeskProvider, createBriefingDesk } from "#state/briefing/briefing-desk.tsx";
import { ClaimDeskProvider } from "#state/claims/claim-desk.tsx";
import { DossierProvider, useDossier } from "#state/dossier/dossier-context.tsx";
import { LensProvider } from "#state/lens/lens-context.tsx";
import { createLensStore } from "#state/lens/lens-store.ts";
import { PreferencesProvider } from "#state/preferences/preferences-context.tsx";
import { createPreferencesStore, DEFAULT_PREFERENCES } from "#state/preferences/preferences-store.ts";
import { CLAIM_VIEWS } from "../wiring/claim-views.tsx";
import type { HostBridge } from "../wiring/host/host-bridge.ts";
import { showState } from "../wiring/page-state.ts";
import { createExportDesk, Exporting } from "./export-desk.tsx";
import { type Again, FrameConfigNotice, FrameMissing, FrameNotice, FrameReload } from "./FrameStates.tsx";
import { FrameViews } from "./FrameViews.tsx";
import type { AnswerWays } from "./frame-answers.ts";
import type { FrameGate } from "./frame-gate.ts";
import type { FrameStore } from "./frame-store.ts";
import { isAtStep, openingLens, stepOf } from "./opening-lens.ts";
import { createStoryLink } from "./story-link.ts";
import { load } from "./use-gate.ts";
import { tellEachHost, useAnswers, useLensOver, useLinks, useTelling } from "./use-host.ts";
import { useWorkspaceHolder, type WorkspaceHolder } from "./workspace-holder.ts";

/** One dossier in the frame: its lens, the view that is chosen, and what the host hears and asks of it. */
export function DossierFrame(props: {
  readonly dossier: Dossier;
  /** The lens of the address. */
  readonly query: string;
  /** What of the rest of the address could not be used, and has not been dismissed. */
  readonly bad: readonly IgnoredParameter[];
  readonly onDismiss: () => void;
  readonly opened: OpenedSnapshot | null;
  readonly frozen: string | null;
  /** `null`: what is shown did not come from the source. */
  readonly again: Again | null;
  readonly notice: string | null;
  readonly bridge: HostBridge;
  readonly frame: FrameStore;
  readonly gate: FrameGate;
}) {
  const { dossier, opened, bridge, frame, gate } = props;
  const settings = useStore(frame, (state) => state.settings);
  const [start] = useState(() => openingLens(dossier, settings, props.query, opened));
  const [lens] = useState(() => createLensStore(start.lens));
  const [preferences] = useState(() =>
    createPreferencesStore({ ...DEFAULT_PREFERENCES, ...(opened === null ? {} : { method: opened.method }) }),
  );
  const [desk] = useState(createBriefingDesk);
  const [story] = useState(createStoryLink);
  const [exporting] = useState(createExportDesk);
  const [isNoted, setNoted] = useState(false);
  const workspace = useWorkspaceHolder();
  const step = stepOf(dossier, settings, opened);
  const ways = useMemo(
    (): AnswerWays => ({
      dossier: () => workspace.get()?.seen ?? dossier,
      lens,
      frame,
      story,
      workspace: () => workspace.get()?.store ?? null,
      showStep: (number) => {
        if (stepOf(dossier, { ...frame.getState().settings, step: number }, opened) === null) return false;
        frame.getState().set({ step: number });
        if (story.drive("goto", number) === null)
          lens.getState().replace(openingLens(dossier, frame.getState().settings, "", opened).lens);
        return true;
      },
      load: (order, { signal }) => load(frame, order, true, signal),
      exportAs: (order, how) => exporting.order(order, settings.view === "timeline" ? "timeline" : "graph", how),
    }),
    [dossier, lens, frame, story, workspace, opened, exporting, settings.view],
  );
  // The words of a step are those of what it shows: whoever looks on has a title of their own.
  const planned = useMemo(() => (step === null ? null : lensOfStep(step, dossier).lens), [step, dossier]);
  const isThere = useStore(lens, ({ lens: now }) => planned !== null && isAtStep(planned, now));
  const isGiven = useStore(frame, ({ given }) => given !== null);
  useLensOver(isGiven ? dossier : null, ways.dossier, lens);
  useAnswers(gate, ways);
  useTelling(bridge, lens, ways.dossier, story, isGiven);
  useLinks(bridge, lens);
  useEffect(() => {
    document.title = `${dossier.title} – Entente`;
  }, [dossier.title]);
  const stand = useReady(bridge, frame);
  return (
    <PreferencesProvider store={preferences}>
      <LensProvider store={lens}>
        <DossierProvider dossier={dossier}>
          <BriefingDeskProvider store={desk}>
            <ClaimDeskProvider views={CLAIM_VIEWS}>
              <FrameReload />
              <FrameConfigNotice notice={props.notice} />
              <FrameMissing dossier={dossier} again={props.again} />
              <FrameNotice
                ignored={isNoted ? props.bad : [...props.bad, ...start.ignored]}
                onDismiss={() => {
                  setNoted(true);
                  props.onDismiss();
                }}
              />
              <FrameViews
                settings={settings}
                title={isThere ? (step?.title ?? null) : null}
                frozen={[opened?.damage, props.frozen].filter((said) => said != null).join(" ") || null}
                isGiven={isGiven}
                story={story}
                bridge={bridge}
                workspace={workspace}
                onStand={stand}
              />
              <ShownDossier holder={workspace}>
                <Exporting desk={exporting} />
              </ShownDossier>
            </ClaimDeskProvider>
          </BriefingDeskProvider>
        </DossierProvider>
      </LensProvider>
    </PreferencesProvider>
  );
}

/** Puts the dossier with what was added in this frame over the one of the source, without notes: hosts get what is in it. */
function ShownDossier({ holder, children }: { readonly holder: WorkspaceHolder; readonly children: ReactNode }) {
  const dossier = useDossier();
  const seen = useSyncExternalStore(holder.subscribe, holder.get)?.seen ?? dossier;
  const shown = useMemo(() => withoutOwnNotes(seen, dossier), [seen, dossier]);
  return <DossierProvider dossier={shown}>{children}</DossierProvider>;
}

/** Says when the first view stands: to whoever reads the document, and to the host. Returns what its view calls then. */
function useReady(bridge: HostBridge, frame: FrameStore): () => void {
  const [stands, setStands] = useState(false);
  useEffect(() => {
    if (!stands) return;
    showState("ready");
    return tellEachHost(bridge, () => bridge.tell("interactive", { view: frame.getState().settings.view }));
  }, [bridge, frame, stands]);
  return useCallback(() => setStands(true), []);
}
