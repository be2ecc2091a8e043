import type { Answers, Requests, RequestType } from "#embed/protocol/contract.ts";

/** What an answer can listen to and say while it is being made. */
export type How = {
  /** Aborted when nobody waits any more: the limit is over, or the host is gone. */
  readonly signal: AbortSignal;
  /** From 0 to 1. Told to the host for exports, at most ten times a second. */
  readonly progress: (done: number) => void;
  /** The time to answer begins when that is there. */
  readonly wait: (until: Promise<unknown>) => void;
};

/** Requests the frame answers itself; connect and ping are the bridge's, and a frozen copy is asked of the host. */
export type AnswerableType = Exclude<RequestType, "connect" | "ping" | "snapshot.get">;

/**
 * What answers. A thrown `RequestError` refuses; anything else that is thrown is told as `internal` with its message,
 * never with a stack.
 */
export type FrameDesk = {
  readonly [Type in AnswerableType]: (payload: Requests[Type], how: How) => Answers[Type] | Promise<Answers[Type]>;
};
