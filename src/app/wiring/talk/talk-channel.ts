import { decodeTalkWord, type TalkWord } from "#domain/briefing/talk-words.ts";
import type { TalkLink } from "#features/briefing/index.ts";

/**
 * The way between the windows of one talk: a channel of this origin under the talk's own name. Where the browser gives
 * none (a frame without an origin), nothing is heard, and each window goes its own way.
 */
export function openTalkLink(talk: string): TalkLink & { readonly close: () => void } {
  const listeners = new Set<(word: TalkWord) => void>();
  const channel = openChannel(`entente-talk-${talk}`);
  if (channel !== null)
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const word = decodeTalkWord(data);
      if (word !== null) for (const listen of listeners) listen(word);
    };
  return {
    say: (word) => channel?.postMessage(word),
    hear: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    close: () => channel?.close(),
  };
}

function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}
