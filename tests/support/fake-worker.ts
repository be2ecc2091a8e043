import type { FromWorker, ToWorker } from "#workers/messages.ts";
import type { WorkerLike } from "#workers/runner.ts";

/** A worker in this thread, with all it heard. */
export type FakeWorker = WorkerLike & { heard: ToWorker[]; ended: boolean; say: (message: FromWorker) => void };

/** A worker in this thread; `react` decides what it does with a start. */
export function fakeWorker(
  react: (asked: Extract<ToWorker, { kind: "start" }>, worker: FakeWorker) => void,
): FakeWorker {
  const worker: FakeWorker = {
    heard: [],
    ended: false,
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (message) => {
      worker.heard.push(structuredClone(message));
      if (message.kind === "start") queueMicrotask(() => react(message, worker));
    },
    terminate: () => {
      worker.ended = true;
    },
    say: (message) => worker.onmessage?.({ data: structuredClone(message) } as MessageEvent<FromWorker>),
  };
  queueMicrotask(() => worker.say({ kind: "ready" }));
  return worker;
}
