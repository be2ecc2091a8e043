import { RequestError } from "#embed/protocol/calls.ts";
import { type Fault, LIMITS } from "#embed/protocol/contract.ts";
import { isRecord } from "#embed/protocol/shapes.ts";

const LONGEST_MESSAGE = 1000;

/** A fault that is the same however often one asks. */
export const refusal = (code: Fault["code"], message: string): Fault => ({ code, message, retryable: false });

/** A fault of the moment: the same request may succeed later. */
export const notNow = (code: Fault["code"], message: string): Fault => ({ code, message, retryable: true });

export const GONE = refusal("not_ready", "The host is gone.");
export const NOBODY = notNow("not_ready", "No host is connected.");
export const NOT_READY = notNow("not_ready", "The frame is still loading, and enough requests wait for it already.");
export const RATE_LIMITED = notNow(
  "rate_limited",
  `More than ${LIMITS.requestsPerSecond} requests in a second. Wait a second and ask again.`,
);

/** What was thrown, as a fault: with its code where it is a `RequestError`, else as `internal`; its stack stays here. */
export function faultOf(cause: unknown): Fault {
  // Not every realm's errors are instances of this one's.
  const said = isRecord(cause) && typeof cause.message === "string" ? cause.message : "";
  const message = (said || "Something went wrong in the frame.").slice(0, LONGEST_MESSAGE);
  if (!(cause instanceof RequestError)) return refusal("internal", message);
  const { code, path, retryable } = cause;
  return { code, message, retryable, ...(path === undefined ? {} : { path }) };
}
