import type { TalkWord } from "#domain/briefing/talk-words.ts";

/** The way between the window of the audience and that of the speaker; whoever wires the app gives it. */
export type TalkLink = {
  readonly say: (word: TalkWord) => void;
  /** Hears what the other window says; returns the way to stop. */
  readonly hear: (listen: (word: TalkWord) => void) => () => void;
};
