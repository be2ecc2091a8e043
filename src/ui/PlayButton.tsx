import { Pause, Play, SkipForward } from "lucide-react";
import { Button } from "./Button.tsx";

/** Starts and stops what runs by itself; where nothing may, each press is one step. */
export function PlayButton(props: {
  readonly playing: boolean;
  readonly stepsOnly: boolean;
  readonly atEnd: boolean;
  readonly size?: "normal" | "small";
  readonly onPress: () => void;
}) {
  const { playing, stepsOnly, atEnd, size = "small", onPress } = props;
  if (stepsOnly) {
    return (
      <Button size={size} look="line" disabled={atEnd} onClick={onPress}>
        <SkipForward size={14} aria-hidden="true" />
        Step
      </Button>
    );
  }
  const Icon = playing ? Pause : Play;
  return (
    <Button size={size} look="line" onClick={onPress}>
      <Icon size={14} aria-hidden="true" />
      {playing ? "Pause" : "Play"}
    </Button>
  );
}
