import { ANSWERS } from "./answer-parts.ts";
import {
  ANSWER_MS,
  type Answers,
  type Events,
  type Fault,
  LONG_ANSWER_MS,
  type Message,
  NAMESPACE,
  type Requests,
  type RequestType,
  type ResponseMessage,
} from "./contract.ts";
import { RequestError, refusal, refusalFor } from "./fault.ts";

export { RequestError, refusal, refusalFor } from "./fault.ts";

/** How one call is made. */
export type CallOptions = {
  readonly signal?: AbortSignal | undefined;
  /** By default ten seconds; a minute for `export` and `data.load`. */
  readonly limitMs?: number | undefined;
  /** Hears how far an export is, from 0 to 1. */
  readonly onProgress?: ((done: number) => void) | undefined;
  /** Another way for this one message to go. */
  readonly via?: ((message: Message) => void) | undefined;
};

/** The questions one end has asked and not yet heard of. */
export type Calls = {
  /**
   * The answer, decoded. Rejects with a `RequestError`, or with the reason of the signal. What `after` is to come first is
   * waited for without a limit, and fails the call when it fails.
   */
  readonly ask: <Type extends RequestType>(
    type: Type,
    payload: Requests[Type],
    options?: CallOptions,
    after?: Promise<unknown>,
  ) => Promise<Answers[Type]>;
  /** The same for what only the other end can check: it refuses in words. */
  readonly send: <Type extends RequestType>(
    type: Type,
    payload: unknown,
    options?: CallOptions,
    after?: Promise<unknown>,
  ) => Promise<Answers[Type]>;
  /** Hands an answer to whoever waits for it; a second one, or one that nobody waits for, is passed over. */
  readonly settle: (message: ResponseMessage) => void;
  /** Hands progress to whoever made the call of that id. */
  readonly progress: (told: Events["export.progress"]) => void;
  /** Ends every call that waits for an answer. */
  readonly close: (fault: Fault) => void;
};

type Waiting = {
  /** With the cause of its failure, or `null` and the answer. */
  readonly end: (cause: unknown, answer?: unknown) => void;
  readonly onProgress: CallOptions["onProgress"];
};

/**
 * The books of one end. Each call ends in one of four ways: an answer, a fault, the limit, or its signal; whichever comes
 * first, and nothing of it is kept afterwards.
 */
export function createCalls(post: (message: Message) => void, major: () => number): Calls {
  const waiting = new Map<string, Waiting>();
  let count = 0;
  const send: Calls["send"] = (
    type,
    payload,
    { signal, limitMs = limitOf(type), onProgress, via = post } = {},
    after,
  ) =>
    new Promise((resolve, reject) => {
      const id = `${type}-${++count}`;
      let timer: ReturnType<typeof setTimeout>;
      const end: Waiting["end"] = (cause, answer) => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", abort);
        waiting.delete(id);
        if (cause !== null) return reject(cause);
        try {
          resolve(ANSWERS[type](answer ?? {}, ""));
        } catch (misfit) {
          reject(refusal("internal", `The answer to ${type}: ${refusalFor(misfit, "internal").message}`));
        }
      };
      const start = () => {
        if (signal?.aborted) return;
        waiting.set(id, { end, onProgress });
        timer = setTimeout(
          () => end(refusal("timeout", `No answer to ${type} within ${limitMs / 1000} s.`, true)),
          limitMs,
        );
        try {
          // A plain copy, since what a framework watches cannot be cloned.
          via({ ns: NAMESPACE, v: major(), kind: "request", id, type, payload: JSON.parse(JSON.stringify(payload)) });
        } catch (cause) {
          // What leads back into itself, and what no JSON spells.
          end(refusalFor(cause, "bad_request"));
        }
      };
      const abort = () => end(signal?.reason);
      signal?.addEventListener("abort", abort);
      if (signal?.aborted) abort();
      if (after) after.then(start, end);
      else start();
    });
  return {
    ask: send,
    send,
    settle: ({ re, error, payload }) => waiting.get(re)?.end(error ? new RequestError(error) : null, payload),
    progress: ({ re, done }) => waiting.get(re)?.onProgress?.(done),
    close: (fault) => {
      for (const { end } of [...waiting.values()]) end(new RequestError(fault));
    },
  };
}

/** How long the answer to a request is waited for, in milliseconds. */
export function limitOf(type: RequestType): number {
  return type === "export" || type === "data.load" ? LONG_ANSWER_MS : ANSWER_MS;
}
