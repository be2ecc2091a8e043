import { type AnswerParts, answerPart } from "./answer-parts.ts";
import {
  ANSWER_MS,
  type Answers,
  type Events,
  type RequestMessage,
  type RequestType,
  type ResponseMessage,
} from "./contract.ts";
import { RequestError, refusal, refusalFor } from "./fault.ts";

export { RequestError, refusal, refusalFor } from "./fault.ts";

/** A question before it is put in an envelope. */
export type Question = Omit<RequestMessage, "ns" | "v">;

/** How one call is made. */
export type CallOptions = {
  readonly signal?: AbortSignal | undefined;
  /** By default ten seconds. */
  readonly limitMs?: number | undefined;
  /** Hears how far an export is, from 0 to 1. */
  readonly onProgress?: ((done: number) => void) | undefined;
  /** Another way for this one question to go. */
  readonly via?: ((question: Question) => void) | undefined;
};

/** The questions one end has asked and not yet heard of. */
export type Calls<Asked extends RequestType> = {
  /**
   * The answer, decoded. Rejects with a `RequestError`, or with the reason of the signal. The payload is checked by the other
   * end, which refuses in words. What `after` is to come first is waited for without a limit, and fails the call when it fails.
   */
  readonly send: <Type extends Asked>(
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
  readonly close: (fault: RequestError) => void;
};

type Waiting = {
  /** With the cause of its failure, or `null` and the answer. */
  readonly end: (cause: unknown, answer?: unknown) => void;
  readonly onProgress: CallOptions["onProgress"];
};

/**
 * The books of one end, which reads answers as `parts` has them. Each call ends in one of four ways: an answer, a fault, the limit, or its signal; whichever comes
 * first, and nothing of it is kept afterwards.
 */
export function createCalls<Asked extends RequestType>(
  parts: AnswerParts<Asked>,
  post: (question: Question) => void,
): Calls<Asked> {
  const waiting = new Map<string, Waiting>();
  let count = 0;
  const send: Calls<Asked>["send"] = (
    type,
    payload,
    { signal, limitMs = ANSWER_MS, onProgress, via = post } = {},
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
          resolve(answerPart(parts, type)(answer ?? {}, ""));
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
          via({ kind: "request", id, type, payload: JSON.parse(JSON.stringify(payload)) });
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
    send,
    settle: ({ re, error, payload }) => waiting.get(re)?.end(error ? new RequestError(error) : null, payload),
    progress: ({ re, done }) => waiting.get(re)?.onProgress?.(done),
    close: (fault) => {
      for (const { end } of waiting.values()) end(fault);
    },
  };
}
