import { type ReactNode, useCallback, useEffect, useState } from "react";
import { appBase } from "#data/http/app-base.ts";
import type { Briefing, BriefingStep } from "#domain/briefing/briefing.ts";
import { lensOfStep } from "#domain/briefing/step-lens.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { SpeakerScreen, type StageViews, TalkScreen } from "#features/briefing/index.ts";
import { ClaimDeskProvider } from "#state/claims/claim-desk.tsx";
import { DossierProvider, useDossier } from "#state/dossier/dossier-context.tsx";
import { LensProvider } from "#state/lens/lens-context.tsx";
import { createLensStore } from "#state/lens/lens-store.ts";
import { fetchForStage } from "../shell/stage-views.tsx";
import { CLAIM_VIEWS } from "../wiring/claim-views.tsx";
import { keepTalk, keptTalk } from "../wiring/talk/kept-talk.ts";
import { presentAddress } from "../wiring/talk/page-query.ts";
import { openTalkLink } from "../wiring/talk/talk-channel.ts";
import { warmWorker } from "../wiring/talk/warm-worker.ts";

/** A briefing before its audience, over data that stand still while it lasts; `onEnd` leads back to where one came from. */
export function PresentPage(props: {
  readonly briefing: Briefing;
  readonly from: number;
  readonly views: StageViews;
  /** Names the talk where the address does; otherwise it gets a name. */
  readonly talk: string | null;
  /** Told where the talk stands, for an address that says so. */
  readonly onStep?: (at: number, talk: string) => void;
  readonly onEnd: () => void;
}) {
  const { briefing, onStep, onEnd } = props;
  useEffect(() => {
    fetchForStage();
    warmWorker();
  }, []);
  const now = useDossier();
  const [frozen] = useState(now);
  const [isLive, setLive] = useState(false);
  const dossier = isLive ? now : frozen;
  const [start] = useState(() => startOf(props));
  const link = useTalkLink(start.id);
  const [store] = useState(() => createLensStore(lensOfStep(stepAt(briefing, start.from), frozen).lens));
  const keepStep = useCallback(
    (at: number) => {
      keepTalk({ id: start.id, dossier: frozen.id, briefing: briefing.id, at, startedAt: start.startedAt });
      onStep?.(at, start.id);
    },
    [start, frozen.id, briefing.id, onStep],
  );
  const end = useCallback(() => {
    keepTalk(null);
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    onEnd();
  }, [onEnd]);
  const [at, setAt] = useState(start.from);
  return (
    <DossierProvider dossier={dossier}>
      <LensProvider store={store}>
        <ClaimDeskProvider views={CLAIM_VIEWS}>
          <TalkScreen
            briefing={briefing}
            start={start}
            views={props.views}
            link={link}
            onStep={useCallback(
              (position: number) => {
                setAt(position);
                keepStep(position);
              },
              [keepStep],
            )}
            live={{ isLive, set: setLive }}
            onSpeaker={() => openSpeaker({ dossier: frozen.id, briefing: briefing.id, at, talk: start.id })}
            onEnd={() => {
              link.say({ kind: "ended" });
              end();
            }}
          />
        </ClaimDeskProvider>
      </LensProvider>
    </DossierProvider>
  );
}

/** The speaker's window of a talk. */
export function SpeakerPage(props: {
  readonly briefing: Briefing;
  readonly from: number;
  readonly talk: string;
  readonly views: StageViews;
}) {
  const { briefing, talk } = props;
  const { id } = useDossier();
  const link = useTalkLink(talk);
  const [isOver, setOver] = useState(false);
  if (isOver)
    return (
      <main className="speaker-over">
        <h1>The talk has ended</h1>
        <p>This window can be closed. Nothing of the notes was shown to the audience.</p>
      </main>
    );
  return (
    <SpeakerScreen
      briefing={briefing}
      from={props.from}
      link={link}
      audience={(at) => presentAddress(appBase(), { dossier: id, briefing: briefing.id, at, talk })}
      preview={(step, stage) => <OverStep step={step}>{stage(props.views)}</OverStep>}
      onEnd={() => setOver(true)}
    />
  );
}

/** The desk as a step has it, for a preview. */
function OverStep({ step, children }: { readonly step: BriefingStep; readonly children: ReactNode }) {
  const dossier = useDossier();
  const [store] = useState(() => createLensStore(lensOfStep(step, dossier).lens));
  return (
    <LensProvider store={store}>
      <ClaimDeskProvider views={CLAIM_VIEWS}>{children}</ClaimDeskProvider>
    </LensProvider>
  );
}

function useTalkLink(talk: string) {
  const [link] = useState(() => openTalkLink(talk));
  // The channel lives as long as the page of its talk: React may run effects twice, and a closed one hears nothing.
  useEffect(() => {
    const close = () => link.close();
    const reopen = ({ persisted }: PageTransitionEvent) => {
      if (persisted) link.reopen();
    };
    addEventListener("pagehide", close);
    addEventListener("pageshow", reopen);
    return () => {
      removeEventListener("pagehide", close);
      removeEventListener("pageshow", reopen);
    };
  }, [link]);
  return link;
}

/** Where a talk begins; one that this tab was giving before a reload keeps its clock. */
function startOf({ from, talk }: { readonly from: number; readonly talk: string | null }) {
  const kept = keptTalk();
  const startedAt = kept !== null && kept.id === talk ? kept.startedAt : Date.now();
  return { id: talk ?? crypto.randomUUID(), from, startedAt };
}

function stepAt({ steps }: Briefing, at: number): BriefingStep {
  const step = steps[at] ?? steps[0];
  if (!step) throw new Error("A talk has at least one step.");
  return step;
}

const SPEAKER_WINDOW = "popup,width=1100,height=760";

function openSpeaker(to: Parameters<typeof presentAddress>[1] & { readonly talk: string }): void {
  window.open(presentAddress(appBase(), { ...to, isSpeaker: true }), `entente-speaker-${to.talk}`, SPEAKER_WINDOW);
}

/** Whether a dossier has the briefing that an address names. */
export function briefingOf(dossier: Dossier, id: string | null): Briefing | null {
  const { briefings } = dossier;
  return briefings.find((one) => one.id === id) ?? (id === null ? (briefings[0] ?? null) : null);
}
