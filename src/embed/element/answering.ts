import {
  type Answers,
  type ErrorCode,
  type Fault,
  LONG_ANSWER_MS,
  REQUESTS_PER_SECOND,
  type RequestMessage,
} from "#embed/protocol/contract.ts";
import { createRateGate } from "#embed/protocol/rate-gate.ts";
import { type Attributes, parameterOf } from "./attributes.ts";

type Outcome = { readonly payload: Answers["snapshot.get"] | Answers["ping"] } | { readonly error: Fault };
/** Answers a request of one frame. Never rejects. */
export type Answer = (request: RequestMessage) => Promise<Outcome>;

/**
 * Answers what one frame asks of its host: whether it is there, and for the frozen copy `<id>.json` in the folder that
 * `snapshot-base` names, an address that ends in a slash, `./` beside the page; without the attribute the page has none. The
 * frame itself holds the text to its name. A hundred requests a second, each within a minute, and one at a time under an id.
 */
export function createAnswer(host: Attributes): Answer {
  const open = new Set<string>();
  const mayPass = createRateGate(REQUESTS_PER_SECOND);
  return async ({ id, type, payload }) => {
    const refuse = (code: ErrorCode, retryable = false) => ({
      error: { code, message: `No answer to ${type}: ${code}.`, retryable },
    });
    if (open.has(id)) return refuse("bad_request");
    if (!mayPass(performance.now())) return refuse("rate_limited", true);
    if (type === "ping") return { payload: {} };
    if (type !== "snapshot.get") return refuse("unknown_type");
    const folder = parameterOf(host, "snapshot-base");
    const name: unknown = Object(payload).id;
    if (folder && typeof name === "string" && /^[0-9a-f]{64}$/.test(name))
      try {
        open.add(id);
        const file = await fetch(`${folder}${name}.json`, { signal: AbortSignal.timeout(LONG_ANSWER_MS) });
        if (file.ok) return { payload: { text: await file.text() } };
      } catch {
        // Not there, broken off on its way, or too slow: each is no answer.
      } finally {
        open.delete(id);
      }
    return refuse("not_found");
  };
}
