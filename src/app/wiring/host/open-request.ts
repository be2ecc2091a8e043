import { RequestError } from "#embed/protocol/calls.ts";
import { ANSWER_MS, type Fault, LONG_ANSWER_MS } from "#embed/protocol/contract.ts";
import { GONE, notNow } from "./faults.ts";
import type { AnswerableType } from "./frame-desk.ts";

/** What becomes of a request. */
export type Outcome = { readonly payload: unknown } | { readonly error: Fault };

/** A request between its arrival and its answer. */
export type OpenRequest = {
  readonly signal: AbortSignal;
  readonly isOpen: () => boolean;
  /**
   * Its time begins when what it cannot do without is there, a dossier that is still on its way; that is waited for as long
   * as for the longest answer, however often. Not so for data: who handed it over gives it up after a minute, and it must
   * not be shown later than that.
   */
  readonly wait: (until: Promise<unknown>) => void;
  /** Answers it; passed over when it has been answered or left. */
  readonly finish: (outcome: Outcome) => void;
  /** Ends it without an answer: nobody would hear it. */
  readonly leave: () => void;
};

/** Opens a request. `onEnd` is called once, with its answer, or with `null` when it was left. */
export function openRequest(type: AnswerableType, onEnd: (outcome: Outcome | null) => void): OpenRequest {
  const limitMs = type === "export" || type === "data.load" ? LONG_ANSWER_MS : ANSWER_MS;
  const abort = new AbortController();
  let isOpen = true;
  const end = (outcome: Outcome | null) => {
    if (!isOpen) return;
    isOpen = false;
    clearTimeout(timer);
    onEnd(outcome);
  };
  const openedAt = performance.now();
  const sinceOpened = () => performance.now() - openedAt;
  const endAfter = (ms: number) =>
    setTimeout(() => {
      const error = notNow("timeout", `No answer to ${type} within ${Math.round(sinceOpened() / 1000)} s.`);
      end({ error });
      abort.abort(new RequestError(error));
    }, ms);
  let timer = endAfter(limitMs);
  const restart = (ms: number) => {
    clearTimeout(timer);
    if (isOpen) timer = endAfter(ms);
  };
  return {
    signal: abort.signal,
    isOpen: () => isOpen,
    wait: (until) => {
      if (type === "data.load") return;
      restart(Math.max(0, LONG_ANSWER_MS - sinceOpened()));
      until.then(
        () => restart(limitMs),
        () => undefined,
      );
    },
    finish: end,
    leave: () => {
      if (!isOpen) return;
      end(null);
      abort.abort(new RequestError(GONE));
    },
  };
}
