import { useState } from "react";
import type { Briefing } from "#domain/briefing/briefing.ts";
import { paceAt, writeClockTime } from "#domain/briefing/talk.ts";
import { Button } from "#ui/Button.tsx";
import { behindPlan, leftOfStep, writePlan } from "./step-times.ts";
import { useNow } from "./use-stage-manners.ts";

/** When the step at hand was entered, in milliseconds since 1970; a clock that was restarted counts anew for it too. */
function useEntered(at: number, startedAt: number): number {
  const [entered, setEntered] = useState(() => ({ at, since: Date.now() }));
  if (entered.at !== at) setEntered({ at, since: Date.now() });
  return Math.max(entered.since, startedAt);
}

/** Time of day, time since the talk began, what is left of this step, and how the talk stands against the plan. */
export function SpeakerTimes(props: {
  readonly briefing: Briefing;
  readonly at: number;
  readonly startedAt: number;
  readonly onRestart: () => void;
}) {
  const { briefing, at, startedAt, onRestart } = props;
  const now = useNow();
  const elapsed = (now - startedAt) / 1000;
  const entered = useEntered(at, startedAt);
  const { own, whole } = paceAt(briefing, at);
  const left = leftOfStep(own, (now - entered) / 1000);
  const behind = behindPlan(briefing, at, elapsed);
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
            {left === null ? null : (
              <small data-over={left < 0}>
                {left < 0 ? ` ${writeClockTime(-left)} over` : ` ${writeClockTime(left)} left`}
              </small>
            )}
          </dd>
        </div>
        {behind === null ? null : (
          <div>
            <dt>Against the plan</dt>
            <dd>{writePlan(behind)}</dd>
          </div>
        )}
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
