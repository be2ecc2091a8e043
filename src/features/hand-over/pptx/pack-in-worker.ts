import { ownScript } from "#data/files/trusted.ts";
import type { FromPacker } from "./deck-messages.ts";
import packerAddress from "./deck-worker.ts?worker&url";
import type { DeckToPack } from "./pack-whole.ts";

/** A worker that has not said "ready" by then never will: its file was blocked or lost. */
const START_LIMIT_MS = 8_000;
const NO_WORKER = "no worker";

/**
 * The bytes of a deck, packed in a worker of its own that ends with it; on the page where none can be had. Aborting the
 * signal ends the worker at once.
 */
export async function packInWorker(deck: DeckToPack, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await packThere(deck, signal);
  if (packed !== NO_WORKER) return packed;
  const { packWhole } = await import("./pack-whole.ts");
  return packWhole(deck);
}

function packThere(deck: DeckToPack, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | typeof NO_WORKER> {
  return new Promise((resolve, reject) => {
    let worker: Worker;
    try {
      worker = new Worker(ownScript(packerAddress), { type: "module", name: "entente-slides" });
    } catch {
      resolve(NO_WORKER);
      return;
    }
    let started = false;
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", cancel);
      worker.terminate();
      settle();
    };
    const cancel = () => end(() => reject(signal.reason));
    const timer = setTimeout(() => !started && end(() => resolve(NO_WORKER)), START_LIMIT_MS);
    signal.addEventListener("abort", cancel);
    worker.onerror = (event) => {
      event.preventDefault();
      end(() => (started ? reject(new Error(`Packing the slides broke off: ${event.message}.`)) : resolve(NO_WORKER)));
    };
    worker.onmessage = ({ data }: MessageEvent<FromPacker>) => {
      if (data.kind === "packed") end(() => resolve(data.bytes));
      else if (data.kind === "failure") end(() => reject(new Error(data.reason)));
      else {
        started = true;
        worker.postMessage(deck);
      }
    };
  });
}
