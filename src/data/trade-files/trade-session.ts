import { ownScript } from "../files/trusted.ts";
import type {
  CallName,
  FromSession,
  ReadProgress,
  SessionCalls,
  SessionOnPage,
  SessionWork,
  ToSession,
} from "./session-messages.ts";
import sessionAddress from "./session-worker.ts?worker&url";

/** The part of a Worker that a session needs; a test passes one that fails. */
export type SessionWorker = {
  readonly postMessage: (message: ToSession) => void;
  readonly terminate: () => void;
  onmessage: ((event: MessageEvent<FromSession>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

/** How an answer is waited for. */
export type Asking = {
  /** Aborting it calls the work off; the promise is then rejected by its reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadProgress) => void;
};

/** One trade file, held by a worker of its own for as long as it is looked at. */
export type TradeSession = {
  /**
   * Asks for a part of the work. Rejected with a reason in words where the worker dies or the work fails; what is wrong
   * with the file is an answer and no failure.
   */
  readonly ask: <Name extends CallName>(
    name: Name,
    input: SessionCalls[Name]["input"],
    asking?: Asking,
  ) => Promise<SessionCalls[Name]["output"]>;
  /** Ends the worker and whatever is under way. */
  readonly close: () => void;
};

/** A worker that has not said "ready" by then never will. */
const START_LIMIT_MS = 8_000;

const spawnSession = (): SessionWorker =>
  new Worker(ownScript(sessionAddress), { type: "module", name: "entente-trade-file" });

/** Runs a script of our own build on the page. */
function runHere(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.type = "module";
    script.src = ownScript(address);
    script.onload = () => resolve();
    script.onerror = () =>
      reject(new Error("What reads trade files did not come. Reload the page and bring it in again."));
    document.head.append(script);
  });
}

/** Does the work on the page, where no worker can be had: slower to answer, the same result. */
async function workHere(file: File): Promise<SessionWork> {
  const here = globalThis as SessionOnPage;
  if (!here.ententeTradeSession) await runHere(sessionAddress);
  if (!here.ententeTradeSession) throw new Error("What reads trade files did not start.");
  return here.ententeTradeSession(file);
}

type Waiting = {
  finish(output: SessionCalls[CallName]["output"]): void;
  readonly fail: (error: Error) => void;
  readonly onProgress: ((progress: ReadProgress) => void) | undefined;
};

/** A worker that holds the file; `null` where none can be started. */
function startWorker(file: File, spawn: () => SessionWorker): Promise<TradeSession | null> {
  return new Promise((resolve) => {
    let worker: SessionWorker;
    try {
      worker = spawn();
    } catch {
      resolve(null);
      return;
    }
    const waiting = new Map<number, Waiting>();
    let lastId = 0;
    let dead: Error | null = null;
    const die = (reason: string): void => {
      dead = new Error(reason);
      clearTimeout(timer);
      worker.terminate();
      for (const one of waiting.values()) one.fail(dead);
      waiting.clear();
      // Nothing happens where it had started before.
      resolve(null);
    };
    const timer = setTimeout(() => die("The worker did not start."), START_LIMIT_MS);
    worker.onerror = (event) => {
      event.preventDefault?.();
      die(`Reading the file broke off: ${event.message || "out of memory"}`);
    };
    worker.onmessage = ({ data }) => {
      if (data.kind === "ready") {
        clearTimeout(timer);
        worker.postMessage({ kind: "file", file });
        resolve({ ask, close: () => die("The file was put away.") });
        return;
      }
      const one = waiting.get(data.id);
      if (!one) return;
      if (data.kind === "progress") {
        one.onProgress?.(data.progress);
        return;
      }
      waiting.delete(data.id);
      if (data.kind === "answer") one.finish(data.output);
      else one.fail(new Error(data.reason));
    };
    const ask: TradeSession["ask"] = <Name extends CallName>(
      name: Name,
      input: SessionCalls[Name]["input"],
      { signal, onProgress }: Asking = {},
    ) =>
      new Promise<SessionCalls[Name]["output"]>((answered, failed) => {
        if (dead !== null || signal?.aborted) return failed(dead ?? signal?.reason);
        const id = ++lastId;
        const cancel = (): void => {
          if (!waiting.delete(id)) return;
          worker.postMessage({ kind: "cancel", id });
          failed(signal?.reason);
        };
        const end = (): void => signal?.removeEventListener("abort", cancel);
        const held: Waiting = {
          finish(output: SessionCalls[Name]["output"]) {
            end();
            answered(output);
          },
          fail: (error) => {
            end();
            failed(error);
          },
          onProgress,
        };
        waiting.set(id, held);
        signal?.addEventListener("abort", cancel, { once: true });
        worker.postMessage({ kind: "call", id, call: { name, input } });
      });
  });
}

/** The same on the page. */
async function startHere(file: File): Promise<TradeSession> {
  const work = await workHere(file);
  const whole = new AbortController();
  return {
    ask: async (name, input, { signal, onProgress } = {}) => {
      const both = signal ? AbortSignal.any([signal, whole.signal]) : whole.signal;
      both.throwIfAborted();
      const output = await work[name](input, { signal: both, onProgress: (progress) => onProgress?.(progress) });
      both.throwIfAborted();
      return output;
    },
    close: () => whole.abort(),
  };
}

/** Holds a trade file open in a worker of its own, or on the page where none can be started. */
export async function openTradeSession(file: File, spawn: () => SessionWorker = spawnSession): Promise<TradeSession> {
  return (await startWorker(file, spawn)) ?? startHere(file);
}
