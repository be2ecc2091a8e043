import type { Failure, PartName } from "#domain/dossier/dossier.ts";
import { writeCount } from "#domain/shared/wording.ts";

/** A failure, and what the server said about coming back. */
export type Setback = {
  readonly failure: Failure;
  /** Milliseconds the server asked to wait (`Retry-After`); `null` when it did not say. */
  readonly retryAfterMs: number | null;
};

/** Milliseconds after which a source that keeps silent counts as too slow (R11). */
export const TIME_LIMIT_MS = 20_000;
/** Pauses between automatic attempts, in milliseconds; after the last the reader decides (R10). */
export const RETRY_PAUSES_MS: readonly number[] = [1000, 2000, 4000, 8000];
/** Milliseconds a server may ask for before waiting is left to the reader. */
const LONGEST_WAIT_MS = 60_000;
/** Share of a pause by which it is varied, so that many desks do not come back at once. */
const JITTER = 0.25;

/** What fails, as the subject of a sentence. */
export function sourceOf(part: PartName | null): string {
  if (part === "flows") return "The trade source";
  if (part === "prices") return "The price source";
  if (part === "articles") return "The article source";
  return "The data source";
}

const failure = (kind: Failure["kind"], status: number | null, message: string): Setback => ({
  failure: { kind, status, message },
  retryAfterMs: null,
});

/** No answer came: the machine is offline, the server is down, or it does not let this page read (CORS). */
export function unreachable(subject: string): Setback {
  return failure("unreachable", null, `${subject} did not answer.`);
}

/** Nothing came for the whole time limit. */
export function tooSlow(subject: string): Setback {
  return failure("slow", null, `${subject} did not answer within ${TIME_LIMIT_MS / 1000} seconds.`);
}

/** The reader stopped it. */
export function cancelled(): Setback {
  return failure("cancelled", null, "Loading was stopped.");
}

/** An answer with status 200 that is not the data asked for (R13); `what` says what came: "a web page instead of data". */
export function notData(subject: string, what: string): Setback {
  return failure("not-data", 200, `${subject} sent ${what}.`);
}

/** What an HTTP status other than success means to the reader (R12). */
export function refusedWith(answer: Response, subject: string, now: number): Setback {
  const { status } = answer;
  if (status === 401 || status === 407) return failure("denied", status, `${subject} asks for a sign-in.`);
  if (status === 403 || status === 451) return failure("denied", status, `${subject} does not let you read this.`);
  if (status === 404 || status === 410) return failure("missing", status, `${subject} has nothing at this address.`);
  if (status === 429 || status === 503) {
    const retryAfterMs = readRetryAfter(answer.headers.get("retry-after"), now);
    const wait = retryAfterMs === null ? "" : ` and asks to wait ${writeWait(retryAfterMs)}`;
    return { ...failure("busy", status, `${subject} is busy${wait}.`), retryAfterMs };
  }
  return failure("broken", status, `${subject} reported an error of its own (status ${status}).`);
}

/** `Retry-After` in milliseconds from now: seconds or a date; `null` when absent or unreadable. */
export function readRetryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? "";
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = text === "" ? Number.NaN : Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/**
 * Milliseconds until attempt number `attempt` + 1 may follow a failed one by itself, `attempt` counting from 0;
 * `null` when it should not: the failure will not go away alone, the pauses are used up, or the server asks for more
 * than a minute. `random` is between 0 and 1.
 */
export function pauseBeforeRetry(setback: Setback, attempt: number, random: number): number | null {
  const pause = RETRY_PAUSES_MS[attempt];
  if (pause === undefined || !mayPass(setback.failure)) return null;
  const { retryAfterMs } = setback;
  if (retryAfterMs !== null && retryAfterMs > LONGEST_WAIT_MS) return null;
  return Math.max(retryAfterMs ?? 0, pause * (1 - JITTER + 2 * JITTER * random));
}

/** Whether the same question may well be answered in a moment. */
function mayPass({ kind, status }: Failure): boolean {
  return kind === "unreachable" || kind === "busy" || (kind === "broken" && (status ?? 0) >= 500);
}

function writeWait(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 120 ? writeCount(seconds, "second") : writeCount(Math.ceil(seconds / 60), "minute");
}
