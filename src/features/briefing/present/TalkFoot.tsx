import type { Briefing } from "#domain/briefing/briefing.ts";
import type { TalkState } from "#domain/briefing/talk.ts";
import { Button } from "#ui/Button.tsx";
import { Kbd } from "#ui/Kbd.tsx";

/** Where the talk stands: a bar for each step, its number and title, and the keys that matter most. */
export function TalkFoot(props: {
  readonly briefing: Briefing;
  readonly talk: TalkState;
  readonly onStep: (at: number) => void;
  readonly onBlank: () => void;
  /** `null`: there are no notes here. */
  readonly onSpeaker: (() => void) | null;
  readonly onEnd: () => void;
}) {
  const { briefing, talk, onStep } = props;
  const { at, count, typed } = talk;
  return (
    <footer className="talk-foot">
      <nav className="talk-bars" aria-label="Steps" data-many={count > 24}>
        {briefing.steps.map((step, position) => (
          <button
            key={step.id}
            type="button"
            data-past={position < at}
            aria-current={position === at ? "step" : undefined}
            aria-label={`Step ${position + 1}: ${step.title}`}
            title={step.title}
            tabIndex={position === at ? 0 : -1}
            onClick={() => onStep(position)}
          />
        ))}
      </nav>
      <p className="talk-where">
        <b>
          {at + 1} of {count}
        </b>{" "}
        <span dir="auto">{typed === "" ? briefing.steps[at]?.title : `Go to ${typed}: Enter`}</span>
      </p>
      <div className="talk-keys">
        {props.onSpeaker === null ? null : (
          <Button size="small" aria-keyshortcuts="s" onClick={props.onSpeaker}>
            <Kbd>S</Kbd> speaker notes
          </Button>
        )}
        <span className="talk-steps">
          <Button size="small" aria-label="Previous step" disabled={at === 0} onClick={() => onStep(at - 1)}>
            <Kbd>←</Kbd>
          </Button>
          <Button size="small" aria-label="Next step" disabled={at === count - 1} onClick={() => onStep(at + 1)}>
            <Kbd>→</Kbd>
          </Button>
          <span aria-hidden="true">step</span>
        </span>
        <Button size="small" aria-keyshortcuts="b" onClick={props.onBlank}>
          <Kbd>B</Kbd> blank
        </Button>
        <Button size="small" aria-keyshortcuts="Escape" onClick={props.onEnd}>
          <Kbd>Esc</Kbd> leave
        </Button>
      </div>
    </footer>
  );
}
