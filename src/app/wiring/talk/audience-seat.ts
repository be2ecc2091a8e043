import type { AudienceSeat } from "#features/briefing/index.ts";

/** What windows say of the audience's window: it is there, it goes, and the question whether there is one. */
export type SeatWord = "here" | "gone" | "who";

/** What a message says of the audience's window; `null` for anything else. Never throws. */
export function decodeSeatWord(message: unknown): SeatWord | null {
  if (typeof message !== "object" || message === null) return null;
  const { seat }: Readonly<Record<string, unknown>> = { ...message };
  return seat === "here" || seat === "gone" || seat === "who" ? seat : null;
}

const ASK_EVERY_MS = 2_000;
/** So many questions in a row go unanswered before it is said: a window may be busy for a while. Counted, not timed, since a hidden page asks more seldom. */
const UNANSWERED = 3;
/** A window that is reloaded goes and is back within this time. */
const RELOAD_MS = 2_500;

/** Asks again and again whether the audience's window is there, and tells each change; returns the way to stop. */
export function watchSeat(
  ask: () => void,
  hear: (listen: (word: SeatWord) => void) => () => void,
  listen: (seat: AudienceSeat) => void,
): () => void {
  let unanswered = 0;
  let isGone = false;
  let going: ReturnType<typeof setTimeout> | undefined;
  const stop = hear((word) => {
    if (word === "who") return;
    clearTimeout(going);
    unanswered = 0;
    isGone = word === "gone";
    if (word === "here") listen("there");
    else going = setTimeout(() => listen("closed"), RELOAD_MS);
  });
  const onTick = () => {
    if (!isGone && unanswered >= UNANSWERED) listen("silent");
    unanswered += 1;
    ask();
  };
  onTick();
  const timer = setInterval(onTick, ASK_EVERY_MS);
  return () => {
    stop();
    clearInterval(timer);
    clearTimeout(going);
  };
}
