import type { Briefing } from "#domain/briefing/briefing.ts";
import { goTo, startTalk, type TalkState } from "#domain/briefing/talk.ts";
import type { PresentAction } from "#embed/protocol/contract.ts";
import type { TalkLink } from "#features/briefing/index.ts";

/** Where a story stands, counted from one. */
export type StoryPlace = { readonly step: number; readonly of: number };

/** The story of a frame as a host drives it: the talk takes this for the window of its speaker. */
export type StoryLink = {
  readonly link: TalkLink;
  /** Tells where the talk stands; called by the talk. */
  readonly stand: (at: number, briefing: Briefing) => void;
  /** Moves the talk within its ends, or ends it, and answers where it stands then; `null`: no story is shown. */
  readonly drive: (action: PresentAction, step: number | undefined) => StoryPlace | null;
  /** Hears of each step that is shown; returns the way to stop. */
  readonly watch: (listen: (place: StoryPlace) => void) => () => void;
  /** The story was told to its end. `onAgain` hears from which position it goes on when it is driven; returns the way to stop. */
  readonly rest: (onAgain: (at: number) => void) => () => void;
  /** The story is not shown any more. */
  readonly leave: () => void;
};

/** A link for one frame. */
export function createStoryLink(): StoryLink {
  type Listen = Parameters<TalkLink["hear"]>[0];
  const hearers = new Set<Listen>();
  const watchers = new Set<(place: StoryPlace) => void>();
  let talk: TalkState | null = null;
  let again: ((at: number) => void) | null = null;
  let startedAt = Date.now();
  const place = ({ at, count }: TalkState): StoryPlace => ({ step: at + 1, of: count });
  const say = (word: Parameters<Listen>[0]) => {
    for (const tell of [...hearers]) tell(word);
  };
  return {
    link: {
      say: (word) => {
        if (word.kind === "stands") ({ talk, startedAt } = word);
      },
      hear: (listen) => {
        hearers.add(listen);
        return () => hearers.delete(listen);
      },
    },
    stand: (at, { steps }) => {
      if (talk?.at !== at || talk.count !== steps.length) talk = startTalk(steps.length, at);
      for (const tell of watchers) tell(place(talk));
    },
    drive: (action, step) => {
      if (talk === null) return null;
      if (action === "end") say({ kind: "ended" });
      else if (again === null) {
        talk = moved(talk, action, step);
        say({ kind: "stands", talk, startedAt });
      } else if (action !== "blank") {
        talk = moved(talk, action, action === "start" ? (step ?? 1) : step);
        again(talk.at);
      }
      return place(talk);
    },
    watch: (listen) => {
      watchers.add(listen);
      return () => watchers.delete(listen);
    },
    rest: (onAgain) => {
      again = onAgain;
      return () => {
        again = null;
      };
    },
    leave: () => {
      talk = null;
    },
  };
}

function moved(talk: TalkState, action: Exclude<PresentAction, "end">, step: number | undefined): TalkState {
  switch (action) {
    case "next":
      return goTo(talk, talk.at + 1);
    case "prev":
      return goTo(talk, talk.at - 1);
    case "goto":
      return goTo(talk, (step ?? talk.at + 1) - 1);
    case "blank":
      return { ...talk, blank: talk.blank === null ? "black" : null };
    case "start":
      return goTo(talk, step === undefined ? talk.at : step - 1);
  }
}
