import type {
  Call,
  CallName,
  CallOptions,
  FromSession,
  SessionOnPage,
  SessionWork,
  ToSession,
} from "./session-messages.ts";
import { createSessionWork } from "./session-work.ts";

/**
 * The worker of one trade file: it holds the file, answers what is asked of it, and is ended with it. Where no worker can
 * be had, the page runs this same script and calls what it leaves there.
 */
const say = (message: FromSession): void => self.postMessage(message);

const carryOut = <Name extends CallName>(work: SessionWork, { name, input }: Call<Name>, options: CallOptions) =>
  work[name](input, options);

function listen(): void {
  let work: SessionWork | null = null;
  const running = new Map<number, AbortController>();
  const answer = async (id: number, call: Call): Promise<void> => {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      if (work === null) throw new Error("No file came before the first question.");
      const { signal } = controller;
      const onProgress: CallOptions["onProgress"] = (progress) => say({ kind: "progress", id, progress });
      say({ kind: "answer", id, output: await carryOut(work, call, { signal, onProgress }) });
    } catch (error) {
      // Whoever called it off waits for nothing.
      if (!controller.signal.aborted)
        say({ kind: "failure", id, reason: error instanceof Error ? error.message : String(error) });
    } finally {
      running.delete(id);
    }
  };
  self.addEventListener("message", ({ data }: MessageEvent<ToSession>) => {
    if (data.kind === "file") work = createSessionWork(data.file);
    else if (data.kind === "call") void answer(data.id, data.call);
    else running.get(data.id)?.abort();
  });
  say({ kind: "ready" });
}

if ("document" in globalThis) (globalThis as SessionOnPage).ententeTradeSession = createSessionWork;
else listen();
