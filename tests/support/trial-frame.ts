import {
  type Answers,
  type Events,
  type EventType,
  type Fault,
  type Message,
  NAMESPACE,
  type RequestMessage,
  type ResponseMessage,
} from "#embed/protocol/contract.ts";
import { decodeMessage } from "#embed/protocol/decode.ts";

type Reply = (payload: unknown) => unknown;

/** What the frame of an element would do, done by a test. */
export type TrialFrame = {
  readonly iframe: HTMLIFrameElement;
  /** Greetings as they came to its window, and for which origin each was meant. */
  readonly greetings: readonly { readonly message: Message; readonly origin: string }[];
  /** Requests that came through the port, the oldest first, with `bye` and `listen` between them. */
  readonly heard: readonly Message[];
  /** `[type, payload]` of what was heard. */
  readonly said: () => readonly (readonly [string, unknown])[];
  /** Has loaded, and greets back from now on unless told to keep silent. */
  readonly load: (how?: {
    readonly silent?: boolean;
    /** So long after it was greeted. */
    readonly afterMs?: number;
    readonly welcome?: Partial<Answers["connect"]>;
  }) => void;
  /** Answers a request differently from now on; a thrown `Fault` refuses, `undefined` leaves it unanswered. */
  readonly answer: (type: string, reply: Reply) => void;
  readonly tell: <Type extends EventType>(type: Type, payload: Events[Type]) => void;
  /** Asks the host something. */
  readonly ask: (type: string, payload: unknown) => Promise<ResponseMessage>;
  /** The next answer under an id. */
  readonly answerTo: (id: string) => Promise<ResponseMessage>;
  /** Posts anything at all. */
  readonly post: (message: unknown) => void;
};

/** What a frame says of itself when it is greeted. */
export const WELCOME: Omit<Answers["connect"], "nonce"> = {
  protocol: 1,
  app: "0.1.0",
  capabilities: {
    requests: ["state.get"],
    events: ["state.changed"],
    formats: ["svg"],
    readonly: true,
    deprecated: [],
  },
  views: ["desk", "graph"],
  limits: { answerMs: 10_000 },
};

const CHANGED = { applied: [], ignored: [] };
const REPLIES: Readonly<Record<string, Reply>> = {
  "state.get": () => ({ lens: { d: "trial" }, view: "desk" }),
  "state.set": (payload) => ({ lens: payload instanceof Object && "lens" in payload ? payload.lens : {}, ignored: [] }),
  "theme.set": () => CHANGED,
  "locale.set": () => CHANGED,
  "ui.set": () => CHANGED,
  "data.load": () => ({ counts: { ties: 1 }, problems: [], mode: "replace" }),
  present: () => ({ step: 1, of: 3 }),
  ping: () => ({}),
};

/** The frame that stands in the shadow of an element now. Nothing is ever loaded: jsdom does not. */
export function trialFrame(element: Element): TrialFrame {
  const iframe = element.shadowRoot?.querySelector("iframe");
  if (!iframe) throw new Error("There is no frame.");
  const greetings: { message: Message; origin: string }[] = [];
  const heard: Message[] = [];
  const replies = new Map(Object.entries(REPLIES));
  const waiting = new Map<string, (response: ResponseMessage) => void>();
  let port: MessagePort | null = null;
  let count = 0;
  let how: Parameters<TrialFrame["load"]>[0] = {};
  const post = (message: unknown) => port?.postMessage(message);
  const envelope = (type: string) => ({ ns: NAMESPACE, v: 1, id: `frame-${++count}`, type });
  const respond = (to: RequestMessage) => {
    try {
      const payload = (replies.get(to.type) ?? (() => ({ applied: true })))(to.payload);
      if (payload !== undefined) post({ ...envelope(to.type), kind: "response", re: to.id, payload });
    } catch (error) {
      post({ ...envelope(to.type), kind: "response", re: to.id, error });
    }
  };
  const hear = ({ data }: MessageEvent<unknown>) => {
    const message = decodeMessage(data);
    if (message?.kind === "response") waiting.get(message.re)?.(message);
    else if (message) heard.push(message);
    if (message?.kind === "request") respond(message);
  };
  const greeted = (given: unknown, origin: string, [handed]: readonly MessagePort[]) => {
    const message = decodeMessage(given);
    if (message?.kind !== "request" || !handed) throw new Error("This is no greeting.");
    greetings.push({ message, origin });
    if (how?.silent) return;
    port = handed;
    port.onmessage = hear;
    const nonce = message.payload instanceof Object && "nonce" in message.payload ? message.payload.nonce : "";
    const payload = { ...WELCOME, nonce, ...how?.welcome };
    const welcome = () => post({ ...envelope("connect"), kind: "response", re: message.id, payload });
    if (how?.afterMs) setTimeout(welcome, how.afterMs);
    else welcome();
  };
  const answerTo = (id: string) =>
    new Promise<ResponseMessage>((resolve) => {
      waiting.set(id, resolve);
    });
  Object.defineProperty(iframe, "contentWindow", { configurable: true, value: { postMessage: greeted } });
  return {
    iframe,
    greetings,
    heard,
    said: () => heard.map(({ type, payload }) => [type, payload] as const),
    load: (wanted = {}) => {
      how = wanted;
      iframe.dispatchEvent(new Event("load"));
    },
    answer: (type, reply) => replies.set(type, reply),
    tell: (type, payload) => post({ ...envelope(type), kind: "event", payload }),
    ask: (type, payload) => {
      const message = { ...envelope(type), kind: "request", payload };
      const answer = answerTo(message.id);
      post(message);
      return answer;
    },
    answerTo,
    post,
  };
}

/** A fault, to be thrown by a reply. */
export const fault = (code: Fault["code"], message: string): Fault => ({ code, message, retryable: false });
