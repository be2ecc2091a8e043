import { type Calls, createCalls, RequestError } from "#embed/protocol/calls.ts";
import {
  type Answers,
  DEPRECATED_MAJORS,
  type Events,
  type EventType,
  EXPORT_FORMATS,
  LIMITS,
  type Message,
  NAMESPACE,
  VIEWS,
} from "#embed/protocol/contract.ts";
import { decodeEvent, decodeMessage, EVENTS, REQUESTS } from "#embed/protocol/decode.ts";
import { HOST_ANSWERS, type HostRequest } from "#embed/protocol/host-answer-parts.ts";
import { type Answering, createAnswering } from "./answering.ts";
import type { Handshake } from "./door.ts";
import { GONE } from "./faults.ts";
import type { FrameDesk } from "./frame-desk.ts";
import { spellFor } from "./lens-spelling.ts";
import { createTelling, type Telling } from "./telling.ts";

type Options = {
  /** Version of the app. */
  readonly app: string;
  readonly isReadonly: () => boolean;
  readonly desk: () => FrameDesk | null;
  readonly isVisible: () => boolean;
  readonly now: () => number;
  readonly onListen: (wish: Events["listen"]) => void;
  /** Called once, when the host left, fell silent, or was hung up on. */
  readonly onEnd: () => void;
};

/** A connected host. */
export type Line = {
  readonly tell: Telling["tell"];
  readonly ask: Calls<HostRequest>["send"];
  /** The desk is there now. */
  readonly release: Answering["release"];
  /** Whether the host says anything to a ping within so many milliseconds. */
  readonly isAlive: (limitMs: number) => Promise<boolean>;
  /** Says `bye` and ends. */
  readonly hangUp: () => void;
};

/** Pings in a row that may stay unanswered. */
const MOST_MISSED = 2;

/**
 * Takes a handshake: answers it, and is the host's from then on until either end says `bye` or the host falls silent. One
 * closure, since all it is made of ends together.
 */
export function openLine(handshake: Handshake, options: Options): Line {
  const { port, major } = handshake;
  let isOver = false;
  let told = 0;
  const post = (message: Message, transfer: readonly Transferable[] = []) => port.postMessage(message, [...transfer]);
  const say = (type: EventType, payload: unknown) =>
    post({ ns: NAMESPACE, v: major, kind: "event", id: `event-${++told}`, type, payload: spellFor(major, payload) });
  const calls = createCalls<HostRequest>(HOST_ANSWERS, (question) => post({ ns: NAMESPACE, v: major, ...question }));
  const telling = createTelling(say);
  const onProgress = (re: string, done: number) => telling.tell("export.progress", { re, done });
  const answering = createAnswering({ ...options, major, post, onProgress });
  const isAlive = async (limitMs: number) => {
    const spoke = await calls.send("ping", {}, { limitMs }).then(() => true, hasSpoken);
    return spoke && !isOver;
  };
  const end = () => {
    if (isOver) return;
    isOver = true;
    stopBeat();
    port.onmessage = null;
    port.close();
    telling.close();
    answering.close();
    calls.close(new RequestError(GONE));
    options.onEnd();
  };
  const hangUp = () => {
    if (!isOver) say("bye", {});
    end();
  };
  const stopBeat = keepBeat(isAlive, options.isVisible, hangUp);
  const hear = (type: string, payload: unknown) => {
    const event = decodeEvent(EVENTS, type, payload);
    if (event?.type === "listen") options.onListen(event.payload);
    if (event?.type === "bye") end();
  };
  // Told by few browsers; the others leave it to the pings.
  port.addEventListener("close", end);
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = decodeMessage(data);
    if (message?.kind === "request") answering.receive(message);
    else if (message?.kind === "response") calls.settle(message);
    else if (message?.kind === "event") hear(message.type, message.payload);
  };
  post({
    ns: NAMESPACE,
    v: major,
    kind: "response",
    id: "ready",
    re: handshake.id,
    type: "connect",
    payload: welcomeTo(handshake, options),
  });
  return { tell: telling.tell, ask: calls.send, release: answering.release, isAlive, hangUp };
}

/** Any answer is a sign of life, a refusal too. */
const hasSpoken = (cause: unknown) => cause instanceof RequestError && cause.code !== "timeout";

/** Pings while the frame can be seen: a page in the background may sleep. Returns the way to stop. */
function keepBeat(
  isAlive: (limitMs: number) => Promise<boolean>,
  isVisible: () => boolean,
  onDead: () => void,
): () => void {
  let missed = 0;
  const beat = async () => {
    if (!isVisible()) return;
    if (await isAlive(LIMITS.answerMs)) missed = 0;
    else if (isVisible()) missed += 1;
    if (missed >= MOST_MISSED) onDead();
  };
  const timer = setInterval(() => void beat(), LIMITS.pingMs);
  return () => clearInterval(timer);
}

/** Requests that are the host's to answer, or the window's. */
const NOT_ANSWERED = ["connect", "snapshot.get"];
/** Events that are the host's to tell. */
const NOT_TOLD = ["listen"];

function welcomeTo({ major, nonce }: Handshake, { app, isReadonly }: Options): Answers["connect"] {
  return {
    protocol: major,
    app,
    nonce,
    capabilities: {
      requests: Object.keys(REQUESTS).filter((type) => !NOT_ANSWERED.includes(type)),
      events: Object.keys(EVENTS).filter((type) => !NOT_TOLD.includes(type)),
      formats: EXPORT_FORMATS,
      readonly: isReadonly(),
      deprecated: DEPRECATED_MAJORS.map((one) => `protocol ${one}`),
    },
    views: VIEWS,
    limits: LIMITS,
  };
}
