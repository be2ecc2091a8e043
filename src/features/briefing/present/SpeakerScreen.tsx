import { type ReactNode, useMemo, useRef, useState } from "react";
import type { Briefing, BriefingStep } from "#domain/briefing/briefing.ts";
import { contentOf } from "#domain/briefing/step-content.ts";
import { goTo, startTalk, type TalkEffect } from "#domain/briefing/talk.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { usePreferences } from "#state/preferences/preferences-context.tsx";
import { useMethod } from "#state/workspace/method-in-force.ts";
import { Button } from "#ui/Button.tsx";
import { RichText } from "../rich-text/RichText.tsx";
import { AudienceAway } from "./AudienceAway.tsx";
import { SpeakerTimes } from "./SpeakerTimes.tsx";
import { type StageViews, StepStage } from "./StepStage.tsx";
import type { TalkLink } from "./talk-link.ts";
import "./talk.css";
import "./speaker.css";
import { useScrollStops } from "./use-scroll-stops.ts";
import { toggleFullscreen } from "./use-stage-manners.ts";
import { useTalk, useTalkKeys } from "./use-talk.ts";

/** Shows a step small and untouchable, over a lens of its own. */
type Preview = (step: BriefingStep, stage: (views: StageViews) => ReactNode) => ReactNode;

const SIZES = [1, 1.25, 1.5, 2] as const;

/** What only the speaker sees: the step that is shown, the next, the notes, and the time. It drives the talk, and follows it. */
export function SpeakerScreen(props: {
  readonly briefing: Briefing;
  /** Position of the step to begin with, until the audience's window says where it stands. */
  readonly from: number;
  readonly link: TalkLink;
  /** The address of the audience's window at a position, to open it anew. */
  readonly audience: (at: number) => string;
  readonly preview: Preview;
  readonly onEnd: () => void;
}) {
  const { briefing, link, preview, onEnd } = props;
  const { steps } = briefing;
  const [begun] = useState(() => Date.now());
  const { talk, shown, startedAt, move, restartClock } = useTalk(
    { count: steps.length, from: props.from, startedAt: begun },
    link,
    { onEnded: onEnd },
  );
  const page = useRef<HTMLElement>(null);
  useScrollStops(page, "speaker");
  const end = () => {
    link.say({ kind: "ended" });
    onEnd();
  };
  const onEffect = (effect: TalkEffect) => {
    if (effect === "fullscreen") toggleFullscreen();
    else if (effect === "end") end();
  };
  useTalkKeys(
    { talk, shown, move },
    usePreferences((preferences) => preferences.letterKeys),
    onEffect,
  );
  const now = steps[shown];
  const next = steps[shown + 1];
  return (
    <main ref={page} className="speaker" aria-label={`Speaker view: ${briefing.title}`}>
      <header className="speaker-head">
        <h1 dir="auto">{briefing.title}</h1>
        <SpeakerTimes briefing={briefing} at={shown} startedAt={startedAt} onRestart={restartClock} />
        <AudienceAway link={link} address={props.audience(shown)} />
      </header>
      <section className="speaker-now" aria-label="Now">
        <h2>
          {shown + 1} of {talk.count}
          {talk.blank === null ? null : <span className="speaker-blank">{`the screen is ${talk.blank}`}</span>}
          {talk.overview ? (
            <span className="speaker-blank">{`all steps lie open, ${talk.at + 1} is marked`}</span>
          ) : null}
        </h2>
        {now ? <Small step={now} preview={preview} /> : null}
        <p className="speaker-title" dir="auto">
          {now?.title}
        </p>
      </section>
      <section className="speaker-next" aria-label="Next">
        <h2>{next ? "Next" : "The last step"}</h2>
        {next ? <Small step={next} preview={preview} /> : null}
        <p className="speaker-title" dir="auto">
          {next?.title ?? "Nothing follows."}
        </p>
      </section>
      <Notes text={now?.notes ?? ""} />
      <footer className="speaker-foot">
        <Button look="line" disabled={shown === 0} onClick={() => move((state) => goTo(state, shown - 1))}>
          Back
        </Button>
        <Button look="act" disabled={!next} onClick={() => move((state) => goTo(state, shown + 1))}>
          Next
        </Button>
        <Button
          look="line"
          pressed={talk.blank !== null}
          onClick={() => move((state) => ({ ...state, blank: state.blank === null ? "black" : null }))}
        >
          Blank the screen
        </Button>
        <label className="speaker-jump">
          Step
          <select value={shown} onChange={(event) => move(() => startTalk(talk.count, Number(event.target.value)))}>
            {steps.map((step, at) => (
              <option key={step.id} value={at}>
                {at + 1}. {step.title}
              </option>
            ))}
          </select>
        </label>
        <Button look="line" onClick={end}>
          End the talk
        </Button>
      </footer>
    </main>
  );
}

/** A step as the audience sees it, at a third of its size; nothing in it can be reached. */
function Small({ step, preview }: { readonly step: BriefingStep; readonly preview: Preview }) {
  const dossier = useDossier();
  const method = useMethod();
  const heading = useRef<HTMLHeadingElement>(null);
  const content = useMemo(() => contentOf(step, dossier, method), [step, dossier, method]);
  return (
    <div className="speaker-small" inert aria-hidden="true">
      <div key={step.id} className="speaker-scaled">
        {preview(step, (views) => (
          <StepStage content={content} views={views} heading={heading} />
        ))}
      </div>
    </div>
  );
}

/** The notes of a step, at a size that can be read from where the speaker stands. */
function Notes({ text }: { readonly text: string }) {
  const [size, setSize] = useState(1);
  return (
    <section className="speaker-notes" aria-label="Notes">
      <div className="speaker-notes-head">
        <h2>Notes</h2>
        <Button
          size="small"
          aria-label="A− smaller notes"
          disabled={size === 0}
          onClick={() => setSize((before) => before - 1)}
        >
          A−
        </Button>
        <Button
          size="small"
          aria-label="A+ larger notes"
          disabled={size === SIZES.length - 1}
          onClick={() => setSize((before) => before + 1)}
        >
          A+
        </Button>
      </div>
      {text.trim() === "" ? (
        <p className="speaker-none">No notes on this step.</p>
      ) : (
        <div className="speaker-text" data-size={size}>
          <RichText text={text} />
        </div>
      )}
    </section>
  );
}
