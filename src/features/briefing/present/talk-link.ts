import type { TalkWord } from "#domain/briefing/talk-words.ts";

/** How the audience's window is heard of: it answers, it said that it closes, or it answers no more. */
export type AudienceSeat = "there" | "closed" | "silent";

/** The way between the window of the audience and that of the speaker; whoever wires the app gives it. */
export type TalkLink = {
  readonly say: (word: TalkWord) => void;
  /** Hears what the other window says; returns the way to stop. */
  readonly hear: (listen: (word: TalkWord) => void) => () => void;
  /** Absent: there can be no other window. */
  readonly seat?: {
    /** Answers for the audience's window from now on; returns the way to leave, which is said. */
    readonly attend: () => () => void;
    /** Hears whether the audience's window is there; returns the way to stop. */
    readonly watch: (listen: (seat: AudienceSeat) => void) => () => void;
  };
};
