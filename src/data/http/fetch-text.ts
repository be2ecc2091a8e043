import { failed, ok, type Result } from "#domain/shared/result.ts";
import { cancelled, refusedWith, type Setback, TIME_LIMIT_MS, tooSlow, unreachable } from "./failure.ts";

/** The outside world as the client needs it; tests bring their own. */
export type Outside = {
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** The body of an answer. */
export type Text = {
  readonly text: string;
  /** Whether a copy may stay on this machine: a server may forbid it (`Cache-Control: no-store`). */
  readonly keep: boolean;
};

/**
 * The text at an address, asked for once and always afresh. Fails with what happened: no answer, none within the time
 * limit (R11), or a status other than success (R12). The limit counts silence, so a long body that keeps coming is
 * read to its end. Never rejects.
 */
export async function fetchText(
  address: string,
  subject: string,
  outside: Outside,
  signal: AbortSignal,
): Promise<Result<Text, Setback>> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), TIME_LIMIT_MS);
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), TIME_LIMIT_MS);
  };
  const either = AbortSignal.any([signal, silence.signal]);
  try {
    const answer = await orAborted(outside.fetch(address, { cache: "no-cache", signal: either }), either);
    heard();
    if (!answer.ok) return failed(refusedWith(answer, subject, outside.now()));
    const keep = !/\bno-store\b/i.test(answer.headers.get("cache-control") ?? "");
    return ok({ text: await readBody(answer, either, heard), keep });
  } catch {
    if (signal.aborted) return failed(cancelled());
    return failed(silence.signal.aborted ? tooSlow(subject) : unreachable(subject));
  } finally {
    clearTimeout(timer);
  }
}

async function readBody(answer: Response, signal: AbortSignal, heard: () => void): Promise<string> {
  if (answer.body === null) return "";
  const reader = answer.body.getReader();
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  try {
    for (;;) {
      const { done, value } = await orAborted(reader.read(), signal);
      heard();
      if (done) break;
      pieces.push(decoder.decode(value, { stream: true }));
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
  pieces.push(decoder.decode());
  return pieces.join("");
}

/** The promise, or a rejection as soon as the signal is aborted: not everything that answers listens to signals (R18). */
function orAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) return stop();
    signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
