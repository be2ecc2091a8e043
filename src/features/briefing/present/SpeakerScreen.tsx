import { type ReactNode, useMemo, useRef, useState } from "react";
import type { Briefing, BriefingStep } from "#domain/briefing/briefing.ts";
import { contentOf } from "#domain/briefing/step-content.ts";
import { goTo, paceAt, startTalk, type TalkEffect, writeClockTime } from "#domain/briefing/talk.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { usePreferences } from "#state/preferences/preferences-context.tsx";
import { useMethod } from "#state/workspace/method-in-force.ts";
import { Button } from "#ui/Button.tsx";
import { RichText } from "../rich-text/RichText.tsx";
import { type StageViews, StepStage } from "./StepStage.tsx";
import type { TalkLink } from "./talk-link.ts";
import "./talk.css";
import "./speaker.css";
import { toggleFullscreen, useNow } from "./use-stage-manners.ts";
import { useTalk, useTalkKeys } from "./use-talk.ts";

/** Shows a step small and untouchable, over a lens of its own. */
type Preview = (step: BriefingStep, stage: (views: StageViews) => ReactNode) => ReactNode;

const SIZES = [1, 1.25, 1.5, 2] as const;

/** What only the speaker sees: the step that is shown, the next, the notes, and the time. It drives the talk, and follows it. */
export function SpeakerScreen(props: {
  readonly briefing: Briefing;
  readonly link: TalkLink;
  readonly preview: Preview;
  readonly onEnd: () => void;
}) {
  const { briefing, link, preview, onEnd } = props;
  const { steps } = briefing;
  const [begun] = useState(() => Date.now());
  const { talk, startedAt, move, restartClock } = useTalk({ count: steps.length, from: 0, startedAt: begun }, link, {
    onEnded: onEnd,
  });
  const end = () => {
    link.say({ kind: "ended" });
    onEnd();
  };
  const onEffect = (effect: TalkEffect) => {
    if (effect === "fullscreen") toggleFullscreen();
    else if (effect === "end") end();
  };
  useTalkKeys(
    { talk, move },
    usePreferences((preferences) => preferences.letterKeys),
    onEffect,
  );
  const now = steps[talk.at];
  const next = steps[talk.at + 1];
  return (
    <main className="speaker" aria-label={`Speaker view: ${briefing.title}`}>
      <header className="speaker-head">
        <h1 dir="auto">{briefing.title}</h1>
        <Times briefing={briefing} at={talk.at} startedAt={startedAt} onRestart={restartClock} />
      </header>
      <section className="speaker-now" aria-label="Now">
        <h2>
          {talk.at + 1} of {talk.count}
          {talk.blank === null ? null : <span className="speaker-blank">{`the screen is ${talk.blank}`}</span>}
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
        <Button look="line" disabled={talk.at === 0} onClick={() => move((state) => goTo(state, state.at - 1))}>
          Back
        </Button>
        <Button look="act" disabled={!next} onClick={() => move((state) => goTo(state, state.at + 1))}>
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
          <select value={talk.at} onChange={(event) => move(() => startTalk(talk.count, Number(event.target.value)))}>
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

/** Time of day, time since the talk began, and what is set for this step. */
function Times(props: {
  readonly briefing: Briefing;
  readonly at: number;
  readonly startedAt: number;
  readonly onRestart: () => void;
}) {
  const { briefing, at, startedAt, onRestart } = props;
  const now = useNow();
  const elapsed = (now - startedAt) / 1000;
  const { dueWith, own, whole } = paceAt(briefing, at);
  const over = dueWith === null ? null : elapsed - dueWith;
  const clock = new Date(now).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  return (
    <div className="speaker-clocks">
      <dl className="speaker-times">
        <div>
          <dt>Elapsed</dt>
          <dd>
            {writeClockTime(elapsed)}
            {whole === null ? null : <small>{` of ${writeClockTime(whole)}`}</small>}
          </dd>
        </div>
        <div>
          <dt>This step</dt>
          <dd>
            {own === null ? "no time set" : writeClockTime(own)}
            {over === null ? null : (
              <small data-over={over > 0}>
                {over > 0 ? ` ${writeClockTime(over)} over` : ` ${writeClockTime(-over)} left`}
              </small>
            )}
          </dd>
        </div>
        <div>
          <dt>Clock</dt>
          <dd>{clock}</dd>
        </div>
      </dl>
      <Button look="line" size="small" onClick={onRestart}>
        Restart the clock
      </Button>
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
