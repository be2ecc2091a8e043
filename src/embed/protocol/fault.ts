import type { Fault } from "./contract.ts";

/** A request that came to nothing: `code` for programs, the message for people. */
export class RequestError extends Error implements Fault {
  override readonly name = "RequestError";
  declare readonly code: Fault["code"];
  declare readonly retryable: boolean;
  declare readonly path?: string;

  constructor({ message, ...rest }: Fault) {
    super(message);
    Object.assign(this, rest);
  }
}

/** What a request comes to that comes to nothing; by default the same request would fare no better later. */
export function refusal(code: Fault["code"], message: string, retryable = false): RequestError {
  return new RequestError({ code, message, retryable });
}

/** What was thrown, as what a request comes to; where it is something else, of that code. */
export function refusalFor(cause: unknown, code: Fault["code"]): RequestError {
  if (cause instanceof RequestError) return cause;
  return refusal(code, cause instanceof Error ? cause.message : String(cause));
}
