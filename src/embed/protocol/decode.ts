import {
  type Events,
  type EventType,
  type Fault,
  LIMITS,
  type Message,
  NAMESPACE,
  type Requests,
  type RequestType,
} from "./contract.ts";
import type { EventParts } from "./event-parts.ts";
import { refusalFor } from "./fault.ts";
import { REQUESTS } from "./request-parts.ts";
import { anything, fields, flag, isRecord, maybe, number, type Part, text, word } from "./shapes.ts";
import { errorCode, name } from "./word-shapes.ts";

export { EVENTS } from "./host-event-parts.ts";
export { REQUESTS } from "./request-parts.ts";

const faultShape = fields({
  code: errorCode,
  message: text(),
  path: maybe(text()),
  retryable: flag,
}) as Part<Fault>;

const envelope = fields({
  ns: word([NAMESPACE] as const),
  v: number(0, 1000),
  kind: word(["request", "response", "event"] as const),
  id: name,
  type: name,
  re: maybe(name),
  payload: anything,
  error: maybe(faultShape),
});

/**
 * The envelope of what arrived, its payload still unread; `null` for what is none of ours, to be dropped without a word.
 * A response carries the question it answers, or it is none.
 */
export function decodeMessage(given: unknown): Message | null {
  try {
    const message = envelope(given, "");
    return message.kind === "response" && !message.re ? null : (message as Message);
  } catch {
    return null;
  }
}

/** The payload of a request, or the fault to answer with: of a type nobody knows, too large, or of another shape. */
export function decodeRequest<Type extends RequestType>(
  type: Type,
  payload: unknown,
): { readonly value: Requests[Type] } | Fault {
  const most = type === "data.load" ? LIMITS.loadBytes : LIMITS.messageBytes;
  if (weigh(payload, most) > most)
    return { code: "too_large", message: `The payload is over ${most} bytes.`, retryable: false };
  try {
    return { value: REQUESTS[type](payload ?? {}, "") };
  } catch (cause) {
    const { code, message, path = "", retryable } = refusalFor(cause, "bad_request");
    return { code, message, path, retryable };
  }
}

/** Whether a name is that of a request. */
export const isRequestType = (type: string): type is RequestType => Object.hasOwn(REQUESTS, type);

/** An event whose payload was read. */
export type DecodedEvent<Type extends EventType> = {
  readonly [Known in Type]: { readonly type: Known; readonly payload: Events[Known] };
}[Type];

/** The payload of one of these events; `null` for one that is not known, or is of another shape: it is passed over. */
export function decodeEvent<Type extends EventType>(
  parts: EventParts<Type>,
  type: string,
  payload: unknown,
): DecodedEvent<Type> | null {
  if (!Object.hasOwn(parts, type)) return null;
  const known = type as Type;
  try {
    return { type: known, payload: parts[known](payload ?? {}, "") } as DecodedEvent<Type>;
  } catch {
    return null;
  }
}

const DEEPEST = 64;

/**
 * Bytes of a cloneable value, nearly: letters as UTF-8 would have them at least, eight for anything else, lists and objects
 * too, or one list in many places would be walked through for ever and weigh nothing. Stops counting past
 * `most`; what is deeper than 64 objects, or leads back into itself, counts as too much. Blobs and ports weigh next to
 * nothing: they are handed over, not copied.
 */
export function weigh(given: unknown, most: number): number {
  let bytes = 0;
  const visit = (value: unknown, depth: number): void => {
    if (bytes > most) return;
    if (typeof value !== "string") bytes += 8;
    if (depth > DEEPEST) bytes = most + 1;
    else if (typeof value === "string") bytes += value.length;
    else if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) bytes += value.byteLength;
    else if (Array.isArray(value) || value instanceof Map || value instanceof Set)
      for (const item of value) {
        // A list can be far longer than the message that brings it.
        if (bytes > most) return;
        visit(item, depth + 1);
      }
    else if (isRecord(value))
      for (const name of Object.keys(value)) {
        bytes += name.length;
        visit(value[name], depth + 1);
      }
  };
  visit(given, 0);
  return bytes;
}
