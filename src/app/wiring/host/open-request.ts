import { limitOf, RequestError } from "#embed/protocol/calls.ts";
import type { Fault } from "#embed/protocol/contract.ts";
import { GONE, notNow } from "./faults.ts";
import type { AnswerableType } from "./frame-desk.ts";

/** What becomes of a request. */
export type Outcome = { readonly payload: unknown } | { readonly error: Fault };

/** A request between its arrival and its answer. */
export type OpenRequest = {
  readonly signal: AbortSignal;
  readonly isOpen: () => boolean;
  /** Answers it; passed over when it has been answered or left. */
  readonly finish: (outcome: Outcome) => void;
  /** Ends it without an answer: nobody would hear it. */
  readonly leave: () => void;
};

/** Opens a request. `onEnd` is called once, with its answer, or with `null` when it was left. */
export function openRequest(type: AnswerableType, onEnd: (outcome: Outcome | null) => void): OpenRequest {
  const limitMs = limitOf(type);
  const abort = new AbortController();
  let isOpen = true;
  const end = (outcome: Outcome | null) => {
    if (!isOpen) return;
    isOpen = false;
    clearTimeout(timer);
    onEnd(outcome);
  };
  const timer = setTimeout(() => {
    const error = notNow("timeout", `No answer to ${type} within ${limitMs / 1000} s.`);
    end({ error });
    abort.abort(new RequestError(error));
  }, limitMs);
  return {
    signal: abort.signal,
    isOpen: () => isOpen,
    finish: end,
    leave: () => {
      if (!isOpen) return;
      end(null);
      abort.abort(new RequestError(GONE));
    },
  };
}
