import type { FromPacker } from "./deck-messages.ts";
import { type DeckToPack, packWhole } from "./pack-whole.ts";

/** Receives slides, packs them, replies; ended by whoever started it. */
const say = (message: FromPacker, transfer: Transferable[] = []) => self.postMessage(message, { transfer });

self.addEventListener("message", ({ data }: MessageEvent<DeckToPack>) => {
  packWhole(data).then(
    (bytes) => say({ kind: "packed", bytes }, [bytes.buffer]),
    (cause: unknown) => say({ kind: "failure", reason: cause instanceof Error ? cause.message : String(cause) }),
  );
});

say({ kind: "ready" });
