import { APP_ANSWERS, answerPart } from "#embed/protocol/answer-parts.ts";
import {
  type Fault,
  LIMITS,
  type Major,
  type Message,
  NAMESPACE,
  type RequestMessage,
  type Requests,
} from "#embed/protocol/contract.ts";
import { decodeRequest, isRequestType } from "#embed/protocol/decode.ts";
import { createRateGate } from "#embed/protocol/rate-gate.ts";
import { shaped } from "#embed/protocol/shapes.ts";
import { faultOf, NOT_READY, RATE_LIMITED, refusal } from "./faults.ts";
import type { AnswerableType, FrameDesk, How } from "./frame-desk.ts";
import { spellFor } from "./lens-spelling.ts";
import { type OpenRequest, type Outcome, openRequest } from "./open-request.ts";

type Options = {
  readonly major: Major;
  /** Throws when something cannot be cloned. */
  readonly post: (message: Message) => void;
  /** What answers, once it is there. */
  readonly desk: () => FrameDesk | null;
  readonly now: () => number;
  readonly onProgress: (id: string, done: number) => void;
};

/** The questions of one host. */
export type Answering = {
  /** Answers a request, once: at once, later, or by a fault. Never throws. */
  readonly receive: (message: RequestMessage) => void;
  /** Starts what waited for the desk, in the order in which it came. */
  readonly release: () => void;
  /** Aborts what runs and forgets what waits: nobody hears the answers any more. */
  readonly close: () => void;
};

/** A request that waits for the desk. */
type Held = { readonly type: AnswerableType; readonly start: (desk: FrameDesk) => void };

/** Whether as many as are answered in a second wait already. */
function isFull(held: ReadonlyMap<string, Held>, type: AnswerableType): boolean {
  const isLoad = type === "data.load";
  const alike = [...held.values()].filter((one) => (one.type === "data.load") === isLoad).length;
  return alike >= (isLoad ? LIMITS.loadsPerSecond : LIMITS.requestsPerSecond);
}

/** Holds one host to the limits, and the frame to one answer for each request. */
export function createAnswering(options: Options): Answering {
  const open = new Map<string, OpenRequest>();
  const held = new Map<string, Held>();
  const mayPass = createRateGate(LIMITS.requestsPerSecond);
  const mayLoad = createRateGate(LIMITS.loadsPerSecond);
  const reply = replyThrough(options);
  const refusalOf = ({ id, v, type }: RequestMessage): Fault | null => {
    if (!(type === "data.load" ? mayLoad : mayPass)(options.now())) return RATE_LIMITED;
    if (open.has(id)) return refusal("bad_request", `The id ${id} is in use by a request that is not answered yet.`);
    if (v !== options.major)
      return refusal("unsupported_version", `This connection speaks protocol ${options.major}, not ${v}.`);
    return type === "ping" || isAnswerable(type) ? null : refusal("unknown_type", `${type} is not answered here.`);
  };
  const begin = <Type extends AnswerableType>(message: RequestMessage, type: Type, payload: Requests[Type]) => {
    const { id } = message;
    const request = openRequest(type, (outcome) => {
      open.delete(id);
      held.delete(id);
      if (outcome) reply(message, outcome);
    });
    open.set(id, request);
    const { signal, wait } = request;
    const how = { signal, wait, progress: progressOf(message, request, options) };
    const start = (desk: FrameDesk) => {
      held.delete(id);
      void outcomeOf(desk, type, payload, how, options.major).then(request.finish);
    };
    const desk = options.desk();
    if (desk) start(desk);
    else held.set(id, { type, start });
  };
  return {
    receive: (message) => {
      const refused = refusalOf(message);
      if (refused) return reply(message, { error: refused });
      const { type } = message;
      if (!isAnswerable(type)) return reply(message, { payload: {} });
      const read = decodeRequest(type, message.payload);
      if (!("value" in read)) return reply(message, { error: read });
      if (isFull(held, type)) return reply(message, { error: NOT_READY });
      begin(message, type, read.value);
    },
    release: () => {
      const desk = options.desk();
      if (desk) for (const { start } of [...held.values()]) start(desk);
    },
    close: () => {
      for (const request of [...open.values()]) request.leave();
    },
  };
}

const isAnswerable = (type: string): type is AnswerableType =>
  isRequestType(type) && type !== "connect" && type !== "ping" && type !== "snapshot.get";

/** Posts answers; what cannot be cloned is told as a fault in its place. */
function replyThrough({ major, post }: Options): (request: RequestMessage, outcome: Outcome) => void {
  let count = 0;
  return ({ id: re, type }, outcome) => {
    const around = { ns: NAMESPACE, v: major, kind: "response", id: `answer-${++count}`, re, type } as const;
    try {
      post({ ...around, ...outcome });
    } catch (cause) {
      post({ ...around, error: faultOf(cause) });
    }
  };
}

/** What the desk answers, held to its shape: nothing but the fields of the contract goes to a host. Never rejects. */
async function outcomeOf<Type extends AnswerableType>(
  desk: FrameDesk,
  type: Type,
  payload: Requests[Type],
  how: How,
  major: Major,
): Promise<Outcome> {
  try {
    const read = shaped(answerPart(APP_ANSWERS, type))(await desk[type](payload, how), "");
    if ("value" in read) return { payload: spellFor(major, read.value) };
    return { error: refusal("internal", `The answer to ${type} cannot be given: ${read.path} ${read.reason}.`) };
  } catch (cause) {
    return { error: faultOf(cause) };
  }
}

function progressOf({ id, type }: RequestMessage, request: OpenRequest, { now, onProgress }: Options) {
  const mayPass = createRateGate(LIMITS.eventsPerSecond);
  return (done: number) => {
    if (type !== "export" || !request.isOpen() || Number.isNaN(done) || !mayPass(now())) return;
    onProgress(id, Math.min(1, Math.max(0, done)));
  };
}
