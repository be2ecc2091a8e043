import { MAJORS, type Major } from "#embed/protocol/contract.ts";
import { decodeMessage, decodeRequest } from "#embed/protocol/decode.ts";

/** What of the frame's own window is looked at. */
export type FrameWindow = {
  /** The frame's own window where nothing is around it. */
  readonly parent: unknown;
  readonly document: { readonly visibilityState: DocumentVisibilityState };
  readonly addEventListener: (type: "message", listen: (event: MessageEvent<unknown>) => void) => void;
  readonly removeEventListener: (type: "message", listen: (event: MessageEvent<unknown>) => void) => void;
};

/** A `connect` of the page around, read and fit to be answered. */
export type Handshake = {
  readonly port: MessagePort;
  readonly id: string;
  readonly nonce: string;
  /** The newest that both ends speak. */
  readonly major: Major;
};

/** A `connect` whose payload is not read yet. */
type Knock = { readonly origin: string; readonly port: MessagePort; readonly id: string; readonly payload: unknown };

/** Connects that are kept until it is known who may come in; a page that sends more has sent enough. */
const MOST_EARLY = 8;

/**
 * Hears the page around from this moment on. `onKnock` gets each `connect` that comes from the parent window, from one of
 * the exact origins, with one port and a major that is spoken here; all else is dropped, unanswered and unmentioned. What
 * comes before the origins are known waits for them. Where the origins cannot be had, nobody may come in. Returns the way
 * to stop.
 */
export function watchDoor(
  frame: FrameWindow,
  origins: Promise<readonly string[]>,
  onKnock: (handshake: Handshake) => void,
): () => void {
  let allowed: readonly string[] | null = null;
  let early: readonly Knock[] = [];
  const hear = (knock: Knock) => {
    const handshake = allowed?.includes(knock.origin) ? readHandshake(knock) : null;
    if (handshake) onKnock(handshake);
  };
  const onMessage = (event: MessageEvent<unknown>) => {
    const knock = readKnock(event, frame);
    if (knock === null) return;
    if (allowed !== null) hear(knock);
    else if (early.length < MOST_EARLY) early = [...early, knock];
  };
  frame.addEventListener("message", onMessage);
  let isWatched = true;
  const open = (list: readonly string[]) => {
    if (!isWatched) return;
    allowed = list;
    for (const knock of early) hear(knock);
    early = [];
  };
  origins.then(open, () => open([]));
  return () => {
    isWatched = false;
    early = [];
    frame.removeEventListener("message", onMessage);
  };
}

/** What can be told of a window message without reading what it carries; `null` for all that is no `connect` of the parent. */
function readKnock(event: MessageEvent<unknown>, frame: FrameWindow): Knock | null {
  if (event.source !== frame.parent || frame.parent === frame || event.origin === "null") return null;
  const [port, ...more] = event.ports;
  if (port === undefined || more.length > 0) return null;
  const message = decodeMessage(event.data);
  if (message?.kind !== "request" || message.type !== "connect") return null;
  return { origin: event.origin, port, id: message.id, payload: message.payload };
}

function readHandshake({ port, id, payload }: Knock): Handshake | null {
  const read = decodeRequest("connect", payload);
  if (!("value" in read)) return null;
  const { protocols, nonce } = read.value;
  const major = MAJORS.find((one) => protocols.includes(one));
  return major === undefined ? null : { port, id, nonce, major };
}
