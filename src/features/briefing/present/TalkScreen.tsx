import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Briefing } from "#domain/briefing/briefing.ts";
import { contentOf, type StepContent } from "#domain/briefing/step-content.ts";
import { printStepLens } from "#domain/briefing/step-lens.ts";
import { goTo, type TalkEffect } from "#domain/briefing/talk.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { usePreferences } from "#state/preferences/preferences-context.tsx";
import { useMethod } from "#state/workspace/method-in-force.ts";
import { useAnnounce } from "#ui/announce.tsx";
import { NotesInPlace } from "./NotesInPlace.tsx";
import { Overview } from "./Overview.tsx";
import { type StageViews, StepStage } from "./StepStage.tsx";
import { TalkFoot } from "./TalkFoot.tsx";
import { TalkHead } from "./TalkHead.tsx";
import type { TalkLink } from "./talk-link.ts";
import "./talk.css";
import { toggleFullscreen, useIdlePointer, useWakeLock } from "./use-stage-manners.ts";
import "./talk-states.css";
import { useScrollStops } from "./use-scroll-stops.ts";
import { useTalk, useTalkKeys } from "./use-talk.ts";

/** A talk before its audience: one step at a time, live, driven by presenters' keys here or in the speaker's window. */
export function TalkScreen(props: {
  readonly briefing: Briefing;
  readonly start: { readonly from: number; readonly startedAt: number };
  readonly views: StageViews;
  readonly link: TalkLink;
  /** Told which step is shown, so that a reload begins there. */
  readonly onStep: (at: number) => void;
  /** Whether what is shown follows the desk, or stands as it stood when the talk began; `null`: there is no desk to follow. */
  readonly live: { readonly isLive: boolean; readonly set: (isLive: boolean) => void } | null;
  /** Opens a window for the speaker; `null`: there can be none, and notes are shown in place. */
  readonly onSpeaker: (() => void) | null;
  readonly onEnd: () => void;
  /** Within somebody else's page: no notes, the screen may sleep, and the focus stays in the page it is in. */
  readonly framed?: boolean;
}) {
  const { briefing, views, link, onStep, onEnd, framed = false } = props;
  const [hasNotes, setHasNotes] = useState(false);
  const onSpeaker = props.onSpeaker ?? (() => setHasNotes((shown) => !shown));
  const { talk, shown, move } = useTalk({ ...props.start, count: briefing.steps.length }, link, { onEnded: onEnd });
  const content = useStepContent(briefing, shown);
  const { isChanged, comeBack } = useStepLens(content);
  const heading = useRef<HTMLHeadingElement>(null);
  const page = useRef<HTMLElement>(null);
  useWakeLock(!framed);
  useScrollStops(page, "audience");
  useEffect(() => link.seat?.attend(), [link]);
  useEffect(() => onStep(shown), [onStep, shown]);
  const onEffect = (effect: TalkEffect) => {
    if (effect === "fullscreen") toggleFullscreen();
    else if (effect === "speaker") {
      if (!framed) onSpeaker();
    } else if (effect === "return") comeBack();
    else onEnd();
  };
  useTalkKeys(
    { talk, shown, move },
    usePreferences((preferences) => preferences.letterKeys),
    onEffect,
  );
  useArrival(heading, `Step ${shown + 1} of ${talk.count}, ${content.step.title}`, shown);
  useSpokenBlank(talk.blank);
  const isIdle = useIdlePointer();
  return (
    <main ref={page} className="talk" data-talk data-idle={isIdle} aria-label={`Presentation: ${briefing.title}`}>
      <div className="talk-behind" inert={talk.overview}>
        <TalkHead
          title={briefing.title}
          window={content.window}
          isChanged={isChanged}
          onReturn={comeBack}
          live={props.live}
        />
        <StepStage key={content.step.id} content={content} views={views} heading={heading} />
        {hasNotes ? <NotesInPlace notes={content.step.notes} onClose={() => setHasNotes(false)} /> : null}
        <TalkFoot
          briefing={briefing}
          talk={{ ...talk, at: shown }}
          onStep={(at) => move((now) => goTo(now, at))}
          onBlank={() => move((now) => ({ ...now, blank: "black" }))}
          onSpeaker={framed ? null : onSpeaker}
          onEnd={onEnd}
        />
      </div>
      {talk.overview ? (
        <Overview
          briefing={briefing}
          shown={shown}
          marked={talk.at}
          heading={heading}
          onMark={(at) => move((now) => (now.at === at ? now : { ...now, at }))}
          onStep={(at) => move((now) => goTo(now, at))}
        />
      ) : null}
      {talk.blank === null ? null : (
        <button
          type="button"
          className="talk-blank"
          data-colour={talk.blank}
          aria-label={`The screen is ${talk.blank}. Press any key for the step.`}
          onClick={() => move((now) => ({ ...now, blank: null }))}
        />
      )}
    </main>
  );
}

/** What the step at a position says; steps of one briefing are worked out once each. */
function useStepContent(briefing: Briefing, at: number): StepContent {
  const dossier = useDossier();
  const method = useMethod();
  const step = briefing.steps[at] ?? briefing.steps[0];
  if (!step) throw new Error("A talk has at least one step.");
  return useMemo(() => contentOf(step, dossier, method), [step, dossier, method]);
}

/** Puts the lens of a step on the stage; tells when somebody has changed it since, and puts it back. */
function useStepLens({ lens, step }: StepContent) {
  const { replace } = useLensGestures();
  const planned = useMemo(() => printStepLens(lens), [lens]);
  const [shown, setShown] = useState("");
  const now = useLens(printStepLens);
  const comeBack = useCallback(() => replace(lens), [replace, lens]);
  useEffect(() => {
    comeBack();
    setShown(step.id);
  }, [comeBack, step.id]);
  return { isChanged: shown === step.id && now !== planned, comeBack };
}

/** Moves the focus to the heading of a step that has come, and says which it is. */
function useArrival(heading: { readonly current: HTMLElement | null }, words: string, at: number): void {
  const announce = useAnnounce();
  const said = useRef(words);
  said.current = words;
  useEffect(() => {
    // In a frame the focus is the page's around it until somebody comes in.
    if (document.hasFocus()) heading.current?.focus({ preventScroll: true });
    if (at >= 0) announce(said.current, "step");
  }, [heading, announce, at]);
}

function useSpokenBlank(blank: "black" | "white" | null): void {
  const announce = useAnnounce();
  useEffect(() => {
    if (blank !== null) announce(`The screen is ${blank}.`, "blank");
  }, [announce, blank]);
}
