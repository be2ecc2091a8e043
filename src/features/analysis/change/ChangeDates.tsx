import { ArrowLeftRight } from "lucide-react";
import type { MonthKey, MonthSpan } from "#domain/shared/month.ts";
import type { Player } from "#state/lens/use-play.ts";
import { Button } from "#ui/Button.tsx";
import { PlayButton } from "#ui/PlayButton.tsx";
import { DateButton } from "./DateButton.tsx";
import { MonthRule } from "./MonthRule.tsx";
import { windowWith } from "./month-rule.ts";

/** A and B, the rule of months between them, and the two ways to see the comparison otherwise: turned round, and played. */
export function ChangeDates(props: {
  readonly window: MonthSpan;
  /** A is the later date. */
  readonly turned: boolean;
  readonly rule: MonthSpan;
  /** The months that there is something to say about. */
  readonly limits: MonthSpan;
  readonly player: Player;
  readonly onWindow: (window: MonthSpan) => void;
  readonly onTurn: () => void;
}) {
  const { window, turned, rule, limits, player, onWindow, onTurn } = props;
  const [a, b] = turned ? (["to", "from"] as const) : (["from", "to"] as const);
  const dateOf = (letter: "A" | "B", end: "from" | "to") => (
    <DateButton
      letter={letter}
      month={window[end]}
      limits={end === "from" ? { from: limits.from, to: window.to } : { from: window.from, to: limits.to }}
      onChoose={(month: MonthKey) => onWindow(windowWith(window, end, month, limits))}
    />
  );
  return (
    <div className="cmp-dates">
      {dateOf("A", a)}
      <MonthRule window={window} turned={turned} rule={rule} limits={limits} onWindow={onWindow} />
      {dateOf("B", b)}
      <div className="cmp-tools">
        <Button size="small" look="line" pressed={turned} title="Read the change the other way round" onClick={onTurn}>
          <ArrowLeftRight size={14} aria-hidden="true" />
          Swap
        </Button>
        <PlayButton {...player} onPress={player.press} />
      </div>
    </div>
  );
}
