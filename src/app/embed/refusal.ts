import { RequestError } from "#embed/protocol/calls.ts";

/** What a request of the host comes to; what is not ready, or did not come, may be asked for again. `path`: which part of it. */
export function refusal(code: RequestError["code"], message: string, path?: string): RequestError {
  const retryable = code === "not_ready" || code === "network";
  return new RequestError({ code, message, retryable, ...(path === undefined ? {} : { path }) });
}
