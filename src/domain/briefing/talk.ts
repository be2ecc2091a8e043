import type { Briefing } from "./briefing.ts";

/** Where a talk stands: what both windows show. Plain values, so that it can be sent. */
export type TalkState = {
  /** Position of the step that is shown. */
  readonly at: number;
  /** How many steps there are; at least one. */
  readonly count: number;
  /** The screen is one colour while the speaker talks; `null`: the step is shown. */
  readonly blank: "black" | "white" | null;
  /** All steps are laid out to choose from. */
  readonly overview: boolean;
  /** Digits typed so far, for Enter to jump to. */
  readonly typed: string;
};

/** What a key asks of the window rather than of the talk. */
export type TalkEffect = "fullscreen" | "speaker" | "return" | "end";

/** What a key did: the talk after it, and what the window has to do. */
export type TalkKey = { readonly talk: TalkState; readonly effect: TalkEffect | null };

/** A talk at its beginning. */
export function startTalk(count: number, at = 0): TalkState {
  return { at: within(at, count), count, blank: null, overview: false, typed: "" };
}

/** The talk at a step, everything that lay over it gone; held within the ends. */
export function goTo(talk: TalkState, at: number): TalkState {
  return { ...talk, at: within(at, talk.count), blank: null, overview: false, typed: "" };
}

const within = (at: number, count: number) => Math.max(0, Math.min(count - 1, Math.trunc(at)));

const NEXT: readonly string[] = ["ArrowRight", "ArrowDown", " ", "Enter", "PageDown"];
const BACK: readonly string[] = ["ArrowLeft", "ArrowUp", "Backspace", "PageUp"];
const LONGEST_TYPED = 3;

/**
 * What a key of presenters and their clickers does, by the names browsers give keys (UI Events): steps, ends, a number and
 * Enter, B or `.` for black, W or `,` for white, O, S, F or F5, R, Escape. While the screen is blank any key brings the
 * step back and does nothing else. `letters`: whether single letters and signs act (WCAG 2.1.4). `null`: the key means
 * nothing here.
 */
export function pressTalkKey(talk: TalkState, key: string, letters: boolean): TalkKey | null {
  if (isModifier(key)) return null;
  if (talk.blank !== null) return did({ ...talk, blank: null, typed: "" });
  if (key === "Escape") {
    if (talk.overview || talk.typed !== "") return did({ ...talk, overview: false, typed: "" });
    return did(talk, "end");
  }
  if (key === "Enter" && talk.typed !== "") return did(goTo(talk, Number(talk.typed) - 1));
  if (talk.overview && (key === "Enter" || key === " ")) return did(goTo(talk, talk.at));
  if (NEXT.includes(key)) return did(stepped(talk, 1));
  if (BACK.includes(key)) return did(stepped(talk, -1));
  if (key === "Home") return did(moved(talk, 0));
  if (key === "End") return did(moved(talk, talk.count - 1));
  if (key === "F5") return did(talk, "fullscreen");
  if (/^\d$/.test(key)) return did({ ...talk, typed: `${talk.typed}${key}`.slice(-LONGEST_TYPED) });
  return letters ? letterKey(talk, key) : null;
}

function letterKey(talk: TalkState, key: string): TalkKey | null {
  switch (key.toLowerCase()) {
    case "n":
      return did(stepped(talk, 1));
    case "p":
      return did(stepped(talk, -1));
    case "b":
    case ".":
      return did({ ...talk, blank: "black", typed: "" });
    case "w":
    case ",":
      return did({ ...talk, blank: "white", typed: "" });
    case "o":
      return did({ ...talk, overview: !talk.overview, typed: "" });
    case "f":
      return did(talk, "fullscreen");
    case "s":
      return did(talk, "speaker");
    case "r":
      return did(talk, "return");
    default:
      return null;
  }
}

const did = (talk: TalkState, effect: TalkEffect | null = null): TalkKey => ({ talk, effect });

/** In the overview the mark moves and the overview stays. */
const moved = (talk: TalkState, at: number): TalkState =>
  talk.overview ? { ...talk, at: within(at, talk.count), typed: "" } : goTo(talk, at);
const stepped = (talk: TalkState, by: number) => moved(talk, talk.at + by);

const isModifier = (key: string) => /^(?:Shift|Control|Alt|Meta|CapsLock|AltGraph|Unidentified|Dead|Fn)$/.test(key);

/** How a talk stands against the times set for its steps, in seconds. */
export type Pace = {
  /** What is set for the steps before this one, and with it; `null` where no step of them says. */
  readonly due: number | null;
  readonly dueWith: number | null;
  /** What is set for this step; `null`: nothing is. */
  readonly own: number | null;
  readonly whole: number | null;
};

/** What the steps up to a position should have taken. */
export function paceAt({ steps }: Pick<Briefing, "steps">, at: number): Pace {
  const sum = (some: Briefing["steps"]) => {
    const known = some.flatMap(({ seconds }) => (seconds === null ? [] : [seconds]));
    return known.length === 0 ? null : known.reduce((total, seconds) => total + seconds, 0);
  };
  return {
    due: at === 0 ? 0 : sum(steps.slice(0, at)),
    dueWith: sum(steps.slice(0, at + 1)),
    own: steps[at]?.seconds ?? null,
    whole: sum(steps),
  };
}

/** "1:05", "1:02:03"; a time of day needs no more. Negative times count as none. */
export function writeClockTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  const two = (value: number) => String(value).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
