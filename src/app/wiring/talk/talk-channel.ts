import { decodeTalkWord, type TalkWord } from "#domain/briefing/talk-words.ts";
import type { TalkLink } from "#features/briefing/index.ts";
import { decodeSeatWord, type SeatWord, watchSeat } from "./audience-seat.ts";

/**
 * The way between the windows of one talk: a channel of this origin under the talk's own name. Where the browser gives
 * none (a frame without an origin), nothing is heard, and each window goes its own way. A window that leaves closes it,
 * and opens it again where the browser brings the window back as it was.
 */
export function openTalkLink(talk: string): TalkLink & { readonly close: () => void; readonly reopen: () => void } {
  const [words, seats] = [earsFor<TalkWord>(), earsFor<SeatWord>()];
  let channel: BroadcastChannel | null = null;
  let isAttended = false;
  const post = (message: TalkWord | { readonly seat: SeatWord }) => channel?.postMessage(message);
  const open = () => {
    channel ??= openChannel(`entente-talk-${talk}`);
    if (channel === null) return;
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const [word, seat] = [decodeTalkWord(data), decodeSeatWord(data)];
      if (word !== null) words.tell(word);
      if (seat !== null) seats.tell(seat);
    };
  };
  open();
  seats.hear((seat) => {
    if (seat === "who" && isAttended) post({ seat: "here" });
  });
  const setAttended = (is: boolean) => {
    isAttended = is;
    post({ seat: is ? "here" : "gone" });
  };
  return {
    say: post,
    hear: words.hear,
    seat: {
      attend: () => {
        setAttended(true);
        return () => setAttended(false);
      },
      watch: (listen) => watchSeat(() => post({ seat: "who" }), seats.hear, listen),
    },
    close: () => {
      if (isAttended) post({ seat: "gone" });
      channel?.close();
      channel = null;
    },
    reopen: () => {
      open();
      post({ kind: "where" });
      if (isAttended) post({ seat: "here" });
    },
  };
}

function earsFor<Word>() {
  const ears = new Set<(word: Word) => void>();
  return {
    tell: (word: Word) => {
      for (const listen of ears) listen(word);
    },
    hear: (listen: (word: Word) => void) => {
      ears.add(listen);
      return () => {
        ears.delete(listen);
      };
    },
  };
}

function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}
